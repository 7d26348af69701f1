using System.Net;
using System.Text.Json.Nodes;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.Pencarian;
using LayananPublik.Tests.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>The seal on the real road: signed webhooks, fetched files, late and changed messages, and addresses that somebody guesses.</summary>
public sealed class SegelLewatSimulatorTests(AppUji app) : IClassFixture<AppUji>
{
    const string Kanari = "kenarijingga";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, "628120000981"), InlineData(10, "628120000984")]
    public async Task Files_edits_deletions_reactions_and_quotes_of_a_sealed_message_stay_sealed_however_late_they_come(int menit, string dari)
    {
        if (menit > 0) app.Maju(TimeSpan.FromMinutes(menit));
        var (warga, percakapan, nomor) = await LaporAsync(dari);
        var asal = await app.DbAsync(db => db.Pesan.Where(p => p.PercakapanId == percakapan && p.Pengirim == Pengirim.Warga && p.Wamid != null).OrderBy(p => p.Id).Select(p => p.Wamid!).FirstAsync(Ct));
        await KirimAsync(Kiriman.Pesan(warga, null, $"wamid.SEGEL-SUNTING-{menit}", "edit", new JsonObject { ["original_message_id"] = asal, ["message"] = new JsonObject { ["type"] = "text", ["text"] = new JsonObject { ["body"] = $"yang benar {Kanari}" } } }));
        await KirimAsync(Kiriman.Pesan(warga, null, $"wamid.SEGEL-REAKSI-{menit}", "reaction", new JsonObject { ["message_id"] = asal, ["emoji"] = "😡" }));
        await KirimAsync(Kiriman.Pesan(warga, null, $"wamid.SEGEL-HAPUS-{menit}", "revoke", new JsonObject { ["original_message_id"] = asal }));
        var kutip = Kiriman.PesanTeks(warga, $"wamid.SEGEL-KUTIP-{menit}", $"lihat {Kanari} lagi");
        kutip["context"] = new JsonObject { ["id"] = asal, ["from"] = "x" };
        await KirimAsync(kutip);
        foreach (var nama in (string[])["petugas", "kasi", "camat", "admin"])
        {
            var petugas = await app.PetugasAsync(nama);
            var isi = await app.DbAsync(db => db.IsiPercakapanAsync(percakapan, petugas, null, 100, Ct));
            if (isi is not null)
            {
                Assert.All(isi.Gelembung, g => Assert.Equal((null, null, null, null), (g.Lampiran, g.Reaksi, g.Suntingan, g.Rincian)));
                Assert.All(isi.Gelembung, g => Assert.Empty(g.Pilihan));
                Assert.DoesNotContain(isi.Gelembung, g => Tampak(g.Teks, nomor) || Tampak(g.Kutipan?.Teks ?? "", nomor));
                Assert.All(isi.Gelembung, g => Assert.True(g.Tersegel || g.Jenis == JenisPesan.Sistem));
            }
            using var http = await app.MasukAsync(nama);
            foreach (var id in await app.DbAsync(db => db.Pesan.Where(p => p.PercakapanId == percakapan).Select(p => p.Id).ToListAsync(Ct)))
                Assert.NotEqual(HttpStatusCode.OK, (await http.GetAsync($"/berkas/pesan/{id}", Ct)).StatusCode);
            Assert.DoesNotContain((await app.Ambil<Pencari>().CariAsync(Kanari, petugas, 20, null, Ct)).Kelompok, k => k.Kode is "Pesan" or "Lampiran" or "Percakapan");
        }
        var uraian = await app.DbAsync(db => db.Aduan.Where(a => a.Nomor == nomor).Select(a => a.Uraian).SingleAsync(Ct));
        Assert.Contains($"lihat {Kanari} lagi", uraian, StringComparison.Ordinal);

        async Task KirimAsync(JsonObject pesan)
        {
            await app.KirimWebhookAsync(Kiriman.Badan([pesan]));
            var wamid = pesan["id"]!.GetValue<string>();
            await app.TungguDbAsync(db => db.Pesan.AnyAsync(p => p.Wamid == wamid, Ct), ada => ada, wamid);
        }
    }

    /// <summary>Words that were written before the tap and are delivered after it, also much later.</summary>
    [Theory]
    [InlineData(0, "628120000982"), InlineData(10, "628120000983")]
    public async Task What_was_written_before_the_tap_and_comes_late_belongs_to_the_report(int menit, string warga)
    {
        var (_, percakapan, nomor) = await LaporAsync(warga);
        var antara = await app.DbAsync(db => db.Pesan.Where(p => p.PercakapanId == percakapan && p.Pengirim == Pengirim.Warga).OrderBy(p => p.Id).Select(p => p.WaktuMeta).FirstAsync(Ct));
        if (menit > 0) app.Maju(TimeSpan.FromMinutes(menit));
        var wamid = $"wamid.TERLAMBAT-{menit}";
        await app.KirimWebhookAsync(Kiriman.Teks(warga, wamid, $"di sebelah {Kanari}", antara));
        var pesan = await app.TungguDbAsync(db => db.Pesan.SingleOrDefaultAsync(p => p.Wamid == wamid, Ct), p => p is not null, "the late words");
        Assert.NotNull(pesan!.DisegelPada);
        Assert.Contains($"di sebelah {Kanari}", await app.DbAsync(db => db.Aduan.Where(a => a.Nomor == nomor).Select(a => a.Uraian).SingleAsync(Ct)), StringComparison.Ordinal);
        Assert.Equal(ModePercakapan.Asisten, await app.DbAsync(db => db.Percakapan.Where(p => p.Id == percakapan).Select(p => p.Mode).SingleAsync(Ct)));
    }

    static bool Tampak(string teks, string nomor) => teks.Contains(Kanari, StringComparison.OrdinalIgnoreCase) || teks.Contains(nomor, StringComparison.Ordinal);

    async Task<(string Warga, int Percakapan, string Nomor)> LaporAsync(string warga)
    {
        var ponsel = app.Ponsel(warga);
        await ponsel.TeksAsync($"got depan SDN 2 Contoh Gang {Kanari} mampet");
        await ponsel.MenerimaAsync("Periksa aduan Anda");
        await ponsel.BerkasAsync(ContohBerkas.Jpeg(warga, 800, 600, berjejak: true, bait: 40_000), $"{Kanari}.jpg", "image/jpeg", $"foto {Kanari}");
        await ponsel.MenerimaAsync(p => p.Teks.Contains("Foto: 1", StringComparison.Ordinal), "the photo in the summary");
        // WhatsApp counts whole seconds.
        app.Maju(TimeSpan.FromSeconds(3));
        await ponsel.PilihAsync("ADU:ANONIM");
        await ponsel.MenerimaAsync("Aduan Anda kami terima dengan nomor");
        await app.TenangAsync();
        var a = await app.DbAsync(db => db.Aduan.Where(a => a.Uraian != null).OrderByDescending(a => a.Id).Select(a => new { a.Nomor, a.PercakapanId }).FirstAsync(Ct));
        return (warga, a.PercakapanId!.Value, a.Nomor);
    }
}
