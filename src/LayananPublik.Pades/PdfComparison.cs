using System.Globalization;

namespace LayananPublik.Pades;

/// <summary>Whether what was appended to a PDF left its pages alone.</summary>
public static class PdfComparison
{
    /// <summary>
    /// True when the later file, which begins with the earlier one, changed nothing of what its pages show: of the earlier objects only the catalogue's form,
    /// annotations, fields and the document's description may be new.
    /// </summary>
    /// <exception cref="PdfFormatException">One of the files cannot be read.</exception>
    public static bool SameContent(byte[] before, byte[] after)
    {
        var (a, b) = (PdfFile.Open(before), PdfFile.Open(after));
        var (pages, now) = (a.Pages(), b.Pages());
        if (!pages.SequenceEqual(now) || a.RootRef != b.RootRef) return false;
        var free = new HashSet<int>(Free(a, pages));
        return Same(a.Root, b.Root, "AcroForm", "Metadata", "Extensions", "DSS", "Perms", "Version")
            && pages.All(p => Same(a.Dict(p), b.Dict(p), "Annots", "Tabs"))
            && a.Changed(b).All(free.Contains);
    }

    // What a signature has to touch: the catalogue, the form and its fields, the first page's dictionary and its annotations, the description.
    static IEnumerable<int> Free(PdfFile f, List<PdfRef> pages)
    {
        yield return f.RootRef.Number;
        foreach (var v in new[] { f.Trailer["Info"], f.Root["Metadata"], f.Root["AcroForm"], f.Dict(f.Root["AcroForm"])?["Fields"], f.Root["DSS"], f.Root["Extensions"] })
            if (v is PdfRef r) yield return r.Number;
        foreach (var field in f.Array(f.Dict(f.Root["AcroForm"])?["Fields"])?.Items.OfType<PdfRef>() ?? []) yield return field.Number;
        foreach (var p in pages)
        {
            yield return p.Number;
            if (f.Dict(p)?["Annots"] is PdfRef r) yield return r.Number;
        }
    }

    static bool Same(PdfDict? a, PdfDict? b, params string[] but)
    {
        if (a is null || b is null) return a is null && b is null;
        return Rest(a).SequenceEqual(Rest(b));

        IEnumerable<string> Rest(PdfDict d) => d.Entries.Select(e => (Key: new PdfAtom(e.Key).Name, Text: Plain(e.Value).ToString())).Where(e => !but.Contains(e.Key)).OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key} {e.Text}");
    }

    // Another program may write 595.280 for 595.28.
    static PdfValue Plain(PdfValue v) => v switch
    {
        PdfAtom a when decimal.TryParse(a.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) => new PdfAtom(n.ToString("0.####", CultureInfo.InvariantCulture)),
        PdfArray a => new PdfArray([.. a.Items.Select(Plain)]),
        PdfDict d => new PdfDict([.. d.Entries.Select(e => KeyValuePair.Create(new PdfAtom(e.Key).Name, Plain(e.Value))).OrderBy(e => e.Key, StringComparer.Ordinal)]),
        _ => v
    };
}
