using LayananPublik.Simulator;
using LayananPublik.Simulator.Halaman;
using Xunit;

namespace LayananPublik.Tests.Simulator;

public sealed class TeksWaTests
{
    [Theory]
    [InlineData("*tebal* dan _miring_ dan ~coret~", "<strong>tebal</strong> dan <em>miring</em> dan <s>coret</s>")]
    [InlineData("*_keduanya_*", "<strong><em>keduanya</em></strong>")]
    [InlineData("3*4*5 dan a_b_c", "3*4*5 dan a_b_c")]
    [InlineData("* bukan *", "* bukan *")]
    [InlineData("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;")]
    [InlineData("*<script>*", "<strong>&lt;script&gt;</strong>")]
    [InlineData("lihat https://contoh.go.id/a_b_c?x=1&y=2.", "lihat <a href=\"https://contoh.go.id/a_b_c?x=1&amp;y=2\" target=\"_blank\" rel=\"noopener noreferrer\">https://contoh.go.id/a_b_c?x=1&amp;y=2</a>.")]
    [InlineData("javascript:alert(1)", "javascript:alert(1)")]
    public void Marks_become_html_and_all_else_is_encoded(string teks, string html) => Assert.Equal(html, TeksWa.Rupa(teks).Value);

    [Theory]
    [InlineData("0812 0000 0001", "6281200000001")]
    [InlineData("+62 812-0000-0001", "6281200000001")]
    [InlineData("6281200000001", "6281200000001")]
    [InlineData("021 555 1234", null)]
    [InlineData("0812", null)]
    [InlineData("0812x0000001", null)]
    [InlineData(null, null)]
    public void A_number_is_read_as_people_write_it(string? tulisan, string? nomor) => Assert.Equal(nomor, DaftarWarga.Baca(tulisan));
}
