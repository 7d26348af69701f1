namespace LayananPublik.KotakMasuk;

/// <summary>What an officer sends in one go: words, files, and the message it answers.</summary>
public sealed record Balasan(string Teks)
{
    public const int BerkasTerbanyak = 10;

    /// <summary>The bubble that is quoted.</summary>
    public int? MembalasId { get; init; }

    public IReadOnlyList<BerkasBalasan> Berkas { get; init; } = [];

    /// <summary>What finds the window closed is parked instead of refused.</summary>
    public bool Titip { get; init; }

    /// <summary>The stored answers in it, to be counted.</summary>
    public IReadOnlyList<int> Jawaban { get; init; } = [];

    /// <summary>What the officer's screen showed; without it a colleague's answer meanwhile does not stop this one.</summary>
    public SyaratKirim? Syarat { get; init; }

    /// <summary>Stays back until then and can be undone; null = leaves at once.</summary>
    public DateTimeOffset? TahanSampai { get; init; }
}

/// <summary>A file to send: from the officer's computer, or already in the cabinet.</summary>
public sealed record BerkasBalasan(string Nama)
{
    public Func<CancellationToken, Task<byte[]>>? Baca { get; init; }

    public int? IsiLemariId { get; init; }
}
