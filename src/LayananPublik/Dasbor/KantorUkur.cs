using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Dasbor;

/// <summary>Calendars and clocks of the units for one round of measuring, each read once, and the measuring itself.</summary>
sealed class KantorUkur(LayananDb db, JamKantor jam)
{
    readonly Dictionary<int, Kalender> kalender = [];
    Dictionary<int, string>? jalur;

    public DateTimeOffset Sekarang => jam.Sekarang;

    public async Task<IReadOnlyDictionary<int, string>> JalurAsync(CancellationToken ct) => jalur ??= await db.UnitKerja.ToDictionaryAsync(u => u.Id, u => u.Jalur, ct);

    public async Task<Kalender> KalenderAsync(int unit, CancellationToken ct) => kalender.TryGetValue(unit, out var ada) ? ada : kalender[unit] = await db.KalenderAsync(unit, ct);

    public async Task<JamKantor> JamAsync(int unit, CancellationToken ct) => jam.Di((await KalenderAsync(unit, ct)).ZonaWaktu);

    /// <summary>Measures documents anew; <paramref name="hariLama"/> takes the days they stood on until now.</summary>
    public async Task<IReadOnlyList<UkuranButir>> UkurAsync(IReadOnlyList<int> id, HashSet<DateOnly> hariLama, CancellationToken ct)
    {
        var lama = await db.UkuranButir.Where(u => id.Contains(u.ButirId)).OrderBy(u => u.ButirId).Take(id.Count).ToDictionaryAsync(u => u.ButirId, ct);
        foreach (var u in lama.Values) hariLama.UnionWith(Pengukur.Hari(u));
        List<UkuranButir> terukur = [];
        foreach (var b in await BahanAsync(id, ct))
        {
            if (!lama.TryGetValue(b.ButirId, out var u)) db.UkuranButir.Add(u = UkuranButir.Untuk(b.ButirId));
            u.Ukur(b, await KalenderAsync(b.UnitKerjaId, ct), await JamAsync(b.UnitKerjaId, ct));
            terukur.Add(u);
        }
        return terukur;
    }

    async Task<List<BahanUkur>> BahanAsync(IReadOnlyList<int> id, CancellationToken ct)
    {
        var butir = await db.Butir.Where(b => id.Contains(b.Id) && b.DiajukanPada != null).OrderBy(b => b.Id).Take(id.Count)
            .Select(b => new { b.Id, b.UnitKerjaId, b.Layanan.Kode, b.PetugasId, b.TitikLayananId, b.Status, DiajukanPada = b.DiajukanPada!.Value, b.BerakhirPada, b.Tenggat }).ToListAsync(ct);
        var langkah = (await db.Butir.Where(b => id.Contains(b.Id)).SelectMany(b => b.Riwayat).Where(r => r.Ke != null && r.Dari != r.Ke).OrderBy(r => r.Id).Select(r => new { r.ButirId, r.Pada, r.Ke }).ToListAsync(ct))
            .ToLookup(r => r.ButirId, r => new LangkahUkur(r.Pada, Enum.Parse<StatusButir>(r.Ke!)));
        return [.. butir.Select(b => new BahanUkur(b.Id, b.UnitKerjaId, b.Kode, b.PetugasId, b.TitikLayananId, b.Status, b.DiajukanPada, b.BerakhirPada, b.Tenggat, [.. langkah[b.Id]]))];
    }
}
