using Bunit;
using LayananPublik.Shell.Ui;
using Xunit;

namespace LayananPublik.Tests.Shell;

public sealed class TeksWaTests : BunitContext
{
    [Theory]
    [InlineData("halo *tebal* dan _miring_", "halo <b>tebal</b> dan <em>miring</em>")]
    [InlineData("~coret~ *tebal _miring_*", "<s>coret</s> <b>tebal <em>miring</em></b>")]
    [InlineData("2*3*4 dan nama_berkas_saya", "2*3*4 dan nama_berkas_saya")]
    [InlineData("* bukan tebal *", "* bukan tebal *")]
    [InlineData("```a *b* c```", "<code>a *b* c</code>")]
    public void Marks_mean_what_they_mean_on_the_phone(string tertulis, string tampak) =>
        Assert.Equal(tampak, Tampak(tertulis));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("*<img src=x onerror=alert(1)>*")]
    [InlineData("```<iframe src=javascript:alert(1)>```")]
    public void What_citizens_write_is_never_markup(string serangan)
    {
        var c = Render<TeksWa>(p => p.Add(t => t.Teks, serangan));
        Assert.Empty(c.FindAll("script, img, iframe"));
        Assert.Contains(serangan.Trim('*', '`'), c.Nodes[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_web_address_opens_outside_and_the_full_stop_stays_behind()
    {
        var c = Render<TeksWa>(p => p.Add(t => t.Teks, "Lihat https://contoh.go.id/a?b=1&c=2. Ya."));
        Assert.Equal("https://contoh.go.id/a?b=1&c=2", c.Find("a").GetAttribute("href"));
        Assert.Contains("noopener", c.Find("a").GetAttribute("rel"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)"), InlineData("data:text/html,x"), InlineData("file:///etc/passwd")]
    public void Only_the_web_is_linked(string teks) => Assert.Empty(Render<TeksWa>(p => p.Add(t => t.Teks, teks)).FindAll("a"));

    [Theory]
    [InlineData("Mengajukan *Surat Keterangan Usaha*.", "Mengajukan Surat Keterangan Usaha."), InlineData("2*3*4 https://contoh.go.id", "2*3*4 https://contoh.go.id")]
    public void A_list_shows_the_words_without_their_marks(string teks, string polos) => Assert.Equal(polos, TeksWa.Polos(teks));

    string Tampak(string teks) => Render<TeksWa>(p => p.Add(t => t.Teks, teks)).Markup;
}
