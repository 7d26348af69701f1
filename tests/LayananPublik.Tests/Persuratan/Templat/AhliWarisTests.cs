using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Pdf;
using LayananPublik.Persuratan.Templat;
using Xunit;

namespace LayananPublik.Tests.Persuratan.Templat;

/// <summary>The heirs as a table: who, what to the deceased, number, birth date, place.</summary>
public sealed class AhliWarisTests
{
    static readonly string[] Hubungan = ["Istri", "Anak", "Anak", "Cucu", "Saudara kandung"];

    static string Ahli(int i) => $"Ahli Waris Contoh {(char)('A' + i)}, NIK 32999952058090{i:00}, {Hubungan[i % Hubungan.Length].ToLowerInvariant()}, Contoh, {1 + i:00}-03-{1960 + i * 3}, Kampung Contoh RT 004 RW 012";

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 1)]
    [InlineData(14, 2)]
    public void Every_heir_has_a_line_with_a_column_for_each_thing(int banyak, int halaman)
    {
        var naskah = SusunSurat.Susun(SemuaSuratTests.Bahan("SK-WARIS", Panjang.Pendek).Dengan(("ahli_waris", string.Join('\n', Enumerable.Range(0, banyak).Select(Ahli)))));
        var tabel = naskah.Isi.OfType<TabelKolom>().First();
        Assert.Equal(["No", "Nama", "Hubungan", "NIK", "Tempat/Tanggal Lahir", "Alamat"], tabel.Kepala);
        Assert.Equal(banyak, tabel.Baris.Count);
        var pdf = CetakPdf.Cetak(naskah, NaskahContoh.Pada);
        if (Environment.GetEnvironmentVariable("TULIS_PDF") is { } lihat) File.WriteAllBytes(Path.Combine(lihat, $"waris-{banyak}.pdf"), pdf);
        using var surat = new AlatPdf(pdf);
        Assert.InRange(surat.TeksHalaman.Length, 1, halaman);
        var isi = new string([.. surat.TeksBerurut.Where(c => !char.IsWhiteSpace(c))]);
        for (var i = 0; i < banyak; i++)
            foreach (var ada in new[] { $"AHLIWARISCONTOH{(char)('A' + i)}", $"32999952058090{i:00}", $"{1960 + i * 3}" })
                Assert.Contains(ada, isi, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"meninggalkan{banyak}(", isi, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_letter_that_only_tells_people_apart_covers_the_number()
    {
        var orang = OrangRinci.Baca("Ani Contoh, NIK 3299995205809001, anak");
        var tabel = OrangRinci.Tabel(orang, [new("nama", "Nama"), new("nik_samar", "NIK")]);
        Assert.Equal("3299********9001", tabel.Baris[0][2]);
        Assert.DoesNotContain("3299995205809001", string.Join(' ', tabel.Baris[0]), StringComparison.Ordinal);
        Assert.Empty(OrangRinci.Baca("Ani Contoh")[0]["nik_samar"]);
    }
}
