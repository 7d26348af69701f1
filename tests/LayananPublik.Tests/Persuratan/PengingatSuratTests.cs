using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

/// <summary>A letter that arrived and lay unread for a day: one reminder, by day, unless the office or the citizen does not want it.</summary>
public sealed class PengingatSuratTests(KantorSurat kantor) : IClassFixture<KantorSurat>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    PengingatSurat Pengingat => ActivatorUtilities.CreateInstance<PengingatSurat>(kantor.Services);

    [Fact]
    public async Task One_reminder_by_day_even_from_two_nodes_and_none_for_who_read_wrote_or_fetched()
    {
        var semua = new Dictionary<string, int>();
        foreach (var apa in new[] { "belum", "dibaca", "menulis", "diunduh", "berhenti", "dicabut" }) semua[apa] = await SampaiAsync();
        await UbahAsync(semua["dibaca"], (k, _) => k.ExecuteUpdateAsync(s => s.SetProperty(x => x.Status, StatusKirim.Dibaca), Ct));
        Assert.Null((await kantor.Meja.CabutAsync(semua["dicabut"], await kantor.PetugasAsync("lurah"), "Keliru.", Ct)).Penolakan);
        await UbahAsync(semua["menulis"], (_, p) => p.ExecuteUpdateAsync(s => s.SetProperty(x => x.MasukTerakhirPada, kantor.Kini.AddHours(1)), Ct));
        await using (var db = kantor.Db())
        {
            var kontak = await db.Surat.Where(s => s.Id == semua["berhenti"]).Select(s => s.PesanKeluar!.Percakapan.KontakId).SingleAsync(Ct);
            var kini = kantor.Kini;
            await db.Kontak.Where(k => k.Id == kontak).ExecuteUpdateAsync(s => s.SetProperty(x => x.TolakKabarSejak, kini), Ct);
            db.UnduhanSurat.Add(UnduhanSurat.Catat(semua["diunduh"], null, LewatUnduhan.Verifikasi, kini));
            await db.SaveChangesAsync(Ct);
        }
        // Eleven at night, two days on: the office rests.
        kantor.Hingga(Pukul(16));
        await Pengingat.IngatkanAsync(Ct);
        Assert.Empty(await DiingatkanAsync(semua));
        kantor.Hingga(Pukul(3));
        await Task.WhenAll(Pengingat.IngatkanAsync(Ct), Pengingat.IngatkanAsync(Ct));
        await Pengingat.IngatkanAsync(Ct);
        Assert.Equal(["belum"], await DiingatkanAsync(semua));
        var surat = await kantor.BacaAsync(semua["belum"]);
        Assert.Single(surat.Riwayat, r => r is { Tindakan: "Ingatkan", PetugasId: null });
        await using var baca = kantor.Db();
        var berita = Assert.Single(await baca.BeritaTunda.Where(b => b.Percakapan.Id == surat.PesanKeluar!.PercakapanId).ToListAsync(Ct));
        Assert.Contains("belum dibuka", IsiPesan.DariJson(berita.Isi).Teks, StringComparison.Ordinal);
        Assert.NotNull((await baca.SatuSuratAsync(surat.Id, await kantor.PetugasAsync("petugas"), Ct))!.DiingatkanPada);
    }

    [Fact]
    public async Task An_office_that_does_not_want_it_reminds_nobody()
    {
        var id = await SampaiAsync();
        await using (var db = kantor.Db())
        {
            db.Add(PenyerahanUnit.Untuk(await db.UnitKerja.SingleAsync(u => u.Nama == KantorSurat.Kelurahan, Ct), new() { IngatkanBelumDibaca = false }));
            await db.SaveChangesAsync(Ct);
        }
        kantor.Hingga(Pukul(3));
        await Pengingat.IngatkanAsync(Ct);
        Assert.Null((await kantor.BacaAsync(id)).DiingatkanPada);
        await using (var db = kantor.Db()) await db.PenyerahanUnit.ExecuteDeleteAsync(Ct);
    }

    DateTimeOffset Pukul(int utc)
    {
        var hari = new DateTimeOffset(kantor.Kini.UtcDateTime.Date, TimeSpan.Zero).AddDays(2);
        return hari.AddHours(utc);
    }

    /// <summary>An issued letter whose message has reached the phone.</summary>
    async Task<int> SampaiAsync()
    {
        var id = await kantor.SuratTerbitAsync();
        await kantor.TenangAsync();
        await UbahAsync(id, (k, _) => k.ExecuteUpdateAsync(s => s.SetProperty(x => x.Status, StatusKirim.Sampai).SetProperty(x => x.SampaiPada, kantor.Kini), Ct));
        return id;
    }

    async Task UbahAsync(int id, Func<IQueryable<PesanKeluar>, IQueryable<Percakapan>, Task> ubah)
    {
        await using var db = kantor.Db();
        var (keluar, percakapan) = await db.Surat.Where(s => s.Id == id).Select(s => new ValueTuple<int, int>(s.PesanKeluar!.Id, s.PesanKeluar.PercakapanId)).SingleAsync(Ct);
        await ubah(db.PesanKeluar.Where(k => k.Id == keluar), db.Percakapan.Where(p => p.Id == percakapan));
    }

    async Task<List<string>> DiingatkanAsync(Dictionary<string, int> semua)
    {
        List<string> ada = [];
        foreach (var (apa, id) in semua)
            if ((await kantor.BacaAsync(id)).DiingatkanPada is not null) ada.Add(apa);
        return ada;
    }
}
