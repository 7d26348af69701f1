using LayananPublik.Pengaduan;
using Xunit;

namespace LayananPublik.Tests.Pengaduan.Papan;

public sealed class SusunPetaTests
{
    const double Lebar = 560, Tinggi = 420;

    [Theory]
    [InlineData(1), InlineData(7), InlineData(42), InlineData(2026)]
    public void Every_point_stands_in_one_mark_and_no_two_marks_can_be_pressed_at_once(int benih)
    {
        var acak = new Random(benih);
        var titik = Enumerable.Range(1, 200).Select(i => new TitikAduan(i, -6.3 + acak.NextDouble() * 0.05, 107.1 + acak.NextDouble() * 0.08)).ToList();
        var gugus = SusunPeta.Gugus(titik, KotakPeta.Sekitar(titik), Lebar, Tinggi);
        Assert.Equal(titik.Select(t => t.Id), gugus.SelectMany(g => g.Isi).Select(t => t.Id).Order());
        Assert.All(gugus, g => Assert.True(g.X >= 0 && g.X <= Lebar && g.Y >= 0 && g.Y <= Tinggi));
        foreach (var a in gugus)
            Assert.DoesNotContain(gugus, b => !ReferenceEquals(a, b) && Math.Abs(a.X - b.X) < 44 && Math.Abs(a.Y - b.Y) < 44);
    }

    [Fact]
    public void North_is_above_and_east_to_the_right()
    {
        TitikAduan[] titik = [new(1, -6.20, 107.10), new(2, -6.25, 107.15)];
        var gugus = SusunPeta.Gugus(titik, KotakPeta.Sekitar(titik), Lebar, Tinggi).ToDictionary(g => g.Isi[0].Id);
        Assert.True(gugus[1].Y < gugus[2].Y && gugus[1].X < gugus[2].X);
    }

    [Fact]
    public void A_mark_of_several_leads_closer_until_they_stand_on_one_spot()
    {
        TitikAduan[] titik = [new(1, -6.2500, 107.1400), new(2, -6.2501, 107.1401), new(3, -6.30, 107.20)];
        var kotak = KotakPeta.Sekitar(titik);
        var berdua = SusunPeta.Gugus(titik, kotak, Lebar, Tinggi).Single(g => g.Isi.Count == 2);
        var lebih = Assert.NotNull(berdua.Lebih(kotak));
        Assert.True(lebih.Memuat(titik[0]) && lebih.Memuat(titik[1]) && !lebih.Memuat(titik[2]));
        Assert.Null(new GugusAduan(0, 0, [titik[0], titik[0] with { Id = 9 }]).Lebih(KotakPeta.Sekitar([titik[0]])));
    }

    [Fact]
    public void The_edges_survive_the_address_and_nonsense_is_no_map()
    {
        var kotak = new KotakPeta(-6.3, 107.1, -6.2, 107.2);
        Assert.Equal(kotak, KotakPeta.Baca(kotak.ToString()));
        Assert.All(new[] { null, "", "1,2,3", "a,b,c,d", "5,1,4,2", "-91,0,1,1", "NaN,0,1,1", "-6.2,107.2,-6.1,107.1" }, t => Assert.Null(KotakPeta.Baca(t)));
    }

    [Fact]
    public void One_point_alone_still_makes_a_map()
    {
        TitikAduan[] satu = [new(1, -6.25, 107.14)];
        Assert.Single(SusunPeta.Gugus(satu, KotakPeta.Sekitar(satu), Lebar, Tinggi));
    }
}
