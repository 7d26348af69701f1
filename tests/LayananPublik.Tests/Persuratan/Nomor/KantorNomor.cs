using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaturan;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Wewenang;
using LayananPublik.Tests.Penataan;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LayananPublik.Tests.Persuratan;

/// <summary>An office with two kelurahan in two zones, and letters that wait for numbers; on a SQLite file, or on a SQL Server of one's own.</summary>
sealed class KantorNomor : IDisposable
{
    const string Variabel = "LAYANAN_UJI_SQLSERVER";
    public static readonly Pelaku Rina = new(null, "Rina Wulandari");
    public static readonly KelasNomor Sktm = new("400.9.14.1", "SKTM");
    readonly KantorUji? kantor;
    readonly ServiceProvider? sqlServer;

    KantorNomor(KantorUji? kantor, ServiceProvider? sqlServer) => (this.kantor, this.sqlServer) = (kantor, sqlServer);

    public static bool AdaSqlServer => Environment.GetEnvironmentVariable(Variabel) is { Length: > 0 };

    public DateTimeOffset Kini { get; set; } = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

    public UnitKerja Kelurahan { get; private set; } = null!;

    public UnitKerja Timur { get; private set; } = null!;

    public UnitKerja Kecamatan { get; private set; } = null!;

    static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    public static async Task<KantorNomor> MulaiAsync(bool sqlServer = false)
    {
        var k = sqlServer ? new KantorNomor(null, await DiSqlServerAsync()) : new KantorNomor(new(), null);
        await using var db = k.Db();
        k.Timur = await db.UnitKerja.SingleAsync(u => u.Nama == KantorSurat.Sukamaju, Ct);
        k.Timur.Ubah(k.Timur.Nama, k.Timur.KodeWilayah, k.Timur.Singkatan, k.Timur.Alamat, k.Timur.TempatSurat, "Asia/Jayapura");
        await db.SaveChangesAsync(Ct);
        (k.Kelurahan, k.Kecamatan) = (await db.UnitKerja.SingleAsync(u => u.Nama == KantorSurat.Kelurahan, Ct), await db.UnitKerja.SingleAsync(u => u.Nama == KantorSurat.Kecamatan, Ct));
        return k;
    }

    /// <summary>A database of its own on the server that the variable names.</summary>
    static async Task<ServiceProvider> DiSqlServerAsync()
    {
        var folder = Directory.CreateTempSubdirectory("kantor").FullName;
        var ke = new SqlConnectionStringBuilder(Environment.GetEnvironmentVariable(Variabel)) { InitialCatalog = "uji_" + Guid.NewGuid().ToString("N") }.ConnectionString;
        var p = PengaturanKantor.Baca(new ConfigurationBuilder().AddInMemoryCollection([new("Penyimpanan:Folder", folder), new("Basisdata:Penyedia", "SqlServer"), new("ConnectionStrings:Layanan", ke)]).Build());
        var s = new ServiceCollection().AddLogging().AddSingleton(p).AddSingleton<TimeProvider>(new JamUji()).AddData(p.Data).AddSingleton(_ => SegelUji.Di(folder)).AddKepegawaian(p).AddKantor().BuildServiceProvider();
        using var ruang = s.CreateScope();
        var db = ruang.ServiceProvider.GetRequiredService<LayananDb>();
        await db.Database.MigrateAsync(Ct);
        await db.Database.CreateExecutionStrategy().ExecuteAsync(() => ActivatorUtilities.CreateInstance<Contoh>(ruang.ServiceProvider).DirikanAsync(Ct));
        return s;
    }

    public IServiceProvider Layanan => kantor?.Services ?? sqlServer!;

    public LayananDb Db() => Layanan.GetRequiredService<IDbContextFactory<LayananDb>>().CreateDbContext();

    public async Task<PetugasAktif> PetugasAsync(string akun)
    {
        await using var db = Db();
        return await db.Users.Where(p => p.UserName == akun).Select(p => new PetugasAktif(p.Id, p.Nama, p.Peran, p.UnitKerjaId, p.UnitKerja.Jalur)).SingleAsync(Ct);
    }

    /// <summary>So many letters of a unit that wait for their numbers; all of one application, which numbers do not mind.</summary>
    public async Task<List<int>> SuratAsync(UnitKerja unit, int banyak = 1)
    {
        await using var db = Db();
        var p = Permohonan.DiLoket(unit.Id, await db.Layanan.FirstAsync(l => l.Kode == "SKTM" && l.Berlaku, Ct), Kini);
        p.IsiField("nama", "SARI ANGGRAINI");
        db.Permohonan.Add(p);
        await db.SaveChangesAsync(Ct);
        List<Surat> surat = [.. Enumerable.Range(0, banyak).Select(_ => Surat.Siapkan(p.Butir[0], unit.Id, "SURAT KETERANGAN TIDAK MAMPU", SusunanTanda.Rencanakan(SusunanTanda.Bawaan, [unit]), Rina, Kini))];
        foreach (var sebagian in surat.Chunk(1_000))
        {
            db.Surat.AddRange(sebagian);
            await db.SaveChangesAsync(Ct);
        }
        return [.. surat.Select(s => s.Id)];
    }

    /// <summary>All or nothing, and again when another one was faster: as the desks do it.</summary>
    public async Task<Hasil<T>> TransaksiAsync<T>(Func<LayananDb, Task<Hasil<T>>> kerja)
    {
        for (var ke = 1; ; ke++)
        {
            await using var db = Db();
            try
            {
                return await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
                {
                    db.ChangeTracker.Clear();
                    await using var transaksi = await db.Database.BeginTransactionAsync(Ct);
                    var hasil = await kerja(db);
                    if (hasil.Berhasil) await db.SaveChangesAsync(Ct);
                    if (hasil.Berhasil) await transaksi.CommitAsync(Ct);
                    return hasil;
                });
            }
            catch (DbUpdateException galat) when (ke < 10 && galat.KarenaBerebut()) { }
        }
    }

    public Task<Hasil<NomorAgenda>> PesanAsync(int suratId, UnitKerja unit, DateOnly? tanggal = null, string bagian = "", KelasNomor? kelas = null) => TransaksiAsync(async db =>
        await BukuNomor.PesanAsync(db, await db.Surat.SingleAsync(s => s.Id == suratId, Ct), unit, bagian, kelas ?? Sktm, tanggal ?? new(2026, 11, 21), Rina, Kini, Ct));

    /// <summary>A new letter with its number, used.</summary>
    public async Task<NomorAgenda> PakaiAsync(UnitKerja unit, DateOnly? tanggal = null, KelasNomor? kelas = null)
    {
        var nomor = (await PesanAsync((await SuratAsync(unit))[0], unit, tanggal, kelas: kelas)).Nilai!;
        await UbahAsync(nomor.Id, n => n.Pakai(Rina, Kini));
        return nomor;
    }

    public Task<Hasil<bool>> UbahAsync(int id, Func<NomorAgenda, Hasil> ubah) => TransaksiAsync(async db =>
        ubah(await db.NomorAgenda.SingleAsync(n => n.Id == id, Ct)) is { Berhasil: false } tolak ? tolak : Hasil.Dengan(true));

    public async Task AturAsync(UnitKerja unit, IsianAturan isi)
    {
        Xunit.Assert.Empty(isi.Salah());
        await using var db = Db();
        db.AturanNomor.Add(AturanNomor.Tetapkan(unit.Id, isi, Rina, Kini));
        await db.SaveChangesAsync(Ct);
    }

    public async Task<List<NomorAgenda>> SemuaAsync()
    {
        await using var db = Db();
        return await db.NomorAgenda.AsNoTracking().Include(n => n.Riwayat).OrderBy(n => n.UnitKerjaId).ThenBy(n => n.Deret).ThenBy(n => n.Tahun).ThenBy(n => n.Urut).ThenBy(n => n.Sisipan).ToListAsync(Ct);
    }

    public void Dispose()
    {
        kantor?.Dispose();
        if (sqlServer is null) return;
        using (var db = Db()) db.Database.EnsureDeleted();
        sqlServer.Dispose();
    }
}
