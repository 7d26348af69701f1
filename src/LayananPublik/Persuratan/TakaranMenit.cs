namespace LayananPublik.Persuratan;

/// <summary>How many public pages one address has asked for in one minute, over all nodes. The address itself is not kept, only its keyed hash, and that for minutes.</summary>
public sealed class TakaranMenit
{
    TakaranMenit() { }

    /// <summary>What is limited, and the keyed hash of the address.</summary>
    public string Kunci { get; private set; } = "";

    /// <summary>Minutes since 1970.</summary>
    public long Menit { get; private set; }

    public int Kali { get; private set; }

    public static TakaranMenit Mulai(string kunci, long menit, int kali) => new() { Kunci = kunci, Menit = menit, Kali = kali };
}
