namespace LayananPublik.Simulator.Ingatan;

/// <summary>What Meta holds of the office's account, and how the fake Meta is set.</summary>
public sealed record SetelanMeta
{
    /// <summary>Outside the 24-hour window: refuse the call itself instead of failing the message later.</summary>
    public bool JendelaSeketika { get; init; }

    /// <summary>A test number sends to these recipients only; null for a real number.</summary>
    public IReadOnlyList<string>? HanyaKe { get; init; }

    /// <summary>After a burst to one citizen, silence until all of it is paid back.</summary>
    public bool PasanganKetat { get; init; }

    public string Mutu { get; init; } = "GREEN";
    public string BatasHarian { get; init; } = "TIER_2K";
    public bool Terdaftar { get; init; } = true;
    public string? Pin { get; init; }
    public bool CekKunci { get; init; }

    /// <summary>The account is disabled: every send is refused.</summary>
    public bool Nonaktif { get; init; }

    /// <summary>Restricted to this moment; SemuaDibatasi tells whether answers are hit too, or only templates.</summary>
    public DateTimeOffset? DibatasiSampai { get; init; }

    public bool SemuaDibatasi { get; init; }

    /// <summary>The business profile as JSON.</summary>
    public string Profil { get; init; } = "{}";
}
