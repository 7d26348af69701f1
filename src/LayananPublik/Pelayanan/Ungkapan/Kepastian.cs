namespace LayananPublik.Pelayanan;

/// <summary>Whether a condition holds; as long as an answer it needs is missing, nobody knows yet.</summary>
public enum Kepastian { BelumTahu, Ya, Tidak }

public static class KepastianLogika
{
    public static Kepastian Jadi(this bool benar) => benar ? Kepastian.Ya : Kepastian.Tidak;

    public static Kepastian Dan(this Kepastian a, Kepastian b) =>
        a == Kepastian.Tidak || b == Kepastian.Tidak ? Kepastian.Tidak
        : a == Kepastian.Ya && b == Kepastian.Ya ? Kepastian.Ya : Kepastian.BelumTahu;

    public static Kepastian Atau(this Kepastian a, Kepastian b) =>
        a == Kepastian.Ya || b == Kepastian.Ya ? Kepastian.Ya
        : a == Kepastian.Tidak && b == Kepastian.Tidak ? Kepastian.Tidak : Kepastian.BelumTahu;

    public static Kepastian Bukan(this Kepastian a) => a switch { Kepastian.Ya => Kepastian.Tidak, Kepastian.Tidak => Kepastian.Ya, _ => a };
}
