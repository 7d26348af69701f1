using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using LayananPublik.Dasbor;
using LayananPublik.Data;
using LayananPublik.Pencarian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Bench;

/// <summary>
/// Offices that were made before, kept in the temporary folder under their size and the database's shape: making a full one takes long, copying it seconds.
/// The app itself has taken it into its search index and added up its figures.
/// </summary>
static class KantorTersimpan
{
    static readonly string Induk = Path.Combine(Path.GetTempPath(), "kotakmasuk-besar");

    /// <summary>A copy that may be written to.</summary>
    public static async Task<FolderUkur> SalinAsync(double skala)
    {
        var jalur = await SiapkanAsync(skala);
        var mulai = Stopwatch.GetTimestamp();
        var salinan = FolderUkur.SalinDari(jalur);
        Ukuran.Tulis($"kantor {Sebut(skala)}: {Ukuran.Banyak(KantorMeja.PercakapanPenuh, skala)} percakapan, {Ukuran.Banyak(KantorMeja.PermohonanPenuh, skala)} permohonan, {new FileInfo(Path.Combine(jalur, "layanan.db")).Length / 1048576} MiB, disalin dalam {Stopwatch.GetElapsedTime(mulai).TotalSeconds:0} s");
        return salinan;
    }

    public static string Sebut(double skala) => skala >= 1 ? "penuh" : FormattableString.Invariant($"1/{1 / skala:0}");

    /// <summary>Makes it where there is none yet.</summary>
    public static async Task<string> SiapkanAsync(double skala)
    {
        var jalur = Path.Combine(Induk, FormattableString.Invariant($"{skala}-{Bentuk()}"));
        if (Directory.Exists(jalur)) return jalur;
        Directory.CreateDirectory(Induk);
        // An older shape of the same size is of no use any more.
        foreach (var lama in Directory.GetDirectories(Induk, FormattableString.Invariant($"{skala}-*"))) Directory.Delete(lama, recursive: true);
        var folder = new FolderUkur();
        await BuatAsync(folder, skala);
        Directory.Move(folder.Jalur, jalur);
        return jalur;
    }

    static string Bentuk()
    {
        using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(KantorMeja.Bentuk + db.Database.GenerateCreateScript())))[..10];
    }

    static async Task BuatAsync(FolderUkur folder, double skala)
    {
        var berkas = Path.Combine(folder.Jalur, "layanan.db");
        BahanKantor bahan;
        await using (var app = new AppUkur(folder)) bahan = await BahanKantor.DariAsync(app);
        var mulai = Stopwatch.GetTimestamp();
        new KantorMeja(skala, bahan).Isi(berkas);
        Ukuran.Tulis($"kantor {Sebut(skala)} diisi dalam {Stopwatch.GetElapsedTime(mulai).TotalSeconds:0} s");
        await using (var app = new AppUkur(folder)) await RapikanAsync(app);
        foreach (var sisa in new[] { berkas + "-wal", berkas + "-shm" }) if (File.Exists(sisa) && new FileInfo(sisa).Length == 0) File.Delete(sisa);
    }

    /// <summary>Figures and index, by the app's own workers.</summary>
    static async Task RapikanAsync(AppUkur app)
    {
        var mulai = Stopwatch.GetTimestamp();
        await Ukuran.TungguAsync(async () =>
        {
            await using var db = app.Db();
            return await db.HitungUlang.AnyAsync(h => h.Tahap == TahapHitung.Selesai);
        }, "the figures", TimeSpan.FromHours(1));
        Ukuran.Tulis($"angka dasbor dihitung dalam {Stopwatch.GetElapsedTime(mulai).TotalSeconds:0} s");
        await Ukuran.TungguAsync(async () => await BelumAsync(app) < 2_000, "the index", TimeSpan.FromHours(1));
        await using var db = app.Db();
        Ukuran.Tulis($"indeks pencarian siap setelah {Stopwatch.GetElapsedTime(mulai).TotalSeconds:0} s: {await db.BlokCari.CountAsync()} blok, {await db.KataCari.CountAsync()} kata");
    }

    static async Task<int> BelumAsync(AppUkur app)
    {
        await using var db = app.Db();
        var siap = (await db.BlokCari.Where(b => b.Keadaan == KeadaanBlok.Siap).Select(b => new { b.Jenis, b.Panjang }).ToListAsync()).ToLookup(b => b.Jenis, b => b.Panjang);
        return new[] { await db.Pesan.MaxAsync(p => p.Id) - siap[JenisCari.Pesan].Sum(), await db.Permohonan.MaxAsync(p => p.Id) - siap[JenisCari.Permohonan].Sum(), await db.Percakapan.MaxAsync(p => p.Id) - siap[JenisCari.Percakapan].Sum(), await db.Surat.MaxAsync(p => p.Id) - siap[JenisCari.Surat].Sum() }.Max();
    }
}
