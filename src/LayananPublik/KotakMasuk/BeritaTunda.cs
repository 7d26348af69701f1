namespace LayananPublik.KotakMasuk;

/// <summary>
/// News for a citizen that has not left yet: it waits to be sent together with what comes up meanwhile, for the end of the quiet hours, or,
/// carried by a parked message, for the citizen to write. The row goes when the news goes.
/// </summary>
public sealed class BeritaTunda
{
    BeritaTunda() { }

    public int Id { get; private set; }

    public int PercakapanId { get; private set; }

    public Percakapan Percakapan { get; private set; } = null!;

    /// <summary>What it speaks of ("butir/12"): newer news of the same takes its place. Null = nothing replaces it.</summary>
    public string? Tentang { get; private set; }

    /// <summary>The <see cref="IsiPesan"/> as JSON.</summary>
    public string Isi { get; private set; } = "";

    /// <summary>The citizen has to do something: it does not wait to be sent together with other news.</summary>
    public bool Segera { get; private set; }

    /// <summary>The message that carries it is sealed, and carries no news that others may read.</summary>
    public bool Tertutup { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    /// <summary>When it is due.</summary>
    public DateTimeOffset KirimPada { get; private set; }

    /// <summary>It waits for the end of the quiet hours; a message of the citizen ends them for him. In a parked message: the citizen is asked for it at their end.</summary>
    public bool Hening { get; private set; }

    /// <summary>The parked or held message that carries it.</summary>
    public int? PesanKeluarId { get; private set; }

    public PesanKeluar? PesanKeluar { get; private set; }

    public int Versi { get; private set; }

    public static BeritaTunda Tulis(Percakapan percakapan, string? tentang, IsiPesan isi, bool segera, DateTimeOffset pada, bool tertutup = false) => new()
    {
        Percakapan = percakapan, PercakapanId = percakapan.Id, Tentang = tentang, Isi = isi.KeJson(), Segera = segera, Tertutup = tertutup, Pada = pada, KirimPada = pada
    };

    public void Tunda(DateTimeOffset sampai, bool hening)
    {
        if (KirimPada == sampai && Hening == hening) return;
        (KirimPada, Hening, Versi) = (sampai, hening, Versi + 1);
    }

    public void Dititipkan(PesanKeluar pembawa)
    {
        if (PesanKeluar == pembawa && !Hening) return;
        (PesanKeluar, Hening, Versi) = (pembawa, false, Versi + 1);
    }
}
