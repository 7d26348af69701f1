using LayananPublik.Kantor;

namespace LayananPublik.Pelayanan;

/// <summary>What all talks of a unit need and only the admin changes. Shared by talks that run at the same time: read, never written, never given to a context.</summary>
public sealed record BekalUnit(UnitKerja Unit, AturanPelayanan Aturan, Kalender Kalender, KatalogUnit Katalog);
