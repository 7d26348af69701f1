using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using LayananPublik.Data;

namespace LayananPublik.Bench;

/// <summary>
/// A desk without a browser: signs in, reads the page, opens its circuit as blazor.web.js does, acknowledges every drawing and answers every call of JavaScript.
/// What it keeps of a drawing is when it came and whether it says what is waited for.
/// </summary>
sealed partial class KlienSirkuit : IAsyncDisposable
{
    static readonly byte[] Baris = "baris-percakapan"u8.ToArray();
    readonly CookieContainer kue = new();
    readonly ClientWebSocket soket = new();
    readonly SemaphoreSlim kirim = new(1, 1);
    readonly CancellationTokenSource selesai = new();
    readonly HttpClient http;
    readonly Uri alamat;
    readonly TaskCompletionSource terhubung = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly ConcurrentQueue<long> penyegaran = [];
    (byte[] Cari, TaskCompletionSource<long> Ketemu)? tunggu;
    string? sirkuit;
    Task membaca = Task.CompletedTask, berdenyut = Task.CompletedTask;

    KlienSirkuit(Uri alamat)
    {
        this.alamat = alamat;
        http = new(new SocketsHttpHandler { CookieContainer = kue, UseProxy = false }) { BaseAddress = alamat };
    }

    /// <summary>Ids of the rows that the list showed at first.</summary>
    public IReadOnlyList<int> Terdaftar { get; private set; } = [];

    /// <summary>When rows were drawn.</summary>
    public IEnumerable<long> Penyegaran => penyegaran;

    public string? Galat { get; private set; }

    public static async Task<KlienSirkuit> BukaAsync(Uri alamat, string akun, string halaman)
    {
        var klien = new KlienSirkuit(alamat);
        try
        {
            await klien.MasukAsync(akun);
            await klien.MulaiAsync(halaman);
            return klien;
        }
        catch
        {
            await klien.DisposeAsync();
            throw;
        }
    }

    async Task MasukAsync(string akun)
    {
        var borang = await http.GetStringAsync("/masuk");
        var tanda = Penjaga().Match(borang).Groups[1].Value;
        using var isi = new FormUrlEncodedContent([new("nama", akun), new("sandi", Contoh.Sandi), new("kembali", "/"), new("__RequestVerificationToken", tanda)]);
        using var jawab = await http.PostAsync("/masuk", isi);
        if (jawab.RequestMessage!.RequestUri!.AbsolutePath == "/masuk") throw new InvalidOperationException("The officer could not sign in.");
    }

    async Task MulaiAsync(string halaman)
    {
        var html = await http.GetStringAsync(halaman);
        var akar = Akar().Matches(html).Select(m => m.Groups[1].Value).ToList();
        if (akar.Count == 0) throw new InvalidOperationException("The page has no interactive part.");
        soket.Options.Cookies = kue;
        await soket.ConnectAsync(new UriBuilder(alamat) { Scheme = "ws", Path = "/_blazor" }.Uri, selesai.Token);
        await KirimAsync(PaketBlazor.JabatTangan);
        membaca = BacaAsync();
        berdenyut = BerdenyutAsync();
        await KirimAsync(PaketBlazor.Tulis("0", "StartCircuit", alamat.ToString(), new Uri(alamat, halaman).ToString(), "[]", Keadaan().Match(html) is { Success: true } k ? k.Groups[1].Value : ""));
        await terhubung.Task.WaitAsync(TimeSpan.FromSeconds(60));
        var pasang = $$"""{"batchId":1,"operations":[{{string.Join(',', akar.Select((a, i) => $$"""{"type":"add","ssrComponentId":{{i + 1}},"marker":{{a}}}"""))}}]}""";
        var tampil = Tunggu("baris-percakapan");
        await KirimAsync(PaketBlazor.Tulis(null, "UpdateRootComponents", pasang, ""));
        await tampil.WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>Milliseconds from the click on a row until its conversation has been drawn.</summary>
    public async Task<double> BukaPercakapanAsync(int id)
    {
        var tampil = Tunggu(KantorMeja.Tanda(id));
        var mulai = Stopwatch.GetTimestamp();
        await KirimAsync(PaketBlazor.Tulis(null, "OnLocationChanged", new Uri(alamat, $"/?percakapan={id}").ToString(), null, true));
        return Stopwatch.GetElapsedTime(mulai, await tampil.WaitAsync(TimeSpan.FromSeconds(60))).TotalMilliseconds;
    }

    Task<long> Tunggu(string teks)
    {
        var ketemu = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        tunggu = (Encoding.UTF8.GetBytes(teks), ketemu);
        return ketemu.Task;
    }

    async Task KirimAsync(byte[] isi)
    {
        await kirim.WaitAsync(selesai.Token);
        try { await soket.SendAsync(isi, WebSocketMessageType.Binary, endOfMessage: true, selesai.Token); }
        finally { kirim.Release(); }
    }

    async Task BerdenyutAsync()
    {
        using var detak = new PeriodicTimer(TimeSpan.FromSeconds(10));
        try { while (await detak.WaitForNextTickAsync(selesai.Token)) await KirimAsync(PaketBlazor.TulisDenyut()); }
        catch (Exception galat) when (galat is OperationCanceledException or WebSocketException) { /* the desk is closed */ }
    }

    async Task BacaAsync()
    {
        var (isi, ada, berjabat) = (new byte[64 * 1024], 0, false);
        try
        {
            while (soket.State == WebSocketState.Open)
            {
                if (ada == isi.Length) Array.Resize(ref isi, isi.Length * 2);
                var terima = await soket.ReceiveAsync(isi.AsMemory(ada), selesai.Token);
                if (terima.MessageType == WebSocketMessageType.Close) break;
                ada += terima.Count;
                if (!berjabat)
                {
                    if (isi.AsSpan(0, ada).IndexOf((byte)0x1e) is not (>= 0 and var akhir)) continue;
                    berjabat = true;
                    isi.AsSpan(akhir + 1, ada - akhir - 1).CopyTo(isi);
                    ada -= akhir + 1;
                }
                var (pesan, terpakai) = PaketBlazor.Baca(isi.AsSpan(0, ada));
                isi.AsSpan(terpakai, ada - terpakai).CopyTo(isi);
                ada -= terpakai;
                foreach (var p in pesan) await TanggapiAsync(p);
            }
        }
        catch (Exception galat) when (galat is OperationCanceledException or WebSocketException) { /* the desk is closed */ }
        catch (Exception galat) { Gagal(galat.Message); }
        if (!selesai.IsCancellationRequested) Gagal(Galat ?? "The circuit was closed.");
    }

    async Task TanggapiAsync(object?[] pesan)
    {
        var jenis = (long)pesan[0]!;
        if (jenis == PaketBlazor.Tutup) Gagal(pesan[1] as string ?? "The server closed the line.");
        if (jenis == PaketBlazor.Jawaban)
        {
            sirkuit = pesan.Length > 4 ? pesan[4] as string : null;
            if (sirkuit is null) Gagal("The circuit was refused.");
            else terhubung.TrySetResult();
        }
        if (jenis != PaketBlazor.Panggilan || pesan[4] is not object?[] isi) return;
        switch (pesan[3])
        {
            case "JS.RenderBatch":
                Tergambar((byte[])isi[1]!);
                await KirimAsync(PaketBlazor.Tulis(null, "OnRenderCompleted", (long)isi[0]!, null));
                break;
            case "JS.BeginInvokeJS" when (long)isi[0]! is not 0 and var panggilan:
                // A reference to an object of JavaScript has a number; everything else is answered with nothing.
                var nilai = isi.Length > 3 && isi[3] is 1L ? "{\"__jsObjectId\":1}" : "null";
                await KirimAsync(PaketBlazor.Tulis(null, "EndInvokeJSFromDotNet", panggilan, true, string.Create(CultureInfo.InvariantCulture, $"[{panggilan},true,{nilai}]")));
                break;
            case "JS.Error": Gagal(isi is [string sebab, ..] ? sebab : "The circuit failed."); break;
        }
    }

    void Tergambar(byte[] gambar)
    {
        var pada = Stopwatch.GetTimestamp();
        var daftar = gambar.AsSpan().IndexOf(Baris) >= 0;
        if (daftar) penyegaran.Enqueue(pada);
        if (daftar && Terdaftar.Count == 0) Terdaftar = [.. Milik().Matches(Encoding.UTF8.GetString(gambar)).Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).Distinct()];
        if (tunggu is { } t && gambar.AsSpan().IndexOf(t.Cari) >= 0)
        {
            tunggu = null;
            t.Ketemu.TrySetResult(pada);
        }
    }

    void Gagal(string sebab)
    {
        Galat = sebab;
        var galat = new InvalidOperationException(sebab);
        terhubung.TrySetException(galat);
        tunggu?.Ketemu.TrySetException(galat);
    }

    /// <summary>As a browser that leaves the page: the circuit ends at once.</summary>
    public async ValueTask DisposeAsync()
    {
        if (sirkuit is not null)
        {
            using var isi = new MultipartFormDataContent { { new StringContent(sirkuit), "circuitId" } };
            try { using var _ = await http.PostAsync("/_blazor/disconnect", isi); }
            catch (HttpRequestException) { /* the app has gone first */ }
        }
        await selesai.CancelAsync();
        await Task.WhenAll(membaca, berdenyut);
        soket.Dispose();
        http.Dispose();
        kirim.Dispose();
        selesai.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Penjaga();

    [GeneratedRegex("<!--Blazor:(\\{\"type\":\"server\".*?\\})-->")]
    private static partial Regex Akar();

    [GeneratedRegex("<!--Blazor-Server-Component-State:([A-Za-z0-9+/=]+)-->")]
    private static partial Regex Keadaan();

    [GeneratedRegex("\\?percakapan=(\\d+)")]
    private static partial Regex Milik();
}
