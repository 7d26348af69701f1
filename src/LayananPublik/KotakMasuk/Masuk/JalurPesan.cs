using System.Security.Cryptography;
using System.Text;
using LayananPublik.WhatsApp;

namespace LayananPublik.KotakMasuk;

/// <summary>The lane of an update: number of the office and citizen. Within a lane updates wait for each other.</summary>
static class JalurPesan
{
    const int Terpanjang = 320;

    public static string Dari(WebhookUpdate u) => Muat(u switch
    {
        // The user id comes with every message, the phone number no longer does.
        InboundMessage m => $"p:{m.PhoneNumberId}:{m.UserId ?? m.From}",
        MessageEcho e => $"p:{e.PhoneNumberId}:{e.ToUserId ?? e.To}",
        MessageStatus s => $"s:{s.PhoneNumberId}:{s.RecipientUserId ?? s.RecipientId ?? s.Id}",
        _ => $"l:{u.WabaId}:{u.Field}"
    });

    static string Muat(string jalur) => jalur.Length <= Terpanjang ? jalur : "h:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(jalur)));
}
