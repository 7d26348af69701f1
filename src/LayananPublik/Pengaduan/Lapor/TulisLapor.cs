using System.Text;
using DocumentFormat.OpenXml;
using LayananPublik.Bersama;
using static LayananPublik.Bersama.LembarXlsx;

namespace LayananPublik.Pengaduan;

/// <summary>The export as CSV and as a workbook; nothing in either can become a formula.</summary>
public static class TulisLapor
{
    static readonly double[] Lebar = [20, 20, 17, 17, 13, 34, 60, 24, 30, 16, 12, 12, 9, 9, 18, 20, 17, 30, 30, 60];

    public static byte[] Xlsx(IEnumerable<BarisLapor> baris, TimeZoneInfo zona) => Buku("Aduan untuk SP4N-LAPOR!", "Aduan", Gaya(), tulis =>
    {
        Buka(tulis, Lebar, GayaTeks);
        Isi(tulis, 1, GayaJudul, BarisLapor.Kepala);
        var ke = 1u;
        foreach (var b in baris) Isi(tulis, ++ke, GayaTeks, b.Sel(zona));
        Tutup(tulis, BarisLapor.Kepala.Count, ke);
    });

    /// <summary>With a mark of its encoding, so that spreadsheets read it rightly.</summary>
    public static byte[] Csv(IEnumerable<BarisLapor> baris, TimeZoneInfo zona)
    {
        var csv = new StringBuilder();
        foreach (var sel in baris.Select(b => b.Sel(zona)).Prepend(BarisLapor.Kepala)) csv.AppendJoin(';', sel.Select(Kurung)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    // A cell that begins like a formula would be run by a spreadsheet; a plain negative number is none.
    static string Kurung(string s)
    {
        if (s.Length > 0 && "=+-@\t\r".Contains(s[0], StringComparison.Ordinal) && !double.TryParse(s, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _)) s = "'" + s;
        return s.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{s.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : s;
    }

    static void Isi(OpenXmlWriter tulis, uint ke, uint gaya, IEnumerable<string> teks) => Baris(tulis, ke, teks.Select((t, i) =>
    {
        var sel = Teks(t, gaya);
        sel.CellReference = $"{(char)('A' + i)}{ke}";
        return sel;
    }));
}
