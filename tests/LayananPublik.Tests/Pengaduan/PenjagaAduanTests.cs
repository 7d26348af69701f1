using LayananPublik.Data;
using LayananPublik.Pengaduan;
using LayananPublik.Tests.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

public sealed class PenjagaAduanTests(KantorAduan kantor) : IClassFixture<KantorAduan>
{
    static readonly CancellationToken Ct = CancellationToken.None;
    readonly JamUji jam = new() { Kini = KantorAduan.Senin };

    [Fact]
    public async Task What_nobody_has_taken_climbs_the_ladder_too_and_raises_an_alarm()
    {
        var id = await kantor.LaporAsync(jam);
        var tenggat = (await kantor.AduanAsync(id)).Tenggat!.Value;
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero), tenggat);
        await SampaiAsync(tenggat.AddHours(-1));
        Assert.Equal(("Peringatan tenggat", TingkatAduan.Petugas), await AkhirAsync(id));
        await SampaiAsync(tenggat);
        Assert.Equal(("Eskalasi", TingkatAduan.Kasi), await AkhirAsync(id));
        await SampaiAsync(tenggat.AddDays(5));
        Assert.Equal(TingkatAduan.Camat, (await kantor.AduanAsync(id)).Tingkat);
        await using var db = kantor.Db();
        Assert.Contains((await new PeringatanAduan().BacaAsync(db, jam.Kini, Ct)).Select(p => p.Kalimat), k => k.Contains("dinaikkan ke camat", StringComparison.Ordinal) && k.Contains("belum ada petugasnya", StringComparison.Ordinal));
        await SampaiAsync(jam.Kini.AddDays(20));
        Assert.Equal(2, (await kantor.AduanAsync(id)).Riwayat.Count(r => r.Tindakan == "Eskalasi"));
    }

    [Fact]
    public async Task Two_nodes_at_once_do_everything_once()
    {
        var id = await kantor.LaporAsync(jam);
        jam.Kini = (await kantor.AduanAsync(id)).Tenggat!.Value.AddDays(6);
        for (var i = 0; i < 3; i++) await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => kantor.Penjaga(jam).JagaAsync(Ct), Ct)));
        var a = await kantor.AduanAsync(id);
        Assert.Equal((1, 2), (a.Riwayat.Count(r => r.Tindakan == "Peringatan tenggat"), a.Riwayat.Count(r => r.Tindakan == "Eskalasi")));
        Assert.Single(await kantor.KabarAsync(id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Killed_before_or_after_the_save_it_neither_forgets_nor_repeats(bool sebelum)
    {
        var id = await kantor.LaporAsync(jam);
        jam.Kini += Aduan.LamaSenyap;
        var mati = new DbsMati(kantor.Kantor.Dbs, sebelum);
        while (!mati.Terjadi)
            try { await kantor.Penjaga(jam, mati).JagaAsync(Ct); }
            catch (IOException) { /* killed */ }
        while (await kantor.Penjaga(jam).JagaAsync(Ct)) { }
        Assert.Single(await kantor.KabarAsync(id), k => k.Contains("belum ada kabar baru", StringComparison.Ordinal));
        Assert.Equal(jam.Kini, (await kantor.AduanAsync(id)).KabarTerakhirPada);
    }

    [Fact]
    public async Task After_three_silent_days_the_citizen_is_told_honestly_and_not_again_before_he_could_read_it()
    {
        var id = await kantor.LaporAsync(jam);
        for (var jamKe = 0; jamKe < 7 * 24; jamKe++) await SampaiAsync(KantorAduan.Senin.AddHours(jamKe));
        DateTimeOffset[] kabar = [KantorAduan.Senin.AddDays(3)];
        Assert.Equal(kabar, await SenyapAsync(id));
        Assert.Single(await kantor.KabarAsync(id), k => k.Contains("belum ada kabar baru", StringComparison.Ordinal));
        await using (var db = kantor.Db()) await db.BeritaTunda.Where(b => b.Tentang == $"aduan/{id}").ExecuteDeleteAsync(Ct);
        await SampaiAsync(KantorAduan.Senin.AddDays(8));
        Assert.Equal([.. kabar, KantorAduan.Senin.AddDays(8)], await SenyapAsync(id));
        await SampaiAsync(KantorAduan.Senin.AddDays(10));
        Assert.Equal(2, (await SenyapAsync(id)).Count);
    }

    [Fact]
    public async Task No_silence_is_told_in_front_of_progress_that_waits_to_be_read()
    {
        var id = await kantor.LaporAsync(jam);
        var d = await kantor.DisposisiAsync(jam, id);
        jam.Kini += TimeSpan.FromDays(2);
        await KantorAduan.HarusAsync(kantor.Dinas(jam).LaporAsync(d, kantor.Galih, "Aspal dipesan.", [], Ct));
        jam.Kini += TimeSpan.FromSeconds(1);
        await KantorAduan.HarusAsync(kantor.Dinas(jam).LaporAsync(d, kantor.Galih, "Aspal datang.", [], Ct));
        await SampaiAsync(jam.Kini.AddDays(4));
        Assert.Empty(await SenyapAsync(id));
        var kabar = string.Join('\n', await kantor.KabarAsync(id));
        foreach (var kata in (string[])["Aspal dipesan.", "Aspal datang."]) Assert.Contains(kata, kabar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alarm_counts_only_the_unit_whose_officers_see_it()
    {
        var id = await kantor.LaporAsync(jam);
        jam.Kini = (await kantor.AduanAsync(id)).Tenggat!.Value.AddDays(1);
        await using var db = kantor.Db();
        var unit = await db.Aduan.Where(a => a.Id == id).Select(a => new { a.UnitKerja.Nama, a.UnitKerja.Jalur }).SingleAsync(Ct);
        var alarm = Assert.Single(await new PeringatanAduan().BacaAsync(db, jam.Kini, Ct), p => p.JalurUnit == unit.Jalur && p.Kalimat.Contains("lewat tenggat", StringComparison.Ordinal));
        Assert.StartsWith($"{unit.Nama}: ", alarm.Kalimat, StringComparison.Ordinal);
        Assert.Equal((true, false), (alarm.Untuk(kantor.Yusuf), alarm.Untuk(kantor.Tetangga)));
    }

    [Fact]
    public async Task A_reporter_who_is_waited_for_is_not_told_that_we_are_late_and_after_thirty_days_it_is_withdrawn()
    {
        var id = await kantor.LaporAsync(jam);
        await KantorAduan.HarusAsync(kantor.Meja(jam).MintaDataAsync(id, kantor.Yusuf, "Di mana tepatnya?", Ct));
        await SampaiAsync(KantorAduan.Senin.AddDays(29));
        Assert.Equal(StatusAduan.ButuhData, (await kantor.AduanAsync(id)).Status);
        Assert.Equal(0, (await kantor.AduanAsync(id)).Riwayat.Count(r => r.Tindakan is "Eskalasi" or "Peringatan tenggat"));
        await SampaiAsync(KantorAduan.Senin.AddDays(30));
        Assert.Equal(StatusAduan.Dicabut, (await kantor.AduanAsync(id)).Status);
        Assert.Contains(await kantor.KabarAsync(id), k => k.Contains("anggap dicabut", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_nobody_confirms_is_closed_after_ten_working_days_and_may_be_opened_for_thirty_more()
    {
        var id = await kantor.LaporAsync(jam);
        await KantorAduan.HarusAsync(kantor.Dinas(jam).SelesaikanAsync(await kantor.DisposisiAsync(jam, id), kantor.Galih, "Sudah ditambal.", [], Ct));
        await SampaiAsync(new(2026, 12, 7, 8, 59, 0, TimeSpan.Zero));
        Assert.Equal(StatusAduan.Ditindaklanjuti, (await kantor.AduanAsync(id)).Status);
        await SampaiAsync(new(2026, 12, 7, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(StatusAduan.Selesai, (await kantor.AduanAsync(id)).Status);
        jam.Kini += TimeSpan.FromDays(31);
        Assert.False((await kantor.KonfirmasiAsync(jam, id, false)).Berhasil);
        jam.Kini -= TimeSpan.FromDays(2);
        Assert.True((await kantor.KonfirmasiAsync(jam, id, false)).Berhasil);
    }

    async Task SampaiAsync(DateTimeOffset saat)
    {
        jam.Kini = saat;
        while (await kantor.Penjaga(jam).JagaAsync(Ct)) { }
    }

    async Task<List<DateTimeOffset>> SenyapAsync(int id) => [.. (await kantor.AduanAsync(id)).Riwayat.Where(r => r.Tindakan == "Kabar tanpa perkembangan").Select(r => r.Pada)];

    async Task<(string, TingkatAduan)> AkhirAsync(int id)
    {
        var a = await kantor.AduanAsync(id);
        return (a.Riwayat.Last(r => r.Tindakan is "Eskalasi" or "Peringatan tenggat").Tindakan, a.Tingkat);
    }

    /// <summary>Contexts of which the first that saves dies with its process: just before the commit, or just after it.</summary>
    sealed class DbsMati(IDbContextFactory<LayananDb> dbs, bool sebelum) : IDbContextFactory<LayananDb>
    {
        public bool Terjadi { get; private set; }

        public LayananDb CreateDbContext()
        {
            var db = dbs.CreateDbContext();
            void Mati()
            {
                if (Terjadi) return;
                Terjadi = true;
                throw new IOException("killed");
            }
            if (sebelum) db.SavingChanges += (_, _) => Mati();
            else db.SavedChanges += (_, _) => Mati();
            return db;
        }
    }
}
