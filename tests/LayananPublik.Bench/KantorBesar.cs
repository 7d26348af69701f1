using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Bench;

/// <summary>
/// Fills the demo office with two years of work: conversations of ten messages each and one application per conversation.
/// Messages of one conversation lie far apart in the file, as they do when a thousand people write in turn.
/// </summary>
sealed class KantorBesar(int percakapan, int unit, int kelurahan, int nomorKantor, int petugas, int layanan, DateTimeOffset kini, string isianTersegel, byte[] badanTersegel)
{
    public const int PesanMasing = 10;
    static readonly string[] Depan = ["Sari", "Budi", "Dewi", "Ahmad", "Maya", "Rina", "Agus", "Siti", "Joko", "Wati", "Hendra", "Lestari", "Yusuf", "Ratna", "Galih", "Asep", "Nadia", "Surya", "Intan", "Bagus"];
    static readonly string[] Belakang = ["Anggraini", "Prakoso", "Wulandari", "Hidayat", "Kusuma", "Saputra", "Wibowo", "Maulana", "Pramesti", "Darmawan", "Hartono", "Permata", "Nugroho", "Utami", "Setiawan", "Rahayu", "Firmansyah", "Handayani", "Gunawan", "Susanti"];

    public static async Task<KantorBesar> DariAsync(AppUkur app, int percakapan)
    {
        await using var db = app.Db();
        var (nomor, petugas) = (await db.NomorKantor.SingleAsync(), await app.PetugasAsync("petugas"));
        var layanan = await db.Layanan.Where(l => l.Kode == "SKTM").Select(l => l.Id).SingleAsync();
        var isian = app.Ambil<Segel>().TutupTeks("""{"nilai":{"nama":"SARI ANGGRAINI","nik":"3299995205889004","alamat":"Kampung Contoh","rt":"004","rw":"012"}}""");
        var kelurahan = await db.UnitKerja.Where(u => u.Nama == "Kelurahan Contoh").Select(u => u.Id).SingleAsync();
        return new(percakapan, nomor.UnitKerjaId, kelurahan, nomor.Id, petugas.Id, layanan, app.Ambil<TimeProvider>().GetUtcNow(), isian, app.Ambil<Segel>().Tutup(LayananPublik.Bench.Kiriman.Buat(0).Isi));
    }

    public static string Nama(int i) => $"{Depan[i % Depan.Length]} {Belakang[i / Depan.Length % Belakang.Length]}";

    public static string Telepon(int i) => string.Create(CultureInfo.InvariantCulture, $"62812{i * 7919L % 100_000_000:00000000}");

    /// <summary>Into the stopped app's file; foreign keys are checked as always.</summary>
    public void Isi(string berkas)
    {
        using var sambungan = new SqliteConnection($"Data Source={berkas};Pooling=False");
        sambungan.Open();
        var tabel = new PengisiTabel(sambungan);
        Orang(tabel);
        Percakapan(tabel);
        Pesan(tabel);
        Kiriman(tabel);
        Permohonan(tabel);
    }

    /// <summary>A folder with the demo office grown to so many conversations, ten messages each.</summary>
    public static async Task SiapkanAsync(FolderUkur folder, int percakapan)
    {
        KantorBesar kantor;
        await using (var app = new AppUkur(folder)) kantor = await DariAsync(app, percakapan);
        var (berkas, mulai) = (Path.Combine(folder.Jalur, "layanan.db"), Stopwatch.GetTimestamp());
        kantor.Isi(berkas);
        Ukuran.Tulis($"kantor dengan {percakapan} percakapan, {percakapan * PesanMasing} pesan dan kirimannya, {percakapan} permohonan; {new FileInfo(berkas).Length / 1048576} MiB, dibuat dalam {Stopwatch.GetElapsedTime(mulai).TotalSeconds:0} s");
    }

    // Most of what was ever asked is long done; about one conversation in twenty wants somebody today.
    static bool Menunggu(int i) => i % 20 == 0;

    static bool Terbuka(int i) => i % 15 == 0;

    DateTime Terakhir(int i) => kini.UtcDateTime.AddMinutes(-(i * 7919L % (2L * 365 * 24 * 60)));

    void Orang(PengisiTabel tabel)
    {
        tabel.Isi("Kontak", percakapan, ("Id", i => i), ("NamaProfil", i => Nama(i)), ("Pada", i => Terakhir(i)), ("Cari", i => $"{Nama(i).ToLowerInvariant()} {Telepon(i)}"));
        tabel.Isi("AliasKontak", percakapan, ("KontakId", i => i), ("Jenis", _ => nameof(JenisAlias.Telepon)), ("Nilai", i => Telepon(i)));
    }

    void Percakapan(PengisiTabel tabel) => tabel.Isi("Percakapan", percakapan,
        ("Id", i => i), ("UnitKerjaId", i => i % 50 == 7 ? kelurahan : unit), ("NomorKantorId", _ => nomorKantor), ("KontakId", i => i),
        ("Mode", i => (Menunggu(i) ? ModePercakapan.PerluPetugas : i % 20 == 1 ? ModePercakapan.Petugas : ModePercakapan.Asisten).ToString()),
        ("PetugasId", i => i % 20 == 1 ? petugas : null), ("BelumDibaca", i => Menunggu(i) ? 2 : 0), ("Aduan", _ => false), ("MasukTerakhirPada", i => Terakhir(i)),
        ("MenungguSejak", i => Menunggu(i) ? Terakhir(i) : null), ("TerakhirPada", i => Terakhir(i)), ("Ringkasan", i => Kata(i)), ("Versi", _ => PesanMasing));

    void Pesan(PengisiTabel tabel)
    {
        int Milik(int n) => (n - 1) % percakapan + 1;
        int Ke(int n) => (n - 1) / percakapan;
        bool Masuk(int n) => Ke(n) % 2 == 0;
        DateTime Pada(int n) => Terakhir(Milik(n)).AddMinutes(-3 * (PesanMasing - 1 - Ke(n)));
        tabel.Isi("Pesan", percakapan * PesanMasing,
            ("Id", n => n), ("PercakapanId", n => Milik(n)), ("Arah", n => (Masuk(n) ? ArahPesan.Masuk : ArahPesan.Keluar).ToString()),
            ("Pengirim", n => (Masuk(n) ? Pengirim.Warga : Pengirim.Asisten).ToString()), ("NamaPengirim", n => Masuk(n) ? Nama(Milik(n)) : "Asisten"),
            ("Jenis", _ => nameof(JenisPesan.Teks)), ("Teks", n => Kata(n)), ("Wamid", n => Wamid(n)), ("WaktuMeta", n => Pada(n)), ("Pada", n => Pada(n)), ("Urut", n => Pada(n)));
        int Keluar(int n) => ((n - 1) / percakapan * 2 + 1) * percakapan + Milik(n);
        tabel.Isi("PesanKeluar", percakapan * PesanMasing / 2,
            ("PesanId", n => Keluar(n)), ("PercakapanId", n => Milik(n)), ("NomorKantorId", _ => nomorKantor), ("Isi", n => IsiPesan.Tulis(Kata(n)).KeJson()), ("Status", _ => nameof(StatusKirim.Dibaca)), ("Percobaan", _ => 1), ("Utama", _ => false),
            ("KuotaSampai", n => Pada(Keluar(n))), ("BerikutPada", n => Pada(Keluar(n))), ("DiterimaPada", n => Pada(Keluar(n))), ("SampaiPada", n => Pada(Keluar(n))), ("DibacaPada", n => Pada(Keluar(n))), ("Versi", _ => 4));
    }

    /// <summary>The deliveries these messages came and were confirmed by, none older than what retention would keep.</summary>
    void Kiriman(PengisiTabel tabel)
    {
        DateTime Pada(int n) => kini.UtcDateTime.AddSeconds(n - (double)percakapan * PesanMasing).AddDays(-1);
        tabel.Isi("KirimanMasuk", percakapan * PesanMasing, ("Id", n => n), ("Sari", n => Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(n)))), ("Isi", _ => badanTersegel),
            ("Pada", n => Pada(n)), ("BerikutPada", n => Pada(n)), ("Status", _ => nameof(StatusOlah.Selesai)), ("Percobaan", _ => 0));
        tabel.Isi("PembaruanMasuk", percakapan * PesanMasing, ("KirimanMasukId", n => n), ("Kunci", n => (n % 2 == 0 ? "s:" : "m:") + Wamid(n)), ("Jenis", n => (n % 2 == 0 ? JenisPembaruan.Status : JenisPembaruan.Pesan).ToString()),
            ("Urutan", _ => 0), ("Jalur", n => $"p:{Contoh.PhoneNumberId}:ID.{Telepon(n % percakapan)}"), ("PhoneNumberId", _ => Contoh.PhoneNumberId), ("Status", _ => nameof(StatusPembaruan.Selesai)), ("Percobaan", _ => 0), ("BerikutPada", n => Pada(n)));
    }

    // As scattered as real ones, which is what an index has to bear.
    static string Wamid(int n) => "wamid." + Convert.ToHexString(BitConverter.GetBytes(unchecked((ulong)n * 0x9E3779B97F4A7C15)));

    void Permohonan(PengisiTabel tabel)
    {
        tabel.Isi("Permohonan", percakapan,
            ("Id", i => i), ("Nomor", i => $"PMH-2026-{i:000000}"), ("UnitKerjaId", _ => unit), ("Kanal", _ => nameof(Kanal.WhatsApp)), ("PercakapanId", i => i), ("PelaporId", i => i),
            ("NamaPemohon", i => Nama(i)), ("Cari", i => $"pmh-2026-{i:000000} {Nama(i).ToLowerInvariant()}"), ("Isian", _ => isianTersegel), ("Pada", i => Terakhir(i)),
            ("DiajukanPada", i => Terakhir(i)), ("TanggalAju", i => DateOnly.FromDateTime(Terakhir(i))), ("Versi", _ => 3));
        tabel.Isi("Butir", percakapan,
            ("PermohonanId", i => i), ("OrangLain", _ => false), ("Prioritas", _ => 0), ("LayananId", _ => layanan), ("UnitKerjaId", _ => unit), ("Status", i => Status(i).ToString()), ("PetugasId", i => Status(i) == StatusButir.Diajukan ? null : petugas),
            ("Tenggat", i => Terakhir(i).AddDays(3)), ("JedaSejak", i => Status(i) == StatusButir.Dikembalikan ? Terakhir(i) : null), ("Isian", _ => isianTersegel),
            ("DiajukanPada", i => Terakhir(i)), ("BerakhirPada", i => Terbuka(i) ? null : Terakhir(i)), ("Versi", _ => 3));
    }

    static StatusButir Status(int i) => !Terbuka(i) ? i % 15 == 1 ? StatusButir.Dibatalkan : StatusButir.Selesai
        : (i / 15 % 4) switch { 0 => StatusButir.Diajukan, 1 => StatusButir.Diverifikasi, 2 => StatusButir.Dikembalikan, _ => StatusButir.Disetujui };

    static string Kata(int n) => $"Selamat pagi, saya mau menanyakan syarat surat keterangan untuk keperluan nomor {n}.{(n % 5 == 0 ? " Fotokopi KTP sudah ada." : "")} Terima kasih banyak.";
}

/// <summary>Writes rows 1 to n of a table, or those of these numbers, in one transaction.</summary>
sealed class PengisiTabel(SqliteConnection sambungan)
{
    public void Isi(string tabel, int banyak, params (string Kolom, Func<int, object?> Nilai)[] kolom) => Isi(tabel, Enumerable.Range(1, banyak), kolom);

    public void Isi(string tabel, IEnumerable<int> nomor, params (string Kolom, Func<int, object?> Nilai)[] kolom)
    {
        using var transaksi = sambungan.BeginTransaction();
        using var perintah = sambungan.CreateCommand();
        perintah.CommandText = $"INSERT INTO \"{tabel}\" ({string.Join(", ", kolom.Select(k => $"\"{k.Kolom}\""))}) VALUES ({string.Join(", ", kolom.Select((_, j) => $"$p{j}"))})";
        var isi = kolom.Select((_, j) => perintah.Parameters.AddWithValue($"$p{j}", DBNull.Value)).ToList();
        foreach (var i in nomor)
        {
            for (var j = 0; j < kolom.Length; j++) isi[j].Value = kolom[j].Nilai(i) ?? DBNull.Value;
            perintah.ExecuteNonQuery();
        }
        transaksi.Commit();
    }
}
