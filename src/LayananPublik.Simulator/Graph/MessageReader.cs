using System.Globalization;
using LayananPublik.Simulator.Ingatan;

namespace LayananPublik.Simulator.Graph;

/// <summary>Turns the body of a send call into the bubble it makes, refusing what Meta would refuse.</summary>
public sealed class MessageReader(MediaReader media, TemplateReader templates)
{
    internal PesanPonsel Read(Param body, Ponsel recipient)
    {
        var draft = new PesanPonsel
        {
            Nomor = recipient.Nomor,
            Wamid = Wamid.New(recipient),
            Arah = Arah.Keluar,
            Jenis = "teks",
            Kutipan = body["context"]["message_id"].OptionalRaw(),
            BizData = body["biz_opaque_callback_data"] is { Given: true } data ? data.Long(512) : null,
        };
        return body["type"].OptionalRaw() switch
        {
            null or "text" => Text(draft, body["text"].Required()),
            "image" => Media(draft, body["image"].Required(), "image", "gambar"),
            "document" => Media(draft, body["document"].Required(), "document", "dokumen"),
            "video" => Media(draft, body["video"].Required(), "video", "video"),
            "audio" => Media(draft, body["audio"].Required(), "audio", "audio"),
            "sticker" => Media(draft, body["sticker"].Required(), "sticker", "stiker"),
            "contacts" => Contacts(draft, body["contacts"].Items(1, 257)),
            "location" => Location(draft, body["location"].Required()),
            "interactive" => new InteractiveReader(media).Read(draft, body["interactive"].Required()),
            "template" => templates.Read(draft, body["template"].Required()),
            var type => throw new GraphException(131051, $"Unsupported message type: {type}"),
        };
    }

    static PesanPonsel Text(PesanPonsel draft, Param text)
    {
        var body = text["body"].Long(4096);
        if (string.IsNullOrWhiteSpace(body)) throw new GraphException(100, "The parameter text['body'] is required.");
        return draft with { Teks = body };
    }

    PesanPonsel Media(PesanPonsel draft, Param part, string type, string kind) => draft with
    {
        Jenis = kind,
        Teks = part["caption"] is { Given: true } caption ? caption.Long(1024) : "",
        Berkas = media.Read(part, type),
    };

    static PesanPonsel Contacts(PesanPonsel draft, IReadOnlyList<Param> cards) => draft with
    {
        Jenis = "kontak",
        Teks = string.Join('\n', cards.Select(c => string.Join(" · ", (string[])[c["name"].Required()["formatted_name"].Text(1024), .. Phones(c)]))),
    };

    static IEnumerable<string> Phones(Param card) =>
        card["phones"].Given ? card["phones"].Items(0, 20).Select(p => p["phone"].OptionalRaw() ?? "") : [];

    static PesanPonsel Location(PesanPonsel draft, Param location)
    {
        var (lat, lon) = (location["latitude"].Number(), location["longitude"].Number());
        if (Math.Abs(lat) > 90 || Math.Abs(lon) > 180) throw GraphException.Invalid("Invalid latitude or longitude.");
        var place = string.Join('\n', new[] { location["name"].OptionalRaw(), location["address"].OptionalRaw() }.OfType<string>());
        var point = string.Create(CultureInfo.InvariantCulture, $"{lat}, {lon}");
        return draft with { Jenis = "lokasi", Teks = place.Length > 0 ? $"{place}\n{point}" : point };
    }
}
