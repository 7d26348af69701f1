using System.Diagnostics;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Pdf;
using LayananPublik.Tests.Persuratan;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace LayananPublik.Bench;

/// <summary>How fast a real SKTM (letterhead, tables, QR, tagged PDF/A with embedded font) is printed, beside a page of PDFsharp that has nothing but the same lines.</summary>
static class UkurSurat
{
    const int Banyak = 300;

    public static async Task JalankanAsync(double skala)
    {
        var banyak = Ukuran.Banyak(Banyak, skala);
        var naskah = Enumerable.Range(0, banyak).Select(Naskah).ToList();
        var ukuran = 0;
        var lama = await Ukuran.UlangiAsync(banyak, i =>
        {
            ukuran = CetakPdf.Cetak(naskah[i], NaskahContoh.Pada).Length;
            return Task.CompletedTask;
        });
        Ukuran.Tulis($"{banyak} surat berbeda satu per satu pada satu utas, {ukuran / 1024.0:0.0} KiB masing-masing: p50 {Ukuran.Persentil(lama, 50):0.0} ms");
        Ukuran.Hasil("surat.cetak", 1000 / lama.Average(), "/s");
        Ukuran.Hasil("surat.cetak.p95", Ukuran.Persentil(lama, 95), "ms");
        Ukuran.Tulis($"pada {Environment.ProcessorCount} utas: {Bersama(naskah):0} surat/s");
        var baris = Baris(naskah[0]);
        var telanjang = await Ukuran.UlangiAsync(banyak, i =>
        {
            ukuran = Telanjang(baris).Length;
            return Task.CompletedTask;
        });
        Ukuran.Tulis($"halaman PDFsharp telanjang dengan {baris.Count} baris yang sama, {ukuran / 1024.0:0.0} KiB");
        Ukuran.Hasil("surat.telanjang", 1000 / telanjang.Average(), "/s");
        await UkurTerbit.JalankanAsync(skala);
    }

    static Naskah Naskah(int i) => SusunSurat.Susun(BahanContoh.Untuk("SKTM").Dengan(("nama", $"WARGA CONTOH {i}")) with { Nomor = $"400.9.14.1/{i:0000}/Kel.Cth/XI/2026" });

    static double Bersama(List<Naskah> naskah)
    {
        var mulai = Stopwatch.GetTimestamp();
        Parallel.ForEach(naskah, n => CetakPdf.Cetak(n, NaskahContoh.Pada));
        return naskah.Count / Stopwatch.GetElapsedTime(mulai).TotalSeconds;
    }

    static List<string> Baris(Naskah n) =>
    [
        .. n.Kop.Baris.Select(b => b.Teks), n.Judul, n.Nomor!,
        .. n.Isi.SelectMany(b => b switch
        {
            TabelData t => t.Baris.Select(r => $"{r.Label} : {r.Nilai}"),
            Paragraf p => string.Concat(p.Rentang.Select(r => r.Teks)).Chunk(85).Select(c => new string(c)),
            _ => []
        }),
        n.Ttd.Tempat, .. n.Ttd.Jabatan, n.Ttd.Nama, n.Ttd.Nip ?? ""
    ];

    static byte[] Telanjang(List<string> baris)
    {
        using var dok = new PdfDocument();
        using (var g = XGraphics.FromPdfPage(dok.AddPage()))
        {
            var huruf = new XFont(nameof(JenisHuruf.Arial), 12);
            for (var i = 0; i < baris.Count; i++) g.DrawString(baris[i], huruf, XBrushes.Black, new XPoint(60, 60 + i * 16));
        }
        using var keluar = new MemoryStream();
        dok.Save(keluar, closeStream: false);
        return keluar.ToArray();
    }
}
