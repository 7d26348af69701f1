using Bunit;
using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Pelayanan.Halaman;
using Xunit;

namespace LayananPublik.Tests.Pelayanan.Halaman;

public sealed class TindakanPanelTests : BunitContext
{
    readonly List<(Tindakan, string)> dilakukan = [];
    Hasil jawab = Hasil.Baik;

    public TindakanPanelTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public async Task Approve_is_locked_and_says_how_many_documents_are_missing()
    {
        var c = Gambar(RincianContoh.Sktm(RincianContoh.Dokumen("KTP", Putusan.Diterima), RincianContoh.Dokumen("KK", Putusan.Belum), new("PENGANTAR_RT", "Pengantar", null, true, null, [])));
        Assert.Equal("2 berkas wajib belum diterima", c.Find("[data-uji=setujui]").GetAttribute("title"));
        await c.Find("[data-uji=setujui]").ClickAsync(new());
        Assert.Empty(dilakukan);
    }

    [Fact]
    public async Task Approve_takes_one_click_when_everything_is_there()
    {
        var c = Gambar(RincianContoh.Sktm(RincianContoh.Dokumen("KTP", Putusan.Diterima)));
        await c.Find("[data-uji=setujui]").ClickAsync(new());
        Assert.Equal([(Tindakan.Setujui, "")], dilakukan);
    }

    [Fact]
    public async Task A_return_shows_the_message_before_it_goes()
    {
        var c = Gambar(RincianContoh.Sktm(RincianContoh.Dokumen("FOTO_RUMAH", Putusan.Ditolak, "buram")));
        Assert.Contains("(1)", c.Find("[data-uji=kembalikan]").TextContent, StringComparison.Ordinal);
        await c.Find("[data-uji=kembalikan]").ClickAsync(new());
        Assert.Contains("Mohon kirim ulang", c.Find("[data-uji=pratinjau]").TextContent, StringComparison.Ordinal);
        Assert.Empty(dilakukan);
        await c.Find("[data-uji=lanjut-tindakan]").ClickAsync(new());
        Assert.Equal([(Tindakan.Kembalikan, "")], dilakukan);
    }

    [Fact]
    public async Task A_return_without_a_refused_document_needs_words()
    {
        var c = Gambar(RincianContoh.Sktm());
        await c.Find("[data-uji=kembalikan]").ClickAsync(new());
        Assert.Equal("true", c.Find("[data-uji=lanjut-tindakan]").GetAttribute("aria-disabled"));
        await c.Find("[data-uji=keterangan-tindakan]").InputAsync(new() { Value = "tulis nama sekolah" });
        await c.Find("[data-uji=lanjut-tindakan]").ClickAsync(new());
        Assert.Equal([(Tindakan.Kembalikan, "tulis nama sekolah")], dilakukan);
    }

    [Fact]
    public async Task A_rejection_needs_a_reason()
    {
        var c = Gambar(RincianContoh.Sktm());
        await c.Find("[aria-label='Tindakan lain']").ClickAsync(new());
        await c.Find("[data-uji=tolak-permohonan]").ClickAsync(new());
        await c.Find("[data-uji=lanjut-tindakan]").ClickAsync(new());
        Assert.Empty(dilakukan);
        await c.Find("[data-uji=keterangan-tindakan]").InputAsync(new() { Value = "bukan warga wilayah ini" });
        await c.Find("[data-uji=lanjut-tindakan]").ClickAsync(new());
        Assert.Equal([(Tindakan.Tolak, "bukan warga wilayah ini")], dilakukan);
    }

    [Fact]
    public async Task A_refusal_stands_beside_the_buttons()
    {
        jawab = Hasil.Ditolak("Permohonan ini baru saja diubah petugas lain. Muat ulang.");
        var c = Gambar(RincianContoh.Sktm(), RincianContoh.Butir(StatusButir.Diajukan, Peran.Petugas, petugas: null));
        await c.Find("[data-uji=ambil]").ClickAsync(new());
        Assert.Contains("Muat ulang", c.Find("[data-uji=tindakan] [role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Peran.Petugas, StatusButir.Selesai, "sudah selesai"), InlineData(Peran.Camat, StatusButir.Draf, "Warga masih mengisi"), InlineData(Peran.Lurah, StatusButir.Dikembalikan, "Menunggu warga")]
    public void Where_nothing_can_be_done_the_bar_says_why(Peran peran, StatusButir status, string kalimat) =>
        Assert.Contains(kalimat, Gambar(RincianContoh.Sktm(), RincianContoh.Butir(status, peran)).Find("[data-uji=tindakan]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Missing_answers_lock_the_approval_too()
    {
        var isi = RincianContoh.Sktm(RincianContoh.Dokumen("KTP", Putusan.Diterima)) with { Field = [new("nik", "NIK", TipeField.Nik, "", "", true, [], [], true)] };
        Assert.Equal("1 data wajib belum diisi", Gambar(isi).Find("[data-uji=setujui]").GetAttribute("title"));
    }

    IRenderedComponent<TindakanPanel> Gambar(RincianPermohonan isi, ButirTampil? butir = null) => Render<TindakanPanel>(p => p
        .Add(t => t.Isi, isi).Add(t => t.Butir, butir ?? RincianContoh.Butir(StatusButir.Diverifikasi))
        .Add(t => t.Lakukan, (tindakan, keterangan, _) => { if (jawab.Berhasil) dilakukan.Add((tindakan, keterangan)); return Task.FromResult(jawab); })
        .Add(t => t.Pratinjau, tambahan => Task.FromResult<string?>(isi.Dokumen.Count > 0 ? "Mohon kirim ulang *foto rumah*." : tambahan.Length > 0 ? tambahan : null)));
}
