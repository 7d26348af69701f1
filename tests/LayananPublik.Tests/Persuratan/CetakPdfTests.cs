using System.Globalization;
using LayananPublik.Kantor;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Pdf;
using LayananPublik.Persuratan.Pdf.Writer;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

public sealed class CetakPdfTests
{
    static readonly Naskah Pendek = NaskahContoh.Pendek;

    [Fact]
    public void Letter_can_be_read_and_all_its_fonts_are_embedded()
    {
        using var surat = Cetak(Pendek);
        Assert.Contains("SARI ANGGRAINI", surat.Teks, StringComparison.Ordinal);
        Assert.Contains("Nomor : 400.9.14.1/0123/Kel.Cth/XI/2026", surat.Teks, StringComparison.Ordinal);
        var huruf = surat.Huruf.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.NotEmpty(huruf);
        Assert.All(huruf, h => Assert.Contains(" yes yes ", h, StringComparison.Ordinal));
    }

    [Fact]
    public void Letter_is_tagged_Indonesian_and_carries_its_number_in_the_title()
    {
        var isi = CetakPdf.Cetak(Pendek, NaskahContoh.Pada);
        using var surat = new AlatPdf(isi);
        Assert.Contains("Tagged:          yes", surat.Keterangan, StringComparison.Ordinal);
        Assert.Contains("Title:           SURAT KETERANGAN TIDAK MAMPU Nomor 400.9.14.1/0123/Kel.Cth/XI/2026", surat.Keterangan, StringComparison.Ordinal);
        var struktur = surat.Struktur;
        Assert.All(["H1", "Table", "TR", "TD", "Figure", "P"], t => Assert.Matches($@"(?m)^\s+{t}\b", struktur));
        var mentah = System.Text.Encoding.Latin1.GetString(isi);
        Assert.Contains("/Lang(id-ID)", mentah, StringComparison.Ordinal);
        Assert.Contains("GTS_PDFA1", mentah, StringComparison.Ordinal);
    }

    [Fact]
    public void Qr_leads_to_the_verification_page()
    {
        using var surat = Cetak(Pendek);
        Assert.Equal(NaskahContoh.Alamat, surat.Qr);
        Assert.Equal(2, surat.Teks.Split("7K3M-Q2ZX-9B4T-WN8R-C6HP-YV1D-GF").Length - 1);
    }

    [Fact]
    public void Preview_has_neither_number_nor_qr_nor_code_and_says_so()
    {
        using var surat = new AlatPdf(CetakPdf.Pratinjau(Pendek, NaskahContoh.Pada));
        Assert.Equal("", surat.Qr);
        Assert.DoesNotContain("400.9.14.1", surat.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("400.9.14.1", surat.Keterangan, StringComparison.Ordinal);
        Assert.DoesNotContain("7K3M", surat.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Disahkan", surat.Teks, StringComparison.Ordinal);
        Assert.Contains("tidak berlaku sebagai surat", surat.Teks, StringComparison.Ordinal);
        Assert.Contains("PRATINJAU", string.Concat(surat.TeksBerurut.Where(char.IsLetter)), StringComparison.Ordinal);
    }

    [Fact]
    public void Same_letter_gives_the_same_bytes_whatever_the_culture()
    {
        var pertama = CetakPdf.Cetak(Pendek, NaskahContoh.Pada);
        var semula = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("id-ID");
            Assert.Equal(pertama, CetakPdf.Cetak(Naskah.DariJson(Pendek.KeJson()), NaskahContoh.Pada.ToOffset(TimeSpan.FromHours(7))));
        }
        finally
        {
            CultureInfo.CurrentCulture = semula;
        }
    }

    [Fact]
    public void Many_threads_print_at_once_and_every_letter_is_right()
    {
        var naskah = Enumerable.Range(0, 12).Select(i => Pendek with
        {
            Nomor = $"400/{i:0000}/2026",
            Tata = Pendek.Tata with { Huruf = (JenisHuruf)(i % 2), Ukuran = 10 + i % 3 }
        }).ToArray();
        var hasil = new byte[240][];
        Parallel.For(0, hasil.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => hasil[i] = CetakPdf.Cetak(naskah[i % naskah.Length], NaskahContoh.Pada));
        for (var i = 0; i < hasil.Length; i++) Assert.Equal(CetakPdf.Cetak(naskah[i % naskah.Length], NaskahContoh.Pada), hasil[i]);
    }

    [Fact]
    public void Only_a_letter_signed_with_a_certificate_calls_itself_electronically_signed()
    {
        foreach (var cara in new[] { CaraTanda.DisahkanSistem, CaraTanda.TandaTanganBasah })
        {
            using var surat = Cetak(Pendek with { Ttd = Pendek.Ttd with { Cara = cara } });
            Assert.Equal(NaskahContoh.Alamat, surat.Qr);
            Assert.DoesNotContain("tandatangani secara elektronik", surat.Teks, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(cara == CaraTanda.DisahkanSistem, surat.Teks.Contains("Disahkan melalui sistem oleh", StringComparison.Ordinal));
        }
        using var tte = Cetak(Tte);
        Assert.Contains("Ditandatangani secara", tte.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public void Frozen_letter_thaws_to_the_same_letter()
    {
        var naskah = Pendek with
        {
            Tujuan = new("Kapolsek Contoh", "Contoh"),
            Mengetahui = Tte.Ttd,
            Isi = [.. Pendek.Isi, new TabelKolom(["No", "Nama"], [["1", "SITI \"ITI\""]]), new Jarak(4)],
            Tata = TataHalaman.A4 with { Huruf = JenisHuruf.Times }
        };
        var json = naskah.KeJson();
        var kembali = Naskah.DariJson(json);
        Assert.Equal(json, kembali.KeJson());
        Assert.Equal(naskah.Kop.Lambang, kembali.Kop.Lambang);
        Assert.Equal(naskah.Isi.Select(b => b.GetType()), kembali.Isi.Select(b => b.GetType()));
        Assert.Equal(JenisHuruf.Times, kembali.Tata.Huruf);
    }

    [Fact]
    public void Frozen_letter_tells_an_emblem_of_the_cabinet_by_its_hash()
    {
        var naskah = Pendek with { Kop = Pendek.Kop with { LambangSari = new string('a', 64) } };
        var json = naskah.KeJson();
        Assert.DoesNotContain(Convert.ToBase64String(NaskahContoh.Lambang), json, StringComparison.Ordinal);
        var kembali = Naskah.DariJson(json);
        Assert.Equal((null, new string('a', 64)), (kembali.Kop.Lambang, kembali.Kop.LambangSari));
        Assert.Equal(CetakPdf.Cetak(naskah, NaskahContoh.Pada), CetakPdf.Cetak(kembali with { Kop = kembali.Kop with { Lambang = NaskahContoh.Lambang } }, NaskahContoh.Pada));
    }

    [Fact]
    public void Paper_size_follows_the_office()
    {
        using var f4 = Cetak(Pendek);
        using var a4 = Cetak(Pendek with { Tata = TataHalaman.A4 });
        Assert.Contains("609.449 x 935.433", f4.Keterangan, StringComparison.Ordinal);
        Assert.Contains("595.276 x 841.89", a4.Keterangan, StringComparison.Ordinal);
    }

    [Fact]
    public void Picture_that_cannot_stand_in_the_letterhead_is_known_beforehand()
    {
        Assert.True(CetakPdf.LambangTerbaca(NaskahContoh.Lambang));
        Assert.False(CetakPdf.LambangTerbaca([]));
        Assert.False(CetakPdf.LambangTerbaca("GIF89a not a picture"u8.ToArray()));
        Assert.False(CetakPdf.LambangTerbaca(NaskahContoh.Lambang[..30]));
        Assert.False(CetakPdf.LambangTerbaca([0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0, 0, 0, 16, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1])); // a JPEG without a height
    }

    [Fact]
    public void Machine_without_fonts_still_has_one()
    {
        foreach (var tebal in new[] { false, true })
        {
            using var berkas = new PdfFile();
            var k = new Kanvas(berkas, berkas.AddPage(300, 100));
            var huruf = new Font(Huruf.Cadangan(tebal), 12);
            k.Unsur(Tag.P, () => k.Larik(new([new("Sari", huruf, huruf.Width("Sari"), 0)], 200, 0, true), 20, 20, 15));
            k.Tutup();
            using var surat = new AlatPdf(berkas.Save(new("Coba", "Contoh", NaskahContoh.Pada)));
            Assert.Contains("Sari", surat.Teks, StringComparison.Ordinal);
            Assert.Contains(" yes yes ", surat.Huruf, StringComparison.Ordinal);
        }
    }

    static Naskah Tte => Pendek with { Ttd = Pendek.Ttd with { Cara = CaraTanda.Tte } };

    static AlatPdf Cetak(Naskah n) => new(CetakPdf.Cetak(n, NaskahContoh.Pada));
}
