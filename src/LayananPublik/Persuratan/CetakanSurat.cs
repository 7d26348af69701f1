using LayananPublik.Bersama;

namespace LayananPublik.Persuratan;

/// <summary>That a letter was printed, alone or in a batch: who, when, and which copy of it this was. The stored file never changes.</summary>
public sealed class CetakanSurat
{
    CetakanSurat() { }

    public long Id { get; private set; }

    public int SuratId { get; private set; }

    public Surat Surat { get; private set; } = null!;

    /// <summary>1 for the first print; from 2 on it is a reprint.</summary>
    public int Ke { get; private set; }

    /// <summary>The same for all letters of one batch.</summary>
    public Guid Himpunan { get; private set; }

    public int? PetugasId { get; private set; }

    /// <summary>The officer's name at that time.</summary>
    public string Pelaku { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    public static CetakanSurat Tulis(int suratId, int ke, Guid himpunan, Pelaku oleh, DateTimeOffset pada) =>
        new() { SuratId = suratId, Ke = ke, Himpunan = himpunan, PetugasId = oleh.PetugasId, Pelaku = oleh.Nama, Pada = pada };
}
