using LayananPublik.Kantor;
using LayananPublik.Persuratan.Pdf;
using LayananPublik.Persuratan;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

public sealed class TataLetakTests
{
    const string Kalimat = "Kalimat ini mengisi halaman supaya letak blok tanda tangan bergeser turun sedikit demi sedikit sampai ke halaman berikutnya.";
    static readonly Naskah Pendek = NaskahContoh.Pendek;

    [Fact]
    public void Signature_block_stays_whole_and_takes_text_with_it_whatever_the_length()
    {
        Assert.All(Enumerable.Range(1, 34), banyak =>
        {
            var isi = Enumerable.Range(1, banyak).Select(i => new Paragraf([$"penanda{i}a {Kalimat} penanda{i}b"]));
            using var surat = Cetak(Pendek with { Isi = [.. isi] });
            var halaman = surat.TeksHalaman;
            var akhir = halaman[^1];
            Assert.All(["Contoh, 21 November 2026", "LURAH CONTOH,", "Disahkan melalui sistem oleh", "NIP 19800101"], t => Assert.Contains(t, akhir, StringComparison.Ordinal));
            Assert.DoesNotContain(halaman[..^1], h => h.Contains("LURAH CONTOH,", StringComparison.Ordinal));
            Assert.True(akhir.IndexOf($"penanda{banyak}b", StringComparison.Ordinal) > 0);
            var sebelum = akhir[..akhir.IndexOf("Contoh, 21", StringComparison.Ordinal)];
            Assert.True(sebelum.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length >= 2, $"{banyak}: {sebelum}");
        });
    }

    [Fact]
    public void Letter_a_little_too_long_is_fitted_on_one_page()
    {
        var panjang = Pendek with { Isi = [.. Enumerable.Range(1, 15).Select(_ => new Paragraf([Kalimat]))] };
        using var pas = Cetak(panjang);
        using var lepas = Cetak(panjang with { Tata = panjang.Tata with { SatuHalaman = false } });
        Assert.Single(pas.TeksHalaman);
        Assert.Equal(2, lepas.TeksHalaman.Length);
        Assert.DoesNotContain("Halaman 1", pas.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public void Longer_letter_shows_the_letterhead_once_and_number_and_page_on_each_page()
    {
        using var surat = Cetak(Pendek with { Isi = [.. Enumerable.Range(1, 60).Select(_ => new Paragraf([Kalimat]))] });
        var halaman = surat.TeksHalaman;
        Assert.True(halaman.Length > 2);
        Assert.Single(halaman, h => h.Contains("PEMERINTAH KABUPATEN CONTOH", StringComparison.Ordinal));
        Assert.All(halaman.Index(), h =>
        {
            Assert.Contains($"Halaman {h.Index + 1} dari {halaman.Length}", h.Item, StringComparison.Ordinal);
            Assert.Contains("Nomor : 400.9.14.1/0123/Kel.Cth/XI/2026", h.Item, StringComparison.Ordinal);
            Assert.Contains("7K3M-Q2ZX", h.Item, StringComparison.Ordinal);
        });
        Assert.Equal(NaskahContoh.Alamat, surat.Qr);
    }

    [Fact]
    public void Table_that_reaches_another_page_repeats_its_header_and_loses_no_row()
    {
        IReadOnlyList<IReadOnlyList<string>> baris = [.. Enumerable.Range(1, 12).Select(i => (IReadOnlyList<string>)[$"{i}", $"WARGA{i} {new string('X', i * 5)}", $"32999952058{i:00000}", "Anak kandung dari perkawinan pertama"])];
        var terbagi = 0;
        foreach (var paragraf in Enumerable.Range(9, 10))
        {
            using var surat = Cetak(Pendek with
            {
                Tata = TataHalaman.F4 with { SatuHalaman = false },
                Isi = [.. Enumerable.Range(1, paragraf).Select(_ => new Paragraf([Kalimat])), new TabelKolom(["No", "Nama", "NIK", "Hubungan Keluarga"], baris), new Paragraf([Kalimat])]
            });
            var memuat = surat.TeksHalaman.Where(h => h.Contains("WARGA", StringComparison.Ordinal)).ToList();
            if (memuat.Count > 1) terbagi++;
            Assert.All(memuat, h => Assert.Contains("No Nama NIK Hubungan", h, StringComparison.Ordinal));
            Assert.All(Enumerable.Range(1, 12), i => Assert.Matches($@"\bWARGA{i}\b", surat.TeksBerurut));
        }
        Assert.True(terbagi >= 3);
    }

    [Fact]
    public void Nothing_leaves_the_margins_however_absurd_the_words()
    {
        var kata = new string('W', 300);
        var n = Pendek with
        {
            Judul = $"SURAT {kata}",
            Tujuan = new(kata, kata),
            Kop = Pendek.Kop with { Baris = [new($"KECAMATAN {new string('M', 90)}", UkuranKop.Biasa), new(kata, UkuranKop.Besar), new(kata, UkuranKop.Kecil)] },
            Isi =
            [
                new Paragraf([kata, " biasa ", new(kata, Tebal: true)]),
                new TabelData([new(kata, kata, Tebal: true), new("Nama", string.Join(' ', Enumerable.Repeat("KATA", 400)))]),
                new TabelKolom(["No", kata, "Hubungan"], [["1", kata, kata], ["2", "pendek", string.Join(' ', Enumerable.Repeat("panjang", 300))]])
            ],
            Ttd = Pendek.Ttd with { Nama = kata[..80], Pangkat = kata[..60], Jabatan = ["a.n. " + kata[..90], "SEKRETARIS,"] }
        };
        using var surat = Cetak(n);
        var (kiri, kanan, bawah) = (25 * 72 / 25.4, (215 - 20) * 72 / 25.4, (330 - 12) * 72 / 25.4);
        Assert.All(surat.Kata, k =>
        {
            Assert.InRange(k.Kiri, kiri - 1, kanan);
            Assert.InRange(k.Kanan, kiri, kanan + 1);
            Assert.InRange(k.Bawah, 0, bawah + 1);
        });
        Assert.Equal(400, surat.TeksBerurut.Split("KATA").Length - 1);
        Assert.Equal(300, surat.TeksBerurut.Split("panjang").Length - 1);
        var masuk = n.KeJson().Count(c => c == 'W') + 80; // the officer's name stands in the box as well
        Assert.True(surat.TeksBerurut.Count(c => c == 'W') >= masuk);
    }

    static AlatPdf Cetak(Naskah n) => new(CetakPdf.Cetak(n, NaskahContoh.Pada));
}
