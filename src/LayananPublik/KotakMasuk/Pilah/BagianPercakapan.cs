using LayananPublik.Data;

namespace LayananPublik.KotakMasuk;

/// <summary>Which part of the list is read.</summary>
public sealed record BagianPercakapan(SaringPercakapan Saring = SaringPercakapan.Semua, string? Cari = null)
{
    public SaringLanjut Lanjut { get; init; } = new();

    /// <summary>What other features narrow it by: conversations with such work.</summary>
    public IReadOnlyList<Func<LayananDb, IQueryable<int>>> Pekerjaan { get; init; } = [];

    /// <summary>The last row of the page before; null = from the top.</summary>
    public BarisPercakapan? Sesudah { get; init; }

    public int Lewati { get; init; }

    public int Banyak { get; init; } = 50;
}

/// <summary>A label as a row shows it.</summary>
public sealed record TandaLabel(string Nama, WarnaLabel Warna);

/// <summary>The labels of a row; equal when they say the same, so that an unchanged row is not drawn again.</summary>
public sealed class DaftarLabel(IEnumerable<TandaLabel> label) : IEquatable<DaftarLabel>
{
    public static readonly DaftarLabel Kosong = new([]);

    public IReadOnlyList<TandaLabel> Semua { get; } = [.. label];

    public bool Equals(DaftarLabel? other) => other is not null && Semua.SequenceEqual(other.Semua);

    public override bool Equals(object? obj) => Equals(obj as DaftarLabel);

    public override int GetHashCode() => Semua.Count == 0 ? 0 : HashCode.Combine(Semua.Count, Semua[0]);
}
