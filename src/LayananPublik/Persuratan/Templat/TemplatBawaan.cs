using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using LayananPublik.Pelayanan;

namespace LayananPublik.Persuratan.Templat;

/// <summary>The letters the program can write by itself: one text file for each office letter of the catalogue.</summary>
public static class TemplatBawaan
{
    static readonly FrozenDictionary<string, TemplatPakai> Semua = Baca();

    public static IReadOnlyCollection<string> Kode => Semua.Keys;

    /// <summary>Null for a service that only this office has.</summary>
    public static TemplatPakai? Untuk(string kode) => Semua.GetValueOrDefault(kode);

    /// <summary>What an editor begins with where there is no built-in text: the letter of the catalogue, as a template.</summary>
    public static string Dari(IsiSurat isi, IReadOnlyList<FieldLayanan> field)
    {
        var t = new StringBuilder();
        void Baris(string teks) => t.Append(teks).Append('\n');
        string Kata(string teks) => System.Text.RegularExpressions.Regex.Replace(teks, @"\{([a-z0-9_]+)\}", "{{ $1 }}");
        IEnumerable<string> Data(IReadOnlyList<string> nama, bool orang) => nama.Select(n => field.FirstOrDefault(f => f.Name == n) switch
        {
            { Type: TipeField.DaftarOrang } => $"{{{{ tabel {n} }}}}",
            { Type: TipeField.Orang } => $"{{{{ orang {n} }}}}",
            var f => $"{(orang || f?.Wajib == true ? '*' : '-')} {{{{ {n} }}}}"
        });
        Baris($"judul: {isi.Judul}");
        if (isi.Ditujukan is { Length: > 0 } tujuan) Baris($"kepada: {Kata(tujuan)}");
        Baris("");
        Baris(Kata(isi.Pembuka));
        Baris("");
        foreach (var b in Data(isi.DataOrang, orang: true)) Baris(b);
        if (isi.DataKhusus.Count > 0)
        {
            Baris("");
            Baris("> dengan keterangan sebagai berikut:");
            Baris("");
            foreach (var b in Data(isi.DataKhusus, orang: false)) Baris(b);
        }
        Baris("");
        Baris(Kata(isi.Inti));
        Baris(Kata(isi.Penutup));
        return t.ToString();
    }

    /// <summary>"bawaan SKTM 3f2a91c0": the name tells which text it was, for good.</summary>
    static FrozenDictionary<string, TemplatPakai> Baca()
    {
        const string Ekor = ".txt", Awal = ".Templat.Bawaan.";
        var asal = typeof(TemplatBawaan).Assembly;
        return asal.GetManifestResourceNames().Where(n => n.Contains(Awal, StringComparison.Ordinal) && n.EndsWith(Ekor, StringComparison.Ordinal)).Select(n =>
        {
            using var baca = new StreamReader(asal.GetManifestResourceStream(n)!, Encoding.UTF8);
            var teks = baca.ReadToEnd().ReplaceLineEndings("\n");
            var kode = n[(n.IndexOf(Awal, StringComparison.Ordinal) + Awal.Length)..^Ekor.Length];
            return KeyValuePair.Create(kode, new TemplatPakai($"bawaan {kode} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(teks)))[..8]}", teks));
        }).ToFrozenDictionary();
    }
}
