using System.Security.Cryptography;
using LayananPublik.Bersama;
using Xunit;

namespace LayananPublik.Tests.Bersama;

public sealed class SegelTests
{
    readonly string folder = Directory.CreateTempSubdirectory("segel").FullName;

    [Fact]
    public void What_was_sealed_is_opened_again_after_a_restart()
    {
        var tersegel = Segel.Buka(folder).TutupTeks("3299015205889004");
        Assert.DoesNotContain("3299", tersegel, StringComparison.Ordinal);
        Assert.Equal("3299015205889004", Segel.Buka(folder).BukaTeks(tersegel));
    }

    [Fact]
    public void The_same_text_never_looks_the_same_twice_but_its_hash_does()
    {
        var s = Segel.Buka(folder);
        Assert.NotEqual(s.TutupTeks("3299015205889004"), s.TutupTeks("3299015205889004"));
        Assert.Equal(s.Sidik("3299015205889004"), s.Sidik("3299015205889004"));
        Assert.NotEqual(s.Sidik("3299015205889004"), s.Sidik("3299015205889005"));
    }

    [Fact]
    public void Another_office_cannot_find_a_NIK_by_its_hash() =>
        Assert.NotEqual(Segel.Buka(folder).Sidik("3299015205889004"), Segel.Buka(Directory.CreateTempSubdirectory("segel").FullName).Sidik("3299015205889004"));

    [Theory]
    [InlineData(0), InlineData(3), InlineData(20), InlineData(-1)]
    public void A_changed_byte_is_noticed(int letak)
    {
        var s = Segel.Buka(folder);
        var isi = s.Tutup("akta kelahiran"u8);
        isi[letak < 0 ? isi.Length + letak : letak] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => s.BukaSegel(isi));
    }

    [Theory]
    [InlineData(""), InlineData("AA=="), InlineData("AmsxAAAA")]
    public void Garbage_is_refused(string teks) => Assert.ThrowsAny<CryptographicException>(() => Segel.Buka(folder).BukaTeks(teks));

    [Fact]
    public void The_key_ring_is_readable_by_its_owner_only()
    {
        Segel.Buka(folder);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "segel.json")));
    }
}
