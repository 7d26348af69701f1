namespace LayananPublik.Kantor;

public static class KantorSetup
{
    public static IServiceCollection AddKantor(this IServiceCollection s) => s;

    public static void MapKantor(this IEndpointRouteBuilder e) => _ = e;
}
