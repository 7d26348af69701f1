namespace LayananPublik.Dasbor;

/// <summary>Figures that days add up to, with the spread of working times: of one day, or of all days of a period.</summary>
public sealed class Hitungan
{
    static readonly JenisAngka[] Dijumlah = [.. Enum.GetValues<JenisAngka>().Where(Angka.Dijumlah)];

    readonly int[] nilai = new int[Enum.GetValues<JenisAngka>().Length];

    public int this[JenisAngka angka]
    {
        get => nilai[(int)angka];
        internal set => nilai[(int)angka] = value;
    }

    /// <summary>Working minutes of what was made.</summary>
    public Sebaran Lama { get; } = new();

    /// <summary>Working minutes until a waiting citizen was answered in the chat.</summary>
    public Sebaran Jawab { get; } = new();

    /// <summary>Share of what was made within its promise; null where nothing was promised.</summary>
    public double? Ditepati => this[JenisAngka.Tepat] + this[JenisAngka.LewatJanji] is > 0 and var semua ? 100.0 * this[JenisAngka.Tepat] / semua : null;

    public bool Kosong => Array.TrueForAll(nilai, n => n == 0) && Lama.Banyak == 0 && Jawab.Banyak == 0;

    /// <summary>A document on one of its days: the one it came, or the one it ended.</summary>
    internal void Tambah(UkuranButir u, DasarHari hari)
    {
        foreach (var j in Dijumlah)
            if ((Angka.Hari(j) == DasarHari.Selesai) == (hari == DasarHari.Selesai) && Angka.Cocok(j, u)) nilai[(int)j]++;
        if (hari == DasarHari.Selesai && u.Menit is { } menit) Lama.Tambah(menit);
    }

    internal void Tambah(Hitungan lain, int kali = 1)
    {
        for (var i = 0; i < nilai.Length; i++) nilai[i] += kali * lain.nilai[i];
        Lama.Tambah(lain.Lama, kali);
        Jawab.Tambah(lain.Jawab, kali);
    }
}
