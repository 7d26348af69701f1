using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LayananPublik.BrowserTests;

/// <summary>A citizen with the simulator's phone in hand.</summary>
public sealed class Ponsel(Layar layar, string nomor)
{
    int terbaca;

    public ILocator Pesan => layar.Uji("pesan");

    public static async Task<Ponsel> BukaAsync(AppHidup app, string nomor)
    {
        var layar = await Layar.BukaAsync(app, 390, 844);
        await layar.Hal.GotoAsync($"/simulator?nomor={nomor}");
        await Expect(layar.Uji("tulis")).ToBeEditableAsync();
        return new(layar, nomor);
    }

    public Layar Layar => layar;

    public string Nomor => nomor;

    public async Task TulisAsync(string teks)
    {
        await layar.Uji("tulis").FillAsync(teks);
        await layar.Uji("kirim").ClickAsync();
    }

    /// <summary>Waits for an answer of the office that holds the text and was not read before.</summary>
    public async Task<ILocator> BacaAsync(string isi)
    {
        var jawaban = layar.Hal.Locator("[data-uji='pesan'][data-arah='keluar']");
        var cocok = jawaban.Filter(new() { HasText = isi });
        await Expect(cocok.Last).ToBeVisibleAsync(new() { Timeout = 90_000 });
        terbaca = await jawaban.CountAsync();
        return cocok.Last;
    }

    /// <summary>Bubbles of the office so far.</summary>
    public int JumlahJawaban => terbaca;

    public async Task KetukAsync(string judul) =>
        await layar.Hal.Locator("[data-uji='pilihan']", new() { HasText = judul }).Last.ClickAsync();

    public async Task PilihDariDaftarAsync(string judul)
    {
        await layar.Uji("buka-daftar").Last.ClickAsync();
        await layar.Uji("lembar-daftar").Locator("[data-uji='pilihan']", new() { HasText = judul }).ClickAsync();
    }

    public async Task KirimContohAsync(string kode)
    {
        await layar.Uji("lampiran").ClickAsync();
        await layar.Uji("contoh-" + kode).ClickAsync();
    }

    /// <summary>Opens the newest document as the phone would and returns its bytes and name.</summary>
    public async Task<(string Nama, byte[] Isi)> AmbilDokumenAsync()
    {
        var dokumen = layar.Uji("dokumen").Last;
        await Expect(dokumen).ToBeVisibleAsync(new() { Timeout = 90_000 });
        var jawab = await layar.Hal.Context.APIRequest.GetAsync(new Uri(layar.Alamat, $"simulator/api/{nomor}/pesan").ToString());
        var berkas = (await jawab.JsonAsync())!.Value.EnumerateArray().Last(p => p.GetProperty("jenis").GetString() == "dokumen" && p.GetProperty("arah").GetString() == "keluar").GetProperty("berkas");
        var isi = await layar.Hal.Context.APIRequest.GetAsync(new Uri(layar.Alamat, berkas.GetProperty("url").GetString()).ToString());
        return (berkas.GetProperty("nama").GetString()!, await isi.BodyAsync());
    }
}
