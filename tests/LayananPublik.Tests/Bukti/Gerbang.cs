using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LayananPublik.Tests.Bukti;

/// <summary>What lies between the app and Meta: passes everything on, until a test lets it break.</summary>
public sealed class Gerbang(Uri meta) : IAsyncDisposable
{
    static readonly string[] TidakDiteruskan = ["Host", "Transfer-Encoding", "Connection", "Content-Length"];
    readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    readonly int port = ProsesApp.PortBebas();
    WebApplication? app;

    /// <summary>Sees every call first; true when it has answered by itself.</summary>
    public Func<HttpContext, Task<bool>> Sela { get; set; } = _ => Task.FromResult(false);

    public Uri Alamat => new($"http://127.0.0.1:{port}/");

    public async Task BukaAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(k => k.Listen(IPAddress.Loopback, port));
        app = builder.Build();
        app.Run(LewatAsync);
        await app.StartAsync();
    }

    /// <summary>From now on connections are refused, as when the line is down.</summary>
    public async Task TutupAsync()
    {
        if (app is not null) await app.DisposeAsync();
        app = null;
    }

    /// <summary>The setting that leads an app through here.</summary>
    public async Task<Uri> LewatAsync(Uri graph)
    {
        if (app is null) await BukaAsync();
        return new(Alamat, graph.AbsolutePath);
    }

    public async ValueTask DisposeAsync()
    {
        await TutupAsync();
        http.Dispose();
    }

    async Task LewatAsync(HttpContext konteks)
    {
        if (await Sela(konteks)) return;
        using var minta = new HttpRequestMessage(new(konteks.Request.Method), new Uri(meta, konteks.Request.Path + konteks.Request.QueryString));
        if (konteks.Request.ContentLength > 0 || konteks.Request.Headers.TransferEncoding.Count > 0) minta.Content = new StreamContent(konteks.Request.Body);
        foreach (var (nama, nilai) in konteks.Request.Headers)
            if (!TidakDiteruskan.Contains(nama, StringComparer.OrdinalIgnoreCase) && !minta.Headers.TryAddWithoutValidation(nama, nilai.ToArray())) minta.Content?.Headers.TryAddWithoutValidation(nama, nilai.ToArray());
        // Addresses that Meta hands out shall lead back here.
        minta.Headers.Host = konteks.Request.Host.Value;
        using var jawab = await http.SendAsync(minta, HttpCompletionOption.ResponseHeadersRead, konteks.RequestAborted);
        konteks.Response.StatusCode = (int)jawab.StatusCode;
        konteks.Response.ContentType = jawab.Content.Headers.ContentType?.ToString();
        await jawab.Content.CopyToAsync(konteks.Response.Body, konteks.RequestAborted);
    }
}
