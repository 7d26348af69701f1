using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LayananPublik.Tests.Bukti;

/// <summary>
/// Breaks JSON in ways that senders, partners and attackers do: first its structure (types, keys, depth, sizes, ids), then its bytes.
/// The same random generator breaks it the same way.
/// </summary>
public sealed class Perusak(Random acak)
{
    const int Pendek = 40, TeksPanjang = 20_000, Sangat = 200_000;
    static readonly JsonSerializerOptions Dalam = new() { MaxDepth = 4096 };

    public byte[] Rusak(byte[] asal)
    {
        var pohon = JsonNode.Parse(asal)!;
        for (var kali = acak.Next(0, 4); kali > 0; kali--) RusakPohon(pohon);
        return RusakBait(Encoding.UTF8.GetBytes(pohon.ToJsonString(Dalam)));
    }

    void RusakPohon(JsonNode akar)
    {
        var semua = Simpul(akar).ToList();
        if (semua.Count == 0) return;
        var (induk, kunci) = semua[acak.Next(semua.Count)];
        switch (acak.Next(9))
        {
            case 0: Buang(induk, kunci); break;
            case 1: Taruh(induk, kunci, Lain()); break;
            case 2: Taruh(induk, kunci, JsonValue.Create(TeksAneh())); break;
            case 3: Taruh(induk, kunci, Bersarang()); break;
            case 4: Taruh(induk, kunci, Angka()); break;
            case 5: Gandakan(induk, kunci); break;
            case 6: Tukar(semua, induk, kunci); break;
            case 7: Taruh(induk, kunci, Ambil(induk, kunci) is JsonValue v ? new JsonArray(v.DeepClone()) : JsonValue.Create("[]")); break;
            default: Taruh(induk, kunci, Ambil(induk, kunci) is JsonValue n ? JsonValue.Create(n.ToString()) : null); break;
        }
    }

    byte[] RusakBait(byte[] isi)
    {
        switch (acak.Next(18))
        {
            case 0: return isi[..acak.Next(isi.Length)];
            case 1: return Sisipkan(isi, [0xC3, 0x28]);
            case 2: return Sisipkan(isi, [0xED, 0xA0, 0x80]);
            case 3: return Sisipkan(isi, [0]);
            case 4: return KunciGanda(isi);
            case 5:
                var salin = isi.ToArray();
                for (var n = acak.Next(1, 8); n > 0; n--) salin[acak.Next(salin.Length)] = (byte)acak.Next(256);
                return salin;
            case 6: return [0xEF, 0xBB, 0xBF, .. isi];
            default: return isi;
        }
    }

    byte[] Sisipkan(byte[] isi, byte[] apa)
    {
        var di = acak.Next(isi.Length + 1);
        return [.. isi[..di], .. apa, .. isi[di..]];
    }

    /// <summary>The same key twice in one object, with another value first.</summary>
    byte[] KunciGanda(byte[] isi)
    {
        var teks = Encoding.UTF8.GetString(isi);
        var di = teks.IndexOf('{', acak.Next(teks.Length));
        if (di < 0 || di + 2 >= teks.Length || teks[di + 1] != '"') return isi;
        var akhir = teks.IndexOf('"', di + 2);
        return akhir < 0 ? isi : Encoding.UTF8.GetBytes(teks.Insert(di + 1, $"{teks[(di + 1)..(akhir + 1)]}:{Lain()?.ToJsonString() ?? "null"},"));
    }

    JsonNode? Lain() => acak.Next(8) switch
    {
        0 => null, 1 => JsonValue.Create(true), 2 => new JsonArray(), 3 => new JsonObject(), 4 => JsonValue.Create(""), 5 => JsonValue.Create(acak.Next()),
        6 => new JsonArray(new JsonObject(), null, new JsonArray()), _ => new JsonObject { ["x"] = new JsonArray(1, "dua", null) }
    };

    JsonNode Angka() => JsonNode.Parse(acak.Next(7) switch
    {
        0 => "-1", 1 => "1e400", 2 => "0.5", 3 => "9223372036854775808", 4 => "-0", 5 => acak.NextInt64().ToString(CultureInfo.InvariantCulture), _ => "1" + new string('0', acak.Next(400))
    })!;

    string TeksAneh() => acak.Next(9) switch
    {
        0 => "\0", 1 => "a\0b", 2 => "\u202Eterbalik\u200F", 3 => "\uFFFF\uFEFF", 4 => new string('a', acak.Next(TeksPanjang)), 5 => new string('\u00e9', acak.Next(100) == 0 ? Sangat : Pendek),
        6 => "'; DROP TABLE Pesan; --", 7 => "wamid." + acak.Next(1_000_000).ToString(CultureInfo.InvariantCulture), _ => string.Concat(Enumerable.Repeat("\U0001F64F", acak.Next(1, 300)))
    };

    JsonNode Bersarang()
    {
        JsonNode isi = JsonValue.Create("dasar");
        var senarai = acak.Next(2) == 0;
        for (var n = acak.Next(2, acak.Next(20) == 0 ? 2_000 : 80); n > 0; n--) isi = senarai ? new JsonArray(isi) : new JsonObject { ["a"] = isi };
        return isi;
    }

    void Gandakan(JsonNode induk, object kunci)
    {
        if (Ambil(induk, kunci) is not JsonArray { Count: > 0 } senarai) return;
        var satu = senarai[acak.Next(senarai.Count)];
        for (var n = acak.Next(1, acak.Next(20) == 0 ? 200 : 4); n > 0; n--) senarai.Add(satu?.DeepClone());
    }

    /// <summary>Ids and texts change places: a message gets the id of a status, a name becomes a time.</summary>
    void Tukar(List<(JsonNode Induk, object Kunci)> semua, JsonNode induk, object kunci)
    {
        var (lain, di) = semua[acak.Next(semua.Count)];
        if (Ambil(induk, kunci) is not JsonValue a || Ambil(lain, di) is not JsonValue b) return;
        var (salinA, salinB) = (a.DeepClone(), b.DeepClone());
        Taruh(induk, kunci, salinB);
        Taruh(lain, di, salinA);
    }

    static JsonNode? Ambil(JsonNode induk, object kunci) => kunci is string k ? induk[k] : (int)kunci < ((JsonArray)induk).Count ? induk[(int)kunci] : null;

    static void Taruh(JsonNode induk, object kunci, JsonNode? isi)
    {
        if (kunci is string k) induk[k] = isi;
        else if ((int)kunci < ((JsonArray)induk).Count) induk[(int)kunci] = isi;
    }

    static void Buang(JsonNode induk, object kunci)
    {
        if (kunci is string k) ((JsonObject)induk).Remove(k);
        else if ((int)kunci < ((JsonArray)induk).Count) ((JsonArray)induk).RemoveAt((int)kunci);
    }

    static IEnumerable<(JsonNode Induk, object Kunci)> Simpul(JsonNode? simpul) => simpul switch
    {
        JsonObject o => o.ToList().SelectMany(p => Simpul(p.Value).Prepend((o, p.Key))),
        JsonArray a => Enumerable.Range(0, a.Count).SelectMany(i => Simpul(a[i]).Prepend((a, i))),
        _ => []
    };
}
