using System.Text;

namespace LayananPublik.Bersama;

/// <summary>
/// A QR code of level M (ISO/IEC 18004), versions 1 to 20: the text as bytes, and digits that end it packed as digits.
/// Which of the eight masks reads best is weighed on whole lines at once; that weighing is nearly all that a code costs.
/// </summary>
sealed class QrCode
{
    // Fewer digits than these are not worth a segment of their own.
    const int DigitsWorthPacking = 20;

    readonly UInt128[] rows;

    QrCode(UInt128[] rows) => this.rows = rows;

    /// <summary>Modules on a side, without the quiet zone.</summary>
    public int Size => rows.Length;

    public bool Dark(int x, int y) => (rows[y] >> x & 1) != 0;

    /// <exception cref="ArgumentException">The text is longer than the largest version holds.</exception>
    public static QrCode Encode(string text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[^(digits + 1)])) digits++;
        if (digits < DigitsWorthPacking) digits = 0;
        var (head, tail) = (Encoding.UTF8.GetBytes(text[..^digits]), text[^digits..]);
        var version = Enumerable.Range(1, QrLayout.LargestVersion).FirstOrDefault(v => Bits(v, head.Length, digits) <= QrLayout.For(v).DataBytes * 8);
        if (version == 0) throw new ArgumentException("The text is too long for a code that can still be printed.", nameof(text));
        var layout = QrLayout.For(version);
        return new(Mask(layout, layout.Place(QrParity.Interleave(layout, Pack(version, layout.DataBytes, head, tail)))));
    }

    static int Bits(int version, int bytes, int digits) =>
        (bytes == 0 ? 0 : 4 + LengthBits(version, digits: false) + 8 * bytes)
        + (digits == 0 ? 0 : 4 + LengthBits(version, digits: true) + digits / 3 * 10 + (digits % 3) switch { 0 => 0, 1 => 4, _ => 7 });

    static int LengthBits(int version, bool digits) => digits ? version < 10 ? 10 : 12 : version < 10 ? 8 : 16;

    static byte[] Pack(int version, int capacity, byte[] head, string tail)
    {
        var data = new byte[capacity];
        var at = 0;
        void Add(int value, int bits)
        {
            for (var i = bits - 1; i >= 0; i--, at++) data[at >> 3] |= (byte)((value >> i & 1) << (7 - (at & 7)));
        }
        if (head.Length > 0)
        {
            Add(4, 4);
            Add(head.Length, LengthBits(version, digits: false));
            foreach (var b in head) Add(b, 8);
        }
        if (tail.Length > 0)
        {
            Add(1, 4);
            Add(tail.Length, LengthBits(version, digits: true));
            for (var i = 0; i < tail.Length; i += 3)
            {
                var part = tail.AsSpan(i, Math.Min(3, tail.Length - i));
                Add(int.Parse(part, System.Globalization.CultureInfo.InvariantCulture), part.Length * 3 + 1);
            }
        }
        // The end mark is four zero bits where they fit; then the two fill bytes in turn.
        for (var (i, fill) = ((Math.Min(at + 4, capacity * 8) + 7) / 8, 0xEC); i < capacity; i++, fill ^= 0xEC ^ 0x11) data[i] = (byte)fill;
        return data;
    }

    static UInt128[] Mask(QrLayout layout, UInt128[] rows)
    {
        var columns = Turn(rows);
        UInt128[] best = rows;
        var least = int.MaxValue;
        for (var mask = 0; mask < 8; mask++)
        {
            var (r, c) = (layout.Masked(rows, mask), layout.Masked(columns, mask, turned: true));
            var penalty = Penalty(r) + Penalty(c) + Blocks(r) + Balance(r);
            if (penalty < least) (best, least) = (r, penalty);
        }
        return best;
    }

    /// <summary>Rows to columns and back.</summary>
    internal static UInt128[] Turn(UInt128[] lines)
    {
        var turned = new UInt128[lines.Length];
        for (var y = 0; y < lines.Length; y++)
            for (var x = 0; x < lines.Length; x++) turned[x] |= (lines[y] >> x & 1) << y;
        return turned;
    }

    // Runs of five and more of one colour, and what looks like a corner mark.
    static int Penalty(UInt128[] lines)
    {
        var all = (UInt128.One << lines.Length) - 1;
        var sum = 0;
        foreach (var line in lines)
        {
            sum += Runs(line) + Runs(~line & all);
            var (dark, light) = (line, ~line & all);
            var mark = dark & light >> 1 & dark >> 2 & dark >> 3 & dark >> 4 & light >> 5 & dark >> 6;
            sum += 40 * (Count(mark & light >> 7 & light >> 8 & light >> 9 & light >> 10) + Count(mark & light << 1 & light << 2 & light << 3 & light << 4));
        }
        return sum;
    }

    static int Runs(UInt128 line)
    {
        var two = line & line >> 1;
        var five = two & two >> 2 & line >> 4;
        return Count(five) + 2 * Count(five & ~(five << 1));
    }

    // Squares of four of one colour.
    static int Blocks(UInt128[] rows)
    {
        var within = (UInt128.One << (rows.Length - 1)) - 1;
        var sum = 0;
        for (var y = 1; y < rows.Length; y++)
        {
            var (a, b) = (rows[y - 1], rows[y]);
            sum += 3 * Count(~(a ^ a >> 1) & ~(b ^ b >> 1) & ~(a ^ b) & within);
        }
        return sum;
    }

    static int Balance(UInt128[] rows)
    {
        var (dark, total) = (rows.Sum(Count), rows.Length * rows.Length);
        return Math.Abs(dark * 20 - total * 10) / total * 10;
    }

    static int Count(UInt128 bits) => (int)UInt128.PopCount(bits);
}
