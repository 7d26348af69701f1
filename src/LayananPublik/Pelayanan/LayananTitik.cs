using LayananPublik.Kantor;

namespace LayananPublik.Pelayanan;

/// <summary>That a service point of a unit serves a service: new requests for it go there by themselves.</summary>
public sealed class LayananTitik
{
    LayananTitik() { }

    /// <summary>A unit of the kind <see cref="JenisUnit.TitikLayanan"/>.</summary>
    public int TitikId { get; private set; }

    public UnitKerja Titik { get; private set; } = null!;

    /// <summary>Code of the service, whatever its version.</summary>
    public string Kode { get; private set; } = "";

    public static LayananTitik Antara(UnitKerja titik, string kode) => new() { Titik = titik, TitikId = titik.Id, Kode = kode };
}

/// <summary>That a service point serves the citizens of a unit and those below it. A point without any serves all of the unit it stands under.</summary>
public sealed class WilayahTitik
{
    WilayahTitik() { }

    public int TitikId { get; private set; }

    public UnitKerja Titik { get; private set; } = null!;

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public static WilayahTitik Antara(UnitKerja titik, UnitKerja unit) => new() { Titik = titik, TitikId = titik.Id, UnitKerja = unit, UnitKerjaId = unit.Id };
}
