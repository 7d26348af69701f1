using System.Diagnostics;
using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using LayananPublik.Simulator.Api;
using LayananPublik.Tests.Persuratan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Bench;

/// <summary>How many letters one lurah can issue a second: number, PDF, sealed file, history and message to the citizen, each in a transaction of its own.</summary>
static class UkurTerbit
{
    const int Banyak = 400, Warga = 10, Hangat = 200, Penerbit = 8, PerintahDari = 20;

    public static async Task JalankanAsync(double skala)
    {
        using var folder = new FolderUkur();
        await using var app = new AppUkur(folder);
        var percakapan = await PercakapanAsync(app);
        var (verifikator, lurah) = (await app.PetugasAsync("verifikator"), await app.PetugasAsync("lurah"));
        var banyak = Ukuran.Banyak(Banyak, skala);
        for (var i = 0; i < banyak + Hangat + PerintahDari; i++) Baik(await app.Ambil<MejaVerifikasi>().SetujuiAsync(await ButirSiapAsync(app, percakapan[i % percakapan.Count], verifikator), verifikator, CancellationToken.None));
        var surat = await SuratAsync(app);
        foreach (var id in surat.Take(Hangat)) await TerbitkanAsync(app, id, lurah);
        // The letter's way ends with the outbox row; what is sent meanwhile is measured by "olah".
        await app.TenangAsync();
        await TahanKirimanAsync(app);
        var satu = surat.Skip(Hangat).Take(Math.Max(1, banyak / 2)).ToList();
        var (mulai, prosesor) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        foreach (var id in satu) await TerbitkanAsync(app, id, lurah);
        Ukuran.Tulis($"{satu.Count} permohonan SKTM yang disetujui, diterbitkan lurah satu per satu sampai baris kotak keluar, pengirimannya ditahan; prosesor {(Process.GetCurrentProcess().TotalProcessorTime - prosesor).TotalMilliseconds / satu.Count:0.0} ms tiap surat untuk seluruh proses");
        Ukuran.Hasil("surat.terbit", satu.Count / Stopwatch.GetElapsedTime(mulai).TotalSeconds, "/s");
        await PerintahAsync(app, [.. surat.Skip(Hangat + satu.Count).Take(PerintahDari)], lurah);
        var sisa = surat.Skip(Hangat + satu.Count + PerintahDari).ToList();
        var bersama = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(sisa, new ParallelOptions { MaxDegreeOfParallelism = Penerbit }, async (id, _) => await TerbitkanAsync(app, id, lurah));
        Ukuran.Tulis($"{sisa.Count} lagi, {Penerbit} permintaan bersamaan");
        Ukuran.Hasil("surat.terbit.bersama", sisa.Count / Stopwatch.GetElapsedTime(bersama).TotalSeconds, "/s");
    }

    /// <summary>What the database is asked for one letter. Listening costs time, so these letters are not in the figures.</summary>
    static async Task PerintahAsync(AppUkur app, List<int> surat, PetugasAktif lurah)
    {
        using var sql = new PerintahSql();
        PerintahSql.Mulai();
        foreach (var id in surat) await TerbitkanAsync(app, id, lurah);
        Ukuran.Tulis($"{sql.Kali / (double)surat.Count:0.0} perintah SQL, {sql.Ms / surat.Count:0.0} ms basis data, {sql.Terjemahan / (double)surat.Count:0.00} kueri diterjemahkan baru tiap surat");
        foreach (var (teks, kali, ms) in sql.Termahal.Take(12)) Ukuran.Tulis($"  {ms / surat.Count:0.00} ms, {kali / (double)surat.Count:0.0} kali: {(teks.Length > 200 ? teks[..200] : teks).ReplaceLineEndings(" ")}");
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
