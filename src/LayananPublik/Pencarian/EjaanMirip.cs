using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pencarian;

/// <summary>Finds the word that was probably meant when a word brought nothing: one letter more, less, other or swapped, behind the first two letters. Only when nothing was found, so it costs nothing otherwise.</summary>
static class EjaanMirip
{
    const int Terpendek = 4, BlokDilihat = 8, KataDilihat = 4_000;

    public static async Task<IReadOnlyDictionary<string, string>> GantiAsync(LayananDb db, KueriCari kueri, ILookup<JenisCari, TempatBlok> siap, CancellationToken ct)
    {
        var blok = siap[JenisCari.Pesan].OrderByDescending(b => b.Awal).Take(BlokDilihat).Select(b => b.Id).ToList();
        var ganti = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var kata in kueri.Suku.Where(s => s.Ejaan.Count == 1).Select(s => s.Ejaan[0].Kata).Where(k => k.Length >= Terpendek && k.All(char.IsLetter)).Distinct())
        {
            var (dari, sampai) = (kata[..2], kata[..2] + '\uffff');
            var calon = blok.Count == 0 ? await DariEkorAsync(db, dari, ct) : (await db.KataCari.Where(k => blok.Contains(k.BlokId)).Antara(dari, sampai)
                .OrderBy(k => k.BlokId).ThenBy(k => k.Kata).Take(KataDilihat).Select(k => new { k.Kata, Banyak = k.Isi.Length }).ToListAsync(ct)).Select(k => (k.Kata, k.Banyak));
            var sebanyak = calon.GroupBy(c => c.Kata).Select(g => (Kata: g.Key, Banyak: g.Sum(c => c.Banyak))).ToList();
            if (sebanyak.Exists(c => c.Kata == kata)) continue;
            if (sebanyak.Where(c => SatuSalah(kata, c.Kata)).OrderByDescending(c => c.Banyak).Select(c => c.Kata).FirstOrDefault() is { } mirip) ganti[kata] = mirip;
        }
        return ganti;
    }

    /// <summary>A small office has no blocks yet.</summary>
    static async Task<IEnumerable<(string Kata, int Banyak)>> DariEkorAsync(LayananDb db, string awal, CancellationToken ct)
    {
        var terakhir = await SumberCari.TerakhirAsync(db, JenisCari.Pesan, null, ct);
        var baris = await SumberCari.BacaAsync(db, JenisCari.Pesan, Math.Max(1, terakhir - PencariBlok.EkorTerpanjang), terakhir + 1, ct);
        return baris.SelectMany(b => PecahKata.Dari(b.Teks)).Where(k => k.Kata.StartsWith(awal, StringComparison.Ordinal)).Select(k => (k.Kata, 1));
    }

    /// <summary>One letter added, missing, other, or two neighbours swapped.</summary>
    internal static bool SatuSalah(string a, string b)
    {
        if (a == b || Math.Abs(a.Length - b.Length) > 1) return false;
        var i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i]) i++;
        var x = a.AsSpan(i);
        var y = b.AsSpan(i);
        if (x.Length < y.Length) return x.SequenceEqual(y[1..]);
        if (x.Length > y.Length) return y.SequenceEqual(x[1..]);
        return x[1..].SequenceEqual(y[1..]) || (x.Length > 1 && x[0] == y[1] && x[1] == y[0] && x[2..].SequenceEqual(y[2..]));
    }
}
