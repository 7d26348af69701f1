namespace LayananPublik.Pengaturan;

/// <summary>Where the app speaks to whoever started it.</summary>
public sealed class Konsol(TextWriter tulisan)
{
    public void Tulis(string teks) => tulisan.WriteLine(teks);
}
