using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>
/// Gives numbers out, inside the caller's transaction: a rollback gives them back, what is committed stays a row for ever.
/// Of two who open a series at once the second clashes on its key and must do its work again, as the desks do.
/// </summary>
public static class BukuNomor
{
    /// <summary>Reserves a number for a letter. Asked again for the same letter, unit and part it returns the one it has. The letter and its document must be saved and loaded.</summary>
    public static async Task<Hasil<NomorAgenda>> PesanAsync(LayananDb db, Surat surat, UnitKerja unit, string bagian, KelasNomor kelas, DateOnly tanggal, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        if (await DipesanAsync(db, surat.Id, unit.Id, bagian, ct) is { } ada) return Hasil.Dengan(ada);
        var asal = await db.Surat.Where(s => s.Id == surat.Id)
            .Select(s => new { s.Butir.Permohonan.NamaPemohon, Penyiap = s.Riwayat.Where(r => r.Tindakan == "Siapkan").Select(r => r.Pelaku).FirstOrDefault() }).SingleAsync(ct);
        var di = await TempatBerikutAsync(db, unit, kelas, tanggal, oleh, pada, ct);
        return di.Nilai is { } tempat ? Hasil.Dengan(db.NomorAgenda.Add(NomorAgenda.Pesan(tempat, surat, bagian, asal.NamaPemohon, asal.Penyiap ?? "", oleh, pada)).Entity) : di.TanpaNilai;
    }

    /// <summary>The numbers that a letter holds: its own, and those of its other parts.</summary>
    public static Task<List<NomorAgenda>> MilikAsync(LayananDb db, int suratId, CancellationToken ct) =>
        db.NomorAgenda.Where(n => n.SuratId == suratId && n.Status != StatusNomor.Batal).OrderBy(n => n.Id).Take(20).ToListAsync(ct);

    /// <summary>The next free place of the series that such a letter belongs to.</summary>
    internal static async Task<Hasil<TempatNomor>> TempatBerikutAsync(LayananDb db, UnitKerja unit, KelasNomor kelas, DateOnly tanggal, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        var kaidah = await db.KaidahNomorAsync(unit, tanggal, ct);
        if (await db.AgendaTertutupAsync(kaidah.PemilikId, tanggal, ct))
            return Hasil.Ditolak($"Buku agenda {NamaBulan.Panjang[tanggal.Month - 1]} {tanggal.Year} sudah ditutup, jadi tidak ada nomor baru untuk tanggal itu. Minta lurah atau camat membukanya, atau pakai tanggal lain.");
        // What cannot be printed must not take a number.
        if (kaidah.Tempat(1, "", kelas, tanggal) is { Berhasil: false } tolak) return tolak;
        while (true)
        {
            var di = kaidah.Tempat(await BerikutAsync(db, kaidah, kelas, tanggal, 1, oleh, pada, ct), "", kelas, tanggal);
            if (di.Nilai is not { } tempat || !await TercetakAsync(db, tempat, ct)) return di;
            db.NomorAgenda.Add(NomorAgenda.Lewati(tempat, pada));
        }
    }

    /// <summary>Takes a block of numbers for letters on paper; the value is the first and the last of them.</summary>
    public static async Task<Hasil<(int Dari, int Sampai)>> CadangkanAsync(LayananDb db, UnitKerja unit, KelasNomor kelas, DateOnly tanggal, int banyak, string untuk, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        var kaidah = await db.KaidahNomorAsync(unit, tanggal, ct);
        if (kaidah.Tempat(1, "", kelas, tanggal, kosong: true) is { Berhasil: false } tolak) return tolak.TanpaNilai;
        var dari = await BerikutAsync(db, kaidah, kelas, tanggal, banyak, oleh, pada, ct);
        for (var i = 0; i < banyak; i++)
            if (kaidah.Tempat(dari + i, "", kelas, tanggal, kosong: true).Nilai is { } tempat) db.NomorAgenda.Add(NomorAgenda.Cadangkan(tempat, untuk, oleh, pada));
        return Hasil.Dengan((dari, dari + banyak - 1));
    }

    /// <summary>Lets a series begin at another number, as long as none of it was given.</summary>
    public static async Task<Hasil<DeretNomor>> MulaiDariAsync(LayananDb db, UnitKerja unit, KelasNomor kelas, DateOnly tanggal, int awal, string alasan, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        var kaidah = await db.KaidahNomorAsync(unit, tanggal, ct);
        var (pemilik, deret) = (kaidah.PemilikId, kaidah.Deret(kelas, tanggal));
        if (await db.DeretNomor.FirstOrDefaultAsync(d => d.UnitKerjaId == pemilik && d.Deret == deret && d.Tahun == tanggal.Year, ct) is not { } ada)
            return Hasil.Dengan(db.DeretNomor.Add(DeretNomor.Mulai(pemilik, deret, kaidah.Lingkup, tanggal.Year, awal, alasan, oleh, pada)).Entity);
        return ada.MulaiDari(awal, alasan, oleh, pada) is { Berhasil: false } tolak ? tolak : Hasil.Dengan(ada);
    }

    /// <summary>The first of so many new numbers of a series. The update holds the row until the transaction ends: takers of one series wait for each other.</summary>
    internal static async Task<int> BerikutAsync(LayananDb db, KaidahNomor kaidah, KelasNomor kelas, DateOnly tanggal, int banyak, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        var (unit, deret, tahun) = (kaidah.PemilikId, kaidah.Deret(kelas, tanggal), tanggal.Year);
        var baris = db.DeretNomor.Where(d => d.UnitKerjaId == unit && d.Deret == deret && d.Tahun == tahun);
        if (await baris.ExecuteUpdateAsync(s => s.SetProperty(d => d.Terakhir, d => d.Terakhir + banyak), ct) == 1)
            return await baris.Select(d => d.Terakhir).SingleAsync(ct) - banyak + 1;
        var awal = await AwalAsync(db, kaidah, tahun, tanggal, ct);
        var baru = DeretNomor.Mulai(unit, deret, kaidah.Lingkup, tahun, awal, awal == 1 ? null : $"Cara menghitung berganti di tengah tahun: deret ini melanjutkan sesudah nomor {awal - 1} deret sebelumnya.", oleh, pada);
        baru.Sampai(awal + banyak - 1);
        db.DeretNomor.Add(baru);
        await db.SaveChangesAsync(ct);
        return awal;
    }

    static async Task<int> AwalAsync(LayananDb db, KaidahNomor kaidah, int tahun, DateOnly tanggal, CancellationToken ct)
    {
        if (!kaidah.BergantiDalam(tanggal)) return 1;
        var (pemilik, unit, lingkup) = (kaidah.PemilikId, kaidah.Unit.Id, kaidah.Lingkup);
        return 1 + (await db.DeretNomor.Where(d => d.Tahun == tahun && (d.UnitKerjaId == pemilik && d.Lingkup != lingkup || d.UnitKerjaId == unit && unit != pemilik)).MaxAsync(d => (int?)d.Terakhir, ct) ?? 0);
    }

    // Two series of a year can print alike only where the way of counting was changed.
    static async Task<bool> TercetakAsync(LayananDb db, TempatNomor di, CancellationToken ct) =>
        await db.NomorAgenda.AnyAsync(n => n.PemakaiId == di.PemakaiId && n.Tahun == di.Tahun && n.Nomor == di.Nomor, ct);

    /// <summary>Whether another letter bears, or bore, the same printed number; what was only skipped or kept does not.</summary>
    internal static Task<bool> DipakaiLainAsync(LayananDb db, TempatNomor di, int kecuali, CancellationToken ct) =>
        db.NomorAgenda.AnyAsync(n => n.PemakaiId == di.PemakaiId && n.Tahun == di.Tahun && n.Nomor == di.Nomor && n.Id != kecuali && n.Status != StatusNomor.Cadangan && !n.Riwayat.Any(r => r.Tindakan == "Lewati"), ct);

    static async Task<NomorAgenda?> DipesanAsync(LayananDb db, int suratId, int unitId, string bagian, CancellationToken ct) =>
        db.ChangeTracker.Entries<NomorAgenda>().Select(e => e.Entity).FirstOrDefault(n => n.SuratId == suratId && n.PemakaiId == unitId && n.Bagian == bagian && n.Status != StatusNomor.Batal)
        ?? await db.NomorAgenda.FirstOrDefaultAsync(n => n.SuratId == suratId && n.PemakaiId == unitId && n.Bagian == bagian && n.Status != StatusNomor.Batal, ct);
}
