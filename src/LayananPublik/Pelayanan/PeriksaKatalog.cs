namespace LayananPublik.Pelayanan;

/// <summary>Finds what would break the bot or the form before the catalogue is used.</summary>
public static class PeriksaKatalog
{
    // Meta refuses the whole list message when one row is longer.
    public const int PanjangJudulWa = 24;
    public const int PanjangDeskripsiWa = 72;
    public const int BarisPerDaftar = 10;
    public const int PanjangTanya = 150;

    public static IEnumerable<string> Semua(Katalog katalog) =>
        [.. Kembar(katalog), .. Menu(katalog), .. katalog.Layanan.SelectMany(l => Satu(katalog, l))];

    static IEnumerable<string> Kembar(Katalog k) =>
    [
        .. Berulang(k.Layanan.Select(l => l.Kode)).Select(x => $"Kode layanan {x} dipakai lebih dari sekali."),
        .. Berulang(k.Layanan.Select(l => $"{l.NomorMenu}")).Select(x => $"Nomor menu {x} dipakai lebih dari sekali."),
        .. Berulang(k.Layanan.SelectMany(l => l.Rincian.Alias.Append(l.Kode).Distinct(StringComparer.OrdinalIgnoreCase)))
            .Select(x => $"Kata kunci \"{x}\" menunjuk lebih dari satu layanan."),
        .. Berulang(k.Dokumen.Select(d => d.Kode)).Select(x => $"Kode dokumen {x} dipakai lebih dari sekali."),
    ];

    static IEnumerable<string> Menu(Katalog k)
    {
        if (k.MenuUtama.Count > BarisPerDaftar)
        {
            yield return $"Menu utama berisi lebih dari {BarisPerDaftar} baris.";
        }
        foreach (var salah in k.MenuUtama.SelectMany(b => Baris(b.Id, b.Judul, b.Deskripsi))
            .Concat(k.Kategori.SelectMany(b => Baris(b.Kode, b.Judul, b.Deskripsi))))
        {
            yield return salah;
        }
        foreach (var penuh in k.Layanan.GroupBy(l => l.Kategori).Where(g => g.Count() > BarisPerDaftar))
        {
            yield return $"Kategori {penuh.Key} berisi lebih dari {BarisPerDaftar} layanan.";
        }
    }

    /// <summary>The mistakes of one service; <see cref="PeriksaLayanan"/> knows where each stands.</summary>
    public static IEnumerable<string> Satu(Katalog k, LayananKatalog l) =>
        PeriksaLayanan.Temukan(k, l).Where(t => !t.Peringatan).Select(t => $"{l.Kode}: {char.ToLowerInvariant(t.Kalimat[0])}{t.Kalimat[1..]}")
            .Concat(l.Rincian.Syarat.Select(s => s.Dok).Where(d => k.Dokumen.All(x => x.Kode != d)).Select(d => $"{l.Kode}: dokumen {d} tidak ada."))
            .Concat(l.Rincian.Syarat.SelectMany(s => s.BolehDiganti).Where(d => k.Dokumen.All(x => x.Kode != d)).Select(d => $"{l.Kode}: dokumen pengganti {d} tidak ada."));

    static IEnumerable<string> Baris(string id, string judul, string deskripsi) =>
        PeriksaLayanan.Baris(judul, deskripsi).Select(t => $"{id}: {char.ToLowerInvariant(t.Kalimat[0])}{t.Kalimat[1..]}");

    static IEnumerable<string> Berulang(IEnumerable<string> nilai) =>
        nilai.GroupBy(x => x, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key);
}
