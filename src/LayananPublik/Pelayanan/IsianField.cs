using System.Globalization;
using System.Text.RegularExpressions;
using LayananPublik.Kependudukan;

namespace LayananPublik.Pelayanan;

/// <summary>Reads what a person typed into one field and gives the one form in which it is stored.</summary>
public static partial class IsianField
{
    /// <summary>False with one Indonesian sentence when it cannot be taken. An optional field may be left with "-" or "lewati": stored empty.</summary>
    public static bool TryNormal(FieldLayanan f, string? input, DateOnly hariIni, out string nilai, out string galat)
    {
        var teks = Rapikan(input, baris: f.Type is TipeField.TeksPanjang or TipeField.DaftarOrang or TipeField.MultiEnum);
        if (teks.Length == 0 || !f.Wajib && Lewati().IsMatch(teks))
        {
            nilai = teks.Length == 0 ? f.Bawaan ?? "" : "";
            galat = nilai.Length == 0 && f.Wajib ? $"\"{f.Label}\" belum diisi, {Contoh(f)}." : "";
            return galat.Length == 0;
        }
        (nilai, galat) = Baca(f, teks, BatasIsian.Dari(f.Validasi, hariIni), hariIni);
        return galat.Length == 0;
    }

    /// <summary>Checks a limit that names another field, such as a return before the departure.</summary>
    public static bool Selaras(FieldLayanan f, string nilai, IReadOnlyDictionary<string, string> isian, DateOnly hariIni, out string galat)
    {
        var batas = BatasIsian.Dari(f.Validasi, hariIni);
        galat = "";
        if (batas.SesudahField is { } lain && nilai.Length > 0 && isian.TryGetValue(lain, out var patokan) && patokan.Length > 0)
        {
            // Stored dates compare as text.
            var beda = string.CompareOrdinal(nilai, patokan);
            galat = beda > 0 || beda == 0 && batas.BolehSama ? ""
                : $"\"{f.Label}\" tidak boleh {(batas.BolehSama ? "sebelum" : "sebelum atau sama dengan")} {lain.Replace('_', ' ')}; tulis waktu sesudahnya.";
        }
        return galat.Length == 0;
    }

    static (string Nilai, string Galat) Baca(FieldLayanan f, string teks, BatasIsian batas, DateOnly hariIni) => f.Type switch
    {
        TipeField.Enum => IsianPilihan.Satu(f.Opsi, teks),
        TipeField.MultiEnum => IsianPilihan.Beberapa(f.Opsi, teks),
        TipeField.Bool => IsianPilihan.YaTidak(teks),
        TipeField.Int => IsianAngka.Bulat(teks, batas),
        TipeField.Decimal => IsianAngka.Pecahan(teks, batas),
        TipeField.Uang => IsianAngka.Rupiah(teks, batas),
        TipeField.Year => IsianAngka.Tahun(teks, batas, hariIni),
        TipeField.Date => IsianWaktu.Tanggal(teks, batas, hariIni),
        TipeField.DateTime or TipeField.Slot => IsianWaktu.TanggalJam(teks, batas, hariIni),
        TipeField.Time => IsianWaktu.Jam(teks),
        TipeField.Nik => (Nik.TryParse(teks, out var nik, out var galat) ? nik.Nilai : "", galat),
        TipeField.NoKk => (NoKk.TryParse(teks, out var kk, out var galat) ? kk.Nilai : "", galat),
        TipeField.Telepon => (NomorWa.TryParse(teks, out var wa, out var galat) ? wa.Indonesia ? wa.Nilai : wa.Nasional : "", galat),
        TipeField.Rt => (RtRw.TryNomor(teks, "RT", out var rt, out var galat) ? rt : "", galat),
        TipeField.Rw => (RtRw.TryNomor(teks, "RW", out var rw, out var galat) ? rw : "", galat),
        TipeField.Wilayah => IsianAlamat.Wilayah(teks),
        TipeField.Email => IsianAlamat.Email(teks),
        TipeField.Nop => IsianAlamat.Nop(teks),
        TipeField.Koordinat => IsianAlamat.Koordinat(teks),
        TipeField.Orang => IsianOrang.Satu(teks),
        TipeField.DaftarOrang => IsianOrang.Daftar(teks, batas.PalingSedikit ?? 1),
        _ => Teks(f, teks, batas),
    };

    static (string, string) Teks(FieldLayanan f, string teks, BatasIsian batas)
    {
        if (batas.Huruf is { } huruf)
        {
            return !NamaOrang.TryParse(teks, out var nama, out var galat) ? ("", galat)
                : nama.Nilai.Length < huruf.Min || nama.Nilai.Length > huruf.Maks ? ("", $"Nama berisi {huruf.Min}-{huruf.Maks} huruf, contoh Siti Aminah.")
                : (nama.Nilai, "");
        }
        var (min, maks) = batas.Karakter ?? (1, f.Type == TipeField.TeksPanjang ? 2000 : 300);
        return teks.Length < min ? ("", $"Jawaban terlalu pendek: tulis paling sedikit {min} huruf, {Contoh(f)}.")
            : teks.Length > maks ? ("", $"Jawaban terlalu panjang: ringkas menjadi paling banyak {maks} huruf.")
            : (teks, "");
    }

    static string Contoh(FieldLayanan f) => f.Type switch
    {
        TipeField.Enum or TipeField.MultiEnum => $"pilih nomor 1-{f.Opsi.Count}, contoh 1",
        TipeField.Bool => "jawab ya atau tidak",
        TipeField.Int => "tulis angka, contoh 2",
        TipeField.Decimal => "tulis angka, contoh 72,5",
        TipeField.Uang => "tulis jumlah rupiah, contoh 1.500.000",
        TipeField.Year => "tulis tahun, contoh 2019",
        TipeField.Date => "tulis tanggal, contoh 12-05-2026",
        TipeField.DateTime or TipeField.Slot => "tulis tanggal dan jam, contoh 12-05-2026 pukul 09.00",
        TipeField.Time => "tulis jam, contoh 09.30",
        TipeField.Nik or TipeField.NoKk => "tulis 16 angka seperti di kartu",
        TipeField.Telepon => "tulis nomor, contoh 0812-3456-7890",
        TipeField.Rt or TipeField.Rw => "tulis angka, contoh 004",
        TipeField.Wilayah => "tulis nama kelurahan atau desa, contoh Sukamaju",
        TipeField.Email => "contoh nama@contoh.id",
        TipeField.Nop => "tulis 18 angka seperti di SPPT",
        TipeField.Koordinat => "kirim lokasi, contoh -6.595,106.816",
        TipeField.Orang or TipeField.DaftarOrang => "tulis nama lalu NIK, contoh Siti Aminah, 3299014101900001",
        TipeField.TeksPanjang => "ceritakan apa, di mana, dan kapan, contoh lampu jalan di Gang Melati padam sejak Senin",
        _ when f.Name == "keperluan" => "contoh melamar pekerjaan",
        _ when f.Validasi?.EndsWith("huruf", StringComparison.Ordinal) is true => "contoh Siti Aminah",
        _ => "tulis jawaban singkat",
    };

    static string Rapikan(string? input, bool baris)
    {
        var bersih = string.Concat((input ?? "").Where(c =>
            c is '\n' || !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format || c is '\t'));
        return baris ? BanyakSpasi().Replace(bersih, " ").Trim() : SegalaSpasi().Replace(bersih, " ").Trim();
    }

    [GeneratedRegex(@"^(-+|lewati|lewat|skip)\.?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lewati();

    [GeneratedRegex(@"[^\S\n]+")]
    private static partial Regex BanyakSpasi();

    [GeneratedRegex(@"\s+")]
    private static partial Regex SegalaSpasi();
}
