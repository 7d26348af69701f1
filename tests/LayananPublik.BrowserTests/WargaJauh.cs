using System.Net.Http.Json;
using System.Text.Json;

namespace LayananPublik.BrowserTests;

/// <summary>A citizen whose phone nobody looks at: through the simulator's API.</summary>
sealed class WargaJauh(HttpClient http, string nomor)
{
    static readonly TimeSpan Sabar = TimeSpan.FromSeconds(30), Jeda = TimeSpan.FromMilliseconds(50);
    int terbaca;

    public Task NamaiAsync(string nama) => KirimAsync("saklar", new { nama });

    public Task TulisAsync(string teks) => KirimAsync("teks", new { teks });

    public async Task FotoAsync(string berkas)
    {
        using var isi = new MultipartFormDataContent { { new ByteArrayContent(await http.GetByteArrayAsync($"_content/LayananPublik.Simulator/contoh/{berkas}")) { Headers = { ContentType = new("image/jpeg") } }, "file", berkas } };
        using var jawab = await http.PostAsync($"simulator/api/{nomor}/berkas", isi);
        jawab.EnsureSuccessStatusCode();
    }

    /// <summary>Waits for an answer of the office that holds the text and was not read before.</summary>
    public async Task BacaAsync(string isi)
    {
        var mulai = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var jawaban = (await PesanAsync()).Where(p => p.GetProperty("arah").GetString() == "keluar").ToList();
            if (jawaban.FindIndex(terbaca, p => p.GetProperty("teks").GetString()?.Contains(isi, StringComparison.Ordinal) == true) >= 0)
            {
                terbaca = jawaban.Count;
                return;
            }
            if (TimeProvider.System.GetElapsedTime(mulai) > Sabar) throw new TimeoutException($"The office never wrote \"{isi}\".");
            await Task.Delay(Jeda);
        }
    }

    /// <summary>Taps the newest button or list row whose title begins so.</summary>
    public async Task PilihAsync(string judul)
    {
        var pilihan = (await PesanAsync()).SelectMany(p => p.GetProperty("pilihan").EnumerateArray()).Last(p => p.GetProperty("judul").GetString()!.StartsWith(judul, StringComparison.Ordinal));
        await KirimAsync("pilih", new { id = pilihan.GetProperty("id").GetString() });
    }

    /// <summary>An SKTM from the keyword to the number.</summary>
    public async Task AjukanSktmAsync(string baris)
    {
        await TulisAsync("#21");
        await BacaAsync("Siapkan foto dokumen asli");
        await PilihAsync("Ajukan sekarang");
        await BacaAsync("nama#tanggal lahir#RT/RW");
        await TulisAsync(baris);
        await BacaAsync("Untuk keperluan");
        await PilihAsync("Pendidikan");
        await BacaAsync("kirim foto dokumen asli");
        foreach (var foto in (string[])["pengantar-rt.jpg", "ktp.jpg", "kk.jpg", "surat-pernyataan.jpg"]) await FotoAsync(foto);
        await BacaAsync("Dokumen wajib sudah lengkap");
        await PilihAsync("Lanjut");
        await BacaAsync("Periksa sekali lagi");
        await PilihAsync("Kirim permohonan");
        await BacaAsync("sudah kami terima");
    }

    async Task<JsonElement[]> PesanAsync() => (await http.GetFromJsonAsync<JsonElement[]>($"simulator/api/{nomor}/pesan"))!;

    async Task KirimAsync(string apa, object isi)
    {
        using var jawab = await http.PostAsJsonAsync($"simulator/api/{nomor}/{apa}", isi);
        jawab.EnsureSuccessStatusCode();
    }
}
