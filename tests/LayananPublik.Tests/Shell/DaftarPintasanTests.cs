using System.Text.RegularExpressions;
using LayananPublik.Shell;
using LayananPublik.Tests.Arsitektur;
using Xunit;

namespace LayananPublik.Tests.Shell;

/// <summary>The table of shortcuts and the marks on the buttons say the same.</summary>
public sealed partial class DaftarPintasanTests
{
    static readonly string[] Gerak = [DaftarPintasan.BarisBerikut, DaftarPintasan.BarisSebelum];

    /// <summary>Marks that are put together: places of the menu, tabs of the desk, reasons by number.</summary>
    static readonly string[] Susunan = ["ke-", "alasan-"];

    static readonly List<(string Jalur, string Isi)> Halaman = [.. Sumber.Baca("LayananPublik").Where(b => !b.Jalur.EndsWith("DaftarPintasan.cs", StringComparison.Ordinal)).Select(b => (b.Jalur, b.Isi))];

    [Fact]
    public void Every_shortcut_has_a_button_with_its_mark() => Assert.All(
        Tanda().Where(t => !Gerak.Contains(t) && !Susunan.Any(s => t.StartsWith(s, StringComparison.Ordinal))), t => Assert.Contains(Halaman, h => h.Isi.Contains($"\"{t}\"", StringComparison.Ordinal)));

    [Fact]
    public void Every_mark_on_a_button_is_in_the_table() =>
        Assert.Empty(from h in Halaman from Match m in Tertulis().Matches(h.Isi) let t = m.Groups[1].Value where !Tanda().Contains(t) select $"{h.Jalur}: {t}");

    [Fact]
    public void Marks_that_are_put_together_are_put_together_somewhere()
    {
        foreach (var s in Susunan) Assert.Contains(Halaman, h => h.Isi.Contains($"$\"{s}{{", StringComparison.Ordinal));
        Assert.Contains(Halaman, h => h.Isi.Contains("\"ke-meja\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_never_stands_twice_for_one_mark_and_never_begins_another_without_an_end()
    {
        var semua = DaftarPintasan.Rata.ToList();
        Assert.Equal(semua.Count, semua.Select(p => (p.Tombol, p.Tanda)).Distinct().Count());
        Assert.DoesNotContain(semua, p => p.Tombol == "g");
        Assert.All(semua, p => Assert.NotEmpty(p.Arti));
    }

    static HashSet<string> Tanda() => [.. DaftarPintasan.Rata.SelectMany(p => new[] { p.Tanda, p.Lalu }).OfType<string>()];

    [GeneratedRegex("data-pintas=\"([a-z-]+)\"")]
    private static partial Regex Tertulis();
}
