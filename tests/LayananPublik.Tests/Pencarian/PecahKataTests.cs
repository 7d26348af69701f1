using LayananPublik.Pencarian;
using Xunit;

namespace LayananPublik.Tests.Pencarian;

public sealed class PecahKataTests
{
    [Theory]
    [InlineData("Syarat SKTM, apa saja?", "syarat sktm apa saja")]
    [InlineData("Café résumé ÉCLAIR", "cafe resume eclair")]
    [InlineData("e\u0301cole", "ecole")]
    [InlineData("Nomor 474/007/Kel.Cth/XI/2026", "nomor 474 7 kel cth xi 2026")]
    [InlineData("PMH-2026-000123", "pmh 2026 123")]
    [InlineData("ｆｕｌｌ １２３ lebar", "full 123 lebar")]
    [InlineData("٠١٢ angka", "12 angka")]
    [InlineData("👍 oke\0oke \ud800 rusak", "oke oke rusak")]
    [InlineData("", "")]
    public void A_text_becomes_words_without_case_accents_and_width(string teks, string kata) => Assert.Equal(kata, string.Join(' ', PecahKata.Dari(teks).Select(k => k.Kata)));

    [Theory]
    [InlineData("081234567890"), InlineData("0812-3456-7890"), InlineData("0812 3456 7890"), InlineData("+62 812-3456-7890"), InlineData("6281234567890"), InlineData("62 812 3456 7890"), InlineData("0812.3456.7890")]
    public void A_phone_number_is_one_word_however_it_is_written(string nomor) =>
        Assert.Equal(["hubungi", "81234567890", "ya"], PecahKata.Dari($"hubungi {nomor} ya").Select(k => k.Kata));

    [Theory]
    [InlineData("3299995205889004"), InlineData("3299 9952 0588 9004"), InlineData("3299.9952.0588.9004"), InlineData("32-99-99-520588-9004"), InlineData("3299995205889004 / 3299990101209001"), InlineData("３２９９９９５２０５８８９００４"), InlineData("3299 – 9952 – 0588 – 9004"), InlineData("3299\u200b9952\u200b0588\u200b9004")]
    public void A_number_that_may_be_a_NIK_is_no_word_and_is_shown_masked(string nik)
    {
        var teks = $"nik saya {nik} terima kasih";
        Assert.Equal(["nik", "saya", "terima", "kasih"], PecahKata.Dari(teks).Select(k => k.Kata));
        Assert.True(SamaranNomor.Samarkan(teks).Count(char.IsDigit) <= 8);
        Assert.Equal(teks.Length, SamaranNomor.Samarkan(teks).Length);
    }

    [Fact]
    public void Several_phone_numbers_in_a_row_are_no_NIK() => Assert.Equal(["81234567890", "81398765432"], PecahKata.Dari("0812-3456-7890 / 081398765432").Select(k => k.Kata));

    [Theory]
    [InlineData("budi 0505 6281234567890", "budi 505 81234567890"), InlineData("warga 77 6281234567890 id.9912", "warga 77 81234567890 id 9912"), InlineData("3299 9952 0588 9004 6281234567890", "81234567890"), InlineData("sari 6281234567890 6281398765432", "sari 81234567890 81398765432")]
    public void The_number_behind_a_name_that_ends_in_digits_is_found(string cari, string kata) =>
        Assert.Equal(kata, string.Join(' ', PenyusunBlok.Kata(JenisCari.Percakapan, cari).Where(k => k[0] != '~')));

    /// <summary>Any sixteen digits, with anything that people put between digits, among any other text: nothing of them is left in the words.</summary>
    [Fact]
    public void No_run_of_sixteen_digits_survives()
    {
        var acak = new Random(20261122);
        string[] sela = ["", "", "", " ", ".", "-", " - ", "\u00a0", "/", "\t", "–"], sisa = ["KTP", "saya 12", "no.", "rt 04 rw 12,", "81", "(", "x", "\n", "😀", "tgl 12/05/1988;"];
        for (var i = 0; i < 20_000; i++)
        {
            var angka = string.Concat(Enumerable.Range(0, 16).Select(j => (char)('0' + (j == 0 ? acak.Next(1, 10) : acak.Next(10)))));
            if (angka.StartsWith("628", StringComparison.Ordinal)) continue;
            var tertulis = string.Concat(angka.Select(c => c + sela[acak.Next(sela.Length)]));
            var teks = $"{sisa[acak.Next(sisa.Length)]}: {tertulis}, {sisa[acak.Next(sisa.Length)]}";
            var kata = PecahKata.Dari(teks).Select(k => k.Kata).ToList();
            var gabung = string.Join(' ', kata);
            // Single digits may stand anywhere; five in a row of the number may not.
            Assert.DoesNotContain(Enumerable.Range(0, 12).Select(j => angka.Substring(j, 5)), bagian => gabung.Contains(bagian, StringComparison.Ordinal));
            Assert.DoesNotContain(kata, k => k.Length >= 16 && k.All(char.IsAsciiDigit));
            var tampil = SamaranNomor.Samarkan(teks);
            Assert.DoesNotContain(angka.Substring(4, 8), string.Concat(tampil.Where(char.IsAsciiDigit)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Places_of_words_are_places_in_the_text()
    {
        const string Teks = "Kartu Keluárga: 3299995205889004 hilang, HP 0812-3456-7890.";
        Assert.Equal(["Kartu", "Keluárga", "hilang", "HP", "0812-3456-7890"], PecahKata.Dari(Teks).Select(k => Teks.Substring(k.Mulai, k.Panjang)));
    }

    [Theory]
    [InlineData("surat pindah", "surat;pindah*"), InlineData("\"surat pindah\"", "surat;pindah"), InlineData("\"surat pindah\" ktp", "surat;pindah;ktp*"), InlineData("\"surat pin", "surat;pin*"), InlineData("k", ""), InlineData("  ", ""), InlineData("0812-34", "81234*|~432180*")]
    public void A_question_is_words_of_which_the_last_may_be_only_begun(string teks, string suku) =>
        Assert.Equal(suku, string.Join(';', KueriCari.Baca(teks).Suku.Select(s => string.Join('|', s.Ejaan.Select(e => e.Kata + (e.Awalan ? "*" : ""))))));

    [Theory]
    [InlineData("3299995205889004"), InlineData("3299 9952 0588 9004"), InlineData("3299.9952.0588-9004")]
    public void Sixteen_digits_are_a_card_and_never_words(string teks)
    {
        var kueri = KueriCari.Baca(teks);
        Assert.Equal("3299995205889004", kueri.NomorKartu);
        Assert.Empty(kueri.Suku);
    }

    [Theory]
    [InlineData("ktp", "kpt", true), InlineData("domisili", "domsili", true), InlineData("domisili", "domisilli", true), InlineData("surat", "surit", true), InlineData("surat", "surat", false), InlineData("surat", "seret", false)]
    public void One_slip_of_the_finger_is_seen(string a, string b, bool satu) => Assert.Equal(satu, EjaanMirip.SatuSalah(a, b));

    [Fact]
    public void Rows_of_a_word_come_back_from_its_bytes()
    {
        List<int> slot = [0, 1, 2, 130, 131, 5_000, 8_191];
        var peta = new PetaSlot(8_192);
        DeretSlot.Nyalakan(DeretSlot.Tulis(slot), peta);
        Assert.Equal(Enumerable.Reverse(slot), peta.Menurun());
    }
}
