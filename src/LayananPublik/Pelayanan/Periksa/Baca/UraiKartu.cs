using System.Globalization;
using System.Text.RegularExpressions;
using LayananPublik.Kependudukan;

namespace LayananPublik.Pelayanan;

/// <summary>A value read from a card, as it would be typed, and how sure the reading is (0 to 100).</summary>
public sealed record Terbaca(string Field, string Nilai, int Yakin);

/// <summary>Finds the answers in the words of a KTP or KK. What does not hold together (a NIK that is none) is left out; nothing is guessed.</summary>
public static partial class UraiKartu
{
    const int TerbanyakAnggota = 20;

    static readonly (string Field, string Label)[] LabelKtp =
    [
        ("nama", "nama"), ("ttl", "tempattgllahir"), ("jenis_kelamin", "jeniskelamin"), ("alamat", "alamat"), ("rtrw", "rtrw"), ("-", "keldesa"), ("-", "kecamatan"),
        ("agama", "agama"), ("status_kawin", "statusperkawinan"), ("pekerjaan", "pekerjaan"), ("-", "kewarganegaraan"), ("-", "berlakuhingga")
    ];

    static readonly string[] Agama = ["Islam", "Kristen", "Katolik", "Hindu", "Buddha", "Khonghucu"];
    static readonly (string Tulis, string Nilai)[] Kawin = [("BELUMKAWIN", "Belum Kawin"), ("CERAIHIDUP", "Cerai Hidup"), ("CERAIMATI", "Cerai Mati")];

    public static IReadOnlyList<Terbaca> Ktp(IReadOnlyList<BarisBaca> baris, DateOnly hariIni)
    {
        List<Terbaca> ada = [];
        foreach (var b in baris)
        {
            if (ada.TrueForAll(x => x.Field != "nik") && Angka(b.Teks) is { Length: 16 } angka && Nik.TryParse(angka, out var nik)) ada.Add(new("nik", nik.Nilai, b.Yakin));
            else if (Bagian(b) is var (field, isi) && isi.Length > 0) ada.AddRange(Satu(field, isi, b.Yakin, hariIni));
        }
        return [.. ada.DistinctBy(x => x.Field)];
    }

    public static IReadOnlyList<Terbaca> Kk(IReadOnlyList<BarisBaca> baris)
    {
        List<Terbaca> ada = [];
        var anggota = baris.Select(b => (b, Orang().Match(b.Teks))).Where(x => x.Item2.Success && Nik.TryParse(Digit(x.Item2.Groups["nik"].Value), out _)).Take(TerbanyakAnggota)
            .Select(x => (Tulis: $"{Rapi(x.Item2.Groups["nama"].Value)}, NIK {Digit(x.Item2.Groups["nik"].Value)}", x.b.Yakin)).ToList();
        // The card's own number stands above its members.
        foreach (var b in baris.TakeWhile(b => !Orang().IsMatch(b.Teks)))
            if (ada.TrueForAll(x => x.Field != "no_kk") && Angka(b.Teks) is { Length: 16 } nomor && NoKk.TryParse(nomor, out var kk)) ada.Add(new("no_kk", kk.Nilai, b.Yakin));
        if (anggota.Count > 0) ada.Add(new("anggota", string.Join('\n', anggota.Select(a => a.Tulis)), anggota.Min(a => a.Yakin)));
        return ada;
    }

    static IEnumerable<Terbaca> Satu(string field, string isi, int yakin, DateOnly hariIni)
    {
        switch (field)
        {
            case "nama" when NamaOrang.TryParse(Rapi(isi), out var nama, out _): yield return new("nama", nama.Nilai, yakin); break;
            case "ttl" when isi.LastIndexOf(',') is > 0 and var koma:
                yield return new("tempat_lahir", Rapi(isi[..koma]), yakin);
                if (Tanggal().Match(isi[koma..]) is { Success: true } m && TanggalIndonesia.TryParse(m.Value.Replace(' ', '-'), hariIni, out var lahir, out _)) yield return new("tanggal_lahir", lahir.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), yakin);
                break;
            case "jenis_kelamin": if (Kunci(isi) is var jk && (jk.StartsWith("perem", StringComparison.Ordinal) || jk.StartsWith("laki", StringComparison.Ordinal))) yield return new(field, jk[0] == 'p' ? "Perempuan" : "Laki-laki", yakin); break;
            case "alamat": yield return new(field, Rapi(isi), yakin); break;
            case "rtrw" when RtRwAngka().Match(isi) is { Success: true } r:
                yield return new("rt", r.Groups[1].Value.PadLeft(3, '0'), yakin);
                yield return new("rw", r.Groups[2].Value.PadLeft(3, '0'), yakin);
                break;
            case "agama": if (Agama.FirstOrDefault(a => Kunci(isi).StartsWith(Kunci(a), StringComparison.Ordinal)) is { } agama) yield return new(field, agama, yakin); break;
            // A card says only KAWIN; whether it was recorded stands in the KK.
            case "status_kawin": if (Kawin.FirstOrDefault(k => Kunci(isi).StartsWith(Kunci(k.Tulis), StringComparison.Ordinal)).Nilai is { } kawin) yield return new(field, kawin, yakin); break;
            case "pekerjaan": yield return new(field, TanpaEkor(Rapi(isi)), yakin); break;
        }
    }

    /// <summary>The label at the beginning of a line, of which a letter may be misread, and what stands behind it.</summary>
    static (string Field, string Isi)? Bagian(BarisBaca b)
    {
        for (var kata = 1; kata <= Math.Min(4, b.Kata.Count); kata++)
        {
            var depan = Kunci(string.Concat(b.Kata.Take(kata)));
            foreach (var (field, label) in LabelKtp)
                if (Mirip(depan, label)) return field == "-" ? null : (field, Pemisah().Replace(string.Join(' ', b.Kata.Skip(kata)), ""));
        }
        return null;
    }

    static bool Mirip(string teks, string label) => teks == label || label.Length >= 4 && Math.Abs(teks.Length - label.Length) <= 1 && Jarak(teks, label) <= (label.Length > 8 ? 2 : 1);

    static int Jarak(string a, string b)
    {
        var baris = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var miring = baris[0];
            baris[0] = i;
            for (var j = 1; j <= b.Length; j++) (miring, baris[j]) = (baris[j], Math.Min(Math.Min(baris[j], baris[j - 1]) + 1, miring + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return baris[^1];
    }

    /// <summary>The sixteen digits of a line that holds one number; letters that look like digits are read as such.</summary>
    static string Angka(string teks) => Nomor().Match(teks) is { Success: true } m ? Digit(m.Value) : "";

    static string Digit(string teks) => string.Concat(teks.Where(c => c != ' ').Select(c => c switch { 'O' or 'o' or 'D' => '0', 'I' or 'l' or '|' or '!' => '1', 'Z' => '2', 'S' => '5', 'B' => '8', '?' => '7', 'b' => '6', _ => c }));

    static string Kunci(string teks) => string.Concat(teks.Where(char.IsAsciiLetter).Select(char.ToLowerInvariant));

    static string Rapi(string teks) => Bukan().Replace(teks, " ").Trim(' ', '-', '.', ',', ':', ';', '_', '\'', '"');

    // Place and day of issue stand to the right of the last lines.
    static string TanpaEkor(string teks) => Ekor().Replace(teks, "").Trim();

    [GeneratedRegex(@"(?<![0-9])[0-9OoDIl|!ZSB?b](?: ?[0-9OoDIl|!ZSB?b]){15}(?![0-9])")]
    private static partial Regex Nomor();

    [GeneratedRegex(@"^\W*(?:[0-9]{1,2}\W+)?(?<nama>[A-Z][A-Z .'’-]{1,60}?)[ |,.]+(?<nik>[0-9OoDIl|!ZSB?b]{16})(?![0-9])")]
    private static partial Regex Orang();

    [GeneratedRegex(@"[0-9]{1,2}[-. ][0-9]{1,2}[-. ][0-9]{4}")]
    private static partial Regex Tanggal();

    [GeneratedRegex(@"([0-9]{1,3})\s*[/|]\s*([0-9]{1,3})")]
    private static partial Regex RtRwAngka();

    // The colon behind a label is often read as a 1.
    [GeneratedRegex(@"^(?:[:;.,|\-=]+\s*|[1lI]\s+)")]
    private static partial Regex Pemisah();

    [GeneratedRegex(@"[^\p{L}\p{Nd} .,'’/()-]+|\s{2,}")]
    private static partial Regex Bukan();

    [GeneratedRegex(@"\s+[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}$")]
    private static partial Regex Ekor();
}
