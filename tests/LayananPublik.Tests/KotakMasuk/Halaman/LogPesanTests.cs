using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.KotakMasuk.Halaman;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk.Halaman;

public sealed class LogPesanTests
{
    static readonly DateTimeOffset Pagi = new(2026, 11, 21, 1, 2, 0, TimeSpan.Zero);
    static readonly JamKantor Jam = new(TimeProvider.System, "Asia/Jakarta");

    [Fact]
    public void Each_day_of_the_office_has_its_line_once()
    {
        // 17.30 UTC is already the next day in Jakarta.
        var k = LogPesan.Kelompokkan([Teks(1, Pagi), Teks(2, Pagi.AddMinutes(5)), Teks(3, Pagi.AddHours(16.5))], Jam).ToList();
        Assert.Equal(["Sabtu, 21 November 2026", null, "Minggu, 22 November 2026"], k.Select(x => x.Hari));
    }

    [Fact]
    public void Photos_that_follow_each_other_become_one_album()
    {
        var k = LogPesan.Kelompokkan([Foto(1), Foto(2), Foto(3), Teks(4, Pagi), Foto(5)], Jam).ToList();
        Assert.Equal([3, 1, 1], k.Select(x => x.Pesan.Count));
    }

    [Fact]
    public void A_photo_with_words_or_from_the_other_side_stands_alone()
    {
        var k = LogPesan.Kelompokkan([Foto(1), Foto(2) with { Teks = "ini KTP" }, Foto(3) with { Arah = ArahPesan.Keluar, Pengirim = Pengirim.Petugas }], Jam).ToList();
        Assert.All(k, x => Assert.Single(x.Pesan));
    }

    static Gelembung Teks(int id, DateTimeOffset pada) => Isi.Warga(id, "halo") with { Pada = pada };

    static Gelembung Foto(int id) => Isi.Warga(id, "") with { Jenis = JenisPesan.Gambar, Pada = Pagi, Lampiran = new(id, "", "image/jpeg", 1000, StatusLampiran.Tersimpan, null) };
}

/// <summary>Bubbles for tests of the chat.</summary>
static class Isi
{
    public static Gelembung Warga(int id, string teks) => new()
    {
        Id = id, Arah = ArahPesan.Masuk, Pengirim = Pengirim.Warga, NamaPengirim = "Sari Anggraini", Jenis = JenisPesan.Teks, Teks = teks, Pada = new(2026, 11, 21, 1, 2, 0, TimeSpan.Zero)
    };

    public static Gelembung Petugas(int id, string teks, StatusKirim status, string? galat = null) => Warga(id, teks) with
    {
        Arah = ArahPesan.Keluar, Pengirim = Pengirim.Petugas, NamaPengirim = "Rina", Kirim = new(id + 1000, status, galat, null, null, null)
    };
}
