using System.Text.RegularExpressions;

namespace LayananPublik.Pelayanan;

/// <summary>What may be wrong with the words of a letter: it names only what the form asks.</summary>
static partial class PeriksaSurat
{
    static readonly string[] Umum = ["jabatan", "unit"];

    public static IEnumerable<Temuan> Temukan(LayananKatalog l, IReadOnlyList<FieldLayanan> field)
    {
        if (l.Rincian.MasaBerlaku is { } masa && !Dipahami(masa, field)) yield return new("masa", "Masa berlaku ditulis seperti \"3 bulan\", atau mengikuti tanggal kembali atau tanggal acara yang diisi warga.");
        if ((l.JenisHasil == JenisHasil.SuratKantor) != (l.Rincian.IsiSurat is not null)) yield return new("surat", "Isi surat ditulis hanya untuk surat kantor.");
        if (l.Rincian.IsiSurat is not { } isi) yield break;
        HashSet<string> dikenal = [.. field.Select(f => f.Name), .. IsiSurat.BarisGabungan, .. Umum];
        foreach (var (tempat, teks, wajib) in new[] { ("judul", isi.Judul, true), ("pembuka", isi.Pembuka, true), ("inti", isi.Inti, true), ("penutup", isi.Penutup, true), ("ditujukan", isi.Ditujukan ?? "", false) })
        {
            if (wajib && teks.Trim().Length == 0) yield return new($"surat:{tempat}", "Bagian surat ini belum diisi.");
            if (teks.Length > PeriksaLayanan.PanjangParagraf) yield return new($"surat:{tempat}", $"Paling panjang {PeriksaLayanan.PanjangParagraf} huruf.");
            foreach (var asing in Tanda().Matches(teks).Select(m => m.Groups[1].Value).Where(t => !dikenal.Contains(t)).Distinct()) yield return new($"surat:{tempat}", $"{{{asing}}} bukan isian layanan ini.");
            if (Tanda().Replace(teks, "").AsSpan().ContainsAny('{', '}')) yield return new($"surat:{tempat}", "Kurung kurawal tidak lengkap. Tulis seperti {unit} atau {nama}.");
        }
        foreach (var asing in isi.DataOrang.Where(d => !dikenal.Contains(d) || Umum.Contains(d))) yield return new("surat:orang", $"Surat memuat baris {asing.Replace('_', ' ')}, tetapi isian itu tidak ada.");
        foreach (var asing in isi.DataKhusus.Where(d => !dikenal.Contains(d) || Umum.Contains(d))) yield return new("surat:khusus", $"Surat memuat baris {asing.Replace('_', ' ')}, tetapi isian itu tidak ada.");
        foreach (var ganda in PeriksaLayanan.Berulang(isi.DataOrang.Concat(isi.DataKhusus))) yield return new("surat:khusus", $"Baris {ganda.Replace('_', ' ')} tercantum dua kali.");
    }

    /// <summary>Every field that the letter reads.</summary>
    public static IReadOnlySet<string> Dipakai(IsiSurat isi) =>
        isi.DataOrang.Concat(isi.DataKhusus).Concat(Tanda().Matches(string.Join(' ', isi.Judul, isi.Pembuka, isi.Inti, isi.Penutup, isi.Ditujukan)).Select(m => m.Groups[1].Value)).ToHashSet();

    static bool Dipahami(string masa, IReadOnlyList<FieldLayanan> field) => Lama().IsMatch(masa)
        || masa == "sesuai tanggal kembali" && field.Any(f => f.Name == "kembali") || masa == "sesuai tanggal acara" && field.Any(f => f.Name == "selesai");

    [GeneratedRegex(@"^[1-9][0-9]{0,2} (hari|minggu|bulan|tahun)\z")]
    private static partial Regex Lama();

    [GeneratedRegex(@"\{([a-z0-9_]+)\}")]
    private static partial Regex Tanda();
}
