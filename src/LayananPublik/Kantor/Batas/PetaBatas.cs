namespace LayananPublik.Kantor;

/// <summary>Where a point lies by the boundaries of an office; <paramref name="Rw"/> where the boundaries of RW are known too. <paramref name="Meter"/> is 0 inside, else how far outside the boundary it lies.</summary>
public sealed record LetakTitik(int UnitKerjaId, string? Rw, int Meter);

/// <summary>One area in the index.</summary>
public sealed record BidangPeta(int UnitKerjaId, string? Rw, BentukBidang Bentuk);

/// <summary>The boundaries of an office in memory: asks which kelurahan a point lies in. It never changes; another version is another map.</summary>
public sealed class PetaBatas
{
    /// <summary>So far outside a pin may lie: telephones are no better than that at the edge of a village.</summary>
    public const double Toleransi = 50;

    readonly BidangIndeks[] kelurahan, rw;

    public PetaBatas(IReadOnlyList<BidangPeta> bidang)
    {
        Bidang = bidang;
        (kelurahan, rw) = (Susun(bidang.Where(b => b.Rw is null)), Susun(bidang.Where(b => b.Rw is not null)));
    }

    public IReadOnlyList<BidangPeta> Bidang { get; }

    /// <summary>Null when the point lies outside of all of them.</summary>
    public LetakTitik? Cari(double lintang, double bujur) => double.IsFinite(lintang) && double.IsFinite(bujur) ? Cari(TitikBumi.Dari(lintang, bujur)) : null;

    public LetakTitik? Cari(TitikBumi t)
    {
        // An RW drawn beyond its kelurahan does not move the boundary of the kelurahan.
        if (Isi(kelurahan, t) is { } k) return new(k.UnitKerjaId, Isi(rw, t) is { } r && r.UnitKerjaId == k.UnitKerjaId ? r.Rw : null, 0);
        if (Isi(rw, t) is { } dalam) return new(dalam.UnitKerjaId, dalam.Rw, 0);
        return Dekat(kelurahan, t) ?? Dekat(rw, t);
    }

    static BidangPeta? Isi(BidangIndeks[] semua, TitikBumi t)
    {
        foreach (var b in semua)
            if (b.Memuat(t)) return b.Isi;
        return null;
    }

    static LetakTitik? Dekat(BidangIndeks[] semua, TitikBumi t)
    {
        var tinggi = (int)Math.Ceiling(Toleransi / TitikBumi.Meter);
        var lebar = (int)Math.Min(TitikBumi.PerDerajat, Math.Ceiling(tinggi / Math.Max(0.01, Math.Cos(t.Lintang * Math.PI / 180))));
        var sekitar = new KotakBumi(t.X - lebar, t.Y - tinggi, t.X + lebar, t.Y + tinggi);
        var (terdekat, jarak) = ((BidangPeta?)null, Toleransi);
        foreach (var b in semua)
            if (b.Isi.Bentuk.Kotak.Bertemu(sekitar) && b.Isi.Bentuk.MeterKeTepi(t) is var m && m <= jarak && (m < jarak || terdekat is null)) (terdekat, jarak) = (b.Isi, m);
        return terdekat is null ? null : new(terdekat.UnitKerjaId, terdekat.Rw, Math.Max(1, (int)Math.Round(jarak)));
    }

    static BidangIndeks[] Susun(IEnumerable<BidangPeta> bidang) => [.. bidang.OrderBy(b => b.UnitKerjaId).ThenBy(b => b.Rw, StringComparer.Ordinal).Select(b => new BidangIndeks(b))];

    /// <summary>The edges of an area in horizontal bands: a point asks only those of its own.</summary>
    sealed class BidangIndeks
    {
        const int TepiPerPita = 16, PitaTerbanyak = 2_048;

        readonly (TitikBumi Bawah, TitikBumi Atas)[][] pita;
        readonly long tinggi;

        public BidangIndeks(BidangPeta isi)
        {
            Isi = isi;
            var kotak = isi.Bentuk.Kotak;
            var n = Math.Clamp(isi.Bentuk.JumlahTitik / TepiPerPita, 1, PitaTerbanyak);
            tinggi = Math.Max(1, ((long)kotak.Utara - kotak.Selatan) / n + 1);
            var susun = new List<(TitikBumi, TitikBumi)>[n];
            for (var i = 0; i < n; i++) susun[i] = [];
            foreach (var c in isi.Bentuk.Cincin)
            {
                var a = c[^1];
                foreach (var b in c)
                {
                    // A level edge is never crossed by a level ray.
                    if (a.Y != b.Y)
                    {
                        var (bawah, atas) = a.Y < b.Y ? (a, b) : (b, a);
                        for (var i = Pita(bawah.Y); i <= Pita(atas.Y); i++) susun[i].Add((bawah, atas));
                    }
                    a = b;
                }
            }
            pita = [.. susun.Select(s => s.ToArray())];
        }

        public BidangPeta Isi { get; }

        public bool Memuat(TitikBumi t)
        {
            if (!Isi.Bentuk.Kotak.Memuat(t)) return false;
            var dalam = false;
            foreach (var (bawah, atas) in pita[Pita(t.Y)])
                if (bawah.Y <= t.Y && t.Y < atas.Y && BentukBidang.Silang(bawah, atas, t) > 0) dalam = !dalam;
            return dalam;
        }

        int Pita(int y) => (int)(((long)y - Isi.Bentuk.Kotak.Selatan) / tinggi);
    }
}
