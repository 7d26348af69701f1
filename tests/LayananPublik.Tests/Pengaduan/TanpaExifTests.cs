using System.Buffers.Binary;
using System.Text;
using LayananPublik.Pengaduan;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>What a dinas or the public gets: the picture, and nothing of who took it where.</summary>
public sealed class TanpaExifTests
{
    static bool Memuat(byte[] isi, string kata) => isi.AsSpan().IndexOf(Encoding.Latin1.GetBytes(kata)) >= 0;

    static byte[] DenganRuas(byte[] jpeg, byte penanda, byte[] isi) => [.. jpeg[..2], 0xFF, penanda, (byte)((isi.Length + 2) >> 8), (byte)(isi.Length + 2), .. isi, .. jpeg[2..]];

    public static TheoryData<string, byte[]> Berjejak => new()
    {
        { "Exif", ContohBerkas.Jpeg(berjejak: true) },
        { "XMP", DenganRuas(ContohBerkas.Jpeg(), 0xE1, Encoding.ASCII.GetBytes("http://ns.adobe.com/xap/1.0/\0" + ContohBerkas.Tempat)) },
        { "IPTC", DenganRuas(ContohBerkas.Jpeg(), 0xED, Encoding.ASCII.GetBytes("Photoshop 3.0\0" + ContohBerkas.Tempat)) },
        { "COM", DenganRuas(ContohBerkas.Jpeg(), 0xFE, Encoding.ASCII.GetBytes(ContohBerkas.Tempat)) },
        { "PNG eXIf, tEXt", ContohBerkas.Png(lain: [("tEXt", [.. "Comment\0"u8, .. Encoding.ASCII.GetBytes(ContohBerkas.Tempat)]), ("eXIf", ContohBerkas.Tiff(1, true))]) },
        { "PNG iTXt", ContohBerkas.Png(lain: [("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Encoding.ASCII.GetBytes(ContohBerkas.Tempat)])]) },
        { "WebP EXIF, XMP", ContohBerkas.Webp(berjejak: true) }
    };

    [Theory]
    [MemberData(nameof(Berjejak))]
    public void Place_device_and_comments_are_gone(string apa, byte[] isi)
    {
        Assert.True(Memuat(isi, ContohBerkas.Tempat), apa);
        var bersih = TanpaExif.Bersih(isi);
        Assert.False(Memuat(bersih, ContohBerkas.Tempat), apa);
        Assert.Equal(bersih, TanpaExif.Bersih(bersih));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    public void The_way_a_photo_is_to_be_turned_and_its_colours_stay(int orientasi)
    {
        var bersih = TanpaExif.Bersih(ContohBerkas.Jpeg(orientasi: orientasi, berjejak: true));
        var exif = bersih.AsSpan().IndexOf("Exif\0\0"u8);
        Assert.Equal(orientasi, BinaryPrimitives.ReadUInt16LittleEndian(bersih.AsSpan(exif + 6 + 18)));
        Assert.True(Memuat(bersih, "ICC_PROFILE"));
    }

    public static TheoryData<byte[]> BukanFoto => new() { Array.Empty<byte>(), Encoding.ASCII.GetBytes("bukan foto"), new byte[] { 0xFF, 0xD8, 0xFF, 0xE1, 0xFF }, ContohBerkas.Jpeg()[..20], ContohBerkas.Pdf(), ContohBerkas.Gif() };

    [Theory]
    [MemberData(nameof(BukanFoto))]
    public void Whatever_is_no_sound_picture_is_refused(byte[] isi) => Assert.Throws<InvalidDataException>(() => TanpaExif.Bersih(isi));
}
