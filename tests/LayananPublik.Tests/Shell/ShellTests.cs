using System.Globalization;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Bunit;
using LayananPublik.Shell;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Radzen.Blazor;
using Xunit;

namespace LayananPublik.Tests.Shell;

public sealed partial class ShellTests : BunitContext
{
    static ClaimsPrincipal Orang(params string[] peran) => new(new ClaimsIdentity(peran.Select(p => new Claim(ClaimTypes.Role, p)), "uji"));

    [Fact]
    public void The_menu_shows_an_officer_only_the_places_of_the_role_in_order()
    {
        using var layanan = new ServiceCollection().AddSingleton<MenuUtama>()
            .AddMenu(new(9, "Pengaturan", "settings", "/pengaturan") { Peran = ["admin"], DiKaki = true })
            .AddMenu(new(20, "Surat", "mail", "/surat") { Peran = ["petugas", "camat"] })
            .AddMenu(new(10, "Meja", "forum", "/"))
            .BuildServiceProvider();
        var menu = layanan.GetRequiredService<MenuUtama>();
        Assert.Equal(["Meja", "Surat"], menu.Untuk(Orang("camat")).Select(b => b.Judul));
        Assert.Equal(["Meja", "Pengaturan"], menu.Untuk(Orang("admin")).Select(b => b.Judul));
        Assert.Equal(["Meja", "Surat", "Pengaturan"], menu.Untuk(Orang("petugas", "admin")).Select(b => b.Judul));
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
        var css = File.ReadAllText(Path.Combine(Akar(), "src/LayananPublik/wwwroot/app.css"));
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

    static string Akar()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LayananPublik.sln"))) folder = folder.Parent!;
        return folder.FullName;
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
