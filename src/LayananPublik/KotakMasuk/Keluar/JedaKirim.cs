using LayananPublik.Bersama;

namespace LayananPublik.KotakMasuk;

/// <summary>Why nothing is sent: an admin said so, Meta refuses our token, or Meta has stopped the account or the number.</summary>
public enum SebabJeda { Admin, Token, Akun }

/// <summary>While this row exists nothing leaves: from the whole office, or from one number. Every node obeys it, and it survives a restart.</summary>
public sealed class JedaKirim
{
    static readonly TimeSpan CobaPertama = TimeSpan.FromMinutes(1), CobaTerlama = TimeSpan.FromMinutes(30);

    JedaKirim() { }

    public int Id { get; private set; }

    /// <summary>Number and cause in one, so that two nodes in the same trouble make one row.</summary>
    public string Kunci { get; private set; } = "";

    /// <summary>Null stops the whole office.</summary>
    public int? NomorKantorId { get; private set; }

    public SebabJeda Sebab { get; private set; }

    /// <summary>What happened and what to do, for the banner.</summary>
    public string Kalimat { get; private set; } = "";

    public int? Kode { get; private set; }

    public string Oleh { get; private set; } = "";

    public DateTimeOffset Sejak { get; private set; }

    /// <summary>When it ends by itself, where Meta told so.</summary>
    public DateTimeOffset? BerakhirPada { get; private set; }

    /// <summary>When one message may try whether the token works again; only for <see cref="SebabJeda.Token"/>.</summary>
    public DateTimeOffset? CobaPada { get; private set; }

    public int CobaKe { get; private set; }

    public int Versi { get; private set; }

    public static string KunciDari(int? nomorKantorId, SebabJeda sebab) => $"{nomorKantorId?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "semua"}/{sebab}";

    public static JedaKirim Mulai(int? nomorKantorId, SebabJeda sebab, string kalimat, int? kode, Pelaku oleh, DateTimeOffset pada, DateTimeOffset? berakhir) => new()
    {
        Kunci = KunciDari(nomorKantorId, sebab), NomorKantorId = nomorKantorId, Sebab = sebab, Kalimat = Riwayat.Muat(kalimat), Kode = kode, Oleh = oleh.Nama, Sejak = pada,
        BerakhirPada = berakhir, CobaPada = sebab == SebabJeda.Token ? pada + CobaPertama : null
    };

    /// <summary>The same trouble again, perhaps worse: the newest word counts.</summary>
    public bool Perbarui(string kalimat, int? kode, DateTimeOffset? berakhir)
    {
        if ((Kalimat, Kode, BerakhirPada) == (Riwayat.Muat(kalimat), kode, berakhir)) return false;
        (Kalimat, Kode, BerakhirPada) = (Riwayat.Muat(kalimat), kode, berakhir);
        Versi++;
        return true;
    }

    public bool Lewat(DateTimeOffset kini) => BerakhirPada <= kini;

    /// <summary>One message goes out to see; the next only after a longer pause.</summary>
    public void Coba(DateTimeOffset kini)
    {
        var jeda = CobaPertama * Math.Pow(2, Math.Min(++CobaKe, 10));
        CobaPada = kini + (jeda < CobaTerlama ? jeda : CobaTerlama);
        Versi++;
    }

    /// <summary>The admin has put in a new token and does not want to wait.</summary>
    public void CobaSekarang(DateTimeOffset kini) => (CobaPada, CobaKe, Versi) = (kini, 0, Versi + 1);
}
