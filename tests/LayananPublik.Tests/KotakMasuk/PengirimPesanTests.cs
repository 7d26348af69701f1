using System.Net.Http.Json;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>An app that does not wait long for Meta.</summary>
public sealed class AppTakSabar() : AppUji(s => s.AddHttpClient("whatsapp").ConfigureHttpClient(c => c.Timeout = TimeSpan.FromSeconds(12)));

/// <summary>The outbox against a Meta that misbehaves.</summary>
public sealed class PengirimPesanTests(AppTakSabar app) : IClassFixture<AppTakSabar>
{
    [Fact]
    public async Task Answers_arrive_in_order_and_their_state_comes_back()
    {
        var percakapan = await SapaAsync("6281200000301");
        await KirimAsync(percakapan, "satu", "dua", "tiga");
        await app.Ponsel("6281200000301").MenerimaAsync("tiga");
        Assert.Equal(["satu", "dua", "tiga"], await DiPonselAsync("6281200000301"));
        var baris = await app.TungguDbAsync(db => db.PesanKeluar.Include(k => k.Pesan).Where(k => k.PercakapanId == percakapan).ToListAsync(), b => b.All(k => k.Status >= StatusKirim.Sampai && k.Status != StatusKirim.Gagal));
        Assert.All(baris, k => Assert.True(k is { Pesan.Wamid: not null, SampaiPada: not null, Galat: null }));
    }

    [Theory]
    [InlineData("timeout")]
    [InlineData("putus")]
    [InlineData("http500")]
    public async Task Send_without_an_answer_is_unknown_and_never_repeated_by_itself(string gangguan)
    {
        var percakapan = await SapaAsync("6281200000302");
        await GangguAsync(gangguan);
        await KirimAsync(percakapan, "ragu", "berikut");
        await app.Ponsel("6281200000302").MenerimaAsync("berikut");
        await app.TungguDbAsync(db => db.PesanKeluar.Include(k => k.Pesan).SingleAsync(k => k.Pesan.Teks == "ragu"),
            k => gangguan == "http500" ? k.Status == StatusKirim.TidakPasti : k.Status >= StatusKirim.Sampai);
        app.Maju(TimeSpan.FromHours(1));
        await app.TenangAsync();
        Assert.Equal(gangguan == "http500" ? ["berikut"] : ["ragu", "berikut"], await DiPonselAsync("6281200000302"));
    }

    [Fact]
    public async Task Row_that_was_being_sent_when_its_node_died_is_unknown_until_a_status_settles_it()
    {
        var percakapan = await SapaAsync("6281200000303");
        var id = await MatiSaatMengirimAsync(percakapan);
        await app.TungguDbAsync(db => db.PesanKeluar.SingleAsync(k => k.Id == id), k => k.Status == StatusKirim.TidakPasti);
        Assert.Empty(await DiPonselAsync("6281200000303"));
        await app.KirimWebhookAsync(Kiriman.BadanStatus(Kiriman.Status("wamid.HIDUP", "delivered", "6281200000303", $"{id}")));
        var settled = await app.TungguDbAsync(db => db.PesanKeluar.Include(k => k.Pesan).SingleAsync(k => k.Id == id), k => k.Status == StatusKirim.Sampai);
        Assert.Equal("wamid.HIDUP", settled.Pesan.Wamid);
    }

    [Fact]
    public async Task Officer_may_really_repeat_an_unknown_message()
    {
        var percakapan = await SapaAsync("6281200000304");
        var id = await MatiSaatMengirimAsync(percakapan);
        await app.TungguDbAsync(db => db.PesanKeluar.SingleAsync(k => k.Id == id), k => k.Status == StatusKirim.TidakPasti);
        var petugas = await app.PetugasAsync("petugas");
        Assert.True((await app.Ambil<MejaPercakapan>().KirimUlangAsync(id, petugas, TestContext.Current.CancellationToken)).Berhasil);
        await app.Ponsel("6281200000304").MenerimaAsync("terputus");
        await app.TungguDbAsync(db => db.PesanKeluar.SingleAsync(k => k.Id == id), k => k.Status is StatusKirim.Sampai or StatusKirim.Dibaca);
    }

    [Fact]
    public async Task Status_that_comes_before_the_answer_waits_for_it()
    {
        var percakapan = await SapaAsync("6281200000305");
        var id = await TanpaKirimAsync(percakapan);
        await app.KirimWebhookAsync(Kiriman.BadanStatus(Kiriman.Status("wamid.DULUAN", "delivered", "6281200000305")));
        await app.TungguDbAsync(db => db.StatusTertunda.AnyAsync(t => t.Wamid == "wamid.DULUAN"), ada => ada);
        await app.DbAsync(async db =>
        {
            (await db.PesanKeluar.Include(k => k.Pesan).SingleAsync(k => k.Id == id)).DiterimaMeta("wamid.DULUAN", DateTimeOffset.UtcNow);
            await db.SaveChangesAsync();
            await app.Ambil<PencatatStatus>().TerapkanTertundaAsync(db, "wamid.DULUAN", TestContext.Current.CancellationToken);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(StatusKirim.Sampai, await app.DbAsync(db => db.PesanKeluar.Where(k => k.Id == id).Select(k => k.Status).SingleAsync()));
        Assert.False(await app.DbAsync(db => db.StatusTertunda.AnyAsync(t => t.Wamid == "wamid.DULUAN")));
    }

    [Theory]
    [InlineData("read,delivered,sent")]
    [InlineData("sent,read,delivered,sent")]
    [InlineData("failed,delivered,read")]
    [InlineData("delivered,failed,read")]
    [InlineData("read,failed")]
    public async Task Delivery_state_never_goes_back(string urutan)
    {
        var percakapan = await SapaAsync("6281200000306");
        var id = await TanpaKirimAsync(percakapan);
        var wamid = $"wamid.MAJU.{urutan}";
        await app.DbAsync(async db =>
        {
            (await db.PesanKeluar.Include(k => k.Pesan).SingleAsync(k => k.Id == id)).DiterimaMeta(wamid, DateTimeOffset.UtcNow);
            return await db.SaveChangesAsync();
        });
        foreach (var status in urutan.Split(','))
            await app.KirimWebhookAsync(Kiriman.BadanStatus(Kiriman.Status(wamid, status, "6281200000306", kode: status == "failed" ? 131026 : null)));
        await app.TenangAsync();
        var k = await app.DbAsync(db => db.PesanKeluar.SingleAsync(x => x.Id == id));
        Assert.Equal((StatusKirim.Dibaca, null), (k.Status, k.Galat));
    }

    [Fact]
    public async Task Failed_status_tells_the_officer_why_and_what_to_do()
    {
        var percakapan = await SapaAsync("6281200000307");
        await GangguAsync("kode", 131026, asinkron: true);
        await KirimAsync(percakapan, "tak sampai");
        var k = await app.TungguDbAsync(db => db.PesanKeluar.SingleAsync(x => x.Pesan.Teks == "tak sampai"), x => x.Status == StatusKirim.Gagal);
        Assert.Equal(131026, k.KodeGalat);
        Assert.Contains("Hubungi warga", k.Galat);
    }

    [Fact]
    public async Task Refused_send_is_tried_again_by_itself_when_nothing_went_out()
    {
        var percakapan = await SapaAsync("6281200000308");
        await GangguAsync("kode", 130429, asinkron: false);
        await KirimAsync(percakapan, "coba lagi");
        await app.TungguDbAsync(db => db.PesanKeluar.SingleAsync(x => x.Pesan.Teks == "coba lagi"), x => x.KodeGalat == 130429 || x.Status > StatusKirim.Mengirim);
        app.Maju(TimeSpan.FromMinutes(1));
        await app.Ponsel("6281200000308").MenerimaAsync("coba lagi");
        await app.TenangAsync();
        Assert.Equal(["coba lagi"], await DiPonselAsync("6281200000308"));
    }

    [Fact]
    public async Task Nothing_leaves_after_the_window_has_closed()
    {
        var percakapan = await SapaAsync("6281200000309");
        app.Maju(TimeSpan.FromHours(25));
        await KirimAsync(percakapan, "terlambat");
        var k = await app.TungguDbAsync(db => db.PesanKeluar.SingleAsync(x => x.Pesan.Teks == "terlambat"), x => x.Status == StatusKirim.Dititipkan);
        Assert.NotNull(k.DititipkanPada);
        Assert.Empty(await DiPonselAsync("6281200000309"));
    }

    [Fact]
    public async Task File_of_the_cabinet_arrives_under_its_name()
    {
        var percakapan = await SapaAsync("6281200000310");
        var isi = "%PDF-1.7\n%%EOF\n"u8.ToArray();
        await app.DbAsync(async db =>
        {
            var lemari = await app.Ambil<Lemari>().SimpanAsync(db, isi, "application/pdf", TestContext.Current.CancellationToken);
            await db.SaveChangesAsync();
            var p = await db.Percakapan.SingleAsync(x => x.Id == percakapan);
            db.PesanKeluar.Add(PesanKeluar.DariAsisten(p, new Dokumen(lemari.Id, "SKTM.pdf") { Teks = "Ini suratnya" }, app.Ambil<TimeProvider>().GetUtcNow()));
            return await db.SaveChangesAsync();
        });
        var diPonsel = await app.Ponsel("6281200000310").MenerimaAsync("Ini suratnya");
        Assert.Equal("SKTM.pdf", diPonsel.Berkas!.Nama);
        Assert.Equal(isi, await app.Http.GetByteArrayAsync(diPonsel.Berkas.Url));
    }

    async Task<int> SapaAsync(string nomor)
    {
        var sapaan = "halo " + Guid.NewGuid();
        await app.Ponsel(nomor).TeksAsync(sapaan);
        var percakapan = (await app.TungguDbAsync(db => db.Pesan.Where(p => p.Teks == sapaan).Select(p => (int?)p.PercakapanId).FirstOrDefaultAsync(), id => id is not null))!.Value;
        await app.TenangAsync();
        await app.DbAsync(db => db.PesanKeluar.Where(k => k.PercakapanId == percakapan).ExecuteDeleteAsync());
        awal[nomor] = (await app.Ponsel(nomor).PesanAsync()).Count;
        return percakapan;
    }

    readonly Dictionary<string, int> awal = [];

    /// <summary>What the office has said since the greeting.</summary>
    async Task<IReadOnlyList<string>> DiPonselAsync(string nomor) => [.. (await app.Ponsel(nomor).PesanAsync()).Skip(awal[nomor]).Where(p => p.Arah == "keluar").Select(p => p.Teks)];

    Task KirimAsync(int percakapan, params string[] teks) => app.DbAsync(async db =>
    {
        var p = await db.Percakapan.SingleAsync(x => x.Id == percakapan);
        foreach (var t in teks) db.PesanKeluar.Add(PesanKeluar.DariAsisten(p, IsiPesan.Tulis(t), app.Ambil<TimeProvider>().GetUtcNow()));
        return await db.SaveChangesAsync();
    });

    /// <summary>As a node leaves it that dies between writing the row down and the answer.</summary>
    async Task<int> MatiSaatMengirimAsync(int percakapan)
    {
        var kini = app.Ambil<TimeProvider>().GetUtcNow();
        return await BarisAsync(percakapan, "terputus", k => k.MulaiKirim(kini, kini - TimeSpan.FromSeconds(1)));
    }

    /// <summary>A row that the sender leaves alone for now.</summary>
    Task<int> TanpaKirimAsync(int percakapan) => BarisAsync(percakapan, "ditahan", k => k.CobaLagi("ditahan", null, app.Ambil<TimeProvider>().GetUtcNow().AddDays(300)));

    Task<int> BarisAsync(int percakapan, string teks, Action<PesanKeluar> ubah) => app.DbAsync(async db =>
    {
        var k = PesanKeluar.DariAsisten(await db.Percakapan.SingleAsync(x => x.Id == percakapan), IsiPesan.Tulis(teks), app.Ambil<TimeProvider>().GetUtcNow());
        ubah(k);
        db.PesanKeluar.Add(k);
        await db.SaveChangesAsync();
        return k.Id;
    });

    async Task GangguAsync(string jenis, int kode = 0, bool asinkron = false) =>
        (await app.Http.PostAsJsonAsync("/simulator/api/gangguan", new { jenis, kode, jumlah = 1, asinkron })).EnsureSuccessStatusCode();
}
