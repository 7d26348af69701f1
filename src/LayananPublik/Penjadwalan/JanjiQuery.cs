using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penjadwalan;

public static class JanjiQuery
{
    /// <summary>How often somebody did not come within the last 90 days. A day on which the office noted nobody's coming says nothing.</summary>
    public static Task<int> TidakDatangAsync(this LayananDb db, string sidikOrang, DateTimeOffset pada, CancellationToken ct)
    {
        var sejak = pada - BukuJanji.MasaTidakDatang;
        return db.Janji.CountAsync(j => j.SidikOrang == sidikOrang && j.Status == StatusJanji.TidakDatang && j.Slot.MulaiPada > sejak
            && db.Janji.Any(l => l.JadwalId == j.JadwalId && l.Slot.Tanggal == j.Slot.Tanggal && (l.Status == StatusJanji.Hadir || l.Status == StatusJanji.Selesai || l.Status == StatusJanji.TidakTerlayani)), ct);
    }

    /// <summary>The next appointment of a conversation, else the place that is kept for it, to fill templates with.</summary>
    public static async Task<BahanPermohonan?> BahanJanjiAsync(this LayananDb db, int percakapanId, CancellationToken ct)
    {
        var janji = await db.Janji.Where(j => j.PercakapanId == percakapanId && (j.Status == StatusJanji.Dipesan || j.Status == StatusJanji.Dikonfirmasi)).OrderBy(j => j.Slot.MulaiPada).ThenBy(j => j.Id)
            .Select(j => new { Nomor = j.Kode, j.Jadwal.Nama, j.Status, j.Slot.Tanggal, j.Slot.Mulai, Tempat = j.UnitKerja.Nama }).FirstOrDefaultAsync(ct);
        if (janji is not null) return Bahan(janji.Nomor, janji.Nama, JalurJanji.Sebutan(janji.Status), janji.Tanggal, janji.Mulai, janji.Tempat);
        var tunggu = await db.TungguSlot.Where(t => t.PercakapanId == percakapanId && t.Status == StatusTunggu.Ditawari).OrderBy(t => t.Slot!.MulaiPada).ThenBy(t => t.Id)
            .Select(t => new { t.Jadwal.Nama, t.Slot!.Tanggal, t.Slot.Mulai, Tempat = t.UnitKerja.Nama }).FirstOrDefaultAsync(ct);
        return tunggu is null ? null : Bahan("daftar tunggu", tunggu.Nama, "ada tempat kosong", tunggu.Tanggal, tunggu.Mulai, tunggu.Tempat) with { Tentang = "tunggu" };
    }

    static BahanPermohonan Bahan(string nomor, string layanan, string status, DateOnly tanggal, TimeOnly mulai, string tempat) => new(nomor, layanan, status)
    {
        Tentang = "janji", Keperluan = KeperluanTemplat.JanjiBerubah, Waktu = KalimatJanji.Waktu(tanggal, mulai), Tempat = tempat
    };
}
