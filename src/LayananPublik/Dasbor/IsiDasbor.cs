using LayananPublik.Kantor;

namespace LayananPublik.Dasbor;

/// <summary>Everything on the dashboard at one moment.</summary>
public sealed record IsiDasbor
{
    public required Cakupan Cakupan { get; init; }
    public required Masa Masa { get; init; }
    public required DateTimeOffset Pada { get; init; }

    /// <summary>The period, and the one before it.</summary>
    public required Hitungan Kini { get; init; }
    public required Hitungan Dulu { get; init; }
    public required Lama Lama { get; init; }

    /// <summary>What is open now, whenever it came.</summary>
    public required Hitungan Terbuka { get; init; }
    public required int Lewat { get; init; }
    public required DateTimeOffset? LewatTertua { get; init; }
    public required string? LewatTertuaDi { get; init; }
    public required int JatuhTempo { get; init; }
    public required IReadOnlyList<BarisUmur> Umur { get; init; }
    public required IReadOnlyList<BarisDasbor> Unit { get; init; }
    public required IReadOnlyList<BarisDasbor> Layanan { get; init; }

    /// <summary>Service points by name; empty where nothing lies at one.</summary>
    public required IReadOnlyList<BarisDasbor> Titik { get; init; }

    /// <summary>By name; null for who does not lead.</summary>
    public required IReadOnlyList<BarisDasbor>? Petugas { get; init; }
    public required IReadOnlyList<TitikTren> Tren { get; init; }
    public required SuratTunggu? Surat { get; init; }

    /// <summary>How far counting anew is, in percent; null when the figures are whole.</summary>
    public required int? HitungUlang { get; init; }

    public bool Kosong => Kini[JenisAngka.Masuk] + Dulu[JenisAngka.Masuk] + Terbuka[JenisAngka.Dikerjakan] + Terbuka[JenisAngka.MenungguWarga] + Kini[JenisAngka.Selesai] == 0 && Tren.All(t => t.Masuk + t.Selesai == 0);
}

/// <summary>Working minutes at median and ninetieth percentile; read from every single one, or from the buckets when they are many.</summary>
public sealed record Lama(double? Median, double? Sembilan, bool Pasti);

public sealed record BarisUmur(string Nama, Rentang Hari, int Banyak);

/// <summary>Figures of one unit, service, officer or service point: in the period, and open now.</summary>
public sealed record BarisDasbor(string Kunci, string Nama, Hitungan Masa, Hitungan Terbuka, int Lewat);

/// <summary>One bar of the trend; with an hour it is a part of its day.</summary>
public sealed record TitikTren(string Nama, Rentang Hari, int Masuk, int Selesai, int? Pukul = null);

/// <summary>Letters that wait for this officer's signature, or for who is to sign.</summary>
public sealed record SuratTunggu(int Banyak, int Pertama, DateTimeOffset Sejak, bool Sendiri);

/// <summary>What the trend is made of.</summary>
public enum SatuanTren { Pukul, Hari, Minggu, Bulan }

static class TrenMasa
{
    public static SatuanTren Lazim(Masa masa) => masa.Kini.Hari switch { 1 => SatuanTren.Pukul, <= 45 => SatuanTren.Hari, <= 130 => SatuanTren.Minggu, _ => SatuanTren.Bulan };

    public static SatuanTren Baca(string? teks, Masa masa) => teks switch
    {
        "hari" => SatuanTren.Hari, "minggu" => SatuanTren.Minggu, "bulan" => SatuanTren.Bulan, "pukul" when masa.Kini.Hari == 1 => SatuanTren.Pukul, _ => Lazim(masa)
    };

    /// <summary>The bars: 30 days, 12 weeks from Monday, or 12 months, up to the last day of the period.</summary>
    public static IReadOnlyList<(string Nama, Rentang Hari)> Rentang(SatuanTren satuan, DateOnly akhir) => satuan switch
    {
        SatuanTren.Minggu => [.. Enumerable.Range(0, 12).Select(i => Senin(akhir).AddDays(7 * (i - 11))).Select(s => (Pendek(s), new Rentang(s, s.AddDays(6))))],
        SatuanTren.Bulan => [.. Enumerable.Range(0, 12).Select(i => new DateOnly(akhir.Year, akhir.Month, 1).AddMonths(i - 11)).Select(b => ($"{NamaBulan.Panjang[b.Month - 1][..3]} {b.Year % 100:00}", new Rentang(b, b.AddMonths(1).AddDays(-1))))],
        _ => [.. Enumerable.Range(0, 30).Select(i => akhir.AddDays(i - 29)).Select(h => (Pendek(h), new Rentang(h, h)))]
    };

    static DateOnly Senin(DateOnly t) => t.AddDays(-(((int)t.DayOfWeek + 6) % 7));

    static string Pendek(DateOnly t) => $"{t.Day} {NamaBulan.Panjang[t.Month - 1][..3]}";
}
