using System.Diagnostics;
using LayananPublik.Kepegawaian;
using LayananPublik.Pencarian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Bench;

/// <summary>The search box over all kinds: how long an old office takes to be taken into the index, and each sort of question, as the whole office and as one kelurahan.</summary>
static class UkurPencarian
{
    public static async Task JalankanAsync(AppUkur app, int percakapan, int kali)
    {
        await SiapAsync(app);
        var (pencari, kecamatan, kelurahan) = (app.Ambil<Pencari>(), await app.PetugasAsync("camat"), await app.PetugasAsync("lurah"));
        foreach (var (siapa, petugas) in new[] { ("kecamatan", kecamatan), ("kelurahan", kelurahan) })
            foreach (var (nama, teks) in Pertanyaan(percakapan))
                await CetakAsync($"pencarian.{siapa}.{nama}", Math.Max(1, kali / 4), i => pencari.CariAsync(teks(i), petugas, 5, null, CancellationToken.None));
    }

    /// <summary>With the processor's time too: on a busy machine the clock tells more about the others.</summary>
    static async Task CetakAsync(string nama, int kali, Func<int, Task<HasilCari>> kerja)
    {
        var (banyak, proses) = (0, Process.GetCurrentProcess());
        await kerja(0);
        var cpu = proses.TotalProcessorTime;
        var lama = new List<double>(kali);
        for (var i = 0; i < kali; i++)
        {
            var mulai = Stopwatch.GetTimestamp();
            banyak += (await kerja(i)).Banyak;
            lama.Add(Stopwatch.GetElapsedTime(mulai).TotalMilliseconds);
        }
        proses.Refresh();
        Ukuran.Tulis($"{nama}: {kali} kali, {(double)banyak / kali:0.0} temuan, p50 {Ukuran.Persentil(lama, 50):0.0} ms, terlama {lama.Max():0.0} ms, prosesor {(proses.TotalProcessorTime - cpu).TotalMilliseconds / kali:0.0} ms");
        Ukuran.Hasil($"kotakmasuk.{nama}.p95", Ukuran.Persentil(lama, 95), "ms");
    }

    static (string Nama, Func<int, string> Teks)[] Pertanyaan(int percakapan) =>
    [
        ("sering", _ => "ktp"), ("tiada", i => $"zzzz{i}"), ("nomor", i => $"keperluan {i * 7919 % (percakapan * KantorBesar.PesanMasing) + 1}"), ("awalan", i => i % 2 == 0 ? "se" : "keterang"), ("frasa", _ => "\"fotokopi ktp\""),
        ("frasatiada", _ => "\"ktp fotokopi\""), ("nama", i => KantorBesar.Nama(i)), ("telepon", i => KantorBesar.Telepon(i)), ("akhirtelepon", i => KantorBesar.Telepon(i)[^5..]), ("pmh", i => $"PMH-2026-{i * 7919 % percakapan + 1:000000}"), ("nik", _ => "3299995205889004")
    ];

    static async Task SiapAsync(AppUkur app)
    {
        var mulai = Stopwatch.GetTimestamp();
        await Ukuran.TungguAsync(async () =>
        {
            await using var db = app.Db();
            var (pesan, termuat) = (await db.Pesan.MaxAsync(p => p.Id), await db.BlokCari.Where(b => b.Jenis == JenisCari.Pesan && b.Keadaan == KeadaanBlok.Siap).SumAsync(b => b.Panjang));
            return pesan - termuat < 1_024 && await db.Permohonan.MaxAsync(p => p.Id) - await db.BlokCari.Where(b => b.Jenis == JenisCari.Permohonan && b.Keadaan == KeadaanBlok.Siap).SumAsync(b => b.Panjang) < 1_024;
        }, "the index");
        await using var lihat = app.Db();
        Ukuran.Tulis($"indeks pencarian siap setelah {Stopwatch.GetElapsedTime(mulai).TotalSeconds:0} s: {await lihat.BlokCari.CountAsync()} blok, {await lihat.KataCari.CountAsync()} kata, {await lihat.KataCari.SumAsync(k => (long)k.Isi.Length) / 1048576} MiB isi");
    }
}
