using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

/// <summary>Makes one message of several pieces of news, oldest first, within WhatsApp's limits.</summary>
public static class GabungBerita
{
    const int TeksTombol = 1024, TeksTerpanjang = 4000, TombolPalingBanyak = 3;
    const string Pemisah = "\n\n";

    public static IsiPesan Jadi(IReadOnlyList<IsiPesan> berita)
    {
        if (berita.Count == 1) return berita[0];
        var teks = Susun([.. berita.Select(b => b.Teks.Trim())]);
        var pilihan = berita.SelectMany(b => b is Tombol ? b.Pilihan : []).DistinctBy(p => p.Id).Take(TombolPalingBanyak).ToArray();
        // The buttons are a convenience; a long text goes without them rather than as a list.
        return pilihan.Length > 0 && teks.Length <= TeksTombol ? Sajian.Tombol(teks, pilihan) : Sajian.Tulis(teks);
    }

    /// <summary>As many as fit; the rest is counted, and named when asked for.</summary>
    static string Susun(IReadOnlyList<string> semua)
    {
        var utuh = string.Join(Pemisah, semua);
        if (utuh.Length <= TeksTerpanjang) return utuh;
        for (var muat = semua.Count - 1; muat > 1; muat--)
        {
            var teks = $"{string.Join(Pemisah, semua.Take(muat))}{Pemisah}Dan {semua.Count - muat} kabar lain. Tulis *status* untuk melihat semuanya.";
            if (teks.Length <= TeksTerpanjang) return teks;
        }
        return $"Ada {semua.Count} kabar tentang permohonan Anda. Tulis *status* untuk melihat semuanya.";
    }
}
