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

/// <summary>So many published cases that are alike in all that the page counts by; without a unit where the place is not told.</summary>
public sealed record KelompokTerbit(string Kode, string Kategori, int? UnitId, string? Unit, KeadaanPublik Keadaan, int? Hari, int Banyak)
{
    public bool Cocok(SaringPublik saring) => (saring.Kategori is null || Kode == saring.Kategori) && (saring.Wilayah is null || UnitId == saring.Wilayah) && (saring.Keadaan is null || Keadaan == saring.Keadaan);
}

public sealed record KelompokPublik(string Kode, int Id, string Nama, int Banyak, int Selesai);

/// <summary><paramref name="TengahHari"/>: median of the days from report to end.</summary>
public sealed record AngkaPublik(int Semua, int Selesai, int Berjalan, double? TengahHari)
{
    public static AngkaPublik Hitung(IEnumerable<KelompokTerbit> kelompok)
    {
        var semua = kelompok.ToList();
        return new(semua.Sum(k => k.Banyak), semua.Where(k => k.Keadaan == KeadaanPublik.Selesai).Sum(k => k.Banyak), semua.Where(k => k.Keadaan is not (KeadaanPublik.Selesai or KeadaanPublik.Dialihkan)).Sum(k => k.Banyak), Tengah(semua));
    }

    /// <summary>The middle one of all days, of which each stands as often as it occurs; of two the mean.</summary>
    static double? Tengah(IEnumerable<KelompokTerbit> semua)
    {
        var hari = semua.Where(k => k.Hari is not null).GroupBy(k => k.Hari!.Value).Select(g => (Hari: g.Key, Banyak: g.Sum(k => k.Banyak))).OrderBy(h => h.Hari).ToList();
        var banyak = hari.Sum(h => h.Banyak);
        return banyak == 0 ? null : (Ke((banyak - 1) / 2) + Ke(banyak / 2)) / 2.0;

        int Ke(int urut)
        {
            foreach (var (lama, n) in hari)
                if ((urut -= n) < 0) return lama;
            return hari[^1].Hari;
        }
    }
}

/// <summary>What the public page shows.</summary>
public sealed record IsiAduanPublik
{
    public required string Kantor { get; init; }
    public required SaringPublik Saring { get; init; }
    public required AngkaPublik Angka { get; init; }
    public required IReadOnlyList<KelompokPublik> Kategori { get; init; }
    public required IReadOnlyList<KelompokPublik> Wilayah { get; init; }
    public required HalamanPublik Halaman { get; init; }

    public IReadOnlyList<BarisPublik> Baris => Halaman.Baris;

    public string Csv => "/aduan-publik.csv" + Ekor();

    public string? LebihBaru => Halaman.LebihBaru is { } t ? "/aduan-publik" + Ekor($"sesudah={t}") : null;

    public string? LebihLama => Halaman.LebihLama is { } t ? "/aduan-publik" + Ekor($"sebelum={t}") : null;

    string Ekor(string? tempat = null)
    {
        List<string> isi = [];
        if (Saring.Kategori is { } k) isi.Add("kategori=" + Uri.EscapeDataString(k));
        if (Saring.Wilayah is { } w) isi.Add($"wilayah={w}");
        if (Saring.Keadaan is { } s) isi.Add("keadaan=" + s.ToString().ToLowerInvariant());
        if (tempat is not null) isi.Add(tempat);
        return isi.Count == 0 ? "" : "?" + string.Join('&', isi);
    }

    /// <summary>All figures from the counted groups, beside a part of the list.</summary>
    public static IsiAduanPublik Susun(string kantor, IReadOnlyList<KelompokTerbit> semua, SaringPublik saring, HalamanPublik halaman) => new()
    {
        Kantor = kantor, Saring = saring, Halaman = halaman, Angka = AngkaPublik.Hitung(semua.Where(k => k.Cocok(saring))),
        Kategori = Urut(semua.GroupBy(k => (k.Kode, k.Kategori)).Select(g => Jumlah(g.Key.Kode, 0, g.Key.Kategori, g))), Wilayah = Urut(semua.Where(k => k.UnitId is not null).GroupBy(k => (k.UnitId, k.Unit)).Select(g => Jumlah("", g.Key.UnitId!.Value, g.Key.Unit!, g)))
    };

    static KelompokPublik Jumlah(string kode, int id, string nama, IEnumerable<KelompokTerbit> isi) => new(kode, id, nama, isi.Sum(k => k.Banyak), isi.Where(k => k.Keadaan == KeadaanPublik.Selesai).Sum(k => k.Banyak));

    static IReadOnlyList<KelompokPublik> Urut(IEnumerable<KelompokPublik> semua) => [.. semua.OrderByDescending(k => k.Banyak).ThenBy(k => k.Nama, StringComparer.Ordinal)];
}
