using System.Text.Json;

namespace LayananPublik.Persuratan.Bentuk;

/// <summary>A person named in an answer: JSON with keys such as nama, nik, hubungan, or whatever the citizen wrote.</summary>
sealed record OrangTertulis(IReadOnlyList<(string Kunci, string Nilai)> Isi)
{
    static readonly string[] Urutan = ["nama", "nik", "tempat_lahir", "tanggal_lahir", "umur", "jenis_kelamin", "agama", "hubungan", "pekerjaan", "alamat"];

    public string Nama => Ejaan.NamaKtp(Isi.FirstOrDefault(i => i.Kunci == "nama").Nilai ?? "");

    /// <summary>"SITI AMINAH, NIK 3299…, pekerjaan Petani", for a single row.</summary>
    public string Kalimat => Isi.Count == 1 && Isi[0].Kunci == "nama" ? Isi[0].Nilai : string.Join(", ", Isi.Select(Sebut));

    public string Rincian => string.Join(", ", Isi.Where(i => i.Kunci != "nama").Select(Sebut));

    public string Sel(string kunci) => Isi.Where(i => i.Kunci == kunci).Select(Cetak).FirstOrDefault() ?? "";

    public IEnumerable<BarisData> Baris(string labelNama) =>
        Isi.Select(i => i.Kunci == "nama" ? new BarisData(labelNama, Nama, Tebal: true) : new BarisData(LabelSurat.Untuk(i.Kunci, null), Cetak(i)));

    public static IReadOnlyList<OrangTertulis> Baca(string nilai)
    {
        if (nilai.Length == 0) return [];
        if (nilai[0] is '{' or '[' && Json(nilai) is { } orang) return orang;
        return [.. nilai.Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(b => new OrangTertulis([("nama", b)]))];
    }

    /// <summary>A numbered table with one column for each thing said of anyone.</summary>
    public static TabelKolom Tabel(IReadOnlyList<OrangTertulis> orang)
    {
        var kunci = orang.SelectMany(o => o.Isi.Select(i => i.Kunci)).Distinct().OrderBy(Tempat).ToList();
        return new TabelKolom(
            ["No", .. kunci.Select(k => LabelSurat.Untuk(k, null))],
            [.. orang.Select((o, i) => (IReadOnlyList<string>)[$"{i + 1}", .. kunci.Select(o.Sel)])]);
    }

    static string Cetak((string Kunci, string Nilai) i) =>
        i.Kunci == "nama" ? Ejaan.NamaKtp(i.Nilai) : Ejaan.TryTanggal(i.Nilai, out var t) && i.Nilai.Length == 10 ? Ejaan.Tanggal(t) : i.Nilai;

    static string Sebut((string Kunci, string Nilai) i) => i.Kunci switch
    {
        "nama" or "hubungan" => Cetak(i),
        "nik" => $"NIK {i.Nilai}",
        _ => $"{LabelSurat.Untuk(i.Kunci, null).ToLowerInvariant()} {Cetak(i)}"
    };

    static int Tempat(string kunci) => Array.IndexOf(Urutan, kunci) is var i and >= 0 ? i : Urutan.Length;

    static List<OrangTertulis>? Json(string nilai)
    {
        try
        {
            using var dok = JsonDocument.Parse(nilai);
            var akar = dok.RootElement;
            IEnumerable<JsonElement> orang = akar.ValueKind == JsonValueKind.Array ? akar.EnumerateArray() : [akar];
            return [.. orang.Select(Satu).Where(o => o.Isi.Count > 0)];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static OrangTertulis Satu(JsonElement e) => e.ValueKind == JsonValueKind.Object
        ? new([.. e.EnumerateObject().Select(p => (p.Name, Nilai: p.Value.ToString().Trim())).Where(p => p.Nilai.Length > 0).OrderBy(p => Tempat(p.Name))])
        : new([("nama", e.ToString())]);
}
