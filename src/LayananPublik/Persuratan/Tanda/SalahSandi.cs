namespace LayananPublik.Persuratan.Tanda;

/// <summary>A passphrase was typed wrongly for an official: when and for which way of signing, never what.</summary>
public sealed class SalahSandi
{
    SalahSandi() { }

    public long Id { get; private set; }

    public int PejabatId { get; private set; }

    public CaraTanda Cara { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    public static SalahSandi Catat(int pejabatId, CaraTanda cara, DateTimeOffset pada) => new() { PejabatId = pejabatId, Cara = cara, Pada = pada };
}
