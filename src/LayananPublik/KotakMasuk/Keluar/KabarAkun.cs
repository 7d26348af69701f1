using LayananPublik.Bersama;

namespace LayananPublik.KotakMasuk;

/// <summary>News from Meta about the account or a number that stops nothing: the admin reads it and ticks it off.</summary>
public sealed class KabarAkun
{
    KabarAkun() { }

    public int Id { get; private set; }

    /// <summary>Meta's field and event, such as phone_number_name_update/DECLINED.</summary>
    public string Jenis { get; private set; } = "";

    public string Kalimat { get; private set; } = "";

    /// <summary>Wants something done, not only read.</summary>
    public bool Penting { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    public DateTimeOffset? DilihatPada { get; private set; }

    public string? DilihatOleh { get; private set; }

    public static KabarAkun Tentang(string jenis, string kalimat, bool penting, DateTimeOffset pada) => new()
    {
        Jenis = jenis.Length > 80 ? jenis[..80] : jenis, Kalimat = Riwayat.Muat(kalimat), Penting = penting, Pada = pada
    };

    public void Lihat(Pelaku oleh, DateTimeOffset pada) => (DilihatPada, DilihatOleh) = DilihatPada is null ? (pada, oleh.Nama) : (DilihatPada, DilihatOleh);
}
