using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

// "Selesai": the link ends, and the talk goes on by itself where it stood.
public sealed partial class MejaUnggah
{
    public Task<Hasil> SelesaiAsync(string kunci, string? cookie, CancellationToken ct) => LakukanAsync(kunci, cookie, async (t, db) =>
    {
        t.Selesaikan(jam.GetUtcNow());
        pendaftaran.Kabarkan(t.Permohonan, db);
        if (t.Permohonan.Percakapan is { } percakapan) await LanjutAsync(t, percakapan, db, ct);
        return Hasil.Baik;
    }, ct);

    async Task LanjutAsync(TautanUnggah t, Percakapan percakapan, LayananDb db, CancellationToken ct)
    {
        if (await db.Pesan.Where(x => x.PercakapanId == percakapan.Id && x.Arah == ArahPesan.Masuk).OrderByDescending(x => x.Id).FirstOrDefaultAsync(ct) is not { } terakhir) return;
        var o = await pembuka.BukaAsync(percakapan, terakhir, db, ct);
        // The citizen acted here of his own will, as with a button: the assistant goes on even while a person is expected.
        if (percakapan.Mode != ModePercakapan.Asisten) o.Ingat(Asisten.Mandiri, "ya");
        o.Sesi.Untuk(t.Permohonan);
        if (Perbaikan.Menunggu(t.Permohonan)) await perbaikan.SesudahTautanAsync(o, t.Permohonan, Masuk(t), ct);
        else Pengajuan.SesudahTautan(o, t.Permohonan, Masuk(t));
    }

    /// <summary>What has come, for the first lines of the answer.</summary>
    static string Masuk(TautanUnggah t)
    {
        var berkas = t.Permohonan.Berkas.Where(b => b.LewatTautan && b.Pada >= t.Pada && b.Putusan == Putusan.Belum).GroupBy(b => b.Nama).Select(g => $"*{g.Key}*{(g.Count() > 1 ? $" ({g.Count()} berkas)" : "")}").ToList();
        return berkas.Count == 0 ? "Halaman unggah sudah ditutup.\n\n" : $"Dari halaman unggah sudah kami terima: {string.Join(", ", berkas)}.\n\n";
    }
}
