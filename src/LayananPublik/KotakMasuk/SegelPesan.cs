using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Ties messages of one talk to a matter, and seals them where its person must not be known; all in the caller's save.</summary>
public static class SegelPesan
{
    const int PalingBanyak = 1000;

    /// <summary>So long before its next message a report may have begun.</summary>
    static readonly TimeSpan Serangkai = TimeSpan.FromHours(1);

    /// <param name="kini">Messages of this very save.</param>
    /// <param name="perihal">What the matter was called before, and is called now: the last one counts from now on.</param>
    /// <param name="wamid">Earlier messages of the citizen that turned out to belong to it.</param>
    public static async Task RangkaiAsync(this LayananDb db, Percakapan percakapan, IReadOnlyList<Pesan> kini, IReadOnlyList<string> perihal, IReadOnlyCollection<string> wamid, bool tertutup, DateTimeOffset pada, CancellationToken ct)
    {
        if (perihal.Count == 0 && !tertutup) return;
        var (id, kiniPerihal) = (percakapan.Id, perihal.Count > 0 ? perihal[^1] : null);
        var lama = perihal.Count == 0 ? [] : await db.Pesan.Include(p => p.Lampiran).Where(p => p.PercakapanId == id && p.Arah != ArahPesan.Catatan && (perihal.Contains(p.Perihal!) || wamid.Contains(p.Wamid!)) && (p.Perihal != kiniPerihal || tertutup && p.DisegelPada == null))
            .OrderBy(p => p.Id).Take(PalingBanyak).ToListAsync(ct);
        List<Pesan> semua = [.. kini.Union(lama)];
        if (kiniPerihal is not null) semua.ForEach(p => p.Tentang(kiniPerihal));
        if (tertutup) await db.SegelAsync(percakapan, semua, pada, ct);
    }

    /// <summary>With what hangs on them: edits, deletions, reactions.</summary>
    public static async Task SegelAsync(this LayananDb db, Percakapan percakapan, IEnumerable<Pesan> pesan, DateTimeOffset pada, CancellationToken ct)
    {
        var semua = pesan.Where(p => p.DisegelPada is null).ToList();
        if (semua.Count == 0) return;
        foreach (var p in semua.Where(p => p.Lampiran is null && p.Id > 0)) await db.Entry(p).Reference(x => x.Lampiran).LoadAsync(ct);
        foreach (var p in semua) percakapan.Segel(p, pada);
        var wamid = semua.Select(p => p.Wamid).OfType<string>().ToList();
        if (wamid.Count > 0)
            foreach (var p in await db.Pesan.Where(p => p.PercakapanId == percakapan.Id && p.DisegelPada == null && (p.Jenis == JenisPesan.Sistem || p.Jenis == JenisPesan.Reaksi) && wamid.Contains(p.MembalasWamid!)).OrderBy(p => p.Id).Take(PalingBanyak).ToListAsync(ct))
                percakapan.Segel(p, pada);
        await TakMenungguAsync(db, percakapan, [.. semua.Where(Bicara)], ct);
    }

    /// <summary>Whether what an edit, a deletion or a reaction hangs on is sealed.</summary>
    public static Task<bool> PadaSegelAsync(this LayananDb db, Pesan pesan, CancellationToken ct) =>
        pesan is { MembalasWamid: { } tentang, Jenis: JenisPesan.Sistem or JenisPesan.Reaksi } ? db.Pesan.AnyAsync(p => p.Wamid == tentang && p.DisegelPada != null, ct) : Task.FromResult(false);

    /// <summary>The sealed matter this message belongs to, however late it comes: it quotes one of its messages, or was written among them. Null for all others.</summary>
    public static async Task<string?> PerihalSegelAsync(this LayananDb db, Percakapan percakapan, Pesan pesan, CancellationToken ct)
    {
        var (id, dikutip) = (percakapan.Id, pesan.MembalasWamid);
        return (dikutip is null ? null : await db.Pesan.Where(p => p.Wamid == dikutip && p.PercakapanId == id && p.DisegelPada != null).Select(p => p.Perihal).FirstOrDefaultAsync(ct))
            ?? await db.DiAntaraAsync(percakapan, pesan, ct);
    }

    // The citizen wrote sealed messages of one matter before and after this one.
    static async Task<string?> DiAntaraAsync(this LayananDb db, Percakapan percakapan, Pesan pesan, CancellationToken ct)
    {
        if (percakapan.MasukTerakhirPada is not { } terakhir || terakhir <= pesan.WaktuMeta) return null;
        var (waktu, sejak) = (pesan.WaktuMeta, pesan.WaktuMeta - Serangkai);
        var disegel = db.Pesan.Where(p => p.PercakapanId == percakapan.Id && p.Pengirim == Pengirim.Warga && p.DisegelPada != null && p.Perihal != null);
        var perihal = await disegel.Where(p => p.WaktuMeta > waktu).OrderBy(p => p.WaktuMeta).Select(p => p.Perihal).FirstOrDefaultAsync(ct);
        return perihal is not null && await disegel.AnyAsync(p => p.Perihal == perihal && p.WaktuMeta <= waktu && p.WaktuMeta >= sejak, ct) ? perihal : null;
    }

    /// <summary>The unread ones are the last so many of the citizen's; those that are sealed now are none any more.</summary>
    static async Task TakMenungguAsync(LayananDb db, Percakapan percakapan, List<Pesan> disegel, CancellationToken ct)
    {
        if (disegel.Count == 0 || percakapan is { BelumDibaca: 0, MenungguSejak: null }) return;
        var baru = disegel.Where(p => db.Entry(p).State is EntityState.Added or EntityState.Detached).ToList();
        var lama = await db.Pesan.Where(p => p.PercakapanId == percakapan.Id && p.Pengirim == Pengirim.Warga && p.Jenis != JenisPesan.Reaksi && p.DisegelPada == null)
            .OrderByDescending(p => p.Urut).ThenByDescending(p => p.Id).Take(Math.Max(0, percakapan.BelumDibaca - baru.Count)).ToListAsync(ct);
        // Rows that are sealed in this save were still open when they were read, and say so by now.
        var belum = lama.Where(p => p.DisegelPada is null).ToList();
        var menunggu = disegel.Exists(p => p.Pada == percakapan.MenungguSejak) ? belum.Count == 0 ? null : belum.Min(p => p.Pada) : percakapan.MenungguSejak;
        percakapan.TakMenunggu(belum.Count, menunggu);
    }

    static bool Bicara(Pesan p) => p is { Pengirim: Pengirim.Warga, Jenis: not JenisPesan.Reaksi };
}
