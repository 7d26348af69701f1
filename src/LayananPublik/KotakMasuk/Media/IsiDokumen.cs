using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace LayananPublik.KotakMasuk;

/// <summary>PDFs: a locked one cannot be checked by anybody.</summary>
static partial class IsiPdf
{
    public static HasilAmbil Periksa(byte[] isi) => Terkunci().IsMatch(Encoding.Latin1.GetString(isi))
        ? HasilAmbil.Tolak("PDF itu terkunci kata sandi. Simpan tanpa kata sandi, atau kirim fotonya.")
        : HasilAmbil.Terima(isi, "application/pdf");

    // The trailer is never compressed, also where everything else is.
    [GeneratedRegex(@"/Encrypt\s*(\d+\s+\d+\s+R|<<)")]
    private static partial Regex Terkunci();
}

/// <summary>Zip files: an office document without macros, or an archive.</summary>
static class IsiZip
{
    const int BatasBagian = 20_000;

    public static HasilAmbil Periksa(byte[] isi)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(isi), ZipArchiveMode.Read);
            if (zip.Entries.Count > BatasBagian) return Arsip;
            var nama = zip.Entries.Select(e => e.FullName).ToList();
            if (Jenis(zip, nama) is not { } mime) return Arsip;
            var makro = nama.Exists(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || n.StartsWith("Basic/", StringComparison.Ordinal) || n.StartsWith("Scripts/", StringComparison.Ordinal));
            return makro ? HasilAmbil.Tolak("Dokumen itu berisi makro (program), jadi tidak kami terima. Simpan sebagai PDF lalu kirim lagi.") : HasilAmbil.Terima(isi, mime);
        }
        catch (InvalidDataException) { return Arsip; }
    }

    static HasilAmbil Arsip => HasilAmbil.Tolak("Berkas itu arsip (ZIP atau sejenisnya), jadi tidak kami terima. Kirim isinya satu per satu sebagai foto atau PDF.");

    static string? Jenis(ZipArchive zip, List<string> nama)
    {
        const string Ooxml = "application/vnd.openxmlformats-officedocument.";
        if (nama.Contains("[Content_Types].xml"))
            return nama.Exists(n => n.StartsWith("word/", StringComparison.Ordinal)) ? Ooxml + "wordprocessingml.document"
                : nama.Exists(n => n.StartsWith("xl/", StringComparison.Ordinal)) ? Ooxml + "spreadsheetml.sheet"
                : nama.Exists(n => n.StartsWith("ppt/", StringComparison.Ordinal)) ? Ooxml + "presentationml.presentation" : null;
        if (zip.GetEntry("mimetype") is not { Length: < 100 } tanda) return null;
        using var baca = new StreamReader(tanda.Open(), Encoding.ASCII);
        // The announced length may be a lie: no more than this is unpacked.
        var muat = new char[100];
        var mime = new string(muat, 0, baca.ReadBlock(muat)).Trim();
        return mime.StartsWith("application/vnd.oasis.opendocument.", StringComparison.Ordinal) ? mime : null;
    }
}

/// <summary>The older office format: no macros, and not the envelope of a document locked with a password.</summary>
static class IsiOle
{
    public static HasilAmbil Periksa(byte[] isi)
    {
        if (Ada(isi, "EncryptedPackage")) return HasilAmbil.Tolak("Dokumen itu terkunci kata sandi. Simpan tanpa kata sandi sebagai PDF lalu kirim lagi.");
        if (Ada(isi, "_VBA_PROJECT")) return HasilAmbil.Tolak("Dokumen itu berisi makro (program), jadi tidak kami terima. Simpan sebagai PDF lalu kirim lagi.");
        return Ada(isi, "WordDocument") ? HasilAmbil.Terima(isi, "application/msword")
            : Ada(isi, "Workbook") ? HasilAmbil.Terima(isi, "application/vnd.ms-excel")
            : Ada(isi, "PowerPoint Document") ? HasilAmbil.Terima(isi, "application/vnd.ms-powerpoint")
            : HasilAmbil.Tolak("Jenis berkas itu tidak kami kenali. Kirim sebagai foto (JPG, PNG) atau PDF.");
    }

    // Names in the directory of such a file are UTF-16.
    static bool Ada(byte[] isi, string nama) => isi.AsSpan().IndexOf(Encoding.Unicode.GetBytes(nama)) >= 0;
}
