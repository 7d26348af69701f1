using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LayananPublik.Data;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>Webhook bodies as Meta words them, for what the simulator's phones cannot do.</summary>
static class Kiriman
{
    public static byte[] Teks(string dari, string wamid, string teks, DateTimeOffset? waktu = null, string nomor = Contoh.PhoneNumberId) => Badan([PesanTeks(dari, wamid, teks, waktu)], nomor);

    public static JsonObject PesanTeks(string dari, string wamid, string teks, DateTimeOffset? waktu = null) => Pesan(dari, null, wamid, "text", new JsonObject { ["body"] = teks }, waktu);

    public static JsonObject Pesan(string? dari, string? bsuid, string wamid, string jenis, JsonNode? isi, DateTimeOffset? waktu = null)
    {
        var p = new JsonObject { ["id"] = wamid, ["timestamp"] = Detik(waktu), ["type"] = jenis };
        if (dari is not null) p["from"] = dari;
        if (bsuid is not null) p["from_user_id"] = bsuid;
        if (isi is not null) p[jenis] = isi;
        return p;
    }

    public static JsonObject Status(string wamid, string status, string tujuan, string? tanda = null, int? kode = null)
    {
        var s = new JsonObject { ["id"] = wamid, ["status"] = status, ["timestamp"] = Detik(null), ["recipient_id"] = tujuan };
        if (tanda is not null) s["biz_opaque_callback_data"] = tanda;
        if (kode is not null) s["errors"] = new JsonArray(new JsonObject { ["code"] = kode, ["title"] = "failed" });
        return s;
    }

    public static byte[] Badan(JsonObject[] pesan, string nomor = Contoh.PhoneNumberId) => Isi("messages", pesan, nomor);

    public static byte[] BadanStatus(params JsonObject[] status) => Isi("statuses", status, Contoh.PhoneNumberId);

    public static string Sari(byte[] badan) => Convert.ToHexStringLower(SHA256.HashData(badan));

    static byte[] Isi(string nama, JsonObject[] isi, string nomor)
    {
        var nilai = new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["metadata"] = new JsonObject { ["display_phone_number"] = Contoh.NomorTampilan, ["phone_number_id"] = nomor },
            [nama] = new JsonArray([.. isi])
        };
        var badan = new JsonObject { ["object"] = "whatsapp_business_account", ["entry"] = new JsonArray(new JsonObject { ["id"] = "200000000000001", ["changes"] = new JsonArray(new JsonObject { ["field"] = "messages", ["value"] = nilai }) }) };
        return Encoding.UTF8.GetBytes(badan.ToJsonString());
    }

    static string Detik(DateTimeOffset? waktu) => (waktu ?? DateTimeOffset.UtcNow).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
