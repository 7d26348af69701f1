using LayananPublik.Bersama;

namespace LayananPublik.Dasbor;

/// <summary>Where counting anew stands.</summary>
public enum TahapHitung { Mengukur, Menjumlah, Selesai }

/// <summary>The dashboard's one row of state: how far a count of everything has come. Whoever writes summaries raises its version, so that nodes take turns.</summary>
public sealed class HitungUlang
{
    public const int SatuSatunya = 1;

    HitungUlang() { }

    public int Id { get; private set; }

    public TahapHitung Tahap { get; private set; }

    /// <summary>Documents up to this one are measured.</summary>
    public int SampaiButir { get; private set; }

    /// <summary>The next month to add up.</summary>
    public DateOnly? Bulan { get; private set; }

    public DateTimeOffset DimintaPada { get; private set; }

    public string DimintaOleh { get; private set; } = "";

    public DateTimeOffset? SelesaiPada { get; private set; }

    public int Versi { get; private set; }

    public static HitungUlang Baru(Pelaku oleh, DateTimeOffset pada) => new() { Id = SatuSatunya, DimintaOleh = oleh.Nama, DimintaPada = pada };

    /// <summary>From the beginning; what is being counted begins anew, too.</summary>
    public void Ulangi(Pelaku oleh, DateTimeOffset pada)
    {
        (Tahap, SampaiButir, Bulan, SelesaiPada) = (TahapHitung.Mengukur, 0, null, null);
        (DimintaOleh, DimintaPada) = (oleh.Nama, pada);
        Berubah();
    }

    internal void Terukur(int sampaiButir)
    {
        SampaiButir = sampaiButir;
        Berubah();
    }

    /// <summary>Everything is measured; null where there is nothing to add up.</summary>
    internal void Jumlahkan(DateOnly? bulan, DateTimeOffset pada)
    {
        (Tahap, Bulan) = (TahapHitung.Menjumlah, bulan);
        if (bulan is null) (Tahap, SelesaiPada) = (TahapHitung.Selesai, pada);
        Berubah();
    }

    internal void Berubah() => Versi++;
}
