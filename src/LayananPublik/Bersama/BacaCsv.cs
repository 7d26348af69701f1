using System.Text;

namespace LayananPublik.Bersama;

/// <summary>Takes a table written as text apart, whichever of the usual marks stands between its columns; quotes as in RFC 4180, and what breaks them is read as it stands.</summary>
public static class BacaCsv
{
    static readonly char[] Calon = [';', '\t', ',', '|'];

    /// <summary>The mark that stands in most of the first lines.</summary>
    public static char Pemisah(string teks)
    {
        var awal = teks.Split('\n').Where(b => b.Trim().Length > 0).Take(20).ToList();
        return Calon.OrderByDescending(p => awal.Count(b => b.Contains(p))).ThenByDescending(p => awal.Sum(b => b.Count(c => c == p))).First();
    }

    public static IEnumerable<IReadOnlyList<string>> Baris(string teks, char pemisah)
    {
        var (sel, isi, kutip) = (new StringBuilder(), new List<string>(), false);
        for (var i = 0; i < teks.Length; i++)
        {
            var c = teks[i];
            if (kutip)
            {
                if (c != '"') sel.Append(c);
                else if (i + 1 < teks.Length && teks[i + 1] == '"') { sel.Append('"'); i++; }
                else kutip = false;
            }
            else if (c == '"' && sel.Length == 0) kutip = true;
            else if (c == pemisah) Tutup();
            else if (c == '\n')
            {
                Tutup();
                yield return isi;
                isi = [];
            }
            else if (c != '\r') sel.Append(c);
        }
        if (sel.Length > 0 || isi.Count > 0)
        {
            Tutup();
            yield return isi;
        }

        void Tutup()
        {
            isi.Add(sel.ToString());
            sel.Clear();
        }
    }
}
