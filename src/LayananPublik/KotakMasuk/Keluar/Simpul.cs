namespace LayananPublik.KotakMasuk;

/// <summary>A running copy of the app, as the others see it: each sends its share of what Meta allows a number.</summary>
public sealed class Simpul
{
    Simpul() { }

    public int Id { get; private set; }

    public string Nama { get; private set; } = "";

    /// <summary>Without a sign of life until then it counts as gone.</summary>
    public DateTimeOffset SampaiPada { get; private set; }

    public static Simpul Bernama(string nama, DateTimeOffset sampai) => new() { Nama = nama, SampaiPada = sampai };

    public void Hidup(DateTimeOffset sampai) => SampaiPada = sampai;
}
