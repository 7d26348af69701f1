using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;

namespace LayananPublik.KotakMasuk.Halaman;

static class MejaSetup
{
    /// <summary>The desk itself: its place in the menu and its list of conversations. Other features add tabs, panels and actions in their own Setup.</summary>
    public static IServiceCollection AddMeja(this IServiceCollection s)
    {
        s.AddScoped<DrafPesan>();
        foreach (var sumber in LinimasaPercakapan.Sumber) s.AddSingleton(sumber);
        s.AddSingleton(sp => new TabMeja(10, TabMeja.Percakapan, "Percakapan", typeof(PercakapanTab), Izin.LihatPercakapan, Topik.Percakapan,
            (db, petugas, ct) => db.BanyakPercakapanAsync(petugas, SaringPercakapan.Semua, null, ct))
        {
            HitungTampilan = (db, petugas, keadaan, paling, ct) => db.BanyakPercakapanAsync(petugas,
                PercakapanTab.Bagian(keadaan, PercakapanTab.Dari(keadaan), sp.GetServices<SaringFitur>(), sp.GetRequiredService<Kantor.JamKantor>()), paling, ct)
        });
        s.AddMenu(new(40, "Jawaban", "bolt", "/jawaban") { Izin = Izin.UsulJawaban, Hitungan = new(Topik.Kantor, JawabanQuery.BanyakUsulanAsync) });
        return s.AddMenu(new(10, "Meja", "forum", "/")
        {
            Izin = Izin.LihatPercakapan,
            Hitungan = new(Topik.Percakapan, (db, petugas, ct) => db.BanyakPercakapanAsync(petugas, SaringPercakapan.PerluPetugas, null, ct))
        });
    }
}
