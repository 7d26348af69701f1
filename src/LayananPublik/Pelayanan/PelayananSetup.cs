namespace LayananPublik.Pelayanan;

public static class PelayananSetup
{
    public static IServiceCollection AddPelayanan(this IServiceCollection s) => s;

    public static void MapPelayanan(this IEndpointRouteBuilder e) => _ = e;
}
