using System.Reflection;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk.Hadir;

/// <summary>What colleagues write to each other never reaches a citizen: not by any way of sending there is, and not by one that somebody adds.</summary>
public sealed class CatatanTests(AppUji app) : IClassFixture<AppUji>
{
    const string Rahasia = "RAHASIA-KANTOR-7731";

    static readonly DateTimeOffset Kini = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_way_into_the_outbox_makes_its_own_bubble_and_takes_none_that_is_there()
    {
        // A row is made by a static method of PesanKeluar alone: no constructor, no setter, and no bubble to be queued is taken as a parameter.
        Assert.Empty(typeof(PesanKeluar).GetConstructors(BindingFlags.Public | BindingFlags.Instance));
        Assert.All(typeof(PesanKeluar).GetProperties(), p => Assert.NotEqual(true, p.SetMethod?.IsPublic));
        var pabrik = typeof(PesanKeluar).GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(m => m.ReturnType == typeof(PesanKeluar)).ToList();
        Assert.True(pabrik.Count >= 4);
        var percakapan = BukaPercakapan();
        var catatan = Pesan.Catatan(percakapan, Rahasia, 1, "Rina", Kini);
        foreach (var m in pabrik)
        {
            var keluar = (PesanKeluar)m.Invoke(null, [.. m.GetParameters().Select(p => Nilai(p, percakapan, catatan))])!;
            Assert.Equal(ArahPesan.Keluar, keluar.Pesan.Arah);
            Assert.NotSame(catatan, keluar.Pesan);
            Assert.DoesNotContain(Rahasia, keluar.Isi, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_note_refuses_an_outbox_row()
    {
        var percakapan = BukaPercakapan();
        var keluar = PesanKeluar.DariAsisten(percakapan, IsiPesan.Tulis("halo"), Kini);
        foreach (var pesan in new[] { Pesan.Catatan(percakapan, Rahasia, 1, "Rina", Kini), Pesan.Masuk(percakapan, "wamid.X", JenisPesan.Teks, "halo", Kini, Kini), Pesan.Pemberitahuan(percakapan, "x", Kini) })
            Assert.Throws<InvalidOperationException>(() => pesan.Antrekan(keluar));
    }

    [Fact]
    public async Task The_database_lets_no_note_be_known_to_WhatsApp()
    {
        var id = await app.PercakapanAsync("6281399900001", Contoh.PhoneNumberId);
        await app.Ambil<MejaPercakapan>().CatatAsync(id, await app.PetugasAsync("petugas"), Rahasia, Ct);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => app.DbAsync(db => db.Pesan.Where(p => p.PercakapanId == id && p.Arah == ArahPesan.Catatan).ExecuteUpdateAsync(s => s.SetProperty(p => p.Wamid, "wamid.BOCOR"), Ct)));
    }

    [Fact]
    public async Task A_row_that_somehow_points_at_a_note_is_not_sent()
    {
        var warga = await app.WargaBaruAsync();
        await app.Ambil<MejaPercakapan>().CatatAsync(warga.Percakapan, await app.PetugasAsync("petugas"), Rahasia, Ct);
        var catatan = await app.DbAsync(db => db.Pesan.Where(p => p.PercakapanId == warga.Percakapan && p.Arah == ArahPesan.Catatan).Select(p => p.Id).SingleAsync(Ct));
        // As a fault in the database would leave it: a row made for an answer, then bent to the note.
        var keluar = await app.DbAsync(async db =>
        {
            var p = await db.Percakapan.SingleAsync(x => x.Id == warga.Percakapan, Ct);
            var k = PesanKeluar.DariAsisten(p, IsiPesan.Tulis(Rahasia), app.Ambil<TimeProvider>().GetUtcNow());
            k.Tahan(app.Ambil<TimeProvider>().GetUtcNow().AddHours(1));
            db.Add(k);
            await db.SaveChangesAsync(Ct);
            return k.Id;
        });
        await app.DbAsync(db => db.PesanKeluar.Where(k => k.Id == keluar).ExecuteUpdateAsync(s => s.SetProperty(k => k.PesanId, catatan).SetProperty(k => k.TahanSampai, (DateTimeOffset?)null).SetProperty(k => k.BerikutPada, DateTimeOffset.UtcNow.AddMinutes(-1)), Ct));
        app.Ambil<PengirimPesan>().Bangunkan();
        await app.TungguKeluarAsync(keluar, k => k.Status == StatusKirim.Gagal);
        Assert.DoesNotContain(await app.DiPonselAsync(warga), t => t.Contains(Rahasia, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Through_a_whole_talk_with_notes_mentions_and_hand_overs_the_phone_shows_none_of_them()
    {
        var ponsel = app.Ponsel("6281399900002");
        await ponsel.TeksAsync("halo");
        await ponsel.MenerimaAsync(_ => true);
        await app.TenangAsync();
        var id = await app.DbAsync(db => db.Percakapan.Where(p => p.Kontak.Alias.Any(a => a.Nilai == ponsel.Nomor)).Select(p => p.Id).SingleAsync(Ct));
        var (rina, hendra, kasi) = (await app.PetugasAsync("petugas"), await app.PetugasAsync("verifikator"), await app.PetugasAsync("kasi"));
        var (meja, tugas) = (app.Ambil<MejaPercakapan>(), app.Ambil<MejaTugas>());
        await ponsel.TeksAsync("petugas");
        // A message that comes in meanwhile refuses the officer's act, rightly.
        await app.TungguDbAsync(db => db.Percakapan.Where(p => p.Id == id).Select(p => p.Mode).SingleAsync(Ct), m => m == ModePercakapan.PerluPetugas, "the call for a person");
        await app.TenangAsync();
        Assert.Null((await meja.CatatAsync(id, rina, $"{Rahasia} @{hendra.Nama} lihat", Ct)).Penolakan);
        Assert.Null((await meja.BalasAsync(id, rina, "Baik, kami bantu.", Ct)).Penolakan);
        Assert.Null((await tugas.TugaskanAsync(id, rina, hendra.Id, Rahasia, Ct)).Penolakan);
        Assert.Null((await meja.KirimBerkasAsync(id, hendra, ContohBerkas.Pdf(), "syarat", "Ini syaratnya", Ct)).Penolakan);
        Assert.Null((await meja.AmbilAsync(id, kasi, Ct)).Penolakan);
        var unit = await app.DbAsync(db => db.UnitKerja.Where(u => u.Nama == "Kelurahan Sukamaju").Select(u => u.Id).SingleAsync(Ct));
        Assert.Null((await tugas.PindahkanAsync(id, kasi, unit, Rahasia, Ct)).Penolakan);
        Assert.Null((await meja.LepaskanAsync(id, kasi, Ct)).Penolakan);
        // Status, data rights and the assistant's own words read the talk; the window closes and opens again.
        foreach (var teks in new[] { "status", "data apa yang disimpan", "ya", "menu", "privasi" })
        {
            await ponsel.TeksAsync(teks);
            await app.TenangAsync();
        }
        app.Maju(TimeSpan.FromHours(26));
        Assert.Null((await app.Ambil<MejaTitipan>().TitipkanAsync(id, rina, "Titipan untuk Anda", Ct)).Penolakan);
        Assert.Null((await meja.CatatAsync(id, rina, Rahasia, Ct)).Penolakan);
        await ponsel.TeksAsync("halo lagi");
        await ponsel.MenerimaAsync("Titipan untuk Anda");
        await app.TenangAsync();
        Assert.DoesNotContain(await ponsel.PesanAsync(), p => p.Teks.Contains(Rahasia, StringComparison.Ordinal) || p.Teks.Contains('@', StringComparison.Ordinal) || p.Pilihan.Any(x => x.Judul.Contains(Rahasia, StringComparison.Ordinal)));
        Assert.True(await app.DbAsync(db => db.Pesan.CountAsync(p => p.PercakapanId == id && p.Arah == ArahPesan.Catatan, Ct)) >= 4);
        Assert.False(await app.DbAsync(db => db.PesanKeluar.AnyAsync(k => k.Pesan.Arah != ArahPesan.Keluar && k.PercakapanId == id, Ct)));
        Assert.False(await app.DbAsync(db => db.PesanKeluar.AnyAsync(k => k.PercakapanId == id && k.Isi.Contains(Rahasia), Ct)));
    }

    static Percakapan BukaPercakapan()
    {
        var unit = UnitKerja.Dirikan(null, JenisUnit.Kecamatan, "Kecamatan Contoh", "Asia/Jakarta");
        return Percakapan.Buka(NomorKantor.Daftarkan("1", "62210000001", unit), Kontak.Kenali("6281200000001", null, "Sari", Kini), Kini);
    }

    /// <summary>What a factory asks for, and the note wherever it would take a bubble.</summary>
    static object? Nilai(ParameterInfo p, Percakapan percakapan, Pesan catatan) => p.ParameterType switch
    {
        var t when t == typeof(Percakapan) => percakapan,
        var t when t == typeof(Pesan) => catatan,
        var t when t == typeof(Templat) => Activator.CreateInstance(t, [.. t.GetConstructors()[0].GetParameters().Select(x => x.HasDefaultValue ? x.DefaultValue : x.ParameterType == typeof(string) ? "x" : x.ParameterType.IsValueType ? Activator.CreateInstance(x.ParameterType) : null)]),
        var t when t.IsAssignableFrom(typeof(Teks)) => IsiPesan.Tulis("halo"),
        var t when t == typeof(Pelaku) => new Pelaku(1, "Rina"),
        var t when t == typeof(string) => "Rina",
        var t when t == typeof(DateTimeOffset) => Kini,
        var t when t.IsValueType && Nullable.GetUnderlyingType(t) is null => Activator.CreateInstance(t),
        _ => null
    };
}
