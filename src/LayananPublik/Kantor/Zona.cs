namespace LayananPublik.Kantor;

/// <summary>Indonesia's three time zones, by their IANA name.</summary>
public static class Zona
{
    public static readonly IReadOnlyDictionary<string, string> Daftar = new Dictionary<string, string>
    {
        ["Asia/Jakarta"] = "WIB, Indonesia Barat",
        ["Asia/Makassar"] = "WITA, Indonesia Tengah",
        ["Asia/Jayapura"] = "WIT, Indonesia Timur",
    };
}
