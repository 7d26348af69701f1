using System.Text.RegularExpressions;

namespace LayananPublik.Pelayanan;

/// <summary>What may be wrong with the questions a service asks.</summary>
static partial class PeriksaField
{
    static readonly DateOnly Patokan = new(2026, 1, 1);
    static readonly TipeField[] Waktu = [TipeField.Date, TipeField.DateTime, TipeField.Slot];

    public static IEnumerable<Temuan> Temukan(Katalog k, RincianLayanan r)
    {
        var semua = k.FieldUntuk(r);
        if (r.Field.Count > PeriksaLayanan.FieldTerbanyak) yield return new("field", $"Isian paling banyak {PeriksaLayanan.FieldTerbanyak}.");
        foreach (var asing in r.MinimalWa.Where(n => semua.All(f => f.Name != n))) yield return new("baris", $"Baris pembuka meminta {asing.Replace('_', ' ')}, tetapi isian itu tidak ada.");
        for (var i = 0; i < r.Field.Count; i++)
            foreach (var kalimat in Satu(semua, r.Field[i]).Concat(Kondisi(semua, r.Field[i]))) yield return new($"field:{i}", kalimat);
    }

    /// <summary>Conditions that cannot be read, look at fields that are not there, or wait for an answer that is asked only later.</summary>
    static IEnumerable<string> Kondisi(IReadOnlyList<FieldLayanan> semua, FieldLayanan f)
    {
        if (f.Bila is not { } bila) yield break;
        foreach (var g in PeriksaBila.Semua(bila.Teks, semua)) yield return $"Kondisi isian {f.Name}: {g}.";
        foreach (var lain in bila.Field.Where(n => semua.SkipWhile(x => x != f).Any(x => x.Name == n))) yield return $"Kondisi isian {f.Name} memakai {lain} yang ditanyakan sesudahnya.";
    }

    static IEnumerable<string> Satu(IReadOnlyList<FieldLayanan> semua, FieldLayanan f)
    {
        if (f.Label.Trim().Length is < 2 or > 120 || !PeriksaLayanan.Bersih(f.Label)) yield return "Isi pertanyaannya, 2 sampai 120 huruf dalam satu baris.";
        if (!PolaNama().IsMatch(f.Name) || f.Name is "jabatan" or "unit" || IsiSurat.BarisGabungan.Contains(f.Name)) yield return $"Kode isian \"{f.Name}\" tidak dapat dipakai. Gunakan huruf kecil, angka, dan garis bawah, contoh nama_usaha.";
        else if (semua.Count(x => x.Name == f.Name) > 1) yield return $"Kode isian {f.Name} sudah dipakai isian lain.";
        if (!Enum.IsDefined(f.Type)) yield return "Pilih jenis jawabannya.";
        foreach (var salah in Pilihan(f)) yield return salah;
        if (Batasan(semua, f) is { } batas) yield return batas;
        else if (f.Bawaan is { Length: > 0 } bawaan && (bawaan.Length > 200 || !IsianField.TryNormal(f with { Bawaan = null }, bawaan, Patokan, out _, out _))) yield return $"Jawaban awal \"{bawaan}\" bukan jawaban yang sah untuk isian ini.";
    }

    static IEnumerable<string> Pilihan(FieldLayanan f)
    {
        if (f.Type is not (TipeField.Enum or TipeField.MultiEnum))
        {
            if (f.Opsi.Count > 0) yield return "Hanya isian pilihan yang mempunyai daftar pilihan.";
            yield break;
        }
        if (f.Opsi.Count is < 2 or > PeriksaLayanan.OpsiTerbanyak) yield return $"Isi 2 sampai {PeriksaLayanan.OpsiTerbanyak} pilihan.";
        if (f.Opsi.Any(o => o.Trim().Length is 0 or > 100 || !PeriksaLayanan.Bersih(o))) yield return "Setiap pilihan 1 sampai 100 huruf.";
        if (f.Opsi.FirstOrDefault(o => o.Contains(';', StringComparison.Ordinal)) is { } titik) yield return $"Pilihan \"{titik}\" tidak boleh memuat titik koma.";
        if (f.Opsi.FirstOrDefault(o => o.Trim().Length > 0 && o.Trim().All(char.IsDigit)) is { } angka) yield return $"Pilihan \"{angka}\" hanya angka, padahal warga memilih dengan nomor. Pakai jenis Angka, atau tambahkan kata.";
        foreach (var ganda in PeriksaLayanan.Berulang(f.Opsi.Select(Pemahaman.Polos))) yield return $"Pilihan \"{ganda}\" ditulis dua kali.";
    }

    static string? Batasan(IReadOnlyList<FieldLayanan> semua, FieldLayanan f)
    {
        if (string.IsNullOrWhiteSpace(f.Validasi)) return null;
        // Longer figures would overflow what reads them.
        if (f.Validasi.Length > 80 || AngkaPanjang().IsMatch(f.Validasi) || !BatasIsian.TryParse(f.Validasi, Patokan, out var b, out _)) return $"Batasan \"{f.Validasi}\" pada isian {f.Name} tidak dikenal.";
        if (b.Angka is { } a && a.Min > a.Maks || b.Karakter is { } c && (c.Min > c.Maks || c.Min < 1 || c.Maks > 2000) || b.Huruf is { } h && (h.Min > h.Maks || h.Min < 1 || h.Maks > 120) || b.PalingAwal > b.PalingAkhir)
            return "Batas terkecil tidak boleh melebihi batas terbesar.";
        if (b.SesudahField is { } lain && (lain == f.Name || semua.FirstOrDefault(x => x.Name == lain) is not { } patokan || !Waktu.Contains(patokan.Type))) return $"Isian {f.Name} dibandingkan dengan {lain} yang tidak ada.";
        return Cocok(f.Type, b) ? null : $"Batasan \"{f.Validasi}\" tidak cocok dengan jenis jawaban isian ini.";
    }

    static bool Cocok(TipeField tipe, BatasIsian b)
    {
        var waktu = b.PalingAwal is not null || b.PalingAkhir is not null || b.UsiaDiBawah is not null || b.SesudahField is not null;
        return (b.Angka is null || tipe is TipeField.Int or TipeField.Decimal or TipeField.Uang or TipeField.Year)
            && (b.Karakter is null && b.Huruf is null || tipe is TipeField.Text or TipeField.TeksPanjang)
            && (!waktu || Waktu.Contains(tipe))
            && (b.PalingSedikit is null or >= 1 and <= 50) && (b.PalingSedikit is null || tipe == TipeField.DaftarOrang);
    }

    [GeneratedRegex(@"^[a-z][a-z0-9_]{1,39}\z")]
    private static partial Regex PolaNama();

    [GeneratedRegex(@"[0-9]{8,}|[0-9]{6,}\s*hari lalu|usia\s*<\s*[0-9]{4,}")]
    private static partial Regex AngkaPanjang();
}
