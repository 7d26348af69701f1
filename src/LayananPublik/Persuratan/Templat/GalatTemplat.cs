namespace LayananPublik.Persuratan.Templat;

/// <summary>A fault in a template's text: at which line and column, as people count them, and what to do about it. A warning hinders nobody.</summary>
public sealed record GalatTemplat(int Baris, int Kolom, string Kalimat, bool Peringatan = false)
{
    public override string ToString() => $"Baris {Baris}, kolom {Kolom}: {Kalimat}";
}
