using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace LayananPublik.Penerusan;

/// <summary>Reads the text of a PDF with poppler's pdftotext where the machine has it; without it PDFs are matched by their names alone.</summary>
public sealed class BacaTeksPdf
{
    const int PalingBanyak = 200_000;
    static readonly TimeSpan Sabar = TimeSpan.FromSeconds(10);

    /// <summary>Null when the program is missing, takes too long, or finds no text (a scan).</summary>
    public async Task<string?> BacaAsync(byte[] pdf, CancellationToken ct)
    {
        using var batas = CancellationTokenSource.CreateLinkedTokenSource(ct);
        batas.CancelAfter(Sabar);
        // Through pipes: a citizen's document must not lie open on the disk.
        var mulai = new ProcessStartInfo("pdftotext", ["-q", "-l", "4", "-layout", "-", "-"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, UseShellExecute = false, CreateNoWindow = true
        };
        try
        {
            using var proses = Process.Start(mulai);
            if (proses is null) return null;
            try
            {
                var keluar = AmbilAsync(proses.StandardOutput, batas.Token);
                var galat = proses.StandardError.BaseStream.CopyToAsync(Stream.Null, batas.Token);
                try
                {
                    await proses.StandardInput.BaseStream.WriteAsync(pdf, batas.Token);
                    proses.StandardInput.Close();
                }
                catch (IOException) { /* it has read enough, or given up */ }
                var teks = await keluar;
                await galat;
                await proses.WaitForExitAsync(batas.Token);
                return string.IsNullOrWhiteSpace(teks) ? null : teks;
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested) { return null; }
            finally
            {
                if (!proses.HasExited) proses.Kill(entireProcessTree: true);
            }
        }
        catch (Win32Exception) { return null; }
    }

    static async Task<string> AmbilAsync(StreamReader dari, CancellationToken ct)
    {
        var teks = new StringBuilder();
        var penyangga = new char[8192];
        for (int n; (n = await dari.ReadAsync(penyangga, ct)) > 0;)
            if (teks.Length < PalingBanyak) teks.Append(penyangga, 0, n);
        return teks.ToString();
    }
}
