using LayananPublik.Kantor;

namespace LayananPublik.Persuratan.Bentuk;

/// <summary>The names of the issuing office and its region, as sentences use them.</summary>
static class Wilayah
{
    static readonly string[] Kabupaten = ["Kabupaten", "Kota", "Kab.", "Kota Administrasi"];
    static readonly string[] Kecamatan = ["Kecamatan", "Distrik", "Kapanewon", "Kemantren"];
    static readonly string[] Kelurahan = ["Kelurahan", "Desa", "Gampong", "Nagari", "Kalurahan"];

    public static string Unit(UnitPenerbit u) => u.Jenis switch
    {
        JenisUnit.Kecamatan => SebutKecamatan(u.Nama),
        JenisUnit.Desa => Ejaan.Sebut("Desa", u.Nama, Kelurahan),
        _ => Ejaan.Sebut("Kelurahan", u.Nama, Kelurahan)
    };

    /// <summary>"Lurah Contoh, Kecamatan Contoh, Kabupaten Contoh", with the deputy in front where one signs.</summary>
    public static string Penandatangan(UnitPenerbit u, PejabatTtd p)
    {
        var awalan = p.Awalan.Where(a => a.Length > 0).ToList();
        var pelaksana = awalan.FirstOrDefault(Pelaksana);
        var atasNama = awalan.FirstOrDefault(a => a.StartsWith("a.n. ", StringComparison.OrdinalIgnoreCase));
        var kepala = Kepala(u);
        var jabatan = p.Jabatan.Equals(kepala, StringComparison.OrdinalIgnoreCase) || p.Jabatan.Length == 0 ? kepala : Ejaan.DalamKalimat(p.Jabatan);
        var sebutan = (pelaksana is null ? "" : pelaksana + " ") + jabatan + (atasNama is null ? "" : $" atas nama {Ejaan.DalamKalimat(atasNama[5..])}");
        return string.Join(", ", new[] { sebutan, u.Jenis == JenisUnit.Kecamatan ? "" : SebutKecamatan(u.Kecamatan), SebutKabupaten(u.Kabupaten) }.Where(s => s.Length > 0));
    }

    public static bool Pelaksana(string awalan) => awalan.Trim() is "Plt." or "Plh." or "Pj." or "Pjs.";

    public static string SebutKelurahan(UnitPenerbit u, string nama) => Ejaan.Sebut(u.Jenis == JenisUnit.Desa ? "Desa" : "Kelurahan", nama, Kelurahan);

    public static string SebutKecamatan(string nama) => Ejaan.Sebut("Kecamatan", nama, Kecamatan);

    public static string SebutKabupaten(string nama) => Ejaan.Sebut("Kabupaten", nama, Kabupaten);

    public static string NamaKecamatan(UnitPenerbit u) => Ejaan.TanpaSebutan(u.Jenis == JenisUnit.Kecamatan ? u.Nama : u.Kecamatan, Kecamatan);

    public static string NamaKabupaten(UnitPenerbit u) => Ejaan.TanpaSebutan(u.Kabupaten, ["Kabupaten", "Kab."]);

    static string Kepala(UnitPenerbit u) => u.Jenis switch
    {
        JenisUnit.Kecamatan => $"Camat {Ejaan.TanpaSebutan(u.Nama, Kecamatan)}",
        JenisUnit.Desa => $"Kepala Desa {Ejaan.TanpaSebutan(u.Nama, Kelurahan)}",
        _ => $"Lurah {Ejaan.TanpaSebutan(u.Nama, Kelurahan)}"
    };
}
