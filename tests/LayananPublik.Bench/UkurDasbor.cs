using System.Diagnostics;
using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Dasbor;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Bench;

/// <summary>The whole dashboard beside a hundredth, a tenth and all of a million requests of two years: three units, all services, nine officers. The app itself measures and adds them up first.</summary>
static class UkurDasbor
{
    const int Permohonan = 1_000_000, Kali = 120;
    static readonly string[] Masa = ["hari", "7", "30", "bulan", "kuartal", "tahun"];

    public static async Task JalankanAsync(double skala)
    {
        foreach (var (nama, bagian) in new[] { ("dasbor_perseratus", 0.01), ("dasbor_persepuluh", 0.1), ("dasbor", 1.0) }) await SatuAsync(nama, Ukuran.Banyak(Permohonan, skala * bagian), Ukuran.Banyak(Kali, skala));
    }

    static async Task SatuAsync(string nama, int banyak, int kali)
    {
        using var folder = new FolderUkur();
        Action isi;
        await using (var app = new AppUkur(folder)) isi = await SiapkanAsync(app, Path.Combine(folder.Jalur, "layanan.db"), banyak);
        isi();
        await using var kantor = new AppUkur(folder);
        var mulai = Stopwatch.GetTimestamp();
        await kantor.Ambil<Pengukur>().HitungUlangAsync(Pelaku.Sistem, CancellationToken.None);
        while (await kantor.Ambil<Pengukur>().UkurAsync(CancellationToken.None)) { }
        Ukuran.Tulis($"{nama}: {banyak} permohonan; hitung ulang {Stopwatch.GetElapsedTime(mulai).TotalSeconds:0} s; {new FileInfo(Path.Combine(folder.Jalur, "layanan.db")).Length / 1048576} MiB");
        var camat = await kantor.PetugasAsync("camat");
        var jam = kantor.Ambil<JamKantor>();
        var lama = await Ukuran.UlangiAsync(kali, i => LihatAsync(kantor, camat, jam, Masa[i % Masa.Length]));
        Ukuran.Tulis($"{nama}: {kali} kali, p50 {Ukuran.Persentil(lama, 50):0.0} ms, terlama {lama.Max():0.0} ms; {string.Join(", ", Masa.Select((m, i) => string.Create(CultureInfo.InvariantCulture, $"{m} {lama.Where((_, j) => j % Masa.Length == i).DefaultIfEmpty().Max():0} ms")))}");
        Ukuran.Hasil($"kotakmasuk.{nama}.p95", Ukuran.Persentil(lama, 95), "ms");
        var daftar = await Ukuran.UlangiAsync(kali, i => DaftarAsync(kantor, camat, jam, i));
        Ukuran.Hasil($"kotakmasuk.{nama}_daftar.p95", Ukuran.Persentil(daftar, 95), "ms");
    }

    static async Task LihatAsync(AppUkur app, Kepegawaian.PetugasAktif camat, JamKantor jam, string masa)
    {
        await using var db = app.Db();
        var c = await db.CakupanDasborAsync(camat, null, false, CancellationToken.None);
        var m = Dasbor.Masa.Baca(masa, null, null, jam.HariIni);
        if ((await db.DasborAsync(camat, c!, m, m.Kini.Hari == 1 ? SatuanTren.Pukul : SatuanTren.Hari, jam, CancellationToken.None)).HitungUlang is not null) throw new InvalidOperationException("The figures are not whole.");
    }

    static async Task DaftarAsync(AppUkur app, Kepegawaian.PetugasAktif camat, JamKantor jam, int i)
    {
        await using var db = app.Db();
        var c = await db.CakupanDasborAsync(camat, null, false, CancellationToken.None);
        var s = (i % 4) switch
        {
            0 => new SaringDaftar(JenisAngka.Lewat), 1 => new(JenisAngka.Masuk) { Hari = new(jam.HariIni.AddDays(-29), jam.HariIni) },
            2 => new(JenisAngka.LewatJanji) { Hari = new(jam.HariIni.AddDays(-29), jam.HariIni) }, _ => new(JenisAngka.Masuk) { Hari = new(jam.HariIni.AddDays(-29), jam.HariIni), Layanan = "SKTM" }
        };
        await db.DaftarDasborAsync(camat, c!, s, jam, null, DaftarQuery.PerHalaman + 1, CancellationToken.None);
    }

    static async Task<Action> SiapkanAsync(AppUkur app, string berkas, int banyak)
    {
        await using var db = app.Db();
        var unit = await db.UnitKerja.Where(u => u.Jenis == JenisUnit.Kecamatan || u.Jenis == JenisUnit.Kelurahan).Select(u => u.Id).ToListAsync();
        var layanan = await db.Layanan.Where(l => l.Berlaku).Select(l => l.Id).ToListAsync();
        var petugas = await db.Users.Select(u => u.Id).ToListAsync();
        var (kini, isian) = (app.Ambil<TimeProvider>().GetUtcNow().UtcDateTime, app.Ambil<Segel>().TutupTeks("""{"nilai":{}}"""));
        // In the order in which they came, as in a real file.
        DateTime Masuk(int i) => kini.AddMinutes(-((double)banyak - i) * 2 * 365 * 24 * 60 / banyak);
        double Jam(int i) => Math.Exp(i * 7919L % 1000 / 1000.0 * 4.5);
        bool Terbuka(int i) => Masuk(i).AddHours(Jam(i)) > kini || i % 500 == 0;
        StatusButir Status(int i) => Terbuka(i) ? (i % 4) switch { 0 => StatusButir.Diajukan, 1 => StatusButir.Diverifikasi, 2 => StatusButir.Dikembalikan, _ => StatusButir.Disetujui } : i % 25 == 1 ? StatusButir.Ditolak : StatusButir.Selesai;
        return () =>
        {
            using var sambungan = new SqliteConnection($"Data Source={berkas};Pooling=False");
            sambungan.Open();
            var tabel = new PengisiTabel(sambungan);
            tabel.Isi("Permohonan", banyak, ("Id", i => i), ("Nomor", i => $"PMH-2026-{i:0000000}"), ("UnitKerjaId", i => unit[i % unit.Count]), ("Kanal", _ => nameof(Kanal.Loket)), ("NamaPemohon", i => KantorBesar.Nama(i)), ("Cari", i => $"pmh-2026-{i:0000000}"),
                ("Isian", _ => isian), ("Pada", i => Masuk(i)), ("DiajukanPada", i => Masuk(i)), ("TanggalAju", i => DateOnly.FromDateTime(Masuk(i))), ("Versi", _ => 3));
            tabel.Isi("Butir", banyak, ("PermohonanId", i => i), ("LayananId", i => layanan[(int)(i * 31L % layanan.Count)]), ("UnitKerjaId", i => unit[i % unit.Count]), ("Status", i => Status(i).ToString()), ("PetugasId", i => Status(i) == StatusButir.Diajukan ? null : petugas[(int)(i * 17L % petugas.Count)]),
                ("Tenggat", i => Masuk(i).AddDays(3)), ("JedaSejak", i => Status(i) == StatusButir.Dikembalikan ? Masuk(i) : null), ("OrangLain", _ => false), ("Isian", _ => isian), ("DiajukanPada", i => Masuk(i)), ("BerakhirPada", i => Terbuka(i) ? null : Masuk(i).AddHours(Jam(i))), ("Versi", _ => 3));
        };
    }
}
