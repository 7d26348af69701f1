using System.Globalization;
using System.Text.RegularExpressions;
using LayananPublik.Kependudukan;

namespace LayananPublik.Pelayanan;

/// <summary>One of the people for whom a bundle makes documents. Whoever is 17 or married counts as grown up.</summary>
public sealed partial record Anggota(string Nama, DateOnly Lahir, bool Dewasa)
{
    public const int PalingBanyak = 8;
    const int UmurDewasa = 17;
    const char Pemisah = '|';

    public static IReadOnlyList<Anggota> Dari(Permohonan p) => [.. (p.Isian[PeriksaPaket.KunciAnggota] ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Urai)];

    /// <summary>Reads "Siti Aminah, 12-05-1990" line by line; false with one sentence that names the line.</summary>
    public static bool TryBaca(string? teks, AnggotaPaket aturan, DateOnly hariIni, out string nilai, out string galat)
    {
        var baris = Baris().Split(teks ?? "").Select(b => b.Trim()).Where(b => b.Length > 0).ToList();
        List<Anggota> semua = [];
        (nilai, galat) = ("", "");
        foreach (var (b, i) in baris.Select((b, i) => (b, i + 1)))
        {
            var kawin = Kawin().IsMatch(b);
            var isi = BarisData.Urai(Kawin().Replace(b, " "), hariIni);
            if (isi.Nama is not { } nama) galat = $"Baris {i}: namanya belum terbaca. Tulis nama lalu tanggal lahir, contoh {Contoh}.";
            else if (isi.TanggalLahir is not { } lahir) galat = isi.Kurang.FirstOrDefault(k => k is { Bagian: BagianData.TanggalLahir, Salah: true })?.Kalimat is { } salah ? $"Baris {i}: {salah}" : $"Tanggal lahir *{nama.Nilai}* belum ada. Tulis lagi semua, contoh {Contoh}.";
            else semua.Add(new(Kapital(nama.Nilai), lahir, kawin || lahir.AddYears(UmurDewasa) <= hariIni));
            if (galat.Length > 0) return false;
        }
        semua = [.. semua.DistinctBy(a => (a.Nama.ToLowerInvariant(), a.Lahir))];
        galat = semua.Count == 0 ? $"Belum ada namanya. Tulis nama lalu tanggal lahir, contoh {Contoh}."
            : semua.Count > PalingBanyak ? $"Paling banyak {PalingBanyak} orang dalam satu paket; untuk selebihnya tulis *petugas*."
            : aturan.Hanya == "anak" && semua.Find(a => a.Dewasa) is { } besar ? $"{besar.Nama} sudah 17 tahun atau lebih, jadi tidak memakai KIA. Tulis anak di bawah 17 tahun saja." : "";
        nilai = galat.Length > 0 ? "" : string.Join('\n', semua.Select(a => a.Tulis()));
        return galat.Length == 0;
    }

    public const string Contoh = "Siti Aminah, 12-05-1990";

    // A record would print a child's name and birth date into a log.
    public override string ToString() => $"Anggota ({(Dewasa ? "dewasa" : "anak")})";

    string Tulis() => $"{Nama}{Pemisah}{Lahir.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{Pemisah}{(Dewasa ? "d" : "a")}";

    static Anggota Urai(string baris) => baris.Split(Pemisah) is [var nama, var lahir, var umur] ? new(nama, DateOnly.ParseExact(lahir, "yyyy-MM-dd", CultureInfo.InvariantCulture), umur == "d") : throw new FormatException("A person of a bundle is not as it was written.");

    static string Kapital(string nama) => nama.Any(char.IsUpper) ? nama : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(nama);

    [GeneratedRegex(@"[\n;]+")]
    private static partial Regex Baris();

    [GeneratedRegex(@"[(,]?\s*\b(sudah\s+)?(kawin|menikah|nikah)\b\)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kawin();
}
