using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using LayananPublik.Data;
using LayananPublik.WhatsApp;

namespace LayananPublik.Bench;

/// <summary>A delivery as Meta words and signs it.</summary>
sealed record Kiriman(byte[] Isi, string Tanda, string Sari)
{
    const int Warga = 1000;

    /// <summary>One message of one of a thousand citizens; every body is different.</summary>
    public static Kiriman Buat(int i) => Tulis($"62813{i % Warga:00000000}", $"Warga {i % Warga}", i);

    /// <summary>One message of the citizen of this conversation of the large office.</summary>
    public static Kiriman Dari(int percakapan, int i) => Tulis(KantorBesar.Telepon(percakapan), KantorBesar.Nama(percakapan), i);

    static Kiriman Tulis(string nomor, string nama, int i)
    {
        var detik = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var isi = Encoding.UTF8.GetBytes($$$"""
            {"object":"whatsapp_business_account","entry":[{"id":"200000000000001","changes":[{"value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"{{{Contoh.NomorTampilan}}}","phone_number_id":"{{{Contoh.PhoneNumberId}}}"},"contacts":[{"profile":{"name":"{{{nama}}}"},"wa_id":"{{{nomor}}}","user_id":"ID.{{{nomor}}}"}],"messages":[{"from":"{{{nomor}}}","from_user_id":"ID.{{{nomor}}}","id":"wamid.UKUR{{{i:00000000}}}","timestamp":"{{{detik}}}","text":{"body":"Assalamualaikum, saya mau tanya syarat surat keterangan, pesan ke {{{i}}}"},"type":"text"}]},"field":"messages"}]}]}
            """);
        return new(isi, Signature.Sign(isi, AppUkur.AppSecret), Convert.ToHexStringLower(SHA256.HashData(isi)));
    }
}

/// <summary>Delivers as Meta does, over kept connections.</summary>
sealed class KlienWebhook(Uri alamat, int sambungan) : IDisposable
{
    public const string Alamat = "/webhook/whatsapp";
    readonly HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = sambungan, UseProxy = false }) { BaseAddress = alamat };

    /// <summary>Deliveries of their own, so that first-time compilation is not measured.</summary>
    public Task PanaskanAsync(int mulai = 10_000_000) => LajuAsync([.. Enumerable.Range(mulai, 500).Select(Kiriman.Buat)], 16);

    /// <summary>Deliveries acknowledged a second, with so many under way at any time.</summary>
    public async Task<double> LajuAsync(IReadOnlyList<Kiriman> kiriman, int sekaligus)
    {
        var berikut = -1;
        var mulai = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, sekaligus).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref berikut) is var i && i < kiriman.Count) await KirimAsync(kiriman[i]);
        })));
        return kiriman.Count / Stopwatch.GetElapsedTime(mulai).TotalSeconds;
    }

    /// <summary>Milliseconds from the moment at which each was due, whether or not those before it have been answered: a stall counts for all it delays.</summary>
    public async Task<List<double>> LatensiAsync(IReadOnlyList<Kiriman> kiriman, int perDetik)
    {
        var mulai = Stopwatch.GetTimestamp();
        var tugas = new List<Task<double>>(kiriman.Count);
        for (var i = 0; i < kiriman.Count; i++)
        {
            var pada = TimeSpan.FromSeconds((double)i / perDetik);
            while (Stopwatch.GetElapsedTime(mulai) < pada) await Task.Delay(1);
            tugas.Add(SatuAsync(kiriman[i], mulai, pada));
        }
        return [.. await Task.WhenAll(tugas)];
    }

    async Task<double> SatuAsync(Kiriman kiriman, long mulai, TimeSpan pada)
    {
        await KirimAsync(kiriman);
        return (Stopwatch.GetElapsedTime(mulai) - pada).TotalMilliseconds;
    }

    async Task KirimAsync(Kiriman kiriman)
    {
        using var minta = new HttpRequestMessage(HttpMethod.Post, Alamat) { Content = new ByteArrayContent(kiriman.Isi) };
        minta.Content.Headers.ContentType = new("application/json");
        minta.Headers.Add(Signature.Header, kiriman.Tanda);
        using var jawab = await http.SendAsync(minta);
        jawab.EnsureSuccessStatusCode();
    }

    public void Dispose() => http.Dispose();
}
