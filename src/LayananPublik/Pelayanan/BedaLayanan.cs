namespace LayananPublik.Pelayanan;

/// <summary>One thing that differs between two versions; without <see cref="Dari"/> it was added, without <see cref="Ke"/> removed.</summary>
public sealed record Beda(string Tentang, string? Dari, string? Ke)
{
    public override string ToString() => (Dari, Ke) switch
    {
        (null, _) => $"{Tentang} ditambah: {Ke}",
        (_, null) => $"{Tentang} dihapus: {Dari}",
        _ => $"{Tentang} berubah: {Dari} → {Ke}"
    };
}

/// <summary>Tells two versions of a service apart in words that people of an office read.</summary>
public static class BedaLayanan
{
    const string Tiada = "-";

    public static IReadOnlyList<Beda> Antara(LayananKatalog a, LayananKatalog b) =>
    [
        .. Nilai("Nama", a.Nama, b.Nama), .. Nilai("Nomor menu", $"#{a.NomorMenu}", $"#{b.NomorMenu}"), .. Nilai("Judul WhatsApp", a.JudulWa, b.JudulWa),
        .. Nilai("Deskripsi WhatsApp", a.DeskripsiWa, b.DeskripsiWa), .. Nilai("Kategori", a.Kategori, b.Kategori), .. Nilai("Jenis hasil", Sebutan(a.JenisHasil), Sebutan(b.JenisHasil)),
        .. Rincian(a.Rincian, b.Rincian)
    ];

    public static string Sebutan(JenisHasil jenis) => jenis switch
    {
        JenisHasil.SuratKantor => "surat kantor",
        JenisHasil.TeruskanDukcapil => "diteruskan ke Dukcapil",
        JenisHasil.Booking => "jadwal",
        _ => "aduan"
    };

    /// <summary>One line for the list of versions.</summary>
    public static string Ringkas(IReadOnlyList<Beda> beda) => beda.Count switch
    {
        0 => "Tidak ada yang berubah",
        <= 3 => string.Join("; ", beda.Select(b => b.Tentang + (b.Dari is null ? " ditambah" : b.Ke is null ? " dihapus" : " berubah"))),
        _ => $"{string.Join(", ", beda.Select(b => b.Tentang).Distinct().Take(3))} dan lainnya ({beda.Count} perubahan)"
    };

    static IEnumerable<Beda> Rincian(RincianLayanan a, RincianLayanan b) =>
    [
        .. Daftar("Kata kunci", a.Alias, b.Alias),
        .. Kelompok("Syarat", a.Syarat, b.Syarat, s => s.Dok, s => s.Nama, Uraikan),
        .. Urutan("Urutan syarat", a.Syarat.Select(s => s.Dok), b.Syarat.Select(s => s.Dok)),
        .. Daftar("Kelompok isian", a.FieldKelompok, b.FieldKelompok),
        .. Kelompok("Isian", a.Field, b.Field, f => f.Name, f => f.Label, Uraikan),
        .. Urutan("Urutan isian", a.Field.Select(f => f.Name), b.Field.Select(f => f.Name)),
        .. Daftar("Baris pembuka", a.MinimalWa, b.MinimalWa),
        .. Nilai("Biaya", Rupiah(a.Biaya.Rupiah), Rupiah(b.Biaya.Rupiah)), .. Nilai("Catatan biaya", a.Biaya.Catatan, b.Biaya.Catatan), .. Nilai("Janji waktu", $"{a.Sla}", $"{b.Sla}"),
        .. Nilai("Penerbit", a.Penerbit, b.Penerbit), .. Nilai("Penanda tangan", Uraikan(a.Penandatangan), Uraikan(b.Penandatangan)),
        .. Nilai("Klasifikasi", Uraikan(a.Klasifikasi), Uraikan(b.Klasifikasi)), .. Nilai("Masa berlaku", a.MasaBerlaku, b.MasaBerlaku),
        .. Nilai("Dokumen fisik", a.Fisik ? "ya" : "tidak", b.Fisik ? "ya" : "tidak"), .. Daftar("Formulir", a.Formulir, b.Formulir),
        .. Daftar("Data spesifik", a.PdpSpesifik, b.PdpSpesifik), .. Daftar("Catatan petugas", a.Aturan, b.Aturan), .. Surat(a.IsiSurat, b.IsiSurat)
    ];

    static IEnumerable<Beda> Surat(IsiSurat? a, IsiSurat? b) =>
    [
        .. Nilai("Judul surat", a?.Judul, b?.Judul), .. Nilai("Pembuka surat", a?.Pembuka, b?.Pembuka), .. Nilai("Inti surat", a?.Inti, b?.Inti),
        .. Nilai("Penutup surat", a?.Penutup, b?.Penutup), .. Nilai("Tujuan surat", a?.Ditujukan, b?.Ditujukan),
        .. Nilai("Baris data orang", Gabung(a?.DataOrang), Gabung(b?.DataOrang)), .. Nilai("Baris data khusus", Gabung(a?.DataKhusus), Gabung(b?.DataKhusus))
    ];

    static IEnumerable<Beda> Nilai(string tentang, string? a, string? b)
    {
        if (!string.Equals(a ?? "", b ?? "", StringComparison.Ordinal)) yield return new(tentang, Isi(a), Isi(b));
    }

    static IEnumerable<Beda> Daftar(string tentang, IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        a.Except(b).Select(x => new Beda(tentang, x, null)).Concat(b.Except(a).Select(x => new Beda(tentang, null, x)));

    static IEnumerable<Beda> Urutan(string tentang, IEnumerable<string> a, IEnumerable<string> b)
    {
        var (kiri, kanan) = (a.ToList(), b.ToList());
        var (dulu, kini) = (kiri.Intersect(kanan).ToList(), kanan.Intersect(kiri).ToList());
        if (!dulu.SequenceEqual(kini)) yield return new(tentang, string.Join(", ", dulu), string.Join(", ", kini));
    }

    static IEnumerable<Beda> Kelompok<T>(string tentang, IReadOnlyList<T> a, IReadOnlyList<T> b, Func<T, string> kunci, Func<T, string> nama, Func<T, string> urai) where T : class
    {
        foreach (var x in a.Where(x => b.All(y => kunci(y) != kunci(x)))) yield return new(tentang, nama(x), null);
        foreach (var y in b)
        {
            if (a.FirstOrDefault(x => kunci(x) == kunci(y)) is not { } x) yield return new(tentang, null, urai(y));
            else if (urai(x) != urai(y)) yield return new($"{tentang} {nama(x)}", urai(x), urai(y));
        }
    }

    static string Uraikan(SyaratLayanan s) => string.Join("; ", new[]
    {
        s.Nama, s.Wajib ? "wajib" : s.Kondisi ?? "bila ada", s.Bila?.Teks, s.Tanya, s.Catatan, s.BolehDiganti.Count > 0 ? $"boleh diganti {string.Join(", ", s.BolehDiganti)}" : null,
        s.Membuktikan.Count > 0 ? $"membuktikan {string.Join(", ", s.Membuktikan)}" : null
    }.Where(x => !string.IsNullOrWhiteSpace(x)));

    static string Uraikan(FieldLayanan f) => string.Join("; ", new[]
    {
        f.Label, SebutanTipe.Untuk(f.Type), f.Wajib ? "wajib" : f.Tawarkan ? "ditanya, boleh dilewati" : "boleh kosong", f.Bila is { } bila ? $"bila {bila.Teks}" : null, f.Opsi.Count > 0 ? $"pilihan {string.Join(", ", f.Opsi)}" : null, f.Validasi, f.Bawaan is { Length: > 0 } awal ? $"awal {awal}" : null
    }.Where(x => !string.IsNullOrWhiteSpace(x)));

    static string? Uraikan(Penandatangan? p) => p is null ? null : string.Join("; ", new[]
    {
        p.Utama.ToLowerInvariant(), p.Mengetahui.Count > 0 ? $"diketahui {string.Join(", ", p.Mengetahui).ToLowerInvariant()}" : null, p.Pengganti.Count > 0 ? $"pengganti {string.Join(", ", p.Pengganti)}" : null
    }.Where(x => x is not null));

    static string Uraikan(Klasifikasi k) => $"{k.Kode} {k.Uraian}; {k.Retensi}";

    static string Rupiah(long rupiah) => rupiah == 0 ? "gratis" : KalimatPengajuan.Nilai(TipeField.Uang, $"{rupiah}");

    static string? Gabung(IReadOnlyList<string>? baris) => baris is null ? null : string.Join(", ", baris);

    static string? Isi(string? teks) => string.IsNullOrEmpty(teks) ? Tiada : teks;
}
