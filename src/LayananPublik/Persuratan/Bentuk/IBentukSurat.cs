namespace LayananPublik.Persuratan.Bentuk;

/// <summary>The shape of one kind of letter: what it needs, to whom it goes and what it says.</summary>
interface IBentukSurat
{
    IEnumerable<string> Wajib(Isian isian);

    Tujuan? Tujuan(Isian isian) => null;

    IEnumerable<Bagian> Isi(Isian isian);
}
