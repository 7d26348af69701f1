namespace LayananPublik.Persuratan;

public static class PersuratanSetup
{
    public static IServiceCollection AddPersuratan(this IServiceCollection s) => s;

    public static void MapPersuratan(this IEndpointRouteBuilder e) => _ = e;
}
