namespace LayananPublik.Pengaduan;

/// <summary>Distances on the ground, by haversine; good enough for a neighbourhood.</summary>
public static class Jarak
{
    const double JariBumi = 6_371_000, MeterPerDerajat = JariBumi * Math.PI / 180;

    public static double Meter(double lintangA, double bujurA, double lintangB, double bujurB)
    {
        static double Rad(double derajat) => derajat * Math.PI / 180;
        var (dl, db) = (Rad(lintangB - lintangA), Rad(bujurB - bujurA));
        var h = Math.Pow(Math.Sin(dl / 2), 2) + Math.Cos(Rad(lintangA)) * Math.Cos(Rad(lintangB)) * Math.Pow(Math.Sin(db / 2), 2);
        return 2 * JariBumi * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>Half the sides, in degrees, of a box that holds every point so near; a database can ask for it.</summary>
    public static (double Lintang, double Bujur) Kotak(double lintang, double meter) => (meter / MeterPerDerajat, meter / MeterPerDerajat / Math.Max(0.01, Math.Cos(lintang * Math.PI / 180)));
}
