using LayananPublik.Kantor;

namespace LayananPublik.Penataan;

/// <summary>What the first admin fills in; bound from the form of the one-time link.</summary>
public sealed class IsianPendirian
{
    public JenisUnit Jenis { get; set; }
    public string Nama { get; set; } = "";
    public string Kabupaten { get; set; } = "";
    /// <summary>The kecamatan above, where the office itself is a kelurahan or desa.</summary>
    public string Kecamatan { get; set; } = "";
    public string Alamat { get; set; } = "";
    public string TempatSurat { get; set; } = "";
    public string ZonaWaktu { get; set; } = "";
    public string NomorWa { get; set; } = "";
    public string NamaAdmin { get; set; } = "";
    public string NamaMasuk { get; set; } = "";
    public string Sandi { get; set; } = "";
    public string Ulang { get; set; } = "";

    /// <summary>"Kelurahan Sukamaju", whether or not the level was typed along.</summary>
    public string NamaUnit => Berawalan(Jenis.ToString(), Nama);

    public IReadOnlyList<BarisKopUnit> Kop =>
    [
        new(("PEMERINTAH " + Kabupaten.Trim()).ToUpperInvariant(), UkuranKop.Biasa),
        .. Jenis == JenisUnit.Kecamatan ? Array.Empty<BarisKopUnit>() : [new(Berawalan("Kecamatan", Kecamatan).ToUpperInvariant(), UkuranKop.Biasa)],
        new(NamaUnit.ToUpperInvariant(), UkuranKop.Besar),
        new(Alamat.Trim(), UkuranKop.Kecil),
    ];

    /// <summary>The first thing that is missing or wrong, as one sentence; null when all is there.</summary>
    public string? Tolak() => this switch
    {
        { Jenis: not (JenisUnit.Kecamatan or JenisUnit.Kelurahan or JenisUnit.Desa) } => "Pilih tingkat kantor: kecamatan, kelurahan, atau desa.",
        _ when Kosong(Nama) => "Isi nama wilayah kantor, misalnya Sukamaju.",
        _ when Kosong(Kabupaten) => "Isi kabupaten atau kota, misalnya Kabupaten Contoh.",
        _ when Jenis != JenisUnit.Kecamatan && Kosong(Kecamatan) => "Isi kecamatan tempat kantor ini berada.",
        _ when Kosong(Alamat) => "Isi alamat kantor untuk kop surat.",
        _ when Kosong(TempatSurat) => "Isi tempat yang ditulis pada tanggal surat.",
        _ when !Zona.Daftar.ContainsKey(ZonaWaktu) => "Pilih zona waktu kantor.",
        _ when TampilanNomor.Baca(NomorWa) is null => "Nomor WhatsApp kantor belum benar. Tulis seperti 0812 3456 7890 atau +62 21 1234567.",
        _ when Kosong(NamaAdmin) => "Isi nama lengkap admin.",
        _ when Kosong(NamaMasuk) => "Isi nama pengguna untuk masuk.",
        _ when Sandi != Ulang => "Kedua ketikan sandi tidak sama. Ketik ulang.",
        _ => null
    };

    static bool Kosong(string? s) => string.IsNullOrWhiteSpace(s);

    static string Berawalan(string awalan, string nama) =>
        nama.Trim().StartsWith(awalan + " ", StringComparison.OrdinalIgnoreCase) ? nama.Trim() : $"{awalan} {nama.Trim()}";
}
