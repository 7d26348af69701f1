using System.Diagnostics;
using System.Security.Cryptography;
using LayananPublik.Kantor;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Pdf;
using LayananPublik.Tests.Persuratan;

using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace LayananPublik.Bench;

/// <summary>How fast a real SKTM (letterhead, tables, QR, tagged PDF/A with embedded fonts) is printed, beside a page of PDFsharp that has nothing but the same lines.</summary>
static class UkurSurat
{
    const int Banyak = 2000, Memori = 250_000;

    public static async Task JalankanAsync(double skala)
    {
        var banyak = Ukuran.Banyak(Banyak, skala);
        var naskah = Enumerable.Range(0, banyak).Select(Naskah).ToList();
        var ukuran = 0;
        var baris = Baris(naskah[0]);
        // The two in turn, so that a machine that is busy for a while is busy for both.
        List<double> lama = [], telanjang = [];
        for (var putaran = 0; putaran < Putaran; putaran++)
        {
            lama.AddRange(await Ukuran.UlangiAsync(banyak / Putaran, i =>
            {
                ukuran = CetakPdf.Cetak(naskah[putaran * (banyak / Putaran) + i], NaskahContoh.Pada).Length;
                return Task.CompletedTask;
            }));
            telanjang.AddRange(await Ukuran.UlangiAsync(Math.Max(1, banyak / Putaran), i =>
            {
                Telanjang(baris);
                return Task.CompletedTask;
            }));
        }
        Ukuran.Tulis($"{lama.Count} surat berbeda satu per satu pada satu utas, {ukuran / 1024.0:0.0} KiB masing-masing: p50 {Ukuran.Persentil(lama, 50):0.00} ms");
        var (cetak, polos) = (1000 / lama.Average(), 1000 / telanjang.Average());
        Ukuran.Minimal("surat.cetak", cetak, "/s", 200, skala >= 1);
        Ukuran.Hasil("surat.cetak.p95", Ukuran.Persentil(lama, 95), "ms", 15, skala >= 1);
        Ukuran.Tulis($"halaman PDFsharp telanjang dengan {baris.Count} baris yang sama, {Telanjang(baris).Length / 1024.0:0.0} KiB, bergantian dengan surat di atas");
        Ukuran.Hasil("surat.telanjang", polos, "/s");
        Ukuran.Minimal("surat.banding", cetak / polos, "kali", 0.6, skala >= 1);
        Ukuran.Tulis($"pada {Environment.ProcessorCount} utas: {Bersama(naskah):0} surat/s");
        Ukuran.Tulis($"terukur dahulu pada mesin seperti ini: pdfmake 72 surat/s, Chromium 16 surat/s");
        UkurNode.Jalankan(naskah[0], baris, skala);
        UkurMemori(Ukuran.Banyak(Memori, skala), skala >= 1);
        await UkurTerbit.JalankanAsync(skala);
    }

    const int Putaran = 4;

    /// <summary>The same process prints on and on: what it holds must not grow with what it has printed.</summary>
    static void UkurMemori(int banyak, bool berlaku)
    {
        List<double> hidup = [];
        for (var (i, tanda) = (0, 1); i < banyak; i++)
        {
            CetakPdf.Cetak(Naskah(i), NaskahContoh.Pada);
            if (i + 1 < banyak * (long)tanda / 25) continue;
            tanda++;
            if (tanda % 5 != 2 && i + 1 < banyak) continue;
            GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
            using var proses = Process.GetCurrentProcess();
            hidup.Add(GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / 1024);
            Ukuran.Tulis($"setelah {i + 1} surat: {hidup[^1]:0.0} MiB hidup, proses {proses.WorkingSet64 / 1024.0 / 1024:0} MiB");
        }
        Ukuran.Hasil("surat.memori", hidup[^1] - hidup[0], "MiB", 2, berlaku);
    }

    // Every letter has a code of its own, as long as the one that can be checked without a network.
    static Naskah Naskah(int i) => SusunSurat.Susun(BahanContoh.Untuk("SKTM").Dengan(("nama", $"WARGA CONTOH {i}")) with
    {
        Nomor = $"400.9.14.1/{i:0000}/Kel.Cth/XI/2026", UrlVerifikasi = $"{NaskahContoh.Alamat}#{new System.Numerics.BigInteger(SHA512.HashData(BitConverter.GetBytes(i)), isUnsigned: true)}{i:000000000000000000000000000000000000000000000000}"
    });

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
        if (GlobalFontSettings.FontResolver is null)
        {
            PdfSharpLicense.SetAgplLicense();
            GlobalFontSettings.FontResolver = new HurufLiberation();
        }
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

/// <summary>The rivals' font: the same files that our letters use.</summary>
sealed class HurufLiberation : IFontResolver
{
    public static string Berkas(string gaya) =>
        new[] { $"/usr/share/fonts/truetype/liberation/LiberationSans-{gaya}.ttf", $"/usr/share/fonts/truetype/liberation2/LiberationSans-{gaya}.ttf", Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.Fonts), gaya == "Bold" ? "arialbd.ttf" : "arial.ttf") }.First(File.Exists);

    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new("biasa");

    public byte[] GetFont(string faceName) => File.ReadAllBytes(Berkas("Regular"));
}
