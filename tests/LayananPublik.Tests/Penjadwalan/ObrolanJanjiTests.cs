using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Penjadwalan;
using LayananPublik.Tests.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Penjadwalan;

/// <summary>Appointments in the chat, from the card to the desk. It is Saturday nine o'clock; the office opens on Monday at half past seven.</summary>
public sealed class ObrolanJanjiTests : IClassFixture<KantorUji>, IAsyncLifetime
{
    readonly KantorUji kantor;
    readonly ObrolanUji o;
    int jadwal;

    public ObrolanJanjiTests(KantorUji kantor) => (this.kantor, o) = (kantor, Warga(kantor));

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => jadwal = await BukaAsync(2);

    public async ValueTask DisposeAsync()
    {
        await using var db = o.Db();
        foreach (var j in await db.JadwalLayanan.ToListAsync(Ct)) j.Aktifkan(false, Pelaku.Sistem, KantorUji.Sabtu);
        await db.SaveChangesAsync(Ct);
    }

    [Fact]
    public async Task Three_taps_from_the_card_book_an_appointment()
    {
        var kartu = Assert.Single(await o.PilihAsync("L:KTP-REKAM"));
        Assert.Contains("Terdekat: *Senin, 23 November 2026 pukul 07.30*", kartu.Teks, StringComparison.Ordinal);
        Assert.Contains("Kartu Keluarga (KK), asli", kartu.Teks, StringComparison.Ordinal);
        Assert.Equal("Pesan jadwal", kartu.Pilihan[0].Judul);
        var waktu = Assert.Single(await o.PilihAsync(kartu.Pilihan[0].Id));
        Assert.True(waktu.Pilihan.Count <= 10 && waktu.Pilihan.All(p => p.Judul.Length <= 24 && (p.Keterangan?.Length ?? 0) <= 72));
        Assert.Equal("Sen 23 Nov, 07.30", waktu.Pilihan[0].Judul);
        var yakin = Assert.Single(await o.PilihAsync(waktu.Pilihan[0].Id));
        Assert.Contains("Atas nama: *Sari*", yakin.Teks, StringComparison.Ordinal);
        var nik = Assert.Single(await o.PilihAsync(yakin.Pilihan[0].Id));
        Assert.Contains("NIK", nik.Teks, StringComparison.Ordinal);
        var jawab = await o.PilihAsync(Assert.Single(nik.Pilihan).Id);
        var dipesan = jawab[0];
        var janji = await JanjiAsync();
        Assert.Equal((StatusJanji.Dipesan, "Sari", new TimeOnly(7, 30)), (janji.Status, janji.Nama, janji.Slot.Mulai));
        Assert.Contains(janji.Kode, dipesan.Teks, StringComparison.Ordinal);
        Assert.Contains("Bawa saat datang", dipesan.Teks, StringComparison.Ordinal);
        Assert.Contains("Kecamatan Contoh", dipesan.Teks, StringComparison.Ordinal);
        // The words first, then the picture that kiosk and counter read.
        var kode = Assert.IsType<GambarKode>(jawab[1]);
        Assert.Equal((janji.Kode, 2), (kode.Kode, jawab.Count));
        Assert.Contains("pukul 07.30", kode.Baris);
        Assert.Contains("Senin, 23 November 2026 pukul 07.30", kode.Teks, StringComparison.Ordinal);
        Assert.Equal("", await o.LangkahAsync());
        Assert.False(await o.AdaPermohonanAsync());
    }

    [Theory]
    [InlineData("selasa jam 9", "Selasa, 24 November 2026 pukul 09.00")]
    [InlineData("25 november pukul 10.10", "Rabu, 25 November 2026 pukul 10.00")]
    [InlineData("secepatnya", "Senin, 23 November 2026 pukul 07.30")]
    public async Task A_time_in_words_goes_straight_to_the_last_question(string teks, string waktu)
    {
        await MulaiAsync();
        Assert.Contains(waktu, Assert.Single(await o.TeksAsync(teks)).Teks, StringComparison.Ordinal);
        await YaAsync();
        Assert.Equal(StatusJanji.Dipesan, (await JanjiAsync()).Status);
    }

    [Fact]
    public async Task Wish_and_time_in_one_sentence_need_no_list()
    {
        Assert.Contains("Kamis, 26 November 2026 pukul 10.00", Assert.Single(await o.TeksAsync("mau booking rekam ktp kamis jam 10")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_leave_the_hour_open_list_the_times_that_fit_and_a_number_chooses()
    {
        await MulaiAsync();
        var pagi = Assert.Single(await o.TeksAsync("senin pagi"));
        Assert.All(pagi.Pilihan.Take(7), p => Assert.StartsWith("Sen 23 Nov, ", p.Judul, StringComparison.Ordinal));
        Assert.Contains("2. Sen 23 Nov, 08.00", pagi.Teks, StringComparison.Ordinal);
        Assert.Contains("pukul 08.00", Assert.Single(await o.TeksAsync("2")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_days_and_the_later_hours_of_a_day_are_a_tap_away()
    {
        var waktu = await MulaiAsync();
        var hari = Assert.Single(await o.PilihAsync(waktu.Pilihan.Single(p => p.Judul == "Hari dan jam lain").Id));
        Assert.True(hari.Pilihan.Count <= 10);
        Assert.Equal("Senin, 23 Nov", hari.Pilihan[0].Judul);
        var lain = Assert.Single(await o.PilihAsync(hari.Pilihan.Single(p => p.Judul == "Hari berikutnya").Id));
        Assert.Contains(lain.Pilihan, p => p.Judul == "Jumat, 4 Des");
        var jam = Assert.Single(await o.PilihAsync(hari.Pilihan[1].Id));
        Assert.True(jam.Pilihan.Count <= 10);
        Assert.Contains("pukul 12.00", Assert.Single(await o.PilihAsync((await o.PilihAsync(jam.Pilihan.Single(p => p.Judul == "Siang hari").Id)).Single().Pilihan[0].Id)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_off_and_a_full_time_offer_what_is_near_and_the_waiting_list()
    {
        await MulaiAsync();
        var minggu = Assert.Single(await o.TeksAsync("minggu jam 9"));
        Assert.Contains("Tidak ada tempat pada Minggu, 22 November 2026 pukul 09.00", minggu.Teks, StringComparison.Ordinal);
        Assert.Contains(minggu.Pilihan, p => p.Judul == "Masuk daftar tunggu");
        await PenuhiAsync(new(2026, 11, 24), new(9, 0));
        var penuh = Assert.Single(await o.TeksAsync("selasa jam 9"));
        Assert.Contains(penuh.Pilihan, p => p.Judul == "Sel 24 Nov, 08.30");
        Assert.DoesNotContain(penuh.Pilihan, p => p.Judul == "Sel 24 Nov, 09.00");
        Assert.Contains("masuk daftar tunggu", Assert.Single(await o.PilihAsync(penuh.Pilihan.Single(p => p.Judul == "Masuk daftar tunggu").Id)).Teks, StringComparison.Ordinal);
        await using var db = o.Db();
        var tunggu = await db.TungguSlot.SingleAsync(t => t.PercakapanId == o.PercakapanId, Ct);
        Assert.Equal((new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 24), StatusTunggu.Menunggu), (tunggu.Dari, tunggu.Sampai, tunggu.Status));
        Assert.Contains("Daftar tunggu", Assert.Single(await o.TeksAsync("status")).Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("daftar tunggu selasa pagi", null, "12:00"), InlineData("masukkan daftar tunggu selasa setelah jam 1", "13:00", null), InlineData("waiting list selasa antara jam 9 dan 11", "09:00", "11:00"), InlineData("selasa saya tunggu sebelum jam 10", null, "10:00")]
    public async Task The_waiting_list_takes_day_and_hours_in_the_citizens_words(string teks, string? dari, string? sampai)
    {
        await MulaiAsync();
        var jawab = Assert.Single(await o.TeksAsync(teks));
        Assert.Contains("masuk daftar tunggu", jawab.Teks, StringComparison.Ordinal);
        Assert.Contains("Selasa, 24 November 2026, ", jawab.Teks, StringComparison.Ordinal);
        await using var db = o.Db();
        var t = await db.TungguSlot.SingleAsync(x => x.PercakapanId == o.PercakapanId, Ct);
        Assert.Equal((new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 24)), (t.Dari, t.Sampai));
        Assert.Equal((dari, sampai), (t.JamDari?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), t.JamSampai?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Hours_that_are_full_offer_to_wait_for_those_hours()
    {
        await MulaiAsync();
        var penuh = Assert.Single(await o.TeksAsync("selasa setelah jam 11 malam"));
        if (penuh.Pilihan.FirstOrDefault(p => p.Judul == "Masuk daftar tunggu") is not { } tunggu) penuh = Assert.Single(await o.TeksAsync("minggu sore"));
        tunggu = penuh.Pilihan.Single(p => p.Judul == "Masuk daftar tunggu");
        Assert.True(tunggu.Keterangan!.Length <= 72);
        Assert.Contains("pukul", Assert.Single(await o.PilihAsync(tunggu.Id)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_slower_is_told_so_and_offered_what_is_near()
    {
        await MulaiAsync();
        var yakin = Assert.Single(await o.TeksAsync("selasa jam 9"));
        await PenuhiAsync(new(2026, 11, 24), new(9, 0));
        var jawab = Assert.Single(await o.PilihAsync(yakin.Pilihan[0].Id));
        Assert.Contains("baru saja habis", jawab.Teks, StringComparison.Ordinal);
        Assert.Contains(jawab.Pilihan, p => p.Judul == "Sel 24 Nov, 09.30");
        var pindah = Assert.Single(await o.PilihAsync(jawab.Pilihan.First(p => p.Judul == "Sel 24 Nov, 09.30").Id));
        await o.PilihAsync(pindah.Pilihan[0].Id);
        await o.TeksAsync("belum punya");
        Assert.Equal(new(9, 30), (await JanjiAsync()).Slot.Mulai);
    }

    [Fact]
    public async Task A_bubble_whose_time_has_passed_or_whose_schedule_has_closed_says_so_in_one_sentence()
    {
        var waktu = await MulaiAsync();
        o.Jam.Kini += TimeSpan.FromDays(3);
        Assert.StartsWith("Waktu itu sudah lewat.", Assert.Single(await o.PilihAsync(waktu.Pilihan[0].Id)).Teks, StringComparison.Ordinal);
        await DisposeAsync();
        Assert.Contains("tidak membuka janji temu", Assert.Single(await o.PilihAsync(waktu.Pilihan[0].Id)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_family_books_one_after_the_other_and_special_needs_reach_the_desk()
    {
        var dipesan = await PesanAsync("selasa jam 9");
        var nama = Assert.Single(await o.PilihAsync(dipesan.Pilihan.Single(p => p.Judul == "Daftarkan keluarga").Id));
        Assert.Contains("atas nama siapa", nama.Teks, StringComparison.Ordinal);
        Assert.Contains("tidak memuat angka", Assert.Single(await o.TeksAsync("Budi 123 456")).Teks, StringComparison.Ordinal);
        var yakin = Assert.Single(await o.TeksAsync("Budi Santoso"));
        Assert.Contains("Atas nama: *Budi Santoso*", yakin.Teks, StringComparison.Ordinal);
        Assert.Contains("Catatan untuk petugas: lansia, pakai kursi roda", Assert.Single(await o.TeksAsync("lansia, pakai kursi roda")).Teks, StringComparison.Ordinal);
        await YaAsync();
        await using var db = o.Db();
        var semua = await db.Janji.Where(j => j.PercakapanId == o.PercakapanId).OrderBy(j => j.Id).ToListAsync(Ct);
        Assert.Equal([("Sari", ""), ("Budi Santoso", "lansia, pakai kursi roda")], semua.Select(j => (j.Nama, j.Kebutuhan)));
        // The third of the family finds that time full, and is offered the next ones.
        Assert.Contains("Sel 24 Nov, 09.30", Assert.Single(await o.PilihAsync(dipesan.Pilihan.Single(p => p.Judul == "Daftarkan keluarga").Id)).Teks, StringComparison.Ordinal);
        var mana = Assert.Single(await o.TeksAsync("batal booking"));
        Assert.Contains("Janji mana", mana.Teks, StringComparison.Ordinal);
        Assert.Contains("Budi S.", Assert.Single(await o.TeksAsync("2")).Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ya"), InlineData("Iya."), InlineData("OK"), InlineData("siap"), InlineData("atas nama ya"), InlineData("untuk orang lain"), InlineData("saya")]
    public async Task A_word_that_answers_another_question_is_no_name_and_the_name_is_asked_again(string teks)
    {
        await NamaProfilAsync("Ok");
        await MulaiAsync();
        Assert.Contains("atas nama siapa", Assert.Single(await o.TeksAsync("selasa jam 9")).Teks, StringComparison.Ordinal);
        Assert.Contains("atas nama siapa", Assert.Single(await o.TeksAsync(teks)).Teks, StringComparison.Ordinal);
        Assert.Contains("Atas nama: *Budi Santoso*", Assert.Single(await o.TeksAsync("Budi Santoso")).Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("batal"), InlineData("tidak")]
    public async Task No_as_an_answer_to_the_name_books_nothing(string teks)
    {
        await NamaProfilAsync("\U0001F338");
        await MulaiAsync();
        await o.TeksAsync("selasa jam 9");
        Assert.Contains("tidak ada yang dipesan", Assert.Single(await o.TeksAsync(teks)).Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("saya"), InlineData("Atas nama saya sendiri")]
    public async Task Whoever_says_that_it_is_for_himself_books_under_his_own_name(string teks)
    {
        var waktu = await MulaiAsync();
        var yakin = Assert.Single(await o.PilihAsync(waktu.Pilihan[0].Id));
        Assert.Contains("atas nama siapa", Assert.Single(await o.PilihAsync(yakin.Pilihan.Single(p => p.Judul == "Untuk orang lain").Id)).Teks, StringComparison.Ordinal);
        Assert.Contains("Atas nama: *Sari*", Assert.Single(await o.TeksAsync(teks)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_tap_shows_what_it_booked_and_an_old_one_asks_for_whom()
    {
        await MulaiAsync();
        var yakin = Assert.Single(await o.TeksAsync("selasa jam 9"));
        await o.PilihAsync(yakin.Pilihan.Single(p => p.Judul == "Untuk orang lain").Id);
        var pesan = Assert.Single(await o.TeksAsync("Budi Santoso")).Pilihan[0].Id;
        await o.PilihAsync(pesan);
        Assert.Contains("Jadwal sudah dipesan", (await o.TeksAsync("belum punya"))[0].Teks, StringComparison.Ordinal);
        for (var i = 0; i < 2; i++) Assert.Contains("Atas nama: Budi Santoso", Assert.Single(await o.PilihAsync(pesan)).Teks, StringComparison.Ordinal);
        var janji = await JanjiAsync();
        await o.PilihAsync($"JNJ:BATALYA:{janji.Id}");
        Assert.Contains("Atas nama: *Sari*", Assert.Single(await o.PilihAsync(pesan)).Teks, StringComparison.Ordinal);
        await using var db = o.Db();
        Assert.Equal(janji.Id, (await db.Janji.SingleAsync(j => j.PercakapanId == o.PercakapanId, Ct)).Id);
    }

    [Fact]
    public async Task Whoever_has_one_already_is_asked_whether_it_is_for_somebody_else()
    {
        await PesanAsync("selasa jam 9");
        var ada = Assert.Single(await o.PilihAsync("AJUKAN:KTP-REKAM"));
        Assert.Contains("sudah punya janji", ada.Teks, StringComparison.Ordinal);
        await o.PilihAsync(ada.Pilihan.Single(p => p.Judul == "Untuk orang lain").Id);
        await o.TeksAsync("rabu jam 10");
        await o.TeksAsync("Sari");
        Assert.Contains("masih punya janji", (await YaAsync()).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_move_it_in_three_steps_and_the_old_buttons_follow_it()
    {
        await PesanAsync("selasa jam 9");
        var lama = await JanjiAsync();
        var waktu = Assert.Single(await o.TeksAsync("ganti jadwal"));
        Assert.Contains("Pilih waktu baru", waktu.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Sel 24 Nov, 09.00", Assert.Single(await o.TeksAsync("selasa pagi")).Pilihan.Select(p => p.Judul));
        Assert.Contains("menjadi *Kamis, 26 November 2026 pukul 13.00*", Assert.Single(await o.TeksAsync("kamis jam 1 siang")).Teks, StringComparison.Ordinal);
        var pindah = (await o.TeksAsync("ya"))[0];
        Assert.Contains("Jadwal sudah diganti", pindah.Teks, StringComparison.Ordinal);
        var baru = await JanjiAsync();
        Assert.Equal((lama.Id, new TimeOnly(13, 0)), (baru.DipindahDariId, baru.Slot.Mulai));
        Assert.Contains(baru.Kode, Assert.Single(await o.PilihAsync($"JNJ:DATANG:{lama.Id}")).Teks, StringComparison.Ordinal);
        Assert.Contains(baru.Kode, Assert.Single(await o.TeksAsync($"status {lama.Kode.ToLowerInvariant()}")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_taps_cancel_it_and_the_place_is_free_again()
    {
        await PesanAsync("selasa jam 9");
        var janji = await JanjiAsync();
        var tanya = Assert.Single(await o.TeksAsync($"tolong batalkan {janji.Kode}"));
        Assert.Equal("Ya, batalkan", tanya.Pilihan[0].Judul);
        Assert.Contains("sudah dibatalkan", Assert.Single(await o.PilihAsync(tanya.Pilihan[0].Id)).Teks, StringComparison.Ordinal);
        Assert.Contains("dibatalkan", Assert.Single(await o.PilihAsync(tanya.Pilihan[0].Id)).Teks, StringComparison.Ordinal);
        await using var db = o.Db();
        Assert.Equal((StatusJanji.Batal, 0), await db.Janji.Where(j => j.Id == janji.Id).Select(j => ValueTuple.Create(j.Status, j.Slot.Terisi)).SingleAsync(Ct));
        Assert.Contains("Belum ada janji temu", Assert.Single(await o.TeksAsync("batal booking")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_near_to_change_means_come_or_ask_an_officer_and_days_later_it_has_passed()
    {
        await PesanAsync("senin jam 9");
        var janji = await JanjiAsync();
        o.Jam.Kini = janji.Slot.MulaiPada.AddHours(-2);
        Assert.Contains("hanya dapat diubah sendiri sampai 12 jam sebelumnya", Assert.Single(await o.PilihAsync($"JNJ:BATAL:{janji.Id}")).Teks, StringComparison.Ordinal);
        Assert.Contains("kami tunggu", Assert.Single(await o.PilihAsync($"JNJ:DATANG:{janji.Id}")).Teks, StringComparison.Ordinal);
        Assert.Equal(StatusJanji.Dikonfirmasi, (await JanjiAsync()).Status);
        o.Jam.Kini = janji.Slot.MulaiPada.AddHours(20);
        Assert.Contains("sudah lewat", Assert.Single(await o.PilihAsync($"JNJ:DATANG:{janji.Id}")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_sees_or_cancels_the_appointment_of_another()
    {
        await PesanAsync("selasa jam 9");
        var janji = await JanjiAsync();
        var lain = Warga(kantor);
        foreach (var apa in new[] { $"JNJ:BATALYA:{janji.Id}", $"JNJ:LIHAT:{janji.Kode}", $"JNJ:DATANG:{janji.Id}" })
            Assert.Contains("tidak ditemukan", Assert.Single(await lain.PilihAsync(apa)).Teks, StringComparison.Ordinal);
        Assert.True((await JanjiAsync()).Aktif);
    }

    [Fact]
    public async Task Menu_officer_and_danger_lead_out_of_the_middle_and_a_question_is_answered()
    {
        await MulaiAsync();
        Assert.Contains("112", Assert.Single(await o.TeksAsync("tolong ada kebakaran")).Teks, StringComparison.Ordinal);
        Assert.Contains("Kecamatan Contoh", Assert.Single(await o.TeksAsync("jam buka kantor?")).Teks, StringComparison.Ordinal);
        Assert.Contains("belum terbaca", Assert.Single(await o.TeksAsync("hmmm anu")).Teks, StringComparison.Ordinal);
        Assert.Contains("tidak ada yang dipesan", Assert.Single(await o.TeksAsync("tidak jadi")).Teks, StringComparison.Ordinal);
        Assert.Contains(Assert.Single(await o.TeksAsync("menu")).Pilihan, p => p.Id == "KTP-REKAM");
    }

    [Fact]
    public async Task Several_places_are_asked_about_first()
    {
        await BukaAsync(1, kantor.Sukamaju);
        var tempat = Assert.Single(await o.PilihAsync("AJUKAN:KTP-REKAM"));
        Assert.Equal(["Kecamatan Contoh", "Kelurahan Sukamaju"], tempat.Pilihan.Select(p => p.Judul));
        Assert.Contains("Di Kelurahan Sukamaju", Assert.Single(await o.TeksAsync("2")).Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("datang", StatusJanji.Dikonfirmasi)]
    [InlineData("ya", StatusJanji.Dikonfirmasi)]
    [InlineData("batal", StatusJanji.Dipesan)]
    public async Task Words_right_below_a_reminder_answer_it(string teks, StatusJanji status)
    {
        await PesanAsync("selasa jam 9");
        var janji = await JanjiAsync();
        await using (var db = o.Db())
        {
            var p = await db.Percakapan.SingleAsync(x => x.Id == o.PercakapanId, Ct);
            db.PesanKeluar.Add(PesanKeluar.DariAsisten(p, KalimatJanji.Ingatkan(janji, pagi: false), o.Jam.Kini));
            await db.SaveChangesAsync(Ct);
        }
        o.Jam.Kini += TimeSpan.FromMinutes(1);
        Assert.Contains(status == StatusJanji.Dikonfirmasi ? "kami tunggu" : "Batalkan janji", Assert.Single(await o.TeksAsync(teks)).Teks, StringComparison.Ordinal);
        Assert.Equal(status, (await JanjiAsync()).Status);
    }

    [Fact]
    public async Task A_day_that_was_closed_is_moved_by_one_tap_and_coming_is_not_confirmed()
    {
        await PesanAsync("selasa jam 9");
        var janji = await JanjiAsync();
        await using (var db = o.Db())
        {
            var j = await db.Janji.Lengkap().SingleAsync(x => x.Id == janji.Id, Ct);
            var tutup = TutupHari.Umumkan(j.UnitKerja, j.Jadwal, new(new(2026, 11, 24), new(2026, 11, 24), "Listrik padam"), Pelaku.Sistem, o.Jam.Kini).Nilai!;
            db.Add(tutup);
            await db.SaveChangesAsync(Ct);
            j.Tertutup(tutup, o.Jam.Kini);
            await db.SaveChangesAsync(Ct);
        }
        Assert.StartsWith("Kantor tidak melayani", Assert.Single(await o.PilihAsync($"JNJ:DATANG:{janji.Kode}")).Teks, StringComparison.Ordinal);
        Assert.Contains("Jadwal sudah diganti", (await o.PilihAsync($"JNJ:KE:{janji.Kode}:{new KunciSlot(jadwal, new(2026, 11, 25), new(9, 0))}"))[0].Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_freed_place_is_taken_by_one_tap_and_late_taps_are_told_so()
    {
        await PenuhiAsync(new(2026, 11, 24), new(9, 0));
        await MulaiAsync();
        var penuh = Assert.Single(await o.TeksAsync("selasa jam 9"));
        await o.PilihAsync(penuh.Pilihan.Single(p => p.Judul == "Masuk daftar tunggu").Id);
        await using (var db = o.Db())
        {
            var j = await db.Janji.Lengkap().FirstAsync(x => x.JadwalId == jadwal && x.NamaSingkat == "Warga A.", Ct);
            await BukuJanji.BatalAsync(db, j, null, new Pelaku(kantor.Rina.Id, "Rina"), o.Jam.Kini, Ct);
            await db.SaveChangesAsync(Ct);
        }
        int tunggu;
        await using (var db = o.Db()) tunggu = await db.TungguSlot.Where(t => t.PercakapanId == o.PercakapanId).Select(t => t.Id).SingleAsync(Ct);
        Assert.Contains("Jadwal sudah dipesan", (await o.PilihAsync($"JNJ:AMBIL:{tunggu}"))[0].Teks, StringComparison.Ordinal);
        Assert.Equal(new(9, 0), (await JanjiAsync()).Slot.Mulai);
        Assert.Contains("Tawaran ini sudah lewat", Assert.Single(await o.PilihAsync($"JNJ:AMBIL:{tunggu}")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_NIK_is_read_as_everywhere_kept_sealed_and_shown_masked()
    {
        const string nik = "3299015205909001";
        await MulaiAsync();
        await o.TeksAsync("selasa jam 9");
        Assert.Contains("16 angka", Assert.Single(await o.TeksAsync("ya")).Teks, StringComparison.Ordinal);
        Assert.Contains("tanggal lahir", Assert.Single(await o.TeksAsync("3299019905909001")).Teks, StringComparison.Ordinal);
        Assert.Contains("belum sebuah NIK", Assert.Single(await o.TeksAsync("di rumah")).Teks, StringComparison.Ordinal);
        var dipesan = (await o.TeksAsync("3299 0152 0590 9001"))[0];
        Assert.Contains("NIK: 3299", dipesan.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain(nik, dipesan.Teks, StringComparison.Ordinal);
        var janji = await JanjiAsync();
        Assert.Equal(nik, janji.Nik);
        await using var db = o.Db();
        Assert.DoesNotContain(nik, Assert.Single(await db.Database.SqlQuery<string>($"SELECT Nik AS Value FROM Janji WHERE Id = {janji.Id}").ToListAsync(Ct)), StringComparison.Ordinal);
        // The talk is over, and forgets it.
        Assert.DoesNotContain(nik, (await db.SesiAsisten.SingleAsync(s => s.PercakapanId == o.PercakapanId, Ct)).Ingatan.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_NIK_holds_one_appointment_whatever_the_name_and_another_phone_learns_nothing_of_it()
    {
        const string nik = "3299015205909002";
        await MulaiAsync();
        await o.TeksAsync("selasa jam 9");
        await o.TeksAsync("ya");
        await o.TeksAsync(nik);
        var janji = await JanjiAsync();
        var lain = Warga(kantor);
        await lain.PilihAsync("AJUKAN:KTP-REKAM");
        await lain.TeksAsync("rabu jam 10");
        await lain.TeksAsync("ya");
        var jawab = Assert.Single(await lain.TeksAsync(nik));
        Assert.Contains("NIK ini masih punya janji", jawab.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain(janji.Kode, jawab.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("09.00", jawab.Teks, StringComparison.Ordinal);
        // For somebody else of the family the NIK is asked anew.
        await o.PilihAsync($"JNJ:LAGI:{new KunciSlot(jadwal, new(2026, 11, 25), new(9, 0))}");
        await o.TeksAsync("Budi Santoso");
        Assert.Contains("NIK", Assert.Single(await o.TeksAsync("ya")).Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("qr"), InlineData("kode"), InlineData("Minta kode QR lagi"), InlineData("kode booking saya")]
    public async Task The_picture_comes_again_when_it_is_asked_for(string teks)
    {
        await PesanAsync("selasa jam 9");
        var janji = await JanjiAsync();
        var jawab = await o.TeksAsync(teks);
        Assert.Contains(janji.Kode, jawab[0].Teks, StringComparison.Ordinal);
        Assert.Equal(janji.Kode, Assert.IsType<GambarKode>(jawab[1]).Kode);
        Assert.Equal(janji.Kode, LayananPublik.Pemanggilan.BukuTiket.Kode(((GambarKode)jawab[1]).Kode));
        await o.PilihAsync($"JNJ:BATALYA:{janji.Id}");
        Assert.DoesNotContain(await o.TeksAsync(teks), p => p is GambarKode);
    }

    [Fact]
    public async Task Status_tells_of_it_and_opens_it()
    {
        await PesanAsync("selasa jam 9");
        var status = Assert.Single(await o.TeksAsync("status"));
        Assert.Contains("Selasa, 24 November 2026 pukul 09.00", status.Teks, StringComparison.Ordinal);
        var rinci = Assert.Single(await o.PilihAsync(status.Pilihan[0].Id));
        Assert.Contains("Bawa saat datang", rinci.Teks, StringComparison.Ordinal);
        Assert.Contains((await JanjiAsync()).Kode, Assert.Single(await o.TeksAsync("jadwal saya")).Teks, StringComparison.Ordinal);
    }

    static ObrolanUji Warga(KantorUji kantor) => new(kantor) { Alur = [new ObrolanJanji()] };

    async Task<IsiPesan> MulaiAsync() => Assert.Single(await o.PilihAsync("AJUKAN:KTP-REKAM"));

    async Task<IsiPesan> PesanAsync(string waktu)
    {
        await MulaiAsync();
        await o.TeksAsync(waktu);
        return await YaAsync();
    }

    /// <summary>Says yes, has no NIK yet, and reads the answer.</summary>
    async Task<IsiPesan> YaAsync()
    {
        await o.TeksAsync("ya");
        return (await o.TeksAsync("belum punya"))[0];
    }

    async Task NamaProfilAsync(string nama)
    {
        await using var db = o.Db();
        (await db.Percakapan.Include(p => p.Kontak).SingleAsync(p => p.Id == o.PercakapanId, Ct)).Kontak.Lengkapi(null, null, nama);
        await db.SaveChangesAsync(Ct);
    }

    async Task<Janji> JanjiAsync()
    {
        await using var db = o.Db();
        return await db.Janji.Lengkap().Where(j => j.PercakapanId == o.PercakapanId && j.Status != StatusJanji.Batal).OrderBy(j => j.Id).FirstAsync(Ct);
    }

    async Task<int> BukaAsync(int orang, LayananPublik.Kantor.UnitKerja? unit = null)
    {
        await using var db = o.Db();
        var id = (unit ?? kantor.Kecamatan).Id;
        var j = JadwalLayanan.Buka(await db.UnitKerja.SingleAsync(u => u.Id == id, Ct), "KTP-REKAM", new("Perekaman KTP-el", 30, 1, orang), Pelaku.Sistem, KantorUji.Sabtu).Nilai!;
        db.Add(j);
        await db.SaveChangesAsync(Ct);
        return j.Id;
    }

    /// <summary>Others take every place of a time.</summary>
    async Task PenuhiAsync(DateOnly tanggal, TimeOnly mulai)
    {
        for (var i = 0; i < 2; i++)
        {
            await using var db = o.Db();
            Assert.True((await BukuJanji.PesanAsync(db, new KunciSlot(jadwal, tanggal, mulai), new("Warga " + (char)('A' + i)), new Pelaku(kantor.Rina.Id, "Rina"), o.Jam.Kini, Ct)).Berhasil);
            await db.SaveChangesAsync(Ct);
        }
    }
}
