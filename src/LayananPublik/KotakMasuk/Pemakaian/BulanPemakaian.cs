namespace LayananPublik.KotakMasuk;

/// <summary>What was delivered in one month of one number, by category and tariff.</summary>
public sealed record BarisPemakaian(GolonganPesan Golongan, JenisTarif Jenis, int Jumlah);

/// <summary>A month of Meta's account in its own zone.</summary>
public readonly record struct BulanMeta(int Tahun, int Bulan)
{
    public DateTimeOffset Mulai(TimeZoneInfo zona) => Awal(Tahun, Bulan, zona);

    public DateTimeOffset Selesai(TimeZoneInfo zona) => Berikut.Mulai(zona);

    public BulanMeta Berikut => Bulan == 12 ? new(Tahun + 1, 1) : new(Tahun, Bulan + 1);

    public BulanMeta Sebelum => Bulan == 1 ? new(Tahun - 1, 12) : new(Tahun, Bulan - 1);

    public static BulanMeta Pada(DateTimeOffset saat, TimeZoneInfo zona) => TimeZoneInfo.ConvertTime(saat, zona) is var w ? new(w.Year, w.Month) : default;

    static DateTimeOffset Awal(int tahun, int bulan, TimeZoneInfo zona)
    {
        var lokal = new DateTime(tahun, bulan, 1, 0, 0, 0, DateTimeKind.Unspecified);
        return new DateTimeOffset(lokal, zona.GetUtcOffset(lokal)).ToUniversalTime();
    }
}

/// <summary>One number's month, as the admin sees it.</summary>
public sealed record BulanPemakaian(int NomorKantorId, string Nomor, BulanMeta Bulan, IReadOnlyList<BarisPemakaian> Baris)
{
    /// <summary>Ordinary answers that Meta lets each number send freely in a month, since October 2026; before, all of them were free.</summary>
    public const int JatahGratis = 1000;

    static readonly BulanMeta MulaiBerbayar = new(2026, 10);

    public int Jumlah(GolonganPesan golongan) => Baris.Where(b => b.Golongan == golongan).Sum(b => b.Jumlah);

    public int Semua => Baris.Sum(b => b.Jumlah);

    /// <summary>There is a limit in this month.</summary>
    public bool Berjatah => (Bulan.Tahun, Bulan.Bulan).CompareTo((MulaiBerbayar.Tahun, MulaiBerbayar.Bulan)) >= 0;

    public int SisaGratis => Math.Max(0, JatahGratis - Jumlah(GolonganPesan.Layanan));

    /// <summary>Messages of a category that Meta charges.</summary>
    public int Berbayar(GolonganPesan golongan) => golongan == GolonganPesan.Layanan
        ? Berjatah ? Math.Max(0, Jumlah(golongan) - Baris.Where(b => b.Golongan == golongan && b.Jenis == JenisTarif.GratisMasuk).Sum(b => b.Jumlah) - JatahGratis) : 0
        : Baris.Where(b => b.Golongan == golongan && b.Jenis is not (JenisTarif.GratisLayanan or JenisTarif.GratisMasuk)).Sum(b => b.Jumlah);

    public decimal Biaya(IReadOnlyDictionary<GolonganPesan, decimal> harga) => harga.Sum(h => h.Value * Berbayar(h.Key));

    /// <summary>The same pace until the month ends; null while it has hardly begun.</summary>
    public BulanPemakaian? Perkiraan(DateTimeOffset kini, TimeZoneInfo zona)
    {
        var (mulai, selesai) = (Bulan.Mulai(zona), Bulan.Selesai(zona));
        var bagian = (kini - mulai) / (selesai - mulai);
        return bagian is < 0.1 or >= 1 ? null : this with { Baris = [.. Baris.Select(b => b with { Jumlah = (int)Math.Round(b.Jumlah / bagian) })] };
    }
}
