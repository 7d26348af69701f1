using Bunit;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;
using LayananPublik.Tests.Bersama;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LayananPublik.Tests.Shell;

public sealed class PeringatanTests : BunitContext, IAsyncLifetime
{
    readonly DbUji uji = new();
    readonly Siaran siaran = new(TimeProvider.System, NullLogger<Siaran>.Instance);
    readonly Sumber satu = new(), dua = new();
    PapanPeringatan papan = null!;

    public async ValueTask InitializeAsync()
    {
        papan = new([satu, dua], uji, siaran, TimeProvider.System, NullLogger<PapanPeringatan>.Instance);
        Services.AddSingleton(papan);
        await papan.StartAsync(CancellationToken.None);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await papan.StopAsync(CancellationToken.None);
        papan.Dispose();
        await base.DisposeAsyncCore();
        uji.Dispose();
    }

    [Fact]
    public async Task The_bar_is_empty_until_something_is_wrong_and_again_when_it_is_mended()
    {
        var c = Tampilkan(Peran.Admin);
        Assert.Empty(c.FindAll("li"));
        await UbahAsync(satu, new Peringatan(Tingkat.Bahaya, "Token ditolak. Ganti token."));
        await c.WaitForAssertionAsync(() => Assert.Contains("Token ditolak. Ganti token.", c.Find("[role=alert]").TextContent));
        await UbahAsync(satu);
        await c.WaitForAssertionAsync(() => Assert.Empty(c.FindAll("li")));
    }

    [Fact]
    public async Task Of_several_the_worst_is_shown_and_the_others_unfold()
    {
        await UbahAsync(satu, new Peringatan(Tingkat.Peringatan, "Satu berkas menunggu."));
        await UbahAsync(dua, new Peringatan(Tingkat.Bahaya, "Pengiriman dijeda."));
        await AppUji.TungguAsync(() => papan.Semua.Count == 2, "both alarms");
        var c = Tampilkan(Peran.Admin);
        Assert.Equal("Pengiriman dijeda.", Assert.Single(c.FindAll("li .kalimat")).TextContent.Replace("Bahaya:", "").Trim());
        Assert.Equal("false", c.Find("button").GetAttribute("aria-expanded"));
        c.Find("button").Click();
        Assert.Equal(2, c.FindAll("li").Count);
        Assert.Equal("status", c.FindAll("li")[1].GetAttribute("role"));
        Assert.Equal("true", c.Find("button").GetAttribute("aria-expanded"));
    }

    [Fact]
    public async Task An_alarm_is_seen_by_those_it_concerns_and_its_link_by_those_who_may_open_it()
    {
        await UbahAsync(satu, new Peringatan(Tingkat.Bahaya, "Pengiriman dijeda.") { Izin = [Izin.BalasPercakapan, Izin.KelolaKantor], Href = "/pengaturan/kotak-keluar", IzinTautan = Izin.KelolaKantor });
        await AppUji.TungguAsync(() => papan.Semua.Count == 1, "the alarm");
        Assert.Single(Tampilkan(Peran.Admin).FindAll("a[href='/pengaturan/kotak-keluar']"));
        var petugas = Tampilkan(Peran.Petugas);
        Assert.Single(petugas.FindAll("li"));
        Assert.Empty(petugas.FindAll("a"));
        Assert.Empty(Tampilkan(Peran.Kurir).FindAll("li"));
    }

    [Fact]
    public async Task A_source_that_fails_hides_neither_the_others_nor_what_it_said_before()
    {
        await UbahAsync(satu, new Peringatan(Tingkat.Peringatan, "Yang lama."));
        await AppUji.TungguAsync(() => papan.Semua.Count == 1, "the first alarm");
        satu.Rusak = true;
        await UbahAsync(dua, new Peringatan(Tingkat.Peringatan, "Yang baru."));
        await AppUji.TungguAsync(() => papan.Semua.Count == 2, "both alarms");
        Assert.Equal(["Yang lama.", "Yang baru."], papan.Semua.Select(p => p.Kalimat));
    }

    IRenderedComponent<BilahPeringatan> Tampilkan(Peran peran) =>
        Render<BilahPeringatan>(p => p.AddCascadingValue(new PetugasAktif(1, "Rina", peran, 1, "/1/")));

    Task UbahAsync(Sumber sumber, params Peringatan[] kini)
    {
        sumber.Kini = kini;
        siaran.Umumkan(new HashSet<string> { Topik.Peringatan });
        return Task.CompletedTask;
    }

    sealed class Sumber : IPeringatan
    {
        public IReadOnlyList<Peringatan> Kini { get; set; } = [];

        public bool Rusak { get; set; }

        public Task<IReadOnlyList<Peringatan>> BacaAsync(LayananDb db, DateTimeOffset kini, CancellationToken ct) =>
            Rusak ? throw new InvalidOperationException("broken") : Task.FromResult(Kini);
    }
}
