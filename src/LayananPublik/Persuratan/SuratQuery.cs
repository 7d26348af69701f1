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
public sealed record Pengiriman(int PesanKeluarId, StatusKirim Status, string? Galat, DateTimeOffset? TerkirimPada, DateTimeOffset? SampaiPada, DateTimeOffset? DibacaPada);

/// <summary>One letter as screens show it: for whom, how far, whose turn, how it travels.</summary>
public sealed record KeadaanSurat
{
    public required int Id { get; init; }
    public required int ButirId { get; init; }
    public required int PermohonanId { get; init; }
    public required string Layanan { get; init; }
    public required string NamaPemohon { get; init; }
    public required string? NomorPermohonan { get; init; }
    public required string Unit { get; init; }
    public required string ZonaWaktu { get; init; }
    public required StatusSurat Status { get; init; }
    public required StatusButir StatusButir { get; init; }
    public required string? Nomor { get; init; }
    public required DateOnly? Tanggal { get; init; }
    public required DateOnly? BerlakuSampai { get; init; }
    public required string? Kode { get; init; }
    public required DateTimeOffset Pada { get; init; }
    public required DateTimeOffset? TerbitPada { get; init; }

    /// <summary>Whose turn it is; null when no step is open.</summary>
    public required Giliran? Giliran { get; init; }

    /// <summary>Why it was sent back or revoked.</summary>
    public required string? Alasan { get; init; }

    public required Pengiriman? Kirim { get; init; }

    public bool GiliranUntuk(PetugasAktif? petugas) =>
        Status == StatusSurat.Menunggu && petugas?.Boleh(Izin.TandatanganiSurat) == true && Giliran?.Peran == petugas.Peran && Giliran?.UnitKerjaId == petugas.UnitKerjaId;
}

/// <summary>What kind of result a document has and how far it is.</summary>
public sealed record ButirSurat(JenisHasil JenisHasil, StatusButir Status);

/// <summary>An open signing step.</summary>
public sealed record Giliran(Peran Peran, int UnitKerjaId, string Unit);

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

    public static Task<List<BarisSurat>> SuratTerbitAsync(this LayananDb db, SaringSurat saring, PetugasAktif petugas, int banyak, CancellationToken ct)
    {
        var q = db.Surat.TerlihatOleh(petugas).Where(s => s.Status == StatusSurat.Terbit || s.Status == StatusSurat.Dicabut);
        if (saring.Kata?.Trim().ToLowerInvariant() is { Length: > 0 } kata) q = q.Where(s => s.Cari.Contains(kata));
        if (saring.Dari is { } dari) q = q.Where(s => s.Tanggal >= dari);
        if (saring.Sampai is { } sampai) q = q.Where(s => s.Tanggal <= sampai);
        return Baris(q.OrderByDescending(s => s.TerbitPada).ThenByDescending(s => s.Id)).Take(banyak).ToListAsync(ct);
    }

    /// <summary>The newest letter of a document, or null while there is none.</summary>
    public static Task<KeadaanSurat?> SuratUntukButirAsync(this LayananDb db, int butirId, PetugasAktif petugas, CancellationToken ct) =>
        Keadaan(db, db.Surat.TerlihatOleh(petugas).Where(s => s.ButirId == butirId).OrderByDescending(s => s.Id)).FirstOrDefaultAsync(ct);

    public static Task<ButirSurat?> ButirSuratAsync(this LayananDb db, int butirId, PetugasAktif petugas, CancellationToken ct) =>
        db.Butir.DalamLingkup(petugas).Where(b => b.Id == butirId).Select(b => new ButirSurat(b.Layanan.JenisHasil, b.Status)).FirstOrDefaultAsync(ct);

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

    static IQueryable<KeadaanSurat> Keadaan(LayananDb db, IQueryable<Surat> surat) => surat.Select(s => new KeadaanSurat
    {
        Id = s.Id, ButirId = s.ButirId, PermohonanId = s.Butir.PermohonanId, Layanan = s.Butir.Layanan.Nama, NamaPemohon = s.Butir.Permohonan.NamaPemohon,
        NomorPermohonan = s.Butir.Permohonan.Nomor, Unit = s.UnitKerja.Nama, ZonaWaktu = s.UnitKerja.ZonaWaktu, Status = s.Status, StatusButir = s.Butir.Status,
        Nomor = s.Nomor, Tanggal = s.Tanggal, BerlakuSampai = s.BerlakuSampai, Kode = s.Kode, Pada = s.Pada, TerbitPada = s.TerbitPada,
        Giliran = (from l in s.Langkah
                   join u in db.UnitKerja on l.UnitKerjaId equals u.Id
                   where l.Pada == null
                   orderby l.Urutan
                   select new Giliran(l.Peran, u.Id, u.Nama)).FirstOrDefault(),
        Alasan = s.Riwayat.Where(r => r.Alasan != null).OrderByDescending(r => r.Id).Select(r => r.Alasan).FirstOrDefault(),
        Kirim = s.PesanKeluar == null ? null : new Pengiriman(s.PesanKeluar.Id, s.PesanKeluar.Status, s.PesanKeluar.Galat, s.PesanKeluar.TerkirimPada, s.PesanKeluar.SampaiPada, s.PesanKeluar.DibacaPada)
    });
}
