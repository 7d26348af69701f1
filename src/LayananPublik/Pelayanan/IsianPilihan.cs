using System.Globalization;
using System.Text.RegularExpressions;

namespace LayananPublik.Pelayanan;

/// <summary>Reads a choice by its number, its text, or a part of the text that fits one option only.</summary>
static partial class IsianPilihan
{
    // A longer list is on the citizen's screen already.
    const int PalingBanyakDisebut = 8;

    public static (string Nilai, string Galat) Satu(IReadOnlyList<string> opsi, string teks)
    {
        var cocok = Cocok(opsi, teks);
        return cocok.Count switch
        {
            1 => (cocok[0], ""),
            > 1 => ("", $"Jawaban cocok dengan beberapa pilihan: {Sebut(opsi, cocok)}; balas nomornya, contoh {Nomor(opsi, cocok[0])}."),
            _ when opsi.Count <= PalingBanyakDisebut => ("", $"Pilih salah satu: {Sebut(opsi, opsi)}; balas nomornya, contoh 1."),
            _ => ("", $"Balas dengan nomor pilihan 1-{opsi.Count}, contoh 1."),
        };
    }

    public static (string Nilai, string Galat) Beberapa(IReadOnlyList<string> opsi, string teks)
    {
        if (Cocok(opsi, teks) is [var satu])
        {
            return (satu, "");
        }
        var jawaban = (DeretAngka().IsMatch(teks) ? BukanAngka().Split(teks) : Pemisah().Split(teks))
            .Where(j => j.Trim().Length > 0).Select(j => Satu(opsi, j)).ToList();
        if (jawaban.Count == 0 || jawaban.Exists(j => j.Galat.Length > 0))
        {
            var galat = jawaban.Find(j => j.Galat.Length > 0).Galat ?? Satu(opsi, "").Galat;
            return ("", galat.Replace("balas nomornya, contoh 1.", "boleh lebih dari satu, contoh 1, 2.", StringComparison.Ordinal));
        }
        return (string.Join(FieldLayanan.PemisahPilihan, opsi.Where(o => jawaban.Exists(j => j.Nilai == o))), "");
    }

    public static (string Nilai, string Galat) YaTidak(string teks) => Polos(teks) switch
    {
        "ya" or "y" or "iya" or "iyaa" or "yes" or "sudah" or "sdh" or "udah" or "ada" or "betul" or "benar" or "setuju" or "1" => ("ya", ""),
        "tidak" or "tdk" or "t" or "belum" or "blm" or "bukan" or "gak" or "ga" or "nggak" or "enggak" or "tak" or "no" or "tidak ada" or "0" or "2" => ("tidak", ""),
        _ => ("", "Jawab ya atau tidak, contoh ya."),
    };

    static List<string> Cocok(IReadOnlyList<string> opsi, string teks)
    {
        var dicari = Polos(teks);
        if (NomorPilihan().Match(teks) is { Success: true } m)
        {
            var nomor = int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            return nomor >= 1 && nomor <= opsi.Count ? [opsi[nomor - 1]] : [];
        }
        if (dicari.Length == 0)
        {
            return [];
        }
        var tepat = opsi.Where(o => Polos(o) == dicari).ToList();
        var awal = tepat.Count > 0 ? tepat : opsi.Where(o => Polos(o).StartsWith(dicari, StringComparison.Ordinal)).ToList();
        return awal.Count > 0 || dicari.Length < 3 ? awal
            : opsi.Where(o => Polos(o).Contains(dicari, StringComparison.Ordinal)).ToList();
    }

    static string Polos(string teks) => BukanHuruf().Replace(teks.ToLowerInvariant(), " ").Trim();

    static string Sebut(IReadOnlyList<string> semua, IEnumerable<string> sebagian) =>
        string.Join(", ", sebagian.Select(o => $"{Nomor(semua, o)} {o}"));

    static int Nomor(IReadOnlyList<string> opsi, string satu) => opsi.ToList().IndexOf(satu) + 1;

    [GeneratedRegex(@"^\s*#?\s*([0-9]{1,2})\s*[.)]?\s*\z")]
    private static partial Regex NomorPilihan();

    [GeneratedRegex(@"^[0-9\s,.;&+]+\z")]
    private static partial Regex DeretAngka();

    [GeneratedRegex(@"[^0-9]+")]
    private static partial Regex BukanAngka();

    [GeneratedRegex(@"[,;&+\n]|\s+dan\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pemisah();

    [GeneratedRegex(@"[^\p{L}\p{Nd}<>]+")]
    private static partial Regex BukanHuruf();
}
