using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Penjadwalan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Penjadwalan;

/// <summary>Who was there and was never served: the day's end settles it, honestly.</summary>
public sealed class PengurusHadirTests
{
    static readonly IsiJadwal Biasa = new("Rekam KTP-el", 30, 2, 2);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>One who was served and one who was not, in the same morning; it is shortly after midnight of the next day.</summary>
    static async Task<(Janji Sudah, Janji Belum, int Percakapan)> SehariAsync(KantorJanji k, bool dihitung = true)
    {
        var warga = await k.WargaAsync();
        var (sudah, belum) = ((await k.PesanAsync(k.Slot())).Nilai!, (await k.PesanAsync(k.Slot(), "Sari Anggraini", warga)).Nilai!);
        k.Jam.Maju(KantorJanji.Senin.ToDateTime(new(9, 0)) - new DateTime(2026, 11, 21, 9, 0, 0));
        foreach (var id in new[] { sudah.Id, belum.Id })
            await k.LakukanAsync<bool>(async db => await BukuJanji.HadirAsync(db, await KantorJanji.JanjiAsync(db, id), Pelaku.Sistem, k.Kini, Ct) is { Berhasil: false } tolak ? tolak : Hasil.Dengan(true));
        if (dihitung) await k.LakukanAsync<bool>(async db => await BukuJanji.SelesaiAsync(db, await KantorJanji.JanjiAsync(db, sudah.Id), Pelaku.Sistem, k.Kini, Ct) is { Berhasil: false } tolak ? tolak : Hasil.Dengan(true));
        await k.MenulisAsync(warga);
        return (sudah, belum, warga);
    }

    static async Task<Janji> BacaAsync(KantorJanji k, int id)
    {
        await using var db = k.Db();
        return await db.Janji.AsNoTracking().Include(j => j.Riwayat).SingleAsync(j => j.Id == id, Ct);
    }

    static void KeTengahMalam(KantorJanji k, TimeSpan sesudah)
    {
        var zona = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");
        var tujuan = new DateTimeOffset(KantorJanji.Senin.AddDays(1).ToDateTime(default), zona.GetUtcOffset(k.Kini)) + sesudah;
        k.Jam.Maju(tujuan - k.Kini);
    }

    [Fact]
    public async Task After_the_day_who_was_not_served_is_told_once_and_offered_new_times_and_is_not_counted_as_missing()
    {
        using var k = await KantorJanji.MulaiAsync(Biasa);
        var (sudah, belum, warga) = await SehariAsync(k);
        KeTengahMalam(k, TimeSpan.FromMinutes(59));
        Assert.False(await k.Hadir.UrusAsync(Ct));
        k.Jam.Maju(TimeSpan.FromMinutes(1));
        // Two nodes at the same work.
        await Task.WhenAll(k.Hadir.UrusAsync(Ct), k.Hadir.UrusAsync(Ct));
        Assert.False(await k.Hadir.UrusAsync(Ct));
        Assert.Equal((StatusJanji.Selesai, StatusJanji.TidakTerlayani), ((await BacaAsync(k, sudah.Id)).Status, (await BacaAsync(k, belum.Id)).Status));
        var kabar = Assert.Single(await k.BeritaAsync(warga));
        Assert.Contains("belum tercatat dilayani", kabar, StringComparison.Ordinal);
        Assert.Contains("tidak dihitung sebagai tidak datang", kabar, StringComparison.Ordinal);
        await using var db = k.Db();
        var isi = IsiPesan.DariJson((await db.BeritaTunda.SingleAsync(b => b.PercakapanId == warga, Ct)).Isi);
        Assert.Contains(isi.Pilihan, p => p.Id.StartsWith($"JNJ:KE:{belum.Kode}:", StringComparison.Ordinal));
        Assert.Equal(0, await db.TidakDatangAsync(belum.SidikOrang!, k.Kini, Ct));
        var angka = Assert.Single(await db.AngkaJanjiAsync([k.JadwalId], KantorJanji.Senin, KantorJanji.Senin, await k.PetugasAsync("petugas"), Ct));
        Assert.Equal((2, 1, 0), (angka.Datang, angka.TidakTerlayani, angka.TidakDatang));
    }

    [Fact]
    public async Task The_time_that_the_office_owes_is_given_once_and_keeps_the_old_ones_end()
    {
        using var k = await KantorJanji.MulaiAsync(Biasa);
        var (_, belum, _) = await SehariAsync(k);
        KeTengahMalam(k, TimeSpan.FromHours(1));
        await k.Hadir.UrusAsync(Ct);
        var rabu = KantorJanji.Senin.AddDays(2);
        Assert.False((await k.BatalAsync(belum.Id)).Berhasil);
        var baru = (await k.PindahAsync(belum.Id, k.Slot(10, hari: rabu))).Nilai!;
        Assert.Equal(("Sari A.", belum.Id), (baru.NamaSingkat, baru.DipindahDariId));
        Assert.Equal(StatusJanji.TidakTerlayani, (await BacaAsync(k, belum.Id)).Status);
        Assert.Contains(baru.Kode, (await k.PindahAsync(belum.Id, k.Slot(11, hari: rabu))).Penolakan, StringComparison.Ordinal);
        await k.CocokAsync();
    }

    [Fact]
    public async Task Where_nobody_was_noted_as_served_the_office_did_not_count_and_nobody_is_told()
    {
        using var k = await KantorJanji.MulaiAsync(Biasa);
        var (_, belum, warga) = await SehariAsync(k, dihitung: false);
        KeTengahMalam(k, TimeSpan.FromHours(1));
        Assert.True(await k.Hadir.UrusAsync(Ct));
        Assert.Empty(await k.BeritaAsync(warga));
        var j = await BacaAsync(k, belum.Id);
        Assert.Equal(StatusJanji.TidakTerlayani, j.Status);
        Assert.Contains("tidak dikabari", j.Riwayat[^1].Alasan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_left_open_long_ago_is_settled_in_silence_and_an_officer_may_still_say_that_it_was_served()
    {
        using var k = await KantorJanji.MulaiAsync(Biasa);
        var (_, belum, warga) = await SehariAsync(k);
        KeTengahMalam(k, TimeSpan.FromDays(5));
        Assert.True(await k.Hadir.UrusAsync(Ct));
        Assert.Empty(await k.BeritaAsync(warga));
        Assert.Null((await k.Meja.SelesaiAsync(await k.PetugasAsync("petugas"), belum.Id, Ct)).Penolakan);
        Assert.Equal(StatusJanji.Selesai, (await BacaAsync(k, belum.Id)).Status);
    }
}
