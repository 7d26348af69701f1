using System.Security.Cryptography;
using System.Text;
using LayananPublik.Bersama;

namespace LayananPublik.Persuratan;

/// <summary>Six digits that only the citizen was told: who knows them may open the letter's PDF. Only their keyed hash is kept.</summary>
public sealed class PinSurat
{
    public const int Panjang = 6;

    PinSurat() { }

    public int SuratId { get; private set; }

    public Surat Surat { get; private set; } = null!;

    public string Sidik { get; private set; } = "";

    public int Salah { get; private set; }

    public DateTimeOffset? TerkunciSampai { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    public int Versi { get; private set; }

    public static (PinSurat Baris, string Pin) Buat(Surat surat, Segel segel, DateTimeOffset pada)
    {
        var baris = new PinSurat { Surat = surat, SuratId = surat.Id };
        return (baris, baris.Ganti(segel, pada));
    }

    /// <summary>New digits; the old ones hold no longer.</summary>
    public string Ganti(Segel segel, DateTimeOffset pada)
    {
        var pin = RandomNumberGenerator.GetString("0123456789", Panjang);
        (Sidik, Salah, TerkunciSampai, Pada, Versi) = (SidikDari(segel, SuratId, pin), 0, null, pada, Versi + 1);
        return pin;
    }

    public bool Terkunci(DateTimeOffset pada) => TerkunciSampai > pada;

    /// <summary>Five wrong tries in a row lock it for an hour. Takes the same time whether right or wrong.</summary>
    public bool Cocok(Segel segel, string? pin, DateTimeOffset pada)
    {
        var sama = Sama(segel, pin);
        (Salah, Versi) = (sama ? 0 : Salah + 1, Versi + 1);
        if (Salah < TautanSurat.SalahTerbanyak) return sama;
        (Salah, TerkunciSampai) = (0, pada + TautanSurat.LamaKunci);
        Surat.Catat(Pelaku.Sistem, pada, "PIN terkunci", $"{TautanSurat.SalahTerbanyak} PIN salah.");
        return false;
    }

    /// <summary>The comparison alone, where somebody else counts the wrong ones.</summary>
    public bool Sama(Segel segel, string? pin) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sidik), Encoding.ASCII.GetBytes(SidikDari(segel, SuratId, Rapikan(pin))));

    // Only the first digits count: what somebody pastes may be of any length.
    static string Rapikan(string? pin) => string.Concat((pin ?? "").Where(char.IsAsciiDigit).Take(Panjang + 1));

    static string SidikDari(Segel segel, int suratId, string pin) => segel.Sidik($"pin-surat:{suratId}:{pin}");
}
