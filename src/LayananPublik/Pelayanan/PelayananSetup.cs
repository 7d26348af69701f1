using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan.Halaman;
using LayananPublik.Shell;

namespace LayananPublik.Pelayanan;

public static class PelayananSetup
{
    public static IServiceCollection AddPelayanan(this IServiceCollection s)
    {
        s.AddSingleton<Pendaftaran>().AddSingleton<KerjaMeja>().AddSingleton<Loket>().AddSingleton<MejaVerifikasi>().AddSingleton<MejaMassalAntrean>();
        s.AddSingleton<Pengajuan>().AddSingleton<Perbaikan>().AddSingleton<BerkasTiba>();
        s.AddHostedService<PenyerahHasil>().AddHostedService<PengingatPengantar>().AddHostedService<PenjawabBerkas>().AddHostedService<PengingatDraf>();
        s.AddSingleton(sp => new Tesseract(sp.GetRequiredService<IHostApplicationLifetime>())).AddSingleton<PembacaKartu>();
        s.AddSingleton<PembatasLacak>().AddRateLimiter(o => o.AddPolicy<string, BatasWarga>(BatasWarga.Nama));
        // Looked up late: such a talk may itself open one.
        s.AddSingleton(sp => new Lazy<IReadOnlyList<IAlurObrolan>>(() => [.. sp.GetServices<IAlurObrolan>()]));
        s.AddSingleton<PembuatTautan>().AddSingleton<PembukaObrolan>().AddSingleton<MejaUnggah>().AddSingleton<BatasTautan>().AddSingleton<LayananUnggah>();
        s.AddSingleton<PerapiTautan>().AddHostedService(sp => sp.GetRequiredService<PerapiTautan>());
        s.AddMenu(new(15, "Loket", "storefront", "/loket") { Izin = Izin.PeriksaPermohonan });
        s.AddSingleton<PengabarWarga>().AddHostedService(sp => sp.GetRequiredService<PengabarWarga>());
        s.AddSingleton<PengakuTerlambat>().AddHostedService(sp => sp.GetRequiredService<PengakuTerlambat>());
        s.AddSingleton<PenarikPercakapan>().AddHostedService(sp => sp.GetRequiredService<PenarikPercakapan>());
        s.AddSingleton<PengembaliPercakapan>().AddHostedService(sp => sp.GetRequiredService<PengembaliPercakapan>());
        s.AddPeringatan<PeringatanMenunggu>().AddPeringatan<PeringatanAlamat>();
        s.AddSingleton(sp => EfekPermohonan.Ambil(sp.GetRequiredService<Pendaftaran>()));
        s.AddSingleton<JamHening>(async (db, jalurUnit, zona, kini, ct) => (await db.AturanAsync(jalurUnit, ct)).HeningSampaiPada(kini, zona));
        return s.AddPelayananDiMeja().AddSingleton<IPenanggap, KehendakWarga>().AddSingleton<IPenanggap, Asisten>();
    }

    public static void MapPelayanan(this IEndpointRouteBuilder e)
    {
        e.MapBerkas();
        e.MapTafsir();
        e.MapLacak();
        e.MapUnggah();
    }
}
