using System.Net;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pengaturan;
using LayananPublik.Simulator;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace LayananPublik.Bench;

/// <summary>The real app in this process, on a real loopback port, in simulator mode with a folder of its own.</summary>
sealed class AppUkur : IAsyncDisposable
{
    public const string AppSecret = "rahasia-ukur";
    readonly WebApplicationFactory<LayananDb> app;

    public AppUkur(FolderUkur folder)
    {
        app = new WebApplicationFactory<LayananDb>().WithWebHostBuilder(b => b.UseEnvironment("Production").UseStaticWebAssets().UseSetting("Penyimpanan:Folder", folder.Jalur)
            .UseSetting("WhatsApp:AppSecret", AppSecret).ConfigureLogging(l => l.ClearProviders())
            .ConfigureTestServices(s => s.Replace(ServiceDescriptor.Singleton(new Konsol(TextWriter.Null)))));
        app.UseKestrel(k => k.Listen(IPAddress.Loopback, 0));
        app.StartServer();
        // The deliveries of the benchmarks come from people whom the simulator does not know.
        Ambil<SimulatorOptions>().JagaJendela = false;
    }

    public Uri Alamat => app.ClientOptions.BaseAddress;

    public T Ambil<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public LayananDb Db() => Ambil<IDbContextFactory<LayananDb>>().CreateDbContext();

    public async Task<PetugasAktif> PetugasAsync(string akun)
    {
        await using var db = Db();
        return await db.Users.Where(u => u.UserName == akun).Select(u => new PetugasAktif(u.Id, u.Nama, u.Peran, u.UnitKerjaId, u.UnitKerja.Jalur)).SingleAsync();
    }

    /// <summary>Nothing is due any more.</summary>
    public Task TenangAsync() => Ukuran.TungguAsync(async () =>
    {
        await using var db = Db();
        return await db.AntreanAsync(Ambil<TimeProvider>().GetUtcNow(), CancellationToken.None) is { KotakMasuk: 0, KotakKeluar: 0, Media: 0 };
    }, "quiet queues");

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }
}

/// <summary>A folder that is gone afterwards, on the disk that holds temporary files.</summary>
sealed class FolderUkur : IDisposable
{
    readonly bool milikLain;

    public FolderUkur() => Jalur = Directory.CreateTempSubdirectory("layanan-ukur").FullName;

    FolderUkur(string jalur) => (Jalur, milikLain) = (jalur, true);

    public string Jalur { get; }

    /// <summary>A folder that somebody else takes away.</summary>
    public static FolderUkur Milik(string jalur) => new(jalur);

    public FolderUkur Salin() => SalinDari(Jalur);

    public static FolderUkur SalinDari(string jalur)
    {
        var salinan = new FolderUkur();
        foreach (var berkas in Directory.GetFiles(jalur, "*", SearchOption.AllDirectories))
        {
            var tujuan = Path.Combine(salinan.Jalur, Path.GetRelativePath(jalur, berkas));
            Directory.CreateDirectory(Path.GetDirectoryName(tujuan)!);
            File.Copy(berkas, tujuan);
        }
        return salinan;
    }

    public void Dispose()
    {
        if (!milikLain) Directory.Delete(Jalur, recursive: true);
    }
}
