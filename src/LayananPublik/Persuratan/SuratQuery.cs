using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>A line of the lists of letters.</summary>
public sealed record BarisSurat(int Id, string Layanan, string NamaPemohon, string? NomorPermohonan, string Unit, StatusSurat Status, string? Nomor, DateOnly? Tanggal, DateTimeOffset Pada, StatusKirim? Kirim);

/// <summary>What the list of letters is narrowed to; dates both included.</summary>
public sealed record SaringSurat(string? Kata = null, DateOnly? Dari = null, DateOnly? Sampai = null);

/// <summary>How the message with the letter fares.</summary>
public sealed record Pengiriman(int PesanKeluarId, int PercakapanId, StatusKirim Status, string? Galat, DateTimeOffset? TerkirimPada, DateTimeOffset? SampaiPada, DateTimeOffset? DibacaPada);

/// <summary>The state of a document's newest letter, for the desk.</summary>
public sealed record KeadaanSurat(int Id, int PermohonanId, StatusSurat Status, StatusButir StatusButir, string Judul, string? Nomor, DateOnly? Tanggal, DateOnly? BerlakuSampai, DateTimeOffset Pada, DateTimeOffset? TerbitPada, string ZonaWaktu,
    Peran? MenungguPeran, string? MenungguUnit, string? Alasan, Pengiriman? Kirim);

public static class SuratQuery
{
    public const int PerHalaman = 50;

    /// <summary>Letters of the officer's units, issued there or for their citizens.</summary>
    public static IQueryable<Surat> TerlihatOleh(this IQueryable<Surat> semua, PetugasAktif petugas)
    {
        var jalur = petugas.Jalur;
        return semua.Where(s => s.UnitKerja.Jalur.StartsWith(jalur) || s.Butir.UnitKerja.Jalur.StartsWith(jalur));
    }

    /// <summary>Letters that wait: for this officer's own approval, or, for who approves none, all in scope.</summary>
    public static Task<List<BarisSurat>> SuratMenungguAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct) =>
        Baris(Menunggu(db, petugas).OrderBy(s => s.Pada).ThenBy(s => s.Id)).Take(200).ToListAsync(ct);

    public static Task<int> JumlahMenungguAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct) => Menunggu(db, petugas).CountAsync(ct);

    public static Task<List<BarisSurat>> SuratTerbitAsync(this LayananDb db, SaringSurat saring, PetugasAktif petugas, int lewati, CancellationToken ct)
    {
        var q = db.Surat.TerlihatOleh(petugas).Where(s => s.Status == StatusSurat.Terbit || s.Status == StatusSurat.Dicabut);
        if (saring.Kata?.Trim().ToLowerInvariant() is { Length: > 0 } kata) q = q.Where(s => s.Cari.Contains(kata));
        if (saring.Dari is { } dari) q = q.Where(s => s.Tanggal >= dari);
        if (saring.Sampai is { } sampai) q = q.Where(s => s.Tanggal <= sampai);
        return Baris(q.OrderByDescending(s => s.TerbitPada).ThenByDescending(s => s.Id)).Skip(lewati).Take(PerHalaman).ToListAsync(ct);
    }

    /// <summary>The newest letter of a document, or null while there is none.</summary>
    public static Task<KeadaanSurat?> SuratUntukButirAsync(this LayananDb db, int butirId, PetugasAktif petugas, CancellationToken ct) =>
        Keadaan(db, db.Surat.TerlihatOleh(petugas).Where(s => s.ButirId == butirId).OrderByDescending(s => s.Id)).FirstOrDefaultAsync(ct);

    public static Task<KeadaanSurat?> SatuSuratAsync(this LayananDb db, int suratId, PetugasAktif petugas, CancellationToken ct) =>
        Keadaan(db, db.Surat.TerlihatOleh(petugas).Where(s => s.Id == suratId)).FirstOrDefaultAsync(ct);

    static IQueryable<Surat> Menunggu(LayananDb db, PetugasAktif petugas)
    {
        var (peran, unit) = (petugas.Peran, petugas.UnitKerjaId);
        var q = db.Surat.TerlihatOleh(petugas).Where(s => s.Status == StatusSurat.Menunggu);
        return petugas.Boleh(Izin.TandatanganiSurat)
            ? q.Where(s => s.Langkah.Any(l => l.Pada == null && l.Peran == peran && l.UnitKerjaId == unit && !s.Langkah.Any(d => d.Pada == null && d.Urutan < l.Urutan)))
            : q;
    }

    static IQueryable<BarisSurat> Baris(IQueryable<Surat> surat) => surat.Select(s => new BarisSurat(s.Id, s.Butir.Layanan.Nama, s.Butir.Permohonan.NamaPemohon, s.Butir.Permohonan.Nomor,
        s.UnitKerja.Nama, s.Status, s.Nomor, s.Tanggal, s.Pada, s.PesanKeluar == null ? null : s.PesanKeluar.Status));

    static IQueryable<KeadaanSurat> Keadaan(LayananDb db, IQueryable<Surat> surat) =>
        from s in surat
        let giliran = s.Langkah.Where(l => l.Pada == null).OrderBy(l => l.Urutan).FirstOrDefault()
        select new KeadaanSurat(s.Id, s.Butir.PermohonanId, s.Status, s.Butir.Status, s.Judul, s.Nomor, s.Tanggal, s.BerlakuSampai, s.Pada, s.TerbitPada, s.UnitKerja.ZonaWaktu,
            giliran == null ? null : giliran.Peran, giliran == null ? null : db.UnitKerja.Where(u => u.Id == giliran.UnitKerjaId).Select(u => u.Nama).FirstOrDefault(),
            s.Riwayat.Where(r => r.Alasan != null).OrderByDescending(r => r.Id).Select(r => r.Alasan).FirstOrDefault(),
            s.PesanKeluar == null ? null : new Pengiriman(s.PesanKeluar.Id, s.PesanKeluar.PercakapanId, s.PesanKeluar.Status, s.PesanKeluar.Galat, s.PesanKeluar.TerkirimPada, s.PesanKeluar.SampaiPada, s.PesanKeluar.DibacaPada));
}
