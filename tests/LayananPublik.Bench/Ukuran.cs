using System.Diagnostics;
using System.Globalization;

namespace LayananPublik.Bench;

/// <summary>How figures are taken and printed.</summary>
static class Ukuran
{
    /// <summary>Load averages of the last 1, 5 and 15 minutes where the system tells them: a figure of a busy machine must say so.</summary>
    public static string Beban => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "tidak diketahui";

    public static void Tulis(FormattableString kalimat) => Console.WriteLine(kalimat.ToString(CultureInfo.InvariantCulture));

    public static void Hasil(string nama, double angka, string satuan) => Tulis($"hasil {nama} {Math.Round(angka, 2)} {satuan}");

    /// <summary>Figures that missed their limit where it holds.</summary>
    public static List<string> Terlampaui { get; } = [];

    /// <summary>A figure with its limit; <paramref name="berlaku"/>: it is taken at the size for which the limit is meant.</summary>
    public static void Hasil(string nama, double angka, string satuan, double batas, bool berlaku)
    {
        Tulis($"hasil {nama} {Math.Round(angka, 2)} {satuan} (batas {batas} {satuan}){(angka <= batas ? "" : berlaku ? " TERLAMPAUI" : " di atas batas")}");
        if (angka > batas && berlaku) Terlampaui.Add(nama);
    }

    /// <summary>A figure that must be at least its limit.</summary>
    public static void Minimal(string nama, double angka, string satuan, double batas, bool berlaku)
    {
        Tulis($"hasil {nama} {Math.Round(angka, 2)} {satuan} (paling sedikit {batas} {satuan}){(angka >= batas ? "" : berlaku ? " TERLAMPAUI" : " di bawah batas")}");
        if (angka < batas && berlaku) Terlampaui.Add(nama);
    }

    /// <summary>The value that so many percent do not exceed (nearest rank).</summary>
    public static double Persentil(IEnumerable<double> nilai, double persen)
    {
        var urut = nilai.Order().ToList();
        return urut[Math.Max(0, (int)Math.Ceiling(urut.Count * persen / 100) - 1)];
    }

    public static int Banyak(int penuh, double skala) => Math.Max(1, (int)(penuh * skala));

    /// <summary>Milliseconds of each run, after some that only warm up.</summary>
    public static async Task<List<double>> UlangiAsync(int kali, Func<int, Task> kerja)
    {
        for (var i = 0; i < Math.Min(kali, 10); i++) await kerja(i);
        var lama = new List<double>(kali);
        for (var i = 0; i < kali; i++)
        {
            var mulai = Stopwatch.GetTimestamp();
            await kerja(i);
            lama.Add(Stopwatch.GetElapsedTime(mulai).TotalMilliseconds);
        }
        return lama;
    }

    public static async Task TungguAsync(Func<Task<bool>> syarat, string apa, TimeSpan? paling = null)
    {
        for (var mulai = Stopwatch.GetTimestamp(); !await syarat(); await Task.Delay(50))
            if (Stopwatch.GetElapsedTime(mulai) > (paling ?? TimeSpan.FromMinutes(3))) throw new TimeoutException($"Waited in vain for {apa}.");
    }
}
