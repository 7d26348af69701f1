using LayananPublik.Bersama;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pengaduan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan.Papan;

public sealed class DariPercakapanTests(KantorDinas kantor) : IClassFixture<KantorDinas>
{
    static int nomor = 7000;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_ticked_becomes_evidence_and_nothing_of_another_talk_can()
    {
        var (satu, foto) = await ObrolanAsync();
        var (dua, lain) = await ObrolanAsync();
        var petugas = await kantor.PetugasAsync("petugas");
        var asal = (await kantor.DbAsync(db => db.DariPercakapanAsync(satu, petugas, Ct)))!;
        Assert.Equal(["Got mampet di depan pasar.", "Ini fotonya"], asal.Pesan.Select(p => p.Teks));
        Assert.Equal(foto, Assert.Single(asal.Pesan, p => p.LampiranId is not null).LampiranId);
        var isi = await kantor.DbAsync(async db => new IsianAduan(await db.UnitKerja.Where(u => u.Nama == "Kelurahan Contoh").Select(u => u.Id).SingleAsync(Ct), await db.KategoriAduan.Where(k => k.Kode == "BJR").Select(k => k.Id).SingleAsync(Ct), "Got mampet di depan pasar."));
        Assert.Contains("tidak dapat diambil lagi", (await kantor.Meja.CatatLaporanAsync(petugas, isi, satu, [], [lain], Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("tidak dapat diambil lagi", (await kantor.Meja.CatatLaporanAsync(petugas, isi, null, [], [foto], Ct)).Penolakan, StringComparison.Ordinal);
        var hasil = await kantor.Meja.CatatLaporanAsync(petugas, isi, satu, [], [foto], Ct);
        Assert.Null(hasil.Penolakan);
        Assert.Equal([foto], await kantor.DbAsync(db => db.BerkasAduan.Where(b => b.AduanId == hasil.Nilai).Select(b => b.LampiranId).ToListAsync(Ct)));
        Assert.Equal(satu, await kantor.DbAsync(db => db.Aduan.Where(a => a.Id == hasil.Nilai).Select(a => a.PercakapanId).SingleAsync(Ct)));
        Assert.NotEqual(satu, dua);
    }

    [Fact]
    public async Task Who_may_not_read_the_talk_is_offered_nothing()
    {
        var (id, _) = await ObrolanAsync();
        var dinas = await kantor.PetugasAsync("dinas");
        Assert.Null(await kantor.DbAsync(db => db.DariPercakapanAsync(id, dinas, Ct)));
        Assert.Null(await kantor.DbAsync(async db => await db.DariPercakapanAsync(999_999, await kantor.PetugasAsync("petugas"), Ct)));
    }

    async Task<(int Percakapan, int Lampiran)> ObrolanAsync()
    {
        await using var db = await kantor.DbFactory.CreateDbContextAsync(Ct);
        var ke = Interlocked.Increment(ref nomor);
        var p = Percakapan.Buka(await db.NomorKantor.FirstAsync(Ct), Kontak.Kenali($"628120000{ke}", null, "Sari", kantor.Kini), kantor.Kini);
        var gambar = Pesan.Masuk(p, $"wamid.{ke}.2", JenisPesan.Gambar, "Ini fotonya", kantor.Kini, kantor.Kini);
        var lampiran = Lampiran.DariMeta(gambar, $"media-{ke}", "foto.jpg", "image/jpeg", kantor.Kini);
        var isi = IsiLemari.Catat($"{ke:x64}", 10, "image/jpeg", "uji", kantor.Kini);
        lampiran.Tersimpan(isi, isi);
        db.AddRange(Pesan.Masuk(p, $"wamid.{ke}.1", JenisPesan.Teks, "Got mampet di depan pasar.", kantor.Kini, kantor.Kini), gambar, lampiran);
        await db.SaveChangesAsync(Ct);
        return (p.Id, lampiran.Id);
    }
}
