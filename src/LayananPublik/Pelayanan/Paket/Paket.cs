using LayananPublik.Kantor;

namespace LayananPublik.Pelayanan;

/// <summary>One version of a bundle the office offers: one application, several documents. A change makes a new version; an application keeps the one it was made under.</summary>
public sealed class Paket : IBerunit
{
    Paket() { }

    public int Id { get; private set; }

    /// <summary>The unit whose catalogue it stands in; units below use it too.</summary>
    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    /// <summary>Stable code, e.g. "PKT-LAHIR".</summary>
    public string Kode { get; private set; } = "";

    public int VersiPaket { get; private set; }

    /// <summary>The version that new applications use.</summary>
    public bool Berlaku { get; private set; }

    public bool Aktif { get; private set; }

    /// <summary>The citizen may send it as "#101".</summary>
    public int NomorMenu { get; private set; }

    public string Nama { get; private set; } = "";

    /// <summary>List row title on WhatsApp, at most 24 characters.</summary>
    public string JudulWa { get; private set; } = "";

    /// <summary>List row description on WhatsApp, at most 72 characters.</summary>
    public string DeskripsiWa { get; private set; } = "";

    public RincianPaket Rincian { get; private set; } = null!;

    public DateTimeOffset Pada { get; private set; }

    /// <summary>Who made this version; null for what came with the product.</summary>
    public string? Oleh { get; private set; }

    public int Versi { get; private set; }

    public static Paket Dari(UnitKerja unit, PaketKatalog k, DateTimeOffset pada) => new()
    {
        UnitKerja = unit, UnitKerjaId = unit.Id, Kode = k.Kode, VersiPaket = 1, Berlaku = true, Aktif = true, NomorMenu = k.NomorMenu, Nama = k.Nama,
        JudulWa = k.JudulWa, DeskripsiWa = k.DeskripsiWa, Rincian = k.Rincian, Pada = pada
    };

    /// <summary>The next version, which takes this one's place.</summary>
    public Paket Perbarui(bool aktif, RincianPaket rincian, string oleh, DateTimeOffset pada)
    {
        (Berlaku, Versi) = (false, Versi + 1);
        return new()
        {
            UnitKerja = UnitKerja, UnitKerjaId = UnitKerjaId, Kode = Kode, VersiPaket = VersiPaket + 1, Berlaku = true, Aktif = aktif, NomorMenu = NomorMenu,
            Nama = Nama, JudulWa = JudulWa, DeskripsiWa = DeskripsiWa, Rincian = rincian, Pada = pada, Oleh = oleh
        };
    }
}
