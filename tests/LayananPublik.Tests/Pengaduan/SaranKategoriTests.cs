using LayananPublik.Pengaduan;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>How often the suggested kind is the right one. The citizen sees it before he sends, and the officer verifies it.</summary>
public sealed class SaranKategoriTests
{
    static readonly IReadOnlyList<(string Kode, string Teks)> Kalimat =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Pengaduan", "kalimat-aduan.txt")).Where(b => b.Length > 0 && b[0] != '#').Select(b => b.Split('|', 2, StringSplitOptions.TrimEntries)).Select(b => (b[0], b[1]))];

    static readonly IReadOnlyList<(string, IReadOnlyList<string>)> Kategori = [.. Kalimat.Select(k => k.Kode).Distinct().Append("LNY").Select(k => (k, (IReadOnlyList<string>)[]))];

    static IReadOnlyList<Tebakan> Urutkan(string teks) => SaranKategori.Bawaan.Urutkan(teks, Kategori);

    [Fact]
    public void Nine_of_ten_everyday_sentences_get_the_right_kind_and_nearly_all_have_it_among_the_first_three()
    {
        Assert.True(Kalimat.Count >= 120, $"{Kalimat.Count} sentences");
        var keluaran = TestContext.Current.TestOutputHelper!;
        var (tepat, tiga, yakin, yakinSalah) = (0, 0, 0, 0);
        foreach (var (kode, teks) in Kalimat)
        {
            var urut = Urutkan(teks);
            var pertama = urut.Count > 0 ? urut[0].Kode : "-";
            if (pertama == kode) tepat++;
            else keluaran.WriteLine($"  {kode} got {string.Join(' ', urut.Take(3).Select(t => $"{t.Kode}:{t.Nilai:0.0}"))}: {teks}");
            if (urut.Take(3).Any(t => t.Kode == kode)) tiga++;
            if (SaranKategori.Yakin(urut) is not { } pasti) continue;
            yakin++;
            if (pasti != kode) yakinSalah++;
        }
        keluaran.WriteLine($"{Kalimat.Count} sentences: first {100.0 * tepat / Kalimat.Count:0.0} %, among three {100.0 * tiga / Kalimat.Count:0.0} %; proposed without asking {yakin}, of these wrong {yakinSalah}");
        Assert.True(tepat >= Kalimat.Count * 0.9, $"first: {tepat} of {Kalimat.Count}");
        Assert.True(tiga >= Kalimat.Count * 0.96, $"among three: {tiga} of {Kalimat.Count}");
        Assert.True(yakinSalah <= yakin * 0.08, $"proposed wrongly: {yakinSalah} of {yakin}");
    }

    [Theory]
    [InlineData("halo")]
    [InlineData("")]
    [InlineData("saya mau lapor")]
    public void Words_that_name_no_matter_propose_nothing(string teks) => Assert.Null(SaranKategori.Yakin(Urutkan(teks)));

    [Fact]
    public void The_offices_own_words_count_too()
    {
        Assert.Null(SaranKategori.Yakin(SaranKategori.Bawaan.Urutkan("ondel ondel ngamen di gang", [("SENI", [])])));
        Assert.Equal("SENI", SaranKategori.Yakin(SaranKategori.Bawaan.Urutkan("ondel ondel ngamen di gang", [("SENI", ["ondel ondel"]), ("JLN", [])])));
    }

    [Theory]
    [InlineData("lampu jalan di RT 3 mati sudah seminggu", "RT 3", false)]
    [InlineData("lampu jalan di RT 3 RW 05 mati", "RT 3 RW 05", true)]
    [InlineData("got depan SDN 2 Contoh mampet", "depan SDN 2 Contoh", true)]
    [InlineData("jalan depan rumah saya berlubang besar", null, false)]
    [InlineData("Jalan di Gang Mawar berlubang, tolong diperbaiki", "Gang Mawar", true)]
    [InlineData("banjir di kampung sebelah", null, false)]
    [InlineData("sampah numpuk bau banget", null, false)]
    public void A_place_named_by_the_way_is_found_and_weighed(string teks, string? tempat, bool cukup)
    {
        var ada = TempatDalamKata.Cari(teks);
        Assert.Equal(tempat, ada?.Teks);
        Assert.Equal(cukup, ada?.Cukup ?? false);
    }
}
