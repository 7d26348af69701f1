using System.Text.RegularExpressions;

namespace LayananPublik.Pelayanan;

/// <summary>What may be wrong with the documents a service asks for.</summary>
static partial class PeriksaSyarat
{
    // WhatsApp takes 4096 characters; some are needed for the words around the list.
    const int PanjangDaftar = 3500, PanjangNama = 160, PanjangKeterangan = 200;

    /// <param name="field">All questions of the form, which conditions may look at.</param>
    public static IEnumerable<Temuan> Temukan(RincianLayanan r, IReadOnlyList<FieldLayanan> field)
    {
        if (r.Syarat.Count > PeriksaLayanan.SyaratTerbanyak) yield return new("syarat", $"Syarat paling banyak {PeriksaLayanan.SyaratTerbanyak}.");
        if (r.Syarat.Sum(s => s.Nama.Length + (s.Catatan?.Length ?? 0) + (s.Kondisi?.Length ?? 0) + 8) > PanjangDaftar) yield return new("syarat", "Nama dan catatan semua syarat terlalu panjang untuk satu pesan WhatsApp (4096 huruf). Ringkaskan.");
        for (var i = 0; i < r.Syarat.Count; i++)
            foreach (var kalimat in Satu(r, r.Syarat[i], i).Concat(Kondisi(r.Syarat[i], field)).Concat(Bukti(r.Syarat[i], field))) yield return new($"syarat:{i}", kalimat);
    }

    /// <summary>Conditions that cannot be read or look at fields that are not there.</summary>
    static IEnumerable<string> Kondisi(SyaratLayanan s, IReadOnlyList<FieldLayanan> field)
    {
        if (s.Bila is { } bila)
            foreach (var g in PeriksaBila.Semua(bila.Teks, field)) yield return $"Kondisi dokumen {s.Dok}: {g}.";
        if (s.Tanya is { } tanya && (!tanya.EndsWith('?') || tanya.Length is < 10 or > PeriksaKatalog.PanjangTanya || !PeriksaLayanan.Bersih(tanya))) yield return $"Pertanyaan untuk {s.Dok} harus 10-{PeriksaKatalog.PanjangTanya} huruf dan diakhiri tanda tanya.";
        if (s is { Kondisi: not null, Wajib: false, Bila: null, Tanya: null }) yield return $"Kondisi \"{s.Kondisi}\" pada {s.Dok} belum punya rumus atau pertanyaan.";
    }

    static IEnumerable<string> Bukti(SyaratLayanan s, IReadOnlyList<FieldLayanan> field)
    {
        foreach (var nama in s.Membuktikan.Where(n => field.All(f => f.Name != n))) yield return $"Dokumen {s.Dok} membuktikan isian \"{nama}\" yang tidak ada di layanan ini. Lepas isian itu.";
        if (s.Membuktikan.Count != s.Membuktikan.Distinct().Count()) yield return $"Dokumen {s.Dok} menyebut isian yang sama dua kali.";
    }

    static IEnumerable<string> Satu(RincianLayanan r, SyaratLayanan s, int i)
    {
        if (s.Nama.Trim().Length is < 2 or > PanjangNama || !PeriksaLayanan.Bersih(s.Nama)) yield return $"Isi nama dokumen, 2 sampai {PanjangNama} huruf.";
        if (!PolaDok().IsMatch(s.Dok)) yield return "Kode dokumen 2 sampai 40 huruf besar, angka, atau garis bawah, contoh BUKTI_SEWA.";
        if (r.Syarat.Take(i).Any(x => PeriksaLayanan.Sama(x.Dok, s.Dok))) yield return $"Dokumen {s.Dok} sudah diminta di atas.";
        if (s.Wajib && s.Kondisi is not null) yield return "Syarat bersyarat tidak ditandai wajib; syarat itu wajib bila kondisinya terpenuhi.";
        if (s.Kondisi is { } kondisi && (!kondisi.StartsWith("bila ", StringComparison.Ordinal) || kondisi.Length is < 8 or > 120 || !PeriksaLayanan.Bersih(kondisi))) yield return "Tulis kondisi sebagai kalimat pendek yang diawali \"bila\", contoh: bila baru menikah.";
        if (s.Catatan is { Length: > PanjangKeterangan } || !PeriksaLayanan.Bersih(s.Catatan ?? "")) yield return $"Catatan paling panjang {PanjangKeterangan} huruf dalam satu baris.";
        if (s.BolehDiganti.Count > 5 || s.BolehDiganti.Any(d => !PolaDok().IsMatch(d))) yield return "Dokumen pengganti dipilih dari daftar dokumen, paling banyak lima.";
        if (s.BolehDiganti.Contains(s.Dok)) yield return "Dokumen tidak dapat menggantikan dirinya sendiri.";
    }

    [GeneratedRegex(@"^[A-Z][A-Z0-9_]{1,39}\z")]
    private static partial Regex PolaDok();
}
