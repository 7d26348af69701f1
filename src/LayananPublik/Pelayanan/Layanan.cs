using LayananPublik.Kantor;

namespace LayananPublik.Pelayanan;

/// <summary>One version of a service the office offers. A change makes a new version; a request keeps the one it was made under.</summary>
public sealed class Layanan : IBerunit
{
    Layanan() { }

    public int Id { get; private set; }

    /// <summary>The unit whose catalogue it stands in; units below use it too.</summary>
    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    /// <summary>Stable code, e.g. "SKTM".</summary>
    public string Kode { get; private set; } = "";

    public int VersiLayanan { get; private set; }

    /// <summary>The version that new requests use.</summary>
    public bool Berlaku { get; private set; }

    public bool Aktif { get; private set; }

    /// <summary>The citizen may send it as "#21".</summary>
    public int NomorMenu { get; private set; }

    public string Nama { get; private set; } = "";

    /// <summary>List row title on WhatsApp, at most 24 characters.</summary>
    public string JudulWa { get; private set; } = "";

    /// <summary>List row description on WhatsApp, at most 72 characters.</summary>
    public string DeskripsiWa { get; private set; } = "";

    public string Kategori { get; private set; } = "";

    public JenisHasil JenisHasil { get; private set; }

    public RincianLayanan Rincian { get; private set; } = null!;

    public DateTimeOffset Pada { get; private set; }

    public static Layanan Dari(UnitKerja unit, LayananKatalog k, DateTimeOffset pada) => new()
    {
        UnitKerja = unit, UnitKerjaId = unit.Id, Kode = k.Kode, VersiLayanan = 1, Berlaku = true, Aktif = true, NomorMenu = k.NomorMenu, Nama = k.Nama,
        JudulWa = k.JudulWa, DeskripsiWa = k.DeskripsiWa, Kategori = k.Kategori, JenisHasil = k.JenisHasil, Rincian = k.Rincian, Pada = pada
    };

    /// <summary>The next version, which takes this one's place.</summary>
    public Layanan Perbarui(string nama, string judulWa, string deskripsiWa, RincianLayanan rincian, DateTimeOffset pada)
    {
        Berlaku = false;
        return new()
        {
            UnitKerja = UnitKerja, UnitKerjaId = UnitKerjaId, Kode = Kode, VersiLayanan = VersiLayanan + 1, Berlaku = true, Aktif = Aktif, NomorMenu = NomorMenu,
            Nama = nama, JudulWa = judulWa, DeskripsiWa = deskripsiWa, Kategori = Kategori, JenisHasil = JenisHasil, Rincian = rincian, Pada = pada
        };
    }

    public void AturAktif(bool aktif) => Aktif = aktif;
}
