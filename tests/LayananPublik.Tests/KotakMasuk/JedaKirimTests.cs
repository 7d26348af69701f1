using System.Text;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.Penataan;
using LayananPublik.Shell;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LayananPublik.KotakMasuk.StatusKirim;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>The switch of the outbox: by hand, by Meta's refusals, by news about the account.</summary>
public sealed class JedaKirimTests(AppTakSabar app) : IClassFixture<AppTakSabar>, IAsyncLifetime
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await app.JalankanLagiAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task While_it_is_paused_nothing_leaves_and_afterwards_everything_in_its_order()
    {
        var admin = await app.PetugasAsync("admin");
        var warga = await app.WargaBaruAsync();
        Assert.True((await app.Ambil<MejaKeluar>().JedaAsync(null, "ganti nomor kantor", admin, Ct)).Berhasil);
        var id = await app.AntrekanAsync(warga.Percakapan, false, "yang satu", "yang dua", "yang tiga");
        await AppUji.TungguAsync(() => app.Ambil<PapanPeringatan>().Semua.Any(p => p.Kalimat.Contains("ganti nomor kantor", StringComparison.Ordinal)));
        Assert.All(await app.DbAsync(db => db.PesanKeluar.Where(k => id.Contains(k.Id)).ToListAsync(Ct)), k => Assert.Equal((Menunggu, 0), (k.Status, k.Percobaan)));
        Assert.True((await app.Ambil<MejaKeluar>().LanjutkanAsync(await JedaAsync(), admin, Ct)).Berhasil);
        await app.Ponsel(warga.Nomor).MenerimaAsync("yang tiga");
        Assert.Equal(["yang satu", "yang dua", "yang tiga"], await app.DiPonselAsync(warga));
        Assert.Equal(["Jeda", "Lanjutkan"], await app.DbAsync(db => db.RiwayatKantor.Where(r => r.Objek == nameof(JedaKirim) && r.ObjekId == 0 && r.PetugasId == admin.Id && (r.Tindakan == "Lanjutkan" || r.Alasan!.Contains("ganti nomor"))).OrderBy(r => r.Id).Select(r => r.Tindakan).ToListAsync(Ct)));
    }

    [Fact]
    public async Task A_pause_of_one_number_holds_up_no_other()
    {
        var admin = await app.PetugasAsync("admin");
        var lain = await app.DbAsync(async db =>
        {
            var n = NomorKantor.Daftarkan("900000000000009", "62210000009", await db.UnitKerja.OrderBy(u => u.Id).FirstAsync(Ct));
            db.NomorKantor.Add(n);
            await db.SaveChangesAsync(Ct);
            return n.Id;
        });
        var ditahan = await app.PercakapanAsync("6281388880001", "900000000000009");
        var warga = await app.WargaBaruAsync();
        Assert.True((await app.Ambil<MejaKeluar>().JedaAsync(lain, "sedang diverifikasi", admin, Ct)).Berhasil);
        var id = (await app.AntrekanAsync(ditahan, false, "ditahan"))[0];
        await app.AntrekanAsync(warga.Percakapan, false, "yang ini jalan");
        await app.Ponsel(warga.Nomor).MenerimaAsync("yang ini jalan");
        Assert.Equal(0, (await app.KeluarAsync(id)).Percobaan);
        await app.DbAsync(db => db.PesanKeluar.Where(k => k.Id == id).ExecuteDeleteAsync(Ct));
    }

    [Fact]
    public async Task Token_trouble_stops_all_tries_alone_and_resumes_when_the_token_is_taken_again()
    {
        var satu = await app.WargaBaruAsync();
        var dua = await app.WargaBaruAsync();
        await app.GangguAsync("kode", 190, jumlah: 2);
        var pertama = (await app.AntrekanAsync(satu.Percakapan, true, "s1", "s2"))[0];
        await app.TungguKeluarAsync(pertama, k => k.KodeGalat == 190);
        await app.AntrekanAsync(dua.Percakapan, true, "d1", "d2");
        Assert.Contains("menolak token", (await app.DbAsync(db => db.JedaKirim.SingleAsync(Ct))).Kalimat);

        // The first try meets the second refusal, the next pause is longer.
        app.Maju(TimeSpan.FromSeconds(61));
        await app.TungguDbAsync(db => db.JedaKirim.SingleAsync(Ct), j => j.CobaKe == 1);
        await app.TungguKeluarAsync(pertama, k => k is { Percobaan: 2, Status: Menunggu });
        app.Maju(TimeSpan.FromSeconds(61));
        Assert.Equal(1, (await app.DbAsync(db => db.JedaKirim.SingleAsync(Ct))).CobaKe);

        app.Maju(TimeSpan.FromSeconds(120));
        await app.Ponsel(satu.Nomor).MenerimaAsync("s2");
        await app.Ponsel(dua.Nomor).MenerimaAsync("d2");
        Assert.Equal(["s1", "s2"], await app.DiPonselAsync(satu));
        Assert.Equal(["d1", "d2"], await app.DiPonselAsync(dua));
        Assert.False(await app.DbAsync(db => db.JedaKirim.AnyAsync(Ct)));
    }

    [Fact]
    public async Task The_admin_need_not_wait_for_the_next_try_of_a_new_token()
    {
        var warga = await app.WargaBaruAsync();
        await app.GangguAsync("kode", 190);
        var id = (await app.AntrekanAsync(warga.Percakapan, true, "token baru"))[0];
        await app.TungguKeluarAsync(id, k => k.KodeGalat == 190);
        Assert.True((await app.Ambil<MejaKeluar>().CobaTokenAsync(await JedaAsync(), await app.PetugasAsync("admin"), Ct)).Berhasil);
        await app.Ponsel(warga.Nomor).MenerimaAsync("token baru");
    }

    [Fact]
    public async Task A_restriction_by_Meta_ends_when_its_time_is_over()
    {
        var warga = await app.WargaBaruAsync();
        var sampai = (app.Ambil<TimeProvider>().GetUtcNow() + TimeSpan.FromHours(3)).ToUnixTimeSeconds();
        await KabarAsync("account_update", $$$"""{"event":"ACCOUNT_RESTRICTION","restriction_info":[{"restriction_type":"RESTRICTED_CUSTOMER_INITIATED_MESSAGING","expiration":{{{sampai}}}}]}""");
        await app.TungguDbAsync(db => db.JedaKirim.FirstOrDefaultAsync(Ct), j => j is { Sebab: SebabJeda.Akun, BerakhirPada: not null });
        var id = (await app.AntrekanAsync(warga.Percakapan, true, "sesudah dibatasi"))[0];
        app.Maju(TimeSpan.FromHours(2));
        Assert.Equal(Menunggu, (await app.KeluarAsync(id)).Status);
        app.Maju(TimeSpan.FromHours(1));
        await app.Ponsel(warga.Nomor).MenerimaAsync("sesudah dibatasi");
    }

    [Theory]
    [InlineData("account_update", """{"event":"ACCOUNT_VIOLATION","violation_info":{"violation_type":"SPAM"}}""", "SPAM")]
    [InlineData("account_update", """{"event":"ACCOUNT_RESTRICTION","restriction_info":[{"restriction_type":"X","expiration":"<TIMESTAMP>"}]}""", "Business Support")]
    [InlineData("account_update", """{"event":"DISABLED_UPDATE","ban_info":{"waba_ban_state":"DISABLE","waba_ban_date":"January 31, 2027"}}""", "mematikan")]
    [InlineData("account_update", """{"event":"DISABLED_UPDATE","ban_info":{"waba_ban_state":"SCHEDULE_FOR_DISABLE"}}""", "akan mematikan")]
    [InlineData("security", """{"event":"PIN_CHANGED","requester":"1234"}""", "amankan akun Meta")]
    [InlineData("security", """{"event":"LAIN"}""", "LAIN")]
    public async Task News_that_stops_the_account_turns_the_switch_and_says_what_to_do(string bidang, string nilai, string isi)
    {
        await KabarAsync(bidang, nilai);
        var jeda = await app.TungguDbAsync(db => db.JedaKirim.FirstOrDefaultAsync(Ct), j => j is not null);
        Assert.Contains(isi, jeda!.Kalimat);
        await KabarAsync("account_update", """{"event":"DISABLED_UPDATE","ban_info":{"waba_ban_state":"REINSTATE"}}""");
        await app.TungguDbAsync(db => db.JedaKirim.AnyAsync(Ct), ada => !ada);
    }

    [Theory]
    [InlineData("phone_number_name_update", """{"display_phone_number":"1","decision":"REJECTED","requested_verified_name":"Kantor","rejection_reason":"NAME_FORMAT"}""", "ditolak Meta (NAME_FORMAT)", true)]
    [InlineData("phone_number_quality_update", """{"display_phone_number":"621","event":"FLAGGED","current_limit":"TIER_250"}""", "menurun", true)]
    [InlineData("phone_number_quality_update", """{"display_phone_number":"621","event":"UPGRADE","max_daily_conversations_per_business":"TIER_10K"}""", "kini 10K warga", false)]
    [InlineData("business_capability_update", """{"max_daily_conversations_per_business":2000}""", "kini 2000 warga", false)]
    [InlineData("account_alerts", """{"entity_type":"WABA","alert_info":{"alert_severity":"CRITICAL","alert_type":"X","alert_description":"Periksa faktur"}}""", "Periksa faktur", true)]
    [InlineData("account_review_update", """{"decision":"APPROVED"}""", "disetujui", false)]
    [InlineData("account_update", """{"event":"VOLUME_BASED_PRICING_TIER_UPDATE"}""", "VOLUME_BASED", false)]
    public async Task Other_news_stops_nothing_and_waits_to_be_ticked_off(string bidang, string nilai, string isi, bool penting)
    {
        await KabarAsync(bidang, nilai);
        var kabar = await app.TungguDbAsync(db => db.KabarAkun.Where(k => k.Kalimat.Contains(isi)).FirstOrDefaultAsync(Ct), k => k is not null);
        Assert.Equal(penting, kabar!.Penting);
        Assert.False(await app.DbAsync(db => db.JedaKirim.AnyAsync(Ct)));
        Assert.True((await app.Ambil<MejaKeluar>().KabarDilihatAsync(kabar.Id, await app.PetugasAsync("admin"), Ct)).Berhasil);
    }

    [Fact]
    public async Task Errors_about_a_whole_number_act_like_the_same_code_on_a_message()
    {
        await app.KirimWebhookAsync(Encoding.UTF8.GetBytes($$$"""
            {"object":"whatsapp_business_account","entry":[{"id":"200000000000001","changes":[{"field":"messages","value":{"messaging_product":"whatsapp",
            "metadata":{"display_phone_number":"1","phone_number_id":"{{{LayananPublik.Data.Contoh.PhoneNumberId}}}"},"errors":[{"code":131042,"title":"payment"}]}}]}]}
            """));
        var jeda = await app.TungguDbAsync(db => db.JedaKirim.FirstOrDefaultAsync(Ct), j => j is not null);
        Assert.Contains("Pembayaran", jeda!.Kalimat);
    }

    [Fact]
    public async Task A_pause_survives_a_restart()
    {
        var pertama = await AppUji.MulaiAsync();
        var warga = await pertama.WargaBaruAsync();
        await pertama.Ambil<MejaKeluar>().JedaAsync(null, "listrik mau padam", await pertama.PetugasAsync("admin"), Ct);
        var id = (await pertama.AntrekanAsync(warga.Percakapan, true, "setelah listrik"))[0];
        await pertama.HentikanAsync();
        await using (var kedua = await AppUji.MulaiAsync(folder: pertama.Folder))
        {
            await AppUji.TungguAsync(() => kedua.Ambil<LajuKirim>().Siap && kedua.Ambil<PapanPeringatan>().Semua.Count > 0, "the second app to look around");
            Assert.Equal((Menunggu, 0), ((await kedua.KeluarAsync(id)).Status, (await kedua.KeluarAsync(id)).Percobaan));
            await kedua.JalankanLagiAsync();
            await kedua.Ponsel(warga.Nomor).MenerimaAsync("setelah listrik");
        }
        await AppUji.BuangAsync(pertama.Folder);
    }

    Task<int> JedaAsync() => app.DbAsync(db => db.JedaKirim.Select(j => j.Id).SingleAsync(Ct));

    async Task KabarAsync(string bidang, string nilai) =>
        (await app.KirimWebhookAsync(Encoding.UTF8.GetBytes($$"""{"object":"whatsapp_business_account","entry":[{"id":"200000000000001","time":{{Random.Shared.Next(1_700_000_000, 1_790_000_000)}},"changes":[{"field":"{{bidang}}","value":{{nilai}}}]}]}"""))).EnsureSuccessStatusCode();
}
