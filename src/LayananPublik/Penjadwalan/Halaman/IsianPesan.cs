namespace LayananPublik.Penjadwalan.Halaman;

/// <summary>What an officer types to book for a citizen at the counter or on the telephone.</summary>
public sealed class IsianPesan
{
    public string Nama { get; set; } = "";
    public string Nik { get; set; } = "";
    public string Kebutuhan { get; set; } = "";
    public string Nomor { get; set; } = "";
    public bool Setuju { get; set; }
    public bool LewatTelepon { get; set; }
}

/// <summary>What an officer types to put a citizen on the waiting list; offers come by WhatsApp, so its number is needed.</summary>
public sealed class IsianTunggu
{
    public int JadwalId { get; set; }
    public string Nama { get; set; } = "";
    public string Nik { get; set; } = "";
    public string Nomor { get; set; } = "";
    public bool Setuju { get; set; }
    public bool LewatTelepon { get; set; }
    public DateOnly Dari { get; set; }
    public DateOnly Sampai { get; set; }
    public TimeOnly? JamDari { get; set; }
    public TimeOnly? JamSampai { get; set; }
}
