using LayananPublik.Kepegawaian;
using LayananPublik.Pengaturan;
using LayananPublik.Persuratan.Halaman;
using LayananPublik.Persuratan.Tanda.Bsre;
using LayananPublik.Shell;

namespace LayananPublik.Persuratan.Tanda;

/// <summary>Signing with certificates: the office's own, and BSrE's.</summary>
static class TandaSetup
{
    public static IServiceCollection AddTanda(this IServiceCollection s)
    {
        s.AddSingleton<BatasSandi>().AddSingleton<StempelWaktu>().AddSingleton<MejaKunci>().AddSingleton<CobaTanda>().AddPeringatan<PeringatanKunci>();
        s.AddSingleton(new PotonganPengguna(20, Izin.TandatanganiSurat, typeof(SertifikatSayaTautan)));
        s.AddSingleton<IPenandatangan, TandaSertifikat>().AddSingleton<IPenandatangan, TandaBsre>();
        // Passphrases and NIK travel here: no request is logged, nothing is followed elsewhere.
        s.AddHttpClient(KlienBsre.Nama, http => http.Timeout = Timeout.InfiniteTimeSpan).ConfigurePrimaryHttpMessageHandler(Tangan).RemoveAllLoggers();
        s.AddHttpClient(StempelWaktu.Klien, http => http.Timeout = StempelWaktu.Sabar).ConfigurePrimaryHttpMessageHandler(Tangan).RemoveAllLoggers();
        return s.AddSingleton(sp => new KlienBsre(sp.GetRequiredService<IHttpClientFactory>(), () => Sambungan(sp.GetRequiredService<PengaturanKantor>(), sp.GetRequiredService<AlamatKantor>()), sp.GetRequiredService<ILogger<KlienBsre>>()));
    }

    static SocketsHttpHandler Tangan() => new() { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

    static SambunganBsre? Sambungan(PengaturanKantor p, AlamatKantor alamat)
    {
        var b = p.Bsre;
        if (b.Alamat.Length > 0) return new(new(b.Alamat), b.Pengguna, b.Sandi, b.Versi, TimeSpan.FromSeconds(b.TungguDetik));
        return p.Simulator ? new(new(alamat.Sendiri, "simulator/bsre"), "esign", "simulator", b.Versi, TimeSpan.FromSeconds(b.TungguDetik)) : null;
    }
}
