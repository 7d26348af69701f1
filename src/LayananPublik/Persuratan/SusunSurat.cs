using LayananPublik.Kantor;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Bentuk;
using LayananPublik.Persuratan.Templat;

namespace LayananPublik.Persuratan;

/// <summary>Where something missing is to be filled in.</summary>
enum BagianKurang { Isian, Kop, Pejabat, Unit, Templat }

/// <summary>What is empty and must not be, as people call it.</summary>
sealed record IsianKurang(string Label, BagianKurang Bagian = BagianKurang.Isian)
{
    /// <summary>The question of the form that it is an answer to.</summary>
    public string? Field { get; init; }
}

/// <summary>Puts a letter together: material in, finished letter out, nothing read from anywhere else.</summary>
public static class SusunSurat
{
    public static Naskah Susun(BahanSurat b)
    {
        var naskah = new Naskah
        {
            Kop = b.Kop,
            Judul = b.Judul,
            Nomor = b.Nomor,
            Isi = [],
            Ttd = BlokTtd.Untuk(b.Pejabat, b.Unit.TempatSurat, KalimatWaktu.Tanggal(b.Tanggal), b.Cara),
            Mengetahui = b.Mengetahui is null ? null : BlokTtd.Mengetahui(b.Mengetahui, b.CaraMengetahui),
            Register = b.Register,
            Qr = b.UrlVerifikasi,
            Kode = b.KodeVerifikasi,
            Kaki = KakiSurat.Untuk(b),
            Tata = TataHalaman.Untuk(b.Tata, b.Cara)
        };
        if (TemplatUntuk(b) is not { } templat)
        {
            var isian = new Jawaban(b);
            return naskah with { Tujuan = SuratUmum.Tujuan(isian), Isi = [.. SuratUmum.Isi(isian)] };
        }
        var hasil = SusunTemplat.Susun(TemplatTerurai.Dari(templat.Teks), b);
        return naskah with { Judul = hasil.Judul ?? b.Judul, Model = hasil.Model, Tujuan = hasil.Tujuan, Isi = hasil.Isi, Lampiran = hasil.Lampiran };
    }

    /// <summary>The office's own template, else the built-in one; null where the catalogue's words are the office's own.</summary>
    public static TemplatPakai? TemplatUntuk(BahanSurat b) => b.Templat ?? (MasihBawaan(b.KodeLayanan, b.IsiSurat) ? TemplatBawaan.Untuk(b.KodeLayanan) : null);

    /// <summary>Parts that need a number of their own besides the letter's: "N6".</summary>
    public static IReadOnlyList<string> BagianBernomor(BahanSurat b) =>
        TemplatUntuk(b) is { } t ? SusunTemplat.Susun(TemplatTerurai.Dari(t.Teks), b).Bernomor : [];

    /// <summary>What is still empty and must not be; the letter cannot be issued while there is any.</summary>
    internal static IReadOnlyList<IsianKurang> YangKurang(BahanSurat b)
    {
        var isian = new Jawaban(b);
        return [.. Bentuk(b, isian).Select(k => new IsianKurang(isian.Label(k)) { Field = isian.FieldUntuk(k) })
            .Concat(b.IsianKhusus.Where(i => i.Wajib && !isian.Ada(i.Name)).Select(i => new IsianKurang(isian.Label(i.Name)) { Field = i.Name }))
            .Concat(b.Isian.Concat(b.IsianKhusus.Select(i => KeyValuePair.Create(i.Name, i.Value))).DistinctBy(i => i.Key)
                .Select(i => (i.Key, Tanda: IsianTemplat.TakTercetak(i.Value))).Where(i => i.Tanda.Length > 0).Select(i => new IsianKurang($"{isian.Label(i.Key)} tanpa tanda yang tidak dapat dicetak ({i.Tanda})") { Field = i.Key }))
            .Concat(Kantor(b))
            .Distinct()];
    }

    static IEnumerable<string> Bentuk(BahanSurat b, Jawaban isian) =>
        TemplatUntuk(b) is { } t ? SusunTemplat.Susun(TemplatTerurai.Dari(t.Teks), b).Kurang : SuratUmum.Wajib(isian).Where(k => !isian.Ada(k));

    static IEnumerable<IsianKurang> Kantor(BahanSurat b)
    {
        // A text that was approved for other questions than the service asks today.
        if (b.Templat is { VersiId: not null } t && TemplatTerurai.Dari(t.Teks).Galat.Count > 0) yield return new("templat surat tanpa kesalahan", BagianKurang.Templat);
        foreach (var (apa, isi, bagian) in new[]
        {
            ("Kop surat", string.Concat(b.Kop.Baris.Select(k => k.Teks)), BagianKurang.Kop),
            ("Tempat surat", b.Unit.TempatSurat, BagianKurang.Unit),
            ("Jabatan penanda tangan", b.Pejabat.Jabatan, BagianKurang.Pejabat),
            ("Nama penanda tangan", b.Pejabat.Nama, BagianKurang.Pejabat)
        })
            if (string.IsNullOrWhiteSpace(isi)) yield return new(apa, bagian);
    }

    /// <summary>Whether the catalogue still says of this letter what it said at first. An office that has rewritten it must see its own words on the paper.</summary>
    public static bool MasihBawaan(string kode, IsiSurat? isi)
    {
        if (isi is null) return true;
        var bawaan = Katalog.Bawaan.Layanan.FirstOrDefault(l => l.Kode == kode)?.Rincian.IsiSurat;
        return bawaan is not null
            && (isi.Pembuka, isi.Inti, isi.Penutup, isi.Ditujukan) == (bawaan.Pembuka, bawaan.Inti, bawaan.Penutup, bawaan.Ditujukan)
            && isi.DataOrang.SequenceEqual(bawaan.DataOrang)
            && isi.DataKhusus.SequenceEqual(bawaan.DataKhusus);
    }
}
