namespace LayananPublik.Persuratan.Bentuk;

/// <summary>Turns a signing officer into the lines of the signature block.</summary>
static class BlokTtd
{
    public static Ttd Untuk(PejabatTtd p, string tempat, string tanggal, CaraTanda cara) => new()
    {
        Tempat = tempat,
        Tanggal = tanggal,
        Jabatan = Baris(p),
        Nama = p.Nama,
        Pangkat = Isi(p.Pangkat),
        Nip = Isi(p.Nip) is { } nip ? Ejaan.Nip(nip) : null,
        Cara = cara
    };

    public static Ttd Mengetahui(PejabatTtd p, CaraTanda cara) =>
        Untuk(p with { Awalan = ["Mengetahui,", .. p.Awalan] }, "", "", cara);

    // "Plt." stands before the office on the same line; "a.n. LURAH ..." and "u.b." have lines of their own.
    static List<string> Baris(PejabatTtd p)
    {
        var jabatan = p.Jabatan.Trim().TrimEnd(',') + ",";
        List<string> baris = [.. p.Awalan.Select(a => a.Trim()).Where(a => a.Length > 0)];
        if (baris.Count > 0 && Wilayah.Pelaksana(baris[^1])) baris[^1] = $"{baris[^1]} {jabatan}";
        else baris.Add(jabatan);
        return baris;
    }

    static string? Isi(string? teks) => string.IsNullOrWhiteSpace(teks) ? null : teks.Trim();
}
