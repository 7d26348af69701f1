using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

public enum PilahAntrean { Semua, MilikSaya, BelumDiambil, LewatTenggat, MenungguWarga }

/// <summary>Which part of the queue is on the screen. A search also finds what has ended.</summary>
public sealed record SaringAntrean(PilahAntrean Pilah = PilahAntrean.Semua, string? Cari = null, int Lewati = 0, int Banyak = 50);

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

    /// <summary>Time left; negative when late, null while the clock stands still.</summary>
    public TimeSpan? Sisa(DateTimeOffset kini) => JedaSejak is null && !AlurButir.Berakhir(Status) ? Tenggat - kini : null;

    public bool Terlambat(DateTimeOffset kini) => Sisa(kini) < TimeSpan.Zero;
}

/// <summary>How many rows each filter has.</summary>
public sealed record JumlahAntrean(int Semua, int MilikSaya, int BelumDiambil, int LewatTenggat, int MenungguWarga);

public static class AntreanQuery
{
    const int PalingBanyak = 200;
    // Named one by one, not as the rest: the database then reads the few open rows by index and not the many closed ones.
    // A document that waits for another is no work yet; it comes up by itself, and a search finds it.
    static readonly StatusButir[] Terbuka = [.. Enum.GetValues<StatusButir>().Where(s => s is not (StatusButir.Draf or StatusButir.Menunggu) && !AlurButir.Berakhir(s))];

    public static Task<List<BarisAntrean>> AntreanAsync(this LayananDb db, PetugasAktif petugas, SaringAntrean saring, DateTimeOffset kini, CancellationToken ct) =>
        Urut(db.Tersaring(petugas, saring, kini), saring).Skip(Math.Max(0, saring.Lewati)).Take(Math.Clamp(saring.Banyak, 1, PalingBanyak)).Select(b => new BarisAntrean
        {
            ButirId = b.Id, PermohonanId = b.PermohonanId, PercakapanId = b.Permohonan.PercakapanId, Nomor = b.Permohonan.Nomor ?? "", Layanan = b.Layanan.JudulWa,
            Untuk = b.Untuk, Paket = b.Permohonan.Paket == null ? null : b.Permohonan.Paket.JudulWa, Dokumen = db.Butir.Count(x => x.PermohonanId == b.PermohonanId),
            NamaPemohon = b.Permohonan.NamaPemohon, Unit = b.UnitKerja.Nama, Status = b.Status, PetugasId = b.PetugasId, Petugas = b.Petugas == null ? null : b.Petugas.Nama,
            Tenggat = b.Tenggat, JedaSejak = b.JedaSejak, DiajukanPada = b.DiajukanPada,
            MenungguSejak = b.Permohonan.Percakapan == null ? null : b.Permohonan.Percakapan.MenungguSejak,
            BelumDibaca = b.Permohonan.Percakapan == null ? 0 : b.Permohonan.Percakapan.BelumDibaca
        }).ToListAsync(ct);

    /// <summary>Rows that fit, for paging.</summary>
    public static Task<int> BanyakAntreanAsync(this LayananDb db, PetugasAktif petugas, SaringAntrean saring, DateTimeOffset kini, CancellationToken ct) =>
        db.Tersaring(petugas, saring, kini).CountAsync(ct);

    public static async Task<JumlahAntrean> JumlahAntreanAsync(this LayananDb db, PetugasAktif petugas, DateTimeOffset kini, CancellationToken ct) =>
        await db.Butir.DalamLingkup(petugas).Where(b => Terbuka.Contains(b.Status)).GroupBy(_ => 1).Select(g => new JumlahAntrean(
            g.Count(), g.Count(b => b.PetugasId == petugas.Id), g.Count(b => b.Status == StatusButir.Diajukan && b.PetugasId == null),
            g.Count(b => b.JedaSejak == null && b.Tenggat < kini), g.Count(b => b.Status == StatusButir.Dikembalikan))).SingleOrDefaultAsync(ct) ?? new(0, 0, 0, 0, 0);

    static IQueryable<Butir> Tersaring(this LayananDb db, PetugasAktif petugas, SaringAntrean saring, DateTimeOffset kini)
    {
        var cari = saring.Cari?.Trim().ToLowerInvariant() ?? "";
        var semua = db.Butir.DalamLingkup(petugas);
        semua = cari.Length == 0 ? semua.Where(b => Terbuka.Contains(b.Status))
            : semua.Where(b => b.Status != StatusButir.Draf && db.Permohonan.Where(p => p.Cari.Contains(cari)).Select(p => p.Id).Contains(b.PermohonanId));
        return saring.Pilah switch
        {
            PilahAntrean.MilikSaya => semua.Where(b => b.PetugasId == petugas.Id),
            PilahAntrean.BelumDiambil => semua.Where(b => b.Status == StatusButir.Diajukan && b.PetugasId == null),
            PilahAntrean.LewatTenggat => semua.Where(b => b.JedaSejak == null && b.Tenggat < kini && Terbuka.Contains(b.Status)),
            PilahAntrean.MenungguWarga => semua.Where(b => b.Status == StatusButir.Dikembalikan),
            _ => semua
        };
    }

    // What waits for the citizen comes last: the office can do nothing about it.
    static IQueryable<Butir> Urut(IQueryable<Butir> q, SaringAntrean saring) => string.IsNullOrWhiteSpace(saring.Cari)
        ? q.OrderBy(b => b.JedaSejak != null).ThenBy(b => b.Tenggat == null).ThenBy(b => b.Tenggat).ThenBy(b => b.Id)
        : q.OrderByDescending(b => b.Id);
}
