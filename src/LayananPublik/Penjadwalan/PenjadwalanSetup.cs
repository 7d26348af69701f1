using LayananPublik.Pelayanan;

namespace LayananPublik.Penjadwalan;

public static class PenjadwalanSetup
{
    public static IServiceCollection AddPenjadwalan(this IServiceCollection s)
    {
        s.AddSingleton<MejaJanji>().AddSingleton<IAlurObrolan, ObrolanJanji>();
        s.AddHostedService<PengurusTutup>();
        return s;
    }

    public static void MapPenjadwalan(this IEndpointRouteBuilder e) => _ = e;
}
