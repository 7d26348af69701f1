namespace LayananPublik.KotakMasuk;

/// <summary>What one delivered message of a category costs, as the admin typed it; Meta changes prices every quarter, so none is built in.</summary>
public sealed class HargaPesan
{
    HargaPesan() { }

    public int Id { get; private set; }

    public GolonganPesan Golongan { get; private set; }

    public decimal Rupiah { get; private set; }

    public static HargaPesan Tetapkan(GolonganPesan golongan, decimal rupiah) => new() { Golongan = golongan, Rupiah = rupiah };

    public void Ubah(decimal rupiah) => Rupiah = rupiah;
}
