using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Penataan;
using LayananPublik.Tests.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LayananPublik.KotakMasuk.StatusKirim;

namespace LayananPublik.Tests.Penataan;

/// <summary>The admin's desk for what the outbox cannot settle by itself.</summary>
public sealed class MejaKeluarTests(AppTakSabar app) : IClassFixture<AppTakSabar>, IAsyncLifetime
{
    PetugasAktif admin = null!;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    MejaKeluar Meja => app.Ambil<MejaKeluar>();

    public async ValueTask InitializeAsync()
    {
        admin = await app.PetugasAsync("admin");
        await app.JalankanLagiAsync();
        await app.DbAsync(db => db.PesanKeluar.ExecuteDeleteAsync(Ct));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("petugas"), InlineData("verifikator"), InlineData("kasi"), InlineData("lurah"), InlineData("camat"), InlineData("adminaduan"), InlineData("kurir")]
    public async Task Nobody_but_the_admin_does_anything_here(string siapa)
    {
        var petugas = await app.PetugasAsync(siapa);
        var id = await GagalAsync(131026);
        Assert.False((await Meja.KirimUlangAsync(id, petugas, Ct)).Berhasil);
        Assert.False((await Meja.NyatakanSampaiAsync(id, petugas, Ct)).Berhasil);
        Assert.False((await Meja.TakPerluDikirimAsync(id, petugas, Ct)).Berhasil);
        Assert.False((await Meja.HitungUlangAsync(new(LihatKeluar.Gagal), petugas, Ct)).Berhasil);
        Assert.False((await Meja.UlangiSemuaAsync(new(LihatKeluar.Gagal), petugas, true, Ct)).Berhasil);
        Assert.False((await Meja.JedaAsync(null, "iseng saja", petugas, Ct)).Berhasil);
        Assert.False((await Meja.LanjutkanAsync(1, petugas, Ct)).Berhasil);
        Assert.False((await Meja.CobaTokenAsync(1, petugas, Ct)).Berhasil);
        Assert.False((await Meja.KabarDilihatAsync(1, petugas, Ct)).Berhasil);
        Assert.Empty(await app.DbAsync(db => db.DaftarKeluarAsync(petugas, new(LihatKeluar.Gagal), Kini, 0, Ct)));
        Assert.Equal(Gagal, (await app.KeluarAsync(id)).Status);
    }

    [Fact]
    public async Task An_admin_of_one_unit_reaches_neither_messages_of_others_nor_the_whole_office()
    {
        var lain = await app.DbAsync(async db => await db.UnitKerja.Where(u => u.IndukId != null && !db.NomorKantor.Any(n => n.UnitKerjaId == u.Id)).OrderBy(u => u.Id).Select(u => new { u.Id, u.Jalur }).FirstAsync(Ct));
        var adminUnit = admin with { UnitKerjaId = lain.Id, Jalur = lain.Jalur };
        var id = await GagalAsync(131026);
        Assert.Contains("tidak ada di bawah", (await Meja.KirimUlangAsync(id, adminUnit, Ct)).Penolakan);
        Assert.Contains("kantor induk", (await Meja.JedaAsync(null, "seluruh kantor", adminUnit, Ct)).Penolakan);
        Assert.Contains("Nomor ini tidak ada", (await Meja.JedaAsync(await NomorAsync(), "nomor orang lain", adminUnit, Ct)).Penolakan);
        Assert.Equal(0, (await app.DbAsync(db => db.HitungKeluarAsync(adminUnit, Kini, Ct))).Gagal);
    }

    [Theory]
    [InlineData(""), InlineData("   "), InlineData("a")]
    public async Task A_pause_needs_a_reason(string alasan) => Assert.Contains("alasan", (await Meja.JedaAsync(null, alasan, admin, Ct)).Penolakan);

    [Fact]
    public async Task What_does_not_exist_is_refused_with_a_sentence()
    {
        Assert.NotNull((await Meja.KirimUlangAsync(-1, admin, Ct)).Penolakan);
        Assert.NotNull((await Meja.JedaAsync(-1, "tidak ada nomor ini", admin, Ct)).Penolakan);
        Assert.NotNull((await Meja.LanjutkanAsync(-1, admin, Ct)).Penolakan);
        Assert.NotNull((await Meja.KabarDilihatAsync(-1, admin, Ct)).Penolakan);
        Assert.NotNull((await Meja.HitungUlangAsync(new(LihatKeluar.Lama), admin, Ct)).Penolakan);
    }

    [Fact]
    public async Task The_list_tells_everything_but_content_and_number()
    {
        var id = await GagalAsync(131026, "rahasia warga");
        var baris = Assert.Single(await app.DbAsync(db => db.DaftarKeluarAsync(admin, new(LihatKeluar.Gagal), Kini, 0, Ct)));
        Assert.Equal((id, 131026, Gagal), (baris.Id, baris.Kode, baris.Status));
        Assert.Contains("****", baris.Samaran);
        Assert.DoesNotContain("rahasia", baris.ToString());
        Assert.Equal([131026], (await app.DbAsync(db => db.KodeKeluarAsync(admin, new(LihatKeluar.Gagal), Kini, Ct))).Select(k => k.Kode));
        Assert.Empty(await app.DbAsync(db => db.DaftarKeluarAsync(admin, new(LihatKeluar.Gagal, Kode: 190), Kini, 0, Ct)));
    }

    [Fact]
    public async Task Counts_agree_with_the_health_page()
    {
        await GagalAsync(131026);
        await TakPastiAsync();
        var jumlah = await app.DbAsync(db => db.HitungKeluarAsync(admin, Kini, Ct));
        Assert.Equal((1, 1), (jumlah.Gagal, jumlah.TakPasti));
        Assert.Equal(2, (await app.DbAsync(db => db.AntreanAsync(Kini, Ct))).PerluOrang);
    }

    [Fact]
    public async Task A_retry_really_sends_and_leaves_a_line_of_history()
    {
        var warga = await app.WargaBaruAsync();
        await app.GangguAsync("kode", 131026);
        var id = (await app.AntrekanAsync(warga.Percakapan, true, "sekali lagi saja"))[0];
        await app.TungguKeluarAsync(id, k => k.Status == Gagal);
        Assert.True((await Meja.KirimUlangAsync(id, admin, Ct)).Berhasil);
        await app.Ponsel(warga.Nomor).MenerimaAsync("sekali lagi saja");
        Assert.True(await app.DbAsync(db => db.RiwayatKantor.AnyAsync(r => r.Objek == nameof(PesanKeluar) && r.ObjekId == id && r.Tindakan == "Kirim ulang" && r.PetugasId == admin.Id, Ct)));
    }

    [Fact]
    public async Task Who_knows_better_settles_a_message_without_sending()
    {
        var sampai = await TakPastiAsync();
        Assert.True((await Meja.NyatakanSampaiAsync(sampai, admin, Ct)).Berhasil);
        Assert.Equal(Sampai, (await app.KeluarAsync(sampai)).Status);
        Assert.NotNull((await Meja.NyatakanSampaiAsync(sampai, admin, Ct)).Penolakan);
        var takPerlu = await GagalAsync(131026);
        Assert.True((await Meja.TakPerluDikirimAsync(takPerlu, admin, Ct)).Berhasil);
        Assert.Equal(Ditarik, (await app.KeluarAsync(takPerlu)).Status);
        Assert.NotNull((await Meja.KirimUlangAsync(takPerlu, admin, Ct)).Penolakan);
    }

    [Fact]
    public async Task Many_are_counted_first_and_unknown_ones_only_on_the_word_that_they_may_double()
    {
        await Meja.JedaAsync(null, "supaya tidak terkirim", admin, Ct);
        for (var n = 0; n < 3; n++) await TakPastiAsync();
        await GagalAsync(131026);
        var rencana = (await Meja.HitungUlangAsync(new(LihatKeluar.TakPasti), admin, Ct)).Nilai!;
        Assert.Equal((3, 3, true), (rencana.Sekarang, rencana.Semua, rencana.MungkinGanda));
        Assert.Contains("dua kali", (await Meja.UlangiSemuaAsync(new(LihatKeluar.TakPasti), admin, mungkinGanda: false, Ct)).Penolakan);
        Assert.Equal(3, (await Meja.UlangiSemuaAsync(new(LihatKeluar.TakPasti), admin, mungkinGanda: true, Ct)).Nilai);
        var jumlah = await app.DbAsync(db => db.HitungKeluarAsync(admin, Kini, Ct));
        Assert.Equal((1, 0, 3), (jumlah.Gagal, jumlah.TakPasti, jumlah.Dijeda));
    }

    DateTimeOffset Kini => app.Ambil<TimeProvider>().GetUtcNow();

    Task<int> NomorAsync() => app.DbAsync(db => db.NomorKantor.Where(n => n.PhoneNumberId == Contoh.PhoneNumberId).Select(n => n.Id).SingleAsync(Ct));

    Task<int> GagalAsync(int kode, string teks = "gagal") => BarisAsync(teks, k => k.JadiGagal(GalatMeta.Kalimat(kode), kode));

    Task<int> TakPastiAsync() => BarisAsync("ragu", k => k.JadiTidakPasti(GalatMeta.TidakPasti));

    async Task<int> BarisAsync(string teks, Action<PesanKeluar> ubah)
    {
        var percakapan = await app.WargaDiamAsync();
        return await app.DbAsync(async db =>
        {
            var k = PesanKeluar.DariAsisten(await db.Percakapan.SingleAsync(p => p.Id == percakapan, Ct), IsiPesan.Tulis(teks), Kini);
            ubah(k);
            db.PesanKeluar.Add(k);
            await db.SaveChangesAsync(Ct);
            return k.Id;
        });
    }
}
