using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Wewenang;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>A line of the lists of letters.</summary>
public sealed record BarisSurat(int Id, string Layanan, string NamaPemohon, string? NomorPermohonan, string Unit, StatusSurat Status, string? Nomor, DateOnly? Tanggal, DateTimeOffset Pada, StatusKirim? Kirim)
{
    /// <summary>When it came as far as <see cref="Kirim"/> says.</summary>
    public DateTimeOffset? KirimPada { get; init; }

    /// <summary>How often it was printed.</summary>
    public int Cetakan { get; init; }
}

/// <summary>Which issued letters are shown, by how their message fares.</summary>
public enum SaringKirim { Semua, BelumDibaca, Gagal }

/// <summary>Another letter of the same document.</summary>
public sealed record SuratTertaut(int Id, string? Nomor);

/// <summary>What the list of letters is narrowed to; dates both included.</summary>
public sealed record SaringSurat(string? Kata = null, DateOnly? Dari = null, DateOnly? Sampai = null, SaringKirim Kirim = SaringKirim.Semua);

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

    public SuratTertaut? Pengganti { get; init; }

    public SuratTertaut? Menggantikan { get; init; }

    /// <summary>When the citizen was reminded of it.</summary>
    public DateTimeOffset? DiingatkanPada { get; init; }

    /// <summary>Who had it prepared.</summary>
    public int? PenyiapId { get; init; }

    /// <summary>The open step is this officer's: by office, or by a delegation in force on the day that was asked for.</summary>
    public required bool GiliranSaya { get; init; }

    /// <summary>Every step, done or not.</summary>
    public required IReadOnlyList<LangkahTampil> Langkah { get; init; }

    /// <summary>The page with its number stands fast.</summary>
    public required bool Beku { get; init; }

    /// <summary>The scan of the sheet signed by hand has been uploaded.</summary>
    public required bool Pindai { get; init; }

    /// <summary>After the open step others follow.</summary>
    public bool Bertahap => Langkah.Count(l => l.Pada is null) > 1;

    public bool MenungguTanda => Status == StatusSurat.Menunggu && GiliranSaya && Giliran is { Cara: not CaraTanda.TandaTanganBasah };

    public bool MenungguCetak => Status == StatusSurat.Menunggu && Giliran is { Jenis: JenisLangkah.TandaTangan, Cara: CaraTanda.TandaTanganBasah };

    /// <summary>How the last signature was made.</summary>
    public CaraTanda Cara => Langkah.LastOrDefault(l => l.Jenis == JenisLangkah.TandaTangan)?.Cara ?? CaraTanda.DisahkanSistem;
}

/// <summary>A step as screens show it.</summary>
public sealed record LangkahTampil(int Urutan, JenisLangkah Jenis, Jabatan Jabatan, string Unit, CaraTanda Cara, BentukWewenang Bentuk, string? NamaPejabat, string? Nama, DateTimeOffset? Pada)
{
    /// <summary>Whom the desk has asked for it instead of who acts by default.</summary>
    public string? Tujuan { get; init; }
}

/// <summary>What kind of result a document has and how far it is.</summary>
public sealed record ButirSurat(JenisHasil JenisHasil, StatusButir Status);

/// <summary>An open signing step.</summary>
public sealed record Giliran(JenisLangkah Jenis, Jabatan Jabatan, CaraTanda Cara, int UnitKerjaId, string Unit);

public static class SuratQuery
{
    public const int PerHalaman = 50;

    /// <summary>Letters of the officer's units, issued there or for their citizens.</summary>
    public static IQueryable<Surat> TerlihatOleh(this IQueryable<Surat> semua, PetugasAktif petugas)
    {
        var jalur = petugas.Jalur;
        return semua.Where(s => s.UnitKerja.Jalur.StartsWith(jalur) || s.Butir.UnitKerja.Jalur.StartsWith(jalur));
    }

    /// <summary>Letters that wait: for this officer's own initial or signature, or, for who has none to give, all in scope.</summary>
    public static Task<List<BarisSurat>> SuratMenungguAsync(this LayananDb db, PetugasAktif petugas, HariUnit hari, CancellationToken ct) =>
        Baris(db, Menunggu(db, petugas, hari).OrderBy(s => s.Pada).ThenBy(s => s.Id)).Take(200).ToListAsync(ct);

    public static Task<int> JumlahMenungguAsync(this LayananDb db, PetugasAktif petugas, HariUnit hari, CancellationToken ct) => Menunggu(db, petugas, hari).CountAsync(ct);

    /// <summary>How many this officer himself can do in the signing session, whatever his role: paper is signed letter by letter.</summary>
    public static Task<int> JumlahGiliranAsync(this LayananDb db, PetugasAktif petugas, HariUnit hari, CancellationToken ct)
    {
        var saya = LangkahSaya(db, petugas, hari).Where(l => l.Cara != CaraTanda.TandaTanganBasah);
        return db.Surat.CountAsync(s => s.Status == StatusSurat.Menunggu && saya.Any(l => l.SuratId == s.Id), ct);
    }

    /// <summary>Letters whose open step is this officer's.</summary>
    internal static IQueryable<Surat> GiliranSaya(LayananDb db, PetugasAktif petugas, HariUnit hari)
    {
        var saya = LangkahSaya(db, petugas, hari);
        return db.Surat.Where(s => s.Status == StatusSurat.Menunggu && saya.Any(l => l.SuratId == s.Id));
    }

    public static Task<List<BarisSurat>> SuratTerbitAsync(this LayananDb db, SaringSurat saring, PetugasAktif petugas, int banyak, CancellationToken ct)
    {
        var q = db.Surat.TerlihatOleh(petugas).Where(s => s.Status == StatusSurat.Terbit || s.Status == StatusSurat.Dicabut);
        if (saring.Kata?.Trim().ToLowerInvariant() is { Length: > 0 } kata) q = q.Where(s => s.Cari.Contains(kata));
        if (saring.Dari is { } dari) q = q.Where(s => s.Tanggal >= dari);
        if (saring.Sampai is { } sampai) q = q.Where(s => s.Tanggal <= sampai);
        if (saring.Kirim == SaringKirim.BelumDibaca) q = q.Where(s => s.Status == StatusSurat.Terbit && s.PesanKeluar != null && s.PesanKeluar.Status != StatusKirim.Dibaca && s.PesanKeluar.Status != StatusKirim.Gagal && s.PesanKeluar.Status != StatusKirim.TidakPasti && s.PesanKeluar.Status != StatusKirim.Ditarik);
        if (saring.Kirim == SaringKirim.Gagal) q = q.Where(s => s.Status == StatusSurat.Terbit && s.PesanKeluar != null && (s.PesanKeluar.Status == StatusKirim.Gagal || s.PesanKeluar.Status == StatusKirim.TidakPasti));
        return Baris(db, q.OrderByDescending(s => s.TerbitPada).ThenByDescending(s => s.Id)).Take(banyak).ToListAsync(ct);
    }

    /// <summary>The newest letter of a document, or null while there is none.</summary>
    public static Task<KeadaanSurat?> SuratUntukButirAsync(this LayananDb db, int butirId, PetugasAktif petugas, CancellationToken ct) =>
        Keadaan(db, db.Surat.TerlihatOleh(petugas).Where(s => s.ButirId == butirId).OrderByDescending(s => s.Id)).FirstOrDefaultAsync(ct);

    public static Task<ButirSurat?> ButirSuratAsync(this LayananDb db, int butirId, PetugasAktif petugas, CancellationToken ct) =>
        db.Butir.DalamLingkup(petugas).Where(b => b.Id == butirId).Select(b => new ButirSurat(b.Layanan.JenisHasil, b.Status)).FirstOrDefaultAsync(ct);

    /// <summary>One letter, without asking whose turn it is.</summary>
    public static Task<KeadaanSurat?> SatuSuratAsync(this LayananDb db, int suratId, PetugasAktif petugas, CancellationToken ct) =>
        Keadaan(db, db.Surat.TerlihatOleh(petugas).Where(s => s.Id == suratId)).FirstOrDefaultAsync(ct);

    public static Task<KeadaanSurat?> SatuSuratAsync(this LayananDb db, int suratId, PetugasAktif petugas, HariUnit hari, CancellationToken ct) =>
        Keadaan(db, Terlihat(db, petugas, hari).Where(s => s.Id == suratId), LangkahSaya(db, petugas, hari)).FirstOrDefaultAsync(ct);

    /// <summary>Letters of the officer's units, those that wait for him as somebody's delegate from elsewhere, and those he has signed so.</summary>
    internal static IQueryable<Surat> Terlihat(LayananDb db, PetugasAktif petugas, HariUnit hari)
    {
        var (jalur, id, saya) = (petugas.Jalur, petugas.Id, LangkahSaya(db, petugas, hari));
        return db.Surat.Where(s => s.UnitKerja.Jalur.StartsWith(jalur) || s.Butir.UnitKerja.Jalur.StartsWith(jalur) || saya.Any(l => l.SuratId == s.Id) || s.Langkah.Any(l => l.PetugasId == id));
    }

    /// <summary>Letters this officer may work on today: of his units, or waiting for him as somebody's delegate. Having signed one once is no reason.</summary>
    internal static IQueryable<Surat> Terjangkau(LayananDb db, PetugasAktif petugas, HariUnit hari)
    {
        var (jalur, saya) = (petugas.Jalur, LangkahSaya(db, petugas, hari));
        return db.Surat.Where(s => s.UnitKerja.Jalur.StartsWith(jalur) || s.Butir.UnitKerja.Jalur.StartsWith(jalur) || saya.Any(l => l.SuratId == s.Id));
    }

    static IQueryable<Surat> Menunggu(LayananDb db, PetugasAktif petugas, HariUnit hari) => petugas.Boleh(Izin.TandatanganiSurat)
        ? GiliranSaya(db, petugas, hari)
        : db.Surat.TerlihatOleh(petugas).Where(s => s.Status == StatusSurat.Menunggu || s.Status == StatusSurat.MenungguPindai);

    /// <summary>Open steps that this officer may do today: by the role of his unit, as the official himself, or as a delegate. The desk then asks exactly.</summary>
    static IQueryable<LangkahTanda> LangkahSaya(LayananDb db, PetugasAktif petugas, HariUnit hari)
    {
        if (hari.ZonaLain is not { Length: > 0 } zona) return LangkahPada(db, petugas, hari.Hari);
        var lain = db.Surat.Where(s => zona.Contains(s.UnitKerja.ZonaWaktu)).Select(s => s.Id);
        return LangkahPada(db, petugas, hari.Hari).Where(l => !lain.Contains(l.SuratId)).Concat(LangkahPada(db, petugas, hari.HariLain).Where(l => lain.Contains(l.SuratId)));
    }

    static IQueryable<LangkahTanda> LangkahPada(LayananDb db, PetugasAktif petugas, DateOnly hari)
    {
        var (id, unit) = (petugas.Id, petugas.UnitKerjaId);
        Jabatan? jabatan = petugas.Peran switch { Peran.Lurah => Jabatan.Lurah, Peran.Camat => Jabatan.Camat, Peran.Kasi => Jabatan.Kasi, _ => null };
        return from l in db.Set<LangkahTanda>()
               where l.Pada == null && !db.Set<LangkahTanda>().Any(d => d.SuratId == l.SuratId && d.Pada == null && d.Urutan < l.Urutan)
                   && (l.UnitKerjaId == unit && l.Jabatan == jabatan
                       || db.Pejabat.Any(p => p.PetugasId == id && p.UnitKerjaId == l.UnitKerjaId && p.Jabatan == l.Jabatan && p.Mulai <= hari && (p.Sampai == null || p.Sampai >= hari))
                       || db.Pelimpahan.Any(p => p.UnitKerjaId == l.UnitKerjaId && p.Jabatan == l.Jabatan && p.Penerima.PetugasId == id && p.Mulai <= hari && (p.Sampai == null || p.Sampai >= hari)
                           && p.Penerima.Mulai <= hari && (p.Penerima.Sampai == null || p.Penerima.Sampai >= hari)
                           && (p.KodeLayanan == "" || db.Surat.Any(s => s.Id == l.SuratId && p.KodeLayanan.Contains("," + s.Butir.Layanan.Kode + ",")))))
               select l;
    }

    static IQueryable<BarisSurat> Baris(LayananDb db, IQueryable<Surat> surat) => surat.Select(s => new BarisSurat(s.Id, s.Butir.Layanan.Nama, s.Butir.Permohonan.NamaPemohon, s.Butir.Permohonan.Nomor,
        s.UnitKerja.Nama, s.Status, s.Nomor, s.Tanggal, s.Pada, s.PesanKeluar == null ? null : s.PesanKeluar.Status) { KirimPada = s.PesanKeluar == null ? null : s.PesanKeluar.DibacaPada ?? s.PesanKeluar.SampaiPada ?? s.PesanKeluar.TerkirimPada, Cetakan = db.CetakanSurat.Count(c => c.SuratId == s.Id) });

    static IQueryable<KeadaanSurat> Keadaan(LayananDb db, IQueryable<Surat> surat, IQueryable<LangkahTanda>? saya = null)
    {
        saya ??= db.Set<LangkahTanda>().Where(l => false);
        return surat.Select(s => new KeadaanSurat
    {
        Id = s.Id, ButirId = s.ButirId, PermohonanId = s.Butir.PermohonanId, Layanan = s.Butir.Layanan.Nama, NamaPemohon = s.Butir.Permohonan.NamaPemohon,
        NomorPermohonan = s.Butir.Permohonan.Nomor, Unit = s.UnitKerja.Nama, ZonaWaktu = s.UnitKerja.ZonaWaktu, Status = s.Status, StatusButir = s.Butir.Status,
        Nomor = s.Nomor, Tanggal = s.Tanggal, BerlakuSampai = s.BerlakuSampai, Kode = s.Kode, Pada = s.Pada, TerbitPada = s.TerbitPada,
        Giliran = (from l in s.Langkah
                   join u in db.UnitKerja on l.UnitKerjaId equals u.Id
                   where l.Pada == null
                   orderby l.Urutan
                   select new Giliran(l.Jenis, l.Jabatan, l.Cara, u.Id, u.Nama)).FirstOrDefault(),
        GiliranSaya = saya.Any(l => l.SuratId == s.Id), Beku = s.BekuPada != null, Pindai = s.PindaiId != null,
        Langkah = (from l in s.Langkah
                   join u in db.UnitKerja on l.UnitKerjaId equals u.Id
                   orderby l.Urutan
                   select new LangkahTampil(l.Urutan, l.Jenis, l.Jabatan, u.Nama, l.Cara, l.Bentuk, l.NamaPejabat, l.Nama, l.Pada) { Tujuan = db.Pejabat.Where(p => p.Id == l.TujuanId).Select(p => p.Nama).FirstOrDefault() }).ToList(),
        DiingatkanPada = s.DiingatkanPada,
        PenyiapId = s.Riwayat.Where(r => r.Tindakan == nameof(TindakanSurat.Siapkan)).Select(r => r.PetugasId).FirstOrDefault(),
        Alasan = s.Riwayat.Where(r => r.Alasan != null && (r.Tindakan == nameof(TindakanSurat.Kembalikan) || r.Tindakan == nameof(TindakanSurat.Tarik) || r.Tindakan == nameof(TindakanSurat.Cabut))).OrderByDescending(r => r.Id).Select(r => r.Alasan).FirstOrDefault(),
        Pengganti = s.Pengganti == null ? null : new SuratTertaut(s.Pengganti.Id, s.Pengganti.Nomor),
        Menggantikan = db.Surat.Where(x => x.PenggantiId == s.Id).OrderByDescending(x => x.Id).Select(x => new SuratTertaut(x.Id, x.Nomor)).FirstOrDefault(),
        Kirim = s.PesanKeluar == null ? null : new Pengiriman(s.PesanKeluar.Id, s.PesanKeluar.Status, s.PesanKeluar.Galat, s.PesanKeluar.TerkirimPada, s.PesanKeluar.SampaiPada, s.PesanKeluar.DibacaPada)
        });
    }
}
