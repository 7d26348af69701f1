using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

public sealed class NomorSuratTests : IAsyncLifetime
{
    readonly KantorSurat kantor = new();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => kantor.InitializeAsync();

    public ValueTask DisposeAsync() => kantor.DisposeAsync();

    [Fact]
    public async Task Two_hundred_at_once_in_two_units_leave_neither_twin_nor_gap()
    {
        var (lurah, tetangga) = (await kantor.PetugasAsync("lurah"), await kantor.AngkatAsync("tetangga", Peran.Lurah, KantorSurat.Sukamaju));
        var surat = new List<(int Id, PetugasAktif Oleh)>();
        for (var i = 0; i < 200; i++)
        {
            var oleh = i % 2 == 0 ? lurah : tetangga;
            surat.Add((await kantor.SuratMenungguAsync(i % 2 == 0 ? KantorSurat.Kelurahan : KantorSurat.Sukamaju, whatsApp: i % 5 == 0), oleh));
        }
        await Parallel.ForEachAsync(surat, new ParallelOptions { MaxDegreeOfParallelism = 40, CancellationToken = Ct },
            async (s, ct) => Assert.Null((await kantor.Meja.TerbitkanAsync(s.Id, s.Oleh, ct)).Penolakan));
        await using var db = kantor.Db();
        var nomor = await db.Surat.Where(s => s.Status == StatusSurat.Terbit).Select(s => new { s.UnitKerjaId, s.Urut, s.Nomor, s.Kode }).ToListAsync(Ct);
        Assert.Equal(200, nomor.Select(n => n.Nomor).Distinct().Count());
        Assert.Equal(200, nomor.Select(n => n.Kode).Distinct().Count());
        foreach (var unit in nomor.GroupBy(n => n.UnitKerjaId))
            Assert.Equal(Enumerable.Range(1, 100), unit.Select(n => n.Urut!.Value).Order());
    }

    [Fact]
    public async Task Each_office_begins_again_at_its_own_midnight()
    {
        await using (var db = kantor.Db())
        {
            var timur = await db.UnitKerja.SingleAsync(u => u.Nama == KantorSurat.Sukamaju, Ct);
            timur.Ubah(timur.Nama, timur.KodeWilayah, timur.Singkatan, timur.Alamat, timur.TempatSurat, "Asia/Makassar");
            await db.SaveChangesAsync(Ct);
        }
        await kantor.AngkatAsync("tetangga", Peran.Lurah, KantorSurat.Sukamaju);
        var tahun = kantor.Kini.ToOffset(TimeSpan.FromHours(7)).Year;
        kantor.Hingga(new(tahun, 12, 31, 15, 50, 0, TimeSpan.Zero));
        Assert.Equal(($"400.9.14.1/0001/Kel.Cth/XII/{tahun}", $"400.9.14.1/0001/Kel.Skm/XII/{tahun}"), await TerbitkanDuaAsync());
        // 23.30 in Jakarta, half past midnight in Makassar.
        kantor.Hingga(new(tahun, 12, 31, 16, 30, 0, TimeSpan.Zero));
        Assert.Equal(($"400.9.14.1/0002/Kel.Cth/XII/{tahun}", $"400.9.14.1/0001/Kel.Skm/I/{tahun + 1}"), await TerbitkanDuaAsync());
        kantor.Hingga(new(tahun, 12, 31, 17, 0, 0, TimeSpan.Zero));
        Assert.Equal(($"400.9.14.1/0001/Kel.Cth/I/{tahun + 1}", $"400.9.14.1/0002/Kel.Skm/I/{tahun + 1}"), await TerbitkanDuaAsync());
    }

    [Fact]
    public async Task When_the_cabinet_fails_there_is_no_letter_and_its_number_waits_for_the_next()
    {
        Assert.StartsWith("400.9.14.1/0001/", await NomorAsync(await kantor.SuratTerbitAsync()), StringComparison.Ordinal);
        var id = await kantor.SuratMenungguAsync();
        Directory.Move(kantor.Lemari, kantor.Lemari + ".simpan");
        await File.WriteAllTextAsync(kantor.Lemari, "a file where the cabinet should stand", Ct);
        Assert.Contains("surat belum terbit", (await kantor.TerbitkanAsync(id)).Penolakan, StringComparison.Ordinal);
        await TakTerjadiAsync(id);
        File.Delete(kantor.Lemari);
        Directory.Move(kantor.Lemari + ".simpan", kantor.Lemari);
        Assert.StartsWith("400.9.14.1/0002/", (await kantor.TerbitkanAsync(id)).Nilai, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_any_row_fails_none_stays()
    {
        var id = await kantor.SuratMenungguAsync();
        foreach (var (tabel, perintah) in new[] { ("IsiLemari", "INSERT"), ("RiwayatSurat", "INSERT"), ("PesanKeluar", "INSERT"), ("Butir", "UPDATE"), ("Surat", "UPDATE"), ("Kabar", "INSERT") })
        {
            await SqlAsync($"CREATE TRIGGER mati BEFORE {perintah} ON \"{tabel}\" BEGIN SELECT RAISE(ABORT, 'power cut'); END");
            await Assert.ThrowsAsync<DbUpdateException>(() => kantor.TerbitkanAsync(id));
            await TakTerjadiAsync(id);
            await SqlAsync("DROP TRIGGER mati");
        }
        Assert.StartsWith("400.9.14.1/0001/", (await kantor.TerbitkanAsync(id)).Nilai, StringComparison.Ordinal);
    }

    async Task TakTerjadiAsync(int id)
    {
        var surat = await kantor.BacaAsync(id);
        Assert.Equal((StatusSurat.Menunggu, (string?)null, (string?)null, (int?)null), (surat.Status, surat.Nomor, surat.Kode, surat.PesanKeluarId));
        Assert.Null(surat.Langkah.Single().Pada);
        Assert.Equal(StatusButir.Disetujui, surat.Butir.Status);
    }

    async Task<(string?, string?)> TerbitkanDuaAsync() => (await NomorAsync(await kantor.SuratTerbitAsync()), await NomorAsync(await kantor.SuratTerbitAsync(KantorSurat.Sukamaju, "tetangga")));

    async Task<string?> NomorAsync(int id) => (await kantor.BacaAsync(id)).Nomor;

    async Task SqlAsync(string sql)
    {
        await using var db = kantor.Db();
        await db.Database.ExecuteSqlRawAsync(sql, Ct);
    }
}
