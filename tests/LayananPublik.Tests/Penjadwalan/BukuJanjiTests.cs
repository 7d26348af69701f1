using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Penjadwalan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Penjadwalan;

/// <summary>Who may book, move and cancel what, and until when.</summary>
public sealed class BukuJanjiTests
{
    const string Nik = "3299014101809001";
    static readonly Pelaku Rina = new(1, "Rina Ayuningtyas");

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_slot_becomes_a_row_when_somebody_books_it_and_shows_one_place_less()
    {
        using var k = await KantorJanji.MulaiAsync();
        await using var db = k.Db();
        var jadwal = await k.JadwalAsync(db);
        var awal = await BukuJanji.SlotHariAsync(db, jadwal, k.Kini, KantorJanji.Senin, Ct);
        // 07.30 to 16.00 in half hours without 12.00 to 13.00.
        Assert.Equal(15, awal.Count);
        Assert.All(awal, s => Assert.Equal(6, s.Sisa));
        Assert.False(await db.SlotJanji.AnyAsync(Ct));
        var janji = (await k.PesanAsync(k.Slot(), "SITI AMINAH, S.Pd.", nik: Nik)).Nilai!;
        Assert.Matches("^JNJ-[2-9A-Z]{6}$", janji.Kode);
        Assert.Equal("Siti A.", janji.NamaSingkat);
        Assert.Equal(1, await db.SlotJanji.CountAsync(Ct));
        Assert.Equal(5, (await BukuJanji.SlotHariAsync(db, jadwal, k.Kini, KantorJanji.Senin, Ct)).Single(s => s.Mulai == new TimeOnly(9, 0)).Sisa);
        Assert.Equal(new HariKosong(KantorJanji.Senin, 89), (await BukuJanji.HariKosongAsync(db, jadwal, k.Kini, null, 3, Ct))[0]);
        Assert.Equal(["Pesan"], await db.Set<RiwayatJanji>().Select(r => r.Tindakan).ToListAsync(Ct));
    }

    [Fact]
    public async Task One_person_has_one_appointment_of_a_service()
    {
        using var k = await KantorJanji.MulaiAsync();
        var (sari, lain) = (await k.WargaAsync(), await k.WargaAsync());
        var dulu = (await k.PesanAsync(k.Slot(), nik: Nik)).Nilai!;
        var tolak = (await k.PesanAsync(k.Slot(10), "Orang Lain", lain, Nik)).Penolakan!;
        Assert.Contains("masih punya janji", tolak, StringComparison.Ordinal);
        // From another phone neither code nor time is learned; an officer reads both.
        Assert.DoesNotContain(dulu.Kode, tolak, StringComparison.Ordinal);
        Assert.Contains(dulu.Kode, (await k.PesanAsync(k.Slot(10), "Orang Lain", lain, Nik, new(1, "Rina"))).Penolakan, StringComparison.Ordinal);
        Assert.Null((await k.PesanAsync(k.Slot(), "Sari Anggraini", sari)).Penolakan);
        Assert.NotNull((await k.PesanAsync(k.Slot(10), "SARI ANGGRAINI, S.Sos.", sari)).Penolakan);
        // A namesake writes from a number of his own; a brother is another person.
        Assert.Null((await k.PesanAsync(k.Slot(), "Sari Anggraini", lain)).Penolakan);
        Assert.Null((await k.PesanAsync(k.Slot(), "Bayu Anggraini", sari)).Penolakan);
        Assert.Null((await k.BatalAsync(dulu.Id)).Penolakan);
        Assert.Null((await k.PesanAsync(k.Slot(10), nik: Nik)).Penolakan);
        await k.CocokAsync();
    }

    [Fact]
    public async Task Times_outside_of_schedule_lead_and_horizon_are_refused_in_words()
    {
        using var k = await KantorJanji.MulaiAsync();
        Assert.Contains("tidak ada dalam jadwal", (await k.PesanAsync(k.Slot(12))).Penolakan, StringComparison.Ordinal);
        Assert.Contains("tidak ada dalam jadwal", (await k.PesanAsync(k.Slot(9, 10))).Penolakan, StringComparison.Ordinal);
        Assert.Contains("tidak ada dalam jadwal", (await k.PesanAsync(k.Slot(hari: KantorJanji.Senin.AddDays(5)))).Penolakan, StringComparison.Ordinal);
        Assert.Contains("5 Desember 2026", (await k.PesanAsync(k.Slot(hari: new(2026, 12, 7)))).Penolakan, StringComparison.Ordinal);
        // An officer looks further ahead, but a holiday is a holiday.
        Assert.Null((await k.PesanAsync(k.Slot(hari: new(2026, 12, 7)), oleh: Rina)).Penolakan);
        Assert.Contains("tidak ada dalam jadwal", (await k.PesanAsync(k.Slot(hari: new(2026, 12, 25)), oleh: Rina)).Penolakan, StringComparison.Ordinal);
        // Monday, 08.00 in Jakarta.
        k.Jam.Maju(TimeSpan.FromHours(47));
        Assert.Contains("2 jam sebelumnya", (await k.PesanAsync(k.Slot(9))).Penolakan, StringComparison.Ordinal);
        Assert.Null((await k.PesanAsync(k.Slot(9), oleh: Rina)).Penolakan);
        Assert.Contains("sudah lewat", (await k.PesanAsync(k.Slot(7, 30), oleh: Rina)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("tidak lagi", (await k.PesanAsync(new(99, KantorJanji.Senin, new(9, 0)))).Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shortly_before_only_an_officer_moves_and_cancels()
    {
        using var k = await KantorJanji.MulaiAsync();
        var janji = (await k.PesanAsync(k.Slot())).Nilai!;
        // Sunday, 22.00: eleven hours before.
        k.Jam.Maju(TimeSpan.FromHours(37));
        Assert.Contains("12 jam sebelumnya", (await k.PindahAsync(janji.Id, k.Slot(10))).Penolakan, StringComparison.Ordinal);
        Assert.Contains("12 jam sebelumnya", (await k.BatalAsync(janji.Id)).Penolakan, StringComparison.Ordinal);
        var baru = (await k.PindahAsync(janji.Id, k.Slot(10), Rina)).Nilai!;
        Assert.Null((await k.BatalAsync(baru.Id, Rina)).Penolakan);
        Assert.Contains("dibatalkan", (await k.BatalAsync(baru.Id, Rina)).Penolakan, StringComparison.Ordinal);
        await k.CocokAsync();
    }

    [Fact]
    public async Task A_move_takes_the_new_place_and_gives_the_old_one_back_or_does_neither()
    {
        using var k = await KantorJanji.MulaiAsync(new("Rekam KTP-el", 30, 1, 1));
        var (sari, budi) = ((await k.PesanAsync(k.Slot(9), "Sari Anggraini", nik: Nik)).Nilai!, (await k.PesanAsync(k.Slot(10), "Budi Santoso")).Nilai!);
        Assert.Contains("habis", (await k.PindahAsync(sari.Id, k.Slot(10))).Penolakan, StringComparison.Ordinal);
        Assert.Contains("sudah pada jam itu", (await k.PindahAsync(sari.Id, k.Slot(9))).Penolakan, StringComparison.Ordinal);
        var baru = (await k.PindahAsync(sari.Id, k.Slot(9, 30))).Nilai!;
        Assert.NotEqual(sari.Kode, baru.Kode);
        Assert.Equal("Sari Anggraini", baru.Nama);
        await using var db = k.Db();
        Assert.Equal([StatusJanji.Batal, StatusJanji.Dipesan, StatusJanji.Dipesan], await db.Janji.OrderBy(j => j.Id).Select(j => j.Status).ToListAsync(Ct));
        Assert.Equal(sari.Id, await db.Janji.Where(j => j.Id == baru.Id).Select(j => j.DipindahDariId).SingleAsync(Ct));
        Assert.Equal([0, 1, 1], await db.SlotJanji.OrderBy(s => s.Mulai).Select(s => s.Terisi).ToListAsync(Ct));
        Assert.Null((await k.PindahAsync(budi.Id, k.Slot(9))).Penolakan);
        await k.CocokAsync();
    }

    [Fact]
    public async Task Who_missed_three_asks_an_officer_unless_the_office_noted_nobody_that_day()
    {
        using var k = await KantorJanji.MulaiAsync();
        for (var hari = 0; hari < 3; hari++)
        {
            var (alpa, datang) = ((await k.PesanAsync(k.Slot(hari: KantorJanji.Senin.AddDays(hari)), nik: Nik)).Nilai!, (await k.PesanAsync(k.Slot(hari: KantorJanji.Senin.AddDays(hari)), "Budi Santoso")).Nilai!);
            k.Jam.Maju(KantorJanji.Senin.AddDays(hari).ToDateTime(new(4, 0), DateTimeKind.Utc) - k.Kini.UtcDateTime);
            await using var db = k.Db();
            // Nobody is marked on the last day.
            if (hari < 2) Assert.Null((await db.Janji.SingleAsync(j => j.Id == datang.Id, Ct)).Hadir(Rina, k.Kini).Penolakan);
            await db.SaveChangesAsync(Ct);
            await k.Tunggu.UrusAsync(Ct);
            Assert.Equal(StatusJanji.TidakDatang, await db.Janji.Where(j => j.Id == alpa.Id).Select(j => j.Status).SingleAsync(Ct));
        }
        var kamis = k.Slot(hari: KantorJanji.Senin.AddDays(3));
        Assert.Null((await k.BatalAsync((await k.PesanAsync(kamis, nik: Nik)).Nilai!.Id)).Penolakan);
        await using (var db = k.Db())
        {
            var budi = await db.Janji.OrderBy(j => j.Id).LastAsync(j => j.NamaSingkat == "Budi S." && j.Status == StatusJanji.TidakDatang && j.Nik == null, Ct);
            // He was late, not missing: now the day counts.
            Assert.Null(budi.Hadir(Rina, k.Kini).Penolakan);
            await db.SaveChangesAsync(Ct);
        }
        Assert.Contains("3 janji yang tidak didatangi", (await k.PesanAsync(kamis, nik: Nik)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await k.PesanAsync(kamis, nik: Nik, oleh: Rina)).Penolakan);
    }

    [Fact]
    public async Task A_changed_schedule_loses_no_appointment_and_takes_nobody_too_many()
    {
        using var k = await KantorJanji.MulaiAsync(new("Rekam KTP-el", 60, 1, 2));
        var (satu, dua) = ((await k.PesanAsync(k.Slot(7, 30))).Nilai!, (await k.PesanAsync(k.Slot(7, 30), "Sari Anggraini")).Nilai!);
        var admin = await k.PetugasAsync("admin");
        Assert.Null((await k.Meja.UbahJadwalAsync(admin, k.JadwalId, 1, new("Rekam KTP-el", 30, 1, 2), Ct)).Penolakan);
        // Both sit there until 08.30, so 08.00 is full as well.
        Assert.Contains("habis", (await k.PesanAsync(k.Slot(8), "Tono Wijaya")).Penolakan, StringComparison.Ordinal);
        Assert.Null((await k.BatalAsync(dua.Id)).Penolakan);
        Assert.Null((await k.PesanAsync(k.Slot(8), "Tono Wijaya")).Penolakan);
        Assert.Contains("habis", (await k.PesanAsync(k.Slot(8), "Wati Susilawati")).Penolakan, StringComparison.Ordinal);
        // Fewer desks: who is in stays, nobody comes on top.
        for (var i = 0; i < 2; i++) Assert.Null((await k.PesanAsync(k.Slot(10), $"Warga {(char)('A' + i)}")).Penolakan);
        Assert.Null((await k.Meja.UbahJadwalAsync(admin, k.JadwalId, 2, new("Rekam KTP-el", 30, 1, 1), Ct)).Penolakan);
        Assert.Contains("habis", (await k.PesanAsync(k.Slot(10), "Warga C")).Penolakan, StringComparison.Ordinal);
        Assert.Contains("baru saja diubah", (await k.Meja.UbahJadwalAsync(admin, k.JadwalId, 1, new("Rekam KTP-el", 30, 1, 9), Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await k.Meja.UbahJadwalAsync(admin, k.JadwalId, 3, new("Rekam KTP-el", 30, 2, 2), Ct)).Penolakan);
        for (var i = 0; i < 2; i++) Assert.Null((await k.PesanAsync(k.Slot(10), $"Warga {(char)('C' + i)}")).Penolakan);
        Assert.Contains("habis", (await k.PesanAsync(k.Slot(10), "Warga E")).Penolakan, StringComparison.Ordinal);
        await using var db = k.Db();
        Assert.Equal(StatusJanji.Dipesan, await db.Janji.Where(j => j.Id == satu.Id).Select(j => j.Status).SingleAsync(Ct));
        await k.CocokAsync();
    }

    [Fact]
    public async Task The_desk_asks_for_right_and_scope_and_tells_the_citizen()
    {
        using var k = await KantorJanji.MulaiAsync();
        var (petugas, kurir, dinas) = (await k.PetugasAsync("petugas"), await k.PetugasAsync("kurir"), await k.PetugasAsync("dinas"));
        var warga = await k.WargaAsync();
        Assert.NotNull((await k.Meja.PesanAsync(kurir, k.Slot(), new("Sari Anggraini"), Ct)).Penolakan);
        Assert.NotNull((await k.Meja.PesanAsync(petugas with { UnitKerjaId = 2, Jalur = "/1/2/" }, k.Slot(), new("Sari Anggraini"), Ct)).Penolakan);
        Assert.NotNull((await k.Meja.PesanAsync(petugas, k.Slot(), new("Sari Anggraini", "123"), Ct)).Penolakan);
        var janji = (await k.Meja.PesanAsync(petugas, k.Slot(), new("Sari Anggraini", Nik, "Kursi roda", warga), Ct)).Nilai!;
        Assert.NotNull((await k.Meja.BatalAsync(dinas, janji.Id, "x", Ct)).Penolakan);
        Assert.NotNull((await k.Meja.BatalAsync(petugas, janji.Id, " ", Ct)).Penolakan);
        var pindah = (await k.Meja.PindahAsync(petugas, janji.Id, k.Slot(10), Ct)).Nilai!;
        Assert.Equal("Kursi roda", pindah.Kebutuhan);
        Assert.Null((await k.Meja.HadirAsync(petugas, pindah.Id, Ct)).Penolakan);
        Assert.Null((await k.Meja.SelesaiAsync(petugas, pindah.Id, Ct)).Penolakan);
        Assert.NotNull((await k.Meja.BatalAsync(petugas, pindah.Id, "Sudah selesai", Ct)).Penolakan);
        var kabar = await k.KabarAsync(warga);
        Assert.Contains(kabar, t => t.Contains(janji.Kode, StringComparison.Ordinal));
        Assert.Contains(kabar, t => t.Contains(pindah.Kode, StringComparison.Ordinal));
        Assert.DoesNotContain(kabar, t => t.Contains(Nik, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, null), InlineData(3, "baru saja diubah")]
    public async Task Who_did_not_come_is_noted_though_the_booking_was_changed_meanwhile(int kali, string? penolakan)
    {
        using var k = await KantorJanji.MulaiAsync();
        var (petugas, janji) = (await k.PetugasAsync("petugas"), (await k.PesanAsync(k.Slot())).Nilai!);
        Assert.Contains("Jamnya belum tiba", (await k.Meja.TidakDatangAsync(petugas, janji.Id, Ct)).Penolakan, StringComparison.Ordinal);
        k.Jam.Maju(janji.Slot.MulaiPada - k.Kini);
        var sela = new JamSela(k.Jam, kali, () =>
        {
            using var lain = k.Db();
            Assert.Equal(1, lain.Janji.Where(j => j.Id == janji.Id).ExecuteUpdate(u => u.SetProperty(j => j.Versi, j => j.Versi + 1)));
        });
        var hasil = await new MejaJanji(new KerjaMeja(k.Dbs, k.Siaran), sela).TidakDatangAsync(petugas, janji.Id, Ct);
        Assert.Equal(penolakan is null, hasil.Berhasil);
        if (penolakan is not null) Assert.Contains(penolakan, hasil.Penolakan, StringComparison.Ordinal);
        await using var db = k.Db();
        var kini = await db.Janji.Include(j => j.Riwayat).SingleAsync(Ct);
        Assert.Equal((penolakan is null ? StatusJanji.TidakDatang : StatusJanji.Dipesan, penolakan is null ? 1 : 0), (kini.Status, kini.Riwayat.Count(r => r.Tindakan == "Tidak datang")));
    }

    /// <summary>Something happens between reading the booking and saving it, so many times.</summary>
    sealed class JamSela(TimeProvider jam, int kali, Action sela) : TimeProvider
    {
        int sisa = kali;

        public override DateTimeOffset GetUtcNow()
        {
            if (sisa-- > 0) sela();
            return jam.GetUtcNow();
        }
    }

    [Fact]
    public void The_key_of_a_slot_fits_a_button_and_is_read_back()
    {
        var kunci = new KunciSlot(37, KantorJanji.Senin, new(9, 30));
        Assert.Equal("37.20261123.0930", kunci.ToString());
        Assert.True(KunciSlot.TryParse(kunci.ToString(), out var baca));
        Assert.Equal(kunci, baca);
        Assert.All(new[] { null, "", "3.20261123", "x.20261123.0930", "3.20261301.0930", "3.20261123.2561", "-3.20261123.0930" }, t => Assert.False(KunciSlot.TryParse(t, out _)));
    }

    [Fact]
    public void Every_state_follows_only_from_where_the_table_says()
    {
        foreach (var dari in Enum.GetValues<StatusJanji>())
            foreach (var ke in Enum.GetValues<StatusJanji>())
                Assert.Equal(JalurJanji.Semua.Contains((dari, ke)), JalurJanji.Tempuh(dari, ke).Berhasil);
        Assert.DoesNotContain(JalurJanji.Semua, j => j.Dari is StatusJanji.Batal or StatusJanji.Selesai);
    }

    [Fact]
    public async Task What_somebody_needs_is_sealed_and_still_found_for_the_day()
    {
        using var k = await KantorJanji.MulaiAsync();
        var petugas = await k.PetugasAsync("petugas");
        var butuh = (await k.Meja.PesanAsync(petugas, k.Slot(), new("Sari Anggraini", Kebutuhan: "Kursi roda"), Ct)).Nilai!;
        await k.Meja.PesanAsync(petugas, k.Slot(10), new("Budi Santoso"), Ct);
        await using var db = k.Db();
        foreach (var jenis in new[] { typeof(Janji), typeof(TungguSlot) }) Assert.NotNull(db.Model.FindEntityType(jenis)!.FindProperty("Kebutuhan")!.GetValueConverter());
        Assert.Equal([true, false], (await db.JanjiKalenderAsync([k.JadwalId], KantorJanji.Senin, KantorJanji.Senin, petugas, Ct)).Select(j => j.Khusus));
        Assert.Equal((butuh.Id, "Kursi roda"), (await db.KebutuhanHariAsync([k.JadwalId], KantorJanji.Senin, petugas, Ct)).Select(b => (b.Key, b.Value)).Single());
    }

    [Fact]
    public async Task One_phone_books_for_six_and_an_officer_for_more()
    {
        using var k = await KantorJanji.MulaiAsync();
        var sari = await k.WargaAsync();
        var satu = (await k.PesanAsync(k.Slot(), "Warga A", sari)).Nilai!;
        for (var i = 1; i < 6; i++) Assert.Null((await k.PesanAsync(k.Slot(), $"Warga {(char)('A' + i)}", sari)).Penolakan);
        Assert.Contains("sudah ada 6 janji", (await k.PesanAsync(k.Slot(10), "Warga G", sari)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await k.PindahAsync(satu.Id, k.Slot(10))).Penolakan);
        Assert.Null((await k.PesanAsync(k.Slot(10), "Warga G", sari, oleh: Rina)).Penolakan);
        Assert.Null((await k.PesanAsync(k.Slot(10), "Warga H", await k.WargaAsync())).Penolakan);
    }
}
