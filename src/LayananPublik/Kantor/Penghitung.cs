namespace LayananPublik.Kantor;

/// <summary>A running number under a key such as "PMH/2026" or "surat/3/umum/2026". Two takers of the same number clash on <see cref="Versi"/>; the loser takes the next.</summary>
public sealed class Penghitung
{
    Penghitung() { }

    public string Kunci { get; private set; } = "";

    public int Nilai { get; private set; }

    public int Versi { get; private set; }

    public static Penghitung Mulai(string kunci) => new() { Kunci = kunci };

    public int Berikut()
    {
        Versi++;
        return ++Nilai;
    }
}
