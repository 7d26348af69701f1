namespace LayananPublik.Kantor;

/// <summary>
/// Leaves out points of boundaries that change nothing one could see. What neighbours share is cut into the same stretches and simplified once (Douglas-Peucker),
/// so that they keep touching; points where three meet stay where they are.
/// </summary>
public static class Penyederhana
{
    /// <summary>No boundary moves further than this many metres.</summary>
    public const double Galat = 8;

    /// <summary>Tried in turn: where a stretch comes to cross another, less is left out.</summary>
    static readonly double[] Tingkat = [Galat, 3, 1, 0];

    /// <param name="boleh">Whether the simplified areas are still sound.</param>
    public static IReadOnlyList<BentukBidang> Sederhanakan(IReadOnlyList<BentukBidang> bidang, Func<BentukBidang, bool> boleh)
    {
        var simpul = Simpul(bidang);
        foreach (var meter in Tingkat)
        {
            if (meter == 0) break;
            var hasil = bidang.Select(b => Satu(b, simpul, meter)).ToList();
            if (hasil.TrueForAll(b => b is not null && boleh(b))) return [.. hasil.Select(b => b!)];
        }
        return bidang;
    }

    static BentukBidang? Satu(BentukBidang bidang, HashSet<TitikBumi> simpul, double meter)
    {
        // An island smaller than the error may vanish; the greatest ring never does.
        var terbesar = bidang.Cincin.MaxBy(c => Math.Abs(BentukBidang.DuaLuas(c)))!;
        List<IReadOnlyList<TitikBumi>> cincin = [];
        foreach (var c in bidang.Cincin)
        {
            var jadi = Cincin(c, simpul, meter);
            if (jadi.Count >= 3) cincin.Add(jadi);
            else if (c == terbesar) return null;
        }
        return BentukBidang.Dari(cincin);
    }

    static List<TitikBumi> Cincin(TitikBumi[] c, HashSet<TitikBumi> simpul, double meter)
    {
        List<int> tetap = [.. Enumerable.Range(0, c.Length).Where(i => simpul.Contains(c[i]))];
        // A ring that shares nothing, or only one point, is cut at two points that anybody who has the same ring would choose.
        if (tetap.Count < 2) tetap = [.. tetap.Append(Ujung(c, awal: true)).Append(Ujung(c, awal: false)).Distinct().Order()];
        List<TitikBumi> jadi = [];
        for (var k = 0; k < tetap.Count; k++)
        {
            var (dari, ke) = (tetap[k], tetap[(k + 1) % tetap.Count]);
            var panjang = (ke - dari + c.Length) % c.Length;
            if (panjang == 0) panjang = c.Length;
            var ruas = new TitikBumi[panjang + 1];
            for (var i = 0; i <= panjang; i++) ruas[i] = c[(dari + i) % c.Length];
            jadi.AddRange(Ruas(ruas, meter)[..^1]);
        }
        return jadi;
    }

    static int Ujung(TitikBumi[] c, bool awal)
    {
        var pilih = 0;
        for (var i = 1; i < c.Length; i++)
            if ((c[i].X, c[i].Y).CompareTo((c[pilih].X, c[pilih].Y)) is var beda && (awal ? beda < 0 : beda > 0)) pilih = i;
        return pilih;
    }

    /// <summary>Douglas-Peucker, always from the same end: the neighbour who walks it the other way gets the same points.</summary>
    static TitikBumi[] Ruas(TitikBumi[] ruas, double meter)
    {
        var balik = (ruas[0].X, ruas[0].Y).CompareTo((ruas[^1].X, ruas[^1].Y)) is var beda && (beda > 0 || beda == 0 && ruas.Length > 2 && (ruas[1].X, ruas[1].Y).CompareTo((ruas[^2].X, ruas[^2].Y)) > 0);
        if (balik) Array.Reverse(ruas);
        var simpan = new bool[ruas.Length];
        simpan[0] = simpan[^1] = true;
        var batas = Math.Pow(meter / TitikBumi.Meter, 2);
        var kerut = Math.Cos(ruas[0].Lintang * Math.PI / 180);
        var antre = new Stack<(int, int)>([(0, ruas.Length - 1)]);
        while (antre.TryPop(out var r))
        {
            var (dari, ke) = r;
            var (jauh, di) = (-1.0, -1);
            for (var i = dari + 1; i < ke; i++)
                if (BentukBidang.KuadratJarak(ruas[i], ruas[dari], ruas[ke], kerut) is var j && j > jauh) (jauh, di) = (j, i);
            if (jauh <= batas) continue;
            simpan[di] = true;
            antre.Push((dari, di));
            antre.Push((di, ke));
        }
        TitikBumi[] jadi = [.. ruas.Where((_, i) => simpan[i])];
        if (balik) Array.Reverse(jadi);
        return jadi;
    }

    /// <summary>Points at which the neighbours of a point differ from ring to ring: there a shared stretch begins or ends.</summary>
    static HashSet<TitikBumi> Simpul(IReadOnlyList<BentukBidang> bidang)
    {
        var tetangga = new Dictionary<TitikBumi, (TitikBumi A, TitikBumi B)>();
        var simpul = new HashSet<TitikBumi>();
        foreach (var c in bidang.SelectMany(b => b.Cincin))
            for (var i = 0; i < c.Length; i++)
            {
                var (sebelum, sesudah) = (c[(i + c.Length - 1) % c.Length], c[(i + 1) % c.Length]);
                var pasang = (sebelum.X, sebelum.Y).CompareTo((sesudah.X, sesudah.Y)) < 0 ? (sebelum, sesudah) : (sesudah, sebelum);
                if (!tetangga.TryAdd(c[i], pasang) && tetangga[c[i]] != pasang) simpul.Add(c[i]);
            }
        return simpul;
    }
}
