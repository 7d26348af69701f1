using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>A line of the agenda book.</summary>
public sealed record BarisAgenda(int Id, int UnitKerjaId, string Unit, string Deret, int Tahun, int Urut, string Sisipan, string Nomor, DateOnly Tanggal, StatusNomor Status, string Bagian, string Klasifikasi, string KodeLayanan,
    string Perihal, string Tujuan, string Penanda, string Pengolah, string Keterangan, string? Blok, int? SuratId, bool AdaBerkas, bool Dicabut, int? PenutupanId)
{
    /// <summary>The latest print of its letter; null where it was never printed from here.</summary>
    public BarisCetakan? Cetakan { get; init; }

    public string UrutTampil => $"{Urut}{Sisipan}";

    /// <summary>What the column of remarks says: the state where it is not simply used, then what was written.</summary>
    public string KeteranganTampil => string.Join(". ", new[]
    {
        Status switch { StatusNomor.Batal => "BATAL", StatusNomor.Dipesan => "Dipesan", StatusNomor.Cadangan => $"Cadangan: {Blok}", _ => Dicabut ? "Surat dicabut" : "" },
        Bagian.Length > 0 ? $"Bagian {Bagian}" : "", Keterangan
    }.Where(t => t.Length > 0));
}

/// <summary>What the agenda book is narrowed to.</summary>
public sealed record SaringAgenda(int? Unit = null, int? Tahun = null, int? Bulan = null, string? Deret = null, StatusNomor? Status = null, string? Layanan = null, string? Kata = null);

/// <summary>A line of a number's history.</summary>
public sealed record BarisRiwayatNomor(DateTimeOffset Pada, string Pelaku, string Tindakan, string? Alasan);

/// <summary>A series of the book and how far it has come.</summary>
public sealed record BarisDeret(int Id, int UnitKerjaId, string Unit, string Deret, int Tahun, int Awal, int Terakhir, string? Alasan);

/// <summary>A unit that issues letters.</summary>
public sealed record UnitAgenda(int Id, string Nama, string ZonaWaktu);

/// <summary>A kind of letter.</summary>
public sealed record JenisAgenda(string Kode, string Nama, string Klasifikasi);

public static class AgendaQuery
{
    public const int PerHalaman = 50;

    /// <summary>Numbers of the officer's units, and those that they took from a series they share.</summary>
    public static IQueryable<NomorAgenda> DiBuku(this IQueryable<NomorAgenda> semua, PetugasAktif petugas)
    {
        var jalur = petugas.Jalur;
        return semua.Where(n => n.UnitKerja.Jalur.StartsWith(jalur) || n.Pemakai.Jalur.StartsWith(jalur));
    }

    /// <summary>The newest first, page by page.</summary>
    public static Task<List<BarisAgenda>> AgendaAsync(this LayananDb db, SaringAgenda saring, PetugasAktif petugas, int halaman, CancellationToken ct) =>
        Baris(db, Saring(db, saring, petugas).OrderByDescending(n => n.Tahun).ThenBy(n => n.UnitKerjaId).ThenBy(n => n.Deret).ThenByDescending(n => n.Urut).ThenByDescending(n => n.Sisipan))
            .Skip((Math.Max(1, halaman) - 1) * PerHalaman).Take(PerHalaman).ToListAsync(ct);

    /// <summary>As the book is printed: from the first number on.</summary>
    public static Task<List<BarisAgenda>> AgendaUrutAsync(this LayananDb db, SaringAgenda saring, PetugasAktif petugas, int banyak, CancellationToken ct) =>
        Baris(db, Saring(db, saring, petugas).OrderBy(n => n.UnitKerjaId).ThenBy(n => n.Tahun).ThenBy(n => n.Deret).ThenBy(n => n.Urut).ThenBy(n => n.Sisipan)).Take(banyak).ToListAsync(ct);

    public static Task<int> BanyakAgendaAsync(this LayananDb db, SaringAgenda saring, PetugasAktif petugas, CancellationToken ct) => Saring(db, saring, petugas).CountAsync(ct);

    /// <summary>Who did what to a number, the first line first.</summary>
    public static Task<List<BarisRiwayatNomor>> RiwayatNomorAsync(this LayananDb db, int nomorId, PetugasAktif petugas, CancellationToken ct) =>
        db.NomorAgenda.DiBuku(petugas).Where(n => n.Id == nomorId).SelectMany(n => n.Riwayat).OrderBy(r => r.Id).Take(50).Select(r => new BarisRiwayatNomor(r.Pada, r.Pelaku, r.Tindakan, r.Alasan)).ToListAsync(ct);

    public static Task<List<BarisDeret>> DeretAgendaAsync(this LayananDb db, int? unit, int? tahun, PetugasAktif petugas, CancellationToken ct) =>
        db.DeretNomor.DalamLingkup(petugas).Where(d => (unit == null || d.UnitKerjaId == unit) && (tahun == null || d.Tahun == tahun))
            .OrderByDescending(d => d.Tahun).ThenBy(d => d.UnitKerja.Jalur).ThenBy(d => d.Deret).Take(300)
            .Select(d => new BarisDeret(d.Id, d.UnitKerjaId, d.UnitKerja.Nama, d.Deret, d.Tahun, d.Awal, d.Terakhir, d.Alasan)).ToListAsync(ct);

    public static Task<List<UnitAgenda>> UnitAgendaAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct) =>
        db.UnitKerja.DalamLingkup(petugas).Where(u => u.Aktif && (u.Jenis == JenisUnit.Kecamatan || u.Jenis == JenisUnit.Kelurahan || u.Jenis == JenisUnit.Desa))
            .OrderBy(u => u.Jalur).Take(300).Select(u => new UnitAgenda(u.Id, u.Nama, u.ZonaWaktu)).ToListAsync(ct);

    public static async Task<IReadOnlyList<JenisAgenda>> JenisAgendaAsync(this LayananDb db, CancellationToken ct) =>
        [.. (await db.Layanan.Where(l => l.Berlaku && l.JenisHasil == JenisHasil.SuratKantor).OrderBy(l => l.Nama).Take(200).Select(l => new { l.Kode, l.Nama, l.Rincian }).ToListAsync(ct))
            .DistinctBy(l => l.Kode).Select(l => new JenisAgenda(l.Kode, l.Nama, l.Rincian.Klasifikasi.Kode))];

    /// <summary>Numbers between a series' first and last of which there is no row: there must be none.</summary>
    public static async Task<IReadOnlyList<int>> TakTercatatAsync(this LayananDb db, int deretId, PetugasAktif petugas, CancellationToken ct)
    {
        if (await db.DeretNomor.DalamLingkup(petugas).AsNoTracking().FirstOrDefaultAsync(d => d.Id == deretId, ct) is not { } d) return [];
        var banyak = await db.NomorAgenda.CountAsync(n => n.UnitKerjaId == d.UnitKerjaId && n.Deret == d.Deret && n.Tahun == d.Tahun && n.Sisipan == "" && n.Urut >= d.Awal && n.Urut <= d.Terakhir, ct);
        if (banyak == d.Terakhir - d.Awal + 1) return [];
        var ada = await db.NomorAgenda.Where(n => n.UnitKerjaId == d.UnitKerjaId && n.Deret == d.Deret && n.Tahun == d.Tahun && n.Sisipan == "").Select(n => n.Urut).Order().Take(1_000_000).ToListAsync(ct);
        return [.. Enumerable.Range(d.Awal, d.Terakhir - d.Awal + 1).Except(ada).Take(100)];
    }

    static IQueryable<NomorAgenda> Saring(LayananDb db, SaringAgenda s, PetugasAktif petugas)
    {
        var q = db.NomorAgenda.DiBuku(petugas);
        if (s.Unit is { } unit) q = q.Where(n => n.UnitKerjaId == unit || n.PemakaiId == unit);
        if (s.Tahun is { } tahun) q = q.Where(n => n.Tahun == tahun);
        if (s is { Tahun: >= 1 and <= 9998 and { } t, Bulan: >= 1 and <= 12 and { } bulan })
        {
            var (dari, sampai) = (new DateOnly(t, bulan, 1), new DateOnly(t, bulan, 1).AddMonths(1));
            q = q.Where(n => n.Tanggal >= dari && n.Tanggal < sampai);
        }
        if (s.Deret is { Length: > 0 } deret) q = q.Where(n => n.Deret == deret);
        if (s.Status is { } status) q = q.Where(n => n.Status == status);
        if (s.Layanan is { Length: > 0 } layanan) q = q.Where(n => n.KodeLayanan == layanan);
        if (s.Kata?.Trim().ToLowerInvariant() is { Length: > 0 } kata) q = q.Where(n => n.Cari.Contains(kata));
        return q;
    }

    static IQueryable<BarisAgenda> Baris(LayananDb db, IQueryable<NomorAgenda> q) => q.Select(n => new BarisAgenda(n.Id, n.UnitKerjaId, n.Pemakai.Nama, n.Deret, n.Tahun, n.Urut, n.Sisipan, n.Nomor, n.Tanggal, n.Status, n.Bagian, n.Klasifikasi, n.KodeLayanan,
        n.Perihal, n.Tujuan, n.Penanda, n.Pengolah, n.Keterangan, n.Blok, n.SuratId, n.Surat != null && n.Surat.IsiLemariId != null && n.Status == StatusNomor.Terpakai, n.Surat != null && n.Surat.Status == StatusSurat.Dicabut, n.PenutupanId)
    {
        Cetakan = db.CetakanSurat.Where(c => c.SuratId == n.SuratId).OrderByDescending(c => c.Ke).Select(c => new BarisCetakan(c.Ke, c.Pelaku, c.Pada)).FirstOrDefault()
    });
}
