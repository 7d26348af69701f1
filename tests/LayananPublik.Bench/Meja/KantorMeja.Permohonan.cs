using LayananPublik.Dasbor;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;

namespace LayananPublik.Bench;

// Its requests: two of five came by WhatsApp, the others at the counter; one in a hundred is open.
sealed partial class KantorMeja
{
    const long Selapis = 100_000_000_000;

    DateTime Aju(int j) => kini.AddMinutes(-((double)permohonan - j) * HariUsia * 24 * 60 / permohonan - 1);

    static double Jam(int j) => Math.Exp(Acak(j, 41, 1000) / 1000.0 * 4.5);

    bool Terbuka(int j) => Aju(j).AddHours(Jam(j)) > kini || j % 110 == 0;

    StatusButir Status(int j) => !Terbuka(j) ? j % 25 == 1 ? StatusButir.Ditolak : StatusButir.Selesai
        : Acak(j, 42, 10) switch { 0 or 1 or 2 => StatusButir.Diajukan, 3 or 4 or 5 => StatusButir.Diverifikasi, 6 or 7 => StatusButir.Dikembalikan, _ => StatusButir.Disetujui };

    static bool Loket(int j) => j % 5 > 1;

    int Asal(int j) => 1 + Acak(j, 43, percakapan);

    int UnitPermohonan(int j) => !Loket(j) ? UnitPercakapan(Asal(j)) : j % 6 == 0 ? bahan.Kecamatan : bahan.Kelurahan[Acak(j, 44, bahan.Kelurahan.Count - 1)];

    // Now and then somebody asks for the same thing twice in a row.
    int Pemohon(int j) => 1 + Acak(Kembar(j), 45, Warga);

    int Layanan(int j) => bahan.Layanan[Acak(Kembar(j), 46, bahan.Layanan.Count)];

    static int Kembar(int j) => j % 500 == 0 ? j - 1 : j;

    int? Petugas(int j) => Status(j) == StatusButir.Diajukan ? null : bahan.PetugasAwal + 1 + Acak(j, 47, BanyakPetugas);

    long? Urut(int j)
    {
        if (!AlurButir.Antre(Status(j))) return null;
        var (tenggat, lapis) = (Aju(j).AddDays(3), Status(j) == StatusButir.Dikembalikan ? 9 : j % 90 == 0 ? 1 : 2);
        return lapis * Selapis + new DateTimeOffset(tenggat, TimeSpan.Zero).ToUnixTimeSeconds();
    }

    void Permohonan(PengisiTabel tabel)
    {
        var (isian, nik) = (bahan.Segel.TutupTeks("""{"nilai":{"nama":"SARI ANGGRAINI","nik":"3299995205889004","alamat":"Kampung Contoh","rt":"004","rw":"012"}}"""), bahan.Segel.TutupTeks("3299995205889004"));
        tabel.Isi("Warga", Warga, ("Id", w => w), ("UnitKerjaId", w => bahan.Kelurahan[Acak(w, 48, bahan.Kelurahan.Count)]), ("Nama", w => KantorBesar.Nama(w).ToUpperInvariant()), ("Nik", _ => nik), ("NikSidik", w => bahan.Segel.Sidik(Nik(w))));
        tabel.Isi("KontakWarga", Math.Min(percakapan, Warga), ("KontakId", i => i), ("WargaId", i => i), ("Hubungan", _ => "pelapor"));
        tabel.Isi("Permohonan", permohonan, ("Id", j => j), ("Nomor", j => $"PMH-2026-{j:0000000}"), ("UnitKerjaId", j => UnitPermohonan(j)), ("Kanal", j => (Loket(j) ? Kanal.Loket : Kanal.WhatsApp).ToString()), ("PercakapanId", j => Loket(j) ? null : Asal(j)), ("PelaporId", j => Loket(j) ? null : Asal(j)),
            ("PemohonId", j => Pemohon(j)), ("NamaPemohon", j => KantorBesar.Nama(Pemohon(j))), ("Cari", j => $"pmh-2026-{j:0000000} {KantorBesar.Nama(Pemohon(j)).ToLowerInvariant()}"), ("Isian", _ => isian), ("Pada", j => Aju(j)), ("DiajukanPada", j => Aju(j)), ("TanggalAju", j => DateOnly.FromDateTime(Aju(j))), ("Versi", _ => 3));
        tabel.Isi("Butir", permohonan, ("Id", j => j), ("PermohonanId", j => j), ("LayananId", j => Layanan(j)), ("UnitKerjaId", j => UnitPermohonan(j)), ("Status", j => Status(j).ToString()), ("PetugasId", j => Petugas(j)), ("Tenggat", j => Aju(j).AddDays(3)),
            ("JedaSejak", j => Status(j) == StatusButir.Dikembalikan ? Aju(j).AddHours(2) : null), ("Prioritas", j => j % 90 == 0 ? 1 : 0), ("UrutAntrean", j => Urut(j)), ("OrangLain", _ => false), ("Isian", _ => isian), ("DiajukanPada", j => Aju(j)), ("BerakhirPada", j => Terbuka(j) ? null : Aju(j).AddHours(Jam(j))), ("Versi", _ => 3));
        Langkah(tabel, Enumerable.Range(1, permohonan), j => Aju(j), StatusButir.Draf, _ => StatusButir.Diajukan, "Ajukan");
        Langkah(tabel, Enumerable.Range(1, permohonan).Where(j => Status(j) != StatusButir.Diajukan), j => Aju(j).AddHours(Math.Min(1, Jam(j) / 2)), StatusButir.Diajukan, _ => StatusButir.Diverifikasi, "Ambil");
        Langkah(tabel, Enumerable.Range(1, permohonan).Where(j => Status(j) is not (StatusButir.Diajukan or StatusButir.Diverifikasi)), j => Aju(j).AddHours(Jam(j)), StatusButir.Diverifikasi, Status, "Selesaikan");
        tabel.Isi("Surat", Enumerable.Range(1, permohonan).Where(j => j % 10 == 3 && Status(j) == StatusButir.Selesai), ("ButirId", j => j), ("UnitKerjaId", j => UnitPermohonan(j)), ("Status", _ => nameof(StatusSurat.Terbit)), ("Judul", _ => "Surat Keterangan"), ("Nomor", j => $"400.9.14.1/{j:0000000}/Ukur/XI/2026"),
            ("Cari", j => $"400.9.14.1/{j:0000000}/ukur/xi/2026 {KantorBesar.Nama(Pemohon(j)).ToLowerInvariant()}"), ("Pada", j => Aju(j)), ("TerbitPada", j => Aju(j).AddHours(Jam(j))), ("Versi", _ => 2));
        Terukur(tabel);
    }

    /// <summary>As the app would have measured them, so that only the sums are left to do for it.</summary>
    void Terukur(PengisiTabel tabel)
    {
        bool Jadi(int j) => Status(j) == StatusButir.Selesai;
        DateTime? Akhir(int j) => Terbuka(j) ? null : Aju(j).AddHours(Jam(j));
        static DateOnly? Hari(DateTime? t) => t is { } ada ? DateOnly.FromDateTime(ada.AddHours(7)) : null;
        tabel.Isi("UkuranButir", permohonan, ("ButirId", j => j), ("UnitKerjaId", j => UnitPermohonan(j)), ("Layanan", j => bahan.KodeLayanan[Layanan(j)]), ("PetugasId", j => Petugas(j)),
            ("Keadaan", j => (Status(j) switch { StatusButir.Selesai => KeadaanUkur.Jadi, StatusButir.Ditolak => KeadaanUkur.TanpaHasil, StatusButir.Dikembalikan => KeadaanUkur.MenungguWarga, _ => KeadaanUkur.Dikerjakan }).ToString()), ("MasukPada", j => Aju(j)), ("HariMasuk", j => Hari(Aju(j))),
            ("SelesaiPada", j => Akhir(j)), ("HariSelesai", j => Hari(Akhir(j))), ("Tenggat", j => Aju(j).AddDays(3)), ("Tepat", j => Jadi(j) ? Jam(j) <= 72 : null), ("Menit", j => Jadi(j) ? (int)(Jam(j) * 20) : null));
        tabel.Isi("HitungUlang", 1, ("Id", _ => HitungUlang.SatuSatunya), ("Tahap", _ => nameof(TahapHitung.Menjumlah)), ("SampaiButir", _ => permohonan), ("Bulan", _ => Hari(Aju(1))!.Value is var awal ? new DateOnly(awal.Year, awal.Month, 1) : null), ("DimintaPada", _ => kini), ("DimintaOleh", _ => "ukur"), ("Versi", _ => 1));
    }

    void Langkah(PengisiTabel tabel, IEnumerable<int> butir, Func<int, DateTime> pada, StatusButir dari, Func<int, StatusButir> ke, string tindakan) =>
        tabel.Isi("RiwayatButir", butir, ("ButirId", j => j), ("Pada", j => pada(j)), ("PetugasId", j => Petugas(j)), ("Pelaku", j => KantorBesar.Nama(j)), ("Tindakan", _ => tindakan), ("Dari", _ => dari.ToString()), ("Ke", j => ke(j).ToString()));
}
