using System.Text.RegularExpressions;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

/// <summary>The way Kedungjaya's citizens know: the keyword, a number with a hash, one line.</summary>
public sealed partial class KedungjayaTests(AppHidup app) : IClassFixture<AppHidup>
{
    [Fact]
    public async Task The_keyword_a_hash_and_one_line_lead_to_a_number_that_the_desk_shows()
    {
        var warga = await Ponsel.BukaAsync(app, "6281200000021");
        await warga.TulisAsync("Kelurahan Kedung Jaya");
        await warga.BacaAsync("Lihat layanan");
        await warga.TulisAsync("#21");
        await warga.BacaAsync("Siapkan foto dokumen asli");
        await warga.KetukAsync("Ajukan sekarang");
        await warga.BacaAsync("nama#tanggal lahir#RT/RW");
        await warga.TulisAsync("004/012 # 12 mei 1988 # Wulan Permata # Kelurahan Contoh");
        await warga.BacaAsync("Ketua RT 004/RW 012: Maman Suherman");
        await warga.TulisAsync("ubah nama jadi Wulan Permatasari");
        await warga.BacaAsync("Untuk keperluan");
        await warga.PilihDariDaftarAsync("Pendidikan/beasiswa");
        await warga.BacaAsync("kirim foto dokumen asli");
        foreach (var (contoh, diterima) in new[] { ("pengantar-RT", "Surat pengantar RT/RW"), ("KTP", "KTP-el pemohon"), ("KK", "Kartu Keluarga (KK)"), ("surat-pernyataan", "Surat pernyataan tidak mampu") })
        {
            await warga.KirimContohAsync(contoh);
            await warga.BacaAsync($"Diterima: {diterima}");
        }
        await warga.KetukAsync("Lanjut");
        await warga.BacaAsync("Periksa sekali lagi");
        await warga.KetukAsync("Kirim permohonan");
        var nomor = NomorPermohonan().Match(await (await warga.BacaAsync("sudah kami terima")).InnerTextAsync()).Value;
        await warga.Layar.PotretAsync("kedungjaya-ponsel");
        warga.Layar.TanpaKeluhan();

        await using var petugas = await Layar.MasukAsync(app, "verifikator");
        await petugas.Uji("tab-antrean").ClickAsync();
        await petugas.Hal.Locator("[data-uji='baris-antrean']", new() { HasText = "Wulan Permatasari" }).First.ClickAsync();
        await Expect(petugas.Hal.GetByText(nomor).First).ToBeVisibleAsync();
        petugas.TanpaKeluhan();
        await warga.Layar.DisposeAsync();
    }

    [GeneratedRegex(@"PMH-\d{4}-\d{6}")]
    private static partial Regex NomorPermohonan();
}
