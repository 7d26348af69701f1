using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.KotakMasuk.Halaman;

namespace LayananPublik.Pelayanan.Halaman;

static class MejaPelayananSetup
{
    /// <summary>Requests on the desk: the queue beside the conversations, the panel beside the chat, and the way of a photo from one to the other.</summary>
    public static IServiceCollection AddPelayananDiMeja(this IServiceCollection s)
    {
        s.AddSingleton(sp => new TabMeja(20, "antrean", "Antrean", typeof(AntreanTab), Izin.LihatPermohonan, Topik.Permohonan,
            async (db, petugas, ct) => await db.BanyakAntreanAsync(petugas, new(), DateTimeOffset.MinValue, ct))
        {
            HitungTampilan = async (db, petugas, keadaan, _, ct) =>
            {
                var (jam, cari) = (sp.GetRequiredService<JamKantor>(), keadaan.Cari);
                var ditemukan = string.IsNullOrWhiteSpace(cari) ? null : await sp.GetRequiredService<PencariPermohonan>()(cari, petugas, ct);
                return await db.BanyakAntreanAsync(petugas, new(AntreanTab.Dari(keadaan), cari) { Lanjut = keadaan.Lanjut, Rentang = keadaan.Lanjut.Rentang(jam.Sekarang, jam.Zona), Ditemukan = ditemukan }, jam.Sekarang, ct);
            }
        });
        s.AddSingleton(new PanelPercakapan(10, typeof(PermohonanPanel), Izin.LihatPermohonan));
        s.AddSingleton(new AksiLampiran("Jadikan berkas…", "attach_file_add", typeof(JadikanBerkas), Izin.PeriksaPermohonan));
        s.AddSingleton(new SaringFitur(TitikQuery.PilihanPelayananAsync, AntreanQuery.Berpekerjaan));
        s.AddSingleton<SumberLinimasa>(LinimasaPermohonan.KejadianAsync);
        return s.AddSingleton<LabelPercakapan>(ObrolanQuery.LabelPercakapanAsync).AddSingleton<BahanPercakapan>(ObrolanQuery.BahanPercakapanAsync);
    }
}
