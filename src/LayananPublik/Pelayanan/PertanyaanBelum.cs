using LayananPublik.Kantor;

namespace LayananPublik.Pelayanan;

/// <summary>A question nobody has taught the assistant: only words it knows, no digits, no names, nothing of who asked.</summary>
public sealed class PertanyaanBelum : IBerunit
{
    public const int PanjangTeks = 160;

    PertanyaanBelum() { }

    public int Id { get; private set; }

    public int UnitKerjaId { get; private set; }

    public UnitKerja UnitKerja { get; private set; } = null!;

    public string Teks { get; private set; } = "";

    public int Jumlah { get; private set; }

    public DateTimeOffset Terakhir { get; private set; }

    public static PertanyaanBelum Catat(int unitId, string teks, DateTimeOffset pada) => new() { UnitKerjaId = unitId, Teks = teks, Jumlah = 1, Terakhir = pada };

    public void Lagi(DateTimeOffset pada) => (Jumlah, Terakhir) = (Jumlah + 1, pada);

    /// <summary>The text without what could name a person; null when too little is left to be of use.</summary>
    public static string? Samarkan(IReadOnlyList<KataDibaca> kata)
    {
        var dikenal = kata.Count(k => k.Baku.Length > 0 && k.Cara != CaraBaca.Asing);
        if (dikenal < 2) return null;
        var tulis = kata.Where(k => k.Baku.Length > 0 && !k.Asli.Any(char.IsDigit)).Select(k => k.Cara == CaraBaca.Asing ? "…" : k.Asli);
        var teks = string.Join(' ', tulis);
        return teks.Length <= PanjangTeks ? teks : teks[..PanjangTeks];
    }
}
