using LayananPublik.Kantor;
using Xunit;

namespace LayananPublik.Tests.Kantor;

/// <summary>Fewer points, the same boundaries.</summary>
public sealed class PenyederhanaTests
{
    [Fact]
    public void No_boundary_moves_further_than_the_error_and_most_points_go()
    {
        var acak = new Random(8);
        for (var i = 0; i < 20; i++)
        {
            var asal = BentukBidang.Dari([Gerigi(acak, 107_000_000, -6_200_000, 20_000, 1_500)]);
            var jadi = Assert.Single(Penyederhana.Sederhanakan([asal], _ => true));
            Assert.True(jadi.JumlahTitik < asal.JumlahTitik / 4, $"{jadi.JumlahTitik} of {asal.JumlahTitik}");
            // Each old point lies near the new line, and each new point is an old one.
            Assert.All(asal.Cincin[0], t => Assert.True(jadi.MeterKeTepi(t) <= Penyederhana.Galat + 0.01));
            Assert.Empty(jadi.Cincin[0].Except(asal.Cincin[0]));
        }
    }

    [Fact]
    public void Neighbours_keep_the_same_line_and_leave_no_gap()
    {
        var acak = new Random(21);
        for (var i = 0; i < 20; i++)
        {
            // Four areas around a middle with crooked borders between them, drawn in either direction and from any point on.
            var (asal, _) = Empat(acak);
            var jadi = Penyederhana.Sederhanakan(asal, b => PeriksaBentuk.Silangan(b) is null);
            Assert.True(jadi.Sum(b => b.JumlahTitik) < asal.Sum(b => b.JumlahTitik) / 2);
            for (var n = 0; n < 2_000; n++)
            {
                var t = new TitikBumi(acak.Next(107_000_500, 107_039_500), acak.Next(-6_239_500, -6_200_500));
                Assert.Single(jadi, b => b.Memuat(t));
            }
        }
    }

    [Fact]
    public void What_would_cross_itself_is_left_finer()
    {
        var asal = BentukBidang.Dari([Gerigi(new(4), 107_000_000, -6_200_000, 20_000, 600)]);
        Assert.Same(asal, Assert.Single(Penyederhana.Sederhanakan([asal], b => b == asal)));
        Assert.NotNull(PeriksaBentuk.Silangan(BentukBidang.Dari([[new(0, 0), new(10, 10), new(10, 0), new(0, 10)]])));
        Assert.Null(PeriksaBentuk.Silangan(BentukBidang.Dari([[new(0, 0), new(10, 0), new(10, 10), new(0, 10)], [new(2, 2), new(4, 2), new(4, 4)]])));
    }

    [Fact]
    public void A_small_island_stays_and_a_speck_may_go()
    {
        BentukBidang asal = BentukBidang.Dari([PetaBatasTests.Kotak(107_000_000, -6_200_000, 20_000).Cincin[0], PetaBatasTests.Kotak(107_030_000, -6_200_000, 1_000).Cincin[0], PetaBatasTests.Kotak(107_040_000, -6_200_000, 10).Cincin[0]]);
        Assert.Equal(2, Assert.Single(Penyederhana.Sederhanakan([asal], _ => true)).Cincin.Count);
        var setitik = PetaBatasTests.Kotak(107_000_000, -6_200_000, 10);
        Assert.Equal(4, Assert.Single(Penyederhana.Sederhanakan([setitik], _ => true)).JumlahTitik);
    }

    /// <summary>A square whose sides tremble by a few metres.</summary>
    static TitikBumi[] Gerigi(Random acak, int x, int y, int sisi, int titik)
    {
        List<TitikBumi> c = [];
        var n = titik / 4;
        for (var i = 0; i < n; i++) c.Add(new(x + sisi * i / n, y + acak.Next(-25, 25)));
        for (var i = 0; i < n; i++) c.Add(new(x + sisi + acak.Next(-25, 25), y + sisi * i / n));
        for (var i = 0; i < n; i++) c.Add(new(x + sisi - sisi * i / n, y + sisi + acak.Next(-25, 25)));
        for (var i = 0; i < n; i++) c.Add(new(x + acak.Next(-25, 25), y + sisi - sisi * i / n));
        return [.. c];
    }

    internal static (IReadOnlyList<BentukBidang> Bidang, int Titik) Empat(Random acak)
    {
        const int X = 107_000_000, Y = -6_240_000, S = 40_000;
        var tengah = new TitikBumi(X + S / 2 + acak.Next(-3_000, 3_000), Y + S / 2 + acak.Next(-3_000, 3_000));
        TitikBumi[] sudut = [new(X, Y), new(X + S, Y), new(X + S, Y + S), new(X, Y + S)];
        TitikBumi[] sisi = [new(X + S / 2, Y), new(X + S, Y + S / 2), new(X + S / 2, Y + S), new(X, Y + S / 2)];
        var garis = sisi.Select(s => Garis(acak, s, tengah)).ToArray();
        List<BentukBidang> hasil = [];
        for (var i = 0; i < 4; i++)
        {
            // From side i to the next over the corner between them, then in to the middle and back out.
            List<TitikBumi> c = [sudut[(i + 1) % 4], .. garis[(i + 1) % 4], tengah, .. Enumerable.Reverse(garis[i])];
            var geser = acak.Next(c.Count);
            c = [.. c.Skip(geser), .. c.Take(geser)];
            if (acak.Next(2) == 0) c.Reverse();
            hasil.Add(BentukBidang.Dari([c]));
        }
        return (hasil, hasil.Sum(b => b.JumlahTitik));
    }

    static TitikBumi[] Garis(Random acak, TitikBumi a, TitikBumi b) =>
        [a, .. Enumerable.Range(1, 200).Select(i => new TitikBumi(a.X + (int)((long)(b.X - a.X) * i / 201) + acak.Next(-30, 30), a.Y + (int)((long)(b.Y - a.Y) * i / 201) + acak.Next(-30, 30)))];
}
