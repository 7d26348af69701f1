using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Pemanggilan;
using LayananPublik.Penataan;
using LayananPublik.Penjadwalan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pemanggilan;

/// <summary>The numbers of the published rule, set per service point; and what the end of the day makes of who was there.</summary>
public sealed class AturanTitikTests : IDisposable
{
    readonly KantorAntre kantor = new();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    MejaLoketAntrean Meja => kantor.Ambil<MejaLoketAntrean>();

    PetugasAktif Admin => kantor.Petugas("admin");

    public void Dispose() => kantor.Dispose();

    async Task<BarisTitikAntrean> TitikAsync()
    {
        await using var db = kantor.Db();
        return (await db.TitikBerantreanAsync(Admin, Ct)).Single(t => t.Id == kantor.TitikId);
    }

    async Task<Hasil> AturAsync(AturanGiliran aturan) => await Meja.AturGiliranAsync(kantor.TitikId, Admin, (await TitikAsync()).Versi, aturan, Ct);

    [Fact]
    public async Task What_the_admin_sets_is_called_by_from_the_next_call_on()
    {
        Assert.Null((await AturAsync(new(1, 10, 60))).Penolakan);
        var loket = await kantor.DudukAsync(kantor.Rina);
        for (var i = 0; i < 3; i++) await kantor.AmbilAsync(prioritas: true);
        await kantor.AmbilAsync();
        string[] urut = ["A001", "A004", "A002", "A003"];
        foreach (var nomor in urut)
        {
            Assert.Equal(nomor, (await kantor.Meja.PanggilAsync(loket, kantor.Rina, Ct)).Nilai);
            await kantor.LayaniAsync(kantor.Rina, nomor, TimeSpan.FromMinutes(2));
        }
    }

    [Fact]
    public async Task Checking_in_follows_the_points_own_hours_and_says_so()
    {
        Assert.Null((await AturAsync(new(2, 0, 15))).Penolakan);
        var janji = await kantor.JanjiAsync(TimeSpan.FromMinutes(40));
        async Task<Hasil<TiketBaru>> SendiriAsync()
        {
            await using var db = kantor.Db();
            var hasil = await kantor.Buku.CheckInAsync(db, await db.Janji.Lengkap().SingleAsync(j => j.Id == janji.Id, Ct), CaraAmbil.Kios, Pelaku.Warga, kantor.Jam.GetUtcNow(), Ct);
            await db.SaveChangesAsync(Ct);
            return hasil;
        }
        Assert.Contains("Lapor hadir mulai pukul", (await SendiriAsync()).Penolakan, StringComparison.Ordinal);
        kantor.Jam.Maju(TimeSpan.FromMinutes(41));
        Assert.Null((await SendiriAsync()).Penolakan);
        // One minute late, and the point allows none.
        await using var db = kantor.Db();
        Assert.Equal(JalurGiliran.Biasa, (await TitikAsync()).Aturan.Jalur((await db.Tiket.SingleAsync(t => t.JanjiId == janji.Id, Ct)).Calon, kantor.Jam.GetUtcNow()));
    }

    [Fact]
    public async Task The_history_names_who_changed_what_and_senseless_numbers_are_refused_with_their_bounds()
    {
        foreach (var salah in new AturanGiliran[] { new(0, 10, 60), new(6, 10, 60), new(2, -1, 60), new(2, 61, 60), new(2, 10, 14), new(2, 10, 241) })
            Assert.Contains("sampai", (await AturAsync(salah)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("Belum ada yang diubah", (await AturAsync(AturanGiliran.Lazim)).Penolakan, StringComparison.Ordinal);
        var dilihat = (await TitikAsync()).Versi;
        Assert.Null((await AturAsync(new(3, 20, 90))).Penolakan);
        Assert.NotNull((await Meja.AturGiliranAsync(kantor.TitikId, Admin, dilihat, new(1, 5, 30), Ct)).Penolakan);
        Assert.Contains("tidak berwenang", (await Meja.AturGiliranAsync(kantor.TitikId, kantor.Rina, dilihat + 1, new(1, 5, 30), Ct)).Penolakan, StringComparison.Ordinal);
        await using var db = kantor.Db();
        var ubahan = Assert.Single(await db.UbahanGiliranAsync(Admin, Ct));
        Assert.Equal(Admin.Nama, ubahan.Pelaku);
        Assert.Contains("Dari 2 didahulukan : 1", ubahan.Apa, StringComparison.Ordinal);
        Assert.Contains("menjadi 3 didahulukan : 1 urutan datang, toleransi 20 menit, lapor hadir 90 menit", ubahan.Apa, StringComparison.Ordinal);
        Assert.Empty(await db.UbahanGiliranAsync(new PetugasAktif(1, "Asing", Peran.Admin, 999, "/999/"), Ct));
    }

    [Fact]
    public async Task Who_stood_at_a_counter_when_the_day_ended_was_served_and_who_still_waited_was_not()
    {
        var (dilayani, menunggu) = (await kantor.JanjiAsync(TimeSpan.FromMinutes(5)), await kantor.JanjiAsync(TimeSpan.FromMinutes(10)));
        foreach (var j in new[] { dilayani, menunggu }) Assert.Null((await kantor.Meja.HadirAsync(kantor.TitikId, kantor.Rina, j.Kode, Ct)).Penolakan);
        kantor.Jam.Maju(TimeSpan.FromMinutes(10));
        await kantor.Meja.PanggilAsync(await kantor.DudukAsync(kantor.Rina), kantor.Rina, Ct);
        await kantor.Meja.MulaiAsync((await kantor.TiketAsync("B001")).Id, kantor.Rina, Ct);
        kantor.Jam.Maju(TimeSpan.FromDays(1));
        Assert.True(await kantor.Penutup.TutupAsync(Ct));
        await using var db = kantor.Db();
        Assert.Equal((StatusJanji.Selesai, StatusJanji.Hadir), ((await db.Janji.SingleAsync(j => j.Id == dilayani.Id, Ct)).Status, (await db.Janji.SingleAsync(j => j.Id == menunggu.Id, Ct)).Status));
    }

    [Fact]
    public async Task A_number_that_is_transferred_held_or_comes_back_is_told_nothing_twice()
    {
        var (satu, dua) = (await kantor.DudukAsync(kantor.Rina), await kantor.DudukAsync(kantor.Hendra, 1));
        var (telepon, percakapan) = await kantor.WargaAsync();
        await kantor.AmbilAsync();
        await kantor.AmbilAsync(telepon: telepon);
        Assert.Single(await kantor.KabarAsync(percakapan), k => k.Contains("orang lagi", StringComparison.Ordinal) || k.Contains("sesudah ini giliran Anda", StringComparison.Ordinal));
        await kantor.Meja.PanggilAsync(satu, kantor.Rina, Ct);
        await kantor.LayaniAsync(kantor.Rina, "A001", TimeSpan.FromMinutes(3));
        var t = await kantor.TiketAsync("A002");
        await kantor.Meja.PindahAsync(t.Id, kantor.Rina, dua, null, Ct);
        await kantor.Meja.PanggilAsync(dua, kantor.Hendra, Ct);
        Assert.Equal(2, (await kantor.KabarAsync(percakapan)).Count);
        for (var i = 0; i < 2; i++) await kantor.Meja.PanggilUlangAsync(t.Id, kantor.Hendra, Ct);
        await kantor.Meja.TahanAsync(t.Id, kantor.Hendra, Ct);
        await kantor.Meja.LanjutkanAsync(t.Id, kantor.Hendra, Ct);
        await kantor.Meja.PindahAsync(t.Id, kantor.Hendra, satu, null, Ct);
        await kantor.Meja.PanggilAsync(satu, kantor.Rina, Ct);
        for (var i = 0; i < 2; i++) await kantor.Meja.PanggilUlangAsync((await kantor.TiketAsync("A002")).Id, kantor.Rina, Ct);
        await kantor.Meja.LewatkanAsync(t.Id, kantor.Rina, Ct);
        await kantor.Meja.KembaliAsync(t.Id, kantor.Rina, Ct);
        Assert.Equal(2, (await kantor.KabarAsync(percakapan)).Count);
    }
}
