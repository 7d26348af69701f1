using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Bench;

// Its conversations: most short, some long, a few with hundreds of messages.
sealed partial class KantorMeja
{
    static readonly string[] Kalimat =
    [
        "Selamat pagi, saya mau menanyakan syarat surat keterangan tidak mampu untuk sekolah anak saya", "Apakah berkas yang kemarin sudah lengkap", "KTP dan KK sudah saya kirim lewat foto tadi", "Baik pak, terima kasih banyak atas bantuannya",
        "Kapan surat saya bisa diambil di kelurahan", "Untuk keperluan beasiswa kuliah di kota", "Mohon maaf fotonya kurang jelas, saya kirim ulang", "Alamat kami di Kampung Contoh RT 003 RW 005 dekat musala",
        "Jam berapa kantor buka hari Sabtu", "Jalan di depan rumah rusak dan lampunya mati sudah seminggu", "Saya minta surat pengantar pindah domisili untuk orang tua", "Halo"
    ];

    /// <summary>How many messages a conversation has; five on the average.</summary>
    static int Panjang(int i) => i % 1000 == 1 ? 400 : i % 100 == 2 ? 60 : i % 10 == 3 ? 14 : 2 + i % 3;

    static bool Menunggu(int i) => i % 40 == 0;

    static bool Dipegang(int i) => i % 20 == 1;

    static bool BelumDibaca(int i) => Menunggu(i) || i % 50 == 21;

    int Pemegang(int i) => bahan.PetugasAwal + 1 + Acak(i, 2, BanyakPetugas);

    // Much is recent, most is long over.
    DateTime Terakhir(int i) => kini.AddMinutes(-5 - Math.Pow(Acak(i, 3, 1_000_000) / 1_000_000d, 1.3) * HariUsia * 24 * 60);

    DateTime Pada(int i, int ke)
    {
        var (dariAkhir, jeda) = (Panjang(i) - 1 - ke, Math.Min(20, HariUsia / (Panjang(i) / 6 + 1)));
        return Terakhir(i).AddMinutes(-3 * dariAkhir).AddDays(-(double)jeda * (dariAkhir / 6));
    }

    static bool Masuk(int i, int ke) => Menunggu(i) ? (Panjang(i) - ke) % 2 == 1 : ke % 2 == 0;

    static string Teks(int i, int ke) => Panjang(i) - 2 == ke ? $"Ini tentang {Tanda(i)} Mohon dibantu." : Acak(i, 10 + ke, 20_000) == 0 ? "Apakah genset kantor bisa dipinjam" : $"{Kalimat[Acak(i, 20 + ke, Kalimat.Length)]}{(ke % 4 == 3 ? $", berkas {Acak(i, 30 + ke, 900_000)}" : "")}.";

    void Percakapan(PengisiTabel tabel)
    {
        tabel.Isi("Kontak", percakapan, ("Id", i => i), ("NamaProfil", i => KantorBesar.Nama(i)), ("Pada", i => Pada(i, 0)), ("Cari", i => $"{KantorBesar.Nama(i).ToLowerInvariant()} {KantorBesar.Telepon(i)}"));
        tabel.Isi("AliasKontak", percakapan, ("KontakId", i => i), ("Jenis", _ => nameof(JenisAlias.Telepon)), ("Nilai", i => KantorBesar.Telepon(i)));
        DateTime? BilaTunda(int i) => i % 500 == 22 ? kini.AddHours(1 + i % 300) : null;
        tabel.Isi("Percakapan", percakapan, ("Id", i => i), ("UnitKerjaId", i => UnitPercakapan(i)), ("NomorKantorId", _ => bahan.NomorKantor), ("KontakId", i => i),
            ("Mode", i => (Menunggu(i) ? ModePercakapan.PerluPetugas : Dipegang(i) ? ModePercakapan.Petugas : ModePercakapan.Asisten).ToString()), ("PetugasId", i => Dipegang(i) ? Pemegang(i) : null), ("PetugasSejak", i => Dipegang(i) ? Terakhir(i) : null),
            ("BelumDibaca", i => BelumDibaca(i) ? 1 + i % 3 : 0), ("Aduan", i => i % 60 == 5), ("MasukTerakhirPada", i => Terakhir(i)), ("MenungguSejak", i => Menunggu(i) || BelumDibaca(i) ? Terakhir(i) : null), ("TerakhirPada", i => Terakhir(i)), ("Ringkasan", i => Teks(i, Panjang(i) - 1)),
            ("Prioritas", i => (int)(i % 400 == 40 ? Prioritas.Mendesak : i % 200 == 7 ? Prioritas.Penting : Prioritas.Biasa)), ("PrioritasOtomatis", _ => false), ("TundaSampai", i => BilaTunda(i)),
            ("Pembatasan", i => i % 2000 == 33 ? nameof(Pembatasan.Dibisukan) : null), ("AlasanBatas", i => i % 2000 == 33 ? "Pesan berulang." : null), ("TinjauPada", i => i % 2000 == 33 ? kini.AddDays(i % 90) : null), ("Versi", i => Panjang(i)));
        var pesan = Pesan(tabel);
        tabel.Isi("LabelTerpasang", Enumerable.Range(1, percakapan).Where(i => i % 10 == 0), ("PercakapanId", i => i), ("LabelUnitId", i => 1 + Acak(i, 4, BanyakLabel)));
        tabel.Isi("RiwayatPercakapan", Enumerable.Range(1, percakapan).Where(Dipegang), ("PercakapanId", i => i), ("Pada", i => Terakhir(i)), ("PetugasId", i => Pemegang(i)), ("Pelaku", i => KantorBesar.Nama(i)), ("Tindakan", _ => "Ambil"), ("Dari", _ => nameof(ModePercakapan.PerluPetugas)), ("Ke", _ => nameof(ModePercakapan.Petugas)));
        Keluar(tabel, pesan);
    }

    /// <summary>Messages of a thousand people who write in turn; the index is the id less one.</summary>
    (int Percakapan, int Ke)[] Pesan(PengisiTabel tabel)
    {
        var pesan = Enumerable.Range(1, percakapan).SelectMany(i => Enumerable.Range(0, Panjang(i)).Select(ke => (Percakapan: i, Ke: ke))).OrderBy(p => Pada(p.Percakapan, p.Ke)).ThenBy(p => p.Percakapan).ToArray();
        (int, int) Dari(int n) => pesan[n - 1];
        Func<int, object?> Milik(Func<int, int, object?> nilai) => n => Dari(n) is var (i, ke) ? nilai(i, ke) : null;
        bool Berkas(int n) => Dari(n) is var (i, ke) && Masuk(i, ke) && Panjang(i) - 2 != ke && Acak(n, 5, 50) == 0;
        tabel.Isi("Pesan", pesan.Length, ("Id", n => n), ("PercakapanId", Milik((i, _) => i)), ("Arah", Milik((i, ke) => (Masuk(i, ke) ? ArahPesan.Masuk : ArahPesan.Keluar).ToString())), ("Pengirim", Milik((i, ke) => (Masuk(i, ke) ? Pengirim.Warga : ke % 3 == 1 ? Pengirim.Asisten : Pengirim.Petugas).ToString())),
            ("PetugasId", Milik((i, ke) => Masuk(i, ke) || ke % 3 == 1 ? null : Pemegang(i))), ("NamaPengirim", Milik((i, ke) => Masuk(i, ke) ? KantorBesar.Nama(i) : ke % 3 == 1 ? "Asisten" : KantorBesar.Nama(i + 9))), ("Jenis", n => (Berkas(n) ? JenisPesan.Dokumen : JenisPesan.Teks).ToString()),
            ("Teks", Milik(Teks)), ("Wamid", n => Wamid(n)), ("WaktuMeta", Milik((i, ke) => Pada(i, ke))), ("Pada", Milik((i, ke) => Pada(i, ke))), ("Urut", Milik((i, ke) => Pada(i, ke))));
        tabel.Isi("Lampiran", Enumerable.Range(1, pesan.Length).Where(Berkas), ("PesanId", n => n), ("NamaBerkas", n => $"scan kk {n}.pdf"), ("MimeDinyatakan", _ => "application/pdf"), ("Status", _ => nameof(StatusLampiran.Kedaluwarsa)), ("Pada", Milik((i, ke) => Pada(i, ke))), ("BerikutPada", Milik((i, ke) => Pada(i, ke))), ("Percobaan", _ => 1), ("Dilepas", _ => false));
        return pesan;
    }

    // One conversation in four hundred holds an answer that waits for its citizen.
    void Keluar(PengisiTabel tabel, (int Percakapan, int Ke)[] pesan)
    {
        bool Titip(int n) => pesan[n - 1] is var (i, ke) && i % 400 == 6 && ke == Panjang(i) - 1;
        DateTime Kapan(int n) => Pada(pesan[n - 1].Percakapan, pesan[n - 1].Ke);
        tabel.Isi("PesanKeluar", Enumerable.Range(1, pesan.Length).Where(n => !Masuk(pesan[n - 1].Percakapan, pesan[n - 1].Ke)), ("PesanId", n => n), ("PercakapanId", n => pesan[n - 1].Percakapan), ("NomorKantorId", _ => bahan.NomorKantor), ("Isi", n => IsiPesan.Tulis(Teks(pesan[n - 1].Percakapan, pesan[n - 1].Ke)).KeJson()),
            ("Status", n => (Titip(n) ? StatusKirim.Dititipkan : StatusKirim.Dibaca).ToString()), ("DititipkanPada", n => Titip(n) ? kini.AddHours(-2) : null), ("Percobaan", _ => 1), ("Utama", _ => false), ("KuotaSampai", n => Kapan(n)), ("BerikutPada", n => Kapan(n)),
            ("DiterimaPada", n => Kapan(n)), ("SampaiPada", n => Kapan(n)), ("DibacaPada", n => Kapan(n)), ("Versi", _ => 4));
    }

    // As scattered as real ones, which is what an index has to bear.
    static string Wamid(int n) => "wamid." + Convert.ToHexString(BitConverter.GetBytes(unchecked((ulong)n * 0x9E3779B97F4A7C15)));
}
