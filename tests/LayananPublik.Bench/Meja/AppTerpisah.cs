using System.Diagnostics;
using System.Globalization;

namespace LayananPublik.Bench;

/// <summary>What the app's process holds after a full collection, and the processor's time it has used.</summary>
sealed record Memori(double Kelolaan, double Proses, TimeSpan Prosesor)
{
    public const double Mebi = 1024 * 1024;
}

/// <summary>The real app in a process of its own, so that its memory and the measurer's do not mix; told by lines what to do.</summary>
sealed class AppTerpisah : IAsyncDisposable
{
    public const string Peran = "app-terpisah";
    const string Siap = "siap ", Isi = "memori ";
    readonly Process proses;

    AppTerpisah(Process proses, Uri alamat) => (this.proses, Alamat) = (proses, alamat);

    public Uri Alamat { get; }

    public static async Task<AppTerpisah> MulaiAsync(FolderUkur folder)
    {
        var proses = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Peran, folder.Jalur]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        return new(proses, new(await BacaAsync(proses, Siap)));
    }

    public async Task<Memori> UkurAsync()
    {
        await proses.StandardInput.WriteLineAsync("ukur");
        var angka = (await BacaAsync(proses, Isi)).Split(' ').Select(a => double.Parse(a, CultureInfo.InvariantCulture)).ToArray();
        return new(angka[0] / Memori.Mebi, angka[1] / Memori.Mebi, TimeSpan.FromMilliseconds(angka[2]));
    }

    static async Task<string> BacaAsync(Process proses, string awal)
    {
        while (await proses.StandardOutput.ReadLineAsync() is { } baris)
            if (baris.StartsWith(awal, StringComparison.Ordinal)) return baris[awal.Length..];
        throw new InvalidOperationException("The app did not start.");
    }

    /// <summary>The other side: runs the app until nobody asks any more.</summary>
    public static async Task<int> LayaniAsync(string jalur)
    {
        using var folder = FolderUkur.Milik(jalur);
        await using var app = new AppUkur(folder);
        Console.WriteLine(Siap + app.Alamat);
        while (await Console.In.ReadLineAsync() is not null)
        {
            for (var i = 0; i < 3; i++)
            {
                GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
            }
            using var diri = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Isi}{GC.GetTotalMemory(forceFullCollection: true)} {diri.WorkingSet64} {diri.TotalProcessorTime.TotalMilliseconds}"));
        }
        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        proses.StandardInput.Close();
        using var batas = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try { await proses.WaitForExitAsync(batas.Token); }
        catch (OperationCanceledException) { proses.Kill(entireProcessTree: true); }
        proses.Dispose();
    }
}
