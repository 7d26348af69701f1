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

    public static IEnumerable<string> Satu(Katalog k, LayananKatalog l) =>
    [
        .. Baris(l.Kode, l.JudulWa, l.DeskripsiWa),
        .. l.Rincian.FieldKelompok.Where(g => !k.KelompokField.ContainsKey(g))
            .Select(g => $"{l.Kode}: kelompok isian {g} tidak ada."),
        .. l.Rincian.Syarat.Select(s => s.Dok).Where(d => k.Dokumen.All(x => x.Kode != d))
            .Select(d => $"{l.Kode}: dokumen {d} tidak ada."),
        .. l.Rincian.FieldKelompok.All(k.KelompokField.ContainsKey) ? Batasan(l.Kode, k.FieldUntuk(l.Rincian)).Concat(Kondisi(l.Kode, l.Rincian, k.FieldUntuk(l.Rincian))) : [],
        .. l.Rincian.Syarat.SelectMany(s => s.BolehDiganti).Where(d => k.Dokumen.All(x => x.Kode != d)).Select(d => $"{l.Kode}: dokumen pengganti {d} tidak ada."),
        .. (l.JenisHasil == JenisHasil.SuratKantor) != (l.Rincian.Penandatangan is not null)
            ? [$"{l.Kode}: penanda tangan ditulis hanya untuk surat kantor."] : Array.Empty<string>(),
    ];

    static IEnumerable<string> Batasan(string kode, IReadOnlyList<FieldLayanan> field)
    {
        foreach (var f in field)
        {
            if (!BatasIsian.TryParse(f.Validasi, DateOnly.MaxValue.AddYears(-1), out var batas, out var asing))
            {
                yield return $"{kode}: batasan \"{asing}\" pada isian {f.Name} tidak dikenal.";
            }
            else if (batas.SesudahField is { } lain && field.All(x => x.Name != lain))
            {
                yield return $"{kode}: isian {f.Name} dibandingkan dengan {lain} yang tidak ada.";
            }
        }
    }

    /// <summary>Conditions that cannot be read, look at fields that are not there, or wait for an answer that is asked only later.</summary>
    static IEnumerable<string> Kondisi(string kode, RincianLayanan rincian, IReadOnlyList<FieldLayanan> field)
    {
        foreach (var s in rincian.Syarat)
        {
            if (s.Bila is { } bila)
                foreach (var g in PeriksaBila.Semua(bila.Teks, field)) yield return $"{kode}: kondisi dokumen {s.Dok}: {g}.";
            if (s.Tanya is { } tanya && (!tanya.EndsWith('?') || tanya.Length is < 10 or > PanjangTanya)) yield return $"{kode}: pertanyaan untuk {s.Dok} harus 10-{PanjangTanya} huruf dan diakhiri tanda tanya.";
            if (s is { Kondisi: not null, Wajib: false, Bila: null, Tanya: null }) yield return $"{kode}: kondisi \"{s.Kondisi}\" pada {s.Dok} belum punya rumus atau pertanyaan.";
        }
        foreach (var (f, urutan) in rincian.Field.Select(f => (f, field.ToList().IndexOf(f))).Where(x => x.f.Bila is not null))
        {
            foreach (var g in PeriksaBila.Semua(f.Bila!.Teks, field)) yield return $"{kode}: kondisi isian {f.Name}: {g}.";
            foreach (var lain in f.Bila.Field.Where(n => field.Skip(urutan).Any(x => x.Name == n))) yield return $"{kode}: kondisi isian {f.Name} memakai {lain} yang ditanyakan sesudahnya.";
        }
    }

    static IEnumerable<string> Baris(string id, string judul, string deskripsi)
    {
        if (judul.Length is 0 or > PanjangJudulWa)
        {
            yield return $"{id}: judul WhatsApp harus 1-{PanjangJudulWa} karakter.";
        }
        if (deskripsi.Length > PanjangDeskripsiWa)
        {
            yield return $"{id}: deskripsi WhatsApp paling panjang {PanjangDeskripsiWa} karakter.";
        }
    }

    static IEnumerable<string> Berulang(IEnumerable<string> nilai) =>
        nilai.GroupBy(x => x, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key);
}
