using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

/// <summary>The main job, as people do it: phone, desk, signature, phone.</summary>
public sealed partial class SktmTests(AppHidup app) : IClassFixture<AppHidup>
{
    const string Nik = "3299015205889004", NoKk = "3299010101209001";

    [Fact]
    public async Task A_citizen_gets_an_SKTM_in_the_chat_after_one_document_was_sent_back()
    {
        var warga = await Ponsel.BukaAsync(app, "6281200000001");
        var nomor = await MengajukanAsync(warga);
        await using var petugas = await Layar.MasukAsync(app, "verifikator");
        await BukaPermohonanAsync(petugas, nomor);
        await IsiDataAsync(petugas);
        await PeriksaAsync(petugas);
        var minta = await warga.BacaAsync("terpotong");
        await Expect(minta).ToContainTextAsync("pengantar");
        await Expect(minta).Not.ToContainTextAsync("Kartu Keluarga");
        await petugas.PotretAsync("03-dikembalikan");

        await warga.KirimContohAsync("pengantar-RT");
        await TerimaAsync(petugas, "PENGANTAR_RT");
        await petugas.PotretAsync("04-lengkap");
        await petugas.Uji("setujui").ClickAsync();
        await LanjutkanAsync(petugas);
        await Expect(petugas.Uji("status-butir")).ToContainTextAsync("isetujui");
        petugas.TanpaKeluhan();

        await TandatanganiAsync(nomor);
        await SampaiDiPonselAsync(warga);
        await warga.Layar.PotretAsync("07-ponsel");
        warga.Layar.TanpaKeluhan();
        await petugas.PotretAsync("08-selesai");
        await warga.Layar.DisposeAsync();
    }

    static async Task<string> MengajukanAsync(Ponsel warga)
    {
        await warga.TulisAsync("halo");
        await warga.BacaAsync("Lihat layanan");
        await warga.PilihDariDaftarAsync("Surat Keterangan");
        await warga.BacaAsync("Pilih layanan");
        await warga.PilihDariDaftarAsync("SKTM");
        await warga.BacaAsync("Siapkan foto dokumen asli");
        await warga.KetukAsync("Ajukan sekarang");
        await warga.BacaAsync("nama#tanggal lahir#RT/RW");
        await warga.TulisAsync("Sari Anggraini#12 Mei 1988#4/12");
        await warga.BacaAsync("Untuk keperluan");
        await warga.PilihDariDaftarAsync("Pendidikan/beasiswa");
        await warga.BacaAsync("kirim foto dokumen asli");
        foreach (var (contoh, diterima) in new[] { ("pengantar-RT", "Surat pengantar RT/RW"), ("KTP", "KTP-el pemohon"), ("KK", "Kartu Keluarga (KK)"), ("surat-pernyataan", "Surat pernyataan tidak mampu") })
        {
            await warga.KirimContohAsync(contoh);
            await warga.BacaAsync($"Diterima: {diterima}");
        }
        await warga.Layar.PotretAsync("01-ponsel");
        await warga.KetukAsync("Lanjut");
        await warga.BacaAsync("Periksa sekali lagi");
        await warga.KetukAsync("Kirim permohonan");
        var terima = await warga.BacaAsync("sudah kami terima");
        Assert.True(warga.JumlahJawaban <= 12, $"{warga.JumlahJawaban} messages of the office from greeting to number");
        return NomorPermohonan().Match(await terima.InnerTextAsync()).Value;
    }

    static async Task BukaPermohonanAsync(Layar petugas, string nomor)
    {
        await petugas.Uji("tab-antrean").ClickAsync();
        await petugas.Hal.Locator("[data-uji='baris-antrean']", new() { HasText = "Sari Anggraini" }).First.ClickAsync();
        await Expect(petugas.Hal.GetByText(nomor).First).ToBeVisibleAsync();
        await petugas.Uji("ambil").ClickAsync();
        await Expect(petugas.Uji("ambil")).ToHaveCountAsync(0);
        await petugas.PotretAsync("02-meja");
    }

    static async Task IsiDataAsync(Layar petugas)
    {
        await petugas.Uji("ubah-pemohon").ClickAsync();
        foreach (var (nama, nilai) in new[]
        {
            ("nik", Nik), ("no_kk", NoKk), ("tempat_lahir", "Contoh"), ("pekerjaan", "Mengurus Rumah Tangga"), ("alamat", "Kampung Contoh Nomor 7")
        })
            await IsiAsync(petugas, nama, nilai);
        foreach (var (nama, nilai) in new[]
        {
            ("jenis_kelamin", "Perempuan"), ("agama", "Islam"), ("status_kawin", "Kawin Tercatat"), ("kewarganegaraan", "WNI"), ("kode_wilayah", "Kelurahan Contoh")
        })
            await PilihAsync(petugas, nama, nilai);
        await petugas.Uji("ubah-pemohon").ClickAsync();
        await Expect(petugas.Uji("isian-nik")).ToHaveCountAsync(0);
    }

    static async Task IsiAsync(Layar petugas, string nama, string nilai)
    {
        var kotak = petugas.Uji("isian-" + nama);
        await kotak.FillAsync(nilai);
        await kotak.PressAsync("Tab");
        await Expect(kotak).ToHaveValueAsync(new Regex(Regex.Escape(nilai[..4])));
    }

    static async Task PilihAsync(Layar petugas, string nama, string nilai)
    {
        var kotak = petugas.Uji("isian-" + nama);
        await kotak.SelectOptionAsync(new SelectOptionValue { Label = nilai });
        await Expect(kotak).ToBeEnabledAsync();
    }

    static async Task PeriksaAsync(Layar petugas)
    {
        foreach (var dok in new[] { "KTP", "KK", "PERNYATAAN_TM" }) await TerimaAsync(petugas, dok);
        var pengantar = petugas.Uji("berkas-PENGANTAR_RT");
        await pengantar.Locator("[data-uji='tolak']").ClickAsync();
        await petugas.Uji("alasan-lain").FillAsync("Foto terpotong, cap RW tidak terlihat.");
        await petugas.Uji("tolak-kirim").ClickAsync();
        await Expect(pengantar).ToHaveAttributeAsync("data-putusan", "ditolak");
        await petugas.Uji("kembalikan").ClickAsync();
        await Expect(petugas.Uji("pratinjau")).ToContainTextAsync("terpotong");
        await petugas.Uji("lanjut-tindakan").ClickAsync();
    }

    static async Task TerimaAsync(Layar petugas, string dok)
    {
        var berkas = petugas.Uji("berkas-" + dok).Last;
        await berkas.Locator("[data-uji='terima']").ClickAsync(new() { Timeout = 90_000 });
        await Expect(petugas.Uji("berkas-" + dok).Last).ToHaveAttributeAsync("data-putusan", "diterima");
    }

    static async Task LanjutkanAsync(Layar petugas)
    {
        var lanjut = petugas.Uji("lanjut-tindakan");
        if (await lanjut.IsVisibleAsync()) await lanjut.ClickAsync();
    }

    async Task TandatanganiAsync(string nomor)
    {
        await using var lurah = await Layar.MasukAsync(app, "lurah");
        await lurah.Hal.GotoAsync("/surat");
        await lurah.Uji("menunggu").Locator("[data-uji='baris-surat']", new() { HasText = nomor }).ClickAsync();
        await lurah.Uji("terbitkan-surat").ClickAsync();
        await lurah.PotretAsync("05-surat");
        await lurah.Hal.GetByRole(AriaRole.Button, new() { Name = "Ya, setujui & terbitkan" }).ClickAsync();
        await Expect(lurah.Uji("nomor-surat").First).ToHaveTextAsync(NomorSurat());
        await lurah.PotretAsync("06-terbit");
        lurah.TanpaKeluhan();
    }

    async Task SampaiDiPonselAsync(Ponsel warga)
    {
        var (nama, isi) = await warga.AmbilDokumenAsync();
        Assert.EndsWith(".pdf", nama, StringComparison.Ordinal);
        var teks = AlatPdf.Teks(isi);
        Assert.Contains("SURAT KETERANGAN TIDAK MAMPU", teks, StringComparison.Ordinal);
        Assert.Contains("SARI ANGGRAINI", teks.ToUpperInvariant(), StringComparison.Ordinal);
        Assert.Contains(Nik, teks, StringComparison.Ordinal);
        Assert.Matches(NomorSurat(), teks);
        Assert.Contains("Disahkan melalui sistem", teks, StringComparison.Ordinal);
        var alamat = AlatPdf.Qr(isi);
        Assert.StartsWith(app.Alamat.ToString(), alamat, StringComparison.Ordinal);
        await using var siapaPun = await Layar.BukaAsync(app, 390, 844);
        await siapaPun.Hal.GotoAsync(alamat);
        var halaman = await siapaPun.Hal.Locator("body").InnerTextAsync();
        Assert.Contains("asli", halaman.ToLowerInvariant(), StringComparison.Ordinal);
        Assert.Contains(NomorSurat().Match(teks).Value, halaman, StringComparison.Ordinal);
        Assert.DoesNotContain(Nik, halaman, StringComparison.Ordinal);
        Assert.DoesNotContain("SARI ANGGRAINI", halaman.ToUpperInvariant(), StringComparison.Ordinal);
        await siapaPun.PotretAsync("09-verifikasi");
        siapaPun.TanpaKeluhan();
    }

    [GeneratedRegex(@"PMH-\d{4}-\d{6}")]
    private static partial Regex NomorPermohonan();

    [GeneratedRegex(@"400\.9\.14\.1/\d{4}/Kel\.Cth/[IVX]+/\d{4}")]
    private static partial Regex NomorSurat();
}
