using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>A citizen for whom a contact writes.</summary>
public sealed record OrangLinimasa(int WargaId, string Nama, string Hubungan);

/// <summary>Another number of the same person; <see cref="GabunganId"/> is null while it is only a guess.</summary>
public sealed record NomorLain(int? GabunganId, int KontakId, int? PercakapanId, string Nama, string Samaran, string? Alasan, string? Oleh, DateTimeOffset? Pada);

/// <summary>Who stands behind a conversation.</summary>
public sealed record OrangPercakapan(IReadOnlyList<int> Kontak, IReadOnlyList<OrangLinimasa> Orang, IReadOnlyList<NomorLain> Lain, IReadOnlyList<NomorLain> Dugaan);

public static class LinimasaQuery
{
    const int KontakTerbanyak = 20, OrangTerbanyak = 50, SekaligusTerbanyak = 5000;

    /// <summary>Null when there is no such conversation, or the officer may not see it.</summary>
    public static async Task<OrangPercakapan?> OrangPercakapanAsync(this LayananDb db, int percakapanId, PetugasAktif petugas, CancellationToken ct)
    {
        if (await PercakapanQuery.Boleh(db, petugas).Where(p => p.Id == percakapanId).Select(p => (int?)p.KontakId).SingleOrDefaultAsync(ct) is not { } utama) return null;
        var (kontak, baris) = await SekelompokAsync(db, utama, ct);
        // Conversations are what the officer may see; a number whose conversations lie elsewhere stays unnamed and out of the timeline.
        var lain = await NomorAsync(db, petugas, [.. kontak.Where(k => k != utama)], ct);
        var tampak = new List<int> { utama };
        tampak.AddRange(lain.Select(l => l.KontakId));
        var orang = await db.Set<KontakWarga>().Where(k => tampak.Contains(k.KontakId)).OrderBy(k => k.WargaId).Take(OrangTerbanyak)
            .Join(db.Warga.DalamLingkup(petugas), k => k.WargaId, w => w.Id, (k, w) => new OrangLinimasa(w.Id, w.Nama, k.Hubungan)).ToListAsync(ct);
        return new(tampak, [.. orang.DistinctBy(o => o.WargaId)],
            [.. lain.Select(l => baris.FirstOrDefault(b => b.KontakId == l.KontakId || b.LainId == l.KontakId) is { } b ? l with { GabunganId = b.Id, Alasan = b.Alasan, Oleh = b.Oleh, Pada = b.Pada } : l)],
            await DugaanAsync(db, petugas, tampak, ct));
    }

    /// <summary>The stream of everything, newest first, and whether there is more. A page ends between two moments, so that the next one can begin before the last of this.</summary>
    public static async Task<(IReadOnlyList<KejadianLinimasa> Kejadian, bool AdaLagi)> LinimasaAsync(this LayananDb db, IEnumerable<SumberLinimasa> sumber, PetugasAktif petugas, LingkupLinimasa lingkup, CancellationToken ct)
    {
        for (var banyak = lingkup.Banyak + 1; ; banyak *= 2)
        {
            var bagian = new List<BagianLinimasa>();
            foreach (var s in sumber) bagian.Add(await s(db, petugas, lingkup with { Banyak = banyak }, ct));
            var utuhSesudah = bagian.Max(b => b.UtuhSesudah);
            var utuh = bagian.SelectMany(b => b.Kejadian).Where(k => !(k.Pada <= utuhSesudah)).OrderByDescending(k => k.Pada).ToList();
            // More happened at one moment than was asked for: ask for more.
            if (utuh.Count == 0 && utuhSesudah is not null && banyak < SekaligusTerbanyak) continue;
            if (utuh.Count <= lingkup.Banyak) return (utuh, utuhSesudah is not null && utuh.Count > 0);
            var batas = utuh[lingkup.Banyak - 1].Pada;
            var halaman = utuh.TakeWhile(k => k.Pada >= batas).ToList();
            return (halaman, halaman.Count < utuh.Count || utuhSesudah is not null);
        }
    }

    /// <summary>The contacts that hang together by standing rows, and those rows.</summary>
    static async Task<(IReadOnlyList<int> Kontak, List<GabunganKontak> Baris)> SekelompokAsync(LayananDb db, int utama, CancellationToken ct)
    {
        var kontak = new List<int> { utama };
        List<GabunganKontak> baris;
        int sebelum;
        do
        {
            sebelum = kontak.Count;
            baris = await db.GabunganKontak.AsNoTracking().Where(g => g.DilepasPada == null && (kontak.Contains(g.KontakId) || kontak.Contains(g.LainId))).OrderBy(g => g.Id).Take(KontakTerbanyak * 2).ToListAsync(ct);
            kontak = [.. kontak.Concat(baris.SelectMany(g => new[] { g.KontakId, g.LainId })).Distinct().Take(KontakTerbanyak)];
        } while (kontak.Count > sebelum && kontak.Count < KontakTerbanyak);
        return (kontak, baris);
    }

    static async Task<List<NomorLain>> NomorAsync(LayananDb db, PetugasAktif petugas, IReadOnlyList<int> kontak, CancellationToken ct)
    {
        if (kontak.Count == 0) return [];
        var baris = await PercakapanQuery.Boleh(db, petugas).Where(p => kontak.Contains(p.KontakId)).OrderByDescending(p => p.TerakhirPada).Take(KontakTerbanyak * 2).Select(p => new
        {
            p.Id, p.KontakId, p.Kontak.NamaProfil, Telepon = p.Kontak.Alias.Where(a => a.Jenis == JenisAlias.Telepon).OrderByDescending(a => a.Id).Select(a => a.Nilai).FirstOrDefault()
        }).ToListAsync(ct);
        return [.. baris.DistinctBy(b => b.KontakId).Select(b => new NomorLain(null, b.KontakId, b.Id, PercakapanQuery.Nama(b.NamaProfil, b.Telepon), PercakapanQuery.Samaran(b.Telepon), null, null, null))];
    }

    /// <summary>Other numbers that write for one of these citizens: family, an RT officer, or the same person with a second phone.</summary>
    static async Task<IReadOnlyList<NomorLain>> DugaanAsync(LayananDb db, PetugasAktif petugas, List<int> kontak, CancellationToken ct)
    {
        var warga = await db.Set<KontakWarga>().Where(k => kontak.Contains(k.KontakId)).OrderBy(k => k.WargaId).Select(k => k.WargaId).Take(OrangTerbanyak).ToListAsync(ct);
        if (warga.Count == 0) return [];
        var mirip = await db.Set<KontakWarga>().Where(k => warga.Contains(k.WargaId) && !kontak.Contains(k.KontakId)).OrderBy(k => k.KontakId).Select(k => k.KontakId).Take(KontakTerbanyak).ToListAsync(ct);
        return await NomorAsync(db, petugas, mirip, ct);
    }
}
