using System.Text.RegularExpressions;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>What of the complaints an officer looks at; all of it stands in the address.</summary>
public sealed record SaringAduan(string? Cari, int? Kategori, int? Unit, int? Dinas, bool Saya, bool Lewat, bool Naik)
{
    /// <summary>Of whose time most is over (of the officer), or what stands on the level of the kasi or the camat.</summary>
    public TingkatAduan? Tingkat { get; init; }

    public bool Ada => Tingkat is not null || !string.IsNullOrWhiteSpace(Cari) || Kategori is not null || Unit is not null || Dinas is not null || Saya || Lewat || Naik;
}

/// <summary>A complaint on the board: nothing of who reported it, nothing in the reporter's words.</summary>
public sealed record BarisAduan
{
    public required int Id { get; init; }

    public required string Nomor { get; init; }

    public required StatusAduan Status { get; init; }

    public required string Kategori { get; init; }

    public required int KategoriId { get; init; }

    /// <summary>The office's clean words; empty until it was verified.</summary>
    public required string Ringkasan { get; init; }

    public required int UnitId { get; init; }

    public required string Unit { get; init; }

    public string? Rt { get; init; }

    public string? Rw { get; init; }

    public double? Lintang { get; init; }

    public double? Bujur { get; init; }

    /// <summary>For counting what lies near; never shown.</summary>
    internal string? TitikTepat { get; init; }

    public required DateTimeOffset Pada { get; init; }

    public DateTimeOffset? BerakhirPada { get; init; }

    /// <summary>By when the office, the dinas or the citizen must have done the next thing.</summary>
    public DateTimeOffset? Tenggat { get; init; }

    /// <summary>The reporter has the ball: no clock runs.</summary>
    public bool Jeda { get; init; }

    public TingkatAduan Tingkat { get; init; }

    public int? PetugasId { get; init; }

    public string? Petugas { get; init; }

    public string? Dinas { get; init; }

    public bool Anonim { get; init; }

    public bool Rahasia { get; init; }

    public int DibukaLagiKali { get; init; }

    public int Foto { get; init; }

    /// <summary>Other reports of the same that are joined to it.</summary>
    public int Gabungan { get; init; }

    /// <summary>The dinas asked something last.</summary>
    public bool Tanya { get; init; }

    /// <summary>Where it stands on the map: of an anonymous one its cell. Confidential ones are on no map, not even that of the office.</summary>
    public TitikAduan? Titik => !Rahasia && Lintang is { } y && Bujur is { } x ? new(Id, y, x) : null;

    public bool Tertutup => AlurAduan.Berakhir(Status);

    public bool Lewat(DateTimeOffset kini) => Tenggat < kini && !Jeda && !Tertutup;
}

/// <summary>How many stand in one state.</summary>
public sealed record JumlahStatus(StatusAduan Status, int Jumlah);

public static partial class PapanAduanQuery
{
    public const int Terbanyak = 500, TutupTerbanyak = 60, PerHalaman = 50, HariTutup = 14;

    /// <summary>Open ones, those of nobody first, and what was closed lately.</summary>
    public static async Task<List<BarisAduan>> PapanAduanAsync(this LayananDb db, SaringAduan saring, PetugasAktif petugas, DateTimeOffset kini, CancellationToken ct)
    {
        var semua = Tersaring(db, saring, petugas, kini);
        var sejak = kini.AddDays(-HariTutup);
        var buka = await UrutAsync(db, semua.Where(a => a.BerakhirPada == null).OrderBy(a => a.PetugasId != null).ThenBy(a => a.Id).Take(Terbanyak), ct);
        var tutup = await UrutAsync(db, semua.Where(a => a.BerakhirPada > sejak).OrderByDescending(a => a.BerakhirPada).ThenByDescending(a => a.Id).Take(TutupTerbanyak), ct);
        return [.. buka.OrderBy(b => b.PetugasId is not null).ThenBy(b => b.Tenggat ?? DateTimeOffset.MaxValue).ThenBy(b => b.Id), .. tutup];
    }

    /// <summary>One page of the list; without states all that is open.</summary>
    public static Task<List<BarisAduan>> DaftarAduanAsync(this LayananDb db, SaringAduan saring, IReadOnlyList<StatusAduan> status, int halaman, PetugasAktif petugas, DateTimeOffset kini, CancellationToken ct)
    {
        var semua = Tersaring(db, saring, petugas, kini);
        // Of closed ones nobody waits for anything, and there are a hundred thousand of them: walked from the newest, by what is left out, they are neither gathered nor sorted.
        StatusAduan[] lain = [.. Enum.GetValues<StatusAduan>().Except(status)];
        var urut = status.Count > 0 && status.All(AlurAduan.Berakhir) ? semua.Where(a => !lain.Contains(a.Status)).OrderByDescending(a => a.Id) : Berstatus(semua, status).OrderBy(a => a.BerakhirPada != null).ThenBy(a => a.PetugasId != null).ThenByDescending(a => a.Id);
        return UrutAsync(db, urut.Skip((Math.Max(1, halaman) - 1) * PerHalaman).Take(PerHalaman), ct);
    }

    public static Task<int> BanyakAduanAsync(this LayananDb db, SaringAduan saring, IReadOnlyList<StatusAduan> status, PetugasAktif petugas, DateTimeOffset kini, CancellationToken ct) =>
        Berstatus(Tersaring(db, saring, petugas, kini), status).CountAsync(ct);

    /// <summary>The honest number above each column, however many the board shows.</summary>
    public static async Task<IReadOnlyList<JumlahStatus>> JumlahAduanAsync(this LayananDb db, SaringAduan saring, PetugasAktif petugas, DateTimeOffset kini, CancellationToken ct)
    {
        var sejak = kini.AddDays(-HariTutup);
        return await Tersaring(db, saring, petugas, kini).Where(a => a.BerakhirPada == null || a.BerakhirPada > sejak).GroupBy(a => a.Status).Select(g => new JumlahStatus(g.Key, g.Count())).Take(20).ToListAsync(ct);
    }

    /// <summary>How many wait for the office: new, verified and not yet passed on, opened again.</summary>
    public static Task<int> JumlahAduanMenungguAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct) =>
        db.Aduan.Terbaca(petugas).CountAsync(a => a.Status == StatusAduan.Baru || a.Status == StatusAduan.Diverifikasi || a.Status == StatusAduan.DibukaLagi, ct);

    /// <summary>What can be chosen in the filters; with <paramref name="untuk"/>, what that complaint may be.</summary>
    public static async Task<PilihanAduan> PilihanAduanAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct, RincianAduan? untuk = null)
    {
        var kategori = await db.KategoriUntuk(untuk?.JalurUnit ?? petugas.Jalur).OrderBy(k => k.Urutan).ThenBy(k => k.Id)
            .Select(k => new PilihanKategori(k.Id, k.UnitKerjaId, k.Nama, k.DinasId, k.Rahasia, k.NomorDarurat)).Take(200).ToListAsync(ct);
        // What it is now stays possible, also where its unit has other kinds.
        if (untuk is not null && !kategori.Exists(k => k.Id == untuk.KategoriId))
            kategori.AddRange(await db.KategoriAduan.Where(k => k.Id == untuk.KategoriId).Select(k => new PilihanKategori(k.Id, k.UnitKerjaId, k.Nama, k.DinasId, k.Rahasia, k.NomorDarurat)).Take(1).ToListAsync(ct));
        var unit = await db.UnitKerja.DalamLingkup(petugas).Where(u => u.Aktif && (u.Jenis == JenisUnit.Kecamatan || u.Jenis == JenisUnit.Kelurahan || u.Jenis == JenisUnit.Desa)).OrderBy(u => u.Jalur).Select(u => new PilihanNama(u.Id, u.Nama)).Take(200).ToListAsync(ct);
        var pangkal = UnitKerja.Rantai(petugas.Jalur)[0];
        var jalurPangkal = $"/{pangkal}/";
        var dinas = await db.UnitKerja.Where(u => u.Aktif && u.Jenis == JenisUnit.Dinas && u.Jalur.StartsWith(jalurPangkal)).OrderBy(u => u.Nama).Select(u => new PilihanNama(u.Id, u.Nama)).Take(200).ToListAsync(ct);
        return new(kategori, unit, dinas);
    }

    [GeneratedRegex(@"^ADU-\d{4}-\d{6,}$")]
    private static partial Regex SatuNomor();

    static IQueryable<Aduan> Berstatus(IQueryable<Aduan> semua, IReadOnlyList<StatusAduan> status) =>
        status.Count == 0 ? semua.Where(a => a.BerakhirPada == null) : semua.Where(a => status.Contains(a.Status));

    internal static IQueryable<Aduan> Tersaring(LayananDb db, SaringAduan saring, PetugasAktif petugas, DateTimeOffset kini)
    {
        var semua = db.Aduan.AsNoTracking().Terbaca(petugas);
        if (saring.Kategori is { } k) semua = semua.Where(a => a.KategoriId == k);
        if (saring.Unit is { } u) semua = semua.Where(a => a.UnitKerjaId == u);
        if (saring.Dinas is { } d) semua = semua.Where(a => a.Disposisi.Any(x => x.DinasId == d && x.DitarikPada == null));
        if (saring.Saya) semua = semua.Where(a => a.PetugasId == petugas.Id);
        if (saring.Lewat) semua = semua.Where(a => a.BerakhirPada == null && a.JedaSejak == null && a.Tenggat < kini);
        if (saring.Tingkat is { } tingkat) semua = semua.DiTingkat(tingkat);
        if (saring.Naik) semua = semua.Where(a => a.BerakhirPada == null && a.Tingkat != TingkatAduan.Petugas);
        // A whole number is found by itself, without reading all of them.
        if (saring.Cari?.Trim().ToUpperInvariant() is { } nomor && SatuNomor().IsMatch(nomor)) return semua.Where(a => a.Nomor == nomor);
#pragma warning disable CA1304, CA1311, CA1862 // Becomes LOWER() in SQL: SQLite and some collations of SQL Server tell letters apart by their case.
        if (saring.Cari?.Trim().ToLowerInvariant() is { Length: > 0 } cari)
            semua = semua.Where(a => a.Nomor.ToLower().Contains(cari) || a.Ringkasan.ToLower().Contains(cari) || a.NomorLapor != null && a.NomorLapor.ToLower().Contains(cari) || a.Kategori.Nama.ToLower().Contains(cari));
#pragma warning restore CA1304, CA1311, CA1862
        return semua;
    }

    /// <summary>First which ones, then all about them: else dinas, photos and questions of every row would be read before it is sorted away.</summary>
    static async Task<List<BarisAduan>> UrutAsync(LayananDb db, IQueryable<Aduan> urut, CancellationToken ct)
    {
        var ids = await urut.Select(a => a.Id).ToListAsync(ct);
        var baris = await Baris(db, db.Aduan.AsNoTracking().Where(a => ids.Contains(a.Id)).OrderBy(a => a.Id).Take(Terbanyak)).ToDictionaryAsync(b => b.Id, ct);
        return [.. ids.Where(baris.ContainsKey).Select(id => baris[id])];
    }

    internal static IQueryable<BarisAduan> Baris(LayananDb db, IQueryable<Aduan> semua) => semua.Select(a => new BarisAduan
    {
        Id = a.Id, Nomor = a.Nomor, Status = a.Status, Kategori = a.Kategori.Nama, KategoriId = a.KategoriId, Ringkasan = a.Ringkasan, UnitId = a.UnitKerjaId, Unit = a.UnitKerja.Nama, Rt = a.Rt, Rw = a.Rw, Lintang = a.Lintang, Bujur = a.Bujur, TitikTepat = a.TitikTepat,
        Pada = a.Pada, BerakhirPada = a.BerakhirPada, Tenggat = a.Tenggat, Jeda = a.JedaSejak != null, Tingkat = a.Tingkat, PetugasId = a.PetugasId, Petugas = a.Petugas!.Nama, Anonim = a.Anonim, Rahasia = a.Rahasia, DibukaLagiKali = a.DibukaLagiKali, Foto = a.Berkas.Count,
        Gabungan = db.Aduan.Count(x => x.IndukId == a.Id),
        Dinas = a.Disposisi.Where(d => d.Utama && d.DitarikPada == null).OrderByDescending(d => d.Id).Select(d => d.Dinas.Nama).FirstOrDefault(),
        Tanya = a.Disposisi.Where(d => d.DitarikPada == null).Any(d => d.Laporan.Where(l => l.Jenis != JenisLaporan.MintaIdentitas).OrderByDescending(l => l.Id).Select(l => (JenisLaporan?)l.Jenis).FirstOrDefault() == JenisLaporan.Tanya)
    });
}

public sealed record PilihanKategori(int Id, int UnitId, string Nama, int? DinasId, bool Rahasia, string? NomorDarurat);

public sealed record PilihanNama(int Id, string Nama);

public sealed record PilihanAduan(IReadOnlyList<PilihanKategori> Kategori, IReadOnlyList<PilihanNama> Unit, IReadOnlyList<PilihanNama> Dinas);
