namespace LayananPublik.Pades;

/// <summary>
/// A PDF as it stands: its cross-reference sections, newest first, and its objects. Knows classic tables, streams and both beside each other.
/// Reads no content and repairs nothing: what cannot be read is refused, because a signature must not stand on a guess.
/// </summary>
sealed class PdfFile
{
    const int MaxSections = 1000, MaxNodes = 40_000, MaxDepth = 60;
    readonly byte[] data;
    readonly Dictionary<int, Entry> entries = [];
    readonly Dictionary<int, PdfValue> read = [];
    readonly HashSet<int> reading = [];

    PdfFile(byte[] data) => this.data = data;

    readonly record struct Entry(bool InStream, long Offset, int Index);

    public PdfDict Trailer { get; private set; } = new();

    /// <summary>Where the newest cross-reference section begins.</summary>
    public int StartXref { get; private set; }

    /// <summary>Whether that section is a stream: what is appended must be of the same kind.</summary>
    public bool XrefIsStream { get; private set; }

    /// <summary>The first free object number.</summary>
    public int Size { get; private set; }

    public PdfRef RootRef => Trailer["Root"] as PdfRef ?? throw new PdfFormatException("The trailer names no catalogue.");

    public PdfDict Root => Dict(RootRef) ?? throw new PdfFormatException("The catalogue is missing.");

    public static PdfFile Open(byte[] data)
    {
        if (!data.AsSpan(0, Math.Min(data.Length, 1024)).StartsWith("%PDF-"u8)) throw new PdfFormatException("The file does not begin with %PDF.");
        try
        {
            var file = new PdfFile(data);
            file.ReadSections();
            return file.Trailer["Encrypt"] is null ? file : throw new PdfFormatException("The file is encrypted.");
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or OverflowException) { throw new PdfFormatException("The file is damaged.", e); }
    }

    public PdfValue? Resolve(PdfValue? value)
    {
        for (var i = 0; value is PdfRef r; i++)
        {
            if (i > MaxDepth) throw new PdfFormatException("References go round in a circle.");
            value = Get(r.Number);
        }
        return value;
    }

    public PdfDict? Dict(PdfValue? value) => Resolve(value) as PdfDict;

    public PdfArray? Array(PdfValue? value) => Resolve(value) as PdfArray;

    /// <summary>The pages in order.</summary>
    public List<PdfRef> Pages()
    {
        var (pages, nodes) = (new List<PdfRef>(), 0);
        Collect(Root["Pages"] as PdfRef ?? throw new PdfFormatException("The catalogue names no pages."), 0);
        return pages;

        void Collect(PdfRef node, int depth)
        {
            if (depth > MaxDepth || ++nodes > MaxNodes) throw new PdfFormatException("The page tree is too deep.");
            if (Dict(node) is not { } d) throw new PdfFormatException("A page is missing.");
            if (Array(d["Kids"]) is not { } kids) pages.Add(node);
            else foreach (var kid in kids.Items.OfType<PdfRef>()) Collect(kid, depth + 1);
        }
    }

    /// <summary>Numbers of this file's objects that stand elsewhere in a later state of it.</summary>
    public IEnumerable<int> Changed(PdfFile later) => entries.Where(e => !later.entries.TryGetValue(e.Key, out var now) || now != e.Value).Select(e => e.Key);

    PdfValue? Get(int number)
    {
        if (read.TryGetValue(number, out var known)) return known;
        if (!entries.TryGetValue(number, out var e) || e.Offset < 0) return null;
        // A stream whose length lies within itself would be read for ever.
        if (!reading.Add(number)) throw new PdfFormatException("References go round in a circle.");
        var value = e.InStream ? FromObjectStream((int)e.Offset, e.Index, number) : ObjectAt(number, (int)e.Offset, out _);
        reading.Remove(number);
        return read[number] = value;
    }

    PdfValue ObjectAt(int number, int offset, out int after)
    {
        var p = new PdfParser(data, offset);
        if (p.Integer() != number) throw new PdfFormatException($"Object {number} is not where the table says.");
        p.Integer();
        p.Expect("obj");
        var value = p.Value();
        after = p.At;
        return value;
    }

    byte[] StreamAt(PdfDict dict, int after)
    {
        var p = new PdfParser(data, after);
        p.Expect("stream");
        var from = p.At;
        if (from < data.Length && data[from] == 13) from++;
        if (from < data.Length && data[from] == 10) from++;
        if (Resolve(dict["Length"]) is not PdfAtom { Integer: { } length } || length < 0 || from + length > data.Length) throw new PdfFormatException("A stream has no proper length.");
        var filter = Resolve(dict["Filter"]) switch { PdfAtom a => a.Name, PdfArray { Items: [PdfAtom a] } => a.Name, PdfArray { Items: [] } or null => null, _ => throw new PdfFormatException("A stream has several filters.") };
        var parms = Resolve(dict["DecodeParms"]) switch { PdfDict d => d, PdfArray { Items: [var one] } => Dict(one), _ => null };
        return PdfFilter.Decode(data[from..(from + (int)length)], filter, parms);
    }

    PdfValue FromObjectStream(int stream, int index, int number)
    {
        if (!entries.TryGetValue(stream, out var e) || e.InStream || ObjectAt(stream, (int)e.Offset, out var after) is not PdfDict dict) throw new PdfFormatException($"Object stream {stream} is missing.");
        var (body, first) = (StreamAt(dict, after), (int)((dict["First"] as PdfAtom)?.Integer ?? 0));
        var p = new PdfParser(body, 0);
        for (var i = 0; i <= index; i++)
        {
            var (n, at) = (p.Integer(), p.Integer());
            if (i == index) return n == number ? new PdfParser(body, first + (int)at).Value() : throw new PdfFormatException($"Object {number} is not in its stream.");
        }
        throw new PdfFormatException($"Object {number} is not in its stream.");
    }

    void ReadSections()
    {
        var mark = data.AsSpan().LastIndexOf("startxref"u8);
        if (mark < 0) throw new PdfFormatException("The file has no startxref: it is cut off.");
        StartXref = checked((int)new PdfParser(data, mark + 9).Integer());
        var (todo, seen) = (new Queue<long>([StartXref]), new HashSet<long>());
        while (todo.TryDequeue(out var at))
        {
            if (!seen.Add(at)) continue;
            if (at < 0 || at >= data.Length || seen.Count > MaxSections) throw new PdfFormatException("A cross-reference section lies outside the file.");
            var p = new PdfParser(data, (int)at);
            var stream = !p.Accept("xref");
            var freed = new List<int>();
            var trailer = stream ? StreamSection((int)at) : TableSection(p, freed);
            if (seen.Count == 1) (Trailer, XrefIsStream) = (trailer, stream);
            // Beside a table, the stream counts before what is older, and tells of objects which the table calls free.
            if (!stream && trailer["XRefStm"] is PdfAtom { Integer: { } beside } && seen.Add(beside)) StreamSection((int)beside);
            freed.ForEach(Free);
            if (trailer["Prev"] is PdfAtom { Integer: { } prev }) todo.Enqueue(prev);
        }
        Size = Math.Max((int)((Trailer["Size"] as PdfAtom)?.Integer ?? 0), entries.Count == 0 ? 1 : entries.Keys.Max() + 1);
    }

    PdfDict TableSection(PdfParser p, List<int> freed)
    {
        while (!p.Accept("trailer"))
        {
            var (first, count) = (p.Integer(), p.Integer());
            if (first < 0 || count < 0 || first + count > 10_000_000) throw new PdfFormatException("A cross-reference table is out of range.");
            for (var i = 0; i < count; i++)
            {
                var (offset, _) = (p.Integer(), p.Integer());
                if (p.Accept("n")) entries.TryAdd((int)(first + i), new(false, offset, 0));
                else
                {
                    p.Expect("f");
                    freed.Add((int)(first + i));
                }
            }
        }
        return p.Value() as PdfDict ?? throw new PdfFormatException("A trailer is no dictionary.");
    }

    // A freed object must not come back from an older section.
    void Free(int number)
    {
        if (!entries.ContainsKey(number) && number != 0) entries[number] = new(true, -1, 0);
    }

    PdfDict StreamSection(int at)
    {
        var number = (int)new PdfParser(data, at).Integer();
        if (ObjectAt(number, at, out var after) is not PdfDict dict || dict.Name("Type") != "XRef") throw new PdfFormatException("A cross-reference section is neither table nor stream.");
        var body = StreamAt(dict, after);
        if (dict["W"] is not PdfArray { Items: [PdfAtom { Integer: { } w0 }, PdfAtom { Integer: { } w1 }, PdfAtom { Integer: { } w2 }] } || new[] { w0, w1, w2 }.Any(w => w is < 0 or > 8)) throw new PdfFormatException("A cross-reference stream has no widths.");
        var size = (dict["Size"] as PdfAtom)?.Integer ?? 0;
        var index = dict["Index"] is PdfArray a ? [.. a.Items.Select(v => (v as PdfAtom)?.Integer ?? 0)] : new List<long> { 0, size };
        var row = (int)(w0 + w1 + w2);
        if (row == 0) throw new PdfFormatException("A cross-reference stream has no widths.");
        var k = 0;
        for (var s = 0; s + 1 < index.Count; s += 2)
            for (var i = 0L; i < index[s + 1] && (k + 1) * row <= body.Length; i++, k++)
            {
                var r = body.AsSpan(k * row, row);
                var (kind, second, third) = (w0 == 0 ? 1 : Big(r[..(int)w0]), Big(r.Slice((int)w0, (int)w1)), Big(r[(int)(w0 + w1)..]));
                var n = checked((int)(index[s] + i));
                if (kind == 1) entries.TryAdd(n, new(false, second, 0));
                else if (kind == 2) entries.TryAdd(n, new(true, second, (int)third));
                else if (kind == 0) Free(n);
            }
        return dict;
    }

    static long Big(ReadOnlySpan<byte> bytes)
    {
        var n = 0L;
        foreach (var b in bytes) n = (n << 8) | b;
        return n;
    }
}
