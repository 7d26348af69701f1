using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.Pelayanan;

/// <summary>One version of a service the office offers. A change makes a new version; a request keeps the one it was made under.</summary>
public sealed class Layanan : IBerunit
{
    public const int PanjangCatatan = 300;

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

    /// <summary>Who made this version; empty for what the office was founded with.</summary>
    public string Oleh { get; private set; } = "";

    /// <summary>What changed, in the words of whoever changed it.</summary>
    public string Catatan { get; private set; } = "";

    public static Layanan Dari(UnitKerja unit, LayananKatalog k, DateTimeOffset pada) => Terbitkan(unit, k, 1, new(null, ""), "", pada);

    /// <summary>A version of a service that stands for itself: the first, or the first after a time without.</summary>
    public static Layanan Terbitkan(UnitKerja unit, LayananKatalog k, int versi, Pelaku oleh, string catatan, DateTimeOffset pada) => new()
    {
        UnitKerja = unit, UnitKerjaId = unit.Id, Kode = k.Kode, VersiLayanan = versi, Berlaku = true, Aktif = k.Aktif, NomorMenu = k.NomorMenu, Nama = k.Nama,
        JudulWa = k.JudulWa, DeskripsiWa = k.DeskripsiWa, Kategori = k.Kategori, JenisHasil = k.JenisHasil, Rincian = k.Rincian,
        Oleh = oleh.Nama, Catatan = Muat(catatan), Pada = pada
    };

    /// <summary>One that no catalogue holds: to try out what is being edited.</summary>
    public static Layanan Percobaan(LayananKatalog k) => new()
    {
        Kode = k.Kode, VersiLayanan = 1, Aktif = true, NomorMenu = k.NomorMenu, Nama = k.Nama, JudulWa = k.JudulWa, DeskripsiWa = k.DeskripsiWa,
        Kategori = k.Kategori, JenisHasil = k.JenisHasil, Rincian = k.Rincian
    };

    /// <summary>What an editor changes; the code stays.</summary>
    public LayananKatalog SebagaiIsi() => new()
    {
        Kode = Kode, NomorMenu = NomorMenu, Nama = Nama, JudulWa = JudulWa, DeskripsiWa = DeskripsiWa, Kategori = Kategori, JenisHasil = JenisHasil, Aktif = Aktif, Rincian = Rincian
    };

    /// <summary>The next version, which takes this one's place.</summary>
    public Layanan Perbarui(LayananKatalog isi, Pelaku oleh, string catatan, DateTimeOffset pada)
    {
        Berlaku = false;
        return Terbitkan(UnitKerja, isi with { Kode = Kode }, VersiLayanan + 1, oleh, catatan, pada);
    }

    public void AturAktif(bool aktif) => Aktif = aktif;

    /// <summary>Taken out of the catalogue without a successor: its number and words are free, the unit follows the one above again. What runs goes on.</summary>
    public void Cabut() => Berlaku = false;

    static string Muat(string catatan) => catatan.Trim() is { Length: > PanjangCatatan } panjang ? panjang[..PanjangCatatan] : catatan.Trim();
}
