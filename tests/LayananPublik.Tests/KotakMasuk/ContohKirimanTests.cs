using System.Net;
using System.Text.Json.Nodes;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.Tests.WhatsApp;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>The payloads of other projects, posted to the whole app; each finds an inbox that is empty, for they share their ids.</summary>
public sealed class ContohKirimanTests(AppTanpaAsisten app) : IClassFixture<AppTanpaAsisten>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_each_sample_says_is_what_the_database_holds()
    {
        Assert.SkipWhen(WebhookSampleTests.Folder is null, "The shared webhook samples are not beside this repository.");
        await DaftarkanNomorAsync();
        var pesan = 0;
        foreach (var (berkas, harapan) in WebhookSampleTests.Samples().Select(s => s.Data))
        {
            var badan = await File.ReadAllBytesAsync(Path.Combine(WebhookSampleTests.Folder!, berkas), Ct);
            Assert.Equal(HttpStatusCode.OK, (await app.KirimWebhookAsync(badan)).StatusCode);
            var isi = JsonNode.Parse(harapan)!.AsArray();
            WebhookSampleTests.AssertContains(isi, JsonNode.Parse(await app.Http.GetStringAsync($"/simulator/api/kiriman/{Kiriman.Sari(badan)}", Ct)), berkas);
            await app.TungguDbAsync(db => db.PembaruanMasuk.CountAsync(p => p.Status == StatusPembaruan.Baru, Ct), n => n == 0, berkas);
            Assert.Empty(await app.DbAsync(db => db.PembaruanMasuk.Where(p => p.Percobaan > 0).Select(p => berkas + " " + p.Kunci + " " + p.Galat).ToListAsync(Ct)));
            Assert.False(await app.DbAsync(db => db.KirimanMasuk.AnyAsync(k => k.Status != StatusOlah.Selesai, Ct)), berkas);
            var sudah = new HashSet<string>(StringComparer.Ordinal);
            foreach (var c in isi)
            {
                // One sample gives two messages the same made-up id: for us that is one message.
                foreach (var m in (c!["messages"]?.AsArray() ?? []).Where(m => sudah.Add((string)m!["id"]!)))
                {
                    await PesanAsync(m!.AsObject(), (string?)c["phone_number_id"], berkas);
                    pesan++;
                }
                foreach (var s in c["statuses"]?.AsArray() ?? []) await StatusAsync(s!.AsObject(), berkas);
            }
            await KosongkanAsync();
        }
        Assert.True(pesan > 40);
    }

    /// <summary>A row with the id, the words, the file, the place, the reaction; or a quarantined update that says why not.</summary>
    async Task PesanAsync(JsonObject m, string? nomor, string berkas)
    {
        var wamid = (string)m["id"]!;
        var p = await app.DbAsync(db => db.Pesan.Include(x => x.Lampiran).Include(x => x.Percakapan.Kontak.Alias).SingleOrDefaultAsync(x => x.Wamid == wamid, Ct));
        if (m.ContainsKey("group_id") || nomor is null || (!m.ContainsKey("from") && !m.ContainsKey("from_user_id") && !m.ContainsKey("system")))
        {
            Assert.Null(p);
            Assert.NotNull(await app.DbAsync(db => db.PembaruanMasuk.Where(x => x.Kunci == "m:" + wamid && x.Status == StatusPembaruan.Karantina).Select(x => x.Galat).SingleOrDefaultAsync(Ct)));
            return;
        }
        // News about a contact whom nobody knows yet belongs to no conversation.
        if (m.ContainsKey("system") && p is null) return;
        Assert.True(p is not null, berkas + ": no row");
        var alias = p.Percakapan.Kontak.Alias.Select(a => a.Nilai).ToList();
        foreach (var nama in new[] { "from", "from_user_id" }) if ((string?)m[nama] is { } siapa && !m.ContainsKey("system")) Assert.Contains(siapa.TrimStart('+'), alias);
        if ((string?)m["text"] is { } teks) Assert.Equal(teks, p.Teks);
        if (m["media"] is JsonObject media) Media(media, p, berkas);
        if (m["location"] is JsonArray tempat) Assert.NotNull(RincianPesan.DariJson(p.Rincian)?.Tempat);
        if (m["shared_contacts"] is { } kartu) Assert.Equal((int)kartu, RincianPesan.DariJson(p.Rincian)!.KartuNama.Count);
        if (m["reaction"] is JsonObject r) Assert.Equal((JenisPesan.Reaksi, (string?)r["emoji"] ?? "", (string?)r["to"]), (p.Jenis, p.Teks, p.MembalasWamid));
        if ((string?)m["reply_to"] is { } balas) Assert.Equal(balas, p.MembalasWamid);
        if ((string?)m["choice_id"] is { } pilihan) Assert.Equal(pilihan, p.PilihanId);
        if (m["forwarded"] is not null) Assert.True(RincianPesan.DariJson(p.Rincian)!.Diteruskan);
        if (m["button"] is JsonObject tombol) Assert.Equal((string?)tombol["text"], p.Teks);
    }

    static void Media(JsonObject media, Pesan p, string berkas)
    {
        Assert.True(p.Lampiran is not null, berkas + ": no file");
        if ((string?)media["id"] is { } id) Assert.Equal(id, p.Lampiran.MediaId);
        if ((string?)media["caption"] is { } judul) Assert.Equal(judul, p.Teks);
        if ((string?)media["filename"] is { } nama) Assert.Equal(nama, p.Lampiran.NamaBerkas);
    }

    /// <summary>Of messages that we never sent the state waits for its message.</summary>
    async Task StatusAsync(JsonObject s, string berkas)
    {
        var (wamid, kata) = ((string)s["id"]!, (string)s["status"]!);
        StatusKirim? arti = kata switch { "sent" => StatusKirim.Terkirim, "delivered" => StatusKirim.Sampai, "read" or "played" => StatusKirim.Dibaca, "failed" => StatusKirim.Gagal, _ => null };
        if (arti is null) return;
        Assert.True(await app.DbAsync(db => db.StatusTertunda.AnyAsync(t => t.Wamid == wamid && t.Status == arti, Ct)), $"{berkas}: {kata}");
    }

    Task<int> DaftarkanNomorAsync() => app.DbAsync(async db =>
    {
        var unit = await db.UnitKerja.OrderBy(u => u.Id).FirstAsync(Ct);
        var nomor = WebhookSampleTests.Samples().SelectMany(s => JsonNode.Parse(s.Data.Item2)!.AsArray()).Select(c => (string?)c!["phone_number_id"]).OfType<string>().Distinct();
        db.NomorKantor.AddRange(nomor.Select(n => NomorKantor.Daftarkan(n, "62210000009", unit)));
        return await db.SaveChangesAsync(Ct);
    });

    Task<int> KosongkanAsync() => app.DbAsync(async db =>
    {
        await db.Lampiran.ExecuteDeleteAsync(Ct);
        await db.PesanKeluar.ExecuteDeleteAsync(Ct);
        await db.Pesan.ExecuteDeleteAsync(Ct);
        await db.StatusTertunda.ExecuteDeleteAsync(Ct);
        await db.Percakapan.ExecuteDeleteAsync(Ct);
        await db.Kontak.ExecuteDeleteAsync(Ct);
        await db.PembaruanMasuk.ExecuteDeleteAsync(Ct);
        return await db.KirimanMasuk.ExecuteDeleteAsync(Ct);
    });
}
