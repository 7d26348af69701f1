using System.Security.Cryptography;
using System.Text;

namespace LayananPublik.WhatsApp;

/// <summary>Meta repeats deliveries for days; these keys tell a repetition from something new.</summary>
static class UpdateKey
{
    const int Longest = 300;

    public static string Message(string id) => Fit("m:", id);

    public static string Echo(string id) => Fit("e:", id);

    /// <summary>The recipient belongs to it: a group message is read once by each participant.</summary>
    public static string Status(string id, string status, string? recipient) => Fit("s:", $"{id}:{status}:{recipient}");

    /// <summary>The time belongs to it: a template approved, paused and approved again says APPROVED twice in the same words.</summary>
    public static string Other(Origin origin, string raw) =>
        "o:" + Hash($"{origin.WabaId}\n{origin.Field}\n{origin.Time?.ToUnixTimeSeconds()}\n{raw}");

    static string Fit(string kind, string key) => kind.Length + key.Length <= Longest ? kind + key : kind + Hash(key);

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
