using System.Text.RegularExpressions;

namespace LayananPublik.Pelayanan;

/// <summary>Finds what would break a bundle before it is used: unknown services and fields, circles, Meta's limits.</summary>
public static partial class PeriksaPaket
{
    /// <summary>The list of people, as a question of the intake.</summary>
    public const string KunciAnggota = "anggota_paket";

    static readonly string[] Bawaan = ["anggota", "orang", "lahir"];

    public static IEnumerable<string> Semua(KatalogPaket paket, Katalog katalog)
    {
        foreach (var kembar in paket.Paket.GroupBy(p => p.Kode).Where(g => g.Count() > 1)) yield return $"Kode paket {kembar.Key} dipakai lebih dari sekali.";
        foreach (var kembar in paket.Paket.Select(p => p.NomorMenu).Concat(katalog.Layanan.Select(l => l.NomorMenu)).GroupBy(n => n).Where(g => g.Count() > 1)) yield return $"Nomor menu {kembar.Key} dipakai lebih dari sekali.";
        foreach (var kembar in paket.Paket.SelectMany(p => p.Rincian.Alias).Concat(katalog.Layanan.SelectMany(l => l.Rincian.Alias)).GroupBy(a => a, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            yield return $"Kata kunci \"{kembar.Key}\" dipakai lebih dari sekali.";
        foreach (var salah in paket.Paket.SelectMany(p => Satu(p, katalog))) yield return salah;
    }

    public static IEnumerable<string> Satu(PaketKatalog p, Katalog katalog)
    {
        if (p.JudulWa.Length is 0 or > PeriksaKatalog.PanjangJudulWa) yield return $"{p.Kode}: judul WhatsApp harus 1-{PeriksaKatalog.PanjangJudulWa} karakter.";
        if (p.DeskripsiWa.Length > PeriksaKatalog.PanjangDeskripsiWa) yield return $"{p.Kode}: deskripsi WhatsApp paling panjang {PeriksaKatalog.PanjangDeskripsiWa} karakter.";
        foreach (var salah in Isi(p.Rincian, katalog)) yield return $"{p.Kode}: {salah}";
    }

    static IEnumerable<string> Isi(RincianPaket r, Katalog katalog)
    {
        if (r.Peristiwa.Length is 0 or > PeriksaKatalog.PanjangJudulWa) yield return $"peristiwa harus 1-{PeriksaKatalog.PanjangJudulWa} karakter.";
        foreach (var kembar in r.Dokumen.GroupBy(d => d.Id).Where(g => g.Count() > 1)) yield return $"dokumen {kembar.Key} ada dua kali.";
        if (r.Dokumen.All(d => d.Mati)) yield return "tidak ada dokumennya.";
        if (Melingkar(r) is { } lingkar) yield return $"urutan dokumen {lingkar} melingkar.";
        if (r.Anggota is null && r.Dokumen.Any(d => d.Jumlah != JumlahDokumen.Satu)) yield return "daftar orang belum ditanyakan.";
        var field = Field(r, katalog);
        HashSet<string> semua = [.. Bawaan, .. field.Select(f => f.Name)];
        foreach (var d in r.Dokumen)
            foreach (var salah in Dokumen(r, d, katalog, field, semua)) yield return $"{d.Id}: {salah}";
        foreach (var t in r.Tawaran)
            foreach (var galat in katalog.Layanan.FirstOrDefault(l => l.Kode == t.Layanan) is { } l ? Galat(t.Bila, katalog.FieldUntuk(l.Rincian)) : [$"layanan {t.Layanan} tidak ada."]) yield return galat;
        foreach (var t in r.Tanya)
        {
            foreach (var f in t.Field.Where(f => f != KunciAnggota && !semua.Contains(f.Split('.')[^1]))) yield return $"isian {f} tidak ada.";
            foreach (var galat in Galat(t.Bila, field)) yield return galat;
            if (t.Field.Count > 1 && (t.Judul is null || t.Contoh is null || t.Tulis?.Split(TanyaPaket.Pemisah).Length != t.Field.Count)) yield return $"baris {t.Judul} tidak cocok dengan isiannya.";
        }
    }

    static IEnumerable<string> Dokumen(RincianPaket r, DokumenPaket d, Katalog katalog, IReadOnlyList<FieldLayanan> field, HashSet<string> semua)
    {
        foreach (var kode in Layanan(d).Where(k => katalog.Layanan.All(l => l.Kode != k))) yield return $"layanan {kode} tidak ada.";
        foreach (var lain in d.BergantungPada.Where(x => r.Dokumen.All(y => y.Id != x))) yield return $"menunggu {lain} yang tidak ada.";
        foreach (var galat in Galat(d.Bila, field).Concat(Galat(d.Pengganti?.Bila, field))) yield return galat;
        foreach (var (nama, teks) in d.Isi.Concat(d.Pengganti?.Isi ?? new Dictionary<string, string>()))
        {
            if (katalog.Layanan.Where(l => Layanan(d).Contains(l.Kode)).All(l => katalog.FieldUntuk(l.Rincian).All(f => f.Name != nama))) yield return $"isian {nama} tidak ada pada layanannya.";
            foreach (var sumber in Sumber(teks).Where(s => !semua.Contains(s))) yield return $"isian {sumber} tidak ada.";
        }
    }

    static IReadOnlyList<FieldLayanan> Field(RincianPaket r, Katalog katalog) =>
        [.. r.Field.Concat(katalog.Layanan.Where(l => r.Dokumen.Any(d => Layanan(d).Contains(l.Kode))).SelectMany(l => katalog.FieldUntuk(l.Rincian))).DistinctBy(f => f.Name)];

    static IEnumerable<string> Galat(Bila? bila, IReadOnlyList<FieldLayanan> field) => bila is null ? [] : PeriksaBila.Semua(bila.Teks, field).Select(g => $"kondisi \"{bila}\": {g}.");

    static IEnumerable<string> Layanan(DokumenPaket d) => d.Pengganti is { } lain ? [d.Layanan, lain.Layanan] : [d.Layanan];

    static string? Melingkar(RincianPaket r)
    {
        var sisa = r.Dokumen.ToList();
        // What waits for nothing that is left can be made; whatever never can, goes round in a circle.
        while (sisa.RemoveAll(d => d.BergantungPada.All(x => sisa.TrueForAll(y => y.Id != x))) > 0) { }
        return sisa.Count == 0 ? null : sisa[0].Id;
    }

    internal static IEnumerable<string> Sumber(string teks) => Nama().Matches(teks).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"\{(\w+)\??\}")]
    internal static partial Regex Nama();
}
