using System.Globalization;

namespace LayananPublik.Pengaduan;

/// <summary>How far a case is, as much as everybody may know.</summary>
public enum KeadaanPublik { Diperiksa, Ditangani, MenungguKonfirmasi, Selesai, DibukaLagi, Dialihkan }

/// <summary>What the public list is narrowed to.</summary>
public sealed record SaringPublik(string? Kategori = null, int? Wilayah = null, KeadaanPublik? Keadaan = null)
{
    public bool Ada => Kategori is not null || Wilayah is not null || Keadaan is not null;

    /// <summary>As it stands in an address; what is no choice of ours is left out.</summary>
    public static SaringPublik Baca(string? kategori, string? wilayah, string? keadaan) => new(
        string.IsNullOrWhiteSpace(kategori) || kategori.Length > 20 ? null : kategori,
        int.TryParse(wilayah, CultureInfo.InvariantCulture, out var w) ? w : null,
        Enum.TryParse<KeadaanPublik>(keadaan, ignoreCase: true, out var k) && Enum.IsDefined(k) ? k : null);
}

/// <summary>One case as everybody may see it: no number, no name, no day's hour, the place not finer than an RW.</summary>
public sealed record BarisPublik(string KodeKategori, string Kategori, int? WilayahId, string? Tempat, string Ringkasan, KeadaanPublik Keadaan, DateOnly Masuk, DateOnly? Selesai, string? Dinas);

public sealed record KelompokPublik(string Kode, int Id, string Nama, int Banyak, int Selesai);

/// <summary><paramref name="TengahHari"/>: median of the days from report to end.</summary>
public sealed record AngkaPublik(int Semua, int Selesai, int Berjalan, double? TengahHari);

/// <summary>What the public page shows.</summary>
public sealed record IsiAduanPublik
{
    public required string Kantor { get; init; }
    public required SaringPublik Saring { get; init; }
    public required AngkaPublik Angka { get; init; }
    public required IReadOnlyList<KelompokPublik> Kategori { get; init; }
    public required IReadOnlyList<KelompokPublik> Wilayah { get; init; }
    public required IReadOnlyList<BarisPublik> Baris { get; init; }
    public required int Hal { get; init; }
    public required bool Lagi { get; init; }

    public string Csv => "/aduan-publik.csv" + Ekor(1);

    public string Alamat(int hal) => "/aduan-publik" + Ekor(hal);

    string Ekor(int hal)
    {
        List<string> isi = [];
        if (Saring.Kategori is { } k) isi.Add("kategori=" + Uri.EscapeDataString(k));
        if (Saring.Wilayah is { } w) isi.Add($"wilayah={w}");
        if (Saring.Keadaan is { } s) isi.Add("keadaan=" + s.ToString().ToLowerInvariant());
        if (hal > 1) isi.Add($"hal={hal}");
        return isi.Count == 0 ? "" : "?" + string.Join('&', isi);
    }

    /// <summary>Figures and the chosen page of the list, from one and the same rows.</summary>
    public static IsiAduanPublik Susun(string kantor, IReadOnlyList<BarisPublik> semua, SaringPublik saring, int hal, int perHalaman)
    {
        var cocok = semua.Where(b => (saring.Kategori is null || b.KodeKategori == saring.Kategori) && (saring.Wilayah is null || b.WilayahId == saring.Wilayah) && (saring.Keadaan is null || b.Keadaan == saring.Keadaan)).ToList();
        hal = Math.Clamp(hal, 1, Math.Max(1, (cocok.Count + perHalaman - 1) / perHalaman));
        return new()
        {
            Kantor = kantor, Saring = saring, Hal = hal, Lagi = cocok.Count > hal * perHalaman, Baris = [.. cocok.Skip((hal - 1) * perHalaman).Take(perHalaman)], Angka = Hitung(cocok),
            Kategori = [.. semua.GroupBy(b => (b.KodeKategori, b.Kategori)).Select(g => new KelompokPublik(g.Key.KodeKategori, 0, g.Key.Kategori, g.Count(), g.Count(Tuntas))).OrderByDescending(k => k.Banyak).ThenBy(k => k.Nama, StringComparer.Ordinal)],
            Wilayah = [.. semua.Where(b => b.WilayahId is not null).GroupBy(b => (b.WilayahId, Nama: b.Tempat!.Split(", RW")[0])).Select(g => new KelompokPublik("", g.Key.WilayahId!.Value, g.Key.Nama, g.Count(), g.Count(Tuntas))).OrderByDescending(w => w.Banyak).ThenBy(w => w.Nama, StringComparer.Ordinal)]
        };
    }

    static bool Tuntas(BarisPublik b) => b.Keadaan == KeadaanPublik.Selesai;

    static AngkaPublik Hitung(IReadOnlyList<BarisPublik> baris)
    {
        var lama = baris.Where(b => b.Selesai is not null).Select(b => (double)(b.Selesai!.Value.DayNumber - b.Masuk.DayNumber)).Order().ToList();
        return new(baris.Count, baris.Count(Tuntas), baris.Count(b => b.Keadaan is not (KeadaanPublik.Selesai or KeadaanPublik.Dialihkan)), Tengah(lama));
    }

    internal static double? Tengah(IReadOnlyList<double> urut) => urut.Count switch { 0 => null, var n when n % 2 == 1 => urut[n / 2], var n => (urut[n / 2 - 1] + urut[n / 2]) / 2 };
}
