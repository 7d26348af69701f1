using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace LayananPublik.Pelayanan;

/// <summary>What a run of Tesseract came to: its table of words, or why there is none.</summary>
public readonly record struct HasilBaca(string? Tabel, string? Galat);

/// <summary>
/// Runs the program of that name, where the machine has it with Indonesian: without a shell, one at a time, bounded in time, memory and output, ended with the app.
/// The picture goes in through a pipe, so it never lies on the disk unsealed.
/// </summary>
public sealed class Tesseract(IHostApplicationLifetime hidup, string program = "tesseract") : IDisposable
{
    const long Memori = 1_500_000_000;
    const int TabelTerpanjang = 2_000_000;
    static readonly TimeSpan Batas = TimeSpan.FromSeconds(25), Antre = TimeSpan.FromSeconds(20);

    readonly SemaphoreSlim satu = new(1, 1);
    Task<string?>? sebab;

    /// <summary>Null when it can be used, else one sentence why not. Asked of the machine once.</summary>
    public Task<string?> SebabTiadaAsync() => sebab ??= TanyaAsync();

    /// <summary>The words of a picture with their places and certainty (Tesseract's TSV).</summary>
    public async Task<HasilBaca> BacaAsync(byte[] gambar, CancellationToken ct)
    {
        using var henti = CancellationTokenSource.CreateLinkedTokenSource(ct, hidup.ApplicationStopping);
        if (!await satu.WaitAsync(Antre, henti.Token)) return new(null, "Pembaca kartu sedang dipakai petugas lain. Coba lagi sebentar.");
        try { return await JalankanAsync(["stdin", "stdout", "-l", "ind", "--psm", "4", "tsv"], gambar, henti.Token); }
        finally { satu.Release(); }
    }

    public void Dispose() => satu.Dispose();

    async Task<string?> TanyaAsync()
    {
        const string Pasang = "Pasang paket tesseract-ocr dan tesseract-ocr-ind di server bila ingin memakainya.";
        var daftar = await JalankanAsync(["--list-langs"], [], hidup.ApplicationStopping);
        return daftar.Tabel is null ? $"Tesseract tidak ada di server ini. {Pasang}"
            : daftar.Tabel.Split('\n').Any(b => b.Trim() == "ind") ? null : $"Tesseract ada, tetapi bahasa Indonesia (ind) belum terpasang. {Pasang}";
    }

    async Task<HasilBaca> JalankanAsync(string[] kata, byte[] masukan, CancellationToken ct)
    {
        using var proses = Siapkan(kata);
        try { if (!proses.Start()) return new(null, "Pembaca kartu tidak dapat dijalankan."); }
        catch (Win32Exception) { return new(null, "Pembaca kartu tidak ada di server ini."); }
        using var batas = CancellationTokenSource.CreateLinkedTokenSource(ct);
        batas.CancelAfter(Batas);
        try
        {
            var keluar = TampungAsync(proses.StandardOutput, batas.Token);
            var keluh = TampungAsync(proses.StandardError, batas.Token);
            await TulisAsync(proses, masukan, batas.Token);
            var tabel = await keluar;
            await keluh;
            await proses.WaitForExitAsync(batas.Token);
            return proses.ExitCode == 0 && tabel is not null ? new(tabel, null) : new(null, "Gambar ini tidak dapat dibaca.");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested) { return new(null, "Gambar ini terlalu lama dibaca."); }
        finally { Akhiri(proses); }
    }

    Process Siapkan(string[] kata)
    {
        // The kernel holds the limit where it can; PDFs and bombs of pixels are refused before.
        var penjaga = OperatingSystem.IsLinux() && File.Exists("/usr/bin/prlimit");
        var mulai = new ProcessStartInfo(penjaga ? "/usr/bin/prlimit" : program)
        {
            UseShellExecute = false, CreateNoWindow = true, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8
        };
        if (penjaga) foreach (var k in (string[])[$"--as={Memori}", "--core=0", "--", program]) mulai.ArgumentList.Add(k);
        foreach (var k in kata) mulai.ArgumentList.Add(k);
        foreach (var rahasia in mulai.Environment.Keys.Where(k => k is not ("PATH" or "TESSDATA_PREFIX" or "SystemRoot" or "TEMP")).ToList()) mulai.Environment.Remove(rahasia);
        mulai.Environment["OMP_THREAD_LIMIT"] = "1";
        return new() { StartInfo = mulai };
    }

    static async Task TulisAsync(Process proses, byte[] masukan, CancellationToken ct)
    {
        try
        {
            await proses.StandardInput.BaseStream.WriteAsync(masukan, ct);
            proses.StandardInput.Close();
        }
        catch (IOException) { /* it has given up on the picture; its exit code says so */ }
    }

    /// <summary>Null when it says more than a page can hold; the rest is read and dropped, so that it can end.</summary>
    static async Task<string?> TampungAsync(StreamReader sumber, CancellationToken ct)
    {
        var (isi, kotak) = (new StringBuilder(), new char[8192]);
        for (int n; (n = await sumber.ReadAsync(kotak, ct)) > 0;)
            if (isi.Length <= TabelTerpanjang) isi.Append(kotak, 0, n);
        return isi.Length > TabelTerpanjang ? null : isi.ToString();
    }

    static void Akhiri(Process proses)
    {
        try { if (!proses.HasExited) proses.Kill(entireProcessTree: true); }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception) { /* gone in between */ }
    }
}
