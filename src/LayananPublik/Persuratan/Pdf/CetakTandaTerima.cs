using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Pdf.Writer;

namespace LayananPublik.Persuratan.Pdf;

/// <summary>What stands on a receipt: sentences are ready, and the QR holds an address with the number alone.</summary>
public sealed record IsiTandaTerima
{
    public required string Unit { get; init; }
    public required string Alamat { get; init; }
    public required string Nomor { get; init; }

    /// <summary>Label and value, top to bottom.</summary>
    public required IReadOnlyList<(string Label, string Isi)> Baris { get; init; }
    public required string? KodeLacak { get; init; }
    public required string Tautan { get; init; }
    public required string Catatan { get; init; }
}

// The counter's receipt: a strip of a receipt printer, a sheet of its own, or the upper half of an A4.
public static partial class CetakPdf
{
    public static byte[] TandaTerima(IsiTandaTerima isi, UkuranTandaTerima ukuran, DateTimeOffset pada)
    {
        using var berkas = new PdfFile();
        var slip = new SlipTandaTerima(isi, ukuran);
        var k = new Kanvas(berkas, berkas.AddPage(slip.Lebar, slip.Tinggi));
        slip.Gambar(k);
        k.Tutup();
        return berkas.Save(new($"Tanda terima {isi.Nomor}", isi.Unit, pada));
    }
}

/// <summary>Measures a receipt and draws it; a strip is as long as what stands on it.</summary>
sealed class SlipTandaTerima
{
    const double Sela = 5;

    readonly List<(Tag Jenis, IReadOnlyList<Larik> Larik, double Tinggi, Rata Rata, Warna? Warna)> bagian = [];
    readonly IsiTandaTerima isi;
    readonly UkuranTandaTerima ukuran;
    readonly double tepi, kolom, sisiQr;

    public SlipTandaTerima(IsiTandaTerima isi, UkuranTandaTerima ukuran)
    {
        (this.isi, this.ukuran) = (isi, ukuran);
        var mendatar = ukuran == UkuranTandaTerima.SeparuhA4;
        (Lebar, tepi, sisiQr) = ukuran switch
        {
            UkuranTandaTerima.Thermal80 => (Ukur.Mm(80), Ukur.Mm(4), Ukur.Mm(30)),
            UkuranTandaTerima.A6 => (Ukur.Mm(105), Ukur.Mm(8), Ukur.Mm(26)),
            _ => (Ukur.Mm(210), Ukur.Mm(16), Ukur.Mm(34))
        };
        kolom = Lebar - 2 * tepi - (mendatar ? sisiQr + Ukur.Mm(14) : 0);
        Susun(mendatar ? 10.5 : 9);
        var tinggi = bagian.Sum(b => b.Larik.Count * b.Tinggi + Sela);
        Tinggi = ukuran switch
        {
            UkuranTandaTerima.SeparuhA4 => Ukur.Mm(297),
            UkuranTandaTerima.A6 => Math.Max(Ukur.Mm(148), 2 * tepi + tinggi + sisiQr + 2 * Sela),
            _ => 2 * tepi + tinggi + sisiQr + 2 * Sela
        };
    }

    public double Lebar { get; }

    public double Tinggi { get; }

    public void Gambar(Kanvas k)
    {
        var y = tepi;
        foreach (var (jenis, larik, tinggi, rata, warna) in bagian)
        {
            var atas = y;
            k.Unsur(jenis, () => { foreach (var (i, l) in larik.Index()) k.Larik(l, tepi, atas + i * tinggi, tinggi, rata, warna); });
            y += larik.Count * tinggi + Sela;
        }
        var qr = ukuran == UkuranTandaTerima.SeparuhA4 ? new Petak(Lebar - tepi - sisiQr, tepi, sisiQr, sisiQr) : new Petak((Lebar - sisiQr) / 2, y + Sela, sisiQr, sisiQr);
        GambarQr.Lukis(k, isi.Tautan, qr, "Kode QR ke halaman lacak permohonan");
        // Where the sheet is cut.
        if (ukuran == UkuranTandaTerima.SeparuhA4) k.Garis(0, Tinggi / 2, Lebar, Tinggi / 2, 0.4, Warna.Abu);
    }

    void Susun(double besar)
    {
        var rupa = new Rupa(JenisHuruf.Arial, besar, 1.25);
        var rata = ukuran == UkuranTandaTerima.SeparuhA4 ? Rata.Kiri : Rata.Tengah;
        Tambah(Tag.H1, rupa, "TANDA TERIMA PERMOHONAN", rupa.Ambil(besar + 1.5, Gaya.Tebal), rata);
        Tambah(Tag.P, rupa, isi.Unit, rupa.Tebal, rata);
        if (isi.Alamat.Length > 0) Tambah(Tag.P, rupa, isi.Alamat, rupa.Biasa, rata);
        Tambah(Tag.P, rupa, isi.Nomor, rupa.Ambil(besar + 7, Gaya.Tebal), rata);
        foreach (var (label, nilai) in isi.Baris) bagian.Add((Tag.P, Bungkus.Paragraf(rupa, [$"{label}: ", new(nilai, Tebal: true)], kolom, 0), rupa.TinggiLarik, Rata.Kiri, null));
        if (isi.KodeLacak is { } kode) Tambah(Tag.P, rupa, $"Kode lacak: {kode}", rupa.Ambil(besar + 3, Gaya.Tebal), rata);
        Tambah(Tag.P, rupa, isi.Catatan, rupa.Ambil(besar - 1), rata, Kanvas.Kelabu);
    }

    void Tambah(Tag jenis, Rupa rupa, string teks, Font huruf, Rata rata, Warna? warna = null) =>
        bagian.Add((jenis, Bungkus.Teks(rupa, teks, huruf, kolom), huruf.Size * 1.25, rata, warna));
}
