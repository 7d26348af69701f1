using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk.Hadir;

/// <summary>Two officers, one conversation: nobody answers over a colleague without having read him, and no press sends twice.</summary>
public sealed class SalipTests(AppUji app) : IClassFixture<AppUji>
{
    static int nomor;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    MejaPercakapan Meja => app.Ambil<MejaPercakapan>();

    MejaTugas Tugas => app.Ambil<MejaTugas>();

    [Fact]
    public async Task An_answer_that_crosses_a_colleagues_is_refused_once_and_then_sent_on_purpose()
    {
        var (id, rina, hendra) = await MulaiAsync();
        var layar = await LayarAsync(id);
        Assert.Null((await Meja.BalasAsync(id, hendra, "Kantor buka pukul 8.", layar, Ct)).Penolakan);
        Assert.Equal(MejaPercakapan.Tersalip, (await Meja.BalasAsync(id, rina, "Buka pukul 9.", layar, Ct)).Penolakan);
        Assert.DoesNotContain("Buka pukul 9.", await TerkirimAsync(id));
        Assert.Equal(["Kantor buka pukul 8."], (await app.DbAsync(db => db.JawabanRekanAsync(id, rina.Id, layar.Dilihat, Ct))).Select(j => j.Teks));
        Assert.Null((await Meja.BalasAsync(id, rina, "Buka pukul 9.", layar with { Tetap = true }, Ct)).Penolakan);
        Assert.Contains("Buka pukul 9.", await TerkirimAsync(id));
        // Who took it keeps it, and the history says what happened.
        Assert.Equal(hendra.Id, await app.DbAsync(db => db.Percakapan.Where(p => p.Id == id).Select(p => p.PetugasId).SingleAsync(Ct)));
        Assert.Contains("Kirim tetap", await RiwayatAsync(id));
    }

    [Fact]
    public async Task Files_and_parked_answers_are_refused_in_the_same_way()
    {
        var (id, rina, hendra) = await MulaiAsync();
        var layar = await LayarAsync(id);
        await Meja.BalasAsync(id, hendra, "Sudah saya jawab.", layar, Ct);
        Assert.Equal(MejaPercakapan.Tersalip, (await Meja.KirimBerkasAsync(id, rina, ContohBerkas.Pdf(), "syarat.pdf", "", layar, Ct)).Penolakan);
        await app.DbAsync(db => db.Percakapan.Where(p => p.Id == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.MasukTerakhirPada, DateTimeOffset.UtcNow.AddDays(-3)), Ct));
        Assert.Equal(MejaPercakapan.Tersalip, (await app.Ambil<MejaTitipan>().TitipkanAsync(id, rina, "Titip", layar, Ct)).Penolakan);
        Assert.Equal(MejaPercakapan.Tersalip, (await Meja.KirimAsync(id, rina, new Balasan("Titip") { Titip = true, Syarat = layar }, Ct)).Penolakan);
    }

    [Fact]
    public async Task A_talk_that_was_given_away_meanwhile_is_not_answered_unseen()
    {
        var (id, rina, hendra) = await MulaiAsync();
        await Meja.AmbilAsync(id, rina, Ct);
        var layar = await LayarAsync(id);
        await Meja.LepaskanAsync(id, await app.PetugasAsync("kasi"), Ct);
        Assert.Equal(MejaPercakapan.Tersalip, (await Meja.BalasAsync(id, rina, "Halo lagi", layar, Ct)).Penolakan);
        // Seen as it is now, it may be answered.
        Assert.Null((await Meja.BalasAsync(id, rina, "Halo lagi", await LayarAsync(id), Ct)).Penolakan);
        Assert.NotEqual(hendra.Id, rina.Id);
    }

    [Fact]
    public async Task Ones_own_answers_and_the_citizens_messages_stop_nobody()
    {
        var (id, rina, _) = await MulaiAsync();
        var layar = await LayarAsync(id);
        foreach (var teks in new[] { "satu", "dua", "tiga" }) Assert.Null((await Meja.BalasAsync(id, rina, teks, layar, Ct)).Penolakan);
        Assert.Equal(["satu", "dua", "tiga"], (await TerkirimAsync(id)).Where(t => t is "satu" or "dua" or "tiga"));
    }

    [Fact]
    public async Task The_same_press_leaves_once_however_often_it_comes()
    {
        var (id, rina, _) = await MulaiAsync();
        var layar = await LayarAsync(id) with { Kunci = "draf-1" };
        var hasil = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Meja.BalasAsync(id, rina, "Hanya sekali", layar, Ct)));
        Assert.All(hasil, h => Assert.Null(h.Penolakan));
        Assert.Single(await TerkirimAsync(id), t => t == "Hanya sekali");
        Assert.Null((await Meja.BalasAsync(id, rina, "Hanya sekali", layar with { Kunci = "draf-2" }, Ct)).Penolakan);
        Assert.Equal(2, (await TerkirimAsync(id)).Count(t => t == "Hanya sekali"));
    }

    [Fact]
    public async Task Of_two_who_answer_at_one_moment_one_is_heard_and_the_other_is_told()
    {
        var (id, rina, hendra) = await MulaiAsync();
        var layar = await LayarAsync(id);
        var hasil = await Task.WhenAll(Meja.BalasAsync(id, rina, "dari Rina", layar, Ct), Meja.BalasAsync(id, hendra, "dari Hendra", layar, Ct));
        Assert.Single(hasil, h => h.Berhasil);
        Assert.Single(hasil, h => h.Penolakan == MejaPercakapan.Tersalip);
        Assert.Single(await TerkirimAsync(id), t => t.StartsWith("dari", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hand_over_needs_a_note_calls_the_colleague_and_stays_in_the_history()
    {
        var (id, rina, hendra) = await MulaiAsync();
        await Meja.AmbilAsync(id, rina, Ct);
        Assert.Contains("catatan serah terima", (await Tugas.TugaskanAsync(id, rina, hendra.Id, " ", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await Tugas.TugaskanAsync(id, rina, hendra.Id, "Warga menunggu jadwal rekam.", Ct)).Penolakan);
        var p = await app.DbAsync(db => db.Percakapan.Where(x => x.Id == id).Select(x => new { x.PetugasId, x.PetugasSejak }).SingleAsync(Ct));
        Assert.Equal(hendra.Id, p.PetugasId);
        Assert.NotNull(p.PetugasSejak);
        Assert.Contains("Serahkan", await RiwayatAsync(id));
        Assert.Contains(await app.DbAsync(db => db.PanggilanAsync(hendra, false, 20, Ct)), x => x is { Jenis: JenisPanggilan.Serahan, Dibaca: false } && x.PercakapanId == id && x.Oleh == rina.Nama);
        Assert.True(await app.DbAsync(db => db.Pesan.AnyAsync(x => x.PercakapanId == id && x.Arah == ArahPesan.Catatan && x.Teks.Contains("jadwal rekam"), Ct)));
        Assert.Null((await app.Ambil<MejaPanggilan>().BacaAsync(hendra, id, Ct)).Penolakan);
        Assert.DoesNotContain(await app.DbAsync(db => db.PanggilanAsync(hendra, false, 20, Ct)), x => !x.Dibaca && x.PercakapanId == id);
    }

    [Fact]
    public async Task Only_the_holder_or_the_kasi_gives_a_held_talk_away_and_only_to_who_may_answer()
    {
        var (id, rina, hendra) = await MulaiAsync();
        await Meja.AmbilAsync(id, rina, Ct);
        var (kasi, camat) = (await app.PetugasAsync("kasi"), await app.PetugasAsync("camat"));
        Assert.Contains("ditangani petugas lain", (await Tugas.TugaskanAsync(id, hendra, kasi.Id, "saya saja", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("tidak dapat menjawab", (await Tugas.TugaskanAsync(id, rina, camat.Id, "mohon", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("tidak dapat menjawab", (await Tugas.TugaskanAsync(id, rina, (await app.PetugasAsync("lurah")).Id, "mohon", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await Tugas.TugaskanAsync(id, kasi, hendra.Id, "Rina cuti.", Ct)).Penolakan);
        Assert.False((await Tugas.TugaskanAsync(id, camat, hendra.Id, "x", Ct)).Berhasil);
        var rekan = await app.DbAsync(db => db.RekanAsync(id, rina, Izin.BalasPercakapan, Ct));
        Assert.True(rekan.Single(r => r.Id == hendra.Id).Memegang >= 1);
        Assert.DoesNotContain(rekan, r => r.Id == rina.Id || r.Peran is Peran.Camat or Peran.Lurah or Peran.AdminAduan);
    }

    [Fact]
    public async Task A_talk_goes_down_to_a_unit_below_its_number_and_up_again_and_nowhere_else()
    {
        var (id, rina, _) = await MulaiAsync();
        var unit = await app.DbAsync(db => db.UnitKerja.ToDictionaryAsync(u => u.Nama, Ct));
        Assert.Equal(["Kelurahan Contoh", "Kelurahan Sukamaju", "Loket Kantor Kecamatan", "Loket Sukamaju"], (await app.DbAsync(db => db.UnitTujuanAsync(id, rina, Ct))).Select(u => u.Nama).Order());
        Assert.Contains("catatan", (await Tugas.PindahkanAsync(id, rina, unit["Kelurahan Sukamaju"].Id, "", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("milik Kecamatan Contoh", (await Tugas.PindahkanAsync(id, rina, unit["Dinas Pekerjaan Umum Contoh"].Id, "jalan rusak", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await Tugas.PindahkanAsync(id, rina, unit["Kelurahan Sukamaju"].Id, "Minta surat pengantar RT.", Ct)).Penolakan);
        var tetangga = new PetugasAktif(rina.Id, "Petugas Sukamaju", Peran.Petugas, unit["Kelurahan Sukamaju"].Id, unit["Kelurahan Sukamaju"].Jalur);
        Assert.Equal((ModePercakapan.PerluPetugas, (int?)null), await app.DbAsync(async db => await db.Percakapan.Where(p => p.Id == id).Select(p => new { p.Mode, p.PetugasId }).SingleAsync(Ct) is var p ? (p.Mode, p.PetugasId) : default));
        Assert.NotNull(await app.DbAsync(db => db.IsiPercakapanAsync(id, tetangga, null, 5, Ct)));
        Assert.Equal(["Kecamatan Contoh"], (await app.DbAsync(db => db.UnitTujuanAsync(id, tetangga, Ct))).Select(u => u.Nama));
        Assert.Null((await Tugas.PindahkanAsync(id, tetangga, unit["Kecamatan Contoh"].Id, "Bukan warga kami.", Ct)).Penolakan);
        Assert.Null(await app.DbAsync(db => db.IsiPercakapanAsync(id, tetangga, null, 5, Ct)));
    }

    [Fact]
    public async Task Colleagues_named_in_a_note_are_called_and_outsiders_never()
    {
        var (id, rina, hendra) = await MulaiAsync();
        var surya = await app.PetugasAsync("lurah");
        Assert.Null((await Meja.CatatAsync(id, rina, $"@{hendra.Nama} tolong cek, @Lestari Wibowo juga. @{surya.Nama.Split(',')[0]} tidak. @Hendra Saputran siapa?", Ct)).Penolakan);
        var terpanggil = await app.DbAsync(db => db.Panggilan.Where(x => x.PercakapanId == id).Select(x => x.PetugasId).OrderBy(x => x).ToListAsync(Ct));
        Assert.Equal(new[] { hendra.Id, (await app.PetugasAsync("kasi")).Id }.Order(), terpanggil);
        Assert.All(await app.DbAsync(db => db.PanggilanAsync(hendra, true, 50, Ct)), x => Assert.Equal(JenisPanggilan.Sebutan, x.Jenis));
    }

    async Task<(int Id, PetugasAktif Rina, PetugasAktif Hendra)> MulaiAsync() =>
        (await app.PercakapanAsync($"62813888{Interlocked.Increment(ref nomor):00000}", Contoh.PhoneNumberId), await app.PetugasAsync("petugas"), await app.PetugasAsync("verifikator"));

    /// <summary>What a screen that is opened now would show.</summary>
    Task<SyaratKirim> LayarAsync(int id) => app.DbAsync(async db => new SyaratKirim
    {
        Dilihat = await db.Pesan.Where(p => p.PercakapanId == id).MaxAsync(p => p.Id, Ct), Pimpinan = await db.Percakapan.Where(p => p.Id == id).Select(p => new Pimpinan(p.Mode, p.PetugasId)).SingleAsync(Ct)
    });

    Task<List<string>> TerkirimAsync(int id) => app.DbAsync(db => db.PesanKeluar.Where(k => k.PercakapanId == id).OrderBy(k => k.Id).Select(k => k.Pesan.Teks).ToListAsync(Ct));

    Task<List<string>> RiwayatAsync(int id) => app.DbAsync(db => db.Set<RiwayatPercakapan>().Where(r => r.PercakapanId == id).Select(r => r.Tindakan).ToListAsync(Ct));
}
