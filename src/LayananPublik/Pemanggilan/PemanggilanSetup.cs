namespace LayananPublik.Pemanggilan;

public static class PemanggilanSetup
{
    public static IServiceCollection AddPemanggilan(this IServiceCollection s) => s;

    public static void MapPemanggilan(this IEndpointRouteBuilder e) => _ = e;
}
