using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan;

/// <summary>Appointments on the citizen's timeline: every change of state a line.</summary>
static class LinimasaJanji
{
    public static async Task<BagianLinimasa> KejadianAsync(LayananDb db, PetugasAktif petugas, LingkupLinimasa lingkup, CancellationToken ct)
    {
        // Appointments are of a number; narrowed to one citizen nobody can tell which are his.
        if (!petugas.Boleh(Izin.LihatJanji) || lingkup.WargaId is not null) return BagianLinimasa.Kosong;
        var janji = db.Janji.DalamLingkup(petugas).Where(j => j.KontakId != null && lingkup.Kontak.Contains(j.KontakId.Value));
        var baris = await db.Set<RiwayatJanji>().Where(r => r.Pada < lingkup.Sebelum && r.Dari != r.Ke).Join(janji, r => r.JanjiId, j => j.Id, (r, j) => new
        {
            r.Id, r.Pada, r.Pelaku, r.Tindakan, r.Alasan, j.Kode, j.NamaSingkat, Jadwal = j.Jadwal.Nama, j.Slot.Tanggal, j.Slot.Mulai
        }).OrderByDescending(r => r.Pada).ThenByDescending(r => r.Id).Take(lingkup.Banyak).ToListAsync(ct);
        return BagianLinimasa.Dari([.. baris.Select(r => new KejadianLinimasa(r.Pada, GolonganKejadian.Janji, "event", $"Janji {r.Jadwal}: {r.Tindakan.ToLowerInvariant()}",
            string.Join(" · ", new[] { r.Kode, r.NamaSingkat, KalimatJanji.Waktu(r.Tanggal, r.Mulai), r.Pelaku, r.Alasan }.Where(t => !string.IsNullOrEmpty(t))), $"/janji?tanggal={r.Tanggal:yyyy-MM-dd}"))], lingkup.Banyak);
    }
}
