using System.Diagnostics;
using System.Runtime;
using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using LayananPublik.Simulator.Api;
using LayananPublik.Tests.Persuratan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Bench;

/// <summary>
/// How many letters one lurah can issue a second: number, PDF, sealed file, history and message to the citizen. As a signing session does it (some letters share a transaction),
/// one by one with a transaction each, and eight requests at once.
/// </summary>
static class UkurTerbit
{
    const int Banyak = 200, Warga = 10, Hangat = 400, Penerbit = 8, PerintahDari = 20;

    public static async Task JalankanAsync(double skala)
    {
        using var folder = new FolderUkur();
        await using var app = new AppUkur(folder);
        var percakapan = await PercakapanAsync(app);
        var (verifikator, lurah) = (await app.PetugasAsync("verifikator"), await app.PetugasAsync("lurah"));
        var (banyak, hangat) = (Ukuran.Banyak(Banyak, skala), Ukuran.Banyak(Hangat, skala));
        for (var i = 0; i < 2 * hangat + 3 * banyak + 2 * PerintahDari; i++) Baik(await app.Ambil<MejaVerifikasi>().SetujuiAsync(await ButirSiapAsync(app, percakapan[i % percakapan.Count], verifikator), verifikator, CancellationToken.None));
        var surat = new Queue<int>(await SuratAsync(app));
        // The letter's way ends with the outbox row; what is sent meanwhile is measured by "olah".
        await app.TenangAsync();
        await TahanKirimanAsync(app);
        // So long that the compiler has come to rest in every way that is measured.
        await SesiAsync(app, Ambil(surat, hangat), lurah);
        foreach (var id in Ambil(surat, hangat)) await TerbitkanAsync(app, id, lurah);
        await UkurAsync("surat.terbit", $"sesi tanda tangan: {MejaPenerbitan.Serombongan} surat satu transaksi", Ambil(surat, banyak), s => SesiAsync(app, s, lurah));
        await UkurAsync("surat.terbit.satu", "satu per satu, masing-masing satu transaksi", Ambil(surat, banyak), async s =>
        {
            foreach (var id in s) await TerbitkanAsync(app, id, lurah);
        });
        await UkurAsync("surat.terbit.bersama", $"{Penerbit} permintaan bersamaan", Ambil(surat, banyak), s =>
            Parallel.ForEachAsync(s, new ParallelOptions { MaxDegreeOfParallelism = Penerbit }, async (id, _) => await TerbitkanAsync(app, id, lurah)));
        await PerintahAsync("satu per satu", Ambil(surat, PerintahDari), async s =>
        {
            foreach (var id in s) await TerbitkanAsync(app, id, lurah);
        });
        await PerintahAsync("sesi", Ambil(surat, PerintahDari), s => SesiAsync(app, s, lurah));
    }

    static async Task UkurAsync(string nama, string cara, List<int> surat, Func<List<int>, Task> kerja)
    {
        using var proses = Process.GetCurrentProcess();
        var (mulai, prosesor, sampah, kompilasi) = (Stopwatch.GetTimestamp(), proses.TotalProcessorTime, GC.GetTotalAllocatedBytes(), JitInfo.GetCompilationTime());
        await kerja(surat);
        var lama = Stopwatch.GetElapsedTime(mulai);
        proses.Refresh();
        Ukuran.Tulis($"{surat.Count} permohonan SKTM yang disetujui, diterbitkan lurah sampai baris kotak keluar, pengirimannya ditahan; {cara}. Tiap surat, untuk seluruh proses: prosesor {(proses.TotalProcessorTime - prosesor).TotalMilliseconds / surat.Count:0.0} ms, di antaranya {(JitInfo.GetCompilationTime() - kompilasi).TotalMilliseconds / surat.Count:0.0} ms menerjemahkan kode, memori {(GC.GetTotalAllocatedBytes() - sampah) / surat.Count / 1024} KiB; beban mesin {Ukuran.Beban}");
        Ukuran.Hasil(nama, surat.Count / lama.TotalSeconds, "/s");
    }

    static List<int> Ambil(Queue<int> surat, int banyak) => [.. Enumerable.Range(0, banyak).Select(_ => surat.Dequeue())];

    /// <summary>As the page of the signing session does it.</summary>
    static async Task SesiAsync(AppUkur app, List<int> surat, PetugasAktif lurah)
    {
        foreach (var rombongan in surat.Chunk(MejaPenerbitan.Serombongan))
            foreach (var (_, hasil) in await app.Ambil<MejaPenerbitan>().TerbitkanBanyakAsync([.. rombongan.Select(id => new SuratDipilih(id, null))], lurah, CancellationToken.None))
            {
                Baik(hasil.TanpaNilai);
                if (hasil.Nilai is null) throw new InvalidOperationException("The letter was not issued.");
            }
    }

    /// <summary>What the database is asked for one letter. Listening costs time, so these letters are not in the figures.</summary>
    static async Task PerintahAsync(string cara, List<int> surat, Func<List<int>, Task> kerja)
    {
        using var sql = new PerintahSql();
        PerintahSql.Mulai();
        await kerja(surat);
        Ukuran.Tulis($"{cara}: {sql.Kali / (double)surat.Count:0.0} perintah SQL, {sql.Ms / surat.Count:0.0} ms basis data, {sql.Terjemahan / (double)surat.Count:0.00} kueri diterjemahkan baru tiap surat");
        foreach (var (teks, kali, ms) in sql.Termahal.Take(40)) Ukuran.Tulis($"  {ms / surat.Count:0.00} ms, {kali / (double)surat.Count:0.0} kali: {(teks.Length > 110 ? teks[..110] : teks).ReplaceLineEndings(" ")}");
    }

    /// <summary>As the admin's switch does.</summary>
    static async Task TahanKirimanAsync(AppUkur app)
    {
        await using var db = app.Db();
        db.Add(JedaKirim.Mulai(null, SebabJeda.Admin, "Sedang diukur.", null, new Pelaku(null, "Ukur"), app.Ambil<TimeProvider>().GetUtcNow(), null));
        await db.SaveChangesAsync();
        app.Ambil<SakelarKirim>().Lupakan();
    }

    /// <summary>Citizens who have just written, so that their letters may be sent.</summary>
    static async Task<List<int>> PercakapanAsync(AppUkur app)
    {
        for (var i = 0; i < Warga; i++) app.Ambil<PonselWarga>().Tulis($"62813{i:00000000}", "halo");
        var ada = new List<int>();
        await Ukuran.TungguAsync(async () =>
        {
            await using var db = app.Db();
            return (ada = await db.Percakapan.Select(p => p.Id).ToListAsync()).Count == Warga;
        }, "conversations");
        await app.TenangAsync();
        return ada;
    }

    /// <summary>An application whose data and documents are all there and accepted.</summary>
    static async Task<int> ButirSiapAsync(AppUkur app, int percakapan, PetugasAktif petugas)
    {
        await using var db = app.Db();
        var kini = app.Ambil<TimeProvider>().GetUtcNow();
        var layanan = await db.Layanan.SingleAsync(l => l.Kode == "SKTM" && l.Berlaku);
        var p = Permohonan.Mulai(await db.Percakapan.SingleAsync(x => x.Id == percakapan), layanan, kini);
        p.Pindahkan(await db.UnitKerja.Where(u => u.Nama == "Kelurahan Contoh").Select(u => u.Id).SingleAsync());
        db.Permohonan.Add(p);
        foreach (var (nama, nilai) in BahanContoh.Untuk("SKTM").Isian)
            Baik(layanan.Rincian.Field.Any(f => f.Name == nama) ? p.Butir[0].IsiField(nama, nilai) : p.IsiField(nama, nilai));
        var isi = await app.Ambil<Lemari>().SimpanAsync(db, NaskahContoh.Lambang, "image/png", CancellationToken.None);
        foreach (var s in layanan.Rincian.Syarat) Baik(p.TerimaBerkas(s.Dok, s.Nama, null, isi, kini).TerimaSebagaiSah(petugas, kini));
        Baik(await app.Ambil<Pendaftaran>().AjukanAsync(p, petugas.Pelaku, petugas.Peran, db, kini, CancellationToken.None));
        Baik(p.Butir[0].Ambil(petugas, kini));
        await db.SaveChangesAsync();
        return p.Butir[0].Id;
    }

    static async Task<List<int>> SuratAsync(AppUkur app)
    {
        await using var db = app.Db();
        return await db.Surat.OrderBy(s => s.Id).Select(s => s.Id).ToListAsync();
    }

    static async Task TerbitkanAsync(AppUkur app, int suratId, PetugasAktif lurah)
    {
        var hasil = await app.Ambil<MejaPenerbitan>().TerbitkanAsync(suratId, lurah, CancellationToken.None);
        Baik(hasil.TanpaNilai);
        if (hasil.Nilai is null) throw new InvalidOperationException("The letter was not issued.");
    }

    static void Baik(Hasil hasil)
    {
        if (!hasil.Berhasil) throw new InvalidOperationException(hasil.Penolakan);
    }
}
