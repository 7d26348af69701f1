namespace LayananPublik.Pelayanan;

public enum UntukSiapa { DiriSendiri, Keluarga, WargaRt }

/// <summary>Who hears how it goes: who wrote, the citizen on a number of their own, or both.</summary>
public enum TujuanKabar { Pelapor, Warga, Keduanya }

/// <summary>That somebody speaks for the applicant: as what, with which consent, and who gets the news. Immutable; an application without one was made by the applicant.</summary>
public sealed record Perwakilan
{
    /// <summary>Raised whenever <see cref="KalimatWakil.TanyaSetuju"/> says something else.</summary>
    public const int VersiPersetujuan = 1;

    public required UntukSiapa Untuk { get; init; }

    /// <summary>"Anak", "Warga RT 003/RW 005".</summary>
    public string? Hubungan { get; init; }

    /// <summary>Who speaks, where the office knows: "Slamet Hidayat, Ketua RT 003/RW 005".</summary>
    public string? Wakil { get; init; }

    public int? PengurusRtId { get; init; }

    /// <summary>Which wording the consent was asked in, and when it was given.</summary>
    public int? PersetujuanVersi { get; init; }

    public DateTimeOffset? SetujuPada { get; init; }

    public TujuanKabar? Kabar { get; init; }

    /// <summary>The citizen's own number (wa_id); used only once the citizen has said so from there.</summary>
    public string? NomorWarga { get; init; }

    /// <summary>The officer who entered it at the counter.</summary>
    public string? DicatatOleh { get; init; }

    public Perwakilan Setuju(DateTimeOffset pada) => this with { PersetujuanVersi = VersiPersetujuan, SetujuPada = pada };
}
