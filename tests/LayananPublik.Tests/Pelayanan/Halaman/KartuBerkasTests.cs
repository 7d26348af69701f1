using Bunit;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using LayananPublik.Pelayanan.Halaman;
using Xunit;

namespace LayananPublik.Tests.Pelayanan.Halaman;

public sealed class KartuBerkasTests : BunitContext
{
    readonly List<string> putusan = [];

    [Fact]
    public async Task A_document_is_accepted_with_one_click()
    {
        var c = Gambar(RincianContoh.Berkas("KTP", Putusan.Belum));
        await c.Find("[data-uji=terima]").ClickAsync(new());
        Assert.Equal(["terima 11"], putusan);
    }

    [Fact]
    public async Task A_rejection_needs_a_reason_that_one_tap_can_give()
    {
        var c = Gambar(RincianContoh.Berkas("PENGANTAR_RT", Putusan.Belum));
        await c.Find("[data-uji=tolak]").ClickAsync(new());
        await c.Find("[data-uji=tolak-kirim]").ClickAsync(new());
        Assert.Empty(putusan);
        await c.Find("[data-uji=alasan]").ClickAsync(new());
        await c.Find("[data-uji=tolak-kirim]").ClickAsync(new());
        Assert.Equal([$"tolak 11: {AlasanTolak.Daftar[0]}"], putusan);
        Assert.Empty(c.FindAll("[data-uji=formulir-tolak]"));
    }

    [Fact]
    public void Nobody_decides_on_a_file_that_is_still_on_its_way()
    {
        var c = Gambar(RincianContoh.Berkas("KTP", Putusan.Belum) with { Mime = null });
        Assert.Empty(c.FindAll("[data-uji=terima], [data-uji=tolak]"));
        Assert.True(c.Find("[data-uji=buka-berkas]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_verdict_can_be_taken_back()
    {
        await Gambar(RincianContoh.Berkas("KTP", Putusan.Ditolak, "buram")).Find("[data-uji=ubah-putusan]").ClickAsync(new());
        Assert.Equal(["ubah 11"], putusan);
    }

    [Fact]
    public void Who_does_not_check_documents_sees_verdicts_only()
    {
        foreach (var p in new[] { Putusan.Belum, Putusan.Diterima, Putusan.Ditolak })
            Assert.Empty(Gambar(RincianContoh.Berkas("KTP", p), boleh: false).FindAll("[data-uji=terima], [data-uji=tolak], [data-uji=ubah-putusan]"));
    }

    [Fact]
    public void A_picture_is_not_fetched_before_the_officer_has_taken_the_request()
    {
        Assert.Empty(Gambar(RincianContoh.Berkas("KTP", Putusan.Belum), tirai: true).FindAll("img"));
        Assert.Equal("/berkas/11", Gambar(RincianContoh.Berkas("KTP", Putusan.Belum)).Find("img").GetAttribute("src"));
    }

    IRenderedComponent<KartuBerkas> Gambar(BerkasTampil isi, bool boleh = true, bool tirai = false) => Render<KartuBerkas>(p => p
        .Add(k => k.Isi, isi).Add(k => k.Dok, "KTP").Add(k => k.Jam, new JamKantor(TimeProvider.System, "Asia/Jakarta")).Add(k => k.BolehPutuskan, boleh).Add(k => k.Tirai, tirai)
        .Add(k => k.Terima, id => Catat($"terima {id}")).Add(k => k.Tolak, (id, alasan) => Catat($"tolak {id}: {alasan}")).Add(k => k.UbahPutusan, id => Catat($"ubah {id}")));

    Task<Hasil> Catat(string apa)
    {
        putusan.Add(apa);
        return Task.FromResult(Hasil.Baik);
    }
}
