using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pemanggilan;

/// <summary>A service point with a queue, as officers choose it.</summary>
public sealed record TitikPilihan(int Id, string Nama, string ZonaWaktu, bool Aktif, IReadOnlyList<DeretAntrean> Deret, AturanGiliran Aturan)
{
    public string NamaDeret(string huruf) => Deret.FirstOrDefault(d => d.Huruf == huruf)?.Nama ?? huruf;
}

/// <summary>A counter on the officers' page and in the settings.</summary>
public sealed record BarisLoket(int Id, string Nama, IReadOnlyList<string> Deret, bool Aktif, KeadaanLoket Keadaan, DateTimeOffset? KeadaanSejak, int? PetugasId, string? NamaPetugas, int Berturut, int Versi);

/// <summary>A number of the day on the officers' page.</summary>
public sealed record BarisTiket(int Id, string Nomor, string Deret, StatusTiket Status, string Keperluan, string? NamaSingkat, bool Prioritas, DateTimeOffset AmbilPada, DateTimeOffset GiliranSejak)
{
    public DateTimeOffset? JanjiPada { get; init; }
    public bool Berjanji { get; init; }
    public bool BerWhatsApp { get; init; }
    public int? LoketId { get; init; }
    public string? Loket { get; init; }
    public int? UntukLoketId { get; init; }
    public int PanggilanKe { get; init; }
    public DateTimeOffset? DipanggilPada { get; init; }
    public DateTimeOffset? PanggilPertamaPada { get; init; }
    public DateTimeOffset? MulaiPada { get; init; }
    public DateTimeOffset? SelesaiPada { get; init; }
    public DateTimeOffset? DitahanPada { get; init; }

    public NomorAntre Antre => new(Id, Nomor, Deret, UntukLoketId, new(Id, GiliranSejak, JanjiPada, Prioritas));

    public bool Menunggu => Status == StatusTiket.Menunggu && DitahanPada is null;
}

/// <summary>A line of a number's history.</summary>
public sealed record BarisRiwayatTiket(DateTimeOffset Pada, string Pelaku, string Tindakan, string? Alasan);

public static class AntreanQuery
{
    /// <summary>Numbers of one point on one day that are looked at; more than any counter serves.</summary>
    public const int TerbanyakSehari = 2000;

    const int TerbanyakTitik = 100, LayananTerakhir = 20, CukupLayanan = 3;

    static readonly TimeSpan LayananTerpendek = TimeSpan.FromSeconds(20), LayananTerlama = TimeSpan.FromHours(1);

    public static Task<List<TitikPilihan>> TitikAntreanAsync(this LayananDb db, PetugasAktif petugas, CancellationToken ct) =>
        db.TitikAntrean.DalamLingkup(petugas).Where(t => t.UnitKerja.Aktif).OrderBy(t => t.UnitKerja.Nama).Take(TerbanyakTitik)
            .Select(t => new TitikPilihan(t.UnitKerjaId, t.UnitKerja.Nama, t.UnitKerja.ZonaWaktu, t.Aktif, t.Deret, t.Aturan)).ToListAsync(ct);

    public static Task<List<BarisLoket>> LoketPanggilAsync(this LayananDb db, PetugasAktif petugas, int unitId, CancellationToken ct) =>
        db.LoketPanggil.DalamLingkup(petugas).Where(l => l.UnitKerjaId == unitId).OrderBy(l => l.Nama).Take(LoketPanggil.TerbanyakSetitik)
            .Select(l => new BarisLoket(l.Id, l.Nama, l.Deret, l.Aktif, l.Keadaan, l.KeadaanSejak, l.PetugasId, l.NamaPetugas, l.Berturut, l.Versi)).ToListAsync(ct);

    /// <summary>All numbers of a day, in the order in which they were taken.</summary>
    public static Task<List<BarisTiket>> TiketHariAsync(this LayananDb db, PetugasAktif petugas, int unitId, DateOnly tanggal, CancellationToken ct) =>
        db.Tiket.DalamLingkup(petugas).Where(t => t.UnitKerjaId == unitId && t.Tanggal == tanggal).OrderBy(t => t.Id).Take(TerbanyakSehari)
            .Select(t => new BarisTiket(t.Id, t.Nomor, t.Deret, t.Status, t.Keperluan, t.NamaSingkat, t.Prioritas, t.AmbilPada, t.GiliranSejak)
            {
                JanjiPada = t.JanjiPada, Berjanji = t.JanjiId != null, BerWhatsApp = t.PercakapanId != null, LoketId = t.LoketId, Loket = t.Loket == null ? null : t.Loket.Nama, UntukLoketId = t.UntukLoketId,
                PanggilanKe = t.PanggilanKe, DipanggilPada = t.DipanggilPada, PanggilPertamaPada = t.PanggilPertamaPada, MulaiPada = t.MulaiPada, SelesaiPada = t.SelesaiPada, DitahanPada = t.DitahanPada
            }).ToListAsync(ct);

    public static Task<List<BarisRiwayatTiket>> RiwayatTiketAsync(this LayananDb db, PetugasAktif petugas, int tiketId, CancellationToken ct)
    {
        var boleh = db.Tiket.DalamLingkup(petugas).Where(t => t.Id == tiketId).Select(t => t.Id);
        return db.Set<RiwayatTiket>().Where(r => boleh.Contains(r.TiketId)).OrderBy(r => r.Id).Take(100).Select(r => new BarisRiwayatTiket(r.Pada, r.Pelaku, r.Tindakan, r.Alasan)).ToListAsync(ct);
    }

    /// <summary>About how long a service takes today, from the last ones that were finished; null while there were too few.</summary>
    public static async Task<TimeSpan?> LamaLayananAsync(this LayananDb db, int unitId, DateOnly tanggal, CancellationToken ct)
    {
        var terakhir = await db.Tiket.Where(t => t.UnitKerjaId == unitId && t.Tanggal == tanggal && t.Status == StatusTiket.Selesai && t.MulaiPada != null && t.SelesaiPada != null)
            .OrderByDescending(t => t.SelesaiPada).ThenByDescending(t => t.Id).Take(LayananTerakhir).Select(t => new { t.MulaiPada, t.SelesaiPada }).ToListAsync(ct);
        var lama = terakhir.Select(t => t.SelesaiPada!.Value - t.MulaiPada!.Value).Where(l => l > LayananTerpendek && l < LayananTerlama).ToList();
        return lama.Count < CukupLayanan ? null : TimeSpan.FromSeconds(lama.Average(l => l.TotalSeconds));
    }

    /// <summary>Who waits and who calls now at one point.</summary>
    public static async Task<PetaAntrean> PetaAntreanAsync(this LayananDb db, int unitId, DateOnly tanggal, DateTimeOffset kini, CancellationToken ct)
    {
        var menunggu = await db.Tiket.Where(t => t.UnitKerjaId == unitId && t.Tanggal == tanggal && t.Status == StatusTiket.Menunggu && t.DitahanPada == null).OrderBy(t => t.Id).Take(TerbanyakSehari)
            .Select(t => new { t.Id, t.Nomor, t.Deret, t.UntukLoketId, t.GiliranSejak, t.JanjiPada, t.Prioritas }).ToListAsync(ct);
        return new(await db.AturanGiliranAsync(unitId, ct), [.. menunggu.Select(t => new NomorAntre(t.Id, t.Nomor, t.Deret, t.UntukLoketId, new(t.Id, t.GiliranSejak, t.JanjiPada, t.Prioritas)))],
            await db.LoketKiniAsync(unitId, tanggal, ct), await db.LamaLayananAsync(unitId, tanggal, ct), kini);
    }

    /// <summary>The rule by which a point calls.</summary>
    public static async Task<AturanGiliran> AturanGiliranAsync(this LayananDb db, int unitId, CancellationToken ct) =>
        await db.TitikAntrean.Where(t => t.UnitKerjaId == unitId).Select(t => t.Aturan).SingleOrDefaultAsync(ct) ?? AturanGiliran.Lazim;

    public static async Task<IReadOnlyList<LoketKini>> LoketKiniAsync(this LayananDb db, int unitId, DateOnly tanggal, CancellationToken ct)
    {
        var loket = await db.LoketPanggil.Where(l => l.UnitKerjaId == unitId && l.Aktif).OrderBy(l => l.Nama).Take(LoketPanggil.TerbanyakSetitik)
            .Select(l => new { l.Id, l.Nama, l.Deret, l.Keadaan, l.Berturut, Sibuk = db.Tiket.Any(t => t.LoketId == l.Id && t.Tanggal == tanggal && (t.Status == StatusTiket.Dipanggil || t.Status == StatusTiket.Dilayani)) }).ToListAsync(ct);
        return [.. loket.Select(l => new LoketKini(l.Id, l.Nama, l.Deret, l.Keadaan, l.Berturut, l.Sibuk))];
    }

    /// <summary>The queue of a unit, else of the nearest point with one above or below it.</summary>
    public static async Task<TitikAntrean?> TitikUntukAsync(this LayananDb db, int unitId, CancellationToken ct)
    {
        var jalurUnit = await db.UnitKerja.Where(u => u.Id == unitId).Select(u => u.Jalur).SingleOrDefaultAsync(ct);
        if (jalurUnit is null) return null;
        return await db.TitikAntrean.Include(t => t.UnitKerja).Where(t => t.Aktif && t.UnitKerja.Aktif && (t.UnitKerja.Jalur.StartsWith(jalurUnit) || jalurUnit.StartsWith(t.UnitKerja.Jalur)))
            .OrderBy(t => t.UnitKerjaId == unitId ? 0 : 1).ThenByDescending(t => t.UnitKerja.Jalur.Length).ThenBy(t => t.UnitKerjaId).FirstOrDefaultAsync(ct);
    }
}
