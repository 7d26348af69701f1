using System.Collections.Concurrent;
using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>
/// Works off incoming updates: in order and one at a time within a lane, several lanes side by side, each update in a transaction of its own.
/// A failing one is repeated with pauses and then waits for a person; its lane goes on without it. Statuses, which need no order, are <see cref="PenerimaStatus"/>'s.
/// </summary>
public sealed class PenerimaPesan(IDbContextFactory<LayananDb> dbs, Sewa sewa, PengolahPembaruan pengolah,
    PengambilMedia media, PengirimPesan pengirim, Siaran siaran, TimeProvider jam, ILogger<PenerimaPesan> log) : PekerjaBerjalur<string>(Math.Clamp(Environment.ProcessorCount, 2, 8), jam, log)
{
    const int Sekali = 20;
    static readonly TimeSpan LamaSewa = TimeSpan.FromMinutes(1);

    /// <summary>Lanes whose first update must wait, and until when: not to be looked at again and again.</summary>
    readonly ConcurrentDictionary<string, DateTimeOffset> tidur = [];

    protected override async Task<List<string>> CariAsync(int banyak, CancellationToken ct)
    {
        var kini = Jam.GetUtcNow();
        foreach (var bangun in tidur.Where(t => t.Value <= kini)) tidur.TryRemove(bangun);
        var lain = tidur.Keys.Take(500).Concat(Berjalan).ToList();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var jalur = await db.PembaruanMasuk.Where(p => p.Status == StatusPembaruan.Baru && p.Jenis != JenisPembaruan.Status && p.BerikutPada <= kini
                && (p.SewaSampai == null || p.SewaSampai < kini) && !lain.Contains(p.Jalur))
            .OrderBy(p => p.KirimanMasukId).ThenBy(p => p.Urutan).Select(p => p.Jalur).Take(banyak * 8).ToListAsync(ct);
        return [.. jalur.Distinct().Where(j => !tidur.ContainsKey(j)).Take(banyak)];
    }

    protected override async Task GarapAsync(string jalur, CancellationToken ct)
    {
        while (await AmbilAsync(jalur, ct) is { Count: > 0 } giliran)
        {
            foreach (var id in giliran)
                if (!await pengolah.OlahAsync(id, ct))
                {
                    await LepaskanAsync(giliran, ct);
                    break;
                }
            siaran.Bangunkan();
            media.Bangunkan();
            pengirim.Bangunkan();
            // A full handful may have more behind it; otherwise the next round finds what came meanwhile.
            if (giliran.Count < Sekali) return;
        }
    }

    /// <summary>The first updates of the lane that are due and free, leased together. Nothing behind one that waits may be taken, which keeps the order across nodes too.</summary>
    async Task<List<long>> AmbilAsync(string jalur, CancellationToken ct)
    {
        var kini = Jam.GetUtcNow();
        await using var db = await dbs.BuatAsync(Penulisan.Santai, ct);
        // Read before the lane: what is taken apart in between is then found in it.
        var batas = await BelumDipilahAsync(db, kini, ct);
        var antre = await db.PembaruanMasuk.Where(p => p.Jalur == jalur && p.Status == StatusPembaruan.Baru).OrderBy(p => p.KirimanMasukId).ThenBy(p => p.Urutan)
            .Select(p => new { p.Id, p.KirimanMasukId, p.BerikutPada, p.SewaSampai }).Take(Sekali).ToListAsync(ct);
        var boleh = antre.TakeWhile(p => p.KirimanMasukId < batas && p.BerikutPada <= kini && (p.SewaSampai is null || p.SewaSampai < kini)).Select(p => p.Id).ToList();
        if (boleh.Count == 0)
        {
            if (antre is [var kepala, ..]) tidur[jalur] = kepala.BerikutPada > kini ? kepala.BerikutPada : kini + TimeSpan.FromSeconds(1);
            return [];
        }
        if (await sewa.AmbilAsync(db.PembaruanMasuk.Where(p => boleh.Contains(p.Id) && p.Status == StatusPembaruan.Baru), LamaSewa, ct) == boleh.Count) return boleh;
        await LepaskanAsync(boleh, ct);
        return [];
    }

    /// <summary>The oldest delivery that waits to be taken apart (another node has it, or the disk was full): it may hold an older message of any lane. One that has failed holds up nobody.</summary>
    static async Task<long> BelumDipilahAsync(LayananDb db, DateTimeOffset kini, CancellationToken ct) =>
        await db.KirimanMasuk.Where(k => k.Status == StatusOlah.Baru && k.Percobaan == 0 && k.BerikutPada <= kini).OrderBy(k => k.BerikutPada).ThenBy(k => k.Id).Select(k => (long?)k.Id).FirstOrDefaultAsync(ct) ?? long.MaxValue;

    async Task LepaskanAsync(List<long> daftar, CancellationToken ct)
    {
        await using var db = await dbs.BuatAsync(Penulisan.Santai, ct);
        await sewa.LepaskanAsync(db.PembaruanMasuk.Where(p => daftar.Contains(p.Id) && p.Status == StatusPembaruan.Baru), ct);
    }
}
