using System.Globalization;
using System.Numerics;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Pdf;
using QRCoder;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

public sealed class MuatanLuringTests
{
    const string Kode = "7K3MQ2ZX9B4TWN8RC6HPYV1DGF";
    static readonly KunciPenerbit Kunci = KunciPenerbit.Buat(1, NaskahContoh.Pada), Lain = KunciPenerbit.Buat(2, NaskahContoh.Pada);
    static readonly MuatanLuring Contoh = new(Kode, CaraTanda.Tte, 300, new(2026, 11, 21), new(2027, 2, 21), "SKTM", "400.9.14.1/0123/Kel.Cth/XI/2026")
    {
        SidikNama = MuatanLuring.SidikDari(Kode, "SARI ANGGRAINI"), SidikNaskah = [1, 2, 3, 4, 5, 6]
    };

    [Fact]
    public void What_the_office_has_signed_is_read_again_without_a_network()
    {
        foreach (var nomor in new[] { "400.9.14.1/0123/Kel.Cth/XI/2026", "123.a/KEL-CTH/2026", "", "Nomor aneh é & <b> “kutip” q", new('9', 120), new('x', 64), new('Z', 63) })
        {
            var muatan = Contoh with { Nomor = nomor, BerlakuSampai = nomor.Length > 9 ? null : new(2030, 1, 1) };
            var baca = MuatanLuring.Periksa(Kode, muatan.Tera(Kunci), Publik)!;
            Assert.Equal((muatan with { SidikNama = [], SidikNaskah = [] }).ToString(), (baca with { SidikNama = [], SidikNaskah = [] }).ToString());
            Assert.Equal(muatan.SidikNama, baca.SidikNama);
            Assert.Equal(muatan.SidikNaskah, baca.SidikNaskah);
        }
    }

    [Fact]
    public void Another_code_another_key_or_one_changed_digit_is_refused()
    {
        var angka = Contoh.Tera(Kunci);
        Assert.Null(MuatanLuring.Periksa("7K3MQ2ZX9B4TWN8RC6HPYV1DGG", angka, Publik));
        Assert.Null(MuatanLuring.Periksa(Kode, Contoh.Tera(KunciPenerbit.Buat(1, NaskahContoh.Pada)), Publik));
        Assert.Null(MuatanLuring.Periksa(Kode, Contoh.Tera(KunciPenerbit.Buat(9, NaskahContoh.Pada)), Publik));
        for (var i = 0; i < angka.Length; i += 7)
            Assert.Null(MuatanLuring.Periksa(Kode, angka[..i] + (angka[i] == '9' ? '1' : (char)(angka[i] + 1)) + angka[(i + 1)..], Publik));
        foreach (var sampah in new[] { "", "12", new('9', 250), new('1', 5000), angka + "0", "-" + angka, angka.Replace('1', 'x') })
            Assert.Null(MuatanLuring.Periksa(Kode, sampah, Publik));
    }

    [Fact]
    public void A_key_that_no_longer_signs_still_proves_what_it_signed() =>
        Assert.NotNull(MuatanLuring.Periksa(Kode, Contoh.Tera(Lain), n => n == 2 ? Lain.Publik : null));

    [Fact]
    public void Nothing_of_a_person_stands_in_the_address()
    {
        Assert.Equal(MuatanLuring.SidikDari(Kode, "sari  anggraini"), MuatanLuring.SidikDari(Kode, "SARI ANGGRAINI"));
        // Only the mask is hashed, and two bytes of it kept: names of the same letters cannot be told apart.
        Assert.Equal(MuatanLuring.SidikDari(Kode, "SITA ALEXANDRA"), MuatanLuring.SidikDari(Kode, "SARI ANGGRAIN"[..4] + " ALEXANDRA"));
        Assert.NotEqual(MuatanLuring.SidikDari(Kode, "SARI ANGGRAINI"), MuatanLuring.SidikDari("7K3MQ2ZX9B4TWN8RC6HPYV1DGG", "SARI ANGGRAINI"));
        Assert.Equal(2, MuatanLuring.PanjangNama);
        Assert.DoesNotContain("SARI", System.Text.Encoding.Latin1.GetString(BigInteger.Parse(Contoh.Tera(Kunci), CultureInfo.InvariantCulture).ToByteArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(150)]
    [InlineData(120)]
    public void The_code_stays_readable_at_its_printed_size(int dpi)
    {
        var alamat = $"{NaskahContoh.Alamat}#{Contoh.Tera(Kunci)}";
        using var pdf = new AlatPdf(CetakPdf.Cetak(NaskahContoh.Pendek with { Qr = alamat }, NaskahContoh.Pada));
        Assert.Equal(alamat, pdf.QrPada(dpi));
    }

    [Fact]
    public void The_code_has_few_modules()
    {
        using var qr = QRCodeGenerator.GenerateQrCode($"{NaskahContoh.Alamat}#{Contoh.Tera(Kunci)}", QRCodeGenerator.ECCLevel.M);
        Assert.True(qr.Version <= 9, $"Version {qr.Version}.");
    }

    static byte[]? Publik(int nomor) => nomor == 1 ? Kunci.Publik : null;
}
