using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.Simulator.Ingatan;
using LayananPublik.Tests.Simulator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Arah = LayananPublik.Simulator.Ingatan.Arah;

namespace LayananPublik.Tests.Bukti;

/// <summary>Meta is away for an hour, on a clock that the test moves: what could not leave waits, what may have left is called unknown, and nothing is given up.</summary>
[Collection(KumpulanBukti.Nama)]
public sealed class MetaPadamTests
{
    static readonly string[] Warga = ["6281500000001", "6281500000002", "6281500000003"];

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_the_line_down_for_an_hour_everything_waits_and_then_leaves_once_and_in_order()
    {
        await using var kantor = await KantorPadam.MulaiAsync();
        await kantor.Gerbang.TutupAsync();
        await kantor.MenulisAsync(Warga);
        await kantor.SejamAsync();
        Assert.DoesNotContain(await kantor.KeluarAsync(), k => k.Status != StatusKirim.Menunggu);
        Assert.All(Warga, w => Assert.DoesNotContain(kantor.Ponsel(w), p => p.Arah == Arah.Keluar));
        await kantor.Gerbang.BukaAsync();
        await kantor.SampaiSemuaAsync();
        await kantor.BerurutSekaliAsync(Warga);
    }

    [Fact]
    public async Task With_Meta_answering_500_for_an_hour_nothing_is_given_up_and_a_person_can_send_the_unknown_ones_once()
    {
        await using var kantor = await KantorPadam.MulaiAsync();
        kantor.Gerbang.Sela = async konteks =>
        {
            konteks.Response.StatusCode = 500;
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(konteks.Response, "<html><body><h1>500 Internal Server Error</h1></body></html>", Ct);
            return true;
        };
        await kantor.MenulisAsync(Warga);
        await kantor.SejamAsync();
        Assert.DoesNotContain(await kantor.KeluarAsync(), k => k.Status is not (StatusKirim.Menunggu or StatusKirim.TidakPasti));
        kantor.Gerbang.Sela = _ => Task.FromResult(false);
        await kantor.KirimUlangAsync();
        await kantor.SampaiSemuaAsync();
        await kantor.BerurutSekaliAsync(Warga);
    }
}

/// <summary>The app in this process and in CloudApi mode, on the fake Meta's clock, with a gate between the two.</summary>
sealed class KantorPadam : IAsyncDisposable
{
    readonly SimulatorHidup meta;
    readonly AppUji app;
    readonly string folder;

    KantorPadam(SimulatorHidup meta, Gerbang gerbang, AppUji app, string folder) => (this.meta, Gerbang, this.app, this.folder) = (meta, gerbang, app, folder);

    public Gerbang Gerbang { get; }

    public static async Task<KantorPadam> MulaiAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bukti-padam").FullName;
        await Cetakan.ContohAsync(folder);
        var meta = await SimulatorHidup.MulaiAsync();
        var graph = new Uri(meta.Http.BaseAddress!, "simulator/graph");
        var gerbang = new Gerbang(graph);
        var app = await AppUji.MulaiAsync(s => s.AddSingleton<TimeProvider>(meta.Jam), KantorProses.PengaturanCloud(await gerbang.LewatAsync(graph)), folder);
        meta.Jawaban = async k => (int)(await app.KirimWebhookAsync(k.Badan, k.TandaTangan)).StatusCode;
        return new(meta, gerbang, app, folder);
    }

    public IReadOnlyList<LayananPublik.Simulator.Ingatan.PesanPonsel> Ponsel(string nomor) => meta.Layanan<Jaringan>().Pesan(nomor);

    /// <summary>Each citizen asks three things and sends a photo.</summary>
    public async Task MenulisAsync(string[] warga)
    {
        foreach (var w in warga)
        {
            for (var ke = 1; ke <= 3; ke++) (await meta.ApiAsync($"{w}/teks", new { teks = $"PMH-2022-{ke:000000}" })).EnsureSuccessStatusCode().Dispose();
            var berkas = new ByteArrayContent(Beban.FotoBaru(int.Parse(w[^2..], System.Globalization.CultureInfo.InvariantCulture)));
            berkas.Headers.ContentType = new("image/jpeg");
            using var formulir = new MultipartFormDataContent { { berkas, "file", "foto.jpg" } };
            (await meta.Http.PostAsync($"/simulator/api/{w}/berkas", formulir)).EnsureSuccessStatusCode().Dispose();
        }
        await app.TungguDbAsync(db => db.Pesan.CountAsync(p => p.Arah == ArahPesan.Masuk), n => n == warga.Length * 4, "every message to be received");
    }

    /// <summary>An hour goes by in steps, so that what falls due on the way is tried.</summary>
    public async Task SejamAsync()
    {
        for (var menit = 0; menit < 60; menit += 5)
        {
            await app.TenangAsync();
            meta.Jam.Maju(TimeSpan.FromMinutes(5));
        }
        await app.TenangAsync();
        Assert.Equal([], await app.DbAsync(db => db.Lampiran.Where(l => l.Status != StatusLampiran.Menunggu).Select(l => l.Id).ToListAsync()));
    }

    public async Task<List<(int Id, StatusKirim Status)>> KeluarAsync() =>
        [.. (await app.DbAsync(db => db.PesanKeluar.Select(k => new { k.Id, k.Status }).ToListAsync())).Select(k => (k.Id, k.Status))];

    /// <summary>A person asks for the unknown ones to be sent again.</summary>
    public Task<int> KirimUlangAsync() => app.DbAsync(async db =>
    {
        foreach (var k in await db.PesanKeluar.Include(k => k.Pesan).Where(k => k.Status == StatusKirim.TidakPasti).ToListAsync())
            Assert.True(k.KirimUlang(meta.Jam.GetUtcNow()).Berhasil);
        return await db.SaveChangesAsync();
    });

    /// <summary>Moves the clock on until everything has arrived.</summary>
    public Task SampaiSemuaAsync() => AppUji.TungguAsync(async () =>
    {
        meta.Jam.Maju(TimeSpan.FromMinutes(1));
        await Task.Delay(TimeSpan.FromMilliseconds(100));
        return (await KeluarAsync()).TrueForAll(k => k.Status is StatusKirim.Terkirim or StatusKirim.Sampai or StatusKirim.Dibaca)
            && await app.DbAsync(db => db.Lampiran.AllAsync(l => l.Status == StatusLampiran.Tersimpan));
    }, "everything to arrive");

    public async Task BerurutSekaliAsync(string[] warga)
    {
        foreach (var w in warga)
        {
            var milik = await app.DbAsync(db => db.PesanKeluar.Where(k => k.Percakapan.Kontak.Alias.Any(a => a.Nilai == w)).OrderBy(k => k.Id).Select(k => k.Id).ToListAsync());
            Assert.Equal(milik.Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)), Ponsel(w).Where(p => p.Arah == Arah.Keluar).Select(p => p.BizData!));
            Assert.Equal(4, milik.Count);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.HentikanAsync();
        await Gerbang.DisposeAsync();
        await meta.DisposeAsync();
        await AppUji.BuangAsync(folder);
    }
}
