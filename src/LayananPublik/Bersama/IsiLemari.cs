namespace LayananPublik.Bersama;

/// <summary>One file in the cabinet: known by the SHA-256 of its clear bytes, stored encrypted under the key named here.</summary>
public sealed class IsiLemari
{
    IsiLemari() { }

    public int Id { get; private set; }

    /// <summary>SHA-256 of the clear bytes, 64 lower-case hex digits; also the file's name.</summary>
    public string Sari { get; private set; } = "";

    /// <summary>Size of the clear bytes.</summary>
    public long Ukuran { get; private set; }

    /// <summary>Type decided from the bytes, never from the sender's word.</summary>
    public string Mime { get; private set; } = "";

    public string KunciId { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    public static IsiLemari Catat(string sari, long ukuran, string mime, string kunciId, DateTimeOffset pada) =>
        new() { Sari = sari, Ukuran = ukuran, Mime = mime, KunciId = kunciId, Pada = pada };
}
