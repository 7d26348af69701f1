using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LayananPublik.Pelayanan;

/// <summary>Answers by field name, normalised (dates yyyy-MM-dd, RT and RW three digits). Immutable; kept sealed, because NIK and KK are among them.</summary>
[method: JsonConstructor]
public sealed record Isian(ImmutableSortedDictionary<string, string> Nilai)
{
    /// <summary>The field whose answer moves the application to a kelurahan or desa.</summary>
    public const string KodeWilayah = "kode_wilayah";

    /// <summary>How the names begin of what talks that features lead remember in a session.</summary>
    public const string AwalanAlur = "alur-";

    public static readonly Isian Kosong = new(ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>The answer, or null when there is none.</summary>
    public string? this[string nama] => Nilai.TryGetValue(nama, out var v) && v.Length > 0 ? v : null;

    public Isian Dengan(string nama, string? nilai) =>
        new(string.IsNullOrWhiteSpace(nilai) ? Nilai.Remove(nama) : Nilai.SetItem(nama, nilai.Trim()));

    /// <summary>Without what belongs to an application; the talks of features above go on where they stood.</summary>
    public Isian TanpaPengajuan() => new(Nilai.RemoveRange(Nilai.Keys.Where(n => !n.StartsWith(AwalanAlur, StringComparison.Ordinal))));

    public bool Equals(Isian? lain) => lain is not null && Nilai.SequenceEqual(lain.Nilai);

    public override int GetHashCode() => Nilai.Count;

    // Values may hold a NIK: never in a log by accident.
    public override string ToString() => $"Isian({Nilai.Count})";
}
