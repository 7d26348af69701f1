namespace LayananPublik.Kependudukan;

/// <summary>The 16-digit number of a family card; only its length is certain, so only that is checked. Prints masked.</summary>
public readonly record struct NoKk
{
    readonly string? angka;

    NoKk(string angka) => this.angka = angka;

    public string Nilai => angka ?? "";

    public string Samaran => AngkaSaja.Samarkan(Nilai);

    public static bool TryParse(string? teks, out NoKk noKk, out string galat)
    {
        var sah = AngkaSaja.Enambelas(teks, "Nomor KK", "Kartu Keluarga", out var angka, out galat);
        noKk = sah ? new NoKk(angka) : default;
        return sah;
    }

    public static bool TryParse(string? teks, out NoKk noKk) => TryParse(teks, out noKk, out _);

    public static NoKk Parse(string teks) =>
        TryParse(teks, out var noKk, out var galat) ? noKk : throw new FormatException(galat);

    public override string ToString() => Samaran;
}
