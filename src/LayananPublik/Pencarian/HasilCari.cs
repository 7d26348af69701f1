namespace LayananPublik.Pencarian;

/// <summary>One line of the results: what it is, where it leads, and the piece of text that fits.</summary>
public sealed record TemuanCari(int Id, string Ikon, string Judul, IReadOnlyList<Potong> Cuplikan, string Keterangan, string Href);

/// <summary>Results of one kind, newest first. <see cref="AdaLagi"/>: there are more than these.</summary>
public sealed record KelompokCari(string Kode, string Judul, IReadOnlyList<TemuanCari> Temuan, bool AdaLagi);

/// <summary>What a question brought.</summary>
public sealed record HasilCari(IReadOnlyList<KelompokCari> Kelompok)
{
    public static readonly HasilCari Kosong = new([]);

    /// <summary>The words that were looked for instead of mistyped ones.</summary>
    public string? Pengganti { get; init; }

    /// <summary>How much of the old messages is in the index, in percent; null when all of it is.</summary>
    public int? Siap { get; init; }

    /// <summary>It looked for the number of a card.</summary>
    public bool NomorKartu { get; init; }

    public int Banyak => Kelompok.Sum(k => k.Temuan.Count);
}
