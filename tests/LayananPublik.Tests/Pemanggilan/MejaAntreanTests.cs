using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Pemanggilan;
using LayananPublik.Penataan;
using LayananPublik.Penjadwalan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Xunit;

namespace LayananPublik.Tests.Pemanggilan;

public sealed class MejaAntreanTests : IDisposable
{
    readonly KantorAntre kantor = new();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => kantor.Dispose();

    [Fact]
    public async Task Numbers_run_without_twins_or_gaps_however_many_take_them_at_once()
    {
        var nomor = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Task.Run(() => kantor.AmbilAsync(), Ct)));
        Assert.Equal(Enumerable.Range(1, 60).Select(i => $"A{i:000}"), nomor.Select(n => n.Nomor).Order(StringComparer.Ordinal));
        kantor.Jam.Maju(TimeSpan.FromDays(1));
        Assert.Equal("A001", (await kantor.AmbilAsync()).Nomor);
    }

    [Fact]
    public async Task Officers_who_press_at_the_same_moment_never_call_the_same_number()
    {
        for (var i = 0; i < 12; i++) await kantor.AmbilAsync();
        PetugasAktif[] siapa = [kantor.Rina, kantor.Hendra];
        for (var i = 0; i < 2; i++) await kantor.DudukAsync(siapa[i], i);
        for (var putaran = 0; putaran < 4; putaran++)
        {
            // Each counter is pressed twice: the second press finds somebody standing there.
            var hasil = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => kantor.Meja.PanggilAsync(kantor.LoketId[i % 2], siapa[i % 2], Ct), Ct)));
            var dipanggil = hasil.Where(h => h.Berhasil).Select(h => h.Nilai).ToList();
            Assert.Equal(2, dipanggil.Count);
            Assert.Equal(2, dipanggil.Distinct().Count());
            Assert.All(hasil.Where(h => !h.Berhasil), h => Assert.Contains("Selesaikan", h.Penolakan, StringComparison.Ordinal));
            foreach (var n in dipanggil)
            {
                var t = await kantor.TiketAsync(n!);
                await kantor.LayaniAsync(siapa[kantor.LoketId.ToList().IndexOf(t.LoketId!.Value)], n!, TimeSpan.FromMinutes(1));
            }
        }
        await using var db = kantor.Db();
        Assert.Equal(8, await db.Set<RiwayatTiket>().CountAsync(r => r.Tindakan == "Panggil", Ct));
    }

    [Fact]
    public async Task A_counter_calls_by_the_rule_and_serves_recalls_and_passes_over()
    {
        var loket = await kantor.DudukAsync(kantor.Rina);
        await kantor.AmbilAsync();
        await kantor.AmbilAsync();
        await kantor.AmbilAsync(prioritas: true);
        Assert.Equal("A003", (await kantor.Meja.PanggilAsync(loket, kantor.Rina, Ct)).Nilai);
        Assert.Contains("A003", (await kantor.Meja.PanggilAsync(loket, kantor.Rina, Ct)).Penolakan, StringComparison.Ordinal);
        await kantor.LayaniAsync(kantor.Rina, "A003", TimeSpan.FromMinutes(5));
        Assert.Equal("A001", (await kantor.Meja.PanggilAsync(loket, kantor.Rina, Ct)).Nilai);
        var t = await kantor.TiketAsync("A001");
        for (var i = 0; i < 2; i++) Assert.Null((await kantor.Meja.PanggilUlangAsync(t.Id, kantor.Rina, Ct)).Penolakan);
        Assert.Null((await kantor.Meja.LewatkanAsync(t.Id, kantor.Rina, Ct)).Penolakan);
        Assert.Null((await kantor.Meja.KembaliAsync(t.Id, kantor.Hendra, Ct)).Penolakan);
        Assert.Equal("A002", (await kantor.Meja.PanggilAsync(loket, kantor.Rina, Ct)).Nilai);
        await kantor.LayaniAsync(kantor.Rina, "A002", TimeSpan.FromMinutes(5));
        Assert.Equal("A001", (await kantor.Meja.PanggilAsync(loket, kantor.Rina, Ct)).Nilai);
        await kantor.LayaniAsync(kantor.Rina, "A001", TimeSpan.FromMinutes(2));
        var kosong = await kantor.Meja.PanggilAsync(loket, kantor.Rina, Ct);
        Assert.Equal((null, null), (kosong.Penolakan, kosong.Nilai));
    }

    [Fact]
    public async Task A_number_sent_to_one_counter_is_called_there_alone_until_that_counter_closes()
    {
        var (satu, dua) = (await kantor.DudukAsync(kantor.Rina), await kantor.DudukAsync(kantor.Hendra, 1));
        await kantor.AmbilAsync();
        await kantor.Meja.PanggilAsync(satu, kantor.Rina, Ct);
        var t = await kantor.TiketAsync("A001");
        Assert.Null((await kantor.Meja.PindahAsync(t.Id, kantor.Rina, dua, null, Ct)).Penolakan);
        Assert.Null((await kantor.Meja.PanggilAsync(satu, kantor.Rina, Ct)).Nilai);
        Assert.Null((await kantor.Meja.TutupAsync(dua, kantor.Hendra, Ct)).Penolakan);
        Assert.Equal("A001", (await kantor.Meja.PanggilAsync(satu, kantor.Rina, Ct)).Nilai);
        Assert.Contains("tutup", (await kantor.Meja.PindahAsync(t.Id, kantor.Rina, dua, null, Ct)).Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Held_numbers_wait_at_their_counter_while_it_calls_others()
    {
        var loket = await kantor.DudukAsync(kantor.Rina);
        await kantor.AmbilAsync();
        await kantor.AmbilAsync();
        await kantor.Meja.PanggilAsync(loket, kantor.Rina, Ct);
        var t = await kantor.TiketAsync("A001");
        await kantor.Meja.MulaiAsync(t.Id, kantor.Rina, Ct);
        Assert.Null((await kantor.Meja.TahanAsync(t.Id, kantor.Rina, Ct)).Penolakan);
        Assert.Equal("A002", (await kantor.Meja.PanggilAsync(loket, kantor.Rina, Ct)).Nilai);
        Assert.Contains("A002", (await kantor.Meja.LanjutkanAsync(t.Id, kantor.Rina, Ct)).Penolakan, StringComparison.Ordinal);
        await kantor.LayaniAsync(kantor.Rina, "A002", TimeSpan.FromMinutes(3));
        Assert.Contains("ditahan di Loket 1", (await kantor.Meja.LanjutkanAsync(t.Id, kantor.Hendra, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await kantor.Meja.LanjutkanAsync(t.Id, kantor.Rina, Ct)).Penolakan);
        Assert.Equal(StatusTiket.Dilayani, (await kantor.TiketAsync("A001")).Status);
    }

    [Fact]
    public async Task Nobody_leaves_a_counter_where_somebody_stands_and_who_was_held_there_is_called_elsewhere()
    {
        var (satu, dua) = (await kantor.DudukAsync(kantor.Rina), kantor.LoketId[1]);
        await kantor.AmbilAsync();
        await kantor.Meja.PanggilAsync(satu, kantor.Rina, Ct);
        Assert.Contains("A001 di Loket 1", (await kantor.Meja.DudukAsync(dua, kantor.Rina, false, Ct)).Penolakan, StringComparison.Ordinal);
        var t = await kantor.TiketAsync("A001");
        await kantor.Meja.MulaiAsync(t.Id, kantor.Rina, Ct);
        Assert.Contains("A001 di Loket 1", (await kantor.Meja.DudukAsync(dua, kantor.Rina, false, Ct)).Penolakan, StringComparison.Ordinal);
        await kantor.Meja.TahanAsync(t.Id, kantor.Rina, Ct);
        await kantor.DudukAsync(kantor.Rina, 1);
        Assert.Contains((await kantor.TiketAsync("A001")).Riwayat, r => r.Tindakan == "Lepas" && r.PetugasId == kantor.Rina.Id);
        Assert.Equal("A001", (await kantor.Meja.PanggilAsync(dua, kantor.Rina, Ct)).Nilai);
    }

    [Fact]
    public async Task A_counter_that_is_given_up_lets_go_of_who_was_sent_to_it()
    {
        var (satu, dua) = (await kantor.DudukAsync(kantor.Rina), await kantor.DudukAsync(kantor.Hendra, 1));
        await kantor.AmbilAsync();
        await kantor.Meja.PindahAsync((await kantor.TiketAsync("A001")).Id, kantor.Rina, dua, null, Ct);
        Assert.Null((await kantor.Meja.PanggilAsync(satu, kantor.Rina, Ct)).Nilai);
        Assert.Null((await kantor.Ambil<MejaLoketAntrean>().SimpanLoketAsync(kantor.TitikId, kantor.Petugas("admin"), dua, "Loket 2", [], false, Ct)).Penolakan);
        Assert.Equal("A001", (await kantor.Meja.PanggilAsync(satu, kantor.Rina, Ct)).Nilai);
    }

    [Fact]
    public async Task A_database_that_gave_up_means_a_busy_queue() =>
        Assert.Equal(KerjaAntrean.Ramai, (await kantor.Kerja.SerempakAsync<int>(_ => throw new RetryLimitExceededException("busy"), Ct)).Penolakan);

    [Fact]
    public async Task One_phone_checks_in_a_family_one_by_one_today_before_tomorrow()
    {
        var (_, ponsel) = await kantor.WargaAsync();
        await kantor.JanjiAsync(TimeSpan.FromMinutes(5), ponsel, "Sari Anggraini");
        await kantor.JanjiAsync(TimeSpan.FromMinutes(10), ponsel, "Budi Santoso");
        var telat = await kantor.JanjiAsync(TimeSpan.FromMinutes(15), ponsel, "Wati Susilawati");
        Assert.StartsWith("Sari A. tercatat hadir", await kantor.TulisAsync(ponsel, "hadir"), StringComparison.Ordinal);
        Assert.StartsWith("Budi S. tercatat hadir", await kantor.TulisAsync(ponsel, "hadir"), StringComparison.Ordinal);
        kantor.Jam.Maju(TimeSpan.FromHours(3));
        await using (var db = kantor.Db())
        {
            (await db.Janji.SingleAsync(j => j.Id == telat.Id, Ct)).TidakDatang(Pelaku.Sistem, kantor.Jam.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        }
        await kantor.JanjiAsync(TimeSpan.FromHours(-4), ponsel, "Dewi Lestari", besok: true);
        Assert.StartsWith("Wati S. tercatat hadir", await kantor.TulisAsync(ponsel, "hadir"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_said_stop_is_promised_nothing()
    {
        var (telepon, ponsel) = await kantor.WargaAsync();
        await using (var db = kantor.Db())
        {
            (await db.Percakapan.Include(p => p.Kontak).SingleAsync(p => p.Id == ponsel, Ct)).Kontak.TolakKabar(kantor.Jam.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        }
        var baru = await kantor.AmbilAsync(telepon: telepon);
        Assert.Contains("STOP", baru.Catatan, StringComparison.Ordinal);
        var jawab = await kantor.TulisAsync(ponsel, $"antrean {(await kantor.TiketAsync(baru.Nomor)).Kode}");
        Assert.Contains("Tulis *mulai*", jawab, StringComparison.Ordinal);
        Assert.DoesNotContain("Kami kabari", jawab, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_desk_calls_and_only_from_its_own_counter()
    {
        var loket = await kantor.DudukAsync(kantor.Rina);
        await kantor.AmbilAsync();
        Assert.Contains("tidak memanggil", (await kantor.Meja.PanggilAsync(loket, kantor.Petugas("admin"), Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("tidak sedang di", (await kantor.Meja.PanggilAsync(loket, kantor.Hendra, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("dipakai Rina", (await kantor.Meja.DudukAsync(loket, kantor.Hendra, false, Ct)).Penolakan, StringComparison.Ordinal);
        var asing = new PetugasAktif(kantor.Hendra.Id, "Hendra", Peran.Verifikator, 999, "/999/");
        Assert.Contains("wilayah", (await kantor.Meja.DudukAsync(loket, asing, true, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await kantor.Meja.IstirahatAsync(loket, kantor.Rina, Ct)).Penolakan);
        Assert.Contains("istirahat", (await kantor.Meja.PanggilAsync(loket, kantor.Rina, Ct)).Penolakan, StringComparison.Ordinal);
        // Whoever takes another counter leaves the first.
        await kantor.DudukAsync(kantor.Rina, 1);
        await using var db = kantor.Db();
        Assert.Equal([KeadaanLoket.Tutup, KeadaanLoket.Buka], await db.LoketPanggil.OrderBy(l => l.Nama).Select(l => l.Keadaan).ToListAsync(Ct));
    }

    [Fact]
    public async Task The_citizen_is_told_once_that_few_are_before_him_and_once_that_it_is_his_turn()
    {
        var loket = await kantor.DudukAsync(kantor.Rina);
        for (var i = 0; i < 4; i++) await kantor.AmbilAsync();
        var (telepon, percakapan) = await kantor.WargaAsync();
        Assert.Null((await kantor.AmbilAsync(telepon: telepon)).Catatan);
        Assert.Empty(await kantor.KabarAsync(percakapan));
        for (var i = 1; i <= 4; i++)
        {
            Assert.Equal($"A00{i}", (await kantor.Meja.PanggilAsync(loket, kantor.Rina, Ct)).Nilai);
            await kantor.LayaniAsync(kantor.Rina, $"A00{i}", TimeSpan.FromMinutes(4));
        }
        Assert.Contains("3 orang lagi", Assert.Single(await kantor.KabarAsync(percakapan)), StringComparison.Ordinal);
        await kantor.Meja.PanggilAsync(loket, kantor.Rina, Ct);
        var t = await kantor.TiketAsync("A005");
        await kantor.Meja.PanggilUlangAsync(t.Id, kantor.Rina, Ct);
        var kabar = await kantor.KabarAsync(percakapan);
        Assert.Equal(2, kabar.Count);
        Assert.Contains("sekarang giliran Anda. Silakan ke *Loket 1*", kabar[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_parked_for_who_has_not_written_and_the_officer_is_told()
    {
        var (telepon, percakapan) = await kantor.WargaAsync(menulis: false);
        Assert.Contains("24 jam", (await kantor.AmbilAsync(telepon: telepon)).Catatan, StringComparison.Ordinal);
        Assert.Contains("belum pernah menulis", (await kantor.AmbilAsync(telepon: "0812-9999-0001")).Catatan, StringComparison.Ordinal);
        await kantor.Meja.PanggilAsync(await kantor.DudukAsync(kantor.Rina), kantor.Rina, Ct);
        Assert.Empty(await kantor.KabarAsync(percakapan));
        await using var db = kantor.Db();
        Assert.Equal(0, await db.BeritaTunda.CountAsync(Ct));
    }

    [Fact]
    public async Task Checking_in_gives_one_number_with_precedence_and_its_end_ends_the_appointment()
    {
        await kantor.AmbilAsync();
        var janji = await kantor.JanjiAsync(TimeSpan.FromMinutes(5));
        var hasil = await kantor.Meja.HadirAsync(kantor.TitikId, kantor.Rina, janji.Kode.ToLowerInvariant(), Ct);
        Assert.Equal("B001", hasil.Nilai?.Nomor ?? hasil.Penolakan);
        Assert.Equal("B001", (await kantor.Meja.HadirAsync(kantor.TitikId, kantor.Rina, janji.Kode, Ct)).Nilai!.Nomor);
        kantor.Jam.Maju(TimeSpan.FromMinutes(6));
        Assert.Equal("B001", (await kantor.Meja.PanggilAsync(await kantor.DudukAsync(kantor.Rina), kantor.Rina, Ct)).Nilai);
        await kantor.LayaniAsync(kantor.Rina, "B001", TimeSpan.FromMinutes(4));
        await using var db = kantor.Db();
        Assert.Equal(StatusJanji.Selesai, await db.Janji.Where(j => j.Id == janji.Id).Select(j => j.Status).SingleAsync(Ct));
    }

    [Fact]
    public async Task Checking_in_by_oneself_too_early_on_another_day_or_with_a_wrong_code_is_refused_with_what_to_do()
    {
        var janji = await kantor.JanjiAsync(TimeSpan.FromHours(3));
        async Task<Hasil<TiketBaru>> SendiriAsync()
        {
            await using var db = kantor.Db();
            return await kantor.Buku.CheckInAsync(db, await db.Janji.Lengkap().SingleAsync(j => j.Id == janji.Id, Ct), CaraAmbil.Obrolan, Pelaku.Warga, kantor.Jam.GetUtcNow(), Ct);
        }
        Assert.Contains("Lapor hadir mulai pukul 11.00", (await SendiriAsync()).Penolakan, StringComparison.Ordinal);
        kantor.Jam.Maju(TimeSpan.FromHours(2));
        Assert.Null((await SendiriAsync()).Penolakan);
        kantor.Jam.Maju(TimeSpan.FromDays(1));
        Assert.Contains("sudah lewat", (await SendiriAsync()).Penolakan, StringComparison.Ordinal);
        Assert.Equal(MejaAntrean.TanpaJanji, (await kantor.Meja.HadirAsync(kantor.TitikId, kantor.Rina, "JNJ-222222", Ct)).Penolakan);
        Assert.Equal(MejaAntrean.KodeSalah, (await kantor.Meja.HadirAsync(kantor.TitikId, kantor.Rina, "besok", Ct)).Penolakan);
    }

    [Fact]
    public async Task A_day_that_is_over_is_closed_once()
    {
        var loket = await kantor.DudukAsync(kantor.Rina);
        await kantor.AmbilAsync();
        await kantor.AmbilAsync();
        await kantor.Meja.PanggilAsync(loket, kantor.Rina, Ct);
        Assert.False(await kantor.Penutup.TutupAsync(Ct));
        kantor.Jam.Maju(TimeSpan.FromDays(1));
        Assert.True(await kantor.Penutup.TutupAsync(Ct));
        Assert.False(await kantor.Penutup.TutupAsync(Ct));
        Assert.Equal((StatusTiket.Lewat, StatusTiket.Batal), ((await kantor.TiketAsync("A001")).Status, (await kantor.TiketAsync("A002")).Status));
        await using var db = kantor.Db();
        Assert.Equal(KeadaanLoket.Tutup, await db.LoketPanggil.Where(l => l.Id == loket).Select(l => l.Keadaan).SingleAsync(Ct));
    }

    [Fact]
    public async Task The_figures_of_the_day_come_from_its_numbers()
    {
        var loket = await kantor.DudukAsync(kantor.Rina);
        for (var i = 0; i < 3; i++) await kantor.AmbilAsync();
        kantor.Jam.Maju(TimeSpan.FromMinutes(10));
        for (var i = 1; i <= 2; i++)
        {
            await kantor.Meja.PanggilAsync(loket, kantor.Rina, Ct);
            await kantor.LayaniAsync(kantor.Rina, $"A00{i}", TimeSpan.FromMinutes(6));
        }
        await using var db = kantor.Db();
        var angka = AngkaAntrean.Dari(await db.TiketHariAsync(kantor.Rina, kantor.TitikId, kantor.Hari, Ct));
        Assert.Equal((3, 2, 1), (angka.Diambil, angka.Selesai, angka.Menunggu));
        Assert.Equal((TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(16), TimeSpan.FromMinutes(6)), (angka.TungguTengah, angka.TungguTerlama, angka.LamaLayanan));
        Assert.Equal(new AngkaLoket("Loket 1", 2, TimeSpan.FromMinutes(6)), Assert.Single(angka.Loket));
    }
}
