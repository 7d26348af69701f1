using System.Text.Json.Nodes;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.Tests.WhatsApp;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>Every type and variation of a message that Meta describes, from the webhook to what the chat shows.</summary>
public sealed class JenisMasukTests(AppUji app) : IClassFixture<AppUji>
{
    static int nomor;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    readonly string warga = $"62812444{Interlocked.Increment(ref nomor):00000}";

    [Theory]
    [InlineData("""{"type":"text","text":{"body":"Selamat pagi"}}""", JenisPesan.Teks, "Selamat pagi", null)]
    [InlineData("""{"text":{"body":"tanpa jenis"}}""", JenisPesan.Teks, "tanpa jenis", null)]
    [InlineData("""{"type":"image","image":{"id":"1","mime_type":"image/jpeg","sha256":"x","caption":"KTP saya"}}""", JenisPesan.Gambar, "KTP saya", null)]
    [InlineData("""{"type":"video","video":{"id":1200,"mime_type":"video/mp4"}}""", JenisPesan.Video, "", null)]
    [InlineData("""{"type":"audio","audio":{"id":"1","mime_type":"audio/ogg; codecs=opus","voice":true}}""", JenisPesan.Suara, "", null)]
    [InlineData("""{"type":"voice","voice":{"id":"1","mime_type":"audio/ogg"}}""", JenisPesan.Suara, "", null)]
    [InlineData("""{"type":"document","document":{"id":"1","mime_type":"application/zip"}}""", JenisPesan.Dokumen, "", null)]
    [InlineData("""{"type":"sticker","sticker":{"id":"1","mime_type":"image/webp","animated":true}}""", JenisPesan.Stiker, "", null)]
    [InlineData("""{"type":"location","location":{"latitude":"-6.2","longitude":106.8}}""", JenisPesan.Lokasi, "-6.2, 106.8", null)]
    [InlineData("""{"type":"contacts","contacts":[{"name":{"first_name":"Pak","last_name":"RT"},"org":{"company":"RT 04"},"emails":[{"email":"rt@contoh.id"}]}]}""", JenisPesan.KartuNama, "Pak RT", null)]
    [InlineData("""{"type":"interactive","interactive":{"type":"list_reply","list_reply":{"id":"X","title":"Pilihan","description":"d"}}}""", JenisPesan.Pilihan, "Pilihan", null)]
    [InlineData("""{"type":"interactive","interactive":{"type":"nfm_reply","nfm_reply":{"name":"flow","body":"Sent","response_json":"{\"flow_token\":\"t\",\"nama\":\"Sari\"}"}}}""", JenisPesan.Pilihan, "Formulir terisi", null)]
    [InlineData("""{"type":"interactive","interactive":{"type":"nfm_reply","nfm_reply":{"response_json":"{rusak"}}}""", JenisPesan.Pilihan, "Formulir terisi", null)]
    [InlineData("""{"type":"interactive","interactive":{"type":"nfm_reply","nfm_reply":{"response_json":null}}}""", JenisPesan.Pilihan, "Formulir terisi", null)]
    [InlineData("""{"type":"interactive","interactive":{"type":"call_permission_reply","call_permission_reply":{"response":"accept","expiration_timestamp":"1"}}}""", JenisPesan.Pilihan, "Mengizinkan kantor menelepon", null)]
    [InlineData("""{"type":"interactive","interactive":{"type":"masa_depan","masa_depan":{}}}""", JenisPesan.TakDidukung, "", "belum dapat ditampilkan")]
    [InlineData("""{"type":"button","button":{"payload":"YA","text":"Ya"}}""", JenisPesan.Pilihan, "Ya", null)]
    [InlineData("""{"type":"order","order":{"catalog_id":"1","text":"cepat ya","product_items":[{"product_retailer_id":"map","quantity":2,"item_price":1,"currency":"IDR"}]}}""", JenisPesan.TakDidukung, "2 × map\ncepat ya", "katalog")]
    [InlineData("""{"type":"unsupported","errors":[{"code":131051}],"unsupported":{"type":"media_placeholder"}}""", JenisPesan.TakDidukung, "", "sekali lihat")]
    [InlineData("""{"type":"unsupported","errors":[{"code":131051}],"unsupported":{"type":"poll_creation"}}""", JenisPesan.TakDidukung, "", "jajak pendapat")]
    [InlineData("""{"type":"unsupported","errors":[{"code":131051}],"unsupported":{"type":"gif"}}""", JenisPesan.TakDidukung, "", "gambar bergerak")]
    [InlineData("""{"type":"unsupported","errors":[{"code":131051}],"unsupported":{"type":"link_preview"}}""", JenisPesan.TakDidukung, "", "tautan")]
    [InlineData("""{"type":"unsupported","errors":[{"code":131051}],"unsupported":{"type":"hsm"}}""", JenisPesan.TakDidukung, "", "tidak meneruskan")]
    [InlineData("""{"type":"unsupported","errors":[{"code":131051}]}""", JenisPesan.TakDidukung, "", "tidak meneruskan")]
    [InlineData("""{"type":"unknown","errors":[{"code":"131051","title":"x"}]}""", JenisPesan.TakDidukung, "", "tidak meneruskan")]
    [InlineData("""{"type":"ephemeral","text":{"body":"sementara"}}""", JenisPesan.TakDidukung, "sementara", "pesan sementara")]
    [InlineData("""{"type":"request_welcome"}""", JenisPesan.Sistem, "pertama kali", null)]
    [InlineData("""{"type":"unsupported","unsupported":{"type":"pin"}}""", JenisPesan.Sistem, "menyematkan", null)]
    [InlineData("""{"type":"hologram","hologram":{"a":[]},"kunci_baru":{"x":1}}""", JenisPesan.TakDidukung, "", "hologram")]
    public async Task Every_kind_is_kept_in_a_fitting_form(string json, JenisPesan jenis, string teks, string? keterangan)
    {
        var pesan = await KirimAsync(json);
        Assert.Equal((jenis, teks), (pesan.Jenis, jenis == JenisPesan.Sistem && pesan.Teks.Contains(teks, StringComparison.Ordinal) ? teks : pesan.Jenis == JenisPesan.Pilihan && pesan.Teks.StartsWith(teks, StringComparison.Ordinal) ? teks : pesan.Teks));
        Assert.Contains(keterangan ?? "", RincianPesan.DariJson(pesan.Rincian)?.Keterangan ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"image","errors":[{"code":131052,"title":"Media download error"}]}""")]
    [InlineData("""{"type":"video","video":{"mime_type":"video/mp4"},"errors":[{"code":131052}]}""")]
    public async Task A_file_that_WhatsApp_could_not_take_in_is_asked_for_again(string json)
    {
        var pesan = await KirimAsync(json);
        Assert.Equal(StatusLampiran.Ditolak, pesan.Lampiran!.Status);
        Assert.True(await DimintaAsync(pesan, "tidak sampai kepada kami"));
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task An_album_of_ten_gets_one_answer(bool sekaligus)
    {
        var album = Enumerable.Range(0, 10).Select(i => Kiriman.Pesan(warga, null, $"wamid.ALBUM.{warga}.{i}", "image", new JsonObject { ["id"] = $"9{i}", ["mime_type"] = "image/jpeg" })).ToList();
        if (sekaligus) await app.KirimWebhookAsync(Kiriman.Badan([.. album]));
        else await Task.WhenAll(album.Select(a => app.KirimWebhookAsync(Kiriman.Badan([a]))));
        await app.TungguDbAsync(db => db.Pesan.CountAsync(p => p.Percakapan.Kontak.Alias.Any(a => a.Nilai == warga) && p.Jenis == JenisPesan.Gambar, Ct), n => n == 10, "the album");
        var jawaban = await app.DbAsync(db => db.Pesan.Where(p => p.Percakapan.Kontak.Alias.Any(a => a.Nilai == warga) && p.Arah == ArahPesan.Keluar).Select(p => p.Teks).ToListAsync(Ct));
        Assert.StartsWith("Berkas Anda tersimpan", Assert.Single(jawaban), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_to_be_seen_once_is_asked_for_as_a_normal_file()
    {
        Assert.True(await DimintaAsync(await KirimAsync("""{"type":"unsupported","unsupported":{"type":"media_placeholder"}}"""), "Kirim ulang sebagai foto biasa"));
    }

    [Fact]
    public async Task Reactions_hang_on_their_bubble_are_replaced_and_withdrawn()
    {
        var pesan = await KirimAsync("""{"type":"text","text":{"body":"halo"}}""");
        await KirimAsync($$"""{"type":"reaction","reaction":{"message_id":"{{pesan.Wamid}}","emoji":"👍"} }""");
        Assert.Equal("👍", (await BukaAsync(pesan)).Gelembung.Single(g => g.Id == pesan.Id).Reaksi);
        await KirimAsync($$"""{"type":"reaction","reaction":{"message_id":"{{pesan.Wamid}}","emoji":"❤️"} }""", 1);
        Assert.Equal("❤️", (await BukaAsync(pesan)).Gelembung.Single(g => g.Id == pesan.Id).Reaksi);
        await KirimAsync($$"""{"type":"reaction","reaction":{"message_id":"{{pesan.Wamid}}"} }""", 2);
        var isi = await BukaAsync(pesan);
        Assert.Null(isi.Gelembung.Single(g => g.Id == pesan.Id).Reaksi);
        Assert.DoesNotContain(isi.Gelembung, g => g.Jenis == JenisPesan.Reaksi);
    }

    [Fact]
    public async Task A_reaction_to_the_offices_own_message_hangs_there_and_one_to_an_unknown_message_stands_alone()
    {
        var pesan = await KirimAsync("""{"type":"text","text":{"body":"halo"}}""");
        await app.TenangAsync();
        var kantor = await app.TungguDbAsync(db => db.Pesan.FirstOrDefaultAsync(p => p.PercakapanId == pesan.PercakapanId && p.Arah == ArahPesan.Keluar && p.Wamid != null, Ct), p => p is not null, "the answer");
        await KirimAsync($$"""{"type":"reaction","reaction":{"message_id":"{{kantor!.Wamid}}","emoji":"🙏"} }""");
        await KirimAsync("""{"type":"reaction","reaction":{"message_id":"wamid.TIDAKADA","emoji":"😀"}}""");
        await KirimAsync("""{"type":"reaction","reaction":{"emoji":"😶"}}""");
        var isi = await BukaAsync(pesan);
        Assert.Equal("🙏", isi.Gelembung.Single(g => g.Id == kantor.Id).Reaksi);
        Assert.Equal(["😀", "😶"], isi.Gelembung.Where(g => g.Jenis == JenisPesan.Reaksi).Select(g => g.Teks));
    }

    [Theory]
    [InlineData("""{"type":"edit","edit":{"original_message_id":"ASAL","message":{"type":"text","text":{"body":"yang benar"}}}}""", PerubahanPesan.Disunting, "yang benar")]
    [InlineData("""{"type":"unsupported","unsupported":{"type":"edit"},"context":{"id":"ASAL"}}""", PerubahanPesan.Disunting, null)]
    [InlineData("""{"type":"revoke","revoke":{"original_message_id":"ASAL"}}""", PerubahanPesan.Dihapus, null)]
    [InlineData("""{"type":"unsupported","unsupported":{"type":"revoke","original_message_id":"ASAL"}}""", PerubahanPesan.Dihapus, null)]
    public async Task An_edit_or_deletion_marks_the_original_and_keeps_it(string json, PerubahanPesan perubahan, string? suntingan)
    {
        var pesan = await KirimAsync("""{"type":"text","text":{"body":"yang salah"}}""");
        var kabar = await KirimAsync(json.Replace("ASAL", pesan.Wamid, StringComparison.Ordinal), 1);
        Assert.Equal(JenisPesan.Sistem, kabar.Jenis);
        var asli = (await BukaAsync(pesan)).Gelembung.Single(g => g.Id == pesan.Id);
        Assert.Equal(("yang salah", perubahan, suntingan), (asli.Teks, asli.Perubahan, asli.Suntingan));
    }

    [Fact]
    public async Task A_deletion_that_arrives_before_its_message_marks_it_all_the_same()
    {
        await KirimAsync("""{"type":"revoke","revoke":{"original_message_id":"wamid.MENYUSUL"}}""", 5);
        await app.KirimWebhookAsync(Kiriman.Teks(warga, "wamid.MENYUSUL", "sudah dihapus", DateTimeOffset.UtcNow.AddSeconds(-20)));
        var pesan = await app.TungguDbAsync(db => db.Pesan.FirstOrDefaultAsync(p => p.Wamid == "wamid.MENYUSUL", Ct), p => p is not null);
        Assert.Equal(PerubahanPesan.Dihapus, (await BukaAsync(pesan!)).Gelembung.Single(g => g.Id == pesan!.Id).Perubahan);
    }

    [Fact]
    public async Task A_reply_shows_what_it_answers_or_that_it_is_older_than_our_records()
    {
        var pesan = await KirimAsync("""{"type":"text","text":{"body":"pertanyaan"}}""");
        var balas = await KirimAsync($$"""{"type":"text","text":{"body":"jawaban"},"context":{"id":"{{pesan.Wamid}}","from":"x"} }""", 1);
        var hilang = await KirimAsync("""{"type":"text","text":{"body":"lama"},"context":{"id":"wamid.DAHULU"}}""", 2);
        var isi = await BukaAsync(pesan);
        Assert.Equal((pesan.Id, "pertanyaan"), isi.Gelembung.Single(g => g.Id == balas.Id).Kutipan is { } k ? (k.PesanId, k.Teks) : default);
        Assert.Equal((null, true), isi.Gelembung.Single(g => g.Id == hilang.Id) is var h ? (h.Kutipan, h.KutipanHilang) : default);
    }

    [Fact]
    public async Task Forwarded_messages_and_ads_are_marked()
    {
        var terusan = RincianPesan.DariJson((await KirimAsync("""{"type":"text","text":{"body":"sebarkan"},"context":{"frequently_forwarded":true}}""")).Rincian)!;
        Assert.Equal((true, true), (terusan.Diteruskan, terusan.SeringDiteruskan));
        var iklan = RincianPesan.DariJson((await KirimAsync("""{"type":"text","text":{"body":"halo"},"referral":{"source_type":"ad","source_id":"1","headline":"Urus KTP","body":"Gratis"}}""", 1)).Rincian)!;
        Assert.Equal(new AsalIklan("ad", "Urus KTP", "Gratis"), iklan.Iklan);
    }

    [Fact]
    public async Task What_the_office_writes_on_its_own_phone_stands_there_as_outgoing_and_ends_the_waiting()
    {
        var pesan = await KirimAsync("""{"type":"text","text":{"body":"petugas"}}""");
        await app.TenangAsync();
        var gema = $$$"""{"messaging_product":"whatsapp","metadata":{"display_phone_number":"{{{Contoh.NomorTampilan}}}","phone_number_id":"{{{Contoh.PhoneNumberId}}}"},"message_echoes":[{"from":"{{{Contoh.NomorTampilan}}}","to":"{{{warga}}}","id":"wamid.GEMA.{{{warga}}}","timestamp":"{{{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}}}","type":"text","text":{"body":"Baik, kami bantu"}}]}""";
        await app.KirimWebhookAsync(System.Text.Encoding.UTF8.GetBytes(Samples.Delivery(gema, "smb_message_echoes")));
        var keluar = await app.TungguDbAsync(db => db.Pesan.Include(p => p.Percakapan).FirstOrDefaultAsync(p => p.Wamid == "wamid.GEMA." + warga, Ct), p => p is not null);
        Assert.Equal((pesan.PercakapanId, ArahPesan.Keluar, "Baik, kami bantu", 0, null), (keluar!.PercakapanId, keluar.Arah, keluar.Teks, keluar.Percakapan.BelumDibaca, keluar.Percakapan.MenungguSejak));
        Assert.Contains((await BukaAsync(pesan)).Gelembung, g => g.Id == keluar.Id && g.Kirim is null);
        // The assistant keeps silent now; who opens it at the desk may take it.
        Assert.Equal((ModePercakapan.Petugas, null), (keluar.Percakapan.Mode, keluar.Percakapan.PetugasId));
    }

    [Theory]
    [InlineData("\"x\"", 0), InlineData("null", 0), InlineData("0", 0), InlineData("4102444800", 0), InlineData("\"1790000000\"", 1790000000), InlineData("1790000000123", 1790000000)]
    public async Task Odd_times_become_the_arrival_and_milliseconds_are_understood(string json, long detik)
    {
        var sebelum = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var pesan = await KirimAsync("""{"type":"text","text":{"body":"jam"},"timestamp":JAM}""".Replace("JAM", json, StringComparison.Ordinal));
        if (detik > 0) Assert.Equal(detik, pesan.WaktuMeta.ToUnixTimeSeconds());
        else Assert.InRange(pesan.WaktuMeta.ToUnixTimeSeconds(), sebelum, sebelum + 60);
        Assert.True(pesan.Urut <= pesan.Pada);
    }

    [Fact]
    public async Task A_closed_number_and_the_offices_own_number_are_quarantined()
    {
        await app.DbAsync(async db =>
        {
            var tutup = LayananPublik.Kantor.NomorKantor.Daftarkan("777000111", "62217770001", await db.UnitKerja.OrderBy(u => u.Id).FirstAsync(Ct));
            tutup.Ubah(tutup.Tampilan, tutup.UnitKerjaId, false);
            db.NomorKantor.Add(tutup);
            return await db.SaveChangesAsync(Ct);
        });
        await app.KirimWebhookAsync(Kiriman.Teks(warga, "wamid.TUTUP", "halo", nomor: "777000111"));
        await app.KirimWebhookAsync(Kiriman.Teks(Contoh.NomorTampilan, "wamid.SENDIRI", "halo"));
        var tutup = await app.TungguDbAsync(db => db.PembaruanMasuk.FirstOrDefaultAsync(p => p.Kunci == "m:wamid.TUTUP", Ct), p => p?.Status == StatusPembaruan.Karantina);
        Assert.Contains("dinonaktifkan", tutup!.Galat, StringComparison.Ordinal);
        var sendiri = await app.TungguDbAsync(db => db.PembaruanMasuk.FirstOrDefaultAsync(p => p.Kunci == "m:wamid.SENDIRI", Ct), p => p?.Status == StatusPembaruan.Karantina);
        Assert.Contains("dirinya sendiri", sendiri!.Galat, StringComparison.Ordinal);
    }

    async Task<Pesan> KirimAsync(string json, int detik = 0)
    {
        var isi = JsonNode.Parse(json)!.AsObject();
        var wamid = $"wamid.J{Guid.NewGuid():N}";
        (isi["id"], isi["from"]) = (wamid, warga);
        if (!isi.ContainsKey("timestamp")) isi["timestamp"] = DateTimeOffset.UtcNow.AddSeconds(detik - 30).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        await app.KirimWebhookAsync(Kiriman.Badan([isi]));
        return (await app.TungguDbAsync(db => db.Pesan.Include(p => p.Lampiran).FirstOrDefaultAsync(p => p.Wamid == wamid, Ct), p => p is not null, wamid))!;
    }

    /// <summary>The request is a row in the same commit as the message.</summary>
    Task<bool> DimintaAsync(Pesan pesan, string teks) => app.DbAsync(db => db.PesanKeluar.AnyAsync(k => k.PercakapanId == pesan.PercakapanId && k.Pesan.Teks.Contains(teks), Ct));

    async Task<IsiPercakapan> BukaAsync(Pesan pesan)
    {
        var petugas = await app.PetugasAsync("petugas");
        return (await app.DbAsync(db => db.IsiPercakapanAsync(pesan.PercakapanId, petugas, null, 50, Ct)))!;
    }
}
