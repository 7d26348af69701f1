namespace LayananPublik.Simulator;

/// <summary>Who the fake Meta pretends the office is, and where its memory lies.</summary>
public sealed class SimulatorOptions
{
    public string NamaKantor { get; set; } = "Kecamatan Contoh";
    public string PhoneNumberId { get; set; } = "100000000000001";
    public string NomorTampilan { get; set; } = "62210000001";
    public string WabaId { get; set; } = "200000000000001";
    public string AccessToken { get; set; } = "simulator";
    public string AppSecret { get; set; } = "";
    public string VerifyToken { get; set; } = "";

    /// <summary>Where deliveries go; null means this server's own address + /webhook/whatsapp.</summary>
    public Uri? Webhook { get; set; }

    /// <summary>The chat, the media and the clock survive a restart in this folder.</summary>
    public string Folder { get; set; } = "";

    public string ZonaWaktu { get; set; } = "Asia/Jakarta";

    /// <summary>Throughput of the office's number; beyond it the Graph side answers 130429.</summary>
    public int PesanPerDetik { get; set; } = 80;

    /// <summary>False: free text reaches people who never wrote; for load tests that put deliveries to the webhook themselves.</summary>
    public bool JagaJendela { get; set; } = true;

    /// <summary>Service messages a month that Meta does not bill.</summary>
    public int GratisSebulan { get; set; } = 1000;

    /// <summary>How long a delivery of several updates (the disturbance "kelompok") waits for one more.</summary>
    public TimeSpan JedaKelompok { get; set; } = TimeSpan.FromMilliseconds(400);

    /// <summary>Oldest messages beyond this many are forgotten.</summary>
    public int BatasPesan { get; set; } = 50_000;

    /// <summary>Basic authentication of the stand-in for BSrE.</summary>
    public string BsrePengguna { get; set; } = "esign";
    public string BsreSandi { get; set; } = "simulator";

    internal SimulatorOptions Periksa()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(AppSecret);
        ArgumentException.ThrowIfNullOrWhiteSpace(VerifyToken);
        ArgumentException.ThrowIfNullOrWhiteSpace(AccessToken);
        ArgumentException.ThrowIfNullOrWhiteSpace(Folder);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(PesanPerDetik);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(BatasPesan);
        Directory.CreateDirectory(Folder);
        return this;
    }
}
