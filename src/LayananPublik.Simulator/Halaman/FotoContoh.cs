namespace LayananPublik.Simulator.Halaman;

/// <summary>A ready photo in the phone's gallery: drawn for the demo, with invented data and the word CONTOH across it.</summary>
public sealed record FotoContoh(string Kode, string Nama, string Berkas)
{
    public string Alamat => $"_content/LayananPublik.Simulator/contoh/{Berkas}";

    public static IReadOnlyList<FotoContoh> Semua { get; } =
    [
        new("KTP", "KTP-el", "ktp.jpg"),
        new("KK", "Kartu Keluarga", "kk.jpg"),
        new("pengantar-RT", "Pengantar RT/RW", "pengantar-rt.jpg"),
        new("surat-pernyataan", "Surat pernyataan", "surat-pernyataan.jpg"),
        new("rumah-depan", "Foto rumah depan", "rumah-depan.jpg"),
        new("usaha", "Foto usaha", "usaha.jpg"),
        new("akta-lahir", "Akta kelahiran", "akta-lahir.jpg"),
    ];
}
