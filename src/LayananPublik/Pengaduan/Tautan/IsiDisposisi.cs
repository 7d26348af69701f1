using LayananPublik.Kantor;

namespace LayananPublik.Pengaduan;

/// <summary>What the pages behind a dinas's link show: before a name was typed only who sent it to whom.</summary>
public sealed record IsiDisposisi
{
    public required string Alamat { get; init; }
    /// <summary>The form's own token against foreign pages.</summary>
    public required string Tanda { get; init; }
    public required string Dinas { get; init; }
    public required string Kantor { get; init; }
    public required string Sampai { get; init; }
    public string? Nama { get; init; }
    public string? Galat { get; init; }
    public string? Kabar { get; init; }
    /// <summary>The form that could not be taken, and what was typed into it.</summary>
    public AksiDinas? Gagal { get; init; }
    public string? Ketikan { get; init; }
    /// <summary>A form is done once, however often its button is pressed.</summary>
    public Guid Sekali { get; init; }
    /// <summary>Shown in the answer to the press that asked for it, and never again without another.</summary>
    public IdentitasPelapor? Identitas { get; init; }
    public KasusDinas? Kasus { get; init; }
    public JamKantor? Jam { get; init; }
}
