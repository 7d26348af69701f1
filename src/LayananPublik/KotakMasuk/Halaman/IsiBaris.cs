using LayananPublik.Shell.Ui;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>One row of a list on the desk, ready to be drawn.</summary>
public sealed record IsiBaris(int Id, string Nama, string Cuplikan, string Jam, string Href)
{
    /// <summary>A person is needed at once.</summary>
    public bool Mendesak { get; init; }
    public bool Penting { get; init; }
    public DaftarLabel Label { get; init; } = DaftarLabel.Kosong;
    /// <summary>Until when it is out of sight.</summary>
    public string? Tunda { get; init; }
    /// <summary>Muted or blocked, and when somebody looks again.</summary>
    public string? Batas { get; init; }
    public bool BatasDitinjau { get; init; }
    public string? Layanan { get; init; }
    public string? Status { get; init; }
    public string? Tenggat { get; init; }
    public Nada NadaTenggat { get; init; }
    /// <summary>How long the citizen has waited for an answer.</summary>
    public string? Menunggu { get; init; }
    /// <summary>How long the citizen can still be answered freely.</summary>
    public TandaJendela? Jendela { get; init; }
    public string? JudulJendela { get; init; }
    /// <summary>What is parked: how many, or that it waited in vain.</summary>
    public string? Titipan { get; init; }
    public bool TitipanHabis { get; init; }
    public int Belum { get; init; }
    /// <summary>The conversation of the row, where colleagues who have it open are to be marked.</summary>
    public int? HadirDi { get; init; }
    /// <summary>The colleague who has it; null when free or one's own.</summary>
    public string? Petugas { get; init; }
}

/// <summary>A filter above a list and how many rows it holds.</summary>
public sealed record SaringanMeja(string Kode, string Judul, int? Jumlah);
