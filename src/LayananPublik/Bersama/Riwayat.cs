using System.Diagnostics.CodeAnalysis;

namespace LayananPublik.Bersama;

/// <summary>One line of history: who did what to a thing, when (UTC), from which state to which, and why. Each kind of thing has its own table of them.</summary>
public abstract class Riwayat
{
    /// <summary>What does not fit is cut off: SQL Server would refuse the whole change for it.</summary>
    public const int PanjangAlasan = 1000;

    public long Id { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    /// <summary>The officer, or null when the citizen or the system acted.</summary>
    public int? PetugasId { get; private set; }

    /// <summary>Who it was, as shown to colleagues: the officer's name at that time, "Warga" or "Sistem".</summary>
    public string Pelaku { get; private set; } = "";

    public string Tindakan { get; private set; } = "";

    public string? Dari { get; private set; }

    public string? Ke { get; private set; }

    public string? Alasan { get; private set; }

    protected void Isi(Pelaku pelaku, DateTimeOffset pada, string tindakan, string? dari, string? ke, string? alasan)
    {
        (Pada, PetugasId, Pelaku) = (pada, pelaku.PetugasId, pelaku.Nama);
        (Tindakan, Dari, Ke, Alasan) = (tindakan, dari, ke, Muat(alasan));
    }

    /// <summary>As much of a sentence as a column of reasons holds.</summary>
    [return: NotNullIfNotNull(nameof(alasan))]
    public static string? Muat(string? alasan) => alasan?.Length > PanjangAlasan ? alasan[..PanjangAlasan] : alasan;
}

/// <summary>Who acts: an officer, the citizen, or the system.</summary>
public readonly record struct Pelaku(int? PetugasId, string Nama)
{
    public static readonly Pelaku Warga = new(null, "Warga");

    public static readonly Pelaku Sistem = new(null, "Sistem");
}
