namespace LayananPublik.Persuratan.Bentuk;

/// <summary>The shape of one kind of letter: what it needs, to whom it goes and what it says.</summary>
interface IBentukSurat
{
    IEnumerable<string> Wajib(Jawaban isian);

    Tujuan? Tujuan(Jawaban isian) => null;

    IEnumerable<Bagian> Isi(Jawaban isian);
}
