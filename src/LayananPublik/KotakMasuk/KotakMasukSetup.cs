using LayananPublik.KotakMasuk.Halaman;
using LayananPublik.Pengaturan;
using LayananPublik.Shell;
using LayananPublik.WhatsApp;

namespace LayananPublik.KotakMasuk;

public static class KotakMasukSetup
{
    const string KlienWhatsApp = "whatsapp";

    public static IServiceCollection AddKotakMasuk(this IServiceCollection s)
    {
        s.AddSingleton<RahasiaWebhook>().AddSingleton<Sewa>().AddSingleton<SiapJalan>().AddSingleton<MejaPercakapan>().AddSingleton<MejaPilah>().AddSingleton<BukuMassal>().AddSingleton<MejaMassal>().AddSingleton<MejaTampilan>().AddSingleton<MejaLabel>().AddSingleton<MejaKontak>().AddSingleton<MejaGabungan>().AddSingleton<MejaJawaban>().AddSingleton<PengisiJawaban>().AddSingleton<MejaMulai>().AddSingleton<MejaLangkah>();
        s.AddSingleton(EfekPercakapan.Ambil).AddSingleton(EfekPercakapan.Tugaskan).AddSingleton(EfekPercakapan.Lepaskan).AddSingleton(EfekPercakapan.Labeli).AddSingleton(EfekPercakapan.Tunda).AddSingleton(sp => EfekPercakapan.Kirim(sp.GetRequiredService<PengisiJawaban>()));
        // Stopped in the opposite order: by its last mark nobody here works on anything any more.
        return s.AddPekerja<PenandaSimpul>().AddMasuk().AddKeluar().AddMedia().AddTemplat().AddMeja().AddHadir().AddWhatsApp();
    }

    static IServiceCollection AddMasuk(this IServiceCollection s)
    {
        s.AddSingleton<KirimanTerbaca>().AddSingleton<PengenalKontak>().AddSingleton<PencatatStatus>().AddSingleton<PengolahPembaruan>();
        s.AddScoped<PencatatPembaruan>().AddScoped<PencatatLain>().AddScoped<PencatatPesan>().AddScoped<PencatatGema>();
        s.AddScoped<IPencatatKabar, PencatatAkun>().AddScoped<IPencatatKabar, PencatatGalatNomor>().AddScoped<IPencatatKabar, PencatatPilihanWarga>();
        s.AddPekerja<PerapiStatus>();
        s.AddPekerja<PembersihKiriman>();
        s.AddPekerja<PenerimaPesan>();
        s.AddPekerja<PenerimaStatus>();
        s.AddPekerja<PemilahKiriman>();
        return s.AddPekerja<PenampungKiriman>();
    }

    static IServiceCollection AddKeluar(this IServiceCollection s)
    {
        s.AddSingleton<PengantarPesan>().AddSingleton<SakelarKirim>().AddSingleton<LajuKirim>().AddSingleton<AkibatGalat>().AddPeringatan<PeringatanKeluar>();
        s.AddPekerja<PengembaliTunda>();
        s.AddPekerja<PenandaBaca>();
        return s.AddPekerja<PengirimPesan>();
    }

    static IServiceCollection AddMedia(this IServiceCollection s)
    {
        s.AddSingleton<PengunduhMedia>().AddSingleton<PindaiVirus>().AddSingleton<PemeriksaBerkas>();
        s.AddScoped<PenyimpanLampiran>().AddPeringatan<PeringatanMedia>();
        return s.AddPekerja<PengambilMedia>();
    }

    static IServiceCollection AddTemplat(this IServiceCollection s)
    {
        s.AddSingleton<AkunWhatsApp>().AddSingleton<PengumpulBahan>().AddSingleton<PenyusunTemplat>().AddSingleton<PengajuTemplat>().AddSingleton<MejaTitipan>();
        s.AddScoped<IPencatatKabar, PencatatTemplat>().AddPeringatan<PeringatanTemplat>().AddPeringatan<PeringatanPemakaian>();
        s.AddPekerja<PengurusTitipan>();
        return s.AddPekerja<PenyelarasTemplat>();
    }

    public static void MapKotakMasuk(this IEndpointRouteBuilder e)
    {
        var simulator = e.ServiceProvider.GetRequiredService<PengaturanKantor>().Simulator;
        e.MapWebhook();
        e.MapBerkasPesan();
        e.MapKesehatan(simulator);
        if (simulator) e.MapSimulatorApi();
    }

    static IServiceCollection AddPekerja<T>(this IServiceCollection s) where T : class, IHostedService =>
        s.AddSingleton<T>().AddHostedService(sp => sp.GetRequiredService<T>());

    static IServiceCollection AddWhatsApp(this IServiceCollection s)
    {
        // Its addresses hold media ids and its bodies personal data: no request is logged.
        s.AddHttpClient(KlienWhatsApp, http => http.Timeout = TimeSpan.FromSeconds(25)).ConfigurePrimaryHttpMessageHandler(CloudApi.CreateHandler).RemoveAllLoggers();
        return s.AddSingleton(sp => new CloudApi(sp.GetRequiredService<IHttpClientFactory>().CreateClient(KlienWhatsApp),
            () => Pilihan(sp.GetRequiredService<PengaturanKantor>(), sp.GetRequiredService<AlamatKantor>()), sp.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Asked at every call: the simulator's address is known only once the server listens.</summary>
    static CloudApiOptions Pilihan(PengaturanKantor p, AlamatKantor alamat)
    {
        if (p.Simulator) return new() { BaseUrl = new(alamat.Sendiri, "simulator/graph"), ApiVersion = p.WhatsApp.ApiVersion, AccessToken = "simulator" };
        var host = p.WhatsApp.MediaHosts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var pilihan = new CloudApiOptions
        {
            BaseUrl = new(p.WhatsApp.BaseUrl), ApiVersion = p.WhatsApp.ApiVersion, AccessToken = p.WhatsApp.AccessToken,
            AuthHeader = p.WhatsApp.AuthHeader, PathTemplate = p.WhatsApp.PathTemplate,
            MediaBaseUrl = p.WhatsApp.MediaBaseUrl.Length > 0 ? new(p.WhatsApp.MediaBaseUrl) : null
        };
        pilihan.MediaHosts = [.. pilihan.MediaHosts, .. host];
        return pilihan;
    }
}
