using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Shell;

namespace LayananPublik.Pengaduan;

public static class PengaduanSetup
{
    public static IServiceCollection AddPengaduan(this IServiceCollection s)
    {
        s.AddSingleton<LaporanWarga>().AddSingleton<KerjaAduan>().AddSingleton<MejaAduan>().AddSingleton<MejaDinas>();
        s.AddSingleton<PenjagaAduan>().AddHostedService(sp => sp.GetRequiredService<PenjagaAduan>()).AddPeringatan<PeringatanAduan>();
        s.AddSingleton<MejaKabarSaya>().AddSingleton(new PotonganPengguna(30, Izin.KelolaAduan, typeof(Halaman.KabarSayaTautan)));
        s.AddSingleton<PengabarEskalasi>().AddHostedService(sp => sp.GetRequiredService<PengabarEskalasi>());
        s.AddSingleton<BahanPercakapan>(BahanAduanQuery.BahanAduanAsync).AddSingleton(LacakAduanQuery.Sumber);
        s.AddSingleton<IAlurObrolan, ObrolanAduan>().AddSingleton<SumberLinimasa>(LinimasaAduan.KejadianAsync);
        return s.AddDinas().AddPapanAduan();
    }

    public static void MapPengaduan(this IEndpointRouteBuilder e)
    {
        e.MapDinas();
        e.MapPapanAduan();
    }
}
