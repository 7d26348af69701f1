namespace LayananPublik.Pelayanan;

/// <summary>The list of bundles and the card of one.</summary>
public static class MenuPaket
{
    /// <summary>The row of the first menu, and the pages of the list.</summary>
    public const string Id = "PAKET";

    public static void Daftar(Obrolan o, int halaman = 0)
    {
        if (o.Katalog.Paket.Count == 0)
        {
            o.Jawab(KalimatPaket.Kosong);
            return;
        }
        o.Ke(new(Langkah.Kategori, "PAKET"));
        o.Jawab(KalimatPaket.Daftar(o.Katalog.Paket, halaman));
    }

    /// <summary>False when the code is not that of a bundle.</summary>
    public static bool Kartu(Obrolan o, string? kode)
    {
        if (kode == Id) Daftar(o);
        else if (o.Katalog.CariPaket(kode) is { } paket) Kartu(o, paket);
        else return false;
        return true;
    }

    static void Kartu(Obrolan o, Paket paket)
    {
        o.Ke(new(Langkah.Kartu, paket.Kode));
        var selesai = o.Kalender.Selesai(paket.Rincian, o.Katalog, o.Pada);
        o.Jawab(KalimatPaket.Kartu(paket, o.Katalog, o.HariIni, selesai is { } t ? o.Kalender.Teks(t, o.Pada) : null));
    }
}
