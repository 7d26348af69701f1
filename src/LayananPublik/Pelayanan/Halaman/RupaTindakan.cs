using LayananPublik.Shell.Ui;

namespace LayananPublik.Pelayanan.Halaman;

/// <summary>How a step of the state table looks at the foot of a request, and what it asks before it is taken.</summary>
public sealed record RupaTindakan(Tindakan Tindakan, string Judul, JenisTombol Jenis, string Ikon)
{
    /// <summary>What the officer is asked; null = one click is enough.</summary>
    public string? Tanya { get; init; }

    public bool Wajib { get; init; }

    /// <summary>Words that often fit.</summary>
    public IReadOnlyList<string> Lazim { get; init; } = [];

    /// <summary>A PDF may come along.</summary>
    public bool Berkas { get; init; }

    // The order is that of the bar: what goes back, what goes wrong, what goes on.
    static readonly RupaTindakan[] semua =
    [
        new(Tindakan.Kembalikan, "Kembalikan", JenisTombol.Bahaya, "reply"),
        new(Tindakan.Tolak, "Tolak", JenisTombol.Bahaya, "block")
        {
            Tanya = "Alasan penolakan. Warga akan membacanya.", Wajib = true,
            Lazim = ["bukan warga wilayah kantor ini", "tidak memenuhi syarat layanan", "data tidak sesuai dengan dokumen asli"]
        },
        new(Tindakan.Batalkan, "Batalkan", JenisTombol.Polos, "cancel")
        {
            Tanya = "Mengapa permohonan ini dibatalkan?", Wajib = true, Lazim = ["atas permintaan warga", "permohonan ganda", "tidak ada kabar dari warga"]
        },
        new(Tindakan.Ambil, "Ambil", JenisTombol.Utama, "front_hand"),
        new(Tindakan.Ajukan, "Ajukan untuk warga", JenisTombol.Utama, "send"),
        new(Tindakan.Lengkapi, "Tandai sudah lengkap", JenisTombol.Utama, "playlist_add_check"),
        new(Tindakan.Setujui, "Setujui & siapkan surat", JenisTombol.Utama, "verified"),
        new(Tindakan.Teruskan, "Teruskan ke Dukcapil", JenisTombol.Utama, "forward")
        {
            Tanya = "Bagaimana berkas diteruskan?", Wajib = true, Lazim = ["diantar ke loket Disdukcapil", "diunggah ke aplikasi Disdukcapil"]
        },
        new(Tindakan.TerimaHasil, "Terima hasil", JenisTombol.Utama, "task")
        {
            Tanya = "Apa yang diterima dari Dukcapil? Warga akan diberi tahu.", Wajib = true, Berkas = true, Lazim = ["kartu siap diambil di loket kecamatan", "dokumen terlampir"]
        },
        new(Tindakan.Serahkan, "Serahkan", JenisTombol.Utama, "handshake")
        {
            Tanya = "Bagaimana hasilnya diserahkan?", Wajib = true, Lazim = ["diambil sendiri di loket", "diambil keluarga dengan surat kuasa", "diantar kurir"]
        },
        new(Tindakan.Tuntaskan, "Tuntaskan", JenisTombol.Utama, "task_alt") { Tanya = "Apa hasilnya?", Wajib = true, Lazim = ["sudah dilayani di loket", "sudah ditindaklanjuti"] },
    ];

    /// <summary>The buttons of a document, in the order of the bar. While nobody works on it, taking it is the one thing to do; what goes wrong stays in the menu.</summary>
    public static IReadOnlyList<RupaTindakan> Untuk(ButirTampil b) => [.. semua.Where(r => b.Tindakan.Contains(r.Tindakan))
        .Where(r => b.Status != StatusButir.Diajukan || r.Tindakan is Tindakan.Ambil or Tindakan.Tolak or Tindakan.Batalkan).Select(r => r.Tindakan switch
        {
            Tindakan.Setujui when b.JenisHasil == JenisHasil.TeruskanDukcapil => r with { Judul = "Setujui" },
            Tindakan.Ambil when b.Status == StatusButir.Diverifikasi => r with { Judul = "Ambil alih", Jenis = JenisTombol.Biasa },
            _ => r
        })];

    /// <summary>Seldom needed, or hard to undo: behind the menu.</summary>
    public bool Tersisih => Tindakan is Tindakan.Tolak or Tindakan.Batalkan or Tindakan.Ajukan or Tindakan.Lengkapi || (Tindakan == Tindakan.Ambil && Jenis != JenisTombol.Utama);
}
