using System.Text;
using System.Text.RegularExpressions;

namespace LayananPublik.Persuratan.Pdf;

/// <summary>Takes chance out of the file: PDFsharp puts random subset tags and ids into it, and the same letter must give the same bytes.</summary>
static partial class Seragam
{
    // Same length in, same length out: no offset of the cross-reference table may move.
    public static byte[] Buat(byte[] isi)
    {
        var teks = Encoding.Latin1.GetString(isi);
        var tanda = new Dictionary<string, string>();
        teks = TandaHuruf().Replace(teks, m => $"/{Ganti(tanda, m.Groups[1].Value)}+");
        teks = IdDokumen().Replace(teks, m => Nol().Replace(m.Value, "0"));
        teks = Uuid().Replace(teks, "00000000-0000-0000-0000-000000000000");
        return Encoding.Latin1.GetBytes(teks);
    }

    static string Ganti(Dictionary<string, string> tanda, string lama)
    {
        if (!tanda.TryGetValue(lama, out var baru)) tanda[lama] = baru = "AAAAA" + (char)('A' + tanda.Count);
        return baru;
    }

    [GeneratedRegex(@"/([A-Z]{6})\+")]
    private static partial Regex TandaHuruf();

    [GeneratedRegex(@"/ID\s*\[\s*<[0-9A-Fa-f]{32}>\s*<[0-9A-Fa-f]{32}>")]
    private static partial Regex IdDokumen();

    [GeneratedRegex("(?<=<[0-9A-Fa-f]*)[0-9A-Fa-f]")]
    private static partial Regex Nol();

    [GeneratedRegex("(?<=uuid:)[0-9a-f-]{36}")]
    private static partial Regex Uuid();
}
