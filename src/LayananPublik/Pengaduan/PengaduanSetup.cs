namespace LayananPublik.Pengaduan;

public static class PengaduanSetup
{
    public static IServiceCollection AddPengaduan(this IServiceCollection s) => s.AddSingleton<LaporanWarga>().AddSingleton<KerjaAduan>().AddSingleton<MejaAduan>().AddSingleton<MejaDinas>().AddDinas();

    public static void MapPengaduan(this IEndpointRouteBuilder e) => e.MapDinas();
}
