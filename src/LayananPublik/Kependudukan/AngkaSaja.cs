namespace LayananPublik.Kependudukan;

/// <summary>What numbers copied from a card have in common: stray spaces, dots and dashes, and a masked form.</summary>
static class AngkaSaja
{
    public static string Rapikan(string? teks) =>
        string.Concat((teks ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-' or '–' or '—' or '\u200b' or '\u202c' or '\u202d')));

    public static bool Enambelas(string? teks, string sebutan, string kartu, out string angka, out string galat)
    {
        angka = Rapikan(teks);
        galat = angka switch
        {
            "" => $"{sebutan} belum diisi. Tulis 16 angka {sebutan} seperti di {kartu}.",
            _ when !angka.All(char.IsAsciiDigit) => $"{sebutan} hanya berisi angka. Tulis 16 angka {sebutan} seperti di {kartu}.",
            { Length: not 16 } => $"{sebutan} harus 16 angka, yang ditulis {angka.Length} angka. Periksa lagi di {kartu}.",
            _ => "",
        };
        return galat.Length == 0;
    }

    public static string Samarkan(string angka) => angka.Length < 9 ? "" : $"{angka[..4]}********{angka[^4..]}";
}
