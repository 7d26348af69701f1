using LayananPublik.Pelayanan;

namespace LayananPublik.Persuratan;

public static class PersuratanSetup
{
    public static IServiceCollection AddPersuratan(this IServiceCollection s)
    {
        s.AddSingleton<PembuatSurat>().AddSingleton<PratinjauSurat>().AddSingleton<MejaPenerbitan>();
        s.AddSingleton<IPascaSetuju, PenyiapSurat>();
        s.AddHostedService<PenyerahSurat>();
        return s.AddRateLimiter(o => o.AddPolicy<string, BatasVerifikasi>(BatasVerifikasi.Nama));
    }

    public static void MapPersuratan(this IEndpointRouteBuilder e)
    {
        e.MapSurat();
        e.MapVerifikasi();
    }
}
