using LayananPublik.KotakMasuk;
using LayananPublik.Simulator.Ingatan;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LayananPublik.KotakMasuk.StatusKirim;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>Every error code of Meta against the real sender: what becomes of the message, of the outbox, and what the officer reads.</summary>
public sealed class GalatKirimTests(AppUji app) : IClassFixture<AppUji>
{
    static readonly int[] CobaLagi = [4, 80007, 130429, 131056, 139103];
    static readonly int[] Ragu = [1, 2, 131000, 131016, 131057, 133004, 2494100];
    static readonly int[] Token = [3, 10, 190, 200, 250, 299, 131005];
    static readonly int[] Akun = [368, 131031, 131042, 131063, 131064], Nomor = [131037, 131045, 131048, 133006, 133010];
    static readonly int[] Selesai =
    [
        33, 100, 130403, 130472, 130497, 131008, 131009, 131014, 131021, 131026, 131030, 131049, 131050, 131051, 131052, 131053, 131055, 131059, 131062,
        132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016, 132018, 132068, 132069, 133000, 133005, 133008, 133009, 133015, 133016,
        134011, 134100, 134102, 135000, 137000, 139000, 139003, 139100, 139101, 139102, 2388000, 2388040, 2388999, 777777
    ];

    public static TheoryData<int, StatusKirim, string?> Langsung => Harapan(TidakPasti);

    /// <summary>A failed status leaves nothing open: even what would be unknown as an answer has failed.</summary>
    public static TheoryData<int, StatusKirim, string?> LewatStatus => Harapan(Gagal);

    static TheoryData<int, StatusKirim, string?> Harapan(StatusKirim ragu) =>
    [
        .. CobaLagi.Select(k => (k, Menunggu, (string?)null)), .. Ragu.Select(k => (k, ragu, (string?)null)), .. Token.Select(k => (k, Menunggu, (string?)"semua/Token")),
        .. Akun.Select(k => (k, Menunggu, (string?)"semua/Akun")), .. Nomor.Select(k => (k, Menunggu, (string?)"1/Akun")), .. Selesai.Select(k => (k, Gagal, (string?)null)), (131047, Dititipkan, null)
    ];

    [Fact]
    public void Every_row_of_the_table_is_tried_here()
    {
        int[] semua = [0, .. CobaLagi, .. Ragu, .. Token, .. Akun, .. Nomor, .. Selesai, 131047];
        Assert.All(ErrorTable.Rows, r => Assert.Contains(semua, k => r.From <= k && k <= r.To));
        Assert.All(ErrorTable.Rows, r => Assert.Contains(GalatMeta.Baris, b => b.Dari <= r.From && r.To <= b.Sampai));
    }

    [Theory]
    [MemberData(nameof(Langsung))]
    public Task Code_in_the_answer(int kode, StatusKirim status, string? jeda) => CobaAsync(kode, status, jeda, asinkron: false);

    [Theory]
    [MemberData(nameof(LewatStatus))]
    public Task Code_in_a_failed_status(int kode, StatusKirim status, string? jeda) => CobaAsync(kode, status, jeda, asinkron: true);

    async Task CobaAsync(int kode, StatusKirim status, string? jeda, bool asinkron)
    {
        await BersihkanAsync();
        var percakapan = await app.WargaDiamAsync();
        // What is tried again soon is refused again: the state stays until it has been looked at.
        await app.GangguAsync("kode", kode, asinkron, jumlah: CobaLagi.Contains(kode) ? 1000 : 1);
        var mulai = app.Ambil<TimeProvider>().GetUtcNow();
        var id = (await app.AntrekanAsync(percakapan, petugas: false, $"coba {kode}"))[0];
        var k = await app.TungguKeluarAsync(id, x => x.Percobaan > 0 && x.Status == status && (status == Dititipkan || x.KodeGalat == kode));
        var dijeda = await app.DbAsync(db => db.JedaKirim.Select(j => new { j.Kunci, j.Kalimat }).ToListAsync());
        await BersihkanAsync();

        Assert.Equal(jeda is null ? [] : [jeda], dijeda.Select(j => j.Kunci));
        if (status == Dititipkan) return;
        Assert.Contains(kode == 777777 ? "Coba kirim ulang" : asinkron && Ragu.Contains(kode) ? "melaporkan pesan ini tidak terkirim" : GalatMeta.Kalimat(kode), k.Galat);
        Assert.Contains($"kode {kode}", k.Galat);
        if (status == Menunggu) Assert.Null(k.Pesan.Wamid);
        if (CobaLagi.Contains(kode)) Assert.True(k.BerikutPada >= mulai + ErrorTable.Find(kode)!.Wait, "The next try comes after the pause that Meta asks for.");
    }

    /// <summary>The simulator has no code 0; a body without a readable error has none at all.</summary>
    [Theory]
    [InlineData(0, Reaction.Token, SendOutcome.NotSent, Menunggu), InlineData(null, Reaction.Token, SendOutcome.NotSent, Menunggu), InlineData(null, Reaction.Unknown, SendOutcome.Unknown, TidakPasti)]
    [InlineData(null, Reaction.Retry, SendOutcome.NotSent, Menunggu), InlineData(null, Reaction.Fix, SendOutcome.NotSent, Gagal)]
    public async Task Answer_without_a_code_of_its_own(int? kode, Reaction reaksi, SendOutcome akibat, StatusKirim status)
    {
        var percakapan = await app.WargaDiamAsync();
        var kini = app.Ambil<TimeProvider>().GetUtcNow();
        var k = await app.DbAsync(async db => PesanKeluar.DariAsisten(await db.Percakapan.SingleAsync(p => p.Id == percakapan), IsiPesan.Tulis("x"), kini));
        k.MulaiKirim(kini, kini);
        ReaksiKirim.LewatJawaban(k, new WhatsAppException("x") { Code = kode, Reaction = reaksi, Outcome = akibat }, kini);
        Assert.Equal((status, kode), (k.Status, k.KodeGalat));
        Assert.NotNull(k.Galat);
    }

    /// <summary>The status may overtake the answer: without this the row would count as taken by Meta for ever, and the citizen would hear nothing.</summary>
    [Theory]
    [InlineData(4), InlineData(190), InlineData(133006), InlineData(131042)]
    public async Task Failure_told_before_the_answer_to_the_call_keeps_its_next_try(int kode)
    {
        var percakapan = await app.WargaDiamAsync();
        var kini = app.Ambil<TimeProvider>().GetUtcNow();
        var k = await app.DbAsync(async db => PesanKeluar.DariAsisten(await db.Percakapan.SingleAsync(p => p.Id == percakapan), IsiPesan.Tulis("x"), kini));
        k.MulaiKirim(kini, kini);
        Assert.True(k.StatusGagal("gagal", kode, "wamid.SALIP", kini));
        k.DiterimaMeta("wamid.SALIP", kini);
        Assert.Equal((Menunggu, kode, null), (k.Status, k.KodeGalat, k.Pesan.Wamid));

        k.MulaiKirim(kini, kini);
        k.DiterimaMeta("wamid.KEDUA", kini);
        Assert.Equal((Diterima, null, "wamid.KEDUA"), (k.Status, k.KodeGalat, k.Pesan.Wamid));
    }

    /// <summary>The same, but the citizen has written before the answer came: the row is let go again, and the dead id must not take it.</summary>
    [Fact]
    public async Task A_closed_window_told_before_the_answer_keeps_the_next_try_after_the_citizen_wrote()
    {
        var percakapan = await app.WargaDiamAsync();
        var kini = app.Ambil<TimeProvider>().GetUtcNow();
        var k = await app.DbAsync(async db => PesanKeluar.DariAsisten(await db.Percakapan.SingleAsync(p => p.Id == percakapan), IsiPesan.Tulis("x"), kini));
        k.MulaiKirim(kini, kini);
        Assert.True(k.StatusGagal("gagal", PesanKeluar.KodeJendelaTertutup, "wamid.TUTUP", kini));
        k.JendelaTerbukaLagi(kini);
        k.DiterimaMeta("wamid.TUTUP", kini);
        Assert.Equal((Menunggu, null), (k.Status, k.Pesan.Wamid));
        k.MulaiKirim(kini, kini);
        k.DiterimaMeta("wamid.BUKA", kini);
        Assert.Equal((Diterima, "wamid.BUKA"), (k.Status, k.Pesan.Wamid));

        // An answer that is merely late still counts after a person had it sent again.
        var lambat = await app.DbAsync(async db => PesanKeluar.DariAsisten(await db.Percakapan.SingleAsync(p => p.Id == percakapan), IsiPesan.Tulis("y"), kini));
        lambat.MulaiKirim(kini, kini);
        lambat.JadiTidakPasti("tidak pasti");
        Assert.True(lambat.KirimUlang(kini).Berhasil);
        lambat.DiterimaMeta("wamid.LAMBAT", kini);
        Assert.Equal((Diterima, "wamid.LAMBAT"), (lambat.Status, lambat.Pesan.Wamid));
    }

    /// <summary>The days of a link run from here: what comes back has not left.</summary>
    [Theory]
    [InlineData(PesanKeluar.KodeJendelaTertutup, Dititipkan), InlineData(4, Menunggu)]
    public async Task What_comes_back_to_be_sent_later_has_not_left(int kode, StatusKirim status)
    {
        var percakapan = await app.WargaDiamAsync();
        var kini = app.Ambil<TimeProvider>().GetUtcNow();
        var k = await app.DbAsync(async db => PesanKeluar.DariAsisten(await db.Percakapan.SingleAsync(p => p.Id == percakapan), IsiPesan.Tulis("x"), kini));
        k.MulaiKirim(kini, kini);
        k.DiterimaMeta("wamid.PULANG", kini);
        Assert.True(k.TerapkanStatus(Terkirim, kini, "wamid.PULANG"));
        Assert.True(k.StatusGagal("gagal", kode, "wamid.PULANG", kini));
        Assert.Equal((status, null, null), (k.Status, k.DiterimaPada, k.TerkirimPada));
        k.JendelaTerbukaLagi(kini.AddDays(6));
        k.MulaiKirim(kini.AddDays(6), kini.AddDays(6));
        k.DiterimaMeta("wamid.PERGI", kini.AddDays(6));
        Assert.Equal(kini.AddDays(6), k.DiterimaPada);
    }

    [Fact]
    public async Task Unknown_error_is_unknown_once_and_our_fault_the_second_time()
    {
        await BersihkanAsync();
        var percakapan = await app.WargaDiamAsync();
        await app.GangguAsync("kode", 1, jumlah: 2);
        var id = (await app.AntrekanAsync(percakapan, petugas: true, "kode satu"))[0];
        await app.TungguKeluarAsync(id, k => k.Status == TidakPasti);
        Assert.True((await app.Ambil<MejaPercakapan>().KirimUlangAsync(id, await app.PetugasAsync("petugas"), TestContext.Current.CancellationToken)).Berhasil);
        var k = await app.TungguKeluarAsync(id, k => k.Status == Gagal);
        Assert.Contains("dua kali menolak", k.Galat);
    }

    [Fact]
    public async Task What_Meta_chose_not_to_deliver_waits_a_day_even_for_a_person()
    {
        await BersihkanAsync();
        var percakapan = await app.WargaDiamAsync();
        await app.GangguAsync("kode", 131049);
        var id = (await app.AntrekanAsync(percakapan, petugas: true, "jangan diulang"))[0];
        await app.TungguKeluarAsync(id, k => k.Status == Gagal);
        var kini = app.Ambil<TimeProvider>().GetUtcNow();
        var k = await app.KeluarAsync(id);
        Assert.Contains("24 jam", k.KirimUlang(kini + TimeSpan.FromHours(23)).Penolakan);
        Assert.True(k.KirimUlang(kini + TimeSpan.FromHours(25)).Berhasil);
        await BersihkanAsync();
    }

    [Fact]
    public async Task After_a_changed_key_nothing_leaves_by_itself_until_an_officer_has_made_sure_who_it_is()
    {
        await BersihkanAsync();
        var percakapan = await app.WargaDiamAsync();
        await app.GangguAsync("kode", 137000, asinkron: true);
        await app.AntrekanAsync(percakapan, petugas: true, "siapa ini");
        await app.TungguDbAsync(db => db.Percakapan.Where(p => p.Id == percakapan).Select(p => new { p.Mode, p.Kontak.DiragukanSejak }).SingleAsync(), p => p is { DiragukanSejak: not null, Mode: ModePercakapan.PerluPetugas });
        var ditahan = (await app.AntrekanAsync(percakapan, petugas: false, "surat Anda sudah jadi"))[0];
        await app.AntrekanAsync(percakapan, petugas: true, "Bapak siapa namanya?");
        await app.TungguKeluarAsync(ditahan + 1, k => k.Percobaan == 1);
        Assert.Equal((Menunggu, 0), ((await app.KeluarAsync(ditahan)).Status, (await app.KeluarAsync(ditahan)).Percobaan));
    }

    [Fact]
    public async Task Who_opted_out_of_promotion_is_remembered()
    {
        await BersihkanAsync();
        var percakapan = await app.WargaDiamAsync();
        await app.GangguAsync("kode", 131050, asinkron: true);
        await app.AntrekanAsync(percakapan, petugas: false, "promosi");
        await app.TungguDbAsync(db => db.Percakapan.Where(p => p.Id == percakapan).Select(p => p.Kontak.TolakPromosiSejak).SingleAsync(), t => t is not null);
    }

    [Fact]
    public async Task A_late_sent_of_a_try_that_failed_does_not_take_the_next_try_away()
    {
        var (percakapan, nomor, _) = await app.WargaBaruAsync();
        await app.GangguAsync("kode", 4, asinkron: true);
        var id = (await app.AntrekanAsync(percakapan, petugas: true, "sekali lagi"))[0];
        var lama = await app.TungguKeluarAsync(id, k => k.KodeGalat == 4);
        Assert.Equal(Menunggu, lama.Status);
        await app.KirimWebhookAsync(Kiriman.BadanStatus(Kiriman.Status("wamid.TERLAMBAT", "sent", nomor, $"{id}")));
        await app.TenangAsync();
        Assert.Equal(Menunggu, (await app.KeluarAsync(id)).Status);
        app.Maju(TimeSpan.FromMinutes(6));
        await app.TungguKeluarAsync(id, k => k.Percobaan == 2 && k.Status != Mengirim);
    }

    /// <summary>Nothing is left of the case before: no fault, no pause, no message on its way that could meet the next fault, and nothing that Meta still has to tell.</summary>
    async Task BersihkanAsync()
    {
        (await app.Http.DeleteAsync(new Uri("/simulator/api/gangguan", UriKind.Relative), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        do
        {
            await app.DbAsync(db => db.PesanKeluar.Where(k => k.Status == Menunggu).ExecuteUpdateAsync(s => s.SetProperty(k => k.Status, Ditarik).SetProperty(k => k.Versi, k => k.Versi + 1)));
            await app.TenangAsync();
            await AppUji.TungguAsync(() => app.Ambil<Jaringan>().BelumDiantar == 0, "Meta to tell all statuses");
            await app.TenangAsync();
        }
        while (await app.DbAsync(db => db.PesanKeluar.AnyAsync(k => k.Status == Menunggu || k.Status == Mengirim)));
        await app.JalankanLagiAsync();
    }
}
