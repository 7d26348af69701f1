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
        s.AddSingleton<PembatasLacak>().AddRateLimiter(o => o.AddPolicy<string, BatasWarga>(BatasWarga.Nama));
        s.AddSingleton<PembuatTautan>().AddSingleton<MejaUnggah>().AddSingleton<BatasTautan>().AddSingleton<LayananUnggah>();
        s.AddSingleton<PerapiTautan>().AddHostedService(sp => sp.GetRequiredService<PerapiTautan>());
        return s.AddPelayananDiMeja().AddSingleton<IPenanggap, Asisten>();
    }

    public static void MapPelayanan(this IEndpointRouteBuilder e)
    {
        e.MapBerkas();
        e.MapTafsir();
        e.MapLacak();
        e.MapUnggah();
    }
}
