using System.Security.Cryptography;
using System.Text;
using LayananPublik.Pengaturan;
using LayananPublik.WhatsApp;

namespace LayananPublik.KotakMasuk;

/// <summary>The secrets that webhooks are checked with. The simulator reads the same ones; what is not set there is drawn anew at each start.</summary>
public sealed class RahasiaWebhook(PengaturanKantor pengaturan)
{
    public string AppSecret { get; } = AtauAcak(pengaturan.WhatsApp.AppSecret, pengaturan.Simulator);

    public string VerifyToken { get; } = AtauAcak(pengaturan.WhatsApp.VerifyToken, pengaturan.Simulator);

    /// <summary>Both secrets count while one is being rotated.</summary>
    public bool TandaSah(ReadOnlySpan<byte> badan, string? tanda) => Signature.IsValid(badan, tanda, AppSecret, pengaturan.WhatsApp.AppSecretLama);

    public bool TokenSah(string? token) =>
        VerifyToken.Length > 0 && CryptographicOperations.FixedTimeEquals(Sari(token ?? ""), Sari(VerifyToken));

    // Hashed first: comparing in fixed time needs equal lengths.
    static byte[] Sari(string teks) => SHA256.HashData(Encoding.UTF8.GetBytes(teks));

    static string AtauAcak(string isi, bool simulator) => isi.Length == 0 && simulator ? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)) : isi;
}
