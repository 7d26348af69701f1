using LayananPublik.KotakMasuk;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Pelayanan.Halaman;
using LayananPublik.Persuratan.Halaman;
using LayananPublik.Persuratan.Pdf;
using LayananPublik.Persuratan.Tanda;
using LayananPublik.Shell;

namespace LayananPublik.Persuratan;

public static class PersuratanSetup
{
    public static IServiceCollection AddPersuratan(this IServiceCollection s)
    {
        s.AddSingleton<MejaCetak>().AddSingleton<PratinjauTemplat>();
        s.AddSingleton<PeneraQr>().AddSingleton<PascaTerbit>().AddSingleton<PenarikSurat>().AddSingleton<MejaTautanSurat>().AddSingleton<MejaAmbil>().AddSingleton<PembuatSurat>().AddSingleton<PratinjauSurat>().AddSingleton<MejaPenerbitan>();
        s.AddSingleton<SesiTanda>();
        s.AddSingleton<IPascaSetuju, PenyiapSurat>();
        s.AddHostedService<PenyerahSurat>();
        s.AddHostedService<PengingatSurat>();
        s.AddSingleton<TakaranBersama>();
        s.AddTanda();
        s.AddSingleton(sp => new ButirMenu(20, "Surat", "description", "/surat")
        {
            Izin = Izin.LihatSurat, Hitungan = new(Topik.Surat, (db, petugas, ct) => db.JumlahMenungguAsync(petugas, HariUnit.Kini(sp.GetRequiredService<JamKantor>()), ct))
        });
        s.AddSingleton<MejaAgenda>().AddHostedService<PerawatNomor>();
        s.AddMenu(new(25, "Agenda", "menu_book", "/agenda") { Izin = Izin.LihatSurat });
        s.AddMenu(new(21, "Tanda tangan", "draw", "/tanda-tangan") { Izin = Izin.ParafSurat });
        s.AddSingleton<SumberLinimasa>(LinimasaSurat.KejadianAsync);
        s.AddSingleton(new PanelButir(10, typeof(SuratPanel), Izin.LihatSurat));
        return s.AddRateLimiter(o => o.AddPolicy<string, BatasVerifikasi>(BatasVerifikasi.Nama));
    }

    public static void MapPersuratan(this IEndpointRouteBuilder e)
    {
        if (Huruf.YangTiada is { Count: > 0 } tiada)
            e.ServiceProvider.GetRequiredService<ILogger<PembuatSurat>>().LogWarning("Letters are printed in a plain fallback font: {Huruf} not found. Install fonts-liberation, or Arial.", string.Join(", ", tiada));
        e.MapSurat();
        e.MapVerifikasi();
        e.MapAmbil();
        e.MapAgenda();
        e.MapTandaTerima();
    }
}
