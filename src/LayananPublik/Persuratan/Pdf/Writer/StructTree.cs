namespace LayananPublik.Persuratan.Pdf.Writer;

/// <summary>What a piece of the page is to who hears it read; the names are the PDF's.</summary>
enum Tag { Document, Sect, H1, H2, P, Table, TR, TH, TD, Figure }

/// <summary>An element of the structure tree: elements and marked pieces of pages, in reading order.</summary>
sealed class StructElement(Tag tag, StructElement? induk)
{
    public Tag Tag => tag;
    public StructElement? Parent => induk;

    /// <summary>An element below, or a marked piece: its page and number there.</summary>
    public List<(StructElement? Element, int Page, int Mcid)> Kids { get; } = [];
    public string? Alt { get; init; }

    /// <summary>Left, bottom, right, top of a picture.</summary>
    public double[]? Bbox { get; init; }

    /// <summary>Its number in the file, once it is being written.</summary>
    public int Object { get; set; }

    public StructElement Add(Tag jenis, string? alternatif = null, double[]? kotak = null)
    {
        var anak = new StructElement(jenis, this) { Alt = alternatif, Bbox = kotak };
        Kids.Add((anak, 0, 0));
        return anak;
    }
}
