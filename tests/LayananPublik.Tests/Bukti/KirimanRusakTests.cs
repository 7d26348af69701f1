using System.Globalization;
using System.Text;
using LayananPublik.KotakMasuk;
using LayananPublik.Tests.WhatsApp;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Arah = LayananPublik.Simulator.Ingatan.Arah;

namespace LayananPublik.Tests.Bukti;

/// <summary>Broken input from outside, many thousand times, always signed rightly: what reaches this far may come from Meta itself.</summary>
[Collection(KumpulanBukti.Nama)]
public sealed class KirimanRusakTests
{
    const string Warga = "6281600000001";
    const long BatasTumpukan = 384L << 20, BolehTumbuh = 200L << 20;
    static readonly TimeSpan Sabar = TimeSpan.FromMinutes(15);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Broken_deliveries_never_give_5xx_stop_no_worker_fill_no_memory_and_leave_nothing_in_the_log()
    {
        var (banyak, benih) = (Panjang.Atau(100_000, 3_000), Panjang.Benih());
        await using var kantor = await KantorProses.SiapkanAsync();
        // Should the heap want more than this, the process ends and so does the test.
        await kantor.App.MulaiAsync(lingkungan: ("DOTNET_GCHeapHardLimit", BatasTumpukan.ToString("X", CultureInfo.InvariantCulture)));
        await KiriminAsync(kantor, benih, 0, banyak / 4);
        await TerpilahAsync(kantor);
        var awal = kantor.App.Memori;
        var mulai = TimeProvider.System.GetTimestamp();
        await KiriminAsync(kantor, benih, banyak / 4, banyak);
        await TerpilahAsync(kantor);
        var (akhir, lama) = (kantor.App.Memori, TimeProvider.System.GetElapsedTime(mulai));
        await MasihMenjawabAsync(kantor);
        Assert.True(kantor.App.Hidup);
        Assert.True(akhir < awal + BolehTumbuh, $"Memory grew from {awal >> 20} to {akhir >> 20} MiB.");
        Assert.DoesNotContain(kantor.App.Log, b => b.Contains(BahanAcak.Nama, StringComparison.Ordinal) || b.Contains(BahanAcak.Tulisan, StringComparison.Ordinal) || b.Contains(BahanAcak.Nomor, StringComparison.Ordinal) || b.Contains("wamid.", StringComparison.Ordinal));
        var nasib = await kantor.DbAsync(db => db.PembaruanMasuk.GroupBy(p => new { p.Status, p.Galat }).Select(g => new { g.Key.Status, g.Key.Galat, Banyak = g.Count() }).ToListAsync(Ct));
        Panjang.Catat($"fuzz: seed {benih}, {banyak} deliveries, three quarters of them received and taken apart in {lama.TotalSeconds:0} s, working set {awal >> 20} MiB after a quarter, {akhir >> 20} MiB at the end, heap limited to {BatasTumpukan >> 20} MiB");
        Panjang.Catat("fuzz: updates " + string.Join(", ", nasib.GroupBy(n => n.Status).Select(g => $"{g.Key} {g.Sum(n => n.Banyak)}")));
        Assert.Equal([], nasib.Where(n => n.Status == StatusPembaruan.Gagal).Select(n => $"{n.Banyak} {n.Galat}"));
    }

    [Fact]
    public async Task Broken_answers_of_Meta_end_as_a_WhatsAppException_and_a_doubtful_yes_counts_as_unknown()
    {
        var benih = Panjang.Benih();
        var acak = new Random(benih);
        var perusak = new Perusak(acak);
        var baik = """{"messaging_product":"whatsapp","contacts":[{"input":"62812","wa_id":"62812","user_id":"ID.1"}],"messages":[{"id":"wamid.ABC","message_status":"accepted"}]}"""u8.ToArray();
        var galat = """{"error":{"message":"(#131047) Re-engagement","type":"OAuthException","code":131047,"error_subcode":2494010,"is_transient":false,"error_data":{"messaging_product":"whatsapp","details":"lama"},"fbtrace_id":"A1"}}"""u8.ToArray();
        for (var ke = 0; ke < Panjang.Atau(20_000, 3_000); ke++)
        {
            var (isi, kode) = acak.Next(3) == 0 ? (perusak.Rusak(galat), acak.Next(2) == 0 ? 400 : 500) : (perusak.Rusak(baik), 200);
            var meta = new FakeMeta().Answer(() => Jawaban(isi, kode));
            var salah = await Record.ExceptionAsync(() => meta.Api().SendAsync("1", Recipient.Phone("6281200000001"), new TextMessage("halo"), "1", null, Ct));
            if (salah is null) continue;
            Assert.True(salah is WhatsAppException, $"seed {benih}, case {ke}: {salah}");
            if (kode == 200 && salah is WhatsAppException { Code: null } w) Assert.True(w.Outcome == SendOutcome.Unknown, $"seed {benih}, case {ke}: a yes that cannot be read is no refusal");
        }
    }

    [Fact]
    public async Task Broken_descriptions_of_files_end_as_a_WhatsAppException_and_never_give_the_token_away()
    {
        var benih = Panjang.Benih();
        var acak = new Random(benih);
        var perusak = new Perusak(acak);
        string[] alamat = ["https://lookaside.fbsbx.com/a?mid=1", "https://lookaside.fbsbx.com.evil.example/a", "http://lookaside.fbsbx.com/a", "file:///etc/passwd", "https://graph.facebook.com@evil.example/", "//evil.example/a", "https://evil.example/a", "ftp://evil.example/", "https://graph.facebook.com/a", "https://\u0430.example/", "https://user:sandi@graph.facebook.com:444/a"];
        for (var ke = 0; ke < Panjang.Atau(20_000, 3_000); ke++)
        {
            var baik = Encoding.UTF8.GetBytes($$"""{"messaging_product":"whatsapp","url":"{{alamat[acak.Next(alamat.Length)]}}","mime_type":"image/jpeg","sha256":"{{new string('a', 64)}}","file_size":3,"id":"123"}""");
            var meta = new FakeMeta();
            for (var n = 0; n < 8; n++) meta.Answer(() => Jawaban(n == 0 ? perusak.Rusak(baik) : [1, 2, 3], 200));
            var salah = await Record.ExceptionAsync(async () =>
            {
                var info = await meta.Api().GetMediaAsync("1", "123", Ct);
                await meta.Api().DownloadAsync(info.Url, new MemoryStream(), 1000, Ct);
            });
            Assert.True(salah is null or WhatsAppException or MediaTooLargeException, $"seed {benih}, case {ke}: {salah}");
            Assert.DoesNotContain(meta.Calls, c => c.Authorization is not null && new Uri(c.Url) is var u && !(u is { Scheme: "https", Authority: "graph.facebook.com" or "lookaside.fbsbx.com" }));
        }
    }

    static async Task KiriminAsync(KantorProses kantor, int benih, int dari, int sampai)
    {
        var bahan = BahanAcak.Semua();
        await Parallel.ForEachAsync(Enumerable.Range(dari, sampai - dari), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Ct }, async (ke, ct) =>
        {
            var acak = new Random(benih + ke);
            var badan = new Perusak(acak).Rusak(bahan[acak.Next(bahan.Count)](ke));
            var kode = await kantor.WebhookAsync(badan, ct);
            Assert.True(kode == 200, $"seed {benih}, case {ke}: answered {kode}");
        });
    }

    /// <summary>Every delivery has been looked into: what could be read is done or waits for a person.</summary>
    static Task TerpilahAsync(KantorProses kantor) => KantorProses.TungguAsync(() => kantor.DbAsync(async db =>
    {
        var kiriman = await db.KirimanMasuk.CountAsync(k => k.Status == StatusOlah.Baru, Ct);
        var pembaruan = await db.PembaruanMasuk.CountAsync(p => p.Status == StatusPembaruan.Baru, Ct);
        return kiriman + pembaruan == 0 ? null : $"{kiriman} deliveries, {pembaruan} updates";
    }), Sabar, "every delivery to be worked off");

    static async Task MasihMenjawabAsync(KantorProses kantor)
    {
        // Some of what was posted says that Meta has stopped the account, and rightly stops the outbox; an admin lets it go on.
        await kantor.DbAsync(db => db.JedaKirim.ExecuteDeleteAsync(Ct));
        await kantor.TeksAsync(Warga, "PMH-2023-777777");
        await KantorProses.TungguAsync(() => Task.FromResult(kantor.Ponsel(Warga).Any(p => p.Arah == Arah.Keluar && p.Teks.Contains("PMH-2023-777777", StringComparison.Ordinal)) ? null : "no answer"), Sabar, "an answer to a plain question");
    }

    static HttpResponseMessage Jawaban(byte[] isi, int kode) => new((System.Net.HttpStatusCode)kode) { Content = new ByteArrayContent(isi) { Headers = { ContentType = new("application/json") } } };
}
