using System.Globalization;
using System.Text;

namespace LayananPublik.Pades;

/// <summary>A value of a PDF object. Text is Latin-1, byte by byte, so that what is not changed is written back as it was.</summary>
abstract record PdfValue
{
    public abstract void Write(StringBuilder to);

    public override string ToString()
    {
        var s = new StringBuilder();
        Write(s);
        return s.ToString();
    }
}

/// <summary>A number, name, string, boolean or null exactly as it stands in the file.</summary>
sealed record PdfAtom(string Text) : PdfValue
{
    public bool IsName => Text.StartsWith('/');

    public long? Integer => long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : null;

    /// <summary>A name without its slash and with #xx put right.</summary>
    public string Name
    {
        get
        {
            if (!Text.Contains('#', StringComparison.Ordinal)) return Text[1..];
            var s = new StringBuilder();
            for (var i = 1; i < Text.Length; i++)
                if (Text[i] == '#' && i + 2 < Text.Length && int.TryParse(Text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var b))
                {
                    s.Append((char)b);
                    i += 2;
                }
                else s.Append(Text[i]);
            return s.ToString();
        }
    }

    /// <summary>The bytes of a hexadecimal string.</summary>
    public byte[] HexBytes
    {
        get
        {
            var digits = string.Concat(Text.Where(char.IsAsciiHexDigit));
            return Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0");
        }
    }

    public override void Write(StringBuilder to) => to.Append(Text);

    public override string ToString() => Text;
}

sealed record PdfRef(int Number, int Generation) : PdfValue
{
    public override void Write(StringBuilder to) => to.Append(CultureInfo.InvariantCulture, $"{Number} {Generation} R");

    public override string ToString() => $"{Number} {Generation} R";
}

sealed record PdfArray(List<PdfValue> Items) : PdfValue
{
    public override void Write(StringBuilder to)
    {
        to.Append('[');
        for (var i = 0; i < Items.Count; i++)
        {
            if (i > 0) to.Append(' ');
            Items[i].Write(to);
        }
        to.Append(']');
    }

    public override string ToString() => base.ToString();
}

sealed record PdfDict(List<KeyValuePair<string, PdfValue>> Entries) : PdfValue
{
    public PdfDict() : this([]) { }

    /// <summary>By the decoded name without the slash.</summary>
    public PdfValue? this[string key]
    {
        get => Entries.FindLast(e => new PdfAtom(e.Key).Name == key).Value;
        set
        {
            Entries.RemoveAll(e => new PdfAtom(e.Key).Name == key);
            if (value is not null) Entries.Add(new("/" + key, value));
        }
    }

    public string? Name(string key) => this[key] is PdfAtom { IsName: true } a ? a.Name : null;

    public PdfDict Copy() => new([.. Entries]);

    public override void Write(StringBuilder to)
    {
        to.Append("<<");
        foreach (var (k, v) in Entries)
        {
            to.Append(k).Append(' ');
            v.Write(to);
        }
        to.Append(">>");
    }

    public override string ToString() => base.ToString();
}

/// <summary>The file is no PDF this code can continue; the message says why, in words for a programmer.</summary>
public sealed class PdfFormatException : Exception
{
    public PdfFormatException() { }

    public PdfFormatException(string message) : base(message) { }

    public PdfFormatException(string message, Exception innerException) : base(message, innerException) { }
}
