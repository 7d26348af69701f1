using System.Text.Json.Nodes;
using LayananPublik.Data;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

public sealed class PenerimaPesanTests(AppUji app) : IClassFixture<AppUji>
{
    [Fact]
    public async Task Text_from_the_phone_becomes_an_unread_pesan_that_opens_the_window()
    {
        await app.Ponsel("6281200000201").TeksAsync("Selamat pagi, mau buat SKTM");
        var pesan = await app.TungguDbAsync(db => Dari(db, "6281200000201").Include(p => p.Percakapan.UnitKerja).FirstOrDefaultAsync(p => p.Arah == ArahPesan.Masuk), p => p is not null);
        Assert.Equal("Selamat pagi, mau buat SKTM", pesan!.Teks);
        Assert.Equal("Kecamatan Contoh", pesan.Percakapan.UnitKerja.Nama);
        Assert.True(pesan.Percakapan.JendelaTerbuka(app.Ambil<TimeProvider>().GetUtcNow()));
    }

    [Fact]
    public async Task Pesan_in_two_deliveries_with_the_same_id_is_kept_once()
    {
        await Task.WhenAll(app.KirimWebhookAsync(Kiriman.Teks("6281200000202", "wamid.SAMA", "satu")), app.KirimWebhookAsync(Kiriman.Teks("6281200000202", "wamid.SAMA", "satu ", DateTimeOffset.UtcNow.AddSeconds(-1))));
        await app.TenangAsync();
        Assert.Equal(1, await app.DbAsync(db => db.Pesan.CountAsync(p => p.Wamid == "wamid.SAMA")));
    }

    [Fact]
    public async Task Reordered_batch_is_put_back_into_the_order_of_Metas_time()
    {
        var kini = DateTimeOffset.UtcNow;
        await app.KirimWebhookAsync(Kiriman.Badan([.. Enumerable.Range(0, 5).Reverse().Select(i => Kiriman.PesanTeks("6281200000203", $"wamid.URUT{i}", $"ke-{i}", kini.AddSeconds(i - 10)))]));
        await app.TenangAsync();
        var urutan = await app.DbAsync(db => Dari(db, "6281200000203").Where(p => p.Arah == ArahPesan.Masuk).OrderBy(p => p.Id).Select(p => p.Teks).ToListAsync());
        Assert.Equal(["ke-0", "ke-1", "ke-2", "ke-3", "ke-4"], urutan);
    }

    [Fact]
    public async Task Late_pesan_neither_reopens_the_window_nor_stands_at_the_end()
    {
        var kini = DateTimeOffset.UtcNow;
        await app.KirimWebhookAsync(Kiriman.Teks("6281200000204", "wamid.BARU", "baru", kini.AddHours(-30)));
        await app.TungguDbAsync(db => db.Pesan.AnyAsync(p => p.Wamid == "wamid.BARU"), ada => ada);
        await app.KirimWebhookAsync(Kiriman.Teks("6281200000204", "wamid.LAMA", "lama", kini.AddHours(-40)));
        await app.TungguDbAsync(db => db.Pesan.AnyAsync(p => p.Wamid == "wamid.LAMA"), ada => ada);
        var urutan = await app.DbAsync(db => Dari(db, "6281200000204").Where(p => p.Pengirim == Pengirim.Warga).OrderBy(p => p.Urut).Select(p => p.Teks).ToListAsync());
        Assert.Equal(["lama", "baru"], urutan);
        var percakapan = await app.DbAsync(db => Dari(db, "6281200000204").Select(p => p.Percakapan).FirstAsync());
        Assert.Equal(kini.AddHours(-30).ToUnixTimeSeconds(), percakapan.MasukTerakhirPada!.Value.ToUnixTimeSeconds());
        Assert.Equal(2, percakapan.BelumDibaca);
    }

    [Fact]
    public async Task Bad_update_ends_as_Gagal_and_holds_up_neither_its_lane_nor_others()
    {
        await app.KirimWebhookAsync(Kiriman.Teks("6281200000205", "wamid.RACUN0", "awal"));
        await app.TungguDbAsync(db => db.Pesan.AnyAsync(p => p.Wamid == "wamid.RACUN0"), ada => ada);
        var racun = await app.DbAsync(async db =>
        {
            var awal = await db.PembaruanMasuk.Include(p => p.KirimanMasuk).SingleAsync(p => p.Kunci == "m:wamid.RACUN0");
            var buruk = PembaruanMasuk.Dari(awal.KirimanMasuk, "m:wamid.TIDAKADA", JenisPembaruan.Pesan, 9, awal.PhoneNumberId, awal.Jalur);
            db.PembaruanMasuk.Add(buruk);
            await db.SaveChangesAsync();
            return buruk;
        });
        await app.KirimWebhookAsync(Kiriman.Teks("6281200000205", "wamid.RACUN2", "sesudah"));
        await app.KirimWebhookAsync(Kiriman.Teks("6281200000206", "wamid.TETANGGA", "tetangga"));
        await app.TungguDbAsync(db => db.Pesan.AnyAsync(p => p.Wamid == "wamid.TETANGGA"), ada => ada, "the neighbour");
        await app.TungguDbAsync(async db =>
        {
            app.Maju(TimeSpan.FromMinutes(2));
            return (await db.PembaruanMasuk.SingleAsync(p => p.Id == racun.Id)).Status;
        }, s => s == StatusPembaruan.Gagal, "the bad update to be given up");
        await app.TungguDbAsync(db => db.Pesan.AnyAsync(p => p.Wamid == "wamid.RACUN2"), ada => ada, "the rest of the lane");
    }

    [Fact]
    public async Task Unknown_office_number_is_quarantined_and_makes_no_contact()
    {
        await app.KirimWebhookAsync(Kiriman.Teks("6281200000207", "wamid.ASING", "halo", nomor: "123456123"));
        await app.TungguDbAsync(db => db.PembaruanMasuk.SingleOrDefaultAsync(p => p.Kunci == "m:wamid.ASING"), p => p?.Status == StatusPembaruan.Karantina);
        Assert.False(await app.DbAsync(db => db.Kontak.AnyAsync(k => k.Alias.Any(a => a.Nilai == "6281200000207"))));
    }

    [Fact]
    public async Task Citizen_without_phone_number_is_known_by_the_user_id_and_keeps_it_when_the_number_comes()
    {
        await app.KirimWebhookAsync(Kiriman.Badan([Kiriman.Pesan(null, "ID.BSUID208", "wamid.BSUID1", "text", new JsonObject { ["body"] = "halo" })]));
        await app.TungguDbAsync(db => db.Pesan.AnyAsync(p => p.Wamid == "wamid.BSUID1"), ada => ada);
        await app.KirimWebhookAsync(Kiriman.Badan([Kiriman.Pesan("6281200000208", "ID.BSUID208", "wamid.BSUID2", "text", new JsonObject { ["body"] = "ini nomor saya" })]));
        await app.TungguDbAsync(db => db.Pesan.AnyAsync(p => p.Wamid == "wamid.BSUID2"), ada => ada);
        var kontak = await app.DbAsync(db => db.Kontak.Include(k => k.Alias).Where(k => k.Alias.Any(a => a.Nilai == "ID.BSUID208")).SingleAsync());
        Assert.Equal(("6281200000208", "ID.BSUID208"), (kontak.Telepon, kontak.Bsuid));
        Assert.Equal(1, await app.DbAsync(db => db.Percakapan.CountAsync(p => p.KontakId == kontak.Id)));
    }

    [Fact]
    public async Task Two_contacts_are_never_merged_by_themselves()
    {
        await app.KirimWebhookAsync(Kiriman.Badan([Kiriman.Pesan("6281200000209", null, "wamid.DUA1", "text", new JsonObject { ["body"] = "a" })]));
        await app.KirimWebhookAsync(Kiriman.Badan([Kiriman.Pesan(null, "ID.BSUID209", "wamid.DUA2", "text", new JsonObject { ["body"] = "b" })]));
        await app.TungguDbAsync(db => db.Pesan.CountAsync(p => p.Wamid == "wamid.DUA1" || p.Wamid == "wamid.DUA2"), n => n == 2);
        await app.KirimWebhookAsync(Kiriman.Badan([Kiriman.Pesan("6281200000209", "ID.BSUID209", "wamid.DUA3", "text", new JsonObject { ["body"] = "c" })]));
        var milik = await app.TungguDbAsync(db => db.Pesan.Where(p => p.Wamid == "wamid.DUA3").Select(p => p.Percakapan.Kontak.Alias.Select(a => a.Nilai).ToList()).FirstOrDefaultAsync(), a => a is not null);
        Assert.Equal(["6281200000209"], milik!);
        Assert.True(await app.DbAsync(db => Dari(db, "6281200000209").AnyAsync(p => p.Jenis == JenisPesan.Sistem)));
    }

    [Fact]
    public async Task Many_first_messages_at_once_make_one_contact_and_keep_their_order()
    {
        var nomor = Enumerable.Range(0, 6).Select(i => $"62812000022{i:00}").ToList();
        var kini = DateTimeOffset.UtcNow.AddSeconds(-30);
        foreach (var i in Enumerable.Range(0, 5))
            await Task.WhenAll(nomor.Select(n => app.KirimWebhookAsync(Kiriman.Teks(n, $"wamid.{n}.{i}", $"{i}", kini.AddSeconds(i)))));
        await app.TenangAsync();
        foreach (var n in nomor)
        {
            Assert.Equal(["0", "1", "2", "3", "4"], await app.DbAsync(db => Dari(db, n).Where(p => p.Pengirim == Pengirim.Warga).OrderBy(p => p.Id).Select(p => p.Teks).ToListAsync()));
            Assert.Equal(1, await app.DbAsync(db => db.Kontak.CountAsync(k => k.Alias.Any(a => a.Jenis == JenisAlias.Telepon && a.Nilai == n))));
        }
    }

    [Theory]
    [InlineData("location", """{"latitude":-6.2,"longitude":106.8,"name":"Balai Desa"}""", JenisPesan.Lokasi, "Balai Desa")]
    [InlineData("contacts", """[{"name":{"formatted_name":"Pak RT"},"phones":[{"phone":"+62 812-0000"}]}]""", JenisPesan.KartuNama, "Pak RT")]
    [InlineData("unsupported", """{"type":"poll_creation"}""", JenisPesan.TakDidukung, "")]
    [InlineData("unsupported", """{"type":"edit"}""", JenisPesan.Sistem, "menyunting")]
    [InlineData("order", """{"catalog_id":"1","product_items":[]}""", JenisPesan.TakDidukung, "")]
    [InlineData("jenis_masa_depan", """{"x":1}""", JenisPesan.TakDidukung, "")]
    [InlineData("button", """{"payload":"YA","text":"Ya, benar"}""", JenisPesan.Pilihan, "Ya, benar")]
    public async Task Every_kind_of_message_is_kept_in_a_fitting_form(string jenis, string isi, JenisPesan jadi, string teks)
    {
        var wamid = $"wamid.JENIS.{jenis}.{isi.Length}";
        await app.KirimWebhookAsync(Kiriman.Badan([Kiriman.Pesan("6281200000230", null, wamid, jenis, JsonNode.Parse(isi))]));
        var pesan = await app.TungguDbAsync(db => db.Pesan.FirstOrDefaultAsync(p => p.Wamid == wamid), p => p is not null);
        Assert.Equal(jadi, pesan!.Jenis);
        Assert.Contains(teks, pesan.Teks);
        if (jadi == JenisPesan.TakDidukung) Assert.NotNull(RincianPesan.DariJson(pesan.Rincian)?.Keterangan);
    }

    [Fact]
    public async Task Group_message_is_quarantined()
    {
        var grup = Kiriman.PesanTeks("6281200000231", "wamid.GRUP", "halo grup");
        grup["group_id"] = "120363";
        await app.KirimWebhookAsync(Kiriman.Badan([grup]));
        await app.TungguDbAsync(db => db.PembaruanMasuk.SingleOrDefaultAsync(p => p.Kunci == "m:wamid.GRUP"), p => p?.Status == StatusPembaruan.Karantina);
    }

    [Fact]
    public async Task Reaction_opens_no_window_and_is_not_unread()
    {
        await app.KirimWebhookAsync(Kiriman.Badan([Kiriman.Pesan("6281200000232", null, "wamid.REAKSI", "reaction", new JsonObject { ["message_id"] = "wamid.LAIN", ["emoji"] = "👍" })]));
        var p = await app.TungguDbAsync(db => db.Pesan.Include(x => x.Percakapan).FirstOrDefaultAsync(x => x.Wamid == "wamid.REAKSI"), x => x is not null);
        Assert.Equal((0, null), (p!.Percakapan.BelumDibaca, p.Percakapan.MasukTerakhirPada));
    }

    [Fact]
    public async Task Zero_characters_do_no_harm()
    {
        await app.KirimWebhookAsync(Kiriman.Teks("6281200000233", "wamid.NOL", "a\0b"));
        var p = await app.TungguDbAsync(db => db.Pesan.FirstOrDefaultAsync(x => x.Wamid == "wamid.NOL"), x => x is not null);
        Assert.Equal("ab", p!.Teks);
    }

    static IQueryable<Pesan> Dari(LayananDb db, string nomor) => db.Pesan.Where(p => p.Percakapan.Kontak.Alias.Any(a => a.Nilai == nomor));
}
