namespace LayananPublik.Simulator.Halaman;

/// <summary>A ready file in the phone's gallery: drawn for the demo, with invented data and the word CONTOH across the photos. Rupa says as what it is sent.</summary>
public sealed record FotoContoh(string Kode, string Nama, string Berkas)
{
    public string Rupa { get; init; } = "";
    public string Mime { get; init; } = "";
    public string Ikon { get; init; } = "";
    public string Keterangan { get; init; } = "";

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

    public static IReadOnlyList<FotoContoh> Rekaman { get; } =
    [
        new("suara", "Pesan suara", "suara.ogg") { Rupa = "suara", Mime = "audio/ogg; codecs=opus", Ikon = "mic", Keterangan = "Rekaman contoh, tiga detik" },
        new("stiker", "Stiker", "stiker.webp") { Rupa = "stiker", Mime = "image/webp", Ikon = "sentiment_satisfied", Keterangan = "Wajah tersenyum" },
    ];
}
