using System.Diagnostics;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaduan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Bench;

/// <summary>How fast the office, everybody and those who lead read complaints of three years, and how many can be entered beside them.</summary>
static class UkurAduan
{
    const int Penuh = 120_000, Baca = 200, Catat = 300, Naik = 200;

    public static async Task JalankanAsync(double skala)
    {
        using var folder = new FolderUkur();
        await using var app = new AppUkur(folder);
        await Ukuran.TungguAsync(async () =>
        {
            await using var db = app.Db();
            return await db.KategoriAduan.AnyAsync();
        }, "the demo office");
        var (siapa, kini, utuh) = (await app.PetugasAsync("adminaduan"), app.Ambil<TimeProvider>().GetUtcNow(), skala >= 1);
        var mulai = Stopwatch.GetTimestamp();
        var isi = await KantorAduan.IsiAsync(app, Ukuran.Banyak(Penuh, skala), siapa, kini);
        Ukuran.Tulis($"{isi.Banyak} aduan dari tiga tahun, {isi.Terbuka} terbuka, {isi.Terbit} diumumkan, dibuat dalam {Stopwatch.GetElapsedTime(mulai).TotalSeconds:0} s");
        await BacaAsync(app, isi, siapa, kini, utuh);
        await PublikAsync(app, isi, utuh);
        await StatistikAsync(app, isi, siapa, utuh);
        await CatatAsync(app, isi, siapa, utuh);
        await NaikAsync(app, isi, siapa, kini);
    }

    static async Task BacaAsync(AppUkur app, IsiKantorAduan isi, PetugasAktif siapa, DateTimeOffset kini, bool utuh)
    {
        await UkurAsync("aduan.papan", 50, utuh, async (db, _) =>
        {
            await db.PilihanAduanAsync(siapa, CancellationToken.None);
            await db.JumlahAduanAsync(Polos, siapa, kini, CancellationToken.None);
            KembarDekat.Jumlah(await db.PapanAduanAsync(Polos, siapa, kini, CancellationToken.None));
        }, app);
        (string Nama, SaringAduan Saring, StatusAduan[] Status)[] daftar =
        [
            ("terbuka", Polos, []), ("selesai", Polos, [StatusAduan.Selesai, StatusAduan.Ditolak, StatusAduan.BukanWewenang, StatusAduan.Duplikat, StatusAduan.Dicabut]), ("kategori", Polos with { Kategori = isi.Kategori[0].Id }, [StatusAduan.Selesai]),
            ("unit", Polos with { Unit = isi.Unit[0] }, [StatusAduan.Selesai]), ("dinas", Polos with { Dinas = isi.Dinas[0] }, []), ("saya", Polos with { Saya = true }, []), ("lewat", Polos with { Lewat = true }, []),
            ("nomor", Polos with { Cari = isi.Nomor }, [StatusAduan.Selesai]), ("kata", Polos with { Cari = "gorong-gorong" }, [])
        ];
        foreach (var (nama, saring, status) in daftar)
            await UkurAsync($"aduan.daftar.{nama}", 50, utuh, async (db, i) =>
            {
                await db.BanyakAduanAsync(saring, status, siapa, kini, CancellationToken.None);
                await db.DaftarAduanAsync(saring, status, i % 3 + 1, siapa, kini, CancellationToken.None);
            }, app, Baca / 4);
        await UkurAsync("aduan.satu", 50, utuh, (db, i) => db.RincianAduanAsync(isi.Id(i), siapa, CancellationToken.None), app);
        await UkurAsync("aduan.dekat", 50, utuh, (db, i) => db.AduanDekatAsync(siapa, isi.Id(i), kini, CancellationToken.None), app);
    }

    static async Task PublikAsync(AppUkur app, IsiKantorAduan isi, bool utuh)
    {
        var saji = app.Ambil<SajiPublik>();
        var mulai = Stopwatch.GetTimestamp();
        var tempat = (await saji.LihatAsync(new(), null, 1, CancellationToken.None))!.Halaman.LebihLama;
        Ukuran.Hasil("aduan.publik.pertama", Stopwatch.GetElapsedTime(mulai).TotalMilliseconds, "ms");
        SaringPublik[] saring = [new(), new(isi.Kategori[0].Kode), new(null, isi.Unit[0]), new(null, null, KeadaanPublik.Selesai), new(isi.Kategori[^1].Kode, isi.Unit[0], KeadaanPublik.Ditangani)];
        await UkurAsync("aduan.publik", 50, utuh, async (_, i) =>
        {
            // Page after page into the past, and each filter in turn.
            var isiHalaman = (await saji.LihatAsync(i % 2 == 0 ? new() : saring[i / 2 % saring.Length], i % 2 == 0 ? tempat : null, i % 7 + 1, CancellationToken.None))!;
            if (i % 2 == 0) tempat = isiHalaman.Halaman.LebihLama;
        }, app);
        await UkurAsync("aduan.publik.hitung", null, utuh, async (db, _) => await db.KelompokTerbitAsync((await db.BukaPublikAsync(CancellationToken.None))!, CancellationToken.None), app, 20);
        await UkurAsync("aduan.publik.csv", null, utuh, async (_, i) => TulisCsv.Susun((await saji.TabelAsync(i % 2 == 0 ? new() : saring[i / 2 % saring.Length], null, CancellationToken.None))!.Baris), app, 20);
    }

    static async Task StatistikAsync(AppUkur app, IsiKantorAduan isi, PetugasAktif siapa, bool utuh)
    {
        var (hitung, hari) = (app.Ambil<StatistikTersimpan>(), DateOnly.FromDateTime(app.Ambil<TimeProvider>().GetUtcNow().UtcDateTime));
        MasaUkur Tahun(int mundur) => new(hari.AddDays(-364 - mundur), hari.AddDays(-mundur), hari);
        await UkurAsync("aduan.statistik.tahun", 300, utuh, (_, i) => hitung.HitungAsync(siapa, null, Tahun(i * 7)), app, 40);
        await UkurAsync("aduan.statistik.unit", 300, utuh, (_, i) => hitung.HitungAsync(siapa, isi.Unit[i % isi.Unit.Count], Tahun(0)), app, 20);
        await UkurAsync("aduan.statistik.tersimpan", 50, utuh, (_, i) => hitung.AmbilAsync(siapa, null, Tahun(i % 3 * 30), CancellationToken.None), app);
        await UkurAsync("aduan.statistik.tigatahun", null, utuh, (_, _) => hitung.HitungAsync(siapa, null, new(hari.AddDays(-MasaUkur.HariTerbanyak), hari, hari)), app, 5);
    }

    static async Task CatatAsync(AppUkur app, IsiKantorAduan isi, PetugasAktif siapa, bool utuh)
    {
        var meja = app.Ambil<MejaAduan>();
        var lama = await Ukuran.UlangiAsync(Catat, async i =>
        {
            if ((await meja.CatatLaporanAsync(siapa, new(isi.Unit[i % isi.Unit.Count], isi.Kategori[i % isi.Kategori.Count].Id, "Lampu jalan padam sejak kemarin malam."), null, [], CancellationToken.None)).Penolakan is { } tolak) throw new InvalidOperationException(tolak);
        });
        Ukuran.Hasil("aduan.catat.p95", Ukuran.Persentil(lama, 95), "ms");
        Ukuran.Minimal("aduan.catat", Catat / TimeSpan.FromMilliseconds(lama.Sum()).TotalSeconds, "/s", 50, utuh);
    }

    static async Task NaikAsync(AppUkur app, IsiKantorAduan isi, PetugasAktif siapa, DateTimeOffset kini)
    {
        await KantorAduan.TerlambatAsync(app, Naik, isi, siapa, kini.AddDays(-9));
        var penjaga = app.Ambil<PenjagaAduan>();
        List<double> lama = [];
        for (var lagi = true; lagi;)
        {
            var mulai = Stopwatch.GetTimestamp();
            lagi = await penjaga.JagaAsync(CancellationToken.None);
            lama.Add(Stopwatch.GetElapsedTime(mulai).TotalMilliseconds);
        }
        Ukuran.Hasil("aduan.penjaga.putaran.p95", Ukuran.Persentil(lama, 95), "ms");
        Ukuran.Hasil("aduan.penjaga.kosong", lama[^1], "ms");
    }

    static readonly SaringAduan Polos = new(null, null, null, null, false, false, false);

    static async Task UkurAsync(string nama, double? batas, bool utuh, Func<Data.LayananDb, int, Task> baca, AppUkur app, int kali = Baca)
    {
        var lama = await Ukuran.UlangiAsync(kali, async i =>
        {
            await using var db = app.Db();
            await baca(db, i);
        });
        if (batas is { } b) Ukuran.Hasil(nama + ".p95", Ukuran.Persentil(lama, 95), "ms", b, utuh);
        else Ukuran.Hasil(nama + ".p95", Ukuran.Persentil(lama, 95), "ms");
    }
}
