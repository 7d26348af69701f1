using LayananPublik.Pemanggilan;
using Xunit;

namespace LayananPublik.Tests.Pemanggilan;

/// <summary>The published rule, on invented waiting rooms: each seed makes another one.</summary>
public sealed class AturanGiliranTests
{
    static readonly DateTimeOffset Pagi = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    public static TheoryData<int> Benih => [.. Enumerable.Range(1, 40)];

    [Fact]
    public void An_appointment_in_time_comes_first_a_late_one_by_arrival_an_early_one_at_its_time()
    {
        var (datang, tepat, telat, awal) = (new CalonGiliran(1, Pagi), new CalonGiliran(2, Pagi.AddMinutes(30), Pagi.AddMinutes(25)), new CalonGiliran(3, Pagi.AddMinutes(30), Pagi.AddMinutes(10)), new CalonGiliran(4, Pagi, Pagi.AddHours(2)));
        var kini = Pagi.AddMinutes(30);
        Assert.Equal([2, 1, 3, 4], AturanGiliran.Lazim.Urutkan([awal, telat, datang, tepat], 0, kini).Select(c => c.Id));
        Assert.Equal(JalurGiliran.Biasa, AturanGiliran.Lazim.Jalur(telat, kini));
        Assert.Equal(JalurGiliran.BelumWaktunya, AturanGiliran.Lazim.Jalur(awal, kini));
        Assert.Equal(JalurGiliran.Didahulukan, AturanGiliran.Lazim.Jalur(awal, Pagi.AddHours(2)));
        // Where nobody else waits nobody waits for the clock.
        Assert.Equal(4, AturanGiliran.Lazim.Pilih([awal], 0, kini)!.Id);
        Assert.Null(AturanGiliran.Lazim.Pilih([], 0, kini));
    }

    [Fact]
    public void The_weak_come_first_and_after_two_in_a_row_one_of_those_who_came_in_order()
    {
        CalonGiliran[] semua = [.. Enumerable.Range(1, 5).Select(i => new CalonGiliran(i, Pagi.AddMinutes(i), Prioritas: true)), .. Enumerable.Range(6, 3).Select(i => new CalonGiliran(i, Pagi))];
        Assert.Equal([1, 2, 6, 3, 4, 7, 5, 8], AturanGiliran.Lazim.Urutkan(semua, 0, Pagi.AddHours(1)).Select(c => c.Id));
        // A late appointment keeps the precedence of the person.
        Assert.Equal(JalurGiliran.Didahulukan, AturanGiliran.Lazim.Jalur(new(1, Pagi.AddHours(1), Pagi, Prioritas: true), Pagi.AddHours(1)));
    }

    [Theory]
    [MemberData(nameof(Benih))]
    public void Nobody_starves_however_many_with_precedence_keep_coming(int benih)
    {
        var (acak, aturan) = (new Random(benih), Sembarang(benih));
        var (antre, dipanggil, id, berturut, kini) = (new List<CalonGiliran>(), new List<(CalonGiliran Siapa, DateTimeOffset Pada)>(), 0, 0, Pagi);
        var korban = new CalonGiliran(++id, kini);
        for (var i = 0; i < acak.Next(0, 15); i++) antre.Add(Sembarang(acak, ++id, kini));
        antre.Add(korban);
        var didepan = antre.Count(c => aturan.Jalur(c, kini) == JalurGiliran.Biasa && (c.Sejak, c.Id).CompareTo((korban.Sejak, korban.Id)) < 0);
        while (antre.Contains(korban))
        {
            // The stream of precedence never ends: more come than are served.
            for (var i = 0; i < 3; i++) antre.Add(acak.Next(2) == 0 ? new CalonGiliran(++id, kini, Prioritas: true) : new(++id, kini, kini));
            var c = aturan.Pilih(antre, berturut, kini)!;
            berturut = aturan.Sesudah(c, berturut, kini);
            antre.Remove(c);
            dipanggil.Add((c, kini));
            kini = kini.AddMinutes(acak.Next(1, 12));
            Assert.True(dipanggil.Count <= (didepan + 1) * (aturan.Berturut + 1), $"after {dipanggil.Count} calls");
        }
    }

    [Theory]
    [MemberData(nameof(Benih))]
    public void The_mix_keeps_its_word_in_every_waiting_room(int benih)
    {
        var (acak, aturan) = (new Random(benih), Sembarang(benih));
        var (antre, id, berturut, deret, kini) = (new List<CalonGiliran>(), 0, 0, 0, Pagi);
        for (var langkah = 0; langkah < 200; langkah++)
        {
            for (var i = acak.Next(0, 3); i > 0; i--) antre.Add(Sembarang(acak, ++id, kini));
            kini = kini.AddMinutes(acak.Next(0, 4));
            if (aturan.Pilih(antre, berturut, kini) is not { } c)
            {
                Assert.Empty(antre);
                continue;
            }
            // Who is next is the first of the whole order, and every number stands in it once.
            var urut = aturan.Urutkan(antre, berturut, kini);
            Assert.Equal(c, urut[0]);
            Assert.Equal(antre.Select(x => x.Id).Order(), urut.Select(x => x.Id).Order());
            var (jalur, biasa, dulu) = (aturan.Jalur(c, kini), antre.Where(x => aturan.Jalur(x, kini) == JalurGiliran.Biasa).ToList(), antre.Where(x => aturan.Jalur(x, kini) == JalurGiliran.Didahulukan).ToList());
            if (jalur == JalurGiliran.Biasa)
            {
                Assert.True(dulu.Count == 0 || berturut >= aturan.Berturut);
                Assert.Equal(biasa.Min(x => (x.Sejak, x.Id)), (c.Sejak, c.Id));
            }
            if (jalur == JalurGiliran.BelumWaktunya) Assert.Empty(biasa.Concat(dulu));
            deret = jalur == JalurGiliran.Didahulukan && biasa.Count > 0 ? deret + 1 : 0;
            Assert.True(deret <= aturan.Berturut, "too many with precedence in a row while others waited");
            berturut = aturan.Sesudah(c, berturut, kini);
            antre.Remove(c);
        }
    }

    [Theory]
    [MemberData(nameof(Benih))]
    public void What_is_published_names_the_numbers_of_the_rule_in_force(int benih)
    {
        var aturan = Sembarang(benih);
        Assert.Null(aturan.Salah());
        var teks = string.Join(' ', aturan.Kalimat);
        Assert.Contains(aturan.ToleransiMenit == 0 ? "pada jam janjinya" : $"paling lambat {aturan.ToleransiMenit} menit", teks, StringComparison.Ordinal);
        Assert.Contains($"mulai {aturan.PalingAwalMenit} menit sebelum", teks, StringComparison.Ordinal);
        Assert.Contains($"{aturan.Berturut} orang berturut-turut", teks, StringComparison.Ordinal);
        Assert.Contains($"{Tiket.PanggilanTerbanyak} kali", teks, StringComparison.Ordinal);
    }

    /// <summary>Any rule that an office may publish.</summary>
    static AturanGiliran Sembarang(int benih) => new(1 + benih % AturanGiliran.BerturutTerbanyak, benih * 7 % (AturanGiliran.ToleransiTerlama + 1), AturanGiliran.AwalTersempit + benih * 5);

    static CalonGiliran Sembarang(Random acak, int id, DateTimeOffset kini) => acak.Next(4) switch
    {
        0 => new(id, kini, Prioritas: true),
        1 => new(id, kini, kini.AddMinutes(acak.Next(-30, 60))),
        _ => new(id, kini)
    };
}
