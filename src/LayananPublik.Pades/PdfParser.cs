using System.Globalization;
using System.Text;

namespace LayananPublik.Pades;

/// <summary>Reads values from the bytes of a PDF, from <see cref="At"/> on. Never looks beyond the end, never recurses without a limit.</summary>
sealed class PdfParser(byte[] data, int at)
{
    const int MaxDepth = 100;
    int depth;

    public int At { get; private set; } = at;

    int Byte(int i) => i >= 0 && i < data.Length ? data[i] : -1;

    static bool IsSpace(int c) => c is 0 or 9 or 10 or 12 or 13 or 32;

    static bool IsDelimiter(int c) => c is '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%';

    static bool IsRegular(int c) => c >= 0 && !IsSpace(c) && !IsDelimiter(c);

    public void SkipSpace()
    {
        for (; ; At++)
            if (Byte(At) == '%') while (Byte(At) is not (-1 or 10 or 13)) At++;
            else if (!IsSpace(Byte(At))) return;
    }

    public bool Accept(string word)
    {
        SkipSpace();
        for (var i = 0; i < word.Length; i++) if (Byte(At + i) != word[i]) return false;
        At += word.Length;
        return true;
    }

    public void Expect(string word)
    {
        if (!Accept(word)) throw new PdfFormatException($"\"{word}\" expected at {At}.");
    }

    public long Integer()
    {
        SkipSpace();
        var from = At;
        while (IsRegular(Byte(At))) At++;
        return long.TryParse(Text(from), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : throw new PdfFormatException($"A number was expected at {from}.");
    }

    public PdfValue Value()
    {
        if (++depth > MaxDepth) throw new PdfFormatException("Values lie too deep in each other.");
        try { return Read(); }
        finally { depth--; }
    }

    PdfValue Read()
    {
        SkipSpace();
        var from = At;
        switch (Byte(At))
        {
            case -1: throw new PdfFormatException("The file ends within an object.");
            case '<' when Byte(At + 1) == '<': return Dict();
            case '<':
                while (Byte(At) is not ('>' or -1)) At++;
                At++;
                return new PdfAtom(Text(from));
            case '(': return Literal();
            case '[':
                At++;
                var items = new List<PdfValue>();
                while (!Accept("]")) items.Add(Value());
                return new PdfArray(items);
            case '/':
                At++;
                while (IsRegular(Byte(At))) At++;
                return new PdfAtom(Text(from));
            default: return Word(from);
        }
    }

    PdfValue Word(int from)
    {
        while (IsRegular(Byte(At))) At++;
        if (At == from) throw new PdfFormatException($"Nothing known begins at {from}.");
        var word = new PdfAtom(Text(from));
        return word.Integer is >= 0 and <= int.MaxValue and var number && Reference((int)number) is { } r ? r : word;
    }

    // "12 0 R" is one value; "12 0" are two.
    PdfRef? Reference(int number)
    {
        var back = At;
        SkipSpace();
        var from = At;
        while (Byte(At) is >= '0' and <= '9' && At - from < 6) At++;
        if (At > from && int.TryParse(Text(from), NumberStyles.None, CultureInfo.InvariantCulture, out var generation))
        {
            SkipSpace();
            if (Byte(At) == 'R' && !IsRegular(Byte(At + 1)))
            {
                At++;
                return new(number, generation);
            }
        }
        At = back;
        return null;
    }

    PdfDict Dict()
    {
        At += 2;
        var d = new PdfDict();
        while (!Accept(">>"))
        {
            if (Value() is not PdfAtom { IsName: true } key) throw new PdfFormatException($"A name was expected before {At}.");
            d.Entries.Add(new(key.Text, Value()));
        }
        return d;
    }

    PdfAtom Literal()
    {
        var (from, open) = (At, 0);
        for (; ; At++)
            switch (Byte(At))
            {
                case -1: throw new PdfFormatException("The file ends within a string.");
                case '\\': At++; break;
                case '(': open++; break;
                case ')' when --open == 0:
                    At++;
                    return new(Text(from));
            }
    }

    string Text(int from) => Encoding.Latin1.GetString(data, from, Math.Min(At, data.Length) - from);
}
