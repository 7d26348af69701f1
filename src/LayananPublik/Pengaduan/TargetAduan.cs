using LayananPublik.Kantor;

namespace LayananPublik.Pengaduan;

/// <summary>Within how many working days what must have happened. The bounds are those of SP4N-LAPOR! and of the offices' published standards.</summary>
public sealed record TargetAduan(int Verifikasi = 3, int Tanggapan = 5, int Ringan = 2, int Normatif = 5, int TanpaPengawasan = 14, int Pengawasan = 60, int Konfirmasi = 10)
{
    public const int TerpanjangHari = 250;

    public static readonly TargetAduan Bawaan = new();

    public int Selesai(Berat berat) => berat switch { Berat.Ringan => Ringan, Berat.Normatif => Normatif, Berat.TanpaPengawasan => TanpaPengawasan, _ => Pengawasan };

    /// <summary>Null when it can be kept; else one sentence.</summary>
    public string? Galat() => new[] { Verifikasi, Tanggapan, Ringan, Normatif, TanpaPengawasan, Pengawasan, Konfirmasi }.Any(x => x is < 1 or > TerpanjangHari)
        ? $"Setiap tenggat paling sedikit 1 dan paling banyak {TerpanjangHari} hari kerja." : null;

    internal static Sla Hari(int hari) => new(hari, SatuanSla.HariKerja);
}
