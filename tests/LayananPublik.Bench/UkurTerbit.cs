using System.Diagnostics;
using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using LayananPublik.Simulator.Api;
using LayananPublik.Tests.Persuratan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Bench;

/// <summary>How many letters one lurah can issue a second: number, PDF, sealed file, history and message to the citizen, each in a transaction of its own.</summary>
static class UkurTerbit
{
    const int Banyak = 400, Warga = 10, Penerbit = 8;

    public static async Task JalankanAsync(double skala)
    {
        using var folder = new FolderUkur();
        await using var app = new AppUkur(folder);
        var percakapan = await PercakapanAsync(app);
        var (verifikator, lurah) = (await app.PetugasAsync("verifikator"), await app.PetugasAsync("lurah"));
        var banyak = Ukuran.Banyak(Banyak, skala);
        for (var i = 0; i < banyak + Warga; i++) Baik(await app.Ambil<MejaVerifikasi>().SetujuiAsync(await ButirSiapAsync(app, percakapan[i % percakapan.Count], verifikator), verifikator, CancellationToken.None));
        var surat = await SuratAsync(app);
        foreach (var id in surat.Take(Warga)) await TerbitkanAsync(app, id, lurah);
        var satu = surat.Skip(Warga).Take(Math.Max(1, banyak / 2)).ToList();
        using (var sql = new PerintahSql())
        {
            PerintahSql.Mulai();
            var (mulai, prosesor) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
            foreach (var id in satu) await TerbitkanAsync(app, id, lurah);
            var detik = Stopwatch.GetElapsedTime(mulai).TotalSeconds;
            Ukuran.Tulis($"{satu.Count} permohonan SKTM yang disetujui, diterbitkan lurah satu per satu; pengiriman ke warga berjalan bersamaan; {sql.Kali / (double)satu.Count:0.0} perintah SQL dan {sql.Ms / satu.Count:0.0} ms basis data tiap surat, prosesor {(Process.GetCurrentProcess().TotalProcessorTime - prosesor).TotalMilliseconds / satu.Count:0.0} ms untuk seluruh proses");
            Ukuran.Hasil("surat.terbit", satu.Count / detik, "/s");
            foreach (var (teks, kali, ms) in sql.Termahal.Take(12)) Ukuran.Tulis($"  {ms / satu.Count:0.00} ms, {kali / (double)satu.Count:0.0} kali: {(teks.Length > 400 ? teks[..400] : teks).ReplaceLineEndings(" ")}");
        }
        var sisa = surat.Skip(Warga + satu.Count).ToList();
        var bersama = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(sisa, new ParallelOptions { MaxDegreeOfParallelism = Penerbit }, async (id, _) => await TerbitkanAsync(app, id, lurah));
        Ukuran.Tulis($"{sisa.Count} lagi, {Penerbit} permintaan bersamaan");
        Ukuran.Hasil("surat.terbit.bersama", sisa.Count / Stopwatch.GetElapsedTime(bersama).TotalSeconds, "/s");
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
