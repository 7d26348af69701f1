using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LayananPublik.Pades;

/// <summary>What is appended to a PDF: new and changed objects, and a cross-reference section of the kind the file has.</summary>
sealed class PdfUpdate : IDisposable
{
    const string NoRange = "[0 0000000000 0000000000 0000000000]";
    readonly MemoryStream to = new();
    readonly SortedDictionary<int, (int Offset, int Generation)> written = [];
    readonly PdfFile file;
    readonly byte[] original;
    int next, rangeAt;

    public PdfUpdate(byte[] original, PdfFile file)
    {
        (this.original, this.file, next) = (original, file, file.Size);
        to.Write(original);
        if (original[^1] is not (10 or 13)) to.WriteByte(10);
    }

    public PdfRef NewRef() => new(next++, 0);

    public void Add(PdfRef r, PdfValue value)
    {
        Begin(r);
        Ascii($"{value}\nendobj\n");
    }

    public void AddEmptyForm(PdfRef r)
    {
        Begin(r);
        Ascii("<</Type /XObject /Subtype /Form /BBox [0 0 0 0] /Length 0>>\nstream\n\nendstream\nendobj\n");
    }

    /// <summary>Leaves room for the signature; the range covers its digits and their brackets.</summary>
    public Range AddSignature(PdfRef r, string entries, int room)
    {
        Begin(r);
        Ascii("<<");
        Ascii(entries);
        Ascii("\n/ByteRange ");
        rangeAt = (int)to.Position;
        Ascii(NoRange);
        Ascii("\n/Contents ");
        var from = (int)to.Position;
        Ascii($"<{new string('0', 2 * room)}>");
        var until = (int)to.Position;
        Ascii(">>\nendobj\n");
        return from..until;
    }

    public void PatchByteRange(byte[] bytes, Range gap)
    {
        var (a, b) = (gap.Start.Value, gap.End.Value);
        var range = string.Create(CultureInfo.InvariantCulture, $"[0 {a} {b} {bytes.Length - b}]").PadRight(NoRange.Length);
        Encoding.ASCII.GetBytes(range, bytes.AsSpan(rangeAt));
    }

    public void Finish(DateTimeOffset at)
    {
        var from = (int)to.Position;
        var trailer = new PdfDict();
        foreach (var key in new[] { "Root", "Info" })
            if (file.Trailer[key] is { } v) trailer[key] = v;
        trailer["Prev"] = Number(file.StartXref);
        trailer["ID"] = Id(at);
        if (file.XrefIsStream) StreamSection(trailer, from);
        else TableSection(trailer);
        Ascii($"startxref\n{from.ToString(CultureInfo.InvariantCulture)}\n%%EOF\n");
    }

    public byte[] ToArray() => to.ToArray();

    public void Dispose() => to.Dispose();

    void TableSection(PdfDict trailer)
    {
        Ascii("xref\n");
        foreach (var (first, run) in Runs())
        {
            Ascii($"{first.ToString(CultureInfo.InvariantCulture)} {run.Count.ToString(CultureInfo.InvariantCulture)}\n");
            foreach (var (offset, generation) in run) Ascii(string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} {generation:00000} n\r\n"));
        }
        trailer["Size"] = Number(next);
        Ascii($"trailer\n{trailer}\n");
    }

    void StreamSection(PdfDict trailer, int from)
    {
        var own = NewRef();
        written[own.Number] = (from, 0);
        trailer["Type"] = new PdfAtom("/XRef");
        trailer["Size"] = Number(next);
        trailer["W"] = new PdfArray([Number(1), Number(4), Number(2)]);
        trailer["Index"] = new PdfArray([.. Runs().SelectMany(r => new[] { Number(r.First), Number(r.Run.Count) })]);
        using var rows = new MemoryStream();
        foreach (var (offset, generation) in written.Values)
            rows.Write([1, (byte)(offset >> 24), (byte)(offset >> 16), (byte)(offset >> 8), (byte)offset, (byte)(generation >> 8), (byte)generation]);
        trailer["Length"] = Number((int)rows.Length);
        Ascii($"{own.Number.ToString(CultureInfo.InvariantCulture)} 0 obj\n{trailer}\nstream\n");
        to.Write(rows.ToArray());
        Ascii("\nendstream\nendobj\n");
    }

    IEnumerable<(int First, List<(int Offset, int Generation)> Run)> Runs()
    {
        var (first, run) = (0, new List<(int, int)>());
        foreach (var (number, where) in written)
        {
            if (run.Count > 0 && number != first + run.Count)
            {
                yield return (first, run);
                run = [];
            }
            if (run.Count == 0) first = number;
            run.Add(where);
        }
        if (run.Count > 0) yield return (first, run);
    }

    // The first part names the document and stays; the second names this state of it, the same for the same input.
    PdfArray Id(DateTimeOffset at)
    {
        var state = Convert.ToHexString(SHA256.HashData([.. SHA256.HashData(original), .. BitConverter.GetBytes(at.UtcTicks)])[..16]);
        var mine = new PdfAtom($"<{state}>");
        return new([file.Array(file.Trailer["ID"]) is { Items: [var first, ..] } ? first : mine, mine]);
    }

    void Begin(PdfRef r)
    {
        written[r.Number] = ((int)to.Position, r.Generation);
        Ascii($"{r.Number.ToString(CultureInfo.InvariantCulture)} {r.Generation.ToString(CultureInfo.InvariantCulture)} obj\n");
    }

    static PdfAtom Number(int n) => new(n.ToString(CultureInfo.InvariantCulture));

    // Latin-1: what was read byte by byte goes back byte by byte.
    void Ascii(string text) => to.Write(Encoding.Latin1.GetBytes(text));
}
