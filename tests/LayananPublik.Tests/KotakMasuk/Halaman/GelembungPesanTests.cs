using Bunit;
using LayananPublik.KotakMasuk;
using LayananPublik.KotakMasuk.Halaman;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk.Halaman;

public sealed class GelembungPesanTests : BunitContext
{
    [Fact]
    public void A_citizens_markup_stays_text()
    {
        var c = Gambar(Isi.Warga(1, "<script>alert(1)</script>"));
        Assert.Empty(c.FindAll("script"));
        Assert.Contains("<script>alert(1)</script>", c.Find(".teks").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_turns_the_writing_round_is_kept_apart()
    {
        var kartu = Isi.Warga(1, "") with { Jenis = JenisPesan.KartuNama, Rincian = new() { KartuNama = [new("\u202Eeliam", ["0812"])] } };
        Assert.Equal("\u202Eeliam", Gambar(kartu).Find("bdi").TextContent);
        Assert.Equal("auto", Gambar(Isi.Warga(2, "\u200Fhalo")).Find(".teks").GetAttribute("dir"));
    }

    [Fact]
    public void A_failed_message_says_why_and_offers_to_send_again()
    {
        var ulang = 0;
        var c = Gambar(Isi.Petugas(5, "Halo", StatusKirim.Gagal, "Nomor ini tidak memakai WhatsApp."), boleh: true, ulang: id => ulang = id);
        Assert.Contains("Nomor ini tidak memakai WhatsApp.", c.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        c.Find("[data-uji=kirim-ulang]").Click();
        Assert.Equal(1005, ulang);
    }

    [Fact]
    public void Who_only_reads_cannot_send_again() => Assert.Empty(Gambar(Isi.Petugas(5, "Halo", StatusKirim.Gagal)).FindAll("[data-uji=kirim-ulang]"));

    [Fact]
    public void A_note_says_that_it_never_left()
    {
        var c = Gambar(Isi.Petugas(1, "NIK cocok", StatusKirim.Dibaca) with { Arah = ArahPesan.Catatan, Kirim = null });
        Assert.Contains("tidak terkirim", c.Find(".siapa").TextContent, StringComparison.Ordinal);
        Assert.Empty(c.FindAll("[data-uji=status-kirim]"));
    }

    [Theory]
    [InlineData(StatusKirim.Menunggu, "Menunggu dikirim"), InlineData(StatusKirim.Terkirim, "Terkirim"), InlineData(StatusKirim.Sampai, "Sampai di ponsel warga"), InlineData(StatusKirim.Dibaca, "Dibaca warga")]
    public void Ticks_have_words(StatusKirim status, string arti) => Assert.Equal(arti, Gambar(Isi.Petugas(1, "Halo", status)).Find("[data-uji=status-kirim]").GetAttribute("title"));

    [Fact]
    public void A_photo_is_not_fetched_before_somebody_who_may_asks_for_it()
    {
        var foto = Isi.Warga(1, "") with { Jenis = JenisPesan.Gambar, Lampiran = new(1, "ktp.jpg", "image/jpeg", 1_800_000, StatusLampiran.Tersimpan, null) };
        Assert.Empty(Gambar(foto, tirai: true).FindAll("img"));
        Assert.Equal("/berkas/pesan/1", Gambar(foto).Find("img").GetAttribute("src"));
    }

    [Fact]
    public void A_bubble_is_drawn_again_only_when_it_changed()
    {
        var c = Gambar(Isi.Petugas(1, "Halo", StatusKirim.Terkirim));
        var kali = c.RenderCount;
        c.Render(p => p.Add(g => g.Pesan, Isi.Petugas(1, "Halo", StatusKirim.Terkirim)));
        Assert.Equal(kali, c.RenderCount);
        c.Render(p => p.Add(g => g.Pesan, Isi.Petugas(1, "Halo", StatusKirim.Dibaca)));
        Assert.True(c.RenderCount > kali);
    }

    IRenderedComponent<GelembungPesan> Gambar(Gelembung isi, bool tirai = false, bool boleh = false, Action<int>? ulang = null) => Render<GelembungPesan>(p => p
        .Add(g => g.Pesan, isi).Add(g => g.Pukul, "08.02").Add(g => g.Tirai, tirai).Add(g => g.BolehKirimUlang, boleh)
        .Add(g => g.KirimUlang, EventCallback.Factory.Create<int>(this, id => ulang?.Invoke(id))));
}
