using System.Buffers.Binary;
using System.Text;
using LayananPublik.KotakMasuk;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>The copy that people see: the picture is the same, the place where it was taken is gone.</summary>
public sealed class SalinanTests
{
    static byte[] Salin(byte[] isi)
    {
        var hasil = JenisBerkas.Periksa(isi, "foto");
        Assert.Null(hasil.Penolakan);
        Assert.Same(isi, hasil.Isi);
        return hasil.Salinan!;
    }

    static bool Memuat(byte[] isi, string kata) => isi.AsSpan().IndexOf(Encoding.Latin1.GetBytes(kata)) >= 0;

    public static TheoryData<string, byte[]> Berjejak => new()
    {
        { "jpeg", ContohBerkas.Jpeg(berjejak: true) }, { "jpeg putar", ContohBerkas.Jpeg(orientasi: 6, berjejak: true) },
        { "png", ContohBerkas.Png(lain: [("tEXt", [.. "Comment\0"u8, .. Encoding.ASCII.GetBytes(ContohBerkas.Tempat)]), ("eXIf", ContohBerkas.Tiff(1, true)), ("tIME", new byte[7])]) },
        { "gif", ContohBerkas.Gif(2, ContohBerkas.Tempat) }, { "webp", ContohBerkas.Webp(berjejak: true) }, { "heic", ContohBerkas.Heic() }, { "avif", ContohBerkas.Heic(merek: "avif") },
        { "mp4", ContohBerkas.Mp4() }, { "3gp", ContohBerkas.Mp4("3gp4") }, { "mov", ContohBerkas.Mp4("qt  ") }, { "m4a", ContohBerkas.Mp4("M4A ") },
    };

    [Theory]
    [MemberData(nameof(Berjejak))]
    public void Nobody_who_opens_the_copy_learns_where_it_was_made(string jenis, byte[] isi)
    {
        Assert.True(Memuat(isi, ContohBerkas.Tempat), jenis);
        var salinan = Salin(isi);
        Assert.False(Memuat(salinan, ContohBerkas.Tempat), jenis);
        // Once cut, always the same: a second pass changes nothing more.
        Assert.Equal(salinan, Salin(salinan));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    public void A_photo_taken_sideways_still_stands_upright(int orientasi)
    {
        var salinan = Salin(ContohBerkas.Jpeg(orientasi: orientasi, berjejak: true));
        var exif = salinan.AsSpan().IndexOf("Exif\0\0"u8);
        Assert.Equal(orientasi, BinaryPrimitives.ReadUInt16LittleEndian(salinan.AsSpan(exif + 6 + 18)));
        Assert.Equal(exif, salinan.AsSpan().LastIndexOf("Exif\0\0"u8));
        // One entry, and no further table behind it.
        Assert.Equal(0, BinaryPrimitives.ReadInt32LittleEndian(salinan.AsSpan(exif + 6 + 22)));
    }

    [Fact]
    public void Colours_and_shape_of_a_photo_are_kept_byte_by_byte()
    {
        var (polos, berjejak) = (ContohBerkas.Jpeg("sama"), ContohBerkas.Jpeg("sama", berjejak: true));
        Assert.Equal(polos, Salin(berjejak));
        Assert.True(Memuat(Salin(berjejak), "ICC_PROFILE"));
        Assert.Equal(ContohBerkas.Png(), Salin(ContohBerkas.Png(lain: ("tEXt", "a\0b"u8.ToArray()))));
        Assert.Equal(ContohBerkas.Gif(3), Salin(ContohBerkas.Gif(3, "halo")));
        Assert.Equal(ContohBerkas.Webp(), Salin(ContohBerkas.Webp(berjejak: true)));
    }

    [Fact]
    public void A_file_with_nothing_to_cut_is_its_own_copy()
    {
        foreach (var isi in new[] { ContohBerkas.Jpeg(), ContohBerkas.Png(), ContohBerkas.Gif(), ContohBerkas.Webp(), ContohBerkas.Heic(berjejak: false), ContohBerkas.Mp4(berjejak: false), ContohBerkas.Pdf() })
            Assert.Same(isi, Salin(isi));
    }

    [Fact]
    public void What_hangs_behind_the_end_of_a_photo_is_cut_and_a_program_there_refused()
    {
        Assert.Equal(ContohBerkas.Jpeg(), Salin(ContohBerkas.Jpeg(ekor: "<script>alert(1)</script>"u8.ToArray())));
        Assert.Equal(ContohBerkas.Jpeg(), Salin(ContohBerkas.Jpeg(ekor: ContohBerkas.Zip(("a.txt", "b")))));
        Assert.Contains("program", JenisBerkas.Periksa(ContohBerkas.Jpeg(ekor: "MZ\u0090"u8.ToArray()), "a.jpg").Penolakan);
        Assert.Contains("program", JenisBerkas.Periksa([.. ContohBerkas.Png(), 0x7F, .. "ELF"u8], "a.png").Penolakan);
    }

    [Fact]
    public void Lengths_and_offsets_of_a_film_stay_where_they_were()
    {
        var isi = ContohBerkas.Mp4();
        var salinan = Salin(isi);
        Assert.Equal(isi.Length, salinan.Length);
        Assert.Equal(isi.AsSpan().IndexOf("gerak"u8), salinan.AsSpan().IndexOf("gerak"u8));
        Assert.Equal(isi.Length, Salin(ContohBerkas.Heic()).Length is var n && n == ContohBerkas.Heic().Length ? isi.Length : -1);
    }

    public static TheoryData<string, byte[]> Bom => new()
    {
        { "tidak wajar", ContohBerkas.Jpeg(lebar: 65535, tinggi: 65535) }, { "tidak wajar", ContohBerkas.Png(30000, 30000) }, { "tidak wajar", ContohBerkas.Png(int.MaxValue, 1) },
        { "tidak wajar", ContohBerkas.Png(8000, 8000) }, { "tidak wajar", ContohBerkas.Heic(lebar: 100_000_000) }, { "membengkak", ContohBerkas.Png(lain: ("zTXt", [.. "a\0\0"u8, .. ContohBerkas.Zlib(new byte[20_000_000])])) },
        { "membengkak", ContohBerkas.Png(lain: ("iCCP", [.. "icc\0\0"u8, .. ContohBerkas.Zlib(new byte[20_000_000])])) }, { "terlalu panjang", ContohBerkas.Gif(2000) },
    };

    [Theory]
    [MemberData(nameof(Bom))]
    public void A_picture_that_would_fill_the_memory_of_its_viewer_is_refused(string kata, byte[] isi) => Assert.Contains(kata, JenisBerkas.Periksa(isi, "foto.jpg").Penolakan);

    [Fact]
    public void The_largest_photo_of_a_phone_passes() => Assert.Null(JenisBerkas.Periksa([.. ContohBerkas.Jpeg(lebar: 12000, tinggi: 9000), .. new byte[200_000]], "foto.jpg").Penolakan);
}
