using LayananPublik.KotakMasuk;
using LayananPublik.Shell;

namespace LayananPublik.Pengaduan;

public static class PengaduanSetup
{
    public static IServiceCollection AddPengaduan(this IServiceCollection s) => s.AddSingleton<LaporanWarga>().AddSingleton<KerjaAduan>().AddSingleton<MejaAduan>().AddSingleton<MejaDinas>()
        .AddSingleton<PenjagaAduan>().AddHostedService(sp => sp.GetRequiredService<PenjagaAduan>()).AddPeringatan<PeringatanAduan>().AddSingleton<BahanPercakapan>(BahanAduanQuery.BahanAduanAsync)
        .AddDinas().AddPapanAduan();

    public static void MapPengaduan(this IEndpointRouteBuilder e)
    {
        e.MapDinas();
        e.MapPapanAduan();
    }
}
