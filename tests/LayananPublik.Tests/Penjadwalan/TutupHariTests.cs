using LayananPublik.Bersama;
using LayananPublik.KotakMasuk;
using LayananPublik.Penataan;
using LayananPublik.Penjadwalan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Penjadwalan;

/// <summary>A closed day: everyone is told once and chooses anew, and nothing is lost when the closure is taken back.</summary>
public sealed class TutupHariTests
{
    static readonly IsiTutup Senin = new(KantorJanji.Senin, KantorJanji.Senin, "Perbaikan listrik");

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static async Task<int> UnitAsync(KantorJanji k)
    {
        await using var db = k.Db();
        return await db.JadwalLayanan.Select(j => j.UnitKerjaId).SingleAsync(Ct);
    }

    static async Task<Janji> BacaAsync(KantorJanji k, int id)
    {
        await using var db = k.Db();
        return await db.Janji.AsNoTracking().Include(j => j.Slot).SingleAsync(j => j.Id == id, Ct);
    }

    [Fact]
    public async Task Everyone_booked_is_told_once_with_new_times_and_may_move_even_late()
    {
        using var k = await KantorJanji.MulaiAsync();
        var (kasi, petugas, sari) = (await k.PetugasAsync("kasi"), await k.PetugasAsync("petugas"), await k.WargaAsync());
        var (janji, lain) = ((await k.PesanAsync(k.Slot(), "Sari Anggraini", sari)).Nilai!, (await k.PesanAsync(k.Slot(hari: KantorJanji.Senin.AddDays(1)), "Sari Lain", sari)).Nilai!);
        Assert.NotNull((await k.Meja.TutupAsync(petugas, kasi.UnitKerjaId, null, Senin, Ct)).Penolakan);
        Assert.NotNull((await k.Meja.TutupAsync(kasi, kasi.UnitKerjaId, null, Senin with { Alasan = "" }, Ct)).Penolakan);
        // The whole kecamatan, so its service point too.
        Assert.Null((await k.Meja.TutupAsync(kasi, kasi.UnitKerjaId, null, Senin, Ct)).Penolakan);
        Assert.Contains("Perbaikan listrik", (await k.PesanAsync(k.Slot(10), "Wati Susilawati")).Penolakan, StringComparison.Ordinal);
        await Task.WhenAll(k.Tutup.UrusAsync(Ct), k.Tutup.UrusAsync(Ct));
        await k.Tutup.UrusAsync(Ct);
        Assert.True((await BacaAsync(k, janji.Id)).MenungguPindah);
        Assert.False((await BacaAsync(k, lain.Id)).MenungguPindah);
        await using (var db = k.Db())
        {
            var isi = IsiPesan.DariJson((await db.BeritaTunda.SingleAsync(Ct)).Isi);
            Assert.Contains("Perbaikan listrik", isi.Teks, StringComparison.Ordinal);
            Assert.Contains(isi.Pilihan, p => p.Id == $"JNJ:KE:{janji.Kode}:{k.Slot(7, 30, KantorJanji.Senin.AddDays(1))}");
        }
        k.Jam.Maju(TimeSpan.FromHours(45));
        Assert.Null((await k.PindahAsync(janji.Id, k.Slot(13, hari: KantorJanji.Senin.AddDays(1)))).Penolakan);
        await k.CocokAsync();
    }

    [Fact]
    public async Task Who_does_not_choose_is_cancelled_after_the_day_and_not_counted_as_missing()
    {
        using var k = await KantorJanji.MulaiAsync();
        var (kasi, sari) = (await k.PetugasAsync("kasi"), await k.WargaAsync());
        var janji = (await k.PesanAsync(k.Slot(), "Sari Anggraini", sari)).Nilai!;
        await k.Meja.TutupAsync(kasi, kasi.UnitKerjaId, null, Senin, Ct);
        await k.Tutup.UrusAsync(Ct);
        k.Jam.Maju(TimeSpan.FromHours(50));
        await k.Tunggu.UrusAsync(Ct);
        await k.Tutup.UrusAsync(Ct);
        Assert.Equal(StatusJanji.Batal, (await BacaAsync(k, janji.Id)).Status);
        Assert.Contains("kantor tutup", (await k.BeritaAsync(sari))[^1], StringComparison.Ordinal);
        await k.CocokAsync();
    }

    [Fact]
    public async Task Taken_back_the_appointment_holds_and_the_slots_are_open_again()
    {
        using var k = await KantorJanji.MulaiAsync();
        var (kasi, sari) = (await k.PetugasAsync("kasi"), await k.WargaAsync());
        var janji = (await k.PesanAsync(k.Slot(), "Sari Anggraini", sari)).Nilai!;
        var tutup = (await k.Meja.TutupAsync(kasi, await UnitAsync(k), k.JadwalId, Senin, Ct)).Nilai!;
        await k.Tutup.UrusAsync(Ct);
        Assert.Null((await k.Meja.TarikTutupAsync(kasi, tutup.Id, Ct)).Penolakan);
        Assert.NotNull((await k.Meja.TarikTutupAsync(kasi, tutup.Id, Ct)).Penolakan);
        await k.Tutup.UrusAsync(Ct);
        var kini = await BacaAsync(k, janji.Id);
        Assert.Equal((StatusJanji.Dipesan, false, false), (kini.Status, kini.MenungguPindah, kini.Slot.Ditutup));
        Assert.Contains("tetap melayani", (await k.BeritaAsync(sari))[^1], StringComparison.Ordinal);
        Assert.Null((await k.PesanAsync(k.Slot(), "Wati Susilawati")).Penolakan);
        await k.CocokAsync();
    }

    [Fact]
    public async Task Some_hours_close_only_the_slots_that_reach_into_them()
    {
        using var k = await KantorJanji.MulaiAsync();
        var kasi = await k.PetugasAsync("kasi");
        Assert.Null((await k.Meja.TutupAsync(kasi, await UnitAsync(k), k.JadwalId, Senin with { JamDari = new(9, 15), JamSampai = new(10, 0) }, Ct)).Penolakan);
        await using var db = k.Db();
        var kosong = (await BukuJanji.SlotHariAsync(db, await k.JadwalAsync(db), k.Kini, KantorJanji.Senin, Ct)).Select(s => s.Mulai).ToList();
        Assert.DoesNotContain(new TimeOnly(9, 0), kosong);
        Assert.DoesNotContain(new TimeOnly(9, 30), kosong);
        Assert.Equal(13, kosong.Count);
    }

    [Fact]
    public async Task A_place_that_becomes_free_in_a_closed_slot_is_offered_to_nobody()
    {
        using var k = await KantorJanji.MulaiAsync(new("Rekam KTP-el", 30, 1, 1));
        var (kasi, sari) = (await k.PetugasAsync("kasi"), await k.WargaAsync());
        var budi = (await k.PesanAsync(k.Slot())).Nilai!;
        await k.TungguAsync(sari, "Sari Anggraini", sampai: KantorJanji.Senin);
        await k.Meja.TutupAsync(kasi, await UnitAsync(k), k.JadwalId, Senin, Ct);
        await k.BatalAsync(budi.Id);
        Assert.Empty(await k.BeritaAsync(sari));
        await k.CocokAsync();
    }

    [Fact]
    public async Task A_holiday_added_later_tells_who_is_booked_and_taken_out_again_opens_the_day()
    {
        using var k = await KantorJanji.MulaiAsync();
        var (admin, sari, jam) = (await k.PetugasAsync("admin"), await k.WargaAsync(), new MejaJam(k.Dbs, k.Siaran, k.Jam));
        var janji = (await k.PesanAsync(k.Slot(), "Sari Anggraini", sari)).Nilai!;
        Assert.True((await jam.ImporLiburAsync(admin.UnitKerjaId, admin, [(KantorJanji.Senin, "Cuti bersama"), (KantorJanji.Senin.AddDays(1), "Libur daerah")], Ct)).Berhasil);
        await k.Tutup.UrusAsync(Ct);
        Assert.True((await BacaAsync(k, janji.Id)).MenungguPindah);
        Assert.Contains("Cuti bersama", Assert.Single(await k.BeritaAsync(sari)), StringComparison.Ordinal);
        await using var db = k.Db();
        Assert.Equal(KantorJanji.Senin, (await db.TutupHari.SingleAsync(Ct)).Dari);
        var libur = await db.HariLibur.SingleAsync(l => l.Nama == "Cuti bersama", Ct);
        Assert.Null((await jam.UbahLiburAsync(libur.Id, admin, KantorJanji.Senin.AddDays(2), "Cuti bersama", Ct)).Penolakan);
        await k.Tutup.UrusAsync(Ct);
        var kini = await BacaAsync(k, janji.Id);
        Assert.Equal((false, false), (kini.MenungguPindah, kini.Slot.Ditutup));
        Assert.Contains("tetap melayani", (await k.BeritaAsync(sari))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Good_news_waits_until_the_last_closure_is_taken_back()
    {
        using var k = await KantorJanji.MulaiAsync();
        var (kasi, sari) = (await k.PetugasAsync("kasi"), await k.WargaAsync());
        var janji = (await k.PesanAsync(k.Slot(), "Sari Anggraini", sari)).Nilai!;
        var (satu, dua) = ((await k.Meja.TutupAsync(kasi, kasi.UnitKerjaId, null, Senin, Ct)).Nilai!, (await k.Meja.TutupAsync(kasi, await UnitAsync(k), k.JadwalId, Senin with { Alasan = "Pelatihan" }, Ct)).Nilai!);
        await k.Tutup.UrusAsync(Ct);
        await k.Meja.TarikTutupAsync(kasi, satu.Id, Ct);
        await k.Tutup.UrusAsync(Ct);
        var kini = await BacaAsync(k, janji.Id);
        Assert.Equal((true, dua.Id, true), (kini.MenungguPindah, kini.TutupHariId, kini.Slot.Ditutup));
        Assert.Single(await k.BeritaAsync(sari));
        await k.Meja.TarikTutupAsync(kasi, dua.Id, Ct);
        await k.Tutup.UrusAsync(Ct);
        Assert.False((await BacaAsync(k, janji.Id)).MenungguPindah);
        Assert.Contains("tetap melayani", (await k.BeritaAsync(sari))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_two_hundred_and_first_closure_is_told_too()
    {
        using var k = await KantorJanji.MulaiAsync();
        var (kasi, sari) = (await k.PetugasAsync("kasi"), await k.WargaAsync());
        var janji = (await k.PesanAsync(k.Slot(), "Sari Anggraini", sari)).Nilai!;
        await using (var db = k.Db())
        {
            var jadwal = await k.JadwalAsync(db);
            for (var i = 0; i < 200; i++) db.TutupHari.Add(TutupHari.Umumkan(jadwal.UnitKerja, jadwal, new(KantorJanji.Senin.AddDays(1), KantorJanji.Senin.AddDays(1), "Rapat"), Pelaku.Sistem, k.Kini).Nilai!);
            await db.SaveChangesAsync(Ct);
        }
        await k.Meja.TutupAsync(kasi, kasi.UnitKerjaId, null, Senin, Ct);
        Assert.True(await k.Tutup.UrusAsync(Ct));
        Assert.True((await BacaAsync(k, janji.Id)).MenungguPindah);
    }

    [Fact]
    public async Task A_holiday_whose_name_is_mended_tells_the_new_one_and_is_withdrawn_with_it()
    {
        using var k = await KantorJanji.MulaiAsync();
        var sari = await k.WargaAsync();
        var janji = (await k.PesanAsync(k.Slot(), "Sari Anggraini", sari)).Nilai!;
        async Task LiburAsync(Func<LayananPublik.Data.LayananDb, LayananPublik.Kantor.UnitKerja, Task> ubah)
        {
            await using var db = k.Db();
            await ubah(db, (await k.JadwalAsync(db)).UnitKerja);
            await db.SaveChangesAsync(Ct);
        }
        await LiburAsync((db, unit) => TutupLibur.UmumkanAsync(db, unit, KantorJanji.Senin, "Cuti bersma", Pelaku.Sistem, k.Kini, Ct));
        await LiburAsync((db, unit) => TutupLibur.NamaiAsync(db, unit, KantorJanji.Senin, "Cuti bersma", "Cuti bersama", k.Kini, Ct));
        await k.Tutup.UrusAsync(Ct);
        Assert.Contains("Alasan: Cuti bersama", Assert.Single(await k.BeritaAsync(sari)), StringComparison.Ordinal);
        await LiburAsync((db, unit) => TutupLibur.TarikAsync(db, unit, KantorJanji.Senin, "Cuti bersama", Pelaku.Sistem, k.Kini, Ct));
        await k.Tutup.UrusAsync(Ct);
        await using var lihat = k.Db();
        Assert.False((await KantorJanji.JanjiAsync(lihat, janji.Id)).MenungguPindah);
    }
}
