using LayananPublik.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Tests;

/// <summary>
/// Folders that are made once and copied for every test. Migrations, catalogue and nine hashed passwords take seconds of the processor, a copy takes none;
/// the one that is copied comes from a real start.
/// </summary>
static class Cetakan
{
    static readonly Lazy<Task<string>> Contoh = new(BuatContohAsync);
    static readonly Lazy<string> Kosong = new(BuatKosong);

    /// <summary>The demo office as its first start leaves it; the simulator knows nothing yet.</summary>
    public static async Task ContohAsync(string folder) => Salin(await Contoh.Value, folder);

    /// <summary>A database with the newest schema and nothing in it.</summary>
    public static void Basis(string berkas) => File.Copy(Kosong.Value, berkas);

    /// <summary>Closes what this database still has open, and nobody else's: other tests run beside.</summary>
    public static void Lepas(string sambungan)
    {
        using var sambung = new SqliteConnection(sambungan);
        SqliteConnection.ClearPool(sambung);
    }

    static async Task<string> BuatContohAsync()
    {
        var folder = Baru();
        var app = await AppUji.MulaiAsync(folder: folder);
        await app.HentikanAsync();
        // SQLite removes its journal when the last connection closes, which may be after the app has stopped; copied in the middle of that it is no database.
        await AppUji.TungguAsync(() => !File.Exists(Path.Combine(folder, "layanan.db-shm")), "the closed database");
        Directory.Delete(Path.Combine(folder, "simulator"), recursive: true);
        return folder;
    }

    static string BuatKosong()
    {
        var berkas = Path.Combine(Baru(), "kosong.db");
        var sambungan = $"Data Source={berkas}";
        using (var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(sambungan).Options)) db.Database.Migrate();
        Lepas(sambungan);
        return berkas;
    }

    static string Baru()
    {
        var folder = Directory.CreateTempSubdirectory("cetakan").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    public static void Salin(string dari, string ke)
    {
        foreach (var berkas in Directory.EnumerateFiles(dari, "*", SearchOption.AllDirectories))
        {
            var tujuan = Path.Combine(ke, Path.GetRelativePath(dari, berkas));
            Directory.CreateDirectory(Path.GetDirectoryName(tujuan)!);
            File.Copy(berkas, tujuan);
        }
    }
}
