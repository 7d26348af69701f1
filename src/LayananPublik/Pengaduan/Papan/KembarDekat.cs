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
            var isi = kelompok.Select(b => (b.Id, Di: TitikSamar.Tepat(b.TitikTepat, b.Lintang, b.Bujur)!.Value)).OrderBy(b => b.Di.Lintang).ToList();
            for (var i = 0; i < isi.Count; i++)
                for (var j = i + 1; j < isi.Count && (isi[j].Di.Lintang - isi[i].Di.Lintang) * 111_190 <= Meter; j++)
                    if (Jarak.Meter(isi[i].Di.Lintang, isi[i].Di.Bujur, isi[j].Di.Lintang, isi[j].Di.Bujur) <= Meter)
                        foreach (var id in (int[])[isi[i].Id, isi[j].Id]) hasil[id] = hasil.GetValueOrDefault(id) + 1;
        }
        return hasil;
    }
}
