using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using LayananPublik.Persuratan;

namespace LayananPublik.Bench;

/// <summary>The same letter by pdfkit and pdfmake, where Node and npm are there: installed into a folder that is thrown away.</summary>
static class UkurNode
{
    const int Kali = 200;

    sealed record HasilNode(string Nama, double PerDetik, double P95, double Kib);

    public static void Jalankan(Naskah naskah, List<string> baris, double skala)
    {
        if (Perintah("node", ".", "--version") is null) { Ukuran.Tulis($"Node tidak ada: pdfkit dan pdfmake tidak diukur"); return; }
        var folder = Directory.CreateTempSubdirectory("ukur-node").FullName;
        try
        {
            foreach (var berkas in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "node"))) File.Copy(berkas, Path.Combine(folder, Path.GetFileName(berkas)));
            if (Perintah(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", folder, "install", "--no-audit", "--no-fund", "--no-package-lock", "--silent") is null)
            {
                Ukuran.Tulis($"npm install gagal: pdfkit dan pdfmake tidak diukur");
                return;
            }
            var surat = Path.Combine(folder, "letter.json");
            File.WriteAllText(surat, JsonSerializer.Serialize(new
            {
                baris, qr = naskah.Qr + "?n=", lambang = naskah.Kop.Lambang is { } l ? Convert.ToBase64String(l) : null,
                biasa = HurufLiberation.Berkas("Regular"), tebal = HurufLiberation.Berkas("Bold"), kali = Ukuran.Banyak(Kali, skala)
            }));
            foreach (var kata in (Perintah("node", folder, "ukur.mjs", surat) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var h = JsonSerializer.Deserialize<HasilNode>(kata, JsonSerializerOptions.Web)!;
                Ukuran.Tulis($"{h.Nama} dari npm, {Ukuran.Banyak(Kali, skala)} surat dengan baris, lambang, dan QR yang sama: p95 {h.P95:0.0} ms, {h.Kib:0.0} KiB");
                Ukuran.Hasil($"surat.{h.Nama}", h.PerDetik, "/s");
            }
        }
        finally { Directory.Delete(folder, recursive: true); }
    }

    static string? Perintah(string program, string folder, params string[] argumen)
    {
        try
        {
            using var p = Process.Start(new ProcessStartInfo(program, argumen) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
            var kata = p.StandardOutput.ReadToEnd();
            p.WaitForExit();
            return p.ExitCode == 0 ? kata : null;
        }
        catch (Win32Exception) { return null; }
    }
}
