using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using LayananPublik.Data;
using LayananPublik.Tests.KotakMasuk;
using LayananPublik.Tests.WhatsApp;

namespace LayananPublik.Tests.Bukti;

/// <summary>Whole deliveries of every kind, to be broken; personal things in them carry words that must never be found in a log.</summary>
static class BahanAcak
{
    public const string Nama = "NamaRahasia", Tulisan = "TulisanRahasia", Nomor = "6281799";

    /// <summary>Our own of every kind, and other projects' samples where they are at hand, most of them addressed to our number.</summary>
    public static List<Func<int, byte[]>> Semua() => [.. Sendiri().Select(buat => (Func<int, byte[]>)(ke => Badan(buat(ke)))), .. Status(), .. Lain(), .. Contoh()];

    static List<Func<int, JsonObject>> Sendiri() =>
    [
        ke => Pesan(ke, "text", new JsonObject { ["body"] = Tulisan + " PMH-2023-000001" }),
        ke => Pesan(ke, "text", new JsonObject { ["body"] = "halo" }),
        ke => Pesan(ke, "image", new JsonObject { ["id"] = "900" + ke.ToString(CultureInfo.InvariantCulture), ["mime_type"] = "image/jpeg", ["sha256"] = "abc", ["caption"] = Tulisan }),
        ke => Pesan(ke, "document", new JsonObject { ["id"] = "901" + ke.ToString(CultureInfo.InvariantCulture), ["mime_type"] = "application/pdf", ["filename"] = Nama + ".pdf" }),
        ke => Pesan(ke, "location", new JsonObject { ["latitude"] = -6.2, ["longitude"] = 106.8, ["name"] = Nama, ["address"] = Tulisan }),
        ke => Pesan(ke, "contacts", new JsonArray(new JsonObject { ["name"] = new JsonObject { ["formatted_name"] = Nama }, ["phones"] = new JsonArray(new JsonObject { ["phone"] = Nomor + "0001", ["wa_id"] = Nomor + "0001" }) })),
        ke => Pesan(ke, "interactive", new JsonObject { ["type"] = "button_reply", ["button_reply"] = new JsonObject { ["id"] = "MENU", ["title"] = "Lihat layanan" } }),
        ke => Pesan(ke, "interactive", new JsonObject { ["type"] = "list_reply", ["list_reply"] = new JsonObject { ["id"] = "STATUS", ["title"] = "Status", ["description"] = Tulisan } }),
        ke => Pesan(ke, "interactive", new JsonObject { ["type"] = "nfm_reply", ["nfm_reply"] = new JsonObject { ["name"] = "flow", ["body"] = "Sent", ["response_json"] = $"{{\"nama\":\"{Nama}\"}}" } }),
        ke => Pesan(ke, "button", new JsonObject { ["payload"] = "MENU", ["text"] = "Menu" }),
        ke => Pesan(ke, "reaction", new JsonObject { ["message_id"] = "wamid.X" + (ke - 1).ToString(CultureInfo.InvariantCulture), ["emoji"] = "\U0001F64F" }),
        ke => Pesan(ke, "system", new JsonObject { ["type"] = "user_changed_number", ["body"] = Tulisan, ["wa_id"] = Nomor + "9999" }),
        ke => Pesan(ke, "order", new JsonObject { ["catalog_id"] = "1", ["product_items"] = new JsonArray(new JsonObject { ["product_retailer_id"] = "a", ["quantity"] = 1, ["item_price"] = 1.5, ["currency"] = "IDR" }) }),
        ke => Dengan(Pesan(ke, "unsupported", null), "errors", new JsonArray(new JsonObject { ["code"] = 131051, ["title"] = "Unsupported", ["error_data"] = new JsonObject { ["details"] = Tulisan } })),
        ke => Dengan(Pesan(ke, "text", new JsonObject { ["body"] = Tulisan }), "context", new JsonObject { ["from"] = Nomor + "0002", ["id"] = "wamid.X1", ["forwarded"] = true }),
    ];

    static IEnumerable<Func<int, byte[]>> Status()
    {
        foreach (var status in new[] { "sent", "delivered", "read", "failed", "warning" })
            yield return ke => Kiriman.BadanStatus(Kiriman.Status("wamid.S" + ke.ToString(CultureInfo.InvariantCulture), status, Nomor + "0003", ke.ToString(CultureInfo.InvariantCulture), status == "failed" ? 131047 : null));
    }

    static IEnumerable<Func<int, byte[]>> Lain()
    {
        foreach (var (bidang, nilai) in new (string, JsonObject)[]
        {
            ("account_update", new() { ["event"] = "ACCOUNT_RESTRICTION", ["restriction_info"] = new JsonArray(new JsonObject { ["restriction_type"] = "RESTRICTED_BIZ_INITIATED_MESSAGING", ["expiration"] = 1_790_000_000 }) }),
            ("message_template_status_update", new() { ["event"] = "APPROVED", ["message_template_id"] = 900_000_000_000_001, ["message_template_name"] = "kabar", ["message_template_language"] = "id", ["reason"] = "NONE" }),
            ("phone_number_quality_update", new() { ["display_phone_number"] = LayananPublik.Data.Contoh.NomorTampilan, ["event"] = "DOWNGRADE", ["current_limit"] = "TIER_1K" }),
            ("security", new() { ["event"] = "PIN_CHANGED", ["requester"] = "1" }),
        })
            yield return ke => Encoding.UTF8.GetBytes(new JsonObject { ["object"] = "whatsapp_business_account", ["entry"] = new JsonArray(new JsonObject { ["id"] = "200000000000001", ["time"] = 1_790_000_000 + ke, ["changes"] = new JsonArray(new JsonObject { ["field"] = bidang, ["value"] = nilai.DeepClone() }) }) }.ToJsonString());
    }

    static IEnumerable<Func<int, byte[]>> Contoh() => WebhookSampleTests.Folder is not { } folder ? []
        : Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(Terbaca).Select(isi => (Func<int, byte[]>)(_ => UntukKami(isi)));

    static byte[] UntukKami(byte[] isi)
    {
        var pohon = JsonNode.Parse(isi)!;
        foreach (var data in (pohon["entry"] as JsonArray ?? []).SelectMany(e => e?["changes"] as JsonArray ?? []).Select(c => (c?["value"] as JsonObject)?["metadata"]).OfType<JsonObject>())
            data["phone_number_id"] = LayananPublik.Data.Contoh.PhoneNumberId;
        return Encoding.UTF8.GetBytes(pohon.ToJsonString());
    }

    static bool Terbaca(byte[] isi)
    {
        try { return JsonNode.Parse(isi) is JsonObject; }
        catch (System.Text.Json.JsonException) { return false; }
    }

    static byte[] Badan(JsonObject pesan)
    {
        var badan = JsonNode.Parse(Kiriman.Badan([pesan]))!;
        badan["entry"]![0]!["changes"]![0]!["value"]!["contacts"] = new JsonArray(new JsonObject { ["wa_id"] = (string?)pesan["from"], ["profile"] = new JsonObject { ["name"] = Nama } });
        return Encoding.UTF8.GetBytes(badan.ToJsonString());
    }

    static JsonObject Pesan(int ke, string jenis, JsonNode? isi) =>
        Kiriman.Pesan(string.Create(CultureInfo.InvariantCulture, $"{Nomor}{ke % 200:0000}"), null, "wamid.X" + ke.ToString(CultureInfo.InvariantCulture), jenis, isi);

    static JsonObject Dengan(JsonObject pesan, string kunci, JsonNode isi)
    {
        pesan[kunci] = isi;
        return pesan;
    }
}
