using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Bench;

/// <summary>
/// A large office after two years: twelve kelurahan under one kecamatan, a hundred officers, 200,000 conversations with 1,000,000 messages, 1,000,000 requests.
/// Everything follows from its number, so that two runs measure the same office. Rows lie in the order in which they came, as in a real file.
/// </summary>
sealed partial class KantorMeja(double skala, BahanKantor bahan)
{
    public const int PercakapanPenuh = 200_000, PermohonanPenuh = 1_000_000, BanyakPetugas = 100, BanyakLabel = 30;

    /// <summary>Raised when the rows below become others: a stored office is made anew.</summary>
    public const string Bentuk = "1";

    const int HariUsia = 730;
    readonly int percakapan = Ukuran.Banyak(PercakapanPenuh, skala), permohonan = Ukuran.Banyak(PermohonanPenuh, skala);
    readonly DateTime kini = bahan.Kini.UtcDateTime;

    int Warga => Math.Max(10, permohonan * 3 / 10);

    /// <summary>Foreign keys are checked as always; the app is stopped meanwhile.</summary>
    public void Isi(string berkas)
    {
        using var sambungan = new SqliteConnection($"Data Source={berkas};Pooling=False");
        sambungan.Open();
        // What an office without requests has counted; the app begins anew.
        using (var hapus = sambungan.CreateCommand())
        {
            hapus.CommandText = "DELETE FROM HitungUlang";
            hapus.ExecuteNonQuery();
        }
        var tabel = new PengisiTabel(sambungan);
        Kantor(tabel);
        Percakapan(tabel);
        Permohonan(tabel);
    }

    public static string Akun(int i) => string.Create(CultureInfo.InvariantCulture, $"meja{i:000}");

    /// <summary>Every third desk sees the whole kecamatan, the others one kelurahan each.</summary>
    public static bool Kecamatan(int i) => i % 3 == 0;

    /// <summary>Of a region that does not exist.</summary>
    public static string Nik(int warga) => string.Create(CultureInfo.InvariantCulture, $"3299{warga / 1000 % 100:00}{1 + warga / 100_000 % 28:00}0588{9000 + warga % 1000}");

    /// <summary>What stands in one message of this conversation and in no other.</summary>
    public static string Tanda(int percakapan) => string.Create(CultureInfo.InvariantCulture, $"perkara nomor {percakapan}.");

    /// <summary>Spread out and always the same: a number below <paramref name="batas"/>.</summary>
    static int Acak(int i, int garam, int batas)
    {
        var h = (ulong)i * 0x9E3779B97F4A7C15 + (ulong)garam * 0xD1B54A32D192ED03;
        h = (h ^ h >> 29) * 0xBF58476D1CE4E5B9;
        return (int)((h ^ h >> 32) % (ulong)batas);
    }

    // The last kelurahan is a very small one: a list must not walk the whole office to fill its page.
    int UnitPercakapan(int i) => i % 1000 == 11 ? bahan.Kelurahan[^1] : i % 4 == 0 ? bahan.Kecamatan : bahan.Kelurahan[Acak(i, 1, bahan.Kelurahan.Count - 1)];

    void Kantor(PengisiTabel tabel)
    {
        var baru = bahan.Kelurahan.Skip(bahan.KelurahanAda).ToList();
        tabel.Isi("UnitKerja", baru, ("Id", i => i), ("IndukId", _ => bahan.Kecamatan), ("Jenis", _ => nameof(JenisUnit.Kelurahan)), ("Nama", i => $"Kelurahan Ukur {i}"), ("Jalur", i => $"{bahan.JalurKecamatan}{i}/"),
            ("KodeWilayah", i => $"32.99.01.{1100 + i}"), ("Singkatan", i => $"Kel.U{i}"), ("ZonaWaktu", _ => "Asia/Jakarta"), ("PolaNomor", _ => "{klas}/{urut:0000}/{unit}/{romawi}/{tahun}"), ("Kop", _ => "[]"),
            ("TempatSurat", _ => "Contoh"), ("Alamat", _ => ""), ("Aktif", _ => true), ("Versi", _ => 1));
        tabel.Isi("Petugas", BanyakPetugas, ("Id", i => bahan.PetugasAwal + i), ("Nama", i => KantorBesar.Nama(i * 7)), ("Peran", i => (i % 10 == 0 ? Peran.Kasi : i % 4 == 1 ? Peran.Verifikator : Peran.Petugas).ToString()),
            ("UnitKerjaId", i => Kecamatan(i) ? bahan.Kecamatan : bahan.Kelurahan[i % bahan.Kelurahan.Count]), ("Aktif", _ => true), ("WajibGantiSandi", _ => false), ("UserName", Akun), ("NormalizedUserName", i => Akun(i).ToUpperInvariant()),
            ("EmailConfirmed", _ => false), ("PasswordHash", _ => bahan.SidikSandi), ("SecurityStamp", i => $"UKUR{i:000}"), ("ConcurrencyStamp", i => $"ukur-{i}"), ("PhoneNumberConfirmed", _ => false), ("TwoFactorEnabled", _ => false), ("LockoutEnabled", _ => true), ("AccessFailedCount", _ => 0));
        tabel.Isi("LabelUnit", BanyakLabel, ("Id", i => i), ("UnitKerjaId", _ => bahan.Kecamatan), ("Nama", i => $"label {i:00}"), ("Warna", i => ((WarnaLabel)(i % 6)).ToString()), ("Aktif", _ => true), ("Versi", _ => 1));
        string[] tampilan = ["?saring=perlupetugas", "?saring=belumdibaca", "?label=3", "?prioritas=mendesak", $"?unit={bahan.Kelurahan[0]}"];
        tabel.Isi("TampilanTersimpan", BanyakPetugas * tampilan.Length, ("PetugasId", n => bahan.PetugasAwal + (n - 1) % BanyakPetugas + 1), ("UnitKerjaId", _ => bahan.Kecamatan), ("Nama", n => $"Tampilan {(n - 1) / BanyakPetugas + 1}"),
            ("Tab", _ => "percakapan"), ("Isi", n => tampilan[(n - 1) / BanyakPetugas]), ("Urutan", n => (n - 1) / BanyakPetugas), ("Terbit", _ => false), ("Pada", _ => kini), ("Versi", _ => 1));
    }
}

/// <summary>What the stored rows refer to: ids of the demo office, its keys, its time.</summary>
sealed record BahanKantor(DateTimeOffset Kini, int Kecamatan, string JalurKecamatan, IReadOnlyList<int> Kelurahan, int KelurahanAda, int NomorKantor, int PetugasAwal, string? SidikSandi, IReadOnlyList<int> Layanan, IReadOnlyDictionary<int, string> KodeLayanan, Segel Segel)
{
    const int BanyakKelurahan = 12;

    public static async Task<BahanKantor> DariAsync(AppUkur app)
    {
        await using var db = app.Db();
        var kecamatan = await db.UnitKerja.Where(u => u.Jenis == JenisUnit.Kecamatan).Select(u => new { u.Id, u.Jalur }).SingleAsync();
        var kelurahan = await db.UnitKerja.Where(u => u.Jenis == JenisUnit.Kelurahan).OrderBy(u => u.Id).Select(u => u.Id).ToListAsync();
        var (terakhir, ada) = (await db.UnitKerja.MaxAsync(u => u.Id), kelurahan.Count);
        kelurahan.AddRange(Enumerable.Range(terakhir + 1, BanyakKelurahan - ada));
        return new(app.Ambil<TimeProvider>().GetUtcNow(), kecamatan.Id, kecamatan.Jalur, kelurahan, ada, await db.NomorKantor.Select(n => n.Id).SingleAsync(), await db.Users.MaxAsync(u => u.Id),
            await db.Users.Where(u => u.UserName == "petugas").Select(u => u.PasswordHash).SingleAsync(), await db.Layanan.Where(l => l.Berlaku).OrderBy(l => l.Id).Select(l => l.Id).ToListAsync(),
            await db.Layanan.ToDictionaryAsync(l => l.Id, l => l.Kode), app.Ambil<Segel>());
    }
}
