namespace LayananPublik.Pengaduan;

/// <summary>Which open complaints may tell of the same thing: one category, close to each other, not yet joined.</summary>
public static class KembarDekat
{
    /// <summary>Metres within which two reports of one kind may be one.</summary>
    public const double Meter = AduanDekatQuery.Radius;

    public static IReadOnlyDictionary<int, int> Jumlah(IReadOnlyList<BarisAduan> baris)
    {
        var hasil = new Dictionary<int, int>();
        foreach (var kelompok in baris.Where(b => b is { Tertutup: false, Lintang: not null, Bujur: not null }).GroupBy(b => b.KategoriId))
        {
            var isi = kelompok.OrderBy(b => b.Lintang).ToList();
            for (var i = 0; i < isi.Count; i++)
                for (var j = i + 1; j < isi.Count && (isi[j].Lintang - isi[i].Lintang) * 111_320 <= Meter; j++)
                    if (Jarak.Meter(isi[i].Lintang!.Value, isi[i].Bujur!.Value, isi[j].Lintang!.Value, isi[j].Bujur!.Value) <= Meter)
                        foreach (var id in (int[])[isi[i].Id, isi[j].Id]) hasil[id] = hasil.GetValueOrDefault(id) + 1;
        }
        return hasil;
    }
}
