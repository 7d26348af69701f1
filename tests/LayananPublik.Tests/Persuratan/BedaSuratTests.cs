using LayananPublik.Persuratan;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

public sealed class BedaSuratTests
{
    [Fact]
    public void What_all_letters_share_recedes_and_what_differs_stands_out()
    {
        var beda = BedaSurat.Bandingkan([Surat("SARI ANGGRAINI", "pendidikan anak"), Surat("BUDI SANTOSO", "pendidikan anak"), Surat("SARI ANGGRAINI", "berobat ke rumah sakit")]);
        Assert.Equal([("Nama", true), ("Agama", false)], beda[0].Where(b => b.Label is "Nama" or "Agama").Select(b => (b.Label!, b.Isi[0].Beda)));
        var kalimat = beda[2].First(b => b.Label is null);
        Assert.Equal([("Surat ini dibuat untuk", false), ("berobat ke rumah sakit.", true)], kalimat.Isi.Select(p => (p.Teks, p.Beda)));
    }

    [Fact]
    public void A_line_that_one_letter_alone_has_is_a_difference()
    {
        var lebih = Surat("SARI ANGGRAINI", "sekolah");
        var beda = BedaSurat.Bandingkan([lebih with { Isi = [.. lebih.Isi, new Paragraf(["Tambahan."])] }, Surat("SARI ANGGRAINI", "sekolah")]);
        Assert.True(beda[0].Single(b => b.Isi[0].Teks == "Tambahan.").Isi[0].Beda);
        Assert.All(beda[1].SelectMany(b => b.Isi), p => Assert.False(p.Beda));
    }

    [Fact]
    public void Of_a_single_letter_nothing_stands_out() =>
        Assert.All(BedaSurat.Bandingkan([Surat("SARI ANGGRAINI", "sekolah")])[0].SelectMany(b => b.Isi), p => Assert.False(p.Beda));

    static Naskah Surat(string nama, string untuk) => NaskahContoh.Pendek with
    {
        Isi = [new TabelData([new("Nama", nama), new("Agama", "Islam")]), new Paragraf([$"Surat ini dibuat untuk {untuk}."])]
    };
}
