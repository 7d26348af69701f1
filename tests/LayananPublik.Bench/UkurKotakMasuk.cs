using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.KotakMasuk.Halaman;
using LayananPublik.Pelayanan;

namespace LayananPublik.Bench;

/// <summary>What the desk reads from a database of two years of work: the list, a chat, a search, the queue. Each time the same queries as the screen.</summary>
static class UkurKotakMasuk
{
    const int Percakapan = 100_000, Kali = 200, Sebaris = 51, Gelembung = 40;

    public static async Task JalankanAsync(double skala)
    {
        using var folder = new FolderUkur();
        await KantorBesar.SiapkanAsync(folder, Ukuran.Banyak(Percakapan, skala));
        await using var app = new AppUkur(folder);
        var (petugas, kali) = (await app.PetugasAsync("petugas"), Ukuran.Banyak(Kali, skala));
        await UkurPencarian.JalankanAsync(app, Ukuran.Banyak(Percakapan, skala), kali);
        await CetakAsync("daftar", kali, i => DaftarAsync(app, petugas, (SaringPercakapan)(i % 4), null));
        await CetakAsync("buka", kali, i => BukaAsync(app, petugas, i * 7919 % Ukuran.Banyak(Percakapan, skala) + 1));
        await CetakAsync("cari", kali, i => DaftarAsync(app, petugas, SaringPercakapan.Semua, Dicari(i)));
        await CetakAsync("antrean", kali, i => AntreanAsync(app, petugas, (PilahAntrean)(i % 5)));
        await UkurDasbor.JalankanAsync(skala);
    }

    static async Task CetakAsync(string nama, int kali, Func<int, Task> kerja)
    {
        var lama = await Ukuran.UlangiAsync(kali, kerja);
        Ukuran.Tulis($"{nama}: {kali} kali, p50 {Ukuran.Persentil(lama, 50):0.0} ms, terlama {lama.Max():0.0} ms");
        Ukuran.Hasil($"kotakmasuk.{nama}.p95", Ukuran.Persentil(lama, 95), "ms");
    }

    /// <summary>A name that many share, a name with few, whole digits, digits in the middle, and something that nobody has.</summary>
    static string Dicari(int i) => (i % 5) switch
    {
        0 => "sari", 1 => KantorBesar.Nama(i), 2 => KantorBesar.Telepon(i), 3 => KantorBesar.Telepon(i)[6..10], _ => "tidak ada orangnya"
    };

    static async Task DaftarAsync(AppUkur app, PetugasAktif petugas, SaringPercakapan saring, string? cari)
    {
        await using var db = app.Db();
        var baris = await db.DaftarPercakapanAsync(petugas, saring, cari, 0, Sebaris, CancellationToken.None);
        await db.HitungPercakapanAsync(petugas, CancellationToken.None);
        foreach (var label in app.Ambil<IEnumerable<LabelPercakapan>>()) await label(db, [.. baris.Select(b => b.Id)], CancellationToken.None);
    }

    static async Task BukaAsync(AppUkur app, PetugasAktif petugas, int id)
    {
        await using var db = app.Db();
        var isi = await db.IsiPercakapanAsync(id, petugas, null, Gelembung, CancellationToken.None);
        if (isi?.Gelembung.Count != KantorBesar.PesanMasing) throw new InvalidOperationException("The conversation is not as it was written.");
    }

    static async Task AntreanAsync(AppUkur app, PetugasAktif petugas, PilahAntrean pilah)
    {
        await using var db = app.Db();
        var kini = app.Ambil<TimeProvider>().GetUtcNow();
        await db.AntreanAsync(petugas, new(pilah, Banyak: Sebaris), kini, CancellationToken.None);
        await db.JumlahAntreanAsync(petugas, kini, CancellationToken.None);
    }
}
