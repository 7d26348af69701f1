namespace LayananPublik.Pengaduan;

public static class PengaduanSetup
{
    public static IServiceCollection AddPengaduan(this IServiceCollection s) => s;

    public static void MapPengaduan(this IEndpointRouteBuilder e) => _ = e;
}
