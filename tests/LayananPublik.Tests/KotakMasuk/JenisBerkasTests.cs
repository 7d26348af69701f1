using System.IO.Compression;
using System.Text;
using LayananPublik.KotakMasuk;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

public sealed class JenisBerkasTests
{
    public static TheoryData<string, byte[]> Diterima => new()
    {
        { "image/jpeg", [0xFF, 0xD8, 0xFF, 0xE1, 1] }, { "image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] }, { "image/gif", "GIF89a..."u8.ToArray() },
        { "image/webp", "RIFF1234WEBPVP8 "u8.ToArray() }, { "image/heic", [0, 0, 0, 24, .. "ftypheic"u8] }, { "video/mp4", [0, 0, 0, 24, .. "ftypisom"u8] }, { "video/3gpp", [0, 0, 0, 24, .. "ftyp3gp4"u8] },
        { "audio/ogg", "OggS..."u8.ToArray() }, { "audio/amr", "#!AMR\n"u8.ToArray() }, { "application/pdf", "%PDF-1.4\n%%EOF"u8.ToArray() }, { "text/plain", "Nama: Siti"u8.ToArray() },
        { "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Zip("[Content_Types].xml", "word/document.xml") },
        { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Zip("[Content_Types].xml", "xl/workbook.xml") },
        { "application/msword", Ole("WordDocument") },
    };

    [Theory]
    [MemberData(nameof(Diterima))]
    public void Type_is_read_from_the_bytes_whatever_the_name_says(string mime, byte[] isi) => Assert.Equal(mime, JenisBerkas.Periksa(isi, "foto.png").Mime);

    public static TheoryData<string, byte[]> Ditolak => new()
    {
        { "makro", Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin") }, { "makro", Ole("WordDocument", "_VBA_PROJECT") }, { "kata sandi", Ole("EncryptedPackage") },
        { "arsip", Zip("foto.jpg") }, { "arsip", "Rar!\u001a\u0007"u8.ToArray() }, { "arsip", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C] }, { "arsip", [0x1F, 0x8B, 8] }, { "arsip", [0x50, 0x4B, 3, 4, 9] },
        { "program", [0x7F, .. "ELF"u8] }, { "program", "MZ"u8.ToArray() }, { "program", [0xCF, 0xFA, 0xED, 0xFE] }, { "kosong", [] },
        { "Halaman web", Encoding.UTF8.GetBytes("\uFEFF  <html>") }, { "Halaman web", "<?xml version='1.0'?><svg/>"u8.ToArray() }, { "tidak kami kenali", [1, 2, 3, 0, 5] },
    };

    [Theory]
    [MemberData(nameof(Ditolak))]
    public void Harmful_or_unreadable_files_get_a_sentence_that_says_what_to_do(string kata, byte[] isi)
    {
        var hasil = JenisBerkas.Periksa(isi, "foto.jpg");
        Assert.Contains(kata, hasil.Penolakan);
        Assert.Contains("irim", hasil.Penolakan);
    }

    [Fact]
    public void Script_hidden_in_plain_text_is_known_by_its_name() => Assert.NotNull(JenisBerkas.Periksa("WScript.Echo 1"u8.ToArray(), "surat.VBS").Penolakan);

    static byte[] Zip(params string[] nama)
    {
        using var isi = new MemoryStream();
        using (var zip = new ZipArchive(isi, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var n in nama) zip.CreateEntry(n);
        return isi.ToArray();
    }

    static byte[] Ole(params string[] nama) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. nama.SelectMany(Encoding.Unicode.GetBytes)];
}
