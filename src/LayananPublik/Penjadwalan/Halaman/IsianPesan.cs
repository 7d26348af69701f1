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
