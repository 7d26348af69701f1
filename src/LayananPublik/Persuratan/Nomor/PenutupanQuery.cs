using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>A closing as the page shows it.</summary>
public sealed record BarisPenutupan(int Id, int UnitKerjaId, string Unit, int Tahun, int Bulan, int Ke, int Terpakai, int Batal, int Terbuka, string Sari, string Oleh, DateTimeOffset Pada, DateTimeOffset? DibukaPada, string? DibukaOleh, string? AlasanBuka);

/// <summary>What recomputing a closing found.</summary>
/// <param name="Menyusul">Numbers of the month that were used or became void after the closing; it does not cover them.</param>
public sealed record HasilSegel(bool Utuh, bool RantaiUtuh, int Baris, int Menyusul)
{
    public string Kalimat => (Utuh, RantaiUtuh) switch
    {
        (true, true) => $"Utuh: {Baris} baris sama seperti ketika ditutup.{(Menyusul > 0 ? $" {Menyusul} nomor yang sudah dipesan waktu itu selesai sesudahnya." : "")}",
        (true, false) => "Barisnya utuh, tetapi penutupan sebelumnya tidak lagi sama. Periksa bulan-bulan sebelumnya.",
        _ => "BERUBAH: baris bulan ini tidak sama seperti ketika ditutup. Simpan cetakan lama dan beri tahu pimpinan."
    };
}

public static class PenutupanQuery
{
    public static Task<List<BarisPenutupan>> PenutupanAsync(this LayananDb db, int unit, int tahun, PetugasAktif petugas, CancellationToken ct) =>
        db.PenutupanAgenda.DalamLingkup(petugas).Where(p => p.UnitKerjaId == unit && p.Tahun == tahun).OrderByDescending(p => p.Id).Take(100)
            .Select(p => new BarisPenutupan(p.Id, p.UnitKerjaId, p.UnitKerja.Nama, p.Tahun, p.Bulan, p.Ke, p.Terpakai, p.Batal, p.Terbuka, p.Sari, p.Oleh, p.Pada, p.DibukaPada, p.DibukaOleh, p.AlasanBuka)).ToListAsync(ct);

    /// <summary>Computes the hash of a closing again, from the rows as they are now. Null when there is no such closing in scope, or it was reopened.</summary>
    public static async Task<HasilSegel?> PeriksaSegelAsync(this LayananDb db, int penutupanId, PetugasAktif petugas, CancellationToken ct)
    {
        if (await db.PenutupanAgenda.DalamLingkup(petugas).AsNoTracking().FirstOrDefaultAsync(p => p.Id == penutupanId && p.DibukaPada == null, ct) is not { } p) return null;
        var baris = await db.BarisSegelAsync(penutupanId, ct);
        var sebelum = await db.PenutupanAgenda.Where(x => x.UnitKerjaId == p.UnitKerjaId && x.Id < p.Id).OrderByDescending(x => x.Id).Select(x => x.Sari).FirstOrDefaultAsync(ct);
        var (dari, sampai) = (new DateOnly(p.Tahun, p.Bulan, 1), new DateOnly(p.Tahun, p.Bulan, 1).AddMonths(1));
        var menyusul = await db.NomorAgenda.CountAsync(n => n.UnitKerjaId == p.UnitKerjaId && n.Tanggal >= dari && n.Tanggal < sampai && n.PenutupanId != penutupanId && (n.Status == StatusNomor.Terpakai || n.Status == StatusNomor.Batal), ct);
        return new(SegelAgenda.Hitung(p, baris) == p.Sari && baris.Count == p.Terpakai + p.Batal, (sebelum ?? "") == p.SariSebelum, baris.Count, menyusul);
    }

    internal static Task<List<BarisSegel>> BarisSegelAsync(this LayananDb db, int penutupanId, CancellationToken ct) =>
        db.NomorAgenda.Where(n => n.PenutupanId == penutupanId).OrderBy(n => n.Id).Take(200_000)
            .Select(n => new BarisSegel(n.Deret, n.Urut, n.Sisipan, n.Nomor, n.Tanggal, n.Status, n.SuratId, n.Bagian, n.Klasifikasi, n.Perihal, n.Tujuan, n.Penanda, n.Pengolah, n.Keterangan)).ToListAsync(ct);
}
