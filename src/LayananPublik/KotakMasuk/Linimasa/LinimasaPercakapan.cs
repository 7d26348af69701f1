using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Talks on the timeline: a day of messages is one line, notes and what officers did are lines of their own.</summary>
static class LinimasaPercakapan
{
    const int PesanTerbanyak = 600;

    public static readonly SumberLinimasa[] Sumber = [Atas(HariAsync), Atas(CatatanAsync), Atas(TindakanAsync)];

    // A message is not known to be for one of several people.
    static SumberLinimasa Atas(Func<LayananDb, List<int>, LingkupLinimasa, CancellationToken, Task<BagianLinimasa>> baca) => async (db, petugas, lingkup, ct) =>
    {
        if (lingkup.WargaId is not null) return BagianLinimasa.Kosong;
        var percakapan = await PercakapanQuery.Boleh(db, petugas).Where(p => lingkup.Kontak.Contains(p.KontakId)).OrderByDescending(p => p.TerakhirPada).Take(40).Select(p => p.Id).ToListAsync(ct);
        return percakapan.Count == 0 ? BagianLinimasa.Kosong : await baca(db, percakapan, lingkup, ct);
    };

    /// <summary>Whole days, also the one in which the page begins: a day stands where its last message stands.</summary>
    static async Task<BagianLinimasa> HariAsync(LayananDb db, List<int> percakapan, LingkupLinimasa lingkup, CancellationToken ct)
    {
        var akhirHari = lingkup.Sebelum == DateTimeOffset.MaxValue ? lingkup.Sebelum : lingkup.Sebelum.AddDays(1);
        var pesan = await db.Pesan.Where(p => percakapan.Contains(p.PercakapanId) && p.Urut < akhirHari && p.Jenis != JenisPesan.Sistem && p.Pengirim != Pengirim.Sistem && p.Arah != ArahPesan.Catatan)
            .OrderByDescending(p => p.Urut).ThenByDescending(p => p.Id).Take(PesanTerbanyak).Select(p => new { p.Id, p.PercakapanId, p.Urut, p.Pengirim, Berkas = p.Lampiran != null && p.DisegelPada == null }).ToListAsync(ct);
        var hari = pesan.GroupBy(p => (p.PercakapanId, Hari: lingkup.Jam.TanggalPada(p.Urut))).ToList();
        // The oldest day may go on beyond what was read; it comes whole with a later page. A single day that long is told as far as it was read.
        DateTimeOffset? utuhSesudah = pesan.Count == PesanTerbanyak && hari.Count > 1 ? hari[^1].Max(p => p.Urut) : null;
        return new([.. hari.Where(h => h.Max(p => p.Urut) < lingkup.Sebelum && !(h.Max(p => p.Urut) <= utuhSesudah)).Select(h =>
        {
            var (warga, berkas) = (h.Count(p => p.Pengirim == Pengirim.Warga), h.Count(p => p.Berkas && p.Pengirim == Pengirim.Warga));
            var bagian = new[] { warga > 0 ? $"{warga} pesan warga" : null, berkas > 0 ? $"{berkas} berkas" : null, h.Count() - warga is > 0 and var n ? $"{n} pesan kantor" : null };
            return new KejadianLinimasa(h.Max(p => p.Urut), GolonganKejadian.Percakapan, "forum", "Percakapan", string.Join(", ", bagian.OfType<string>()), $"/?percakapan={h.Key.PercakapanId}&pesan={h.MinBy(p => p.Urut)!.Id}");
        }).OrderByDescending(k => k.Pada)], utuhSesudah);
    }

    static async Task<BagianLinimasa> CatatanAsync(LayananDb db, List<int> percakapan, LingkupLinimasa lingkup, CancellationToken ct) =>
        BagianLinimasa.Dari([.. (await db.Pesan.Where(p => percakapan.Contains(p.PercakapanId) && p.Arah == ArahPesan.Catatan && p.Pengirim == Pengirim.Petugas && p.Urut < lingkup.Sebelum)
            .OrderByDescending(p => p.Urut).Take(lingkup.Banyak).Select(p => new { p.Id, p.PercakapanId, p.Urut, p.NamaPengirim, p.Teks }).ToListAsync(ct))
            .Select(p => new KejadianLinimasa(p.Urut, GolonganKejadian.Percakapan, "sticky_note_2", $"Catatan {p.NamaPengirim}", p.Teks, $"/?percakapan={p.PercakapanId}&pesan={p.Id}"))], lingkup.Banyak);

    static async Task<BagianLinimasa> TindakanAsync(LayananDb db, List<int> percakapan, LingkupLinimasa lingkup, CancellationToken ct) =>
        BagianLinimasa.Dari([.. (await db.Set<RiwayatPercakapan>().Where(r => percakapan.Contains(r.PercakapanId) && r.Pada < lingkup.Sebelum)
            .OrderByDescending(r => r.Pada).ThenByDescending(r => r.Id).Take(lingkup.Banyak).Select(r => new { r.PercakapanId, r.Pada, r.Pelaku, r.Tindakan, r.Alasan }).ToListAsync(ct))
            .Select(r => new KejadianLinimasa(r.Pada, GolonganKejadian.Percakapan, "manage_accounts", $"{r.Tindakan} · {r.Pelaku}", r.Alasan, $"/?percakapan={r.PercakapanId}"))], lingkup.Banyak);
}
