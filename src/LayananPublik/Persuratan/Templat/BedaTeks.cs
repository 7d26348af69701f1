namespace LayananPublik.Persuratan.Templat;

/// <summary>What became of a line between two texts.</summary>
public enum NasibTeks { Sama, Dihapus, Ditambah }

public sealed record BarisBeda(NasibTeks Nasib, string Teks);

/// <summary>Two texts line by line: the longest common run of lines stays.</summary>
public static class BedaTeks
{
    const int BarisTerbanyak = 600;

    public static IReadOnlyList<BarisBeda> Antara(string lama, string baru)
    {
        string[] a = [.. lama.ReplaceLineEndings("\n").TrimEnd().Split('\n').Take(BarisTerbanyak)], b = [.. baru.ReplaceLineEndings("\n").TrimEnd().Split('\n').Take(BarisTerbanyak)];
        var sama = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
            for (var j = b.Length - 1; j >= 0; j--)
                sama[i, j] = a[i].TrimEnd() == b[j].TrimEnd() ? sama[i + 1, j + 1] + 1 : Math.Max(sama[i + 1, j], sama[i, j + 1]);
        List<BarisBeda> hasil = [];
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i].TrimEnd() == b[j].TrimEnd()) { Tambah(NasibTeks.Sama, a[i++]); j++; }
            else if (j >= b.Length || i < a.Length && sama[i + 1, j] >= sama[i, j + 1]) Tambah(NasibTeks.Dihapus, a[i++]);
            else Tambah(NasibTeks.Ditambah, b[j++]);
        }
        return hasil;

        void Tambah(NasibTeks nasib, string teks) => hasil.Add(new(nasib, teks));
    }
}
