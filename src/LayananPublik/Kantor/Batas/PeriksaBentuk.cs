namespace LayananPublik.Kantor;

/// <summary>Whether the edges of an area cross each other. Edges may touch: neighbouring rings and careless drawings do, and what lies inside stays clear.</summary>
public static class PeriksaBentuk
{
    /// <summary>Where two edges cross; null when none do.</summary>
    public static TitikBumi? Silangan(BentukBidang bidang)
    {
        var tepi = new List<Tepi>(bidang.JumlahTitik);
        foreach (var c in bidang.Cincin)
        {
            var a = c[^1];
            foreach (var b in c)
            {
                if (a != b) tepi.Add(new(a, b, Math.Min(a.X, b.X), Math.Max(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.Y, b.Y)));
                a = b;
            }
        }
        tepi.Sort((x, y) => x.Barat.CompareTo(y.Barat));
        // A sweep from west to east: only edges over the same stretch are held against each other.
        var hidup = new List<Tepi>();
        foreach (var t in tepi)
        {
            var isi = 0;
            for (var i = 0; i < hidup.Count; i++)
            {
                if (hidup[i].Timur < t.Barat) continue;
                hidup[isi++] = hidup[i];
                var h = hidup[isi - 1];
                if (h.Selatan <= t.Utara && t.Selatan <= h.Utara && Bersilang(h, t)) return t.A;
            }
            hidup.RemoveRange(isi, hidup.Count - isi);
            hidup.Add(t);
        }
        return null;
    }

    static bool Bersilang(Tepi p, Tepi q)
    {
        var (a, b) = (Math.Sign(BentukBidang.Silang(p.A, p.B, q.A)), Math.Sign(BentukBidang.Silang(p.A, p.B, q.B)));
        return a * b < 0 && Math.Sign(BentukBidang.Silang(q.A, q.B, p.A)) * Math.Sign(BentukBidang.Silang(q.A, q.B, p.B)) < 0;
    }

    readonly record struct Tepi(TitikBumi A, TitikBumi B, int Barat, int Timur, int Selatan, int Utara);
}
