using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace LayananPublik.Simulator;

/// <summary>A citizen of the demo: a phone number and the name its owner chose in WhatsApp.</summary>
public sealed record Warga(string Nomor, string Nama, string Keterangan);

/// <summary>The invented citizens whose phones stand ready, and what may be said of any other number.</summary>
public static partial class DaftarWarga
{
    public static IReadOnlyList<Warga> Contoh { get; } =
    [
        new("6281200000001", "Sari Anggraini", "Warga, punya usaha warung"),
        new("6281200000002", "Budi Prakoso", "Warga"),
        new("6281200000003", "Dewi Wulandari", "Warga"),
        new("6281200000004", "Ahmad Hidayat", "Ketua RT"),
        new("6281200000005", "Maya Sari", "Warga"),
    ];

    public static string Nama(string nomor) =>
        Contoh.FirstOrDefault(w => w.Nomor == nomor)?.Nama ?? $"Warga {nomor[^4..]}";

    /// <summary>Meta's business-scoped user id: opaque, the same for a number each time.</summary>
    public static string UserId(string nomor) =>
        "ID." + string.Concat(SHA256.HashData(Encoding.ASCII.GetBytes(nomor))[..20].Select(b => (char)('0' + b % 10)));

    /// <summary>Digits with country code, as WhatsApp names an account.</summary>
    public static bool Sah(string nomor) => BentukNomor().IsMatch(nomor);

    /// <summary>Reads an Indonesian number as people write it: 0812…, +62 812-…, 62812….</summary>
    public static string? Baca(string? tulisan)
    {
        var angka = string.Concat((tulisan ?? "").Where(c => !" -.()+".Contains(c, StringComparison.Ordinal)));
        if (angka.StartsWith('0')) angka = "62" + angka[1..];
        return BentukPonsel().IsMatch(angka) ? angka : null;
    }

    /// <summary>+62 812-0000-0001</summary>
    public static string Tampil(string nomor) =>
        BentukPonsel().IsMatch(nomor) ? $"+62 {nomor[2..5]}-{nomor[5..9]}-{nomor[9..]}" : "+" + nomor;

    [GeneratedRegex("^[1-9][0-9]{7,14}$")]
    private static partial Regex BentukNomor();

    [GeneratedRegex("^628[0-9]{8,11}$")]
    private static partial Regex BentukPonsel();
}
