using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>What of the outbox the admin looks at: failed, unknown, waiting far too long, held back by a pause.</summary>
public enum LihatKeluar { Gagal, TakPasti, Lama, Dijeda }

/// <summary>Filter of the page; null = all.</summary>
public sealed record SaringKeluar(LihatKeluar Lihat, int? Kode = null, int? NomorKantorId = null);

/// <summary>One message as the admin sees it: everything but what it says and to whom.</summary>
public sealed record BarisKeluar
{
    public required int Id { get; init; }

    /// <summary>The citizen's number with its middle hidden.</summary>
    public required string Samaran { get; init; }

    public required JenisPesan Jenis { get; init; }

    public required string Nomor { get; init; }

    public required string Unit { get; init; }

    public required string Pengirim { get; init; }

    public required StatusKirim Status { get; init; }

    public required string? Galat { get; init; }

    public required int? Kode { get; init; }

    public required DateTimeOffset Pada { get; init; }

    public required DateTimeOffset BerikutPada { get; init; }

    public required int Percobaan { get; init; }
}

/// <summary>How many rows each view holds.</summary>
public sealed record JumlahKeluar(int Gagal, int TakPasti, int Lama, int Dijeda, int Kabar)
{
    public int Dari(LihatKeluar lihat) => lihat switch { LihatKeluar.Gagal => Gagal, LihatKeluar.TakPasti => TakPasti, LihatKeluar.Lama => Lama, _ => Dijeda };
}

/// <summary>One pause for the page; without a number it stops the whole office.</summary>
public sealed record BarisJeda(int Id, int? NomorKantorId, string? Nomor, SebabJeda Sebab, string Kalimat, string Oleh, DateTimeOffset Sejak, DateTimeOffset? BerakhirPada, DateTimeOffset? CobaPada);

public sealed record BarisKabarAkun(int Id, string Kalimat, bool Penting, DateTimeOffset Pada, DateTimeOffset? DilihatPada, string? DilihatOleh);

/// <summary>The admin's view of the outbox, within the units below the admin.</summary>
public static class KotakKeluarQuery
{
    public const int PerHalaman = 50;

    /// <summary>How long a message may wait before it is worth a look.</summary>
    public static readonly TimeSpan TerlaluLama = TimeSpan.FromMinutes(15);

    public static async Task<IReadOnlyList<BarisKeluar>> DaftarKeluarAsync(this LayananDb db, PetugasAktif admin, SaringKeluar saring, DateTimeOffset kini, int skip, CancellationToken ct)
    {
        var baris = await db.Keluar(admin, saring, kini).OrderBy(k => k.Id).Skip(skip).Take(PerHalaman).Select(k => new
        {
            k.Id, k.Pesan.Jenis, k.Status, k.Galat, k.KodeGalat, k.Pesan.Pada, k.BerikutPada, k.Percobaan, k.Pesan.NamaPengirim,
            Nomor = k.Percakapan.NomorKantor.Tampilan, Unit = k.Percakapan.UnitKerja.Nama,
            Telepon = k.Percakapan.Kontak.Alias.Where(a => a.Jenis == JenisAlias.Telepon).OrderByDescending(a => a.Id).Select(a => a.Nilai).FirstOrDefault()
        }).ToListAsync(ct);
        return [.. baris.Select(k => new BarisKeluar
        {
            Id = k.Id, Samaran = PercakapanQuery.Samaran(k.Telepon), Jenis = k.Jenis, Nomor = k.Nomor, Unit = k.Unit, Pengirim = k.NamaPengirim, Status = k.Status,
            Galat = k.Galat, Kode = k.KodeGalat, Pada = k.Pada, BerikutPada = k.BerikutPada, Percobaan = k.Percobaan
        })];
    }

    public static Task<int> BanyakKeluarAsync(this LayananDb db, PetugasAktif admin, SaringKeluar saring, DateTimeOffset kini, CancellationToken ct) =>
        db.Keluar(admin, saring, kini).CountAsync(ct);

    public static async Task<JumlahKeluar> HitungKeluarAsync(this LayananDb db, PetugasAktif admin, DateTimeOffset kini, CancellationToken ct) => new(
        await db.Keluar(admin, new(LihatKeluar.Gagal), kini).CountAsync(ct), await db.Keluar(admin, new(LihatKeluar.TakPasti), kini).CountAsync(ct),
        await db.Keluar(admin, new(LihatKeluar.Lama), kini).CountAsync(ct), await db.Keluar(admin, new(LihatKeluar.Dijeda), kini).CountAsync(ct),
        await db.KabarAkun.CountAsync(k => k.DilihatPada == null, ct));

    /// <summary>The codes among the rows of a view, the most frequent first.</summary>
    public static Task<List<KodeKeluar>> KodeKeluarAsync(this LayananDb db, PetugasAktif admin, SaringKeluar saring, DateTimeOffset kini, CancellationToken ct) =>
        db.Keluar(admin, saring with { Kode = null }, kini).Where(k => k.KodeGalat != null).GroupBy(k => k.KodeGalat!.Value)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Take(50).Select(g => new KodeKeluar(g.Key, g.Count())).ToListAsync(ct);

    public static Task<List<BarisJeda>> JedaKirimAsync(this LayananDb db, CancellationToken ct) =>
        db.JedaKirim.OrderBy(j => j.Id).Take(50).Select(j => new BarisJeda(j.Id, j.NomorKantorId, db.NomorKantor.Where(n => n.Id == j.NomorKantorId).Select(n => n.Tampilan).FirstOrDefault(),
            j.Sebab, j.Kalimat, j.Oleh, j.Sejak, j.BerakhirPada, j.CobaPada)).ToListAsync(ct);

    /// <summary>What is not ticked off first, then the newest.</summary>
    public static Task<List<BarisKabarAkun>> KabarAkunAsync(this LayananDb db, int skip, CancellationToken ct) =>
        db.KabarAkun.OrderBy(k => k.DilihatPada != null).ThenByDescending(k => k.Id).Skip(skip).Take(PerHalaman)
            .Select(k => new BarisKabarAkun(k.Id, k.Kalimat, k.Penting, k.Pada, k.DilihatPada, k.DilihatOleh)).ToListAsync(ct);

    internal static IQueryable<PesanKeluar> Keluar(this LayananDb db, PetugasAktif admin, SaringKeluar saring, DateTimeOffset kini)
    {
        var (jalur, batas) = (admin.Jalur, kini - TerlaluLama);
        var semua = !admin.Boleh(Izin.KelolaKantor) ? db.PesanKeluar.Where(_ => false) : db.PesanKeluar.Where(k => k.Percakapan.UnitKerja.Jalur.StartsWith(jalur));
        var terpilih = saring.Lihat switch
        {
            LihatKeluar.Gagal => semua.Where(k => k.Status == StatusKirim.Gagal),
            LihatKeluar.TakPasti => semua.Where(k => k.Status == StatusKirim.TidakPasti),
            LihatKeluar.Dijeda => semua.Where(k => k.Status == StatusKirim.Menunggu && db.JedaKirim.Any(j => j.NomorKantorId == null || j.NomorKantorId == k.NomorKantorId)),
            _ => semua.Where(k => k.Status == StatusKirim.Menunggu && k.Pesan.Urut < batas && !db.JedaKirim.Any(j => j.NomorKantorId == null || j.NomorKantorId == k.NomorKantorId))
        };
        if (saring.Kode is { } kode) terpilih = terpilih.Where(k => k.KodeGalat == kode);
        return saring.NomorKantorId is { } nomor ? terpilih.Where(k => k.NomorKantorId == nomor) : terpilih;
    }
}

/// <summary>An error code and how many messages have it.</summary>
public sealed record KodeKeluar(int Kode, int Banyak);
