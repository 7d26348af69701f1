namespace LayananPublik.KotakMasuk;

/// <summary>
/// One open screen of an officer: which conversation it shows, and until when something is being written there. Marks of life come by the wall clock,
/// and a row whose time has run out counts as gone; the newest one says when the officer was last here.
/// </summary>
public sealed class Kehadiran
{
    /// <summary>So long a mark of life holds, and so long somebody counts as writing after the last key.</summary>
    public static readonly TimeSpan Hidup = TimeSpan.FromSeconds(50), Ketikan = TimeSpan.FromSeconds(14);

    Kehadiran() { }

    public int Id { get; private set; }

    /// <summary>Names the circuit.</summary>
    public string Sesi { get; private set; } = "";

    public int PetugasId { get; private set; }

    public int? PercakapanId { get; private set; }

    public DateTimeOffset? MenulisSampai { get; private set; }

    public DateTimeOffset SampaiPada { get; private set; }

    public static Kehadiran Datang(string sesi, int petugasId, DateTimeOffset pada) => new() { Sesi = sesi, PetugasId = petugasId, SampaiPada = pada + Hidup };

    public void Tampak(int? percakapanId, bool menulis, DateTimeOffset pada)
    {
        PercakapanId = percakapanId;
        MenulisSampai = menulis && percakapanId is not null ? pada + Ketikan : null;
        SampaiPada = pada + Hidup;
    }

    /// <summary>The screen was closed, or its line is down.</summary>
    public void Pergi(DateTimeOffset pada) => (PercakapanId, MenulisSampai, SampaiPada) = (null, null, pada);
}
