using System.Text.RegularExpressions;

namespace LayananPublik.Persuratan.Bentuk;

/// <summary>A person named in an answer, stored as "Nama, NIK 16 angka, lainnya", one to a line.</summary>
sealed partial record OrangTertulis(string Nama, string Nik, string Keterangan)
{
    /// <summary>"SITI AMINAH, NIK 3299…, anak", for a single row.</summary>
    public string Kalimat => string.Join(", ", new[] { Nama, Rincian }.Where(s => s.Length > 0));

    public string Rincian => string.Join(", ", new[] { Nik.Length > 0 ? $"NIK {Nik}" : "", Keterangan }.Where(s => s.Length > 0));

    public IEnumerable<BarisData> Baris(string labelNama) =>
        new BarisData[] { new(labelNama, Nama, Tebal: true), new("NIK", Nik), new("Keterangan", Keterangan) }.Where(b => b.Nilai.Length > 0);

    public static IReadOnlyList<OrangTertulis> Baca(string nilai) =>
        [.. nilai.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Satu)];

    /// <summary>A numbered table with a column for whatever is said of anyone.</summary>
    public static TabelKolom Tabel(IReadOnlyList<OrangTertulis> orang)
    {
        (string Kepala, Func<OrangTertulis, string> Isi)[] kolom = [("Nama", o => o.Nama), ("NIK", o => o.Nik), ("Keterangan", o => o.Keterangan)];
        var terisi = kolom.Where(k => orang.Any(o => k.Isi(o).Length > 0)).ToList();
        return new TabelKolom(
            ["No", .. terisi.Select(k => k.Kepala)],
            [.. orang.Select((o, i) => (IReadOnlyList<string>)[$"{i + 1}", .. terisi.Select(k => k.Isi(o))])]);
    }

    static OrangTertulis Satu(string baris)
    {
        var bagian = baris.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var nik = bagian.Skip(1).FirstOrDefault(b => PolaNik().IsMatch(b));
        // A degree follows the name after a comma of its own.
        var nama = bagian.Take(1).Concat(bagian.Skip(1).TakeWhile(b => b != nik && Gelar().IsMatch(b)));
        var sisa = bagian.Skip(nama.Count()).Where(b => b != nik);
        return new(Ejaan.NamaKtp(string.Join(", ", nama)), nik is null ? "" : nik[^16..], string.Join(", ", sisa));
    }

    [GeneratedRegex(@"^(NIK\s*)?[0-9]{16}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PolaNik();

    [GeneratedRegex(@"^[A-Z]\w{0,3}\.([A-Z]\w{0,4}\.?){0,2}\z")]
    private static partial Regex Gelar();
}
