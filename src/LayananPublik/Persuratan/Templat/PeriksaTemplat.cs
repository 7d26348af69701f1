using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Bentuk;

namespace LayananPublik.Persuratan.Templat;

/// <summary>Holds a template against the questions of its service: every fault with its place and what may have been meant.</summary>
public static class PeriksaTemplat
{
    public static IReadOnlyList<GalatTemplat> Semua(string teks, IReadOnlyList<FieldLayanan> field)
    {
        var t = TemplatTerurai.Dari(teks);
        // What a condition may ask besides the questions is a text.
        IReadOnlyList<FieldLayanan> semua = [.. field, .. IsianTemplat.Turunan.Keys.Where(k => field.All(f => f.Name != k)).Select(k => new FieldLayanan { Name = k, Label = k, Type = TipeField.Text })];
        return [.. t.Galat.Concat(t.Sebutan.SelectMany(s => Nama(s, semua))).Concat(Susunan(t)).OrderBy(g => g.Baris).ThenBy(g => g.Kolom)];
    }

    /// <summary>A template that may be proposed: without a fault, warnings aside.</summary>
    public static bool Baik(string teks, IReadOnlyList<FieldLayanan> field) => Semua(teks, field).All(g => g.Peringatan);

    static IEnumerable<GalatTemplat> Nama(Sebutan s, IReadOnlyList<FieldLayanan> field)
    {
        if (s.Jenis == JenisSebutan.Kondisi)
        {
            foreach (var g in PeriksaBila.Semua(s.Nama, field)) yield return new(s.Baris, s.Kolom + g.Letak, g.Kalimat);
            yield break;
        }
        var f = field.FirstOrDefault(x => x.Name == s.Nama);
        if (f is null) yield return new(s.Baris, s.Kolom, $"Isian \"{s.Nama}\" tidak ada pada layanan ini{Mirip.Saran(s.Nama, field.Select(x => x.Name))}");
        else if (s.Jenis == JenisSebutan.DaftarOrang && f.Type is not (TipeField.DaftarOrang or TipeField.Orang)) yield return new(s.Baris, s.Kolom, $"Isian {s.Nama} bukan daftar orang, jadi tidak dapat menjadi tabel");
        else if (s.Jenis == JenisSebutan.Orang && f.Type is not (TipeField.DaftarOrang or TipeField.Orang)) yield return new(s.Baris, s.Kolom, $"Isian {s.Nama} bukan data orang; tulis - {LabelSurat.Untuk(f.Name, f.Label)} : {{{{ {s.Nama} }}}}");
    }

    static IEnumerable<GalatTemplat> Susunan(TemplatTerurai t)
    {
        if (!Ada(t.Isi, s => s is SimpulParagraf)) yield return new(1, 1, "Templat belum memuat satu kalimat pun");
        foreach (var (kepala, i) in t.Isi.Select((s, i) => (s, i)).Where(x => x.s is SimpulLembar))
            if (!t.Isi.Skip(i + 1).TakeWhile(s => s is not SimpulLembar).Any(s => Ada([s], x => x is SimpulKepala { Kunci: "judul" }))) yield return new(kepala.Baris, 1, "Lembar ini belum berjudul; tulis judul: … di bawahnya", Peringatan: true);
    }

    static bool Ada(IReadOnlyList<Simpul> semua, Func<Simpul, bool> apa) => semua.Any(s => apa(s) || s is SimpulCabang c && c.Cabang.Any(b => Ada(b.Isi, apa)));

    /// <summary>Questions of the form that no line of the template speaks of.</summary>
    public static IReadOnlyList<FieldLayanan> TakDisebut(string teks, IReadOnlyList<FieldLayanan> field)
    {
        HashSet<string> disebut = [.. TemplatTerurai.Dari(teks).Sebutan.Where(s => s.Jenis != JenisSebutan.Kondisi).Select(s => s.Nama)];
        return [.. field.Where(f => !disebut.Contains(f.Name))];
    }
}
