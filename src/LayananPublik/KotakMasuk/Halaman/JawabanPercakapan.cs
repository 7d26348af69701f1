namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>The stored answers of a conversation and what their placeholders mean in it.</summary>
public sealed record JawabanPercakapan(IReadOnlyList<PilihanJawaban> Pilihan, IReadOnlyDictionary<string, string> Bahan)
{
    public static readonly JawabanPercakapan Tanpa = new([], new Dictionary<string, string>());
}
