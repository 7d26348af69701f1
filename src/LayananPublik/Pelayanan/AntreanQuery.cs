using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

public enum PilahAntrean { Semua, MilikSaya, BelumDiambil, LewatTenggat, MenungguWarga }

/// <summary>Which part of the queue is on the screen. A search also finds what has ended.</summary>
public sealed record SaringAntrean(PilahAntrean Pilah = PilahAntrean.Semua, string? Cari = null, int Lewati = 0, int Banyak = 50)
{
    public SaringLanjut Lanjut { get; init; } = new();

    /// <summary>From when until when <see cref="SaringLanjut.Tenggat"/> reaches, by the office's days.</summary>
    public (DateTimeOffset Dari, DateTimeOffset Sampai) Rentang { get; init; }

    /// <summary>The last row of the page before; null = from the top.</summary>
    public BarisAntrean? Sesudah { get; init; }

    /// <summary>The requests in which <see cref="Cari"/> was found; null = every row is looked into, which only a small office bears.</summary>
    public IReadOnlyList<int>? Ditemukan { get; init; }
}

/// <summary>Requests with these words that the officer may see, the newest ones; filled by the search, so that the queue need not read a million of them.</summary>
public delegate Task<IReadOnlyList<int>> PencariPermohonan(string teks, PetugasAktif petugas, CancellationToken ct);

/// <summary>A row of the queue: one document to be made.</summary>
public sealed record BarisAntrean
{
    public required int ButirId { get; init; }
    public required int PermohonanId { get; init; }
    public required int? PercakapanId { get; init; }
    public required string Nomor { get; init; }
    public required string Layanan { get; init; }
    /// <summary>For whom, and of which bundle with how many documents, where it is one of several.</summary>
    public string? Untuk { get; init; }
    public string? Paket { get; init; }
    public int Dokumen { get; init; }
    public required string NamaPemohon { get; init; }
    public required string Unit { get; init; }
    public required StatusButir Status { get; init; }
    public required int? PetugasId { get; init; }
    public required string? Petugas { get; init; }
    public required DateTimeOffset? Tenggat { get; init; }

    /// <summary>Since when the citizen has the ball and the clock stands still.</summary>
    public required DateTimeOffset? JedaSejak { get; init; }

    public required DateTimeOffset? DiajukanPada { get; init; }

    /// <summary>Since when the citizen waits for an answer in the chat.</summary>
    public required DateTimeOffset? MenungguSejak { get; init; }

    public required int BelumDibaca { get; init; }

    public Prioritas Prioritas { get; init; }

    /// <summary>The service point it lies at.</summary>
    public string? Titik { get; init; }

    /// <summary>Its place in the queue; null = ended.</summary>
    public long? Urut { get; init; }

    /// <summary>Time left; negative when late, null while the clock stands still and once the document is made.</summary>
    public TimeSpan? Sisa(DateTimeOffset kini) => JedaSejak is null && AlurButir.Dikerjakan(Status) ? Tenggat - kini : null;

    public bool Terlambat(DateTimeOffset kini) => Sisa(kini) < TimeSpan.Zero;
}

/// <summary>How many rows each filter has.</summary>
public sealed record JumlahAntrean(int Semua, int MilikSaya, int BelumDiambil, int LewatTenggat, int MenungguWarga);

public static class AntreanQuery
{
    const int PalingBanyak = 200;
    const int HitungSampai = 1000;

    public static Task<List<BarisAntrean>> AntreanAsync(this LayananDb db, PetugasAktif petugas, SaringAntrean saring, DateTimeOffset kini, CancellationToken ct) =>
        Urut(db.Tersaring(petugas, saring, kini), saring).Skip(Math.Max(0, saring.Lewati)).Take(Math.Clamp(saring.Banyak, 1, PalingBanyak)).Select(b => new BarisAntrean
        {
            ButirId = b.Id, PermohonanId = b.PermohonanId, PercakapanId = b.Permohonan.PercakapanId, Nomor = b.Permohonan.Nomor ?? "", Layanan = b.Layanan.JudulWa,
            Untuk = b.Untuk, Paket = b.Permohonan.Paket == null ? null : b.Permohonan.Paket.JudulWa, Dokumen = db.Butir.Count(x => x.PermohonanId == b.PermohonanId),
            NamaPemohon = b.Permohonan.NamaPemohon, Unit = b.UnitKerja.Nama, Status = b.Status, PetugasId = b.PetugasId, Petugas = b.Petugas == null ? null : b.Petugas.Nama,
            Tenggat = b.Tenggat, JedaSejak = b.JedaSejak, DiajukanPada = b.DiajukanPada,
            MenungguSejak = b.Permohonan.Percakapan == null ? null : b.Permohonan.Percakapan.MenungguSejak,
            BelumDibaca = b.Permohonan.Percakapan == null ? 0 : b.Permohonan.Percakapan.BelumDibaca,
            Prioritas = b.Prioritas, Titik = b.TitikLayanan == null ? null : b.TitikLayanan.Nama, Urut = b.UrutAntrean
        }).ToListAsync(ct);

    /// <summary>As many as fit, never counted beyond a thousand: a screen says "999+".</summary>
    public static Task<int> BanyakAntreanAsync(this LayananDb db, PetugasAktif petugas, SaringAntrean saring, DateTimeOffset kini, CancellationToken ct) =>
        db.Tersaring(petugas, saring, kini).Take(HitungSampai).CountAsync(ct);

    /// <summary>What "all that fit" means, up to a limit.</summary>
    public static async Task<IReadOnlyList<int>> IdAntreanAsync(this LayananDb db, PetugasAktif petugas, SaringAntrean saring, DateTimeOffset kini, int paling, CancellationToken ct) =>
        await Urut(db.Tersaring(petugas, saring, kini), saring).Take(paling).Select(b => b.Id).ToListAsync(ct);

    public static async Task<JumlahAntrean> JumlahAntreanAsync(this LayananDb db, PetugasAktif petugas, DateTimeOffset kini, CancellationToken ct)
    {
        Task<int> Hitung(PilahAntrean p) => db.BanyakAntreanAsync(petugas, new(p), kini, ct);
        return new(await Hitung(PilahAntrean.Semua), await Hitung(PilahAntrean.MilikSaya), await Hitung(PilahAntrean.BelumDiambil), await Hitung(PilahAntrean.LewatTenggat), await Hitung(PilahAntrean.MenungguWarga));
    }

    /// <summary>Conversations with open work of this kind.</summary>
    internal static IQueryable<int> Berpekerjaan(LayananDb db, SaringLanjut s, (DateTimeOffset Dari, DateTimeOffset Sampai) rentang) =>
        db.Butir.Where(b => b.UrutAntrean != null && b.Permohonan.PercakapanId != null).Menyempit(db, s with { Unit = null, Petugas = null, Prioritas = null }, rentang).Select(b => b.Permohonan.PercakapanId!.Value);

    static IQueryable<Butir> Tersaring(this LayananDb db, PetugasAktif petugas, SaringAntrean saring, DateTimeOffset kini)
    {
        var cari = saring.Cari?.Trim().ToLowerInvariant() ?? "";
        var semua = db.Butir.DalamLingkup(petugas).Menyempit(db, saring.Lanjut, saring.Rentang);
        // One column says what is open: the database reads those by index, and not the many closed ones.
        semua = cari.Length == 0 ? semua.Where(b => b.UrutAntrean != null)
            : saring.Ditemukan is { } id ? semua.Where(b => b.Status != StatusButir.Draf && id.Contains(b.PermohonanId))
            : semua.Where(b => b.Status != StatusButir.Draf && db.Permohonan.Where(p => p.Cari.Contains(cari)).Select(p => p.Id).Contains(b.PermohonanId));
        return saring.Pilah switch
        {
            PilahAntrean.MilikSaya => semua.Where(b => b.PetugasId == petugas.Id),
            PilahAntrean.BelumDiambil => semua.Where(b => b.Status == StatusButir.Diajukan && b.PetugasId == null),
            PilahAntrean.LewatTenggat => semua.Where(Butir.LewatTenggat(kini)),
            PilahAntrean.MenungguWarga => semua.Where(b => b.Status == StatusButir.Dikembalikan),
            _ => semua
        };
    }

    static IQueryable<Butir> Menyempit(this IQueryable<Butir> semua, LayananDb db, SaringLanjut s, (DateTimeOffset Dari, DateTimeOffset Sampai) rentang)
    {
        if (s.Layanan is { } kode) semua = semua.Where(b => db.Layanan.Where(l => l.Kode == kode).Select(l => l.Id).Contains(b.LayananId));
        if (s.Titik is { } titik) semua = titik == SaringLanjut.TanpaTitik ? semua.Where(b => b.TitikLayananId == null) : semua.Where(b => b.TitikLayananId == titik);
        if (s.Unit is { } unit) semua = semua.Where(b => b.UnitKerja.Jalur.Contains("/" + unit + "/"));
        if (s.Prioritas is { } prioritas) semua = semua.Where(b => b.Prioritas == prioritas);
        if (s.Petugas is { } petugas) semua = petugas == SaringLanjut.TanpaPetugas ? semua.Where(b => b.PetugasId == null) : semua.Where(b => b.PetugasId == petugas);
        // Asked of each open one: a join would begin with all conversations of the number.
        if (s.Nomor is { } nomor) semua = semua.Where(b => db.Percakapan.Any(p => p.Id == b.Permohonan.PercakapanId && p.NomorKantorId == nomor));
        if (s.Label is { } label) semua = semua.Where(b => db.LabelTerpasang.Any(l => l.LabelUnitId == label && l.PercakapanId == b.Permohonan.PercakapanId));
        if (s.Tenggat is BatasTenggat.Terlambat) semua = semua.Where(Butir.LewatTenggat(rentang.Sampai));
        else if (s.Tenggat is not null) semua = semua.Where(Butir.Bertenggat(rentang.Dari, rentang.Sampai));
        return semua;
    }

    static IQueryable<Butir> Urut(IQueryable<Butir> q, SaringAntrean saring)
    {
        var sesudah = saring.Sesudah;
        if (!string.IsNullOrWhiteSpace(saring.Cari))
        {
            if (sesudah is not null) q = q.Where(b => b.Id < sesudah.ButirId);
            return q.OrderByDescending(b => b.Id);
        }
        if (sesudah?.Urut is { } urut) q = q.Where(b => b.UrutAntrean >= urut && (b.UrutAntrean > urut || b.Id > sesudah.ButirId));
        return q.OrderBy(b => b.UrutAntrean).ThenBy(b => b.Id);
    }
}
