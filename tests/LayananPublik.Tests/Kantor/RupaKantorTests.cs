using System.Text.RegularExpressions;
using LayananPublik.Kantor;
using LayananPublik.Tests.Arsitektur;
using Xunit;

namespace LayananPublik.Tests.Kantor;

public sealed partial class RupaKantorTests
{
    static readonly WarnaKantor Putih = new(255, 255, 255);

    public static TheoryData<string> Sulit => ["#000000", "#ffffff", "#ffff00", "#00ff00", "#808080", "#ff0000", "#0000ff", "#0b5d57", "#ffc0cb", "#7f7f00", "#010101", "#fefefe"];

    [Theory]
    [MemberData(nameof(Sulit))]
    public void Whatever_colour_is_chosen_everything_stays_readable_in_light_and_dark(string teks) => Terbaca(WarnaKantor.Baca(teks));

    [Fact]
    public void So_do_a_thousand_colours_by_chance()
    {
        var acak = new Random(7);
        for (var i = 0; i < 1000; i++) Terbaca(new((byte)acak.Next(256), (byte)acak.Next(256), (byte)acak.Next(256)));
    }

    [Fact]
    public void A_colour_that_can_be_read_stays_and_one_that_cannot_is_said_to_change()
    {
        Assert.Equal(WarnaKantor.Baca("#7a1f5c"), RupaKantor.Terang(WarnaKantor.Baca("#7a1f5c")).Utama);
        Assert.Null(RupaKantor.Penyesuaian(WarnaKantor.Baca("#7a1f5c")));
        var kuning = WarnaKantor.Baca("#ffd400");
        Assert.Contains($"dipakai {RupaKantor.Terang(kuning).Utama}", RupaKantor.Penyesuaian(kuning), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#12"), InlineData("12345g"), InlineData(""), InlineData(null), InlineData("#-12345"), InlineData("red; } body { display:none")]
    public void What_is_no_colour_is_none(string? teks) => Assert.False(WarnaKantor.TryParse(teks, out _));

    [Fact]
    public void The_grounds_it_is_held_against_are_those_of_the_sheet()
    {
        var css = File.ReadAllText(Path.Combine(Sumber.Akar, "src/LayananPublik/wwwroot/app.css"));
        var blok = Blok().Matches(css).Select(m => m.Value).Where(b => b.Contains("--kartu:", StringComparison.Ordinal)).ToArray();
        string[] Ambil(string di, params string[] nama) => [.. nama.Select(n => Regex.Match(di, $"--{n}: (#[0-9a-f]{{6}})").Groups[1].Value)];
        Assert.Equal(Ambil(blok[0], "kartu", "latar", "sorot", "teks", "teks-redup", "teks-samar"), RupaKantor.LatarTerang.Concat(RupaKantor.TeksTerang).Select(w => w.ToString()));
        Assert.Equal(Ambil(blok[1], "latar", "kartu", "sorot", "teks", "teks-redup", "teks-samar"), RupaKantor.LatarGelap.Concat(RupaKantor.TeksGelap).Select(w => w.ToString()));
        Assert.Equal(21, Putih.Kontras(new(0, 0, 0)), 3);
    }

    static void Terbaca(WarnaKantor w)
    {
        void Tema(WarnaTema t, WarnaKantor[] latar, WarnaKantor[] teks)
        {
            foreach (var l in latar.Append(t.Lembut)) Assert.True(t.Utama.Kontras(l) >= 4.5, $"{w}: {t.Utama} on {l}");
            foreach (var x in teks) Assert.True(x.Kontras(t.Lembut) >= 4.5, $"{w}: {x} on {t.Lembut}");
            Assert.True(t.Atas.Kontras(t.Utama) >= 4.5 && t.Atas.Kontras(t.Gelap) >= 4.5, $"{w}: {t.Atas} on {t.Utama}, {t.Gelap}");
        }
        Tema(RupaKantor.Terang(w), RupaKantor.LatarTerang, RupaKantor.TeksTerang);
        Tema(RupaKantor.Gelap(w), RupaKantor.LatarGelap, RupaKantor.TeksGelap);
    }

    [GeneratedRegex(@":root[^{]*\{[^}]*\}")]
    private static partial Regex Blok();
}
