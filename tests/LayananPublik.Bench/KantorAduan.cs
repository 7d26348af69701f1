using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaduan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Bench;

/// <summary>What was made, and where to find it.</summary>
sealed record IsiKantorAduan(int Pertama, int Banyak, int Terbuka, int Terbit, string Nomor, IReadOnlyList<(int Id, string Kode)> Kategori, IReadOnlyList<int> Unit, IReadOnlyList<int> Dinas)
{
    public int Id(int i) => Pertama + (int)(i * 7919L % Banyak);
}

/// <summary>An office with complaints of three years, made step by step as the office makes them; the same seed, the same complaints.</summary>
static class KantorAduan
{
    const int Sekali = 400, TerbukaTerbanyak = 1_500, KelurahanBaru = 8, DinasBaru = 5;

    static readonly string[] Ringkasan = ["Jalan berlubang sedalam 20 cm di dekat sekolah.", "Lampu jalan padam tiga malam.", "Sampah menumpuk di tempat sementara.", "Saluran air tersumbat lumpur.", "Pohon condong ke kabel listrik.", "Tutup gorong-gorong hilang di tepi jalan."];

    public static async Task<IsiKantorAduan> IsiAsync(AppUkur app, int banyak, PetugasAktif siapa, DateTimeOffset kini)
    {
        await UnitAsync(app);
        var (kategori, unit, dinas, waktu) = await BahanAsync(app);
        var acak = new Random(20261122);
        var buka = Math.Min(TerbukaTerbanyak, banyak / 10);
        var (terbit, pertama, nomor) = (0, 0, "");
        for (var ke = 0; ke < banyak; ke += Sekali)
        {
            await using var db = app.Db();
            foreach (var k in kategori) db.Attach(k);
            foreach (var d in dinas) db.Attach(d);
            List<Aduan> semua = [];
            for (var i = ke; i < Math.Min(banyak, ke + Sekali); i++)
            {
                var terbuka = i >= banyak - buka;
                // The oldest first, as they came; what is open came within the last day.
                var pada = terbuka ? kini.AddHours(-1 - acak.Next(20)) : kini.AddDays(-1_090 + 1_080.0 * i / banyak).AddMinutes(acak.Next(900));
                var a = Satu(i, acak, kategori, unit, siapa, waktu, pada);
                if (terbuka) Mulai(a, i, siapa, kategori, unit, dinas, waktu, pada);
                else Tuntaskan(a, acak, siapa, dinas, waktu, pada);
                if (a.Ringkasan.Length > 0 && acak.Next(10) < 6 && a.Terbitkan(true, siapa, pada.AddDays(1)).Berhasil) terbit++;
                semua.Add(a);
            }
            db.Aduan.AddRange(semua);
            await db.SaveChangesAsync();
            if (pertama == 0) (pertama, nomor) = (semua[0].Id, semua[^1].Nomor);
        }
        await BukaPublikAsync(app);
        return new(pertama, banyak, buka, terbit, nomor, [.. kategori.Select(k => (k.Id, k.Kode))], [.. unit], [.. dinas.Select(d => d.Id)]);
    }

    /// <summary>So many that nobody has looked at since a day long ago.</summary>
    public static async Task TerlambatAsync(AppUkur app, int banyak, IsiKantorAduan isi, PetugasAktif siapa, DateTimeOffset pada)
    {
        var (kategori, unit, _, waktu) = await BahanAsync(app);
        await using var db = app.Db();
        foreach (var k in kategori) db.Attach(k);
        for (var i = 0; i < banyak; i++) db.Aduan.Add(Satu(isi.Banyak + i, new(i), kategori, unit, siapa, waktu, pada));
        await db.SaveChangesAsync();
    }

    static Aduan Satu(int i, Random acak, List<KategoriAduan> kategori, List<int> unit, PetugasAktif siapa, WaktuAduan waktu, DateTimeOffset pada)
    {
        _ = RtRw.TryParse($"{acak.Next(1, 8):000}/{acak.Next(1, 13):000}", out var wilayah);
        var isi = new IsianAduan(unit[acak.Next(unit.Count)], 0, "Sudah seminggu begini dan warga sekitar terganggu, mohon segera diperiksa. " + Ringkasan[i % Ringkasan.Length])
        {
            NamaPelapor = "Warga Ukur", LokasiTeks = "Dekat lapangan", Lintang = -6.50 + acak.NextDouble() * 0.05, Bujur = 106.83 + acak.NextDouble() * 0.05, RtRw = wilayah
        };
        return Aduan.Terima($"ADU-{pada.Year}-9{i:000000}", isi, kategori[acak.Next(kategori.Count)], Pelaku.Warga, waktu, pada);
    }

    static void Mulai(Aduan a, int i, PetugasAktif siapa, List<KategoriAduan> kategori, List<int> unit, List<UnitKerja> dinas, WaktuAduan waktu, DateTimeOffset pada)
    {
        if (i % 4 == 0) return;
        Baik(a.Verifikasi(siapa, a.Kategori, Berat.TanpaPengawasan, a.UnitKerjaId, Ringkasan[i % Ringkasan.Length], waktu, pada.AddMinutes(20)));
        if (i % 4 > 1) Baik(a.Teruskan(siapa, [(dinas[i % dinas.Count], true)], "Mohon ditangani.", waktu, pada.AddMinutes(40)));
    }

    static void Tuntaskan(Aduan a, Random acak, PetugasAktif siapa, List<UnitKerja> dinas, WaktuAduan waktu, DateTimeOffset pada)
    {
        var (periksa, teruskan) = (pada.AddMinutes(acak.Next(20, 6_000)), acak.Next(100));
        if (teruskan < 8)
        {
            Baik(a.Tolak(siapa, "Bukan aduan pelayanan.", waktu, periksa));
            return;
        }
        Baik(a.Verifikasi(siapa, a.Kategori, Berat.TanpaPengawasan, a.UnitKerjaId, Ringkasan[acak.Next(Ringkasan.Length)], waktu, periksa));
        var kerja = periksa.AddMinutes(acak.Next(30, 9_000));
        if (teruskan < 20) Baik(a.TindakLanjuti(siapa.Pelaku, siapa.Peran, "Sudah dikerjakan.", waktu, kerja));
        else
        {
            Baik(a.Teruskan(siapa, [(dinas[acak.Next(dinas.Count)], true)], "Mohon ditangani.", waktu, periksa.AddMinutes(acak.Next(10, 500))));
            kerja = kerja.AddMinutes(600);
            if (a.SelesaikanDisposisi(a.Disposisi[0], "Sudah dikerjakan.", new(null, "Petugas dinas"), waktu, kerja) is { Berhasil: false } tolak) throw new InvalidOperationException(tolak.Penolakan);
        }
        Baik(a.Tutup(waktu, a.TenggatKonfirmasi!.Value));
    }

    /// <summary>More kelurahan and dinas than the demo office has.</summary>
    static async Task UnitAsync(AppUkur app)
    {
        await using var db = app.Db();
        var kecamatan = await db.UnitKerja.SingleAsync(u => u.Jenis == JenisUnit.Kecamatan);
        List<UnitKerja> baru = [.. Enumerable.Range(1, KelurahanBaru).Select(i => UnitKerja.Dirikan(kecamatan, JenisUnit.Kelurahan, $"Kelurahan Ukur {i}", "Asia/Jakarta")), .. Enumerable.Range(1, DinasBaru).Select(i => UnitKerja.Dirikan(kecamatan, JenisUnit.Dinas, $"Dinas Ukur {i}", "Asia/Jakarta"))];
        db.AddRange(baru);
        await db.SaveChangesAsync();
        foreach (var u in baru) u.Tempatkan();
        await db.SaveChangesAsync();
    }

    static async Task<(List<KategoriAduan> Kategori, List<int> Unit, List<UnitKerja> Dinas, WaktuAduan Waktu)> BahanAsync(AppUkur app)
    {
        await using var db = app.Db();
        var kecamatan = await db.UnitKerja.SingleAsync(u => u.Jenis == JenisUnit.Kecamatan);
        return (await db.KategoriAduan.AsNoTracking().Where(k => !k.Rahasia).OrderBy(k => k.Id).ToListAsync(), await db.UnitKerja.Where(u => u.Jenis == JenisUnit.Kelurahan || u.Jenis == JenisUnit.Desa).OrderBy(u => u.Id).Select(u => u.Id).ToListAsync(),
            await db.UnitKerja.AsNoTracking().Where(u => u.Jenis == JenisUnit.Dinas).OrderBy(u => u.Id).ToListAsync(), await db.WaktuAduanAsync(kecamatan.Id, CancellationToken.None));
    }

    static async Task BukaPublikAsync(AppUkur app)
    {
        await using var db = app.Db();
        db.AduanUnit.Add(AduanUnit.Untuk(await db.UnitKerja.SingleAsync(u => u.Jenis == JenisUnit.Kecamatan), AturanAduan.Bawaan with { Publik = true }));
        await db.SaveChangesAsync();
    }

    static void Baik(Hasil hasil)
    {
        if (!hasil.Berhasil) throw new InvalidOperationException(hasil.Penolakan);
    }
}
