using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

/// <summary>The head of an RT applies for a citizen without WhatsApp and introduces him by a button.</summary>
public sealed class WakilTests(AppHidup app) : IClassFixture<AppHidup>
{
    [Fact]
    public async Task The_head_of_the_RT_applies_with_consent_and_the_desk_sees_his_introduction()
    {
        var rt = await Ponsel.BukaAsync(app, "6281200000901");
        await rt.TulisAsync("sktm");
        await rt.BacaAsync("Siapkan foto dokumen asli");
        await rt.KetukAsync("Ajukan sekarang");
        await rt.BacaAsync("nama#tanggal lahir#RT/RW");
        await rt.KetukAsync("Untuk warga RT");
        await rt.BacaAsync("setuju Anda mengajukan atas namanya");
        await rt.KetukAsync("Ya, setuju");
        await rt.BacaAsync("warga yang diwakili");
        await rt.TulisAsync("Karsih Wulandari#1 juni 1950#3/5");
        await rt.BacaAsync("dikirim ke mana");
        await rt.KetukAsync("Ke saya");
        await rt.BacaAsync("Untuk keperluan");
        await rt.PilihDariDaftarAsync("Pendidikan/beasiswa");
        await rt.BacaAsync("Minta lewat WhatsApp");
        await rt.KetukAsync("Minta lewat WhatsApp");
        await rt.BacaAsync("Permintaan surat pengantar");
        await rt.KetukAsync("Setujui");
        await rt.BacaAsync("tercatat dengan nomor");
        foreach (var (contoh, diterima) in new[] { ("KTP", "KTP-el pemohon"), ("KK", "Kartu Keluarga (KK)"), ("surat-pernyataan", "Surat pernyataan tidak mampu") })
        {
            await rt.KirimContohAsync(contoh);
            await rt.BacaAsync($"Diterima: {diterima}");
        }
        await rt.KetukAsync("Lanjut");
        await rt.BacaAsync("Periksa sekali lagi");
        await rt.KetukAsync("Kirim permohonan");
        await rt.BacaAsync("sudah kami terima");
        await rt.Layar.PotretAsync("wakil-ponsel");
        rt.Layar.TanpaKeluhan();

        await using var petugas = await Layar.MasukAsync(app, "verifikator");
        await petugas.Uji("tab-antrean").ClickAsync();
        await petugas.Hal.Locator("[data-uji='baris-antrean']", new() { HasText = "Karsih Wulandari" }).First.ClickAsync();
        await Expect(petugas.Uji("wakil")).ToContainTextAsync("Slamet Hidayat, Ketua RT 003/RW 005");
        await Expect(petugas.Uji("wakil")).ToContainTextAsync("persetujuan");
        var pengantar = petugas.Uji("berkas-PENGANTAR_RT");
        await Expect(pengantar).ToContainTextAsync("menyetujui lewat WhatsApp");
        await petugas.Uji("ambil").ClickAsync();
        await pengantar.Locator("[data-uji='terima']").ClickAsync();
        await Expect(petugas.Uji("berkas-PENGANTAR_RT")).ToHaveAttributeAsync("data-putusan", "diterima");
        await petugas.PotretAsync("wakil-meja");
        petugas.TanpaKeluhan();
        await rt.Layar.DisposeAsync();
    }
}
