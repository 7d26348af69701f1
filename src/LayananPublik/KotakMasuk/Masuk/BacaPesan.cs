using System.Globalization;
using LayananPublik.WhatsApp;

namespace LayananPublik.KotakMasuk;

/// <summary>What a WhatsApp message means in the office's words: which kind of bubble, its text, what was tapped, and whether it is talk at all.</summary>
static class BacaPesan
{
    public static IsiMasuk Dari(InboundMessage m) => m switch
    {
        { Reaction: { } r } => new(JenisPesan.Reaksi, r.Emoji) { Bicara = false, Tentang = r.MessageId },
        { EditedMessageId: not null } => Sunting(m),
        { RevokedMessageId: { } asal } => Kabar("Warga menghapus sebuah pesan; aslinya tetap tersimpan di sini.", asal),
        { Type: "unsupported" or "unknown" or "ephemeral" } => TakDidukung(m),
        { Reply: { } balas } => Pilihan(balas),
        { Media: not null } => Berkas(m),
        { Location: { } l } => Lokasi(l),
        { Contacts.Count: > 0 } => Kartu(m.Contacts),
        { Type: "request_welcome" } => Kabar("Warga membuka percakapan untuk pertama kali.", null),
        { Text: { } teks } => new(JenisPesan.Teks, teks),
        { Type: "order" } => Tak("Warga mengirim pesanan dari katalog, yang tidak dipakai kantor ini."),
        _ => Tak($"Jenis pesan \"{m.Type}\" belum dapat ditampilkan. Minta warga menulis dengan kata-kata.")
    };

    static IsiMasuk Sunting(InboundMessage m) => m.Text is { } baru
        ? new(JenisPesan.Teks, baru) { Tentang = m.EditedMessageId, Keterangan = "Warga menyunting pesannya; yang lama tetap tersimpan." }
        : Kabar("Warga menyunting sebuah pesan; aslinya tetap tersimpan di sini.", m.EditedMessageId);

    static IsiMasuk Berkas(InboundMessage m)
    {
        var jenis = m.Type switch
        {
            "image" => JenisPesan.Gambar, "video" => JenisPesan.Video, "audio" or "voice" => JenisPesan.Suara, "sticker" => JenisPesan.Stiker, _ => JenisPesan.Dokumen
        };
        return new(jenis, m.Caption ?? m.Text ?? "") { TakSampai = m.Media!.MediaId is null };
    }

    static IsiMasuk Lokasi(InboundLocation l)
    {
        var (lintang, bujur) = (l.Latitude ?? 0, l.Longitude ?? 0);
        var titik = string.Create(CultureInfo.InvariantCulture, $"{lintang:0.######}, {bujur:0.######}");
        return new(JenisPesan.Lokasi, string.Join(", ", new[] { l.Name, l.Address }.Where(t => !string.IsNullOrWhiteSpace(t)).DefaultIfEmpty(titik))) { Tempat = new(lintang, bujur, l.Name, l.Address) };
    }

    static IsiMasuk Kartu(IReadOnlyList<SharedContact> kartu)
    {
        var isi = kartu.Select(k => new KartuNama(k.Name ?? "", [.. k.Phones.Select(p => p.Phone ?? p.WaId ?? "").Where(p => p.Length > 0)])).ToList();
        return new(JenisPesan.KartuNama, string.Join(", ", isi.Select(k => k.Nama).Where(n => n.Length > 0))) { Kartu = isi };
    }

    static IsiMasuk Pilihan(InboundReply balas) => balas.Kind switch
    {
        "nfm_reply" => new(JenisPesan.Pilihan, "Formulir terisi") { Formulir = balas.ResponseJson },
        "button" or "button_reply" or "list_reply" => new(JenisPesan.Pilihan, balas.ReplyTitle ?? "") { PilihanId = balas.ReplyId },
        _ => Tak("Jawaban jenis ini belum dapat ditampilkan. Minta warga menulis dengan kata-kata.")
    };

    static IsiMasuk TakDidukung(InboundMessage m) => m.UnsupportedType switch
    {
        "edit" => Kabar("Warga menyunting sebuah pesan. WhatsApp tidak mengirim isi barunya; pesan aslinya tetap tersimpan.", m.Context?.QuotedId),
        "revoke" => Kabar("Warga menghapus sebuah pesan; aslinya tetap tersimpan di sini.", m.Context?.QuotedId),
        "media_placeholder" => Tak("Foto atau video sekali lihat tidak diteruskan WhatsApp.") with { Minta = "Foto atau video sekali lihat tidak dapat kami terima. Kirim ulang sebagai foto biasa atau dokumen." },
        "poll_creation" or "poll_update" => Tak("Warga membuat jajak pendapat, yang tidak diteruskan WhatsApp."),
        "gif" => Tak("Warga mengirim gambar bergerak, yang tidak diteruskan WhatsApp."),
        "group_invite" => Tak("Warga mengirim undangan grup."),
        "pin" or "keep_in_chat" => Kabar("Warga menyematkan atau menyimpan sebuah pesan.", m.Context?.QuotedId),
        _ => Tak("WhatsApp tidak meneruskan isi pesan ini. Minta warga mengirim ulang sebagai teks, foto, atau dokumen.")
    };

    static IsiMasuk Kabar(string teks, string? tentang) => new(JenisPesan.Sistem, teks) { Bicara = false, Tentang = tentang };

    static IsiMasuk Tak(string keterangan) => new(JenisPesan.TakDidukung, "") { Keterangan = keterangan };
}

/// <summary>A message as understood. Bicara: it is the citizen's talk, opens the window and wants an answer.</summary>
sealed record IsiMasuk(JenisPesan Jenis, string Teks)
{
    public bool Bicara { get; init; } = true;

    public string? PilihanId { get; init; }

    /// <summary>The message it is about: reacted to, edited, deleted.</summary>
    public string? Tentang { get; init; }

    public string? Keterangan { get; init; }

    /// <summary>What the citizen is asked at once.</summary>
    public string? Minta { get; init; }

    /// <summary>A file that WhatsApp could not take in.</summary>
    public bool TakSampai { get; init; }

    public Tempat? Tempat { get; init; }

    public IReadOnlyList<KartuNama> Kartu { get; init; } = [];

    public string? Formulir { get; init; }
}
