namespace LayananPublik.Pengaduan;

public static class PengaduanSetup
{
    public static IServiceCollection AddPengaduan(this IServiceCollection s) => s.AddSingleton<LaporanWarga>().AddSingleton<KerjaAduan>().AddSingleton<MejaAduan>().AddSingleton<MejaDinas>();

    public static void MapPengaduan(this IEndpointRouteBuilder e) => _ = e;
}
