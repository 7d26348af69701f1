using System.Text.Json.Nodes;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.Tests.WhatsApp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>An app in which nobody answers by itself: what is left is what came in.</summary>
public sealed class AppTanpaAsisten() : AppUji(s => s.RemoveAll<IPenanggap>());

/// <summary>Meta keeps no order and repeats: whatever the order, the repetitions and the cut into deliveries, the office ends up with the same.</summary>
public sealed class KeadaanAkhirTests(AppTanpaAsisten app) : IClassFixture<AppTanpaAsisten>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6)]
    public async Task A_conversations_messages_end_in_the_same_state_however_they_come(int benih)
    {
        var acak = new Random(benih);
        var mulai = DateTimeOffset.UtcNow.AddMinutes(-10);
        var tertib = await SetelahAsync($"62812555{benih:000}01", mulai, p => [p]);
        for (var kali = 2; kali <= 4; kali++)
            Assert.Equal(tertib, await SetelahAsync($"62812555{benih:000}{kali:00}", mulai, p => Potong(Acak(p.Concat(p.Where(_ => acak.Next(3) == 0)), acak), acak)));
    }

    [Fact]
    public async Task Every_order_of_the_four_statuses_ends_as_read()
    {
        string[] semua = ["sent", "delivered", "read", "failed"];
        var urutan = Permutasi(semua).ToList();
        Assert.Equal(24, urutan.Count);
        foreach (var (satu, i) in urutan.Select((u, i) => (u, i))) Assert.Equal((StatusKirim.Dibaca, true, true, true), await SesudahStatusAsync($"wamid.U24.{i}", satu.Append(satu[i % 4])));
    }

    [Theory]
    [InlineData("sent", "failed"), InlineData("failed", "sent")]
    public async Task A_failure_is_not_taken_back_by_sent_whichever_comes_first(string a, string b) =>
        Assert.Equal((StatusKirim.Gagal, true, false, false), await SesudahStatusAsync($"wamid.GAGAL.{a}", [a, b, a]));

    [Fact]
    public async Task The_same_post_fifty_times_at_once_is_one_message()
    {
        var badan = Kiriman.Teks("6281255560001", "wamid.LIMAPULUH", "halo");
        var jawaban = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => app.KirimWebhookAsync(badan)));
        Assert.All(jawaban, j => Assert.True(j.IsSuccessStatusCode));
        await app.TenangAsync();
        var sari = Kiriman.Sari(badan);
        Assert.Equal((1, 1, 1), (await app.DbAsync(db => db.KirimanMasuk.CountAsync(k => k.Sari == sari, Ct)),
            await app.DbAsync(db => db.PembaruanMasuk.CountAsync(p => p.Kunci == "m:wamid.LIMAPULUH", Ct)), await app.DbAsync(db => db.Pesan.CountAsync(p => p.Wamid == "wamid.LIMAPULUH", Ct))));
    }

    [Fact]
    public async Task Poison_of_any_kind_blocks_neither_its_neighbours_nor_its_lane()
    {
        const string Warga = "6281255570001";
        var dalam = string.Concat(Enumerable.Repeat("[", 300)) + string.Concat(Enumerable.Repeat("]", 300));
        string[] racun =
        [
            """{"type":"text","text":{"body":"nol \u0000 di tengah"}}""",
            """{"type":"text","text":{"body":"separuh \ud83d saja"}}""",
            $$"""{"type":"text","text":{"body":"dalam"},"aneh":{{dalam}} }""",
            $$"""{"type":"text","text":{"body":"{{new string('x', 100_000)}}"} }""",
            """{"type":"text","type":"text","text":{"body":"kembar"},"text":{"body":"kembar"}}""",
            """{"type":"image","image":{"id":{"bukan":"teks"},"mime_type":7}}""",
            """{"type":"location","location":{"latitude":"NaN","longitude":1e999}}""",
            """{"type":"interactive","interactive":"bukan objek"}""",
            """{"type":"contacts","contacts":[null,7,{"phones":"x"},{"name":[]}]}""",
            """{"type":["larik"],"text":7,"context":[],"errors":{},"referral":"x"}""",
            $$"""{"type":"interactive","interactive":{"type":"list_reply","list_reply":{"id":"{{new string('i', 10_000)}}","title":"\u202eterbalik 🙃"} } }""",
            $$"""{"type":"text","text":{"body":"id panjang"},"id":"wamid.{{new string('p', 10_000)}}"}"""
        ];
        var pesan = new List<string>();
        for (var i = 0; i < racun.Length; i++)
        {
            var isi = racun[i].Trim();
            var awal = isi.Contains("\"id\":\"wamid", StringComparison.Ordinal) ? $$"""{"from":"{{Warga}}","timestamp":"1790000000",""" : $$"""{"from":"{{Warga}}","timestamp":"1790000000","id":"wamid.RACUN.{{i}}",""";
            pesan.Add(awal + isi[1..]);
            pesan.Add($$"""{"from":"{{Warga}}","id":"wamid.SEHAT.{{i}}","timestamp":1790000000,"type":"text","text":{"body":"sehat {{i}}"} }""");
        }
        var badan = Samples.Message(string.Join(',', pesan)).Replace(Samples.PhoneNumberId, Contoh.PhoneNumberId, StringComparison.Ordinal);
        await app.KirimWebhookAsync(System.Text.Encoding.UTF8.GetBytes(badan));
        await app.TungguDbAsync(db => db.Pesan.CountAsync(p => p.Wamid!.StartsWith("wamid.SEHAT."), Ct), n => n == racun.Length, "the healthy neighbours");
        await app.TungguDbAsync(db => db.PembaruanMasuk.CountAsync(p => p.Kunci.StartsWith("m:wamid.RACUN.") && p.Status == StatusPembaruan.Selesai, Ct), n => n == racun.Length - 1, "the poison to be kept too");
    }

    /// <summary>Sends one citizen's messages in the deliveries that <paramref name="bagi"/> makes of them, and tells what is left: rows in the order of the chat, window, unread.</summary>
    async Task<string> SetelahAsync(string warga, DateTimeOffset mulai, Func<IReadOnlyList<JsonObject>, IEnumerable<IReadOnlyList<JsonObject>>> bagi)
    {
        string W(int i) => $"wamid.KA.{warga}.{i}";
        var pesan = Enumerable.Range(0, 8).Select(i => Kiriman.PesanTeks(warga, W(i), $"pesan {i}", mulai.AddSeconds(i * 3))).ToList();
        pesan.Add(Kiriman.Pesan(warga, null, W(20), "reaction", new JsonObject { ["message_id"] = W(2), ["emoji"] = "👍" }, mulai.AddSeconds(40)));
        pesan.Add(Kiriman.Pesan(warga, null, W(21), "reaction", new JsonObject { ["message_id"] = W(2), ["emoji"] = "❤️" }, mulai.AddSeconds(43)));
        pesan.Add(Kiriman.Pesan(warga, null, W(22), "revoke", new JsonObject { ["original_message_id"] = W(3) }, mulai.AddSeconds(46)));
        pesan.Add(Kiriman.Pesan(warga, null, W(23), "edit", new JsonObject { ["original_message_id"] = W(4), ["message"] = new JsonObject { ["type"] = "text", ["text"] = new JsonObject { ["body"] = "baru" } } }, mulai.AddSeconds(49)));
        foreach (var kiriman in bagi(pesan)) await app.KirimWebhookAsync(Kiriman.Badan([.. kiriman.Select(p => (JsonObject)p.DeepClone())]));
        var awalan = $"wamid.KA.{warga}.";
        await app.TungguDbAsync(db => db.Pesan.CountAsync(p => p.Wamid!.StartsWith(awalan), Ct), n => n == pesan.Count, "all messages");
        await app.TenangAsync();
        var percakapan = await app.DbAsync(db => db.Percakapan.SingleAsync(p => p.Kontak.Alias.Any(a => a.Nilai == warga), Ct));
        var petugas = await app.PetugasAsync("petugas");
        var isi = (await app.DbAsync(db => db.IsiPercakapanAsync(percakapan.Id, petugas, null, 100, Ct)))!;
        var baris = isi.Gelembung.Select(g => $"{g.Jenis}|{g.Teks}|{g.Reaksi}|{g.Perubahan}|{g.Suntingan}");
        return string.Join('\n', baris.Append($"{percakapan.BelumDibaca} {percakapan.MasukTerakhirPada:O} {percakapan.Mode}"));
    }

    async Task<(StatusKirim, bool, bool, bool)> SesudahStatusAsync(string wamid, IEnumerable<string> urutan)
    {
        const string Warga = "6281255580001";
        var pada = DateTimeOffset.UtcNow;
        await using var db = await app.DbFactory.CreateDbContextAsync(Ct);
        var kontak = await db.Kontak.Include(k => k.Alias).FirstOrDefaultAsync(k => k.Alias.Any(a => a.Nilai == Warga), Ct) ?? LayananPublik.Kependudukan.Kontak.Kenali(Warga, null, "Uji", pada);
        var nomor = await db.NomorKantor.FirstAsync(n => n.PhoneNumberId == Contoh.PhoneNumberId, Ct);
        var percakapan = await db.Percakapan.FirstOrDefaultAsync(p => p.KontakId == kontak.Id, Ct) ?? Percakapan.Buka(nomor, kontak, pada);
        var keluar = PesanKeluar.DariPetugas(percakapan, IsiPesan.Tulis("halo"), Pelaku.Sistem, pada);
        keluar.MulaiKirim(pada, pada);
        keluar.DiterimaMeta(wamid, pada);
        db.PesanKeluar.Add(keluar);
        await db.SaveChangesAsync(Ct);
        foreach (var (s, i) in urutan.Select((s, i) => (s, i)))
        {
            var status = Kiriman.Status(wamid, s, Warga, null, s == "failed" ? 131026 : null);
            status["timestamp"] = (pada.ToUnixTimeSeconds() + i).ToString(System.Globalization.CultureInfo.InvariantCulture);
            await app.KirimWebhookAsync(Kiriman.BadanStatus(status));
            var kunci = $"s:{wamid}:{s}:{Warga}";
            await app.TungguDbAsync(d => d.PembaruanMasuk.Where(p => p.Kunci == kunci).Select(p => (StatusPembaruan?)p.Status).FirstOrDefaultAsync(Ct), st => st == StatusPembaruan.Selesai, kunci);
        }
        return await app.DbAsync(d => d.PesanKeluar.Where(k => k.Id == keluar.Id).Select(k => ValueTuple.Create(k.Status, k.TerkirimPada != null, k.SampaiPada != null, k.DibacaPada != null)).SingleAsync(Ct));
    }

    static List<T> Acak<T>(IEnumerable<T> isi, Random acak)
    {
        var daftar = isi.ToArray();
        acak.Shuffle(daftar);
        return [.. daftar];
    }

    static IEnumerable<IReadOnlyList<T>> Potong<T>(List<T> isi, Random acak)
    {
        for (var i = 0; i < isi.Count;)
        {
            var banyak = Math.Min(isi.Count - i, acak.Next(1, 5));
            yield return isi.GetRange(i, banyak);
            i += banyak;
        }
    }

    static IEnumerable<string[]> Permutasi(string[] isi) => isi.Length <= 1 ? [isi] : isi.SelectMany((x, i) => Permutasi([.. isi.Where((_, j) => j != i)]).Select(s => s.Prepend(x).ToArray()));
}
