namespace LayananPublik.Pelayanan;

/// <summary>Asks the assistant itself how it would understand the words of a service that is being edited.</summary>
public static class KataKunciRancu
{
    /// <summary>Words that lead somewhere else; they are doubts, no mistakes.</summary>
    public static IEnumerable<Temuan> Temukan(Katalog k, LayananKatalog l)
    {
        var katalog = new KatalogUnit([.. k.Layanan.Where(x => x.Kode != l.Kode && x.Aktif).Append(l).OrderBy(x => x.NomorMenu).Select(Layanan.Percobaan)]);
        foreach (var alias in l.Rincian.Alias.Where(a => Pemahaman.Polos(a).Length > 1).Take(PeriksaLayanan.AliasTerbanyak))
        {
            if (Pemahaman.Tafsir(alias, katalog, Langkah.Awal) is { Kode: { } kode } && kode != l.Kode && katalog.Cari(kode) is { } lain)
                yield return new("alias", $"Bila warga menulis \"{alias}\", asisten memahaminya sebagai {lain.Nama}.", Peringatan: true);
        }
    }
}
