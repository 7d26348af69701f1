using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LayananPublik.Bersama;

/// <summary>
/// The office's keys: seals columns and files (AES-256-GCM) and makes the keyed hash by which a NIK is found again.
/// Sealed data begin with the id of their key, so that a new key can be added while old data stay readable.
/// </summary>
public sealed class Segel
{
    const int PanjangNonce = 12, PanjangTanda = 16;
    readonly Dictionary<string, byte[]> kunci;
    readonly byte[] kunciSidik;

    Segel(IsiCincin cincin)
    {
        KunciAktif = cincin.Aktif;
        kunci = cincin.Kunci.ToDictionary(k => k.Key, k => Convert.FromBase64String(k.Value));
        kunciSidik = Convert.FromBase64String(cincin.Sidik);
        if (!kunci.ContainsKey(KunciAktif) || kunci.Any(k => k.Value.Length != 32 || k.Key.Length is 0 or > 16))
            throw new InvalidDataException("The key ring names no valid active key.");
    }

    /// <summary>Id of the key that seals from now on; kept with every file and every sealed value.</summary>
    public string KunciAktif { get; }

    /// <summary>Opens the key ring of the office, or makes one at the very first start. Losing this file loses every sealed NIK and document.</summary>
    public static Segel Buka(string folder)
    {
        Directory.CreateDirectory(folder);
        var berkas = Path.Combine(folder, "segel.json");
        if (!File.Exists(berkas)) Tulis(berkas, Baru());
        return new(JsonSerializer.Deserialize<IsiCincin>(File.ReadAllText(berkas))!);
    }

    public byte[] Tutup(ReadOnlySpan<byte> isi)
    {
        var id = Encoding.ASCII.GetBytes(KunciAktif);
        var keluar = new byte[1 + id.Length + PanjangNonce + PanjangTanda + isi.Length];
        keluar[0] = (byte)id.Length;
        id.CopyTo(keluar, 1);
        var sisa = keluar.AsSpan(1 + id.Length);
        RandomNumberGenerator.Fill(sisa[..PanjangNonce]);
        using var aes = new AesGcm(kunci[KunciAktif], PanjangTanda);
        aes.Encrypt(sisa[..PanjangNonce], isi, sisa[(PanjangNonce + PanjangTanda)..], sisa.Slice(PanjangNonce, PanjangTanda));
        return keluar;
    }

    /// <exception cref="CryptographicException">The data were changed, or their key is not in the ring.</exception>
    public byte[] BukaSegel(ReadOnlySpan<byte> tersegel)
    {
        var panjang = tersegel.Length == 0 ? 0 : tersegel[0];
        if (tersegel.Length < 1 + panjang + PanjangNonce + PanjangTanda
            || !kunci.TryGetValue(Encoding.ASCII.GetString(tersegel.Slice(1, panjang)), out var k))
            throw new CryptographicException("Sealed data without a known key.");
        var sisa = tersegel[(1 + panjang)..];
        var isi = new byte[sisa.Length - PanjangNonce - PanjangTanda];
        using var aes = new AesGcm(k, PanjangTanda);
        aes.Decrypt(sisa[..PanjangNonce], sisa[(PanjangNonce + PanjangTanda)..], sisa.Slice(PanjangNonce, PanjangTanda), isi);
        return isi;
    }

    public string TutupTeks(string teks) => Convert.ToBase64String(Tutup(Encoding.UTF8.GetBytes(teks)));

    public string BukaTeks(string tersegel) => Encoding.UTF8.GetString(BukaSegel(Convert.FromBase64String(tersegel)));

    /// <summary>Keyed hash (HMAC-SHA-256, 64 hex digits) of a NIK or KK number: equal numbers are found, none can be read back or guessed without the key.</summary>
    public string Sidik(string nomor) => Convert.ToHexStringLower(HMACSHA256.HashData(kunciSidik, Encoding.UTF8.GetBytes(nomor)));

    static IsiCincin Baru() => new("k1", new() { ["k1"] = Acak() }, Acak());

    static string Acak() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    static void Tulis(string berkas, IsiCincin isi)
    {
        var sementara = berkas + "." + Guid.NewGuid().ToString("N");
        var pilihan = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) pilihan.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var aliran = new FileStream(sementara, pilihan))
        {
            JsonSerializer.Serialize(aliran, isi);
            aliran.Flush(flushToDisk: true);
        }
        // Two nodes may start at once on one shared folder: the first file in place wins.
        try { File.Move(sementara, berkas, overwrite: false); }
        catch (IOException) when (File.Exists(berkas)) { File.Delete(sementara); }
    }

    sealed record IsiCincin(string Aktif, Dictionary<string, string> Kunci, string Sidik);
}
