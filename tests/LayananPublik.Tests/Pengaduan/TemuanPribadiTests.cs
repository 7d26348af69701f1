using LayananPublik.Pengaduan;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

public sealed class TemuanPribadiTests
{
    [Theory]
    [InlineData("Sampah dibuang oleh Pak Budi Contoh tiap malam.", "Pak Budi Contoh"), InlineData("pak budi membuang sampah", "pak budi"), InlineData("Rumah H. Contoh kebanjiran.", "H. Contoh"), InlineData("Laporan Sdr. Rudi", "Sdr. Rudi"), InlineData("dekat rumah Bu Sari", "Bu Sari"), InlineData("Hj. Aminah mengeluh", "Hj. Aminah")]
    [InlineData("NIK 3299010101909001 tercantum", "3299010101909001"), InlineData("KK 3299 0101 0190 9001", "3299 0101 0190 9001"), InlineData("hubungi 0812-0000-0077", "0812-0000-0077"), InlineData("rekening 90123", "90123"), InlineData("surel budi@contoh.test", "budi@contoh.test")]
    [InlineData("di Jl. Melati No 5 ada lubang", "Jl. Melati No 5"), InlineData("Gang Mawar nomor 17", "Gang Mawar nomor 17"), InlineData("RT 003 gelap", "RT 003"), InlineData("Blok C-12 banjir", "Blok C-12")]
    public void What_may_name_somebody_or_his_home_is_shown(string teks, string potongan) => Assert.Contains(potongan, TemuanPribadi.Cari(teks).Select(t => t.Potongan.TrimEnd('.')));

    [Theory]
    [InlineData(null), InlineData(""), InlineData("Jalan berlubang sedalam 20 cm, membahayakan pengendara."), InlineData("Ibu hamil terpeleset, Pak RT sudah tahu."), InlineData("Pak Lurah dan Bu Camat meninjau."), InlineData("Hubungi ••• atau datang ke No •••."), InlineData("Sejak 2025 lampu padam 3 malam, 12.30 siang."), InlineData("Bulan ini busuk, bumi panas.")]
    public void What_names_nobody_raises_no_word(string? teks) => Assert.Empty(TemuanPribadi.Cari(teks));

    [Fact]
    public void A_bad_text_is_looked_through_at_once() => Assert.InRange(TemuanPribadi.Cari(string.Concat(Enumerable.Repeat("Jl a 1-1 Pak ", 2000))).Count, 0, 20);
}
