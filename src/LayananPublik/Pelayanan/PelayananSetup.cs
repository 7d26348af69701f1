using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan.Halaman;

namespace LayananPublik.Pelayanan;

public static class PelayananSetup
{
    public static IServiceCollection AddPelayanan(this IServiceCollection s)
    {
        s.AddSingleton<Pendaftaran>().AddSingleton<KerjaMeja>().AddSingleton<Loket>().AddSingleton<MejaVerifikasi>();
        s.AddSingleton<Pengajuan>().AddSingleton<Perbaikan>().AddSingleton<BerkasTiba>();
        s.AddHostedService<PenyerahHasil>();
        return s.AddPelayananDiMeja().AddSingleton<IPenanggap, Asisten>();
    }

    public static void MapPelayanan(this IEndpointRouteBuilder e)
    {
        e.MapBerkas();
        e.MapTafsir();
    }
}
