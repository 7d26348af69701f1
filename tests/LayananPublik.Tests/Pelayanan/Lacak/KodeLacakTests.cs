using System.Net;
using LayananPublik.Pelayanan;
using Xunit;

namespace LayananPublik.Tests.Pelayanan.Lacak;

public sealed class KodeLacakTests
{
    [Fact]
    public void A_code_holds_nothing_that_people_confuse()
    {
        var semua = Enumerable.Range(0, 500).Select(_ => KodeLacak.Baru()).ToList();
        Assert.All(semua, k => Assert.Matches("^[2-9A-HJKMNP-TV-Z]{8}$", k));
        Assert.Equal(500, semua.Distinct().Count());
    }

    [Theory]
    [InlineData("7K3MQ2ZX"), InlineData("7k3m-q2zx"), InlineData(" 7K3M Q2ZX "), InlineData("7-K-3-M.Q2ZX")]
    public void It_is_read_as_people_write_it(string tulisan) => Assert.Equal((true, "7K3MQ2ZX"), (KodeLacak.TryBaca(tulisan, out var kode), kode));

    [Theory]
    [InlineData(null), InlineData(""), InlineData("7K3M"), InlineData("7K3MQ2ZX9"), InlineData("7K3MQ2Zé"), InlineData("'; DROP--")]
    public void Anything_else_is_no_code(string? tulisan) => Assert.False(KodeLacak.TryBaca(tulisan, out _));

    [Fact]
    public void Nothing_fits_where_there_is_no_application()
    {
        Assert.True(KodeLacak.Cocok("7K3MQ2ZX", "7K3MQ2ZX"));
        Assert.False(KodeLacak.Cocok("7K3MQ2ZX", "7K3MQ2ZY"));
        Assert.False(KodeLacak.Cocok(null, "7K3MQ2ZX"));
    }
}

public sealed class PembatasLacakTests
{
    readonly JamUji jam = new() { Kini = KantorUji.Sabtu };
    readonly PembatasLacak pembatas;

    public PembatasLacakTests() => pembatas = new(jam);

    [Fact]
    public void Five_wrong_codes_lock_a_number_for_an_hour_from_wherever_they_come()
    {
        for (var i = 1; i <= PembatasLacak.PerNomor; i++) Assert.Null(pembatas.Coba("PMH-2026-000001", IPAddress.Parse($"10.0.0.{i}")));
        Assert.Equal(KantorUji.Sabtu + PembatasLacak.Jendela, pembatas.Coba("PMH-2026-000001", IPAddress.Parse("10.0.0.99")));
        Assert.Null(pembatas.Coba("PMH-2026-000002", IPAddress.Parse("10.0.0.1")));
        jam.Kini += PembatasLacak.Jendela;
        Assert.Null(pembatas.Coba("PMH-2026-000001", IPAddress.Parse("10.0.0.99")));
    }

    [Fact]
    public void An_address_cannot_go_through_the_numbers()
    {
        for (var i = 1; i <= PembatasLacak.PerAlamat; i++) Assert.Null(pembatas.Coba($"PMH-2026-{i:000000}", IPAddress.Parse("10.0.0.1")));
        Assert.NotNull(pembatas.Coba("PMH-2026-999999", IPAddress.Parse("10.0.0.1")));
        Assert.NotNull(pembatas.Coba("PMH-2026-999999", IPAddress.Parse("::ffff:10.0.0.1")));
        Assert.Null(pembatas.Coba("PMH-2026-999999", IPAddress.Parse("10.0.0.2")));
    }

    [Fact]
    public void Right_codes_cost_nothing()
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.Null(pembatas.Coba("PMH-2026-000001", IPAddress.Loopback));
            pembatas.Benar("PMH-2026-000001", IPAddress.Loopback);
        }
    }

    [Fact]
    public void A_household_of_IPv6_counts_as_one()
    {
        for (var i = 1; i <= PembatasLacak.PerAlamat; i++) pembatas.Coba($"PMH-2026-{i:000000}", IPAddress.Parse($"2001:db8::{i:x}"));
        Assert.NotNull(pembatas.Coba("PMH-2026-999999", IPAddress.Parse("2001:db8::ffff")));
        Assert.Null(pembatas.Coba("PMH-2026-999999", IPAddress.Parse("2001:db8:1::1")));
    }
}
