namespace LayananPublik.Pengaduan;

/// <summary>A complaint's place on the sketch.</summary>
public readonly record struct TitikAduan(int Id, double Lintang, double Bujur);

/// <summary>South, west, north and east edge of what the sketch shows; stands in the address as four numbers.</summary>
public readonly record struct KotakPeta(double Selatan, double Barat, double Utara, double Timur)
{
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Selatan:0.#####},{Barat:0.#####},{Utara:0.#####},{Timur:0.#####}");

    public static KotakPeta? Baca(string? teks)
    {
        var angka = (teks ?? "").Split(',').Select(t => double.TryParse(t, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var d) && double.IsFinite(d) ? d : double.NaN).ToArray();
        return angka is [var s, var b, var u, var t] && s < u && b < t && s >= -90 && u <= 90 && b >= -180 && t <= 180 ? new(s, b, u, t) : null;
    }

    public bool Memuat(TitikAduan t) => t.Lintang >= Selatan && t.Lintang <= Utara && t.Bujur >= Barat && t.Bujur <= Timur;

    /// <summary>The smallest box around the points, with a rim, never narrower than about 200 metres.</summary>
    public static KotakPeta Sekitar(IReadOnlyCollection<TitikAduan> titik)
    {
        const double Paling = 0.002;
        var (s, u, b, t) = (titik.Min(x => x.Lintang), titik.Max(x => x.Lintang), titik.Min(x => x.Bujur), titik.Max(x => x.Bujur));
        var (tinggi, lebar) = (Math.Max((u - s) * 1.16, Paling), Math.Max((t - b) * 1.16, Paling));
        var (y, x) = ((s + u) / 2, (b + t) / 2);
        return new(Math.Max(-90, y - tinggi / 2), Math.Max(-180, x - lebar / 2), Math.Min(90, y + tinggi / 2), Math.Min(180, x + lebar / 2));
    }
}

/// <summary>Complaints that would lie on each other on the sketch, drawn as one mark.</summary>
public sealed record GugusAduan(double X, double Y, IReadOnlyList<TitikAduan> Isi)
{
    /// <summary>Where to look closer; null when they all stand on one spot.</summary>
    public KotakPeta? Lebih(KotakPeta kini) => Isi.Count > 1 && KotakPeta.Sekitar([.. Isi]) is var k && k.Utara - k.Selatan < (kini.Utara - kini.Selatan) * 0.9 ? k : null;
}

/// <summary>Puts points of the earth onto a sheet and gathers what stands too close to be pressed by a finger. Knows no map service.</summary>
public static class SusunPeta
{
    public static IReadOnlyList<GugusAduan> Gugus(IEnumerable<TitikAduan> titik, KotakPeta kotak, double lebar, double tinggi, double jarak = 44)
    {
        var skala = Skala(kotak, lebar, tinggi);
        var gugus = new List<(double X, double Y, List<TitikAduan> Isi)>();
        foreach (var t in titik.Where(kotak.Memuat).OrderBy(t => t.Id))
        {
            var (x, y) = Letak(t.Lintang, t.Bujur, kotak, lebar, tinggi, skala);
            // The first mark stays where it is: what is near joins it, so that no two marks come closer than this.
            if (gugus.Find(g => Math.Abs(g.X - x) < jarak && Math.Abs(g.Y - y) < jarak) is { Isi: { } isi }) isi.Add(t);
            else gugus.Add((x, y, [t]));
        }
        return [.. gugus.Select(g => new GugusAduan(g.X, g.Y, g.Isi)).OrderBy(g => g.Isi.Count)];
    }

    /// <summary>Pixels per degree of latitude; a degree of longitude is shorter away from the equator, so that the sketch keeps its shape.</summary>
    public static double Skala(KotakPeta kotak, double lebar, double tinggi) =>
        Math.Min(tinggi / (kotak.Utara - kotak.Selatan), lebar / ((kotak.Timur - kotak.Barat) * Kerut(kotak)));

    public static (double X, double Y) Letak(double lintang, double bujur, KotakPeta kotak, double lebar, double tinggi, double skala) =>
        (lebar / 2 + (bujur - (kotak.Barat + kotak.Timur) / 2) * Kerut(kotak) * skala, tinggi / 2 - (lintang - (kotak.Selatan + kotak.Utara) / 2) * skala);

    static double Kerut(KotakPeta kotak) => Math.Max(0.01, Math.Cos((kotak.Selatan + kotak.Utara) / 2 * Math.PI / 180));
}
