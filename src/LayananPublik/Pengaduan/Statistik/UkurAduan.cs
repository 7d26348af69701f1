namespace LayananPublik.Pengaduan;

/// <summary>The moments of one complaint from which its figures are made; no name, no words of the reporter.</summary>
public sealed record UkurAduan
{
    /// <summary>Violence against women and children: counted, but never by place.</summary>
    public const string TanpaTempat = "PPA";

    public required int Id { get; init; }
    public required string Nomor { get; init; }
    public required string KodeKategori { get; init; }
    public required string Kategori { get; init; }
    public required int UnitId { get; init; }
    public required string Unit { get; init; }
    public string? Rw { get; init; }
    public required StatusAduan Status { get; init; }
    public required DateOnly Tanggal { get; init; }
    public required DateTimeOffset Pada { get; init; }
    /// <summary>The first step an officer took; each is told to the reporter.</summary>
    public DateTimeOffset? DijawabPada { get; init; }
    public DateTimeOffset? DiverifikasiPada { get; init; }
    public DateTimeOffset? TenggatVerifikasi { get; init; }
    public DateTimeOffset? BerakhirPada { get; init; }
    public DateTimeOffset? TenggatSelesai { get; init; }
    public int DibukaLagiKali { get; init; }
    public IReadOnlyList<UkurDisposisi> Disposisi { get; init; } = [];

    public bool Terbuka => !AlurAduan.Berakhir(Status);

    public bool BolehTempat => KodeKategori != TanpaTempat;
}

/// <summary>What one dinas made of its part of it; copies do not count.</summary>
public sealed record UkurDisposisi(int DinasId, string Dinas, DateTimeOffset Pada, DateTimeOffset? Tenggat, DateTimeOffset? DitanggapiPada, DateTimeOffset? SelesaiPada, int DibukaLagiKali, bool Aktif)
{
    /// <summary>Answered in time; null while there is still time, or none was set.</summary>
    public bool? TanggapTepat(DateTimeOffset kini) => Tepat(DitanggapiPada, Tenggat, kini);

    public bool? SelesaiTepat(UkurAduan aduan, DateTimeOffset kini) => SelesaiPada is null && !(Aktif && aduan.Terbuka) ? null : Tepat(SelesaiPada, aduan.TenggatSelesai, kini);

    internal static bool? Tepat(DateTimeOffset? pada, DateTimeOffset? tenggat, DateTimeOffset kini) => tenggat is not { } t ? null : pada is { } p ? p <= t : kini > t ? false : null;
}
