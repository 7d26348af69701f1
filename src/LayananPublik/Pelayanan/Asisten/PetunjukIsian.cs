namespace LayananPublik.Pelayanan;

/// <summary>The line below a question: how to write the answer, or what one looks like.</summary>
public static class PetunjukIsian
{
    const string NamaLengkap = "Tulis nama lengkapnya.";

    // What a label alone leaves open, by the name of the field.
    static readonly Dictionary<string, string> Khusus = new(StringComparer.Ordinal)
    {
        ["keperluan"] = "Contoh: melamar pekerjaan.",
        ["rincian"] = "Contoh: pekerjaan semula pelajar, seharusnya guru.",
        ["bin_binti"] = "Tulis nama ayah kandung calon pengantin.",
        ["nama_ayah"] = NamaLengkap,
        ["anak_nama"] = NamaLengkap,
        ["bayi_nama"] = NamaLengkap,
        ["ibu_nama"] = NamaLengkap,
        ["ayah_nama"] = NamaLengkap,
        ["alm_nama"] = NamaLengkap,
        ["bayi_tempat_lahir"] = "Contoh: Bogor.",
        ["bayi_tempat"] = "Contoh: Puskesmas, rumah, atau nama rumah sakitnya.",
        ["tempat_mati"] = "Contoh: di rumah, atau nama rumah sakitnya.",
        ["hubungan_pelapor"] = "Contoh: anak kandung.",
        ["alamat_tujuan"] = "Tulis jalan atau gang dan nomornya.",
        ["alamat_baru"] = "Tulis jalan atau gang dan nomornya.",
        ["alamat_asal"] = "Tulis jalan atau gang dan nomornya.",
        ["alamat_domisili"] = "Tulis jalan atau gang dan nomornya.",
        ["alamat_usaha"] = "Tulis jalan atau gang dan nomornya.",
        ["alamat"] = "Tulis jalan atau gang dan nomornya.",
        ["nomor_skpwni"] = "Nomornya tertulis di bagian atas surat pindah.",
        ["nomor_akta_mati"] = "Salin nomor yang tertulis pada surat itu.",
        ["bukti_nomor"] = "Salin nomor sertipikat, AJB, atau letter C.",
        ["letak"] = "Tulis jalan, RT/RW, dan kelurahan letak tanahnya.",
        ["dok_nama"] = "Contoh: ijazah, paspor, atau buku nikah.",
        ["dok_nomor"] = "Salin nomor yang tertulis pada dokumen itu.",
        ["kua"] = "Contoh: KUA Kecamatan Contoh.",
        ["jenis_usaha"] = "Contoh: warung sembako.",
        ["bidang"] = "Contoh: perdagangan bahan bangunan.",
        ["jenis_acara"] = "Contoh: resepsi pernikahan.",
        ["tempat"] = "Contoh: halaman rumah, Gang Melati 3.",
        ["lokasi_teks"] = "Tulis jalan atau patokannya, atau kirim lokasi dari WhatsApp."
    };

    public static string Untuk(FieldLayanan f) => f.Type switch
    {
        TipeField.Date => "Tulis tanggal-bulan-tahun, contoh 12-05-2026.",
        TipeField.DateTime => "Tulis tanggal dan jam, contoh 12-05-2026 pukul 09.00.",
        TipeField.Slot => "Tulis hari dan jam yang Anda inginkan, contoh Senin pagi; petugas mengabarkan jadwal pastinya.",
        TipeField.Time => "Tulis jam, contoh 09.30.",
        TipeField.Year => "Tulis tahun, contoh 2019.",
        TipeField.Int => "Tulis angka, contoh 2.",
        TipeField.Decimal => "Tulis angka, contoh 72,5.",
        TipeField.Uang => "Tulis jumlah rupiah, contoh 1.500.000.",
        TipeField.Rt or TipeField.Rw => "Tulis angka, contoh 004.",
        TipeField.Wilayah => "Tulis nama kelurahan atau desa dan kecamatannya.",
        TipeField.Orang => NamaLengkap,
        TipeField.DaftarOrang => "Tulis nama lengkap, satu baris satu orang.",
        TipeField.TeksPanjang => "Ceritakan apa, di mana, dan kapan.",
        TipeField.Text => Khusus.GetValueOrDefault(f.Name, ""),
        _ => ""
    };

    /// <summary>Why an answer was not taken, without what the question below it says again.</summary>
    public static string Galat(FieldLayanan f, string galat) => f.Type switch
    {
        TipeField.Enum when galat.StartsWith("Pilih salah satu:", StringComparison.Ordinal) => "Pilih salah satu, contoh 1.",
        TipeField.MultiEnum when galat.StartsWith("Pilih salah satu:", StringComparison.Ordinal) => "Balas dengan nomornya.",
        TipeField.TeksPanjang when galat.IndexOf(" huruf, ", StringComparison.Ordinal) is > 0 and var di => $"{galat[..di]} huruf.",
        _ => galat
    };
}
