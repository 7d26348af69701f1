using System.Text.RegularExpressions;
using LayananPublik.KotakMasuk;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>What every message must be: within Meta's limits, and fit to be read aloud.</summary>
static partial class BunyiPesan
{
    const int KataSekalimat = 40;

    static readonly string[] Jargon =
        ["error", "invalid", "input", "field", "null", "upload", "submit", "klik", "form", "server", "sistem", "request", "status draf", "session", "sesi", "butir", "payload", "timeout", "json", "true", "false", "undefined"];

    public static void Periksa(IsiPesan isi)
    {
        Batas(isi);
        Assert.True(isi.Teks.Count(c => c == '?') <= 1, $"More than one question: {isi.Teks}");
        Assert.DoesNotContain("  ", isi.Teks.Replace("\n    ", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", isi.Teks, StringComparison.Ordinal);
        Assert.DoesNotMatch(Kurung(), isi.Teks);
        Assert.Equal(isi.Teks.Trim(), isi.Teks);
        var kata = Kata().Matches(isi.Teks.ToLowerInvariant()).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Jargon, kata.Contains);
        Assert.All(Kalimat().Split(isi.Teks), k => Assert.True(k.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= KataSekalimat, $"Too long to say: {k}"));
    }

    public static void Batas(IsiPesan isi)
    {
        Assert.InRange(isi.Teks.Length, 1, isi is Tombol ? 1024 : 4096);
        if (isi is Tombol t)
        {
            Assert.InRange(t.Isi.Count, 1, 3);
            Assert.All(t.Isi, p => Assert.InRange(p.Judul.Length, 1, 20));
            Assert.Equal(t.Isi.Count, t.Isi.Select(p => p.Judul).Distinct().Count());
        }
        if (isi is not Daftar d) return;
        Assert.InRange(d.Pilihan.Count, 1, 10);
        Assert.InRange(d.Label.Length, 1, 20);
        Assert.All(d.Pilihan, p => Assert.InRange(p.Judul.Length, 1, 24));
        Assert.All(d.Pilihan, p => Assert.InRange((p.Keterangan ?? "").Length, 0, 72));
        Assert.All(isi.Pilihan, p => Assert.InRange(p.Id.Length, 1, 200));
        Assert.Equal(d.Pilihan.Count, d.Pilihan.Select(p => p.Id).Distinct().Count());
    }

    // Empty brackets and blanks that nobody filled.
    [GeneratedRegex(@"\( *\)|\{|\}|\[ *\]|: *\.")]
    private static partial Regex Kurung();

    [GeneratedRegex(@"[\p{L}]+")]
    private static partial Regex Kata();

    [GeneratedRegex(@"[.?!;:](?:\s|$)|\n|, ")]
    private static partial Regex Kalimat();
}
