using System.Globalization;
using LayananPublik.WhatsApp;

namespace LayananPublik.KotakMasuk;

/// <summary>What a WhatsApp message means in the office's words: which kind of bubble, its text, what was tapped, and whether it is talk at all.</summary>
static class BacaPesan
{
    const string TulisUlang = "Suntingan pesan tidak sampai kepada kami. Kalau pesan tadi keliru, tulis ulang yang benar di sini.";

    public static IsiMasuk Dari(InboundMessage m) => m switch
    {
        { Reaction: { } r } => new(JenisPesan.Reaksi, r.Emoji) { Bicara = false, Tentang = r.MessageId },
        { EditedMessageId: not null } => Sunting(m, m.EditedMessageId),
        { RevokedMessageId: { } asal } => Hapus(asal),
        { Type: "unsupported" or "unknown" or "ephemeral" } => DenganTeks(TakDidukung(m), m.Text),
        { Reply: { } balas } => Pilihan(balas),
        { Media: not null } or { Type: "image" or "video" or "audio" or "voice" or "document" or "sticker" } => Berkas(m),
        { Location: { } l } => Lokasi(l),
        { Contacts.Count: > 0 } => Kartu(m.Contacts),
        { Type: "request_welcome" } => Kabar("Warga membuka percakapan untuk pertama kali."),
        { Order: { } pesanan } => Pesanan(pesanan),
        { Text: { } teks } => new(JenisPesan.Teks, teks),
        _ => Tak($"Jenis pesan \"{m.Type}\" belum dapat ditampilkan. Minta warga menulis dengan kata-kata.")
    };

    static IsiMasuk Sunting(InboundMessage m, string? asal) => Kabar("Warga menyunting sebuah pesan.", asal) with
    {
        Perubahan = PerubahanPesan.Disunting, Suntingan = m.Text ?? m.Caption, Minta = m.Text is null && m.Caption is null ? TulisUlang : null
    };

    static IsiMasuk Hapus(string? asal) => Kabar("Warga menghapus sebuah pesan.", asal) with { Perubahan = PerubahanPesan.Dihapus };

    static IsiMasuk Berkas(InboundMessage m)
    {
        var jenis = m.Type switch
        {
            "image" => JenisPesan.Gambar, "video" => JenisPesan.Video, "audio" or "voice" => JenisPesan.Suara, "sticker" => JenisPesan.Stiker, _ => JenisPesan.Dokumen
        };
        return new(jenis, m.Caption ?? m.Text ?? "") { TakSampai = m.Media?.MediaId is null };
    }

    static IsiMasuk Lokasi(InboundLocation l)
    {
        var (lintang, bujur) = (l.Latitude ?? 0, l.Longitude ?? 0);
        var titik = string.Create(CultureInfo.InvariantCulture, $"{lintang:0.######}, {bujur:0.######}");
        return new(JenisPesan.Lokasi, string.Join(", ", new[] { l.Name, l.Address }.Where(t => !string.IsNullOrWhiteSpace(t)).DefaultIfEmpty(titik))) { Tempat = new(lintang, bujur, l.Name, l.Address) };
    }

    static IsiMasuk Kartu(IReadOnlyList<SharedContact> kartu)
    {
        var isi = kartu.Select(k => new KartuNama(k.Name ?? "", [.. k.Phones.Select(p => p.Phone ?? p.WaId ?? "").Where(p => p.Length > 0)]) { Organisasi = k.Organization, Surel = k.Emails }).ToList();
        return new(JenisPesan.KartuNama, string.Join(", ", isi.Select(k => k.Nama).Where(n => n.Length > 0))) { Kartu = isi };
    }

    static IsiMasuk Pilihan(InboundReply balas) => balas.Kind switch
    {
        "nfm_reply" => new(JenisPesan.Pilihan, "Formulir terisi") { Formulir = balas.ResponseJson ?? "" },
        "call_permission_reply" => new(JenisPesan.Pilihan, balas.Response == "accept" ? "Mengizinkan kantor menelepon lewat WhatsApp" : "Tidak mengizinkan kantor menelepon lewat WhatsApp"),
        // A quick reply that was given nothing to send back sends its own text: words, not one of our ids.
        "button" when balas.ReplyTitle is { } kata && (balas.ReplyId is null || balas.ReplyId == kata) => new(JenisPesan.Tombol, kata),
        _ when balas.ReplyTitle is not null || balas.ReplyId is not null => new(JenisPesan.Pilihan, balas.ReplyTitle ?? balas.ReplyId!) { PilihanId = balas.ReplyId },
        _ => Tak("Jawaban jenis ini belum dapat ditampilkan. Minta warga menulis dengan kata-kata.")
    };

    static IsiMasuk Pesanan(InboundOrder p) => Tak("Warga mengirim pesanan dari katalog, yang tidak dipakai kantor ini.") with
    {
        Teks = string.Join('\n', p.Items.Select(i => $"{i.Quantity ?? "?"} × {i.RetailerId ?? "barang"}").Append(p.Text ?? "").Where(b => b.Length > 0))
    };

    static IsiMasuk TakDidukung(InboundMessage m) => m.UnsupportedType switch
    {
        "edit" => Sunting(m, Tentang(m)),
        "revoke" or "delete" or "deleted" => Hapus(Tentang(m)),
        "media_placeholder" or "view_once" => Tak("Foto atau video sekali lihat tidak diteruskan WhatsApp. Warga sudah diminta mengirimnya sebagai berkas biasa.") with { Minta = "Foto atau video sekali lihat tidak dapat kami terima. Kirim ulang sebagai foto biasa atau dokumen." },
        "poll_creation" or "poll_update" => Tak("Warga membuat atau mengisi jajak pendapat, yang tidak diteruskan WhatsApp."),
        "gif" => Tak("Warga mengirim gambar bergerak, yang tidak diteruskan WhatsApp."),
        "link_preview" => Tak("Warga mengirim tautan yang tidak diteruskan WhatsApp. Minta ia menyalin alamatnya sebagai teks biasa."),
        "image" or "location" or "reaction" or "product" or "order" => Tak("WhatsApp tidak meneruskan isi pesan ini. Minta warga mengirimnya sekali lagi."),
        "group_invite" => Tak("Warga mengirim undangan grup."),
        "pin" or "keep_in_chat" => Kabar("Warga menyematkan atau menyimpan sebuah pesan.", Tentang(m)),
        _ when m.Type == "ephemeral" => Tak("Warga memakai pesan sementara, yang isinya tidak selalu diteruskan WhatsApp. Minta ia mematikannya dan mengirim ulang."),
        _ => Tak("WhatsApp tidak meneruskan isi pesan ini. Minta warga mengirim ulang sebagai teks, foto, atau dokumen.")
    };

    /// <summary>Meta says "not supported" and sometimes sends the words all the same.</summary>
    static IsiMasuk DenganTeks(IsiMasuk isi, string? teks) => isi.Jenis == JenisPesan.TakDidukung && teks is not null ? isi with { Teks = teks } : isi;

    static string? Tentang(InboundMessage m) => m.UnsupportedAbout ?? m.Context?.QuotedId;

    static IsiMasuk Kabar(string teks, string? tentang = null) => new(JenisPesan.Sistem, teks) { Bicara = false, Tentang = tentang };

    static IsiMasuk Tak(string keterangan) => new(JenisPesan.TakDidukung, "") { Keterangan = keterangan };
}

/// <summary>A message as understood. Bicara: it is the citizen's talk, opens the window and wants an answer.</summary>
sealed record IsiMasuk(JenisPesan Jenis, string Teks)
{
    public bool Bicara { get; init; } = true;

    public string? PilihanId { get; init; }

    /// <summary>The message it is about: reacted to, edited, deleted.</summary>
    public string? Tentang { get; init; }

    public PerubahanPesan Perubahan { get; init; }

    public string? Suntingan { get; init; }

    public string? Keterangan { get; init; }

    /// <summary>What the citizen is asked at once; about a mere notice only while the assistant leads the talk.</summary>
    public string? Minta { get; init; }

    /// <summary>A file that WhatsApp could not take in.</summary>
    public bool TakSampai { get; init; }

    public Tempat? Tempat { get; init; }

    public IReadOnlyList<KartuNama> Kartu { get; init; } = [];

    public string? Formulir { get; init; }

    public RincianPesan Rincian(InboundMessage m, bool diragukan) => new()
    {
        Tempat = Tempat, KartuNama = Kartu, Keterangan = Keterangan, Formulir = Formulir, Perubahan = Perubahan, Suntingan = Suntingan, Diragukan = diragukan,
        Diteruskan = m.Context?.Forwarded == true, SeringDiteruskan = m.Context?.FrequentlyForwarded == true,
        Iklan = m.ReferredBy is { } r && (r.Headline ?? r.Body ?? r.SourceUrl) is not null ? new(r.SourceType, r.Headline ?? r.SourceUrl, r.Body) : null
    };
}
