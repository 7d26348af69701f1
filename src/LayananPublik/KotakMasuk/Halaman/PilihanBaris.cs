namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>Which rows of a list are ticked, in the order in which they were; it lives as long as the list is on screen.</summary>
public sealed class PilihanBaris
{
    readonly List<int> urut = [];
    readonly HashSet<int> ada = [];
    int? terakhir;

    /// <summary>The list shows its boxes.</summary>
    public bool Aktif { get; private set; }

    public int Banyak => urut.Count;

    public IReadOnlyList<int> Id => [.. urut];

    public bool Berisi(int baris) => ada.Contains(baris);

    public bool BerisiSemua(IReadOnlyList<int> baris) => baris.Count > 0 && baris.All(ada.Contains);

    public void Mulai() => Aktif = true;

    public void Selesai()
    {
        Kosongkan();
        Aktif = false;
    }

    public void Kosongkan()
    {
        urut.Clear();
        ada.Clear();
        terakhir = null;
    }

    /// <summary>With <paramref name="rentang"/> all between this row and the one touched before become as this one.</summary>
    public void Ubah(int baris, bool rentang, IReadOnlyList<int> tampil)
    {
        var centang = !ada.Contains(baris);
        var (dari, ke) = (rentang && terakhir is { } t ? Di(tampil, t) : -1, Di(tampil, baris));
        if (dari < 0 || ke < 0) Atur(baris, centang);
        else for (var i = Math.Min(dari, ke); i <= Math.Max(dari, ke); i++) Atur(tampil[i], centang);
        terakhir = baris;
    }

    public void Pilih(IEnumerable<int> baris)
    {
        foreach (var b in baris) Atur(b, true);
    }

    public void Lepas(IEnumerable<int> baris)
    {
        foreach (var b in baris) Atur(b, false);
    }

    void Atur(int baris, bool centang)
    {
        if (centang) { if (ada.Add(baris)) urut.Add(baris); }
        else if (ada.Remove(baris)) urut.Remove(baris);
    }

    static int Di(IReadOnlyList<int> tampil, int baris)
    {
        for (var i = 0; i < tampil.Count; i++)
            if (tampil[i] == baris) return i;
        return -1;
    }
}
