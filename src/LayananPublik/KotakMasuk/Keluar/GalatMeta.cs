using LayananPublik.WhatsApp;

namespace LayananPublik.KotakMasuk;

/// <summary>Meta's error codes in the office's words: what happened, and what to do next.</summary>
public static class GalatMeta
{
    const string Teknis = "Beri tahu admin beserta kodenya.";
    const string AksesPutus = "Akses WhatsApp kantor ditolak: token tidak berlaku atau izinnya kurang. Pesan menunggu; minta admin memeriksa token.";
    const string AkunTerkunci = "Akun WhatsApp kantor dibatasi Meta. Pesan menunggu; minta admin membuka Business Support di Meta.";
    const string SedangGangguan = "WhatsApp sedang terganggu, tidak pasti apakah pesan terkirim. Tunggu tanda centang, atau tanyakan ke warga sebelum mengirim ulang.";

    /// <summary>The sentence shown at a message that could not be sent.</summary>
    public static string Kalimat(int? kode) =>
        $"{Baris.FirstOrDefault(b => b.Dari <= kode && kode <= b.Sampai)?.Kalimat ?? "WhatsApp menolak pesan ini. Coba kirim ulang; bila tetap gagal, hubungi warga dengan cara lain."}{(kode is null ? "" : $" (kode {kode})")}";

    public static string Kalimat(WhatsAppException galat) => galat switch
    {
        { Code: not null } => Kalimat(galat.Code),
        { Outcome: SendOutcome.Unknown } => SedangGangguan,
        { Reaction: Reaction.Token } => AksesPutus,
        { Reaction: Reaction.Retry } => "WhatsApp belum dapat dihubungi. Pesan menunggu dan dikirim sendiri nanti; periksa sambungan internet kantor bila lama.",
        _ => Kalimat((int?)null)
    };

    public static IReadOnlyList<BarisGalat> Baris { get; } =
    [
        new(0, AksesPutus), new(3, AksesPutus), new(10, AksesPutus), new(190, AksesPutus), new(200, 299, AksesPutus), new(131005, AksesPutus),
        new(1, SedangGangguan), new(2, SedangGangguan), new(131000, SedangGangguan), new(131016, SedangGangguan), new(133004, SedangGangguan),
        new(131057, "Nomor WhatsApp kantor sedang dipelihara Meta, tidak pasti apakah pesan terkirim. Tunggu beberapa menit, lihat tanda centangnya."),
        new(2494100, "Nomor WhatsApp kantor sedang dipelihara Meta, tidak pasti apakah pesan terkirim. Tunggu beberapa menit, lihat tanda centangnya."),
        new(4, "Terlalu banyak permintaan ke WhatsApp. Pesan menunggu dan dikirim sendiri beberapa menit lagi."),
        new(80007, "Terlalu banyak permintaan ke WhatsApp. Pesan menunggu dan dikirim sendiri beberapa menit lagi."),
        new(130429, "Terlalu banyak pesan sekaligus. Pesan menunggu dan dikirim sendiri sebentar lagi."),
        new(131056, "Terlalu banyak pesan ke warga ini dalam waktu singkat. Pesan menunggu dan dikirim sendiri sebentar lagi."),
        new(139103, "Daftar blokir terganggu di pihak WhatsApp. Coba lagi sebentar lagi."),
        new(33, "Nomor WhatsApp kantor tidak dikenal Meta. Minta admin memeriksa halaman Nomor WhatsApp."),
        new(100, "WhatsApp menolak isi pesan ini sebagai keliru. " + Teknis),
        new(368, "Akun WhatsApp kantor diblokir sementara karena pelanggaran kebijakan. Pesan menunggu; minta admin membuka Business Support di Meta."),
        new(130403, "Warga ini diblokir oleh kantor. Buka blokirnya dulu, atau hubungi dengan cara lain."),
        new(130472, "Meta tidak menyampaikan pesan ini karena warga masuk kelompok percobaan. Hubungi dengan cara lain."),
        new(130497, "WhatsApp kantor tidak boleh mengirim ke negara nomor itu. Hubungi warga dengan cara lain."),
        new(131008, "Ada bagian pesan yang kosong menurut WhatsApp. " + Teknis),
        new(131009, "Ada isian pesan yang ditolak WhatsApp. " + Teknis),
        new(131014, "WhatsApp menolak pesan ini tanpa penjelasan. Hubungi warga dengan cara lain."),
        new(131021, "Nomor tujuan sama dengan nomor kantor. Periksa nomor warganya."),
        new(131026, "Pesan tidak dapat disampaikan: nomor itu mungkin tidak memakai WhatsApp, belum menyetujui ketentuannya, atau aplikasinya terlalu lama. Hubungi warga dengan telepon atau surat."),
        new(131030, "Nomor uji coba hanya boleh mengirim ke penerima yang didaftarkan di Meta. Minta admin mendaftarkan nomor ini."),
        new(131031, AkunTerkunci), new(131048, "Nomor kantor dibatasi karena banyak pesannya dilaporkan. Pesan menunggu; jangan mengirim berulang-ulang, minta admin memeriksa mutu nomor di Meta."),
        new(131037, "Nama tampilan nomor kantor belum disetujui Meta. Pesan menunggu; minta admin mengurusnya."),
        new(131042, "Pembayaran WhatsApp bermasalah. Pesan menunggu; minta admin memeriksa cara bayar di Meta."),
        new(131045, "Nomor kantor belum terdaftar dengan benar di WhatsApp. Pesan menunggu; minta admin mendaftarkannya ulang."),
        new(133006, "Nomor kantor perlu diverifikasi ulang di WhatsApp. Pesan menunggu; minta admin mengurusnya."),
        new(133010, "Nomor kantor belum terdaftar di WhatsApp. Pesan menunggu; minta admin mendaftarkannya."),
        new(131063, "Pesan promosi dimatikan pada akun kantor. Pakai templat layanan, atau minta admin mengurusnya."),
        new(131064, "Akun dibatasi karena templat salah golongan. Pesan menunggu; minta admin memeriksa templat di Meta."),
        new(131047, JendelaTertutup),
        new(131049, "Meta memilih tidak menyampaikan pesan ini. Jangan diulang dalam 24 jam; hubungi warga dengan cara lain bila mendesak."),
        new(131050, "Warga ini menolak pesan promosi. Jangan dikirimi lagi; layanan yang ia minta tetap boleh."),
        new(131051, "Jenis pesan ini tidak didukung WhatsApp. " + Teknis),
        new(131052, "WhatsApp tidak dapat mengambil berkasnya. Unggah ulang berkas lalu kirim lagi."),
        new(131053, "WhatsApp menolak berkasnya karena jenis atau ukurannya. Ubah menjadi PDF atau JPG yang lebih kecil lalu kirim lagi."),
        new(131055, "Templat ini harus dikirim lewat jalur lain. " + Teknis),
        new(131059, "Penanda halaman WhatsApp tidak berlaku. " + Teknis),
        new(131062, "Pesan ini memerlukan nomor telepon, sedangkan warga menyembunyikannya. Minta nomornya di percakapan."),
        new(132000, "Banyaknya isian templat tidak cocok. Minta admin menyelaraskan templat."),
        new(132001, "Templat tidak ada atau belum disetujui dalam bahasa itu. Minta admin menyelaraskan templat."),
        new(132005, "Teks templat terlalu panjang setelah diisi. Pendekkan isiannya."),
        new(132007, "Isi templat melanggar kebijakan WhatsApp. Pakai templat lain."),
        new(132008, "Isian templat ditolak WhatsApp. Periksa isiannya."), new(132012, "Bentuk isian templat salah. Periksa isiannya."), new(132018, "Isian templat ditolak WhatsApp. Periksa isiannya."),
        new(132015, "Templat sedang dijeda Meta. Pakai templat lain atau tunggu."),
        new(132016, "Templat dimatikan Meta. Minta admin membuat yang baru."),
        new(132068, "Formulir WhatsApp ini diblokir Meta. " + Teknis), new(132069, "Formulir WhatsApp ini dibatasi Meta. Coba satu jam lagi."),
        new(133000, "Penghapusan nomor sebelumnya belum tuntas. Minta admin menghapus pendaftaran sekali lagi."),
        new(133005, "PIN dua langkah nomor kantor salah. Minta admin memeriksanya."),
        new(133008, "PIN dua langkah terlalu sering salah. Tunggu sesuai petunjuk Meta."), new(133009, "PIN dua langkah dimasukkan terlalu cepat. Tunggu sesuai petunjuk Meta."),
        new(133015, "Nomor kantor baru saja dihapus dari WhatsApp. Tunggu lima menit lalu daftarkan lagi."),
        new(133016, "Nomor kantor terlalu sering didaftarkan. Tunggu 72 jam."),
        new(134011, "Ketentuan pembayaran Meta belum disetujui. " + Teknis), new(134100, 134102, "Jalur pesan promosi Meta tidak tersedia. " + Teknis),
        new(135000, "WhatsApp menolak isian pesan ini. " + Teknis),
        new(137000, "Kunci WhatsApp warga ini berubah, mungkin orangnya lain. Pastikan identitasnya sebelum mengirim dokumen pribadi."),
        new(139000, 139003, "Formulir WhatsApp gagal diurus. " + Teknis),
        new(139100, "Sebagian nomor tidak dapat diblokir. " + Teknis), new(139101, "Daftar blokir WhatsApp penuh. " + Teknis), new(139102, "Daftar blokir sedang diubah pihak lain. Coba lagi."),
        new(2388000, 2388999, "Templat ditolak saat dibuat. Minta admin membaca alasan Meta dan memperbaikinya."),
    ];

    public const string JendelaTertutup = "Jendela 24 jam sudah tertutup: warga terakhir menulis lebih dari 24 jam yang lalu. Titipkan jawaban ini supaya terkirim sendiri begitu warga menulis, kirim templat, atau telepon.";

    /// <summary>For the admin's banner.</summary>
    public static string TokenDitolak(int? kode) =>
        $"Meta menolak token WhatsApp kantor, sehingga tidak ada pesan yang keluar. Buat token baru di Meta, isikan di WhatsApp:AccessToken, dan jalankan ulang aplikasi; kalau hanya izinnya yang kurang, beri izinnya.{(kode is null ? "" : $" (kode {kode})")}";

    public const string UmumLagi = "WhatsApp sudah dua kali menolak pesan ini tanpa sebab yang jelas. " + Teknis + " (kode 1)";

    /// <summary>A failed status of a code that as an answer would leave it open.</summary>
    public static string GagalDiMeta(int? kode) => $"WhatsApp sedang terganggu dan melaporkan pesan ini tidak terkirim. Kirim ulang bila masih perlu. (kode {kode})";

    public const string TidakPasti = "Tidak pasti terkirim: sambungan ke WhatsApp terputus saat mengirim. Tunggu tanda centang, atau tanyakan ke warga sebelum mengirim ulang.";
}

/// <summary>A code, or a range of codes, and its sentence.</summary>
public sealed record BarisGalat(int Dari, int Sampai, string Kalimat)
{
    public BarisGalat(int kode, string kalimat) : this(kode, kode, kalimat) { }
}
