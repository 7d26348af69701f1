using System.Text.Json;
using System.Text.Json.Nodes;
using LayananPublik.Simulator.Ingatan;
using LayananPublik.Simulator.Kiriman;

namespace LayananPublik.Simulator.Api;

/// <summary>The kinds of message an office gets seldom, in Meta's shapes.</summary>
public sealed partial class PonselWarga
{
    public static IReadOnlyList<string> Ragam { get; } =
        ["pesanan", "sapaan", "tak-tersokong", "sekali-lihat", "tak-dikenal", "ephemeral", "grup", "formulir", "telepon", "iklan", "galat-media", "mentah"];

    /// <summary>A contact card; milikSendiri answers a request for the own number.</summary>
    public PesanPonsel BagikanKontak(string nomor, string nama, string telepon, bool milikSendiri)
    {
        if (string.IsNullOrWhiteSpace(nama)) throw new PermintaanException("Nama kontak tidak boleh kosong.");
        var angka = DaftarWarga.Baca(telepon) ?? throw new PermintaanException("Nomor kontak ditulis seperti 0812-3456-7890.");
        var kartu = new JsonObject
        {
            ["name"] = new JsonObject { ["formatted_name"] = nama, ["first_name"] = nama.Split(' ')[0] },
            ["phones"] = new JsonArray(new JsonObject { ["phone"] = "+" + angka, ["wa_id"] = angka, ["user_id"] = DaftarWarga.UserId(angka), ["type"] = "CELL" }),
        };
        if (milikSendiri) kartu["origin"] = "contact_request";
        var tanya = milikSendiri ? jaringan.Pesan(nomor).LastOrDefault(p => p.Jenis == "minta-nomor")?.Wamid : null;
        return Kirim(Draf(nomor, "kontak") with { Teks = $"{nama}\n{DaftarWarga.Tampil(angka)}", Kutipan = tanya }, "contacts", new JsonArray(kartu));
    }

    /// <summary>One of Ragam; the words of the call ("teks", "rinci", "isi", "tipe") matter to some of them only.</summary>
    public PesanPonsel KirimRagam(string nomor, string ragam, JsonObject badan)
    {
        string Kata(string nama, string bila) => ApiHttp.AmbilAtau(badan, nama, bila);
        var lain = Draf(nomor, "lain");
        return ragam switch
        {
            "pesanan" => Kirim(lain with { Teks = "Pesanan katalog" }, "order", Pesanan()),
            "sapaan" => Kirim(lain with { Jenis = "sapaan", Teks = "Membuka percakapan" }, "request_welcome", new JsonObject()),
            "tak-tersokong" => TakTersokong(lain, Kata("rinci", "poll_creation")),
            "sekali-lihat" => TakTersokong(lain with { Teks = "Foto sekali lihat" }, "media_placeholder"),
            "tak-dikenal" => Kirim(lain with { Teks = "Jenis tak dikenal" }, (p, m) => webhook.Faulty(p, m, "unknown", 131051, "Message type is not currently supported")),
            "ephemeral" => Kirim(lain with { Teks = "Pesan sementara" }, (p, m) => webhook.Faulty(p, m, "ephemeral", 131051, "Message type is not currently supported")),
            "galat-media" => Kirim(lain with { Teks = "Foto yang rusak di jalan" }, (p, m) => webhook.Faulty(p, m, "image", 131052, "Failed to download the media from the sender.")),
            "grup" => Grup(nomor, Kata("teks", "Ada yang tahu jam buka kantor?")),
            "formulir" => Formulir(nomor, badan),
            "telepon" => Kirim(lain with { Teks = "Mengizinkan telepon" }, "interactive", new JsonObject { ["type"] = "call_permission_reply", ["call_permission_reply"] = new JsonObject { ["response"] = "accept", ["is_permanent"] = false } }),
            "iklan" => Iklan(nomor, Kata("teks", "Saya melihat pengumuman kantor")),
            "mentah" => Mentah(lain, Kata("tipe", ""), badan["isi"]?.DeepClone()),
            _ => throw new PermintaanException($"Isian \"jenis\" salah satu dari: {string.Join(", ", Ragam)}."),
        };
    }

    PesanPonsel TakTersokong(PesanPonsel draf, string tipe)
    {
        if (!WebhookWords.UnsupportedTypes.Contains(tipe)) throw new PermintaanException($"Isian \"rinci\" salah satu dari: {string.Join(", ", WebhookWords.UnsupportedTypes)}.");
        return Kirim(draf with { Teks = draf.Teks.Length > 0 ? draf.Teks : $"Tidak tersokong: {tipe}" },
            (p, m) => webhook.Faulty(p, m, "unsupported", 131051, WebhookWords.Unsupported, new JsonObject { ["unsupported"] = new JsonObject { ["type"] = tipe } }));
    }

    PesanPonsel Grup(string nomor, string teks) => Kirim(Draf(nomor, "grup") with { Teks = "Di grup: " + teks },
        (p, m) => webhook.Message(p, m, "text", new JsonObject { ["body"] = teks }, more: new JsonObject { ["group_id"] = "120363418770915618@g.us" }));

    PesanPonsel Iklan(string nomor, string teks) => Kirim(Draf(nomor, "teks") with { Teks = teks }, (p, m) => webhook.Message(p, m, "text", new JsonObject { ["body"] = teks }, more: new JsonObject
    {
        ["referral"] = new JsonObject
        {
            ["source_url"] = "https://fb.me/contoh",
            ["source_id"] = "120200000000000",
            ["source_type"] = "ad",
            ["headline"] = "Layanan kecamatan lewat WhatsApp",
            ["body"] = "Tulis kepada kami",
            ["media_type"] = "image",
            ["image_url"] = "https://contoh.go.id/iklan.jpg",
        },
    }));

    /// <summary>"isi" is the form's answer as an object, or as text that need not be JSON at all.</summary>
    PesanPonsel Formulir(string nomor, JsonObject badan)
    {
        var jawaban = badan["isi"] is JsonValue v && v.TryGetValue<string>(out var teks) ? teks
            : (badan["isi"] ?? new JsonObject { ["flow_token"] = "unused", ["keperluan"] = "SKTM" }).ToJsonString(new JsonSerializerOptions());
        var tanya = jaringan.Pesan(nomor).LastOrDefault(p => p.Jenis == "formulir")?.Wamid;
        return Kirim(Draf(nomor, "pilihan") with { Teks = "Formulir terkirim", Kutipan = tanya }, "interactive",
            new JsonObject { ["type"] = "nfm_reply", ["nfm_reply"] = new JsonObject { ["name"] = "flow", ["body"] = "Sent", ["response_json"] = jawaban } });
    }

    PesanPonsel Mentah(PesanPonsel draf, string tipe, JsonNode? isi) => tipe.Length > 0 && tipe.All(c => char.IsAsciiLetterLower(c) || c == '_')
        ? Kirim(draf with { Teks = $"Mentah: {tipe}" }, tipe, isi ?? new JsonObject())
        : throw new PermintaanException("Isian \"tipe\" adalah kata Meta dengan huruf kecil, misalnya text.");

    static JsonObject Pesanan() => new()
    {
        ["catalog_id"] = "500000000000001",
        ["text"] = "",
        ["product_items"] = new JsonArray(new JsonObject { ["product_retailer_id"] = "MAP-KELURAHAN", ["quantity"] = 2, ["item_price"] = 15000, ["currency"] = "IDR" }),
    };
}
