namespace LayananPublik.Kantor;

/// <summary>A point of the earth in millionths of a degree, about 11 cm: whole numbers, so that no rounding decides on which side of a boundary it lies.</summary>
public readonly record struct TitikBumi(int X, int Y)
{
    public const int PerDerajat = 1_000_000;

    /// <summary>Metres of one millionth of a degree of latitude.</summary>
    public const double Meter = 6_371_000 * Math.PI / 180 / PerDerajat;

    public double Lintang => (double)Y / PerDerajat;

    public double Bujur => (double)X / PerDerajat;

    public static TitikBumi Dari(double lintang, double bujur) =>
        new((int)Math.Round(Math.Clamp(bujur, -180, 180) * PerDerajat), (int)Math.Round(Math.Clamp(lintang, -90, 90) * PerDerajat));
}

/// <summary>A box around points: its own edge belongs to it.</summary>
public readonly record struct KotakBumi(int Barat, int Selatan, int Timur, int Utara)
{
    public bool Memuat(TitikBumi t) => t.X >= Barat && t.X <= Timur && t.Y >= Selatan && t.Y <= Utara;

    public bool Bertemu(KotakBumi lain) => Barat <= lain.Timur && lain.Barat <= Timur && Selatan <= lain.Utara && lain.Selatan <= Utara;

    public KotakBumi Gabung(KotakBumi lain) => new(Math.Min(Barat, lain.Barat), Math.Min(Selatan, lain.Selatan), Math.Max(Timur, lain.Timur), Math.Max(Utara, lain.Utara));

    public static KotakBumi Sekitar(IReadOnlyList<TitikBumi> titik)
    {
        var (b, s, t, u) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        foreach (var p in titik) (b, s, t, u) = (Math.Min(b, p.X), Math.Min(s, p.Y), Math.Max(t, p.X), Math.Max(u, p.Y));
        return new(b, s, t, u);
    }
}
