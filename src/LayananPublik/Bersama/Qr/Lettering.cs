using System.Buffers.Binary;

namespace LayananPublik.Bersama;

/// <summary>Draws lines of text with a TrueType face: outlines filled by winding, four lines to a dot.</summary>
sealed class Lettering(TrueType face)
{
    const int Steps = 4, CurveParts = 5, DeepestPart = 4;
    const int OnCurve = 1, ShortX = 2, ShortY = 4, Again = 8, SameX = 16, SameY = 32;

    public double Width(string text, double size) => text.Sum(c => face.Width(face.Glyph(c))) * size / 1000;

    /// <summary>As many words on a line as fit; a word that is longer than the line is cut.</summary>
    public IEnumerable<string> Wrap(string text, double size, double width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && Width($"{line} {word}", size) > width)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? Cut(word, size, width) : $"{line} {word}";
        }
        if (line.Length > 0) yield return line;
    }

    public void Draw(GrayImage image, string text, double x, double baseline, double size)
    {
        var scale = size / face.UnitsPerEm;
        foreach (var c in text)
        {
            var glyph = face.Glyph(c);
            Fill(image, [.. Contours(glyph, 0).Select(k => k.Select(p => (x + p.X * scale, baseline - p.Y * scale)).ToArray())]);
            x += face.Width(glyph) * size / 1000;
        }
    }

    string Cut(string word, double size, double width)
    {
        while (word.Length > 1 && Width(word, size) > width) word = word[..^1];
        return word;
    }

    static void Fill(GrayImage image, IReadOnlyList<(double X, double Y)[]> contours)
    {
        if (contours.Count == 0) return;
        var (top, bottom) = ((int)contours.Min(k => k.Min(p => p.Y)), (int)contours.Max(k => k.Max(p => p.Y)));
        List<(double X, int Turn)> hits = [];
        for (var y = top; y <= bottom; y++)
            for (var step = 0; step < Steps; step++)
            {
                var at = y + (step + 0.5) / Steps;
                hits.Clear();
                foreach (var k in contours)
                    for (var i = 0; i < k.Length; i++)
                    {
                        var (a, b) = (k[i], k[(i + 1) % k.Length]);
                        if (a.Y <= at == b.Y <= at) continue;
                        hits.Add((a.X + (at - a.Y) / (b.Y - a.Y) * (b.X - a.X), a.Y < b.Y ? 1 : -1));
                    }
                hits.Sort();
                var turns = 0;
                for (var i = 0; i + 1 < hits.Count; i++)
                {
                    turns += hits[i].Turn;
                    if (turns != 0) image.Cover(y, hits[i].X, hits[i + 1].X, 1.0 / Steps);
                }
            }
    }

    /// <summary>Closed lines in the face's own units, curves broken into short ones.</summary>
    List<List<(double X, double Y)>> Contours(int glyph, int depth)
    {
        var g = face.Outline(glyph);
        if (g.Length < 10 || depth > DeepestPart) return [];
        int count = BinaryPrimitives.ReadInt16BigEndian(g);
        return count < 0 ? Parts(g, depth) : Simple(g, count);
    }

    static List<List<(double X, double Y)>> Simple(ReadOnlySpan<byte> g, int count)
    {
        var ends = new int[count];
        for (var i = 0; i < count; i++) ends[i] = BinaryPrimitives.ReadUInt16BigEndian(g[(10 + 2 * i)..]);
        if (count == 0) return [];
        var (points, at) = (ends[^1] + 1, 12 + 2 * count + BinaryPrimitives.ReadUInt16BigEndian(g[(10 + 2 * count)..]));
        var flags = new byte[points];
        for (var i = 0; i < points;)
        {
            var flag = g[at++];
            flags[i++] = flag;
            if ((flag & Again) != 0)
                for (var n = g[at++]; n > 0 && i < points; n--) flags[i++] = flag;
        }
        var x = Axis(g, flags, ref at, ShortX, SameX);
        var y = Axis(g, flags, ref at, ShortY, SameY);
        List<List<(double, double)>> all = [];
        var start = 0;
        foreach (var end in ends)
        {
            if (end - start >= 1) all.Add(Smooth([.. Enumerable.Range(start, end - start + 1).Select(i => ((double)x[i], (double)y[i], (flags[i] & OnCurve) != 0))]));
            start = end + 1;
        }
        return all;
    }

    static int[] Axis(ReadOnlySpan<byte> g, byte[] flags, ref int at, int isShort, int same)
    {
        var values = new int[flags.Length];
        var value = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            if ((flags[i] & isShort) != 0) value += (flags[i] & same) != 0 ? g[at++] : -g[at++];
            else if ((flags[i] & same) == 0)
            {
                value += BinaryPrimitives.ReadInt16BigEndian(g[at..]);
                at += 2;
            }
            values[i] = value;
        }
        return values;
    }

    /// <summary>Between two points off the curve lies one on it.</summary>
    static List<(double X, double Y)> Smooth((double X, double Y, bool On)[] p)
    {
        List<(double X, double Y)> line = [];
        var first = Array.FindIndex(p, q => q.On);
        var from = first >= 0 ? (p[first].X, p[first].Y) : Middle(p[0], p[^1]);
        line.Add(from);
        for (var n = 1; n <= p.Length; n++)
        {
            var (a, b) = (p[(Math.Max(first, 0) + n - (first >= 0 ? 0 : 1)) % p.Length], p[(Math.Max(first, 0) + n + (first >= 0 ? 1 : 0)) % p.Length]);
            if (a.On)
            {
                line.Add(from = (a.X, a.Y));
                continue;
            }
            var to = b.On ? (b.X, b.Y) : Middle(a, b);
            for (var i = 1; i <= CurveParts; i++)
            {
                var t = (double)i / CurveParts;
                line.Add(((1 - t) * (1 - t) * from.X + 2 * t * (1 - t) * a.X + t * t * to.X, (1 - t) * (1 - t) * from.Y + 2 * t * (1 - t) * a.Y + t * t * to.Y));
            }
            from = to;
        }
        return line;
    }

    static (double X, double Y) Middle((double X, double Y, bool) a, (double X, double Y, bool) b) => ((a.X + b.X) / 2, (a.Y + b.Y) / 2);

    /// <summary>A letter made of others, such as one with an accent; parts that are turned or mirrored are drawn as they are.</summary>
    List<List<(double X, double Y)>> Parts(ReadOnlySpan<byte> g, int depth)
    {
        const int Words = 1, Offsets = 2, OneScale = 8, More = 32, TwoScales = 64, FourScales = 128;
        List<List<(double, double)>> all = [];
        for (var at = 10; ;)
        {
            int flags = BinaryPrimitives.ReadUInt16BigEndian(g[at..]), part = BinaryPrimitives.ReadUInt16BigEndian(g[(at + 2)..]);
            at += 4;
            var (dx, dy) = (flags & Words) != 0 ? (BinaryPrimitives.ReadInt16BigEndian(g[at..]), BinaryPrimitives.ReadInt16BigEndian(g[(at + 2)..])) : ((short)(sbyte)g[at], (short)(sbyte)g[at + 1]);
            at += (flags & Words) != 0 ? 4 : 2;
            at += (flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & FourScales) != 0 ? 8 : 0;
            if ((flags & Offsets) == 0) (dx, dy) = (0, 0);
            all.AddRange(Contours(part, depth + 1).Select(k => k.ConvertAll(p => (p.X + dx, p.Y + dy))));
            if ((flags & More) == 0) return all;
        }
    }
}
