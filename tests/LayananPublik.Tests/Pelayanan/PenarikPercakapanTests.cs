using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Tests.Bersama;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>A citizen does not wait for an officer who has gone home.</summary>
public sealed class PenarikPercakapanTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    /// <summary>Friday, 10 in the morning in Jakarta: open.</summary>
    static readonly DateTimeOffset Jumat = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    readonly JamUji jam = new() { Kini = Jumat };

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    PenarikPercakapan Penarik => new(kantor.Dbs, kantor.Siaran, jam, NullLogger<PenarikPercakapan>.Instance);

    [Fact]
    public async Task An_absent_officers_citizen_is_given_back_after_thirty_minutes_of_opening_hours()
    {
        var id = await DipegangAsync(kantor.Rina, menunggu: true);
        jam.Kini = Jumat.AddMinutes(29);
        await Penarik.TarikAsync(Ct);
        Assert.Equal(ModePercakapan.Petugas, (await BacaAsync(id)).Mode);
        jam.Kini = Jumat.AddMinutes(31);
        Assert.True(await Penarik.TarikAsync(Ct));
        var p = await BacaAsync(id);
        Assert.Equal((ModePercakapan.PerluPetugas, (int?)null), (p.Mode, p.PetugasId));
        Assert.NotNull(p.DitinggalPada);
        Assert.NotNull(p.MenungguSejak);
        await using var db = kantor.Dbs.CreateDbContext();
        Assert.Contains("tidak di meja selama 30 menit", (await db.Set<RiwayatPercakapan>().SingleAsync(r => r.PercakapanId == id && r.Tindakan == "Kembali ke antrean", Ct)).Alasan, StringComparison.Ordinal);
        Assert.Equal(JenisPanggilan.Ditarik, (await db.Panggilan.SingleAsync(x => x.PercakapanId == id, Ct)).Jenis);
        Assert.False(await Penarik.TarikAsync(Ct));
    }

    [Fact]
    public async Task Whoever_is_here_keeps_it_unless_he_says_that_he_is_away()
    {
        var id = await DipegangAsync(kantor.Hendra, menunggu: true);
        await using (var db = kantor.Dbs.CreateDbContext())
        {
            db.Kehadiran.Add(Kehadiran.Datang("sesi-hendra", kantor.Hendra.Id, TimeProvider.System.GetUtcNow().AddHours(1)));
            await db.SaveChangesAsync(Ct);
        }
        jam.Kini = Jumat.AddHours(3);
        await Penarik.TarikAsync(Ct);
        Assert.Equal(ModePercakapan.Petugas, (await BacaAsync(id)).Mode);
        await NyatakanAsync(KeadaanPetugas.Istirahat);
        await Penarik.TarikAsync(Ct);
        Assert.Equal(ModePercakapan.Petugas, (await BacaAsync(id)).Mode);
        await NyatakanAsync(KeadaanPetugas.Pergi);
        jam.Kini += TimeSpan.FromMinutes(31);
        await Penarik.TarikAsync(Ct);
        Assert.Equal(ModePercakapan.PerluPetugas, (await BacaAsync(id)).Mode);
        await NyatakanAsync(KeadaanPetugas.Bertugas);
    }

    [Fact]
    public async Task Nobody_who_waits_for_nothing_is_moved_and_nights_do_not_count()
    {
        var tenang = await DipegangAsync(kantor.Rina, menunggu: false);
        var malam = await DipegangAsync(kantor.Rina, menunggu: true);
        // From closing time on Friday until half past seven on Monday nobody counts the minutes.
        jam.Kini = Jumat.AddHours(5.9);
        await MulaiMenungguAsync(malam, jam.Kini);
        jam.Kini = Jumat.AddDays(2);
        await Penarik.TarikAsync(Ct);
        Assert.Equal(ModePercakapan.Petugas, (await BacaAsync(malam)).Mode);
        jam.Kini = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
        await Penarik.TarikAsync(Ct);
        Assert.Equal(ModePercakapan.PerluPetugas, (await BacaAsync(malam)).Mode);
        Assert.Equal(ModePercakapan.Petugas, (await BacaAsync(tenang)).Mode);
    }

    [Fact]
    public async Task Two_nodes_give_it_back_once()
    {
        var id = await DipegangAsync(kantor.Rina, menunggu: true);
        jam.Kini = Jumat.AddMinutes(45);
        await Task.WhenAll(Penarik.TarikAsync(Ct), Penarik.TarikAsync(Ct));
        await using var db = kantor.Dbs.CreateDbContext();
        Assert.Equal(1, await db.Set<RiwayatPercakapan>().CountAsync(r => r.PercakapanId == id && r.Tindakan == "Kembali ke antrean", Ct));
        Assert.Equal(1, await db.Panggilan.CountAsync(x => x.PercakapanId == id, Ct));
    }

    async Task NyatakanAsync(KeadaanPetugas keadaan)
    {
        await using var db = kantor.Dbs.CreateDbContext();
        (await db.Users.SingleAsync(u => u.Id == kantor.Hendra.Id, Ct)).Nyatakan(keadaan, jam.Kini);
        await db.SaveChangesAsync(Ct);
    }

    async Task<int> DipegangAsync(PetugasAktif petugas, bool menunggu)
    {
        var id = kantor.WargaBaru();
        await using var db = kantor.Dbs.CreateDbContext();
        var p = await db.Percakapan.SingleAsync(x => x.Id == id, Ct);
        p.Ambil(petugas.Id, petugas.Pelaku, Jumat);
        if (menunggu) p.Terima(Pesan.Masuk(p, $"wamid.{id}", JenisPesan.Teks, "halo?", Jumat, Jumat));
        await db.SaveChangesAsync(Ct);
        return id;
    }

    async Task MulaiMenungguAsync(int id, DateTimeOffset sejak)
    {
        await using var db = kantor.Dbs.CreateDbContext();
        await db.Percakapan.Where(p => p.Id == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.MenungguSejak, sejak), Ct);
    }

    async Task<Percakapan> BacaAsync(int id)
    {
        await using var db = kantor.Dbs.CreateDbContext();
        return await db.Percakapan.AsNoTracking().SingleAsync(p => p.Id == id, Ct);
    }
}
