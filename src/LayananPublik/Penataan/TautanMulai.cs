using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LayananPublik.Penataan;

/// <summary>The one-time link by which the first admin sets the office up. Only its hash is kept.</summary>
public sealed class TautanMulai
{
    public static readonly TimeSpan Umur = TimeSpan.FromHours(24);

    TautanMulai() { }

    public int Id { get; private set; }

    public string Sari { get; private set; } = "";

    public DateTimeOffset Sampai { get; private set; }

    public static (TautanMulai Tautan, string Kunci) Buat(DateTimeOffset pada)
    {
        var kunci = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        return (new() { Sari = SariDari(kunci), Sampai = pada + Umur }, kunci);
    }

    public static string SariDari(string kunci) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kunci)));
}
