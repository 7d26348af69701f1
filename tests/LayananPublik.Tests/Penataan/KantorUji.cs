using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Penataan;
using LayananPublik.Pencarian;
using LayananPublik.Shell;
using LayananPublik.Pengaturan;
using LayananPublik.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LayananPublik.Tests.Penataan;

/// <summary>The demo office with its accounts and desks on a real SQLite file, without a web server.</summary>
public sealed class KantorUji : IDisposable
{
    // Made once: nine passwords are hashed and as many rows flushed to disk, which each test would otherwise wait for.
    static readonly Lazy<string> Berisi = new(BuatBerisi);

    readonly ServiceProvider layanan;
    readonly string sambungan;

    public KantorUji(bool berisi = true, params (string Kunci, string Nilai)[] pengaturan) : this(berisi ? Salin(Berisi.Value) : Baru(), pengaturan) { }

    KantorUji(string folder, params (string Kunci, string Nilai)[] pengaturan)
    {
        Folder = folder;
        var p = PengaturanKantor.Baca(new ConfigurationBuilder().AddInMemoryCollection(
            [new("Penyimpanan:Folder", Folder), .. pengaturan.Select(x => KeyValuePair.Create(x.Kunci, (string?)x.Nilai))]).Build());
        layanan = new ServiceCollection().AddLogging().AddSingleton(p).AddSingleton<TimeProvider>(Jam)
            .AddData(p.Data).AddSingleton(_ => SegelUji.Di(Folder)).ConfigureDbContext<SqliteDb>(o => o.AddInterceptors(TerjemahkanJuga.Bersama)).AddKepegawaian(p).AddKantor().AddPenataan().AddPencarian().AddSingleton<MenuUtama>().BuildServiceProvider();
        sambungan = p.Data.Sambungan;
    }

    static string Baru()
    {
        var folder = Directory.CreateTempSubdirectory("kantor").FullName;
        Cetakan.Basis(Path.Combine(folder, "layanan.db"));
        return folder;
    }

    static string BuatBerisi()
    {
        var folder = Baru();
        var kantor = new KantorUji(folder);
        using (var ruang = kantor.layanan.CreateScope())
            ActivatorUtilities.CreateInstance<Contoh>(ruang.ServiceProvider).DirikanAsync(CancellationToken.None).GetAwaiter().GetResult();
        kantor.Tutup();
        return folder;
    }

    static string Salin(string dari)
    {
        var ke = Directory.CreateTempSubdirectory("kantor").FullName;
        Cetakan.Salin(dari, ke);
        return ke;
    }

    public string Folder { get; }

    public JamUji Jam { get; } = new();

    public IServiceProvider Services => layanan;

    public T Ambil<T>() where T : notnull => layanan.GetRequiredService<T>();

    public LayananDb Db() => Ambil<IDbContextFactory<LayananDb>>().CreateDbContext();

    public PetugasAktif Petugas(string namaMasuk)
    {
        using var db = Db();
        return db.Users.Where(p => p.UserName == namaMasuk).Select(p => new PetugasAktif(p.Id, p.Nama, p.Peran, p.UnitKerjaId, p.UnitKerja.Jalur)).Single();
    }

    public UnitKerja Unit(string nama)
    {
        using var db = Db();
        return db.UnitKerja.Single(u => u.Nama == nama);
    }

    /// <summary>An admin whose reach ends at one kelurahan.</summary>
    public PetugasAktif AdminDi(string unit) => Unit(unit) is var u ? new(Petugas("admin").Id, "Admin kelurahan", Peran.Admin, u.Id, u.Jalur) : throw new InvalidOperationException();

    public List<string> Riwayat()
    {
        using var db = Db();
        return [.. db.RiwayatKantor.OrderBy(r => r.Id).Select(r => r.Objek + " " + r.Tindakan + " oleh " + r.Pelaku)];
    }

    public void Dispose()
    {
        Tutup();
        Directory.Delete(Folder, recursive: true);
    }

    void Tutup()
    {
        layanan.Dispose();
        Cetakan.Lepas(sambungan);
    }
}

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class JamUji : TimeProvider
{
    DateTimeOffset kini = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => kini;

    public void Maju(TimeSpan lama) => kini += lama;
}
