using LayananPublik.Kependudukan;

namespace LayananPublik.Pelayanan;

/// <summary>That a contact was shown a version of a unit's privacy notice, and when (UU 27/2022 article 21).</summary>
public sealed class PemberitahuanPrivasi
{
    PemberitahuanPrivasi() { }

    public int KontakId { get; private set; }

    public Kontak Kontak { get; private set; } = null!;

    public int UnitKerjaId { get; private set; }

    public int VersiTeks { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    public static PemberitahuanPrivasi Tunjukkan(Kontak kontak, int unitKerjaId, int versiTeks, DateTimeOffset pada) =>
        new() { Kontak = kontak, KontakId = kontak.Id, UnitKerjaId = unitKerjaId, VersiTeks = versiTeks, Pada = pada };
}
