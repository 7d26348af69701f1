namespace LayananPublik.Pengaduan;

/// <summary>The sentences every office begins with, by the state that a step leads to. {nomor}, {kategori} and {dinas} are filled in when one is chosen.</summary>
public static class TeksAduan
{
    public const int Terbanyak = 12, Terpanjang = 600;

    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Bawaan = new Dictionary<string, IReadOnlyList<string>>
    {
        ["ButuhData"] =
        [
            "Mohon tulis tempatnya lebih tepat: nama jalan, RT/RW, dan patokan yang mudah dilihat.",
            "Mohon kirim satu foto yang menunjukkan keadaannya, dan satu foto dari jauh supaya tempatnya dikenali.",
            "Kapan kejadiannya, dan apakah masih berlangsung sampai hari ini?"
        ],
        ["Ditolak"] =
        [
            "Laporan belum menyebut kejadian, tempat, atau waktu, dan tidak dilengkapi setelah kami minta.",
            "Laporan ini bukan tentang pelayanan publik, sehingga tidak dapat kami proses.",
            "Perkara ini sedang ditangani penegak hukum, sehingga kantor kecamatan tidak dapat memutuskannya."
        ],
        ["BukanWewenang"] =
        [
            "Hal ini bukan wewenang pemerintah daerah. Silakan sampaikan kepada penyelenggaranya langsung.",
            "Hal ini ditangani kepolisian. Silakan melapor ke polsek terdekat atau telepon 110.",
            "Hal ini ditangani pemerintah pusat. Silakan sampaikan lewat lapor.go.id."
        ],
        ["Didisposisi"] =
        [
            "Mohon diperiksa di tempat dan ditindaklanjuti sesuai tugas. Kabari hasilnya beserta foto.",
            "Mohon tanggapan awal dalam 5 hari kerja, termasuk rencana dan waktu pengerjaannya."
        ],
        ["Diproses"] =
        [
            "Terima kasih, keterangan kami tambahkan. Mohon pekerjaan dilanjutkan.",
            "Tempatnya ada pada titik peta di laporan ini. Bila belum ketemu, hubungi kelurahan setempat."
        ],
        ["Ditindaklanjuti"] =
        [
            "Sudah kami tangani di tempat. Mohon dilihat apakah sudah beres.",
            "Sudah dibersihkan petugas hari ini. Mohon kabari bila masih ada yang tertinggal."
        ]
    };

    /// <summary>What the step is called on the screens of the office.</summary>
    public static string Sebut(string status) => status switch
    {
        "ButuhData" => "Minta data",
        "Ditolak" => "Tolak",
        "BukanWewenang" => "Bukan wewenang",
        "Didisposisi" => "Pengantar disposisi",
        "Diproses" => "Jawaban kepada dinas",
        "Ditindaklanjuti" => "Tindak lanjut oleh kantor",
        _ => status
    };
}
