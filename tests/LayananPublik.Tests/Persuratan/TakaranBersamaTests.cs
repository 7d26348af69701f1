using LayananPublik.Bersama;
using LayananPublik.Persuratan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

/// <summary>The public page's limit holds over nodes that share nothing but the database.</summary>
public sealed class TakaranBersamaTests(KantorSurat kantor) : IClassFixture<KantorSurat>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    TakaranBersama Simpul(DateTimeOffset pada) => new(kantor.DbFactory, kantor.Ambil<Segel>(), new JamDiam(pada));

    [Fact]
    public async Task Two_nodes_let_through_hardly_more_than_one()
    {
        var pada = kantor.Kini;
        var (satu, dua) = (Simpul(pada), Simpul(pada));
        var lolos = 0;
        for (var i = 0; i < BatasVerifikasi.PerMenit; i++)
            foreach (var simpul in new[] { satu, dua })
                if (await simpul.BolehAsync("198.51.100.7", Ct)) lolos++;
        Assert.InRange(lolos, BatasVerifikasi.PerMenit - 1, BatasVerifikasi.PerMenit + TakaranBersama.Bebas);
        Assert.True(await satu.BolehAsync("198.51.100.8", Ct));
        // The next minute begins anew.
        Assert.True(await Simpul(pada.AddMinutes(1)).BolehAsync("198.51.100.7", Ct));
    }

    [Fact]
    public async Task Usual_visitors_cost_no_row_and_no_address_is_kept()
    {
        var simpul = Simpul(kantor.Kini.AddHours(1));
        for (var i = 0; i < TakaranBersama.Bebas; i++) Assert.True(await simpul.BolehAsync("203.0.113.20", Ct));
        var menit = kantor.Kini.AddHours(1).ToUnixTimeSeconds() / 60;
        Assert.Equal(0, await kantor.DbAsync(db => db.TakaranMenit.CountAsync(t => t.Menit >= menit - 1, Ct)));
        Assert.True(await simpul.BolehAsync("203.0.113.20", Ct));
        var baris = await kantor.DbAsync(db => db.TakaranMenit.SingleAsync(t => t.Menit >= menit - 1, Ct));
        Assert.Equal((TakaranBersama.Bebas + 1, false), (baris.Kali, baris.Kunci.Contains("203.0", StringComparison.Ordinal)));
        // What has passed is swept with the next minute that needs a row.
        var nanti = Simpul(kantor.Kini.AddHours(2));
        for (var i = 0; i <= TakaranBersama.Bebas; i++) await nanti.BolehAsync("203.0.113.21", Ct);
        Assert.Equal(1, await kantor.DbAsync(db => db.TakaranMenit.CountAsync(Ct)));
    }

    sealed class JamDiam(DateTimeOffset pada) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => pada;
    }
}
