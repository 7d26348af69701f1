namespace LayananPublik.KotakMasuk;

public static class KotakMasukSetup
{
    public static IServiceCollection AddKotakMasuk(this IServiceCollection s) => s;

    public static void MapKotakMasuk(this IEndpointRouteBuilder e) => _ = e;
}
