using System.Text;
using System.Text.Json.Nodes;

namespace LayananPublik.Simulator.Kiriman;

/// <summary>The envelope around changes, in any of the shapes Meta uses, and spoilt on request.</summary>
public sealed class Sampul(SimulatorOptions pilihan, JamSimulator jam)
{
    const string AkhirPesan = "\"field\":\"messages\"}";
    const int TigaMega = 3 * 1000 * 1000;

    public byte[] Bungkus(IReadOnlyList<KirimanWebhook> isi, BentukKelompok bentuk = BentukKelompok.Perubahan) => bentuk switch
    {
        BentukKelompok.Entri => Amplop(isi.Select(k => Entri(k.Perubahan))),
        BentukKelompok.Gabung => Amplop([Entri(string.Join(',', Gabungkan(isi)))]),
        _ => Amplop([Entri(isi.Count == 1 ? isi[0].Perubahan : string.Join(',', isi.Select(k => k.Perubahan)))]),
    };

    public byte[] NomorAsing(byte[] badan) => Ganti(badan, $"\"phone_number_id\":\"{pilihan.PhoneNumberId}\"", "\"phone_number_id\":\"999999999999999\"");

    /// <summary>A change of a field nobody has heard of comes first, and every value has a key more.</summary>
    public static byte[] BidangAsing(byte[] badan) =>
        Ganti(Ganti(badan, "\"value\":{", "\"value\":{\"kelak\":{\"versi\":99},"), "\"changes\":[", "\"changes\":[{\"value\":{\"apa\":[1,null,{}]},\"field\":\"something_new\"},");

    /// <summary>A message of a type that does not exist yet, from nobody of this office's citizens.</summary>
    public byte[] JenisAsing(byte[] badan, string wamid, long detik) => Ganti(badan, "\"changes\":[",
        "\"changes\":[{\"value\":{\"messaging_product\":\"whatsapp\",\"metadata\":{\"display_phone_number\":\"" + pilihan.NomorTampilan + "\",\"phone_number_id\":\"" + pilihan.PhoneNumberId
        + "\"},\"contacts\":[{\"profile\":{\"name\":\"Jenis Asing\"},\"wa_id\":\"6281299999999\",\"user_id\":\"ID.99999999999999999999\"}],\"messages\":[{\"from\":\"6281299999999\",\"from_user_id\":\"ID.99999999999999999999\",\"id\":\""
        + wamid + "\",\"timestamp\":\"" + detik + "\",\"type\":\"hologram\",\"hologram\":{\"depth\":3}}]},\"field\":\"messages\"},");

    /// <summary>As large as Meta's ceiling allows, by a key that partners may add.</summary>
    public static byte[] Besarkan(byte[] badan)
    {
        var sisip = Encoding.ASCII.GetBytes("\"padding\":\"" + new string('x', Math.Max(0, TigaMega - badan.Length - 13)) + "\",");
        return [badan[0], .. sisip, .. badan[1..]];
    }

    static byte[] Amplop(IEnumerable<string> entri) => Encoding.ASCII.GetBytes($"{{\"object\":\"whatsapp_business_account\",\"entry\":[{string.Join(',', entri)}]}}");

    // Other fields than messages carry the time on the entry.
    string Entri(string perubahan) => perubahan.EndsWith(AkhirPesan, StringComparison.Ordinal)
        ? $"{{\"id\":\"{pilihan.WabaId}\",\"changes\":[{perubahan}]}}"
        : $"{{\"id\":\"{pilihan.WabaId}\",\"time\":{jam.GetUtcNow().ToUnixTimeSeconds()},\"changes\":[{perubahan}]}}";

    /// <summary>Messages and statuses of the same number share one value; what is no message stays a change of its own.</summary>
    static IEnumerable<string> Gabungkan(IReadOnlyList<KirimanWebhook> isi)
    {
        JsonObject? gabungan = null;
        foreach (var k in isi)
        {
            var perubahan = JsonNode.Parse(k.Perubahan)!.AsObject();
            if ((string?)perubahan["field"] != "messages") yield return k.Perubahan;
            else if (gabungan is null) gabungan = perubahan;
            else foreach (var nama in (string[])["contacts", "messages", "statuses"])
                Tambahkan(gabungan["value"]!.AsObject(), perubahan["value"]!.AsObject(), nama);
        }
        if (gabungan is not null) yield return MetaJson.Escape(gabungan);
    }

    static void Tambahkan(JsonObject ke, JsonObject dari, string nama)
    {
        if (dari[nama] is not JsonArray isi) return;
        if (ke[nama] is not JsonArray tujuan) ke[nama] = tujuan = [];
        foreach (var n in isi.ToList())
        {
            isi.Remove(n);
            if (nama != "contacts" || !tujuan.Any(ada => JsonNode.DeepEquals(ada, n))) tujuan.Add(n);
        }
    }

    static byte[] Ganti(byte[] badan, string apa, string menjadi) =>
        Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(badan).Replace(apa, menjadi, StringComparison.Ordinal));
}
