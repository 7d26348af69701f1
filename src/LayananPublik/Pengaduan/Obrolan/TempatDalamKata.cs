using System.Text.RegularExpressions;
using LayananPublik.Kependudukan;
using LayananPublik.Pelayanan;

namespace LayananPublik.Pengaduan;

/// <summary>The place that a report names by the way. <paramref name="Cukup"/>: somebody sent there would find it.</summary>
public sealed partial record TempatDalamKata(string Teks, bool Cukup)
{
    const int KataTerbanyak = 10;

    static readonly HashSet<string> Penanda = ["di", "depan", "dekat", "deket", "samping", "belakang", "seberang", "sebelah", "pinggir", "perempatan", "pertigaan", "simpang", "jl", "jln", "gang", "gg", "kampung", "kp", "komplek", "kompleks", "perum", "perumahan", "dusun", "rt", "rw"];
    static readonly HashSet<string> Tepat = ["depan", "dekat", "deket", "samping", "belakang", "seberang", "sebelah", "perempatan", "pertigaan", "simpang", "jl", "jln", "gang", "gg", "kampung", "kp", "komplek", "kompleks", "perum", "perumahan", "blok", "dusun", "pasar", "masjid", "mushola", "musholla", "jembatan", "sd", "sdn", "smp", "sma", "smk", "lapangan", "puskesmas", "taman", "balai"];
    static readonly HashSet<string> Umum = ["jalan", "jln", "jl", "rumah", "saya", "kami", "sini", "situ", "sana", "mana", "kampung", "desa", "gang", "komplek", "pinggir", "depan", "lingkungan", "tengah", "tetangga", "sebelah"];

    static readonly HashSet<string> Henti =
    [
        "sudah", "udah", "udh", "sdh", "dah", "mati", "rusak", "padam", "berlubang", "bolong", "lubang", "tolong", "mohon", "minta", "ga", "gak", "gk", "nggak", "tidak", "tdk", "belum", "blm", "belom", "banyak", "sejak", "dari", "tiap", "setiap", "selama",
        "bikin", "bahaya", "karena", "krn", "yang", "yg", "dan", "tapi", "padahal", "kapan", "mampet", "numpuk", "menumpuk", "banjir", "bau", "parah", "banget", "bgt", "pak", "bu", "min", "ancur", "hancur", "jelek", "gelap", "macet", "tumbang", "terus", "kemarin",
        "amblas", "ambles", "meluap", "semua", "pada", "ada", "mau", "sampai", "sampe", "kalau", "kalo", "kok", "selalu", "sering", "penuh", "tersumbat", "bocor", "keruh", "terbakar", "kebakaran", "roboh", "miring", "padat", "lagi", "masih", "habis", "nutup", "menutup"
    ];

    /// <summary>Null when no place is named.</summary>
    public static TempatDalamKata? Cari(string teks)
    {
        var kata = teks.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < kata.Length - 1; i++)
        {
            if (!Penanda.Contains(Polos(kata[i]))) continue;
            var mulai = Polos(kata[i]) == "di" ? i + 1 : i;
            List<string> isi = [];
            for (var j = mulai; j < kata.Length && isi.Count < KataTerbanyak; j++)
            {
                if (Henti.Contains(Polos(kata[j]))) break;
                isi.Add(kata[j].TrimEnd('.', ',', ';', '!', '?'));
                if (kata[j][^1] is ',' or ';' or '!' or '?' || kata[j].Length > 3 && kata[j][^1] == '.') break;
            }
            // "Kampung Tengah" is a name, "di tengah" is none.
            string[] polos = [.. isi.Select((k, n) => n > 0 && char.IsUpper(k[0]) && Umum.Contains(Polos(k)) ? k : Polos(k))];
            if (polos.All(k => Umum.Contains(k) || k.Length == 0)) continue;
            return new(string.Join(' ', isi), BacaRtRw(teks) is not null || polos.Any(Tepat.Contains) && !polos.SkipWhile(k => !Tepat.Contains(k)).Skip(1).All(Umum.Contains));
        }
        return null;
    }

    /// <summary>"RT 3 RW 5" anywhere in it.</summary>
    public static RtRw? BacaRtRw(string teks) =>
        Pola().Match(teks) is { Success: true } m && RtRw.TryParse($"RT {m.Groups[1].Value}/RW {m.Groups[2].Value}", out var rtRw) ? rtRw : null;

    static string Polos(string kata) => Pemahaman.Polos(kata);

    [GeneratedRegex(@"\bR\.?T\.?\s*:?\s*([0-9]{1,3})\s*[/,.-]?\s*(?:R\.?W\.?\s*:?\s*)([0-9]{1,3})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pola();
}
