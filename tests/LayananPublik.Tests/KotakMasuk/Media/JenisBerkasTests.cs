using System.Text;
using LayananPublik.KotakMasuk;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

public sealed class JenisBerkasTests
{
    public static TheoryData<string, byte[]> Diterima => new()
    {
        { "image/jpeg", ContohBerkas.Jpeg() }, { "image/png", ContohBerkas.Png() }, { "image/gif", ContohBerkas.Gif() }, { "image/webp", ContohBerkas.Webp() },
        { "image/heic", ContohBerkas.Heic() }, { "image/avif", ContohBerkas.Heic(merek: "avif") }, { "video/mp4", ContohBerkas.Mp4() }, { "video/3gpp", ContohBerkas.Mp4("3gp4") }, { "audio/mp4", ContohBerkas.Mp4("M4A ") },
        { "audio/ogg", "OggS..."u8.ToArray() }, { "audio/amr", "#!AMR\n"u8.ToArray() }, { "application/pdf", ContohBerkas.Pdf() }, { "text/plain", "Nama: Siti"u8.ToArray() }, { "text/plain", "nama;alamat\nSiti;\"RT 1\"\n"u8.ToArray() },
        { "application/rtf", @"{\rtf1\ansi Surat \b tebal\b0}"u8.ToArray() },
        { "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ContohBerkas.Word() },
        { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ContohBerkas.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>")) },
        { "application/vnd.oasis.opendocument.text", ContohBerkas.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<office/>")) },
        { "application/msword", ContohBerkas.Ole("WordDocument") },
    };

    [Theory]
    [MemberData(nameof(Diterima))]
    public void Type_is_read_from_the_bytes_whatever_the_name_says(string mime, byte[] isi) => Assert.Equal((mime, null), (JenisBerkas.Periksa(isi, "foto.png").Mime, JenisBerkas.Periksa(isi, "foto.png").Penolakan));

    public static TheoryData<string, byte[]> Ditolak => new()
    {
        { "makro", ContohBerkas.Word(("word/vbaProject.bin", "x")) }, { "makro", ContohBerkas.Ole("WordDocument", "_VBA_PROJECT") }, { "kata sandi", ContohBerkas.Ole("EncryptedPackage") },
        { "arsip", ContohBerkas.Zip(("foto.jpg", "x")) }, { "arsip", "Rar!\u001a\u0007"u8.ToArray() }, { "arsip", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C] }, { "arsip", [0x1F, 0x8B, 8] }, { "arsip", [0x50, 0x4B, 3, 4, 9] },
        { "program", [0x7F, .. "ELF"u8] }, { "program", "MZ"u8.ToArray() }, { "program", [0xCF, 0xFA, 0xED, 0xFE] }, { "kosong", [] },
        { "Halaman web", Encoding.UTF8.GetBytes("\uFEFF  <html>") }, { "Halaman web", "<?xml version='1.0'?><svg/>"u8.ToArray() }, { "tidak kami kenali", [1, 2, 3, 0, 5] },
        { "rusak", [0xFF, 0xD8, 0xFF, 0xE0] }, { "rusak", ContohBerkas.Jpeg()[..^2] }, { "rusak", ContohBerkas.Png()[..^12] }, { "rusak", ContohBerkas.Gif()[..^1] }, { "rusak", ContohBerkas.Webp()[..^2] }, { "rusak", [0, 0, 0, 16, .. "ftypheic"u8, 0, 0, 0, 0] },
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

    [Fact]
    public void The_example_photos_of_the_simulator_pass()
    {
        var contoh = Directory.GetFiles(Path.Combine(Arsitektur.Sumber.Akar, "src/LayananPublik.Simulator/wwwroot/contoh"), "*.jpg");
        Assert.NotEmpty(contoh);
        Assert.All(contoh, f => Assert.Null(JenisBerkas.Periksa(File.ReadAllBytes(f), f).Penolakan));
    }
}
