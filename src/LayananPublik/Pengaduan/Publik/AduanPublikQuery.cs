using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>The public list before it is narrowed, and whose it is.</summary>
public sealed record BahanPublik(string Kantor, IReadOnlyList<BarisPublik> Baris);

public static class AduanPublikQuery
{
    /// <summary>The newest; an office that has published more keeps its older ones to itself.</summary>
    public const int Terbanyak = 5_000;
    const int UnitTerbanyak = 2_000;

    // What became of a case that the office did not take on is between it and the reporter.
    static readonly StatusAduan[] Tampil = [StatusAduan.Diverifikasi, StatusAduan.Didisposisi, StatusAduan.Diproses, StatusAduan.Ditindaklanjuti, StatusAduan.Selesai, StatusAduan.DibukaLagi, StatusAduan.BukanWewenang, StatusAduan.ButuhData];

    /// <summary>Null where no unit has opened its list. A case is shown when the nearest rule above it says so and the office has marked it; never what is confidential.</summary>
    public static async Task<BahanPublik?> AduanPublikAsync(this LayananDb db, CancellationToken ct)
    {
        var aturan = await db.AduanUnit.AsNoTracking().OrderBy(a => a.UnitKerjaId).Take(UnitTerbanyak).Select(a => new { a.UnitKerjaId, a.UnitKerja.Jalur, a.UnitKerja.Nama, a.Isi }).ToListAsync(ct);
        if (!aturan.Exists(a => a.Isi.Publik)) return null;
        var unit = await db.UnitKerja.OrderBy(u => u.Id).Take(UnitTerbanyak).Select(u => new { u.Id, u.Jalur }).ToListAsync(ct);
        var buka = unit.Where(u => aturan.Where(a => u.Jalur.StartsWith(a.Jalur, StringComparison.Ordinal)).MaxBy(a => a.Jalur.Length)?.Isi.Publik == true).Select(u => u.Id).ToArray();
        var baris = await db.Aduan.Where(a => a.Terbit && !a.Rahasia && !a.Kategori.Rahasia && a.IndukId == null && Tampil.Contains(a.Status) && buka.Contains(a.UnitKerjaId)).OrderByDescending(a => a.Tanggal).ThenByDescending(a => a.Id).Take(Terbanyak)
            .Select(a => new
            {
                a.Kategori.Kode, Kategori = a.Kategori.Nama, a.UnitKerjaId, Unit = a.UnitKerja.Nama, a.UnitKerja.Jenis, a.UnitKerja.ZonaWaktu, a.Rw, a.Ringkasan, a.Status, a.Tanggal, a.BerakhirPada,
                Dinas = a.Disposisi.Where(d => d.Utama && d.DitarikPada == null && d.Status != StatusDisposisi.Dikembalikan).OrderByDescending(d => d.Id).Select(d => d.Dinas.Nama).FirstOrDefault()
            }).ToListAsync(ct);
        var kantor = aturan.Where(a => a.Isi.Publik).OrderBy(a => a.Jalur.Length).ThenBy(a => a.UnitKerjaId).First().Nama;
        return new(kantor, [.. baris.Select(a =>
        {
            var tempat = a.Kode == UkurAduan.TanpaTempat ? null : a.Jenis is JenisUnit.Kelurahan or JenisUnit.Desa ? a.Unit + (TeksPublik.Rw(a.Rw) is { } rw ? $", {rw}" : "") : null;
            return new BarisPublik(a.Kode, a.Kategori, tempat is null ? null : a.UnitKerjaId, tempat, a.Kode == UkurAduan.TanpaTempat ? "" : TeksPublik.Bersih(a.Ringkasan), Keadaan(a.Status), a.Tanggal,
                a.Status == StatusAduan.Selesai && a.BerakhirPada is { } akhir ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(akhir, a.ZonaWaktu).DateTime) : null, a.Dinas);
        })]);
    }

    static KeadaanPublik Keadaan(StatusAduan s) => s switch
    {
        StatusAduan.Didisposisi or StatusAduan.Diproses => KeadaanPublik.Ditangani,
        StatusAduan.Ditindaklanjuti => KeadaanPublik.MenungguKonfirmasi,
        StatusAduan.Selesai => KeadaanPublik.Selesai,
        StatusAduan.DibukaLagi => KeadaanPublik.DibukaLagi,
        StatusAduan.BukanWewenang => KeadaanPublik.Dialihkan,
        _ => KeadaanPublik.Diperiksa
    };
}
