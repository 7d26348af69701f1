using System.Text.RegularExpressions;
using LayananPublik.Persuratan.Bentuk;

namespace LayananPublik.Persuratan.Templat;

/// <summary>A person named in an answer, with what is said of them told apart: "Siti Aminah, NIK 3299…, 34 tahun, istri, Kampung Contoh". What nothing claims stays as keterangan: no word is lost.</summary>
sealed partial class OrangRinci
{
    /// <summary>Keys of columns and formats, with the head each gets.</summary>
    public static readonly IReadOnlyDictionary<string, string> Kolom = new Dictionary<string, string>
    {
        ["nama"] = "Nama",
        ["nik"] = "NIK",
        [NikSamar] = "NIK",
        ["lahir"] = "Tempat/Tanggal Lahir",
        ["umur"] = "Umur",
        ["hubungan"] = "Hubungan",
        ["kewarganegaraan"] = "Kewarganegaraan",
        ["agama"] = "Agama",
        ["pekerjaan"] = "Pekerjaan",
        ["alamat"] = "Alamat",
        ["keterangan"] = "Keterangan",
        ["tanda_tangan"] = "Tanda Tangan"
    };

    public static readonly IReadOnlyList<KolomOrang> KolomBawaan = [new("nama", "Nama"), new("nik", "NIK"), new("keterangan", "Keterangan")];

    /// <summary>The number with its middle covered, for letters that only have to tell people apart.</summary>
    const string NikSamar = "nik_samar";

    const string TandaTangan = "tanda_tangan";

    static readonly string[] Agama = ["islam", "kristen", "katolik", "hindu", "buddha", "budha", "khonghucu", "konghucu", "kepercayaan terhadap tuhan yme"];
    static readonly string[] Kerabat = ["suami", "istri", "isteri", "anak", "cucu", "cicit", "ibu", "ayah", "bapak", "orang tua", "kakak", "adik", "saudara", "paman", "bibi", "keponakan", "kemenakan", "menantu", "mertua", "kakek", "nenek", "ponakan", "sepupu", "kepala keluarga", "famili lain", "pembantu"];
    static readonly string[] Kerja = ["pns", "asn", "tni", "polri", "petani", "nelayan", "buruh", "pedagang", "wiraswasta", "wirausaha", "karyawan", "karyawati", "guru", "dosen", "bidan", "perawat", "dokter", "sopir", "pelajar", "mahasiswa", "mahasiswi", "mengurus rumah tangga", "ibu rumah tangga", "irt", "pensiunan", "belum bekerja", "tidak bekerja", "belum/tidak bekerja", "pegawai", "pekerja", "tukang", "peternak"];

    readonly List<(string Kunci, string Isi)> bagian;

    OrangRinci(List<(string, string)> bagian) => this.bagian = bagian;

    public static IReadOnlyList<OrangRinci> Baca(string nilai) => [.. OrangTertulis.Baca(nilai).Select(Dari)];

    public string this[string kunci] => kunci == NikSamar ? Samar(this["nik"]) : string.Join(", ", bagian.Where(b => b.Kunci == kunci).Select(b => b.Isi));

    /// <summary>Rows of all that is known, the name first.</summary>
    public IEnumerable<BarisData> Baris(string? labelNama) =>
        from k in Kolom.Keys
        where k is not (TandaTangan or NikSamar) && this[k].Length > 0
        select new BarisData(k == "nama" && labelNama is not null ? labelNama : Kolom[k], this[k], Tebal: k == "nama");

    /// <summary>A numbered table with the columns that were asked for; those nobody fills fall away, and what no column shows gets one more.</summary>
    public static TabelKolom Tabel(IReadOnlyList<OrangRinci> orang, IReadOnlyList<KolomOrang> kolom)
    {
        HashSet<string> diminta = [.. kolom.Select(k => k.Kunci == NikSamar ? "nik" : k.Kunci)];
        string Sisa(OrangRinci o) => string.Join(", ", o.bagian.Where(b => b.Kunci == "keterangan" || !diminta.Contains(b.Kunci)).Select(b => b.Kunci == "nik" ? $"NIK {b.Isi}" : b.Isi));
        string Isi(OrangRinci o, string kunci) => kunci == "keterangan" ? Sisa(o) : kunci == TandaTangan ? "" : o[kunci];
        List<KolomOrang> pakai = [.. kolom.Where(k => k.Kunci is "nama" or TandaTangan || orang.Any(o => Isi(o, k.Kunci).Length > 0))];
        if (!diminta.Contains("keterangan") && orang.Any(o => Sisa(o).Length > 0))
            pakai.Insert(pakai.FindIndex(k => k.Kunci == TandaTangan) is >= 0 and var di ? di : pakai.Count, new("keterangan", "Keterangan"));
        return new(["No", .. pakai.Select(k => k.Judul)], [.. orang.Select((o, i) => (IReadOnlyList<string>)[$"{i + 1}", .. pakai.Select(k => Isi(o, k.Kunci))])]);
    }

    static string Samar(string nik) => nik.Length == 16 ? $"{nik[..4]}********{nik[^4..]}" : nik.Length > 4 ? new string('*', nik.Length - 4) + nik[^4..] : nik;

    static OrangRinci Dari(OrangTertulis o)
    {
        List<(string Kunci, string Isi)> hasil = [("nama", o.Nama)];
        if (o.Nik.Length > 0) hasil.Add(("nik", o.Nik));
        var alamat = false;
        foreach (var b in o.Keterangan.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var kunci = Kunci(b, alamat);
            alamat = kunci == "alamat";
            // "Contoh, 12 Mei 1990": the place was taken for something else before the date told.
            if (kunci == "lahir" && MulaiTanggal().IsMatch(b) && hasil[^1] is { Kunci: "keterangan" } tempat && !tempat.Isi.Any(char.IsDigit)) hasil[^1] = ("lahir", tempat.Isi);
            hasil.Add((kunci, b));
        }
        return new(hasil);
    }

    static string Kunci(string b, bool alamat)
    {
        var kecil = b.ToLowerInvariant();
        if (AdaTanggal().IsMatch(b) && !alamat) return "lahir";
        if (Umur().IsMatch(kecil)) return "umur";
        if (kecil is "wni" or "wna" or "indonesia") return "kewarganegaraan";
        if (Agama.Contains(kecil)) return "agama";
        if (Mulai(kecil, Kerabat)) return "hubungan";
        if (Mulai(kecil, Kerja)) return "pekerjaan";
        return alamat || AwalAlamat().IsMatch(kecil) ? "alamat" : "keterangan";
    }

    static bool Mulai(string teks, string[] kata) => kata.Any(k => teks.StartsWith(k, StringComparison.Ordinal) && (teks.Length == k.Length || !char.IsLetter(teks[k.Length])));

    [GeneratedRegex(@"\b[0-9]{1,2}(?:[-/. ])(?:[0-9]{1,2}|[A-Za-z]{3,9})(?:[-/. ])[0-9]{4}\b")]
    private static partial Regex AdaTanggal();

    [GeneratedRegex(@"^[0-9]{1,2}[-/. ]")]
    private static partial Regex MulaiTanggal();

    [GeneratedRegex(@"^(umur |usia )?[0-9]{1,3}( tahun| thn| th)?\.?\z")]
    private static partial Regex Umur();

    [GeneratedRegex(@"^(alamat|jalan|jln|jl|gang|gg|kampung|kp|dusun|dsn|desa|kelurahan|kel|kecamatan|kec|kabupaten|kab|kota|komplek|kompleks|perumahan|perum|blok|rt|rw)\b")]
    private static partial Regex AwalAlamat();
}
