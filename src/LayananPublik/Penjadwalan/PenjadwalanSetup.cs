using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Penjadwalan.Halaman;

namespace LayananPublik.Penjadwalan;

public static class PenjadwalanSetup
{
    public static IServiceCollection AddPenjadwalan(this IServiceCollection s)
    {
        s.AddSingleton<MejaJanji>().AddSingleton<IAlurObrolan, ObrolanJanji>();
        s.AddHalamanJanji();
        s.AddHostedService<PengurusTutup>().AddHostedService<PengurusTunggu>().AddHostedService<PengurusHadir>().AddHostedService<PengingatJanji>();
        return s.AddSingleton<BahanPercakapan>(JanjiQuery.BahanJanjiAsync).AddSingleton<SumberLinimasa>(LinimasaJanji.KejadianAsync);
    }

    public static void MapPenjadwalan(this IEndpointRouteBuilder e) => _ = e;
}
