using System.Text.RegularExpressions;

namespace LayananPublik.Persuratan.Bentuk;

/// <summary>What a row is called on paper, where the form asks a question.</summary>
static partial class LabelSurat
{
    static readonly Dictionary<string, string> Baku = new()
    {
        ["nama"] = "Nama",
        ["nik"] = "NIK",
        ["no_kk"] = "Nomor KK",
        ["tempat_lahir"] = "Tempat Lahir",
        ["tanggal_lahir"] = "Tanggal Lahir",
        ["tempat_tanggal_lahir"] = "Tempat/Tanggal Lahir",
        ["jenis_kelamin"] = "Jenis Kelamin",
        ["agama"] = "Agama",
        ["status_kawin"] = "Status Perkawinan",
        ["pekerjaan"] = "Pekerjaan",
        ["kewarganegaraan"] = "Kewarganegaraan",
        ["alamat"] = "Alamat",
        ["alamat_lengkap"] = "Alamat",
        ["pengantar"] = "Dasar",
        ["masa_berlaku"] = "Masa Berlaku",
        ["keperluan"] = "Keperluan",
        ["pendidikan"] = "Pendidikan Terakhir",
        ["hubungan"] = "Hubungan",
        ["umur"] = "Umur",
        ["bayi_nama"] = "Nama Anak",
        ["tutup_jalan"] = "Penutupan Jalan",
        ["pengeras_suara"] = "Pengeras Suara",
        ["perbedaan"] = "Unsur yang Berbeda",
        ["undangan"] = "Perkiraan Jumlah Tamu",
        ["tujuan_polisi"] = "Diajukan ke",
        ["alamat_domisili"] = "Alamat Tempat Tinggal",
        ["sejak"] = "Tinggal Sejak",
        ["status_tinggal"] = "Status Tempat Tinggal",
        ["jenis_usaha"] = "Jenis/Bidang Usaha",
        ["penerima_manfaat"] = "Nama Pemakai Surat",
        ["alm"] = "Nama",
        ["pewaris"] = "Nama Pewaris",
        ["ahli_waris"] = "Daftar Ahli Waris"
    };

    public static string Untuk(string nama, string? label) =>
        Baku.TryGetValue(nama, out var baku) ? baku : Bersih(label ?? nama.Replace('_', ' '));

    static string Bersih(string label)
    {
        var tanpa = Kurung().Replace(label, "").Trim().TrimEnd('?', ':').Trim();
        var inti = tanpa.StartsWith("Data ", StringComparison.Ordinal) ? tanpa[5..] : tanpa;
        return HurufAwal().Replace(inti, m => m.Value.ToUpperInvariant());
    }

    [GeneratedRegex(@"\s*\([^)]{6,}\)")]
    private static partial Regex Kurung();

    [GeneratedRegex(@"(?<=^|[\s/])(?!(?:di|ke|dan|yang|untuk|kepada|itu)\b)\p{Ll}")]
    private static partial Regex HurufAwal();
}
