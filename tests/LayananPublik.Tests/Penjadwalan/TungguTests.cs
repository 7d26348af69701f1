using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Pelayanan;
using LayananPublik.Penjadwalan;
using LayananPublik.Penjadwalan.Halaman;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Penjadwalan;

/// <summary>The waiting list: a freed place goes to who waits, to one at a time, and is never given twice.</summary>
public sealed class TungguTests
{
    static readonly IsiJadwal Sempit = new("Rekam KTP-el", 30, 1, 1);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static async Task<TungguSlot> BacaAsync(KantorJanji k, int id)
    {
        await using var db = k.Db();
        return await db.TungguSlot.AsNoTracking().Include(t => t.Slot).SingleAsync(t => t.Id == id, Ct);
    }

    static Task<Hasil<Janji>> AmbilAsync(KantorJanji k, int id) => k.LakukanAsync(async db =>
        await BukuJanji.AmbilTawaranAsync(db, await db.TungguSlot.LengkapTunggu().SingleAsync(t => t.Id == id, Ct), Pelaku.Warga, k.Kini, Ct));

    [Fact]
    public async Task A_freed_place_is_kept_for_the_first_who_waits_and_becomes_his_when_he_takes_it()
    {
        using var k = await KantorJanji.MulaiAsync(Sempit);
        var (sari, tono) = (await k.WargaAsync(), await k.WargaAsync("Tono Wijaya"));
        var budi = (await k.PesanAsync(k.Slot())).Nilai!;
        var (satu, dua) = ((await k.TungguAsync(sari, "Sari Anggraini", sampai: KantorJanji.Senin)).Nilai!, (await k.TungguAsync(tono, "Tono Wijaya", sampai: KantorJanji.Senin)).Nilai!);
        Assert.NotNull((await k.TungguAsync(sari, "Sari Anggraini")).Penolakan);
        Assert.Null((await k.BatalAsync(budi.Id)).Penolakan);
        Assert.Equal((StatusTunggu.Ditawari, k.Kini.AddHours(1)), ((await BacaAsync(k, satu.Id)).Status, (await BacaAsync(k, satu.Id)).BerlakuSampai));
        Assert.Equal(StatusTunggu.Menunggu, (await BacaAsync(k, dua.Id)).Status);
        Assert.Contains("09.00", Assert.Single(await k.BeritaAsync(sari)), StringComparison.Ordinal);
        Assert.Contains("habis", (await k.PesanAsync(k.Slot(), "Wati Susilawati")).Penolakan, StringComparison.Ordinal);
        await k.CocokAsync();
        var janji = (await AmbilAsync(k, satu.Id)).Nilai!;
        Assert.Equal("Sari A.", janji.NamaSingkat);
        Assert.Equal(StatusTunggu.Dipesan, (await BacaAsync(k, satu.Id)).Status);
        Assert.NotNull((await AmbilAsync(k, satu.Id)).Penolakan);
        await k.CocokAsync();
    }

    [Fact]
    public async Task Who_waits_for_some_hours_is_offered_those_alone_and_in_the_order_of_waiting()
    {
        using var k = await KantorJanji.MulaiAsync(Sempit);
        var (sari, tono, wati) = (await k.WargaAsync(), await k.WargaAsync("Tono Wijaya"), await k.WargaAsync("Wati Susilawati"));
        var (pagi, siang) = ((await k.PesanAsync(k.Slot(9))).Nilai!, (await k.PesanAsync(k.Slot(14), "Dewi Lestari")).Nilai!);
        var sore = (await k.TungguAsync(sari, "Sari Anggraini", sampai: KantorJanji.Senin, jamDari: new(13, 0))).Nilai!;
        var awal = (await k.TungguAsync(tono, "Tono Wijaya", sampai: KantorJanji.Senin, jamSampai: new(12, 0))).Nilai!;
        var kapan = (await k.TungguAsync(wati, "Wati Susilawati", sampai: KantorJanji.Senin)).Nilai!;
        Assert.Contains("sesudah", (await k.TungguAsync(await k.WargaAsync(), "Budi Lain", jamDari: new(13, 0), jamSampai: new(9, 0))).Penolakan, StringComparison.Ordinal);
        await k.BatalAsync(pagi.Id);
        Assert.Equal((StatusTunggu.Menunggu, StatusTunggu.Ditawari, StatusTunggu.Menunggu), ((await BacaAsync(k, sore.Id)).Status, (await BacaAsync(k, awal.Id)).Status, (await BacaAsync(k, kapan.Id)).Status));
        await k.BatalAsync(siang.Id);
        Assert.Equal((StatusTunggu.Ditawari, StatusTunggu.Menunggu), ((await BacaAsync(k, sore.Id)).Status, (await BacaAsync(k, kapan.Id)).Status));
        // The afternoon is let pass first: it goes to who waits for any hour, and to nobody who wants a morning.
        k.Jam.Maju(TimeSpan.FromMinutes(61));
        await k.Tunggu.UrusAsync(Ct);
        var baru = await BacaAsync(k, kapan.Id);
        Assert.Equal((StatusTunggu.Ditawari, new TimeOnly(14, 0)), (baru.Status, baru.Slot!.Mulai));
        await k.CocokAsync();
    }

    [Fact]
    public async Task An_officer_moves_somebody_up_with_a_reason_that_the_history_keeps()
    {
        using var k = await KantorJanji.MulaiAsync(Sempit);
        var budi = (await k.PesanAsync(k.Slot())).Nilai!;
        List<TungguSlot> tunggu = [];
        foreach (var nama in new[] { "Sari Anggraini", "Tono Wijaya", "Wati Susilawati" }) tunggu.Add((await k.TungguAsync(await k.WargaAsync(nama), nama, sampai: KantorJanji.Senin)).Nilai!);
        var rina = await k.PetugasAsync("petugas");
        Assert.Contains("Tulis mengapa", (await k.Meja.DahulukanTungguAsync(rina, tunggu[2].Id, " ", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("urutan pertama", (await k.Meja.DahulukanTungguAsync(rina, tunggu[0].Id, "Sakit", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.NotNull((await k.Meja.DahulukanTungguAsync(await k.PetugasAsync("kurir"), tunggu[2].Id, "Sakit", Ct)).Penolakan);
        Assert.Null((await k.Meja.DahulukanTungguAsync(rina, tunggu[2].Id, "Berangkat umrah hari Rabu", Ct)).Penolakan);
        Assert.Null((await k.Meja.DahulukanTungguAsync(rina, tunggu[1].Id, "Usia 80 tahun", Ct)).Penolakan);
        await using (var db = k.Db())
        {
            var daftar = await db.DaftarTungguAsync([k.JadwalId], rina, Ct);
            Assert.Equal([tunggu[1].Id, tunggu[2].Id, tunggu[0].Id], daftar.Select(d => d.Id));
            Assert.Equal([true, true, false], daftar.Select(d => d.Didahulukan));
            var r = Assert.Single(await db.Set<RiwayatTunggu>().Where(x => x.TungguId == tunggu[2].Id && x.Tindakan == "Dahulukan").ToListAsync(Ct));
            Assert.Equal((rina.Id, "Berangkat umrah hari Rabu"), (r.PetugasId!.Value, r.Alasan));
        }
        await k.BatalAsync(budi.Id);
        Assert.Equal(StatusTunggu.Ditawari, (await BacaAsync(k, tunggu[1].Id)).Status);
        Assert.Contains("ditawari", (await k.Meja.DahulukanTungguAsync(rina, tunggu[1].Id, "Lagi", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("Tulis mengapa", (await k.Meja.BatalTungguAsync(rina, tunggu[1].Id, "", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await k.Meja.BatalTungguAsync(rina, tunggu[1].Id, "Sudah dilayani di kelurahan", Ct)).Penolakan);
        // His place goes to the next in the order that stands.
        Assert.Equal(StatusTunggu.Ditawari, (await BacaAsync(k, tunggu[2].Id)).Status);
        await k.CocokAsync();
    }

    [Fact]
    public async Task An_officer_puts_a_citizen_on_the_list_who_is_told_so()
    {
        using var k = await KantorJanji.MulaiAsync(Sempit);
        var rina = await k.PetugasAsync("petugas");
        var meja = new MejaLoketJanji(new KerjaMeja(k.Dbs, k.Siaran), k.Jam);
        IsianTunggu Isi(Action<IsianTunggu>? ubah = null)
        {
            var isi = new IsianTunggu { JadwalId = k.JadwalId, Nama = "Sari Anggraini", Nomor = "081299990777", Setuju = true, Dari = KantorJanji.Senin, Sampai = KantorJanji.Senin, JamDari = new(13, 0) };
            ubah?.Invoke(isi);
            return isi;
        }
        foreach (var salah in new[] { Isi(i => i.Nama = "1"), Isi(i => i.Nomor = ""), Isi(i => i.Setuju = false), Isi(i => i.Nik = "12"), Isi(i => i.JadwalId = 0), Isi(i => i.Sampai = KantorJanji.Senin.AddDays(-1)), Isi(i => i.JamSampai = new(9, 0)), Isi(i => (i.Dari, i.Sampai) = (new(2026, 1, 1), new(2026, 1, 2))) })
            Assert.NotNull((await meja.TungguAsync(salah, rina, Ct)).Penolakan);
        Assert.NotNull((await meja.TungguAsync(Isi(), await k.PetugasAsync("kurir"), Ct)).Penolakan);
        Assert.Null((await meja.TungguAsync(Isi(), rina, Ct)).Penolakan);
        Assert.Contains("Sudah ada di daftar tunggu", (await meja.TungguAsync(Isi(), rina, Ct)).Penolakan, StringComparison.Ordinal);
        await using var db = k.Db();
        var t = await db.TungguSlot.Include(x => x.Riwayat).SingleAsync(Ct);
        Assert.Equal((new TimeOnly(13, 0), rina.Id), (t.JamDari, Assert.Single(t.Riwayat).PetugasId!.Value));
        Assert.Contains(await k.KabarAsync(t.PercakapanId), p => p.Contains("mulai pukul 13.00", StringComparison.Ordinal) && p.Contains("daftar tunggu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_offer_that_nobody_takes_goes_to_the_next_and_then_to_all()
    {
        using var k = await KantorJanji.MulaiAsync(Sempit);
        var (sari, tono) = (await k.WargaAsync(), await k.WargaAsync("Tono Wijaya"));
        var budi = (await k.PesanAsync(k.Slot())).Nilai!;
        var (satu, dua) = ((await k.TungguAsync(sari, "Sari Anggraini", sampai: KantorJanji.Senin)).Nilai!, (await k.TungguAsync(tono, "Tono Wijaya", sampai: KantorJanji.Senin)).Nilai!);
        await k.BatalAsync(budi.Id);
        k.Jam.Maju(TimeSpan.FromMinutes(61));
        // Two nodes at the same work.
        await Task.WhenAll(k.Tunggu.UrusAsync(Ct), k.Tunggu.UrusAsync(Ct));
        Assert.Equal((StatusTunggu.Lewat, StatusTunggu.Ditawari), ((await BacaAsync(k, satu.Id)).Status, (await BacaAsync(k, dua.Id)).Status));
        Assert.Equal(2, (await k.BeritaAsync(sari)).Count);
        Assert.Single(await k.BeritaAsync(tono));
        Assert.NotNull((await AmbilAsync(k, satu.Id)).Penolakan);
        await using (var db = k.Db())
        {
            await BukuJanji.BerhentiTungguAsync(db, await db.TungguSlot.LengkapTunggu().SingleAsync(t => t.Id == dua.Id, Ct), Pelaku.Warga, k.Kini, Ct);
            await db.SaveChangesAsync(Ct);
        }
        await k.CocokAsync();
        Assert.Null((await k.PesanAsync(k.Slot(), "Wati Susilawati")).Penolakan);
    }

    [Fact]
    public async Task An_offer_in_the_night_is_kept_until_an_hour_after_the_quiet_hours()
    {
        using var k = await KantorJanji.MulaiAsync(Sempit);
        var sari = await k.WargaAsync();
        var budi = (await k.PesanAsync(k.Slot(hari: KantorJanji.Senin.AddDays(1)))).Nilai!;
        var t = (await k.TungguAsync(sari, "Sari Anggraini", KantorJanji.Senin.AddDays(1), KantorJanji.Senin.AddDays(1))).Nilai!;
        // Saturday, 23.00.
        k.Jam.Maju(TimeSpan.FromHours(14));
        await k.BatalAsync(budi.Id);
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero), (await BacaAsync(k, t.Id)).BerlakuSampai);
    }

    [Fact]
    public async Task Who_has_an_appointment_may_wait_for_an_earlier_one_and_frees_his_own()
    {
        using var k = await KantorJanji.MulaiAsync(Sempit);
        var (sari, tono) = (await k.WargaAsync(), await k.WargaAsync("Tono Wijaya"));
        var budi = (await k.PesanAsync(k.Slot())).Nilai!;
        var lama = (await k.PesanAsync(k.Slot(10), "Sari Anggraini", sari)).Nilai!;
        var satu = (await k.TungguAsync(sari, "Sari Anggraini", janjiId: lama.Id)).Nilai!;
        var dua = (await k.TungguAsync(tono, "Tono Wijaya", sampai: KantorJanji.Senin)).Nilai!;
        await k.BatalAsync(budi.Id);
        var baru = (await AmbilAsync(k, satu.Id)).Nilai!;
        Assert.Equal(lama.Id, baru.DipindahDariId);
        var tawaran = await BacaAsync(k, dua.Id);
        Assert.Equal((StatusTunggu.Ditawari, new TimeOnly(10, 0)), (tawaran.Status, tawaran.Slot!.Mulai));
        await k.CocokAsync();
    }

    [Fact]
    public async Task Who_books_or_moves_while_waiting_waits_on_for_something_earlier_and_nobody_who_said_STOP_is_offered_anything()
    {
        using var k = await KantorJanji.MulaiAsync(Sempit);
        var (sari, tono) = (await k.WargaAsync(), await k.WargaAsync("Tono Wijaya"));
        var (pagi, siang) = ((await k.PesanAsync(k.Slot(9))).Nilai!, (await k.PesanAsync(k.Slot(14), "Wati Susilawati")).Nilai!);
        var dahulu = (await k.TungguAsync(tono, "Tono Wijaya", sampai: KantorJanji.Senin)).Nilai!;
        var t = (await k.TungguAsync(sari, "Sari Anggraini", sampai: KantorJanji.Senin)).Nilai!;
        await using (var db = k.Db())
        {
            (await db.Percakapan.Include(p => p.Kontak).SingleAsync(p => p.Id == tono, Ct)).Kontak.TolakKabar(k.Kini);
            await db.SaveChangesAsync(Ct);
        }
        var satu = (await k.PesanAsync(k.Slot(10), "Sari Anggraini", sari)).Nilai!;
        var dua = (await k.PindahAsync(satu.Id, k.Slot(11))).Nilai!;
        await k.BatalAsync(siang.Id);
        Assert.Equal(StatusTunggu.Menunggu, (await BacaAsync(k, t.Id)).Status);
        await k.BatalAsync(pagi.Id);
        Assert.Equal((StatusTunggu.Ditawari, dua.Id), ((await BacaAsync(k, t.Id)).Status, (await BacaAsync(k, t.Id)).JanjiId));
        Assert.Equal(StatusTunggu.Menunggu, (await BacaAsync(k, dahulu.Id)).Status);
        Assert.Equal(dua.Id, (await AmbilAsync(k, t.Id)).Nilai!.DipindahDariId);
        await k.CocokAsync();
    }

    [Fact]
    public async Task More_desks_are_offered_to_those_who_wait()
    {
        using var k = await KantorJanji.MulaiAsync(Sempit with { Minggu = [new(DayOfWeek.Monday, new(9, 0), new(9, 30))] });
        var sari = await k.WargaAsync();
        await k.PesanAsync(k.Slot());
        var t = (await k.TungguAsync(sari, "Sari Anggraini", sampai: KantorJanji.Senin)).Nilai!;
        Assert.False(await k.Tunggu.UrusAsync(Ct));
        var admin = await k.PetugasAsync("admin");
        Assert.Null((await k.Meja.UbahJadwalAsync(admin, k.JadwalId, 1, Sempit with { Loket = 2, Minggu = [new(DayOfWeek.Monday, new(9, 0), new(9, 30))] }, Ct)).Penolakan);
        Assert.True(await k.Tunggu.UrusAsync(Ct));
        Assert.Equal(StatusTunggu.Ditawari, (await BacaAsync(k, t.Id)).Status);
        Assert.False(await k.Tunggu.UrusAsync(Ct));
        await k.CocokAsync();
    }

    [Fact]
    public async Task Many_cancel_at_once_and_each_who_waits_gets_one_offer()
    {
        using var k = await KantorJanji.MulaiAsync(new("Rekam KTP-el", 30, 2, 5));
        var janji = new List<int>();
        for (var i = 0; i < 10; i++) janji.Add((await k.PesanAsync(k.Slot(), $"Warga {(char)('A' + i)}")).Nilai!.Id);
        var tunggu = new List<int>();
        for (var i = 0; i < 6; i++) tunggu.Add((await k.TungguAsync(await k.WargaAsync(), $"Tunggu {(char)('A' + i)}", sampai: KantorJanji.Senin)).Nilai!.Id);
        await Parallel.ForEachAsync(janji, Ct, async (id, _) => Assert.Null((await k.BatalAsync(id)).Penolakan));
        await k.CocokAsync();
        await using var db = k.Db();
        Assert.Equal(6, await db.TungguSlot.CountAsync(t => t.Status == StatusTunggu.Ditawari, Ct));
        Assert.Equal(6, await db.BeritaTunda.CountAsync(Ct));
        Assert.Equal(6, await db.SlotJanji.Select(s => s.Terisi).SingleAsync(Ct));
    }

    [Fact]
    public async Task What_lies_outside_of_the_present_hours_is_neither_offered_nor_taken()
    {
        using var k = await KantorJanji.MulaiAsync(Sempit);
        var (sari, tono) = (await k.WargaAsync(), await k.WargaAsync("Tono Wijaya"));
        var (budi, wati) = ((await k.PesanAsync(k.Slot())).Nilai!, (await k.PesanAsync(k.Slot(10), "Wati Susilawati")).Nilai!);
        var (satu, dua) = ((await k.TungguAsync(sari, "Sari Anggraini", sampai: KantorJanji.Senin)).Nilai!, (await k.TungguAsync(tono, "Tono Wijaya", sampai: KantorJanji.Senin)).Nilai!);
        await k.BatalAsync(budi.Id);
        Assert.Null((await k.Meja.UbahJadwalAsync(await k.PetugasAsync("admin"), k.JadwalId, 1, Sempit with { Minggu = [new(DayOfWeek.Monday, new(13, 0), new(13, 30))] }, Ct)).Penolakan);
        Assert.Contains("tetap di daftar tunggu", (await AmbilAsync(k, satu.Id)).Penolakan, StringComparison.Ordinal);
        await k.BatalAsync(wati.Id);
        Assert.Equal(StatusTunggu.Menunggu, (await BacaAsync(k, dua.Id)).Status);
        k.Jam.Maju(TimeSpan.FromMinutes(61));
        await k.Tunggu.UrusAsync(Ct);
        Assert.Equal(new TimeOnly(13, 0), (await BacaAsync(k, satu.Id)).Slot!.Mulai);
        await k.CocokAsync();
    }

    [Fact]
    public async Task Whose_offer_is_closed_waits_on()
    {
        using var k = await KantorJanji.MulaiAsync(Sempit with { Minggu = [new(DayOfWeek.Monday, new(9, 0), new(9, 30))] });
        var (kasi, sari) = (await k.PetugasAsync("kasi"), await k.WargaAsync());
        var budi = (await k.PesanAsync(k.Slot())).Nilai!;
        var t = (await k.TungguAsync(sari, "Sari Anggraini", sampai: KantorJanji.Senin)).Nilai!;
        await k.BatalAsync(budi.Id);
        await k.Meja.TutupAsync(kasi, kasi.UnitKerjaId, null, new(KantorJanji.Senin, KantorJanji.Senin, "Upacara"), Ct);
        Assert.Contains("tetap di daftar tunggu", (await AmbilAsync(k, t.Id)).Penolakan, StringComparison.Ordinal);
        await Task.WhenAll(k.Tunggu.UrusAsync(Ct), k.Tunggu.UrusAsync(Ct));
        var kini = await BacaAsync(k, t.Id);
        Assert.Equal((StatusTunggu.Menunggu, null), (kini.Status, kini.SlotId));
        Assert.Equal(2, (await k.BeritaAsync(sari)).Count);
        Assert.Contains("tetap di daftar tunggu", (await k.BeritaAsync(sari))[^1], StringComparison.Ordinal);
        await k.CocokAsync();
    }

    [Fact]
    public async Task Many_free_slots_that_suit_nobody_hide_none_that_suits()
    {
        using var k = await KantorJanji.MulaiAsync(new("Rekam KTP-el", 5, 1, 1));
        var (sari, tono) = (await k.WargaAsync(), await k.WargaAsync("Tono Wijaya"));
        var punya = (await k.PesanAsync(k.Slot(7, 30), "Sari Anggraini", sari)).Nilai!;
        var (satu, dua) = ((await k.TungguAsync(sari, "Sari Anggraini", sampai: KantorJanji.Senin.AddDays(11), janjiId: punya.Id)).Nilai!, (await k.TungguAsync(tono, "Tono Wijaya", KantorJanji.Senin.AddDays(10), KantorJanji.Senin.AddDays(10))).Nilai!);
        Assert.True(await k.Tunggu.UrusAsync(Ct));
        Assert.Equal((StatusTunggu.Menunggu, StatusTunggu.Ditawari), ((await BacaAsync(k, satu.Id)).Status, (await BacaAsync(k, dua.Id)).Status));
        Assert.False(await k.Tunggu.UrusAsync(Ct));
    }
}
