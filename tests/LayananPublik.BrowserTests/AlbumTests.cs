using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

/// <summary>Documents sent all at once: one answer on the phone, each in its place on the desk.</summary>
public sealed class AlbumTests(AppHidup app) : IClassFixture<AppHidup>
{
    [Fact]
    public async Task An_album_of_documents_is_one_answer_and_lands_in_order_on_the_desk()
    {
        var warga = await Ponsel.BukaAsync(app, "6281200000021");
        await warga.TulisAsync("#21");
        await warga.BacaAsync("Siapkan foto dokumen asli");
        await warga.KetukAsync("Ajukan sekarang");
        await warga.BacaAsync("nama#tanggal lahir#RT/RW");
        await warga.TulisAsync("Dewi Lestari#12 Mei 1988#4/12");
        await warga.BacaAsync("Untuk keperluan");
        await warga.PilihDariDaftarAsync("Pendidikan/beasiswa");
        await warga.BacaAsync("kirim foto dokumen asli");
        var sebelum = warga.JumlahJawaban;
        foreach (var contoh in (string[])["pengantar-RT", "KTP", "KK", "surat-pernyataan"]) await warga.KirimContohAsync(contoh);
        await warga.BacaAsync("Dokumen wajib sudah lengkap");
        Assert.Equal(sebelum + 1, warga.JumlahJawaban);
        await warga.Layar.PotretAsync("21-album");
        await warga.KetukAsync("Lanjut");
        await warga.BacaAsync("Periksa sekali lagi");
        await warga.KetukAsync("Kirim permohonan");
        await warga.BacaAsync("sudah kami terima");
        warga.Layar.TanpaKeluhan();

        await using var petugas = await Layar.MasukAsync(app, "verifikator");
        await petugas.Uji("tab-antrean").ClickAsync();
        await petugas.Hal.Locator("[data-uji='baris-antrean']", new() { HasText = "Dewi Lestari" }).First.ClickAsync();
        foreach (var dok in (string[])["PENGANTAR_RT", "KTP", "KK", "PERNYATAAN_TM"]) await Expect(petugas.Uji($"berkas-{dok}")).ToHaveAttributeAsync("data-putusan", "belum");
        await petugas.PotretAsync("22-album-meja");
        petugas.TanpaKeluhan();
        await warga.Layar.DisposeAsync();
    }
}
