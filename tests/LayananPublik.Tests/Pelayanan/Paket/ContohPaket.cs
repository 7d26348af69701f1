using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>What a family answers to each bundle, by the key of the question; every name is invented.</summary>
static class ContohPaket
{
    public const string Baris = "Sari Anggraini#12-05-1990#003/005";

    static readonly Dictionary<string, string> Lazim = new()
    {
        ["bayi_nama"] = "Bima Saputra#L#Contoh#02-11-2026#2", ["ibu_nama"] = "Siti Aminah#Budi Saputra", ["tempat_dilahirkan"] = "1", ["penolong"] = "2", ["jenis_kelahiran"] = "1",
        ["saksi1"] = "Joko Prasetyo#Rini Wulandari", ["hubungan_pelapor"] = "ibu", ["anggota_paket"] = "Budi Saputra, 12-05-1988\nSiti Aminah, 3-4-1990\nBima Saputra, 2-11-2019\nDewi Saputra, 5-6-2022",
        ["cara_kk"] = "1", ["alamat_baru"] = "Jalan Kenanga 12#003#005#Contoh", ["status"] = "1", ["bin_binti"] = "Budi Saputra#Budi Saputra#Siti Aminah#Rini Wulandari",
        ["tanggal_nikah"] = "20-12-2026 pukul 09.00#KUA Contoh", ["tempat_nikah"] = "1", ["alm_nama"] = "Joko Prasetyo#15-11-2026#Rumah, Gang Melati 3#anak", ["sebab"] = "1", ["yang_menerangkan"] = "1",
        ["nama_pasangan"] = "Rini Wulandari", ["kk.anggota"] = "Rini Wulandari\nDewi Prasetyo", ["ahli_waris"] = "Rini Wulandari\nDewi Prasetyo", ["klasifikasi_pindah"] = "5", ["alasan_pindah"] = "1",
        ["alamat_tujuan"] = "Jalan Melati 7#002#004#Sukamaju#01-12-2026", ["daftar_pindah"] = "Dewi Saputra", ["kepala_baru"] = "Siti Aminah", ["lokasi"] = "1", ["slot"] = "Senin pagi",
        ["status_rumah"] = "1", ["syarat_izin_tumpang"] = "tidak", ["syarat_izin_komandan"] = "tidak", ["syarat_buku_nikah"] = "tidak", ["wali"] = "lewati", ["nama_suami"] = "Budi Saputra#Jalan Kenanga 12 RT 003/005#Bima Saputra", ["nama_istri"] = "Siti Aminah#Jalan Melati 3 RT 001/002#-"
    };

    static readonly Dictionary<(string Paket, string Kunci), string> Khusus = new()
    {
        [("PKT-NIKAH", "nama_suami")] = "Budi Saputra#Siti Aminah#Jalan Kenanga 12 RT 003/005#Budi Saputra", [("PKT-LAHIR-LENGKAP", "nama_suami")] = "Budi Saputra#Siti Aminah#Jalan Kenanga 12 RT 003/005",
        [("PKT-PINDAH-DALAM", "alamat_baru")] = "Jalan Kenanga 12 RT 003/005 Kelurahan Contoh", [("PKT-HILANG", "anggota_paket")] = "Bima Saputra, 2-11-2019"
    };

    /// <summary>The answer to a question: that of the case, else of the bundle, else what most families would say.</summary>
    public static string Jawab(string paket, string kunci, IReadOnlyDictionary<string, string> kasus) =>
        kasus.TryGetValue(kunci, out var satu) ? satu : Khusus.TryGetValue((paket, kunci), out var dua) ? dua : Lazim.TryGetValue(kunci, out var tiga) ? tiga : kunci.Contains('.') && Lazim.TryGetValue(kunci.Split('.')[1], out var empat) ? empat
        : throw new KeyNotFoundException($"{paket} asks {kunci}, for which the example has no answer.");

    /// <summary>Bundle, the answers that decide, and the documents that must come of them.</summary>
    public static readonly TheoryData<string, string, string> Kasus = new()
    {
        { "PKT-LAHIR", "tanpa_faskes=tidak", "akta kk kia" },
        { "PKT-LAHIR", "tanpa_faskes=ya", "ket akta kk kia" },
        { "PKT-LAHIR-LENGKAP", "masih_kk_ortu=1", "kk kkAsalSuami kkAsalIstri ktpSuami ktpIstri akta kia" },
        { "PKT-LAHIR-LENGKAP", "masih_kk_ortu=2", "kk kkAsalSuami ktpSuami ktpIstri akta kia" },
        { "PKT-LAHIR-LENGKAP", "masih_kk_ortu=3", "kk kkAsalIstri ktpSuami ktpIstri akta kia" },
        { "PKT-LAHIR-LENGKAP", "masih_kk_ortu=4", "kk ktpSuami ktpIstri akta kia" },
        { "PKT-NIKAH", "kk_asal=1", "kk ktpSuami ktpIstri kkAsalSuami kkAsalIstri" },
        { "PKT-NIKAH", "kk_asal=2", "kk ktpSuami ktpIstri kkAsalSuami" },
        { "PKT-NIKAH", "kk_asal=3", "kk ktpSuami ktpIstri kkAsalIstri" },
        { "PKT-NIKAH", "kk_asal=4", "kk ktpSuami ktpIstri" },
        { "PKT-PRANIKAH", "minta_skbm=ya", "n skbm" },
        { "PKT-PRANIKAH", "minta_skbm=tidak", "n" },
        { "PKT-KEMATIAN", "keadaan=1, 2, 3, 4", "ket akta kk ktp waris" },
        { "PKT-KEMATIAN", "keadaan=3", "akta kk ktp" },
        { "PKT-KEMATIAN", "keadaan=5", "akta kk" },
        { "PKT-DATANG", "", "datang kk ktp-1 ktp-2 kia-1 kia-2" },
        { "PKT-DATANG", "cara_kk=2", "datang kk ktp-1 ktp-2 kia-1 kia-2" },
        { "PKT-PINDAH-DALAM", "ada_tertinggal=ya", "kk kkTinggal ktp-1 ktp-2 kia-1 kia-2" },
        { "PKT-PINDAH-DALAM", "ada_tertinggal=tidak", "kk ktp-1 ktp-2 kia-1 kia-2" },
        { "PKT-PINDAH-KELUAR", "jenis_kepindahan=2", "skpwni" },
        { "PKT-PINDAH-KELUAR", "jenis_kepindahan=1", "skpwni kk" },
        { "PKT-PINDAH-KELUAR", "jenis_kepindahan=3", "skpwni kk" },
        { "PKT-PINDAH-KELUAR", "jenis_kepindahan=4", "skpwni kk" },
        { "PKT-CERAI", "pihak=1", "kkSuami kkIstri ktpSuami ktpIstri" },
        { "PKT-CERAI", "pihak=2", "kkSuami ktpSuami" },
        { "PKT-CERAI", "pihak=3", "kkIstri ktpIstri" },
        { "PKT-17", "", "rekam ktp" },
        { "PKT-ANAK", "kk_perlu=ya", "akta kk kia" },
        { "PKT-ANAK", "kk_perlu=tidak", "akta kia" },
        { "PKT-HILANG", "kia_hilang=ya", "ktp kk kia-1" },
        { "PKT-HILANG", "kia_hilang=tidak", "ktp kk" },
    };

    public static IReadOnlyDictionary<string, string> Urai(string kasus) => kasus.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(x => x.Split('=')).ToDictionary(x => x[0], x => x[1]);
}
