using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;

namespace LayananPublik.Persuratan;

/// <summary>How a step is approved: in the system, by hand on paper, with the office's own certificate, with one of BSrE. Without a certificate a letter is only "disahkan melalui sistem", never "ditandatangani secara elektronik".</summary>
public enum CaraTanda { DisahkanSistem, TandaTanganBasah, Tte, TteBsre }

/// <summary>One step of the signing list: which office of which unit, and who did it when.</summary>
public sealed class LangkahTanda
{
    LangkahTanda() { }

    public int Id { get; private set; }

    public int SuratId { get; private set; }

    public int Urutan { get; private set; }

    public Peran Peran { get; private set; }

    public int UnitKerjaId { get; private set; }

    public CaraTanda Cara { get; private set; }

    public int? PetugasId { get; private set; }

    public string? Nama { get; private set; }

    public DateTimeOffset? Pada { get; private set; }

    internal static LangkahTanda Untuk(int urutan, Peran peran, int unitKerjaId) => new() { Urutan = urutan, Peran = peran, UnitKerjaId = unitKerjaId };

    internal void Tandai(Pelaku pelaku, DateTimeOffset pada) => (PetugasId, Nama, Pada) = (pelaku.PetugasId, pelaku.Nama, pada);
}
