using System.Globalization;
using Bunit;
using LayananPublik.Penjadwalan;
using LayananPublik.Penjadwalan.Halaman;
using Xunit;

namespace LayananPublik.Tests.Penjadwalan.Halaman;

public sealed class KotakKalenderTests : BunitContext
{
    static readonly DateOnly Senin = new(2026, 11, 23);

    public KotakKalenderTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    static SlotKalender Slot(int jam, int kapasitas = 4, int terisi = 0, bool tutup = false, DateOnly? hari = null) => new(new(1, hari ?? Senin, new(jam, 0)), new(jam, 30), kapasitas, terisi, tutup);

    static BarisJanji Janji(int id, int jam, string nama, StatusJanji status = StatusJanji.Dipesan) => new(id, $"JNJ-00000{id}", 1, Senin, new(jam, 0), new(jam, 30), nama, status, id == 2);

    [Fact]
    public void A_week_shows_one_box_for_a_slot_with_who_comes_and_how_full_it_is()
    {
        var kotak = KotakKalender.Susun(TampilanJanji.Minggu, [Slot(8), Slot(9, terisi: 2)], [Janji(1, 9, "Sari A."), Janji(2, 9, "Budi S.")]).Single();
        Assert.Equal(("2 dari 4", "Sari A., Budi S.", "sebagian", null), (kotak.Judul, kotak.Rinci, kotak.Rupa, kotak.JanjiId));
        Assert.Equal("Senin, 23 November 2026 pukul 09.00: 2 dari 4, Sari A., Budi S.", kotak.Suara);
    }

    [Fact]
    public void A_day_shows_every_booking_by_itself_while_there_is_room_beside_each_other()
    {
        BarisJanji[] janji = [Janji(1, 9, "Sari A."), Janji(2, 9, "Budi S.", StatusJanji.Hadir)];
        Assert.Equal([1, 2], KotakKalender.Susun(TampilanJanji.Hari, [Slot(9, terisi: 2)], janji).Select(k => k.JanjiId));
        Assert.Equal("hadir", KotakKalender.Susun(TampilanJanji.Hari, [Slot(9, terisi: 2)], janji)[1].Rupa);
        Assert.Equal(["2 dari 10"], KotakKalender.Susun(TampilanJanji.Hari, [Slot(9, 10, 2)], janji).Select(k => k.Judul));
    }

    [Fact]
    public void A_month_counts_the_day_and_says_when_it_is_full_or_closed()
    {
        var esok = Senin.AddDays(1);
        var kotak = KotakKalender.Susun(TampilanJanji.Bulan, [Slot(8, 2, 2), Slot(9, 2, 2), Slot(8, tutup: true, hari: esok)], []);
        Assert.Equal([("4 janji", "penuh"), ("Tutup", "")], kotak.Select(k => (k.Judul, k.Rinci)));
    }

    [Theory]
    [InlineData("minggu", "2026-11-25", "2026-11-23", "2026-11-29"), InlineData("hari", "2026-11-25", "2026-11-25", "2026-11-25"), InlineData("bulan", "2026-11-25", "2026-10-26", "2026-12-06"), InlineData("entah", "kapan", "2026-11-16", "2026-11-22")]
    public void The_address_says_which_days_are_on_screen(string tampilan, string tanggal, string dari, string sampai)
    {
        var rentang = AlamatJanji.Baca(tanggal, tampilan, "1,x,2", new(2026, 11, 21)).Rentang;
        Assert.Equal((DateOnly.Parse(dari, CultureInfo.InvariantCulture), DateOnly.Parse(sampai, CultureInfo.InvariantCulture)), rentang);
    }

    [Theory]
    [InlineData(TampilanJanji.Minggu), InlineData(TampilanJanji.Hari)]
    public async Task Room_stands_in_every_slot_and_a_click_opens_its_hour(TampilanJanji tampilan)
    {
        DateTime? dibuka = null;
        var c = Gambar(tampilan, [Slot(8), Slot(9, terisi: 4), Slot(10, tutup: true)], [], p => p.Add(x => x.PilihJam, d => dibuka = d));
        // In the week a box says itself that its slot is full or closed.
        var terharap = tampilan == TampilanJanji.Minggu ? "sisa 4" : "sisa 4, penuh, tutup";
        Assert.Equal(terharap, string.Join(", ", c.FindAll("[data-sisa]").Select(s => s.GetAttribute("data-sisa"))));
        await c.Find("[data-sisa='sisa 4']").ClickAsync(new());
        Assert.Equal(Senin.ToDateTime(new(8, 0)), dibuka);
    }

    [Fact]
    public async Task A_booking_opens_by_click_and_by_key_and_has_a_name_for_the_ear()
    {
        List<int> dibuka = [];
        var c = Gambar(TampilanJanji.Hari, [Slot(9, terisi: 1)], [Janji(1, 9, "Sari A.", StatusJanji.Dikonfirmasi)], p => p.Add(x => x.PilihJanji, dibuka.Add));
        var kotak = c.Find(".rz-event");
        Assert.Equal(("button", "09.00 Sari A., Akan datang · JNJ-000001"), (kotak.GetAttribute("role"), kotak.GetAttribute("aria-label")));
        await kotak.ClickAsync(new());
        await c.Find(".rz-event").KeyDownAsync(new Microsoft.AspNetCore.Components.Web.KeyboardEventArgs { Code = "Enter", Key = "Enter" });
        Assert.Equal([1, 1], dibuka);
    }

    IRenderedComponent<KalenderJanji> Gambar(TampilanJanji tampilan, SlotKalender[] slot, BarisJanji[] janji, Action<ComponentParameterCollectionBuilder<KalenderJanji>> lagi) => Render<KalenderJanji>(p =>
    {
        p.Add(x => x.Tampilan, tampilan).Add(x => x.Tanggal, Senin).Add(x => x.HariIni, Senin).Add(x => x.Slot, slot).Add(x => x.Kotak, KotakKalender.Susun(tampilan, slot, janji));
        lagi(p);
    });
}
