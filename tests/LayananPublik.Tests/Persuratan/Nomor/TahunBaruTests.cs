using System.Collections.Concurrent;
using System.Diagnostics;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Persuratan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

/// <summary>Numbers under load over the turn of the year, in two zones: no twin, and no gap without an explanation.</summary>
public sealed class TahunBaruTests
{
    const int Bersamaan = 24;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task Thousands_at_once_over_midnight_leave_neither_twin_nor_gap() => BuktikanAsync(sqlServer: false);

    [Fact]
    public Task The_same_on_SQL_Server()
    {
        Assert.SkipUnless(KantorNomor.AdaSqlServer, "LAYANAN_UJI_SQLSERVER names no server.");
        return BuktikanAsync(sqlServer: true);
    }

    static async Task BuktikanAsync(bool sqlServer)
    {
        using var k = await KantorNomor.MulaiAsync(sqlServer);
        // The kecamatan counts by classification and month; one kelurahan shares its series from the new year on.
        await k.AturAsync(k.Kecamatan, new(new(2026, 1, 1), "{klas}/{urut}/{unit}/{romawi}/{tahun}", PerKlasifikasi: true, PerBulan: true));
        await k.AturAsync(k.Kelurahan, new(new(2027, 1, 1), "{klas}/{urut}/{unit}/{romawi}/{tahun}", IkutUnitId: k.Kecamatan.Id));
        var (banyak, benih) = (Bukti.Panjang.Atau(10_000, 500), Bukti.Panjang.Benih());
        var acak = new Random(benih);
        UnitKerja[] unit = [k.Kelurahan, k.Timur, k.Kecamatan];
        var surat = new List<(int Id, UnitKerja Unit, DateTimeOffset Pada, KelasNomor Kelas, int Nasib)>();
        foreach (var u in unit)
            foreach (var id in await k.SuratAsync(u, banyak / unit.Length + 1))
                // Between 14.00 and 18.00 UTC of Silvester it is midnight first in WIT, then in WIB.
                surat.Add((id, u, new DateTimeOffset(2026, 12, 31, 14, 0, 0, TimeSpan.Zero).AddSeconds(acak.Next(4 * 3600)), acak.Next(3) == 0 ? new("500.3", "SKU") : KantorNomor.Sktm, acak.Next(10)));
        var (batal, gulung) = (new ConcurrentBag<int>(), 0);
        var lama = Stopwatch.StartNew();
        await Parallel.ForEachAsync(surat.OrderBy(_ => acak.Next()).Take(banyak).ToList(), new ParallelOptions { MaxDegreeOfParallelism = Bersamaan, CancellationToken = Ct }, async (s, ct) =>
        {
            var tanggal = new JamKantor(TimeProvider.System, s.Unit.ZonaWaktu).TanggalPada(s.Pada);
            if (s.Nasib == 0)
            {
                // What fails gives its number back.
                Assert.False((await k.TransaksiAsync<bool>(async db =>
                {
                    Assert.Null((await BukuNomor.PesanAsync(db, await db.Surat.SingleAsync(x => x.Id == s.Id, ct), s.Unit, "", s.Kelas, tanggal, KantorNomor.Rina, s.Pada, ct)).Penolakan);
                    await db.SaveChangesAsync(ct);
                    return Hasil.Ditolak("Listrik padam.");
                })).Berhasil);
                Interlocked.Increment(ref gulung);
            }
            if (s.Nasib == 1)
            {
                var dulu = (await k.PesanAsync(s.Id, s.Unit, tanggal, kelas: s.Kelas)).Nilai!;
                Assert.Null((await k.UbahAsync(dulu.Id, n => n.Batalkan(KantorNomor.Rina, "Penanda tangan mengembalikan.", s.Pada))).Penolakan);
                batal.Add(dulu.Id);
            }
            Assert.Null((await k.TransaksiAsync<NomorAgenda>(async db =>
            {
                var nomor = await BukuNomor.PesanAsync(db, await db.Surat.SingleAsync(x => x.Id == s.Id, ct), s.Unit, "", s.Kelas, tanggal, KantorNomor.Rina, s.Pada, ct);
                return nomor.Nilai!.Pakai(KantorNomor.Rina, s.Pada) is { Berhasil: false } tolak ? tolak : nomor;
            })).Penolakan);
        });
        lama.Stop();
        await using var db = k.Db();
        var semua = await db.NomorAgenda.AsNoTracking().ToListAsync(Ct);
        Assert.Equal(banyak, semua.Count(n => n.Status == StatusNomor.Terpakai));
        Assert.Equal(banyak, semua.Where(n => n.Status == StatusNomor.Terpakai).Select(n => n.SuratId).Distinct().Count());
        Assert.Equal(banyak, semua.Where(n => n.Status == StatusNomor.Terpakai).Select(n => (n.PemakaiId, n.Nomor)).Distinct().Count());
        Assert.Equal(batal.Order(), semua.Where(n => n.Status == StatusNomor.Batal).Select(n => n.Id).Order());
        Assert.All(semua, n => Assert.Equal(n.Tanggal.Year, n.Tahun));
        var deret = await db.DeretNomor.AsNoTracking().ToListAsync(Ct);
        foreach (var d in deret)
            Assert.Equal(Enumerable.Range(d.Awal, d.Terakhir - d.Awal + 1), semua.Where(n => n.UnitKerjaId == d.UnitKerjaId && n.Deret == d.Deret && n.Tahun == d.Tahun).Select(n => n.Urut).Order());
        Assert.Equal(semua.Count, deret.Sum(d => d.Terakhir - d.Awal + 1));
        // Both years, in every office.
        Assert.All(unit, u => Assert.Equal([2026, 2027], semua.Where(n => n.PemakaiId == u.Id).Select(n => n.Tahun).Distinct().Order()));
        Bukti.Panjang.Catat($"nomor {(sqlServer ? "SQL Server" : "SQLite")}: {banyak} surat, {gulung} batal transaksi, {batal.Count} nomor batal, {deret.Count} deret, {lama.Elapsed.TotalSeconds:0.0} s, {banyak / lama.Elapsed.TotalSeconds:0}/s, benih {benih}");
    }
}
