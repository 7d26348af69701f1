using LayananPublik.Bersama;

namespace LayananPublik.Kantor;

/// <summary>Offices that sign letters.</summary>
public enum Jabatan { Lurah, Camat, Sekretaris, Kasi }

/// <summary>An official who may sign for a unit between two dates (both included). A letter freezes name, rank and NIP when it is issued.</summary>
public sealed class Pejabat
{
    Pejabat() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public Jabatan Jabatan { get; private set; }

    /// <summary>Title as printed, e.g. "LURAH CONTOH" or "Plt. LURAH CONTOH".</summary>
    public string Sebutan { get; private set; } = "";

    public string Nama { get; private set; } = "";

    public string Pangkat { get; private set; } = "";

    /// <summary>18 digits, printed 8-6-1-3; may be empty for a desa.</summary>
    public string Nip { get; private set; } = "";

    public DateOnly Mulai { get; private set; }

    public DateOnly? Sampai { get; private set; }

    /// <summary>The account that acts for this official.</summary>
    public int? PetugasId { get; private set; }

    /// <summary>Under which BSrE knows the official; only for signing there.</summary>
    [Tersegel]
    public string? NikBsre { get; private set; }

    /// <summary>Name on the official's certificate at BSrE where it differs from <see cref="Nama"/>.</summary>
    public string? NamaBsre { get; private set; }

    public static Pejabat Angkat(UnitKerja unit, Jabatan jabatan, string sebutan, string nama, string pangkat, string nip, DateOnly mulai, int? petugasId = null) => new()
    {
        UnitKerja = unit, UnitKerjaId = unit.Id, Jabatan = jabatan, Sebutan = sebutan.Trim(), Nama = nama.Trim(), Pangkat = pangkat.Trim(), Nip = nip.Trim(), Mulai = mulai, PetugasId = petugasId
    };

    public void Ubah(string sebutan, string nama, string pangkat, string nip, DateOnly mulai, DateOnly? sampai, int? petugasId)
    {
        (Sebutan, Nama, Pangkat, Nip) = (sebutan.Trim(), nama.Trim(), pangkat.Trim(), nip.Trim());
        (Mulai, Sampai, PetugasId) = (mulai, sampai, petugasId);
    }

    public void TetapkanBsre(string? nik, string? nama) => (NikBsre, NamaBsre) = (nik, string.IsNullOrWhiteSpace(nama) ? null : nama.Trim());

    public void Akhiri(DateOnly sampai) => Sampai = sampai;

    public bool Menjabat(DateOnly pada) => Mulai <= pada && (Sampai is null || pada <= Sampai);
}
