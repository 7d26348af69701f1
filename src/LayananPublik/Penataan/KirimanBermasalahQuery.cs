using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>Which deliveries and updates that wait for a person are shown.</summary>
public enum SaringBermasalah { Semua, Karantina, Gagal, TakTerbaca, Diabaikan }

/// <summary>A delivery nobody can read, or an update that failed or was set aside. Utuh: the whole delivery, not one update of it.</summary>
public sealed record BarisBermasalah(bool Utuh, long Id, SaringBermasalah Keadaan, JenisPembaruan? Jenis, DateTimeOffset Pada, string? Galat, int Percobaan, string? Nomor, string Pengirim)
{
    /// <summary>The number is one of the office's.</summary>
    public bool Terdaftar { get; init; }

    /// <summary>What is wrong and what to do.</summary>
    public string Sebab => Keadaan switch
    {
        SaringBermasalah.Karantina => Galat ?? "Disisihkan.",
        SaringBermasalah.Diabaikan => "Sudah diabaikan.",
        SaringBermasalah.TakTerbaca => "Isinya tidak dapat dibaca sebagai kiriman WhatsApp. Bila bukan kiriman percobaan, tanyakan kepada penyedia.",
        _ => $"Sudah dicoba {Percobaan} kali dan selalu gagal ({Galat}). Ulangi; bila tetap gagal, sampaikan kode ini kepada pengelola sistem."
    };
}

/// <summary>How many wait, by kind.</summary>
public sealed record JumlahBermasalah(int Karantina, int Gagal, int TakTerbaca, DateTimeOffset? Tertua)
{
    public int Semua => Karantina + Gagal + TakTerbaca;
}

public static class KirimanBermasalahQuery
{
    public static async Task<IReadOnlyList<BarisBermasalah>> DaftarBermasalahAsync(this LayananDb db, PetugasAktif admin, SaringBermasalah saring, int take, CancellationToken ct)
    {
        var kiriman = saring is SaringBermasalah.Semua or SaringBermasalah.TakTerbaca or SaringBermasalah.Diabaikan
            ? await (await db.KirimanBermasalahAsync(admin, saring, ct)).OrderBy(k => k.Id).Take(take).Select(k => new { k.Id, k.Status, k.Pada, k.Galat, k.Percobaan }).ToListAsync(ct) : [];
        var pembaruan = saring == SaringBermasalah.TakTerbaca ? []
            : await (await db.PembaruanBermasalahAsync(admin, saring, ct)).OrderBy(p => p.Id).Take(take).Select(p => new
            {
                p.Id, p.Status, p.Jenis, p.KirimanMasuk.Pada, p.Galat, p.Percobaan, p.PhoneNumberId, p.Jalur,
                Tampilan = db.NomorKantor.Where(n => n.PhoneNumberId == p.PhoneNumberId).Select(n => n.Tampilan).FirstOrDefault()
            }).ToListAsync(ct);
        return
        [
            .. kiriman.Select(k => new BarisBermasalah(true, k.Id, k.Status == StatusOlah.Diabaikan ? SaringBermasalah.Diabaikan : SaringBermasalah.TakTerbaca, null, k.Pada, k.Galat, k.Percobaan, null, "")),
            .. pembaruan.Select(p => new BarisBermasalah(false, p.Id, Keadaan(p.Status), p.Jenis, p.Pada, p.Galat, p.Percobaan, p.Tampilan ?? p.PhoneNumberId, PengirimSamar(p.Jalur)) { Terdaftar = p.Tampilan is not null })
        ];
    }

    public static async Task<JumlahBermasalah> HitungBermasalahAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct)
    {
        var pembaruan = await db.PembaruanBermasalahAsync(admin, SaringBermasalah.Semua, ct);
        var kiriman = await db.KirimanBermasalahAsync(admin, SaringBermasalah.Semua, ct);
        var (tertuaP, tertuaK) = (await pembaruan.MinAsync(p => (DateTimeOffset?)p.KirimanMasuk.Pada, ct), await kiriman.MinAsync(k => (DateTimeOffset?)k.Pada, ct));
        return new(await pembaruan.CountAsync(p => p.Status == StatusPembaruan.Karantina, ct), await pembaruan.CountAsync(p => p.Status == StatusPembaruan.Gagal, ct), await kiriman.CountAsync(ct),
            tertuaP < tertuaK ? tertuaP : tertuaK ?? tertuaP);
    }

    /// <summary>Updates for numbers below the admin's unit; those for a number nobody registered belong to the topmost office.</summary>
    internal static async Task<IQueryable<PembaruanMasuk>> PembaruanBermasalahAsync(this LayananDb db, PetugasAktif admin, SaringBermasalah saring, CancellationToken ct)
    {
        var puncak = await db.DiPuncakAsync(admin, ct);
        var semua = saring switch
        {
            SaringBermasalah.Karantina => db.PembaruanMasuk.Where(p => p.Status == StatusPembaruan.Karantina),
            SaringBermasalah.Gagal => db.PembaruanMasuk.Where(p => p.Status == StatusPembaruan.Gagal),
            SaringBermasalah.Diabaikan => db.PembaruanMasuk.Where(p => p.Status == StatusPembaruan.Diabaikan),
            _ => db.PembaruanMasuk.Where(p => p.Status == StatusPembaruan.Gagal || p.Status == StatusPembaruan.Karantina)
        };
        return semua.Where(p => db.NomorKantor.Any(n => n.PhoneNumberId == p.PhoneNumberId && n.UnitKerja.Jalur.StartsWith(admin.Jalur))
            || (puncak && !db.NomorKantor.Any(n => n.PhoneNumberId == p.PhoneNumberId)));
    }

    /// <summary>Whole deliveries name no number: they are the topmost office's.</summary>
    internal static async Task<IQueryable<KirimanMasuk>> KirimanBermasalahAsync(this LayananDb db, PetugasAktif admin, SaringBermasalah saring, CancellationToken ct)
    {
        var (puncak, status) = (await db.DiPuncakAsync(admin, ct), saring == SaringBermasalah.Diabaikan ? StatusOlah.Diabaikan : StatusOlah.Gagal);
        return db.KirimanMasuk.Where(k => puncak && k.Status == status);
    }

    static Task<bool> DiPuncakAsync(this LayananDb db, PetugasAktif admin, CancellationToken ct) => db.UnitKerja.AnyAsync(u => u.Id == admin.UnitKerjaId && u.IndukId == null, ct);

    static SaringBermasalah Keadaan(StatusPembaruan s) => s switch { StatusPembaruan.Karantina => SaringBermasalah.Karantina, StatusPembaruan.Diabaikan => SaringBermasalah.Diabaikan, _ => SaringBermasalah.Gagal };

    /// <summary>The lane ends with who wrote: a number with its middle hidden, or the end of a user id.</summary>
    static string PengirimSamar(string jalur)
    {
        if (jalur.Split(':', 3) is not ["p" or "s", _, { Length: > 0 } siapa]) return "";
        return PercakapanQuery.Samaran(siapa) is { Length: > 0 } samar ? samar : siapa.Length > 8 ? "…" + siapa[^4..] : "…";
    }
}
