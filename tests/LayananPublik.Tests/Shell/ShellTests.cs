using System.Globalization;
using System.Text.RegularExpressions;
using Bunit;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using LayananPublik.Tests.Arsitektur;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Radzen.Blazor;
using Xunit;

namespace LayananPublik.Tests.Shell;

public sealed partial class ShellTests : BunitContext
{
    static PetugasAktif Sebagai(Peran peran) => new(1, "Rina", peran, 1, "/1/");

    [Fact]
    public void The_menu_shows_an_officer_only_the_places_of_the_role_in_order()
    {
        using var layanan = new ServiceCollection().AddSingleton<MenuUtama>()
            .AddMenu(new(5, "Pengaturan", "settings", "/pengaturan") { Izin = Izin.KelolaKantor, DiKaki = true })
            .AddMenu(new(20, "Surat", "mail", "/surat") { Izin = Izin.LihatSurat })
            .AddMenu(new(10, "Meja", "forum", "/"))
            .AddMenu(new(5, "Bantuan", "help", "/bantuan") { DiKaki = true })
            .BuildServiceProvider();
        var menu = layanan.GetRequiredService<MenuUtama>();
        Assert.Equal(["Meja", "Surat", "Bantuan"], menu.Untuk(Sebagai(Peran.Camat)).Select(b => b.Judul));
        Assert.Equal(["Meja", "Pengaturan", "Bantuan"], menu.Untuk(Sebagai(Peran.Admin)).Select(b => b.Judul));
        Assert.Equal(["Meja", "Bantuan"], menu.Untuk(Sebagai(Peran.Kurir)).Select(b => b.Judul));
    }

    [Theory]
    [InlineData(5, 0), InlineData(6, 2)]
    public void A_phone_has_room_for_five_places_and_the_rest_is_one_press_away(int ada, int tersisih)
    {
        var menu = Enumerable.Range(1, ada).Select(n => new ButirMenu(n, $"Tempat {n}", "forum", $"/{n}")).ToArray();
        var c = Render<NavigasiUtama>(p => p.Add(n => n.Menu, menu));
        Assert.Equal(ada, c.FindAll("a.butir").Count);
        Assert.Equal(tersisih, c.FindAll("a.lanjut").Count);
        foreach (var lainnya in c.FindAll(".lainnya button")) lainnya.Click();
        Assert.Equal(tersisih, c.FindAll(".lainnya a").Count);
    }

    [Fact]
    public void Radzen_speaks_Indonesian_wherever_we_use_it()
    {
        var bahasa = new BahasaRadzen();
        var kosong = typeof(RadzenStrings).GetProperties().Select(p => p.Name)
            .Where(k => Dipakai().IsMatch(k) && bahasa.Get(k, CultureInfo.InvariantCulture) is null);
        Assert.Empty(kosong);
    }

    [Fact]
    public void Dark_colours_are_the_same_chosen_and_by_device()
    {
        var css = File.ReadAllText(Path.Combine(Sumber.Akar, "src/LayananPublik/wwwroot/app.css"));
        var gelap = BlokGelap().Matches(css).Select(b => Regex.Replace(b.Groups[1].Value, @"\s+", " ").Trim()).ToArray();
        Assert.Equal(2, gelap.Length);
        Assert.Equal(gelap[0], gelap[1]);
        Assert.Contains("--latar:", gelap[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_component_lets_go_of_its_subscriptions_when_it_goes()
    {
        var pelanggan = Render<Pelanggan>().Instance;
        Assert.False(pelanggan.Token.IsCancellationRequested);
        await DisposeComponentsAsync();
        Assert.True(pelanggan.Token.IsCancellationRequested);
        Assert.True(pelanggan.Langganan.Lepas);
        var terlambat = new Langganan();
        pelanggan.Ikut(terlambat);
        Assert.True(terlambat.Lepas);
    }

    [GeneratedRegex("^(DataGrid|DataFilter|DataList|Pager|DatePicker|Dialog|Scheduler|AgendaView|DayView|WeekView|MonthView|MultiDayView|DropDown|DropDownDataGrid|Numeric|FileInput|Upload|Notification|Tabs|Alert)_")]
    private static partial Regex Dipakai();

    [GeneratedRegex(@"color-scheme: dark;([^}]*)\}")]
    private static partial Regex BlokGelap();

    sealed class Langganan : IDisposable
    {
        public bool Lepas { get; private set; }
        public void Dispose() => Lepas = true;
    }

    sealed class Pelanggan : LayananComponent
    {
        public Langganan Langganan { get; } = new();
        public CancellationToken Token => Selesai;
        public void Ikut(IDisposable langganan) => Selagi(langganan);
        protected override void OnInitialized() => Selagi(Langganan);
        protected override void BuildRenderTree(RenderTreeBuilder builder) { }
    }
}
