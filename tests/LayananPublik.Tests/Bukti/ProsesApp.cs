using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace LayananPublik.Tests.Bukti;

/// <summary>The built app as a process of its own, on one port for all its lives: it can be killed without asking, and started again on its folder.</summary>
public sealed class ProsesApp : IAsyncDisposable
{
    static readonly TimeSpan Sabar = TimeSpan.FromSeconds(120), Jeda = TimeSpan.FromMilliseconds(50);
    readonly Dictionary<string, string> pengaturan;
    readonly ConcurrentQueue<string> log = new();
    Process? proses;

    public ProsesApp(string folder, Dictionary<string, string> pengaturan)
    {
        this.pengaturan = new(pengaturan) { ["Penyimpanan:Folder"] = folder };
        Alamat = new($"http://127.0.0.1:{PortBebas()}/");
        Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = Alamat, Timeout = TimeSpan.FromSeconds(60) };
    }

    public Uri Alamat { get; }

    public HttpClient Http { get; }

    /// <summary>Everything that all lives so far have written to the console.</summary>
    public IReadOnlyCollection<string> Log => log;

    public bool Hidup => proses is { HasExited: false };

    /// <summary>Resident memory of the running process, in bytes.</summary>
    public long Memori
    {
        get
        {
            proses!.Refresh();
            return proses.WorkingSet64;
        }
    }

    public int Id => proses!.Id;

    /// <summary>Starts it and returns once it answers.</summary>
    /// <param name="taatBatasBerkas">A write beyond the limit of file sizes fails instead of ending the process.</param>
    /// <param name="lingkungan">Further environment variables.</param>
    public Task MulaiAsync(bool taatBatasBerkas = false, params (string Nama, string Nilai)[] lingkungan)
    {
        Jalankan(taatBatasBerkas, lingkungan);
        return HidupAsync();
    }

    /// <summary>Starts it without waiting for anything.</summary>
    public void Jalankan(bool taatBatasBerkas = false, params (string Nama, string Nilai)[] lingkungan)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "LayananPublik.dll");
        var mulai = taatBatasBerkas ? new ProcessStartInfo("sh", ["-c", "trap '' XFSZ; exec \"$0\" \"$1\"", Dotnet, program]) : new ProcessStartInfo(Dotnet, [program]);
        (mulai.RedirectStandardOutput, mulai.RedirectStandardError, mulai.WorkingDirectory) = (true, true, AppContext.BaseDirectory);
        mulai.Environment["ASPNETCORE_URLS"] = Alamat.ToString();
        // As in the tests' own project: it lives for minutes at most.
        mulai.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (nama, nilai) in pengaturan) mulai.Environment[nama.Replace(":", "__", StringComparison.Ordinal)] = nilai;
        foreach (var (nama, nilai) in lingkungan) mulai.Environment[nama] = nilai;
        proses?.Dispose();
        proses = new() { StartInfo = mulai };
        proses.OutputDataReceived += (_, e) => Catat(e.Data);
        proses.ErrorDataReceived += (_, e) => Catat(e.Data);
        proses.Start();
        proses.BeginOutputReadLine();
        proses.BeginErrorReadLine();
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public void Bunuh()
    {
        proses!.Kill();
        proses.WaitForExit();
    }

    /// <summary>SIGTERM, as a service manager stops it; returns the exit code.</summary>
    public async Task<int> HentikanAsync()
    {
        using var perintah = Process.Start("kill", ["-TERM", proses!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await perintah.WaitForExitAsync();
        using var batas = new CancellationTokenSource(Sabar);
        await proses.WaitForExitAsync(batas.Token);
        return proses.ExitCode;
    }

    public ValueTask DisposeAsync()
    {
        if (Hidup) Bunuh();
        proses?.Dispose();
        Http.Dispose();
        return ValueTask.CompletedTask;
    }

    static string Dotnet => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    void Catat(string? baris)
    {
        if (baris is not null) log.Enqueue(baris);
    }

    async Task HidupAsync()
    {
        var mulai = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (!Hidup) throw new InvalidOperationException("The app ended at its start:\n" + string.Join('\n', log.TakeLast(20)));
            if (TimeProvider.System.GetElapsedTime(mulai) > Sabar) throw new TimeoutException("The app does not answer:\n" + string.Join('\n', log.TakeLast(20)));
            try
            {
                using var jawab = await Http.GetAsync("health/live");
                if (jawab.StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException) { /* not yet */ }
            await Task.Delay(Jeda);
        }
    }

    /// <summary>A port that stays free while nobody listens there: below those which the system hands out to whoever asks for any.</summary>
    public static int PortBebas()
    {
        while (true)
        {
            using var telinga = new TcpListener(IPAddress.Loopback, Random.Shared.Next(15_000, 30_000));
            try { telinga.Start(); }
            catch (SocketException) { continue; }
            return ((IPEndPoint)telinga.LocalEndpoint).Port;
        }
    }
}
