namespace LayananPublik.Pelayanan;

/// <summary>What an application and its documents are called.</summary>
public static class SebutButir
{
    /// <summary>The bundle, or the one service.</summary>
    public static string Judul(this Permohonan p) => p.Paket?.Nama ?? p.Butir[0].Layanan.Nama;

    /// <summary>In the middle of a sentence: "akta kelahiran (bayi)".</summary>
    public static string Sebutan(this Butir b) => b.Dokumen() is { } d ? d.Nama + (b.Untuk is { } u && !d.Nama.Contains(u, StringComparison.OrdinalIgnoreCase) ? $" ({u})" : "") : b.Layanan.Nama;

    /// <summary>Without for whom: within one bundle what is waited for is known by its name.</summary>
    public static string SebutDitunggu(this Butir b) => Deret(b.Ditunggu.Select(x => x.Dokumen() is { Jumlah: JumlahDokumen.Satu } d ? d.Nama : x.Sebutan()));

    /// <summary>The documents of a bundle in the order in which they are made.</summary>
    public static IReadOnlyList<Butir> Berurut(this Permohonan p) => p.Paket is not { } paket ? p.Butir
        : [.. p.Butir.OrderBy(b => paket.Rincian.Dokumen.ToList().FindIndex(d => d.Id == b.Kunci?.Split('-')[0])).ThenBy(b => b.Kunci?.Length).ThenBy(b => b.Kunci, StringComparer.Ordinal)];

    /// <summary>"a, b, dan c".</summary>
    public static string Deret(IEnumerable<string> kata) => kata.Distinct().ToList() switch
    {
        [] => "",
        [var satu] => satu,
        [var a, var b] => $"{a} dan {b}",
        [.. var awal, var akhir] => $"{string.Join(", ", awal)}, dan {akhir}"
    };

    public static string Kapital(string teks) => teks.Length == 0 ? teks : char.ToUpperInvariant(teks[0]) + teks[1..];
}
