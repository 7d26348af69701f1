using LayananPublik.Pemanggilan;
using Xunit;

namespace LayananPublik.Tests.Pemanggilan;

public sealed class PetaAntreanTests
{
    static readonly DateTimeOffset Kini = new(2026, 11, 23, 3, 0, 0, TimeSpan.Zero);

    static NomorAntre Nomor(int id, string deret = "A", int? untuk = null, DateTimeOffset? janji = null) => new(id, $"{deret}{id:000}", deret, untuk, new(id, Kini.AddMinutes(id - 100), janji));

    static LoketKini Loket(int id, KeadaanLoket keadaan = KeadaanLoket.Buka, bool melayani = true, params string[] deret) => new(id, $"Loket {id}", deret, keadaan, 0, melayani);

    [Fact]
    public void The_place_counts_who_is_called_before_and_the_time_follows_the_last_services()
    {
        var peta = new PetaAntrean(AturanGiliran.Lazim, [Nomor(1), Nomor(2), Nomor(3)], [Loket(1)], TimeSpan.FromMinutes(10), Kini);
        Assert.Equal([new TempatAntre(0, 10), new(1, 20), new(2, 30)], new[] { 1, 2, 3 }.Select(i => peta.Tempat(i)!));
        Assert.Null(peta.Tempat(9));
        Assert.Equal(new TempatAntre(2, 15), new PetaAntrean(AturanGiliran.Lazim, [Nomor(1), Nomor(2), Nomor(3)], [Loket(1), Loket(2)], TimeSpan.FromMinutes(10), Kini).Tempat(3));
        Assert.Equal(new TempatAntre(0, 0), new PetaAntrean(AturanGiliran.Lazim, [Nomor(1)], [Loket(1, melayani: false)], TimeSpan.FromMinutes(10), Kini).Tempat(1));
    }

    [Fact]
    public void Who_waits_for_other_counters_does_not_stand_before_anybody()
    {
        var peta = new PetaAntrean(AturanGiliran.Lazim, [Nomor(1, "A"), Nomor(2, "C"), Nomor(3, "A"), Nomor(4, "C"), Nomor(5, "A", untuk: 2)], [Loket(1, deret: "A"), Loket(2, deret: "C")], TimeSpan.FromMinutes(5), Kini);
        Assert.Equal([0, 0, 1, 1, 2], new[] { 1, 2, 3, 4, 5 }.Select(i => peta.Tempat(i)!.Depan));
    }

    [Fact]
    public void Nothing_is_promised_while_no_counter_is_open_or_nobody_was_served()
    {
        Assert.Equal(new TempatAntre(1, null), new PetaAntrean(AturanGiliran.Lazim, [Nomor(1), Nomor(2)], [Loket(1, KeadaanLoket.Tutup)], TimeSpan.FromMinutes(5), Kini).Tempat(2));
        Assert.Equal(new TempatAntre(0, null), new PetaAntrean(AturanGiliran.Lazim, [Nomor(1)], [Loket(1, KeadaanLoket.Istirahat)], TimeSpan.FromMinutes(5), Kini).Tempat(1));
        Assert.Equal(new TempatAntre(0, null), new PetaAntrean(AturanGiliran.Lazim, [Nomor(1)], [Loket(1)], null, Kini).Tempat(1));
        Assert.Equal(new TempatAntre(0, null), new PetaAntrean(AturanGiliran.Lazim, [Nomor(1)], [], TimeSpan.FromMinutes(5), Kini).Tempat(1));
    }

    [Fact]
    public void Who_came_early_waits_at_least_until_the_appointment() =>
        Assert.Equal(new TempatAntre(0, 45), new PetaAntrean(AturanGiliran.Lazim, [Nomor(1, janji: Kini.AddMinutes(45))], [Loket(1)], TimeSpan.FromMinutes(5), Kini).Tempat(1));
}
