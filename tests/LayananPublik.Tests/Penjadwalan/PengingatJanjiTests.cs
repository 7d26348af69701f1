using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.Penjadwalan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Penjadwalan;

/// <summary>Reminders: the day before from four, in the morning from six, once each, and by a template where the window is closed.</summary>
public sealed class PengingatJanjiTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static async Task<List<PesanKeluar>> KeluarAsync(KantorJanji k, int percakapanId)
    {
        await using var db = k.Db();
        return await db.PesanKeluar.AsNoTracking().Include(p => p.Pesan).Where(p => p.PercakapanId == percakapanId).OrderBy(p => p.Id).ToListAsync(Ct);
    }

    [Fact]
    public async Task Only_a_reminder_that_will_come_is_promised()
    {
        using var k = await KantorJanji.MulaiAsync();
        Assert.Contains("sehari sebelumnya", KalimatJanji.AkanDiingatkan((await k.PesanAsync(k.Slot(14), "Sari Anggraini")).Nilai!), StringComparison.Ordinal);
        // Sunday 16.00, then Monday 06.00.
        k.Jam.Maju(new(31, 0, 0));
        Assert.Contains("pagi harinya", KalimatJanji.AkanDiingatkan((await k.PesanAsync(k.Slot(14), "Budi Hartono")).Nilai!), StringComparison.Ordinal);
        k.Jam.Maju(new(14, 0, 0));
        Assert.Equal("", KalimatJanji.AkanDiingatkan((await k.PesanAsync(k.Slot(14), "Dewi Lestari")).Nilai!));
    }

    [Fact]
    public async Task The_day_before_and_in_the_morning_each_once_even_on_two_nodes()
    {
        using var k = await KantorJanji.MulaiAsync();
        var sari = await k.WargaAsync();
        var janji = (await k.PesanAsync(k.Slot(), "Sari Anggraini", sari)).Nilai!;
        // Sunday 15.59, then 16.00.
        k.Jam.Maju(new(30, 59, 0));
        await k.MenulisAsync(sari);
        Assert.False(await k.Pengingat().IngatkanAsync(Ct));
        k.Jam.Maju(TimeSpan.FromMinutes(1));
        await Task.WhenAll(k.Pengingat().IngatkanAsync(Ct), k.Pengingat().IngatkanAsync(Ct));
        var sore = Assert.Single(await KeluarAsync(k, sari));
        Assert.Contains("Besok", sore.Pesan.Teks, StringComparison.Ordinal);
        Assert.Equal([$"JNJ:DATANG:{janji.Kode}", $"JNJ:BATAL:{janji.Kode}"], IsiPesan.DariJson(sore.Isi).Pilihan.Select(p => p.Id).Take(2));
        Assert.False(await k.Pengingat().IngatkanAsync(Ct));
        // Monday 05.59, then 06.00.
        k.Jam.Maju(new(13, 59, 0));
        Assert.False(await k.Pengingat().IngatkanAsync(Ct));
        k.Jam.Maju(TimeSpan.FromMinutes(1));
        await Task.WhenAll(k.Pengingat().IngatkanAsync(Ct), k.Pengingat().IngatkanAsync(Ct));
        Assert.Contains("Hari ini", (await KeluarAsync(k, sari))[^1].Pesan.Teks, StringComparison.Ordinal);
        Assert.Equal(2, (await KeluarAsync(k, sari)).Count);
        Assert.False(await k.Pengingat().IngatkanAsync(Ct));
    }

    [Fact]
    public async Task Outside_the_window_a_template_goes_and_without_one_the_news_is_parked()
    {
        using var k = await KantorJanji.MulaiAsync();
        var sari = await k.WargaAsync();
        var janji = (await k.PesanAsync(k.Slot(), "Sari Anggraini", sari)).Nilai!;
        k.Jam.Maju(new(31, 0, 0));
        Assert.True(await k.Pengingat().IngatkanAsync(Ct));
        Assert.Contains("Besok", Assert.Single(await k.BeritaAsync(sari)), StringComparison.Ordinal);
        await k.TemplatAsync();
        k.Jam.Maju(TimeSpan.FromHours(14));
        Assert.True(await k.Pengingat().IngatkanAsync(Ct));
        var pagi = Assert.Single(await KeluarAsync(k, sari));
        Assert.Equal(KeperluanTemplat.PengingatJanji, pagi.Keperluan);
        Assert.Equal([$"JNJ:DATANG:{janji.Kode}", $"JNJ:BATAL:{janji.Kode}", $"JNJ:PINDAH:{janji.Kode}"], ((Templat)IsiPesan.DariJson(pagi.Isi)).Balasan.Select(b => b.Muatan));
    }

    [Fact]
    public async Task Nobody_is_reminded_of_what_was_cancelled_closed_booked_just_now_or_after_STOP()
    {
        using var k = await KantorJanji.MulaiAsync();
        var warga = new List<int>();
        for (var i = 0; i < 4; i++) warga.Add(await k.WargaAsync());
        await k.BatalAsync((await k.PesanAsync(k.Slot(), "Satu Batal", warga[0])).Nilai!.Id);
        await k.PesanAsync(k.Slot(), "Dua Stop", warga[1]);
        await k.PesanAsync(k.Slot(10), "Tiga Tutup", warga[2]);
        var kasi = await k.PetugasAsync("kasi");
        await k.Meja.TutupAsync(kasi, kasi.UnitKerjaId, null, new(KantorJanji.Senin, KantorJanji.Senin, "Upacara", new(10, 0), new(11, 0)), Ct);
        await k.Tutup.UrusAsync(Ct);
        await using (var db = k.Db())
        {
            (await db.Percakapan.Include(p => p.Kontak).SingleAsync(p => p.Id == warga[1], Ct)).Kontak.TolakKabar(k.Kini);
            await db.SaveChangesAsync(Ct);
        }
        k.Jam.Maju(new(31, 30, 0));
        await k.PesanAsync(k.Slot(11), "Empat Baru", warga[3]);
        Assert.False(await k.Pengingat().IngatkanAsync(Ct));
    }

    [Fact]
    public async Task Many_without_a_chat_stand_in_nobodys_way()
    {
        using var k = await KantorJanji.MulaiAsync();
        var sari = await k.WargaAsync();
        await k.PesanAsync(k.Slot(9), "Budi Santoso");
        await using (var db = k.Db())
        {
            var (slot, jadwal) = (await db.SlotJanji.SingleAsync(Ct), await k.JadwalAsync(db));
            for (var i = 0; i < 200; i++) db.Janji.Add(Janji.Pesan(slot, jadwal, new("Warga Loket"), null, Pelaku.Sistem, k.Kini));
            await db.SaveChangesAsync(Ct);
        }
        await k.PesanAsync(k.Slot(10), "Sari Anggraini", sari);
        // Sunday, 16.00.
        k.Jam.Maju(TimeSpan.FromHours(31));
        Assert.True(await k.Pengingat().IngatkanAsync(Ct));
        Assert.Contains("Besok", Assert.Single(await k.KabarAsync(sari)), StringComparison.Ordinal);
    }
}
