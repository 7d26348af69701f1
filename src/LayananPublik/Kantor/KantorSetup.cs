using LayananPublik.Pengaturan;

namespace LayananPublik.Kantor;

public static class KantorSetup
{
    public static IServiceCollection AddKantor(this IServiceCollection s) =>
        s.AddSingleton<IndeksBatas>().AddSingleton(sp => new JamKantor(sp.GetRequiredService<TimeProvider>(), sp.GetRequiredService<PengaturanKantor>().Kantor.ZonaWaktu));

    public static void MapKantor(this IEndpointRouteBuilder e) => e.MapRupa();
}
