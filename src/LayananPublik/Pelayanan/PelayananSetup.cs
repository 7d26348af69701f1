using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

public static class PelayananSetup
{
    public static IServiceCollection AddPelayanan(this IServiceCollection s)
    {
        s.AddSingleton<Pendaftaran>();
        s.AddSingleton<Pengajuan>();
        s.AddSingleton<Perbaikan>();
        s.AddSingleton<BerkasTiba>();
        return s.AddSingleton<IPenanggap, Asisten>();
    }

    public static void MapPelayanan(this IEndpointRouteBuilder e) => _ = e;
}
