using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;

namespace LayananPublik.Penerusan;

/// <summary>A PDF of Dukcapil that has come and waits until it is clear whose it is.</summary>
public sealed class HasilTiba : IBerunit
{
    HasilTiba() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public string NamaBerkas { get; private set; } = "";

    public int IsiLemariId { get; private set; }

    public IsiLemari IsiLemari { get; private set; } = null!;

    /// <summary>Request numbers and NIK that stand in the PDF, between spaces; null when its text could not be read.</summary>
    [Tersegel]
    public string? Isi { get; private set; }

    public string DiunggahOleh { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    /// <summary>Whom it went to; null while it waits.</summary>
    public int? ButirId { get; private set; }

    /// <summary>When it was sent or laid aside.</summary>
    public DateTimeOffset? SelesaiPada { get; private set; }

    public int Versi { get; private set; }

    public static HasilTiba Catat(UnitKerja unit, string namaBerkas, IsiLemari isi, string? bacaan, PetugasAktif petugas, DateTimeOffset pada) => new()
    {
        UnitKerja = unit, UnitKerjaId = unit.Id, NamaBerkas = namaBerkas.Length > 200 ? namaBerkas[^200..] : namaBerkas, IsiLemari = isi, Isi = bacaan, DiunggahOleh = petugas.Nama, Pada = pada
    };

    public Hasil KirimKe(int butirId, DateTimeOffset pada)
    {
        if (SelesaiPada is not null) return Hasil.Ditolak("PDF ini sudah dikirim atau disingkirkan petugas lain. Muat ulang.");
        (ButirId, SelesaiPada, Versi) = (butirId, pada, Versi + 1);
        return Hasil.Baik;
    }

    /// <summary>Nobody's here: kept in the cabinet, shown no more.</summary>
    public Hasil Singkirkan(DateTimeOffset pada)
    {
        if (SelesaiPada is not null) return Hasil.Ditolak("PDF ini sudah dikirim atau disingkirkan petugas lain. Muat ulang.");
        (SelesaiPada, Versi) = (pada, Versi + 1);
        return Hasil.Baik;
    }
}
