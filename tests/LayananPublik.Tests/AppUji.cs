using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pengaturan;
using LayananPublik.Simulator;
using LayananPublik.Tests.Data;
using LayananPublik.WhatsApp;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace LayananPublik.Tests;

/// <summary>The whole app on a real port, in simulator mode, with a folder of its own. Use it as a class fixture, or start one with other settings.</summary>
public class AppUji : IAsyncLifetime
{
    /// <summary>For every wait whose length is not the question: patience costs nothing where all goes well, and on a slow machine with much beside it a minute was not always enough.</summary>
    internal static readonly TimeSpan Sabar = TimeSpan.FromMinutes(3);

    static readonly TimeSpan Jeda = TimeSpan.FromMilliseconds(20);
    readonly string folder;
    readonly bool milikSendiri;
    readonly Dictionary<string, string> pengaturan;
    readonly Action<IServiceCollection>? layanan;
    WebApplicationFactory<Program> app = null!;
    string sambungan = "";

    public AppUji() : this(null, null, null) { }

    protected AppUji(Action<IServiceCollection> layanan) : this(null, null, layanan) { }

    AppUji(string? folder, Dictionary<string, string>? pengaturan, Action<IServiceCollection>? layanan)
    {
        milikSendiri = folder is null;
        this.folder = folder ?? Directory.CreateTempSubdirectory("layanan-uji").FullName;
        (this.pengaturan, this.layanan) = (pengaturan ?? [], layanan);
    }

    /// <summary>For tests that need settings ("WhatsApp:AppSecret"), other services, or the folder of an app that has stopped.</summary>
    public static async Task<AppUji> MulaiAsync(Action<IServiceCollection>? layanan = null, Dictionary<string, string>? pengaturan = null, string? folder = null)
    {
        var uji = new AppUji(folder, pengaturan, layanan);
        await uji.InitializeAsync();
        return uji;
    }

    public HttpClient Http { get; private set; } = null!;

    public IServiceProvider Services => app.Services;

    public string Folder => folder;

    public IDbContextFactory<LayananDb> DbFactory => Ambil<IDbContextFactory<LayananDb>>();

    public T Ambil<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public Ponsel Ponsel(string nomor) => new(this, nomor);

    /// <summary>Settings of a fixture that derives from this one.</summary>
    protected virtual Dictionary<string, string> PengaturanSendiri => pengaturan;

    public virtual async ValueTask InitializeAsync()
    {
        if (milikSendiri) await SiapkanFolderAsync();
        app = new WebApplicationFactory<Program>().WithWebHostBuilder(b =>
        {
            b.UseSetting("Penyimpanan:Folder", folder);
            foreach (var (kunci, nilai) in PengaturanSendiri) b.UseSetting(kunci, nilai);
            b.ConfigureLogging(l => l.ClearProviders());
            b.ConfigureTestServices(s => s.ConfigureDbContext<SqliteDb>(o => o.AddInterceptors(TerjemahkanJuga.Bersama)));
            b.ConfigureTestServices(s => s.AddSingleton(new Konsol(TextWriter.Null)).AddSingleton(_ => SegelUji.Di(folder)));
            if (layanan is not null) b.ConfigureTestServices(layanan);
        });
        app.UseKestrel(k => k.Listen(IPAddress.Loopback, 0));
        app.StartServer();
        Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = app.ClientOptions.BaseAddress, Timeout = Sabar };
        sambungan = Ambil<PengaturanData>().Sambungan;
    }

    /// <summary>What the first start would do, done before; a real office starts with nothing but the schema.</summary>
    async Task SiapkanFolderAsync()
    {
        if (PengaturanSendiri.GetValueOrDefault("WhatsApp:Mode") == "CloudApi") Cetakan.Basis(Path.Combine(folder, "layanan.db"));
        else await Cetakan.ContohAsync(folder);
    }

    public async ValueTask DisposeAsync()
    {
        await HentikanAsync();
        Assert.Empty(TerjemahkanJuga.Bersama.Gagal);
        if (milikSendiri) await BuangAsync(folder);
        GC.SuppressFinalize(this);
    }

    /// <summary>Takes an office's folder away. SQLite removes its journal when the last connection closes, which may be in the middle of this.</summary>
    internal static async Task BuangAsync(string folder)
    {
        for (var ke = 1; ; ke++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (DirectoryNotFoundException) { return; }
            catch (IOException) when (ke < 40) { await Task.Delay(250); }
        }
    }

    /// <summary>Stops the app and leaves its folder, to be started again on it.</summary>
    public async Task HentikanAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        Cetakan.Lepas(sambungan);
    }

    /// <summary>Looks again and again until the condition holds; fails after three minutes with what was waited for.</summary>
    public static async Task TungguAsync(Func<Task<bool>> syarat, string apa = "the condition")
    {
        var mulai = TimeProvider.System.GetTimestamp();
        while (!await syarat())
        {
            if (TimeProvider.System.GetElapsedTime(mulai) > Sabar) throw new TimeoutException($"Waited in vain for {apa}.");
            await Task.Delay(Jeda);
        }
    }

    public static Task TungguAsync(Func<bool> syarat, string apa = "the condition") => TungguAsync(() => Task.FromResult(syarat()), apa);

    /// <summary>Waits until a query of the database gives something that fits, and returns it.</summary>
    public async Task<T> TungguDbAsync<T>(Func<LayananDb, Task<T>> baca, Func<T, bool> cocok, string apa = "the database")
    {
        var hasil = default(T)!;
        await TungguAsync(async () => cocok(hasil = await DbAsync(baca)), apa);
        return hasil;
    }

    public async Task<T> DbAsync<T>(Func<LayananDb, Task<T>> kerja)
    {
        await using var db = await DbFactory.CreateDbContextAsync();
        return await kerja(db);
    }

    /// <summary>Nothing is due any more: every delivery, file and outgoing message has been worked off.</summary>
    public Task TenangAsync() => TungguAsync(async () =>
        await DbAsync(db => db.AntreanAsync(Ambil<TimeProvider>().GetUtcNow(), CancellationToken.None)) is { KotakMasuk: 0, KotakKeluar: 0, Media: 0 }, "quiet queues");

    /// <summary>A demo officer ("petugas", "lurah", …) as pages and desks know one.</summary>
    public Task<PetugasAktif> PetugasAsync(string namaMasuk) => DbAsync(db => db.Users.Where(p => p.UserName == namaMasuk)
        .Select(p => new PetugasAktif(p.Id, p.Nama, p.Peran, p.UnitKerjaId, p.UnitKerja.Jalur)).SingleAsync());

    /// <summary>A client that carries the sign-in cookie of a demo officer.</summary>
    public async Task<HttpClient> MasukAsync(string namaMasuk)
    {
        await using var ruang = app.Services.CreateAsyncScope();
        var petugas = await ruang.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Petugas>>().FindByNameAsync(namaMasuk) ?? throw new ArgumentException("No such officer.", nameof(namaMasuk));
        var siapa = await ruang.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.IUserClaimsPrincipalFactory<Petugas>>().CreateAsync(petugas);
        var skema = Microsoft.AspNetCore.Identity.IdentityConstants.ApplicationScheme;
        var pilihan = app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>>().Get(skema);
        var kini = DateTimeOffset.UtcNow;
        var tiket = new Microsoft.AspNetCore.Authentication.AuthenticationTicket(siapa, new() { IssuedUtc = kini, ExpiresUtc = kini.AddHours(1) }, skema);
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false }) { BaseAddress = Http.BaseAddress, Timeout = Sabar };
        http.DefaultRequestHeaders.Add("Cookie", $"{pilihan.Cookie.Name}={pilihan.TicketDataFormat.Protect(tiket)}");
        return http;
    }

    /// <summary>Moves the clock of app and simulator forward.</summary>
    public void Maju(TimeSpan lama) => Ambil<JamSimulator>().Maju(lama);

    /// <summary>Posts a body to the webhook with a proper signature, as Meta does.</summary>
    public async Task<HttpResponseMessage> KirimWebhookAsync(byte[] badan, string? tanda = null)
    {
        using var minta = new HttpRequestMessage(HttpMethod.Post, "/webhook/whatsapp") { Content = new ByteArrayContent(badan) };
        minta.Content.Headers.ContentType = new("application/json");
        minta.Headers.Add(Signature.Header, tanda ?? Signature.Sign(badan, Ambil<RahasiaWebhook>().AppSecret));
        return await Http.SendAsync(minta);
    }
}

/// <summary>A citizen's phone, worked through the simulator's API.</summary>
public sealed class Ponsel(AppUji app, string nomor)
{
    public string Nomor => nomor;

    public Task TeksAsync(string teks) => ApiAsync("teks", JsonContent.Create(new { teks }));

    /// <summary>Taps a button or row, by its id or its title.</summary>
    public Task PilihAsync(string id) => ApiAsync("pilih", JsonContent.Create(new { id }));

    public Task LokasiAsync(double lat, double lon) => ApiAsync("lokasi", JsonContent.Create(new { lat, lon }));

    public Task BerkasAsync(byte[] isi, string nama, string mime, string? caption = null)
    {
        var berkas = new ByteArrayContent(isi);
        berkas.Headers.ContentType = new(mime);
        var formulir = new MultipartFormDataContent { { berkas, "file", nama } };
        if (caption is not null) formulir.Add(new StringContent(caption), "caption");
        return ApiAsync("berkas", formulir);
    }

    /// <summary>What the phone shows, oldest first.</summary>
    public async Task<IReadOnlyList<PesanPonsel>> PesanAsync() =>
        await app.Http.GetFromJsonAsync<List<PesanPonsel>>($"/simulator/api/{nomor}/pesan", JsonSerializerOptions.Web) ?? [];

    /// <summary>Waits for a message of the office that fits, and returns the newest such.</summary>
    public async Task<PesanPonsel> MenerimaAsync(Func<PesanPonsel, bool> cocok, string apa = "a message on the phone")
    {
        PesanPonsel? ada = null;
        await AppUji.TungguAsync(async () => (ada = (await PesanAsync()).LastOrDefault(p => p.Arah == "keluar" && cocok(p))) is not null, apa);
        return ada!;
    }

    public Task<PesanPonsel> MenerimaAsync(string bagian) => MenerimaAsync(p => p.Teks.Contains(bagian, StringComparison.OrdinalIgnoreCase), $"\"{bagian}\" on the phone");

    async Task ApiAsync(string apa, HttpContent isi)
    {
        using var jawab = await app.Http.PostAsync($"/simulator/api/{nomor}/{apa}", isi);
        if (!jawab.IsSuccessStatusCode) throw new InvalidOperationException(await jawab.Content.ReadAsStringAsync());
    }
}

/// <summary>One bubble on the phone, as the simulator's API gives it.</summary>
public sealed record PesanPonsel(int Id, string Arah, string Jenis, string Teks, IReadOnlyList<PilihanPonsel> Pilihan, BerkasPonsel? Berkas, DateTimeOffset Waktu, string Status, string? Reaksi = null, int? Kutipan = null);

public sealed record PilihanPonsel(string Id, string Judul, string? Deskripsi);

public sealed record BerkasPonsel(string Nama, string Mime, long Ukuran, string Url);
