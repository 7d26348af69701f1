namespace LayananPublik.Bersama;

/// <summary>What every QR code of one version shares: its marks, where data lies, the eight masks. Made once per process.</summary>
sealed class QrLayout
{
    public const int LargestVersion = 20;

    // Level M, ISO/IEC 18004 table 9: bytes of parity per block and number of blocks.
    static readonly (int Parity, int Blocks)[] LevelM =
    [
        (10, 1), (16, 1), (26, 1), (18, 2), (24, 2), (16, 4), (18, 4), (22, 4), (22, 5), (26, 5),
        (30, 5), (22, 8), (22, 9), (24, 9), (24, 10), (28, 10), (28, 11), (26, 13), (26, 14), (26, 16)
    ];

    static readonly Lazy<QrLayout>[] All = [.. Enumerable.Range(1, LargestVersion).Select(v => new Lazy<QrLayout>(() => new(v)))];

    readonly int version, size;
    readonly UInt128[] marks, taken;
    readonly UInt128[][] masks, turnedMasks;
    readonly (byte X, byte Y)[] path;

    QrLayout(int version)
    {
        (this.version, size) = (version, 4 * version + 17);
        (marks, taken) = (new UInt128[size], new UInt128[size]);
        (Parity, Blocks) = LevelM[version - 1];
        Draw();
        path = [.. Path()];
        TotalBytes = path.Length / 8;
        masks = [.. Enumerable.Range(0, 8).Select(MaskOf)];
        turnedMasks = [.. masks.Select(QrCode.Turn)];
    }

    public int Parity { get; }

    public int Blocks { get; }

    public int TotalBytes { get; }

    public int DataBytes => TotalBytes - Parity * Blocks;

    public static QrLayout For(int version) => All[version - 1].Value;

    /// <summary>The marks with the data among them, unmasked.</summary>
    public UInt128[] Place(byte[] bytes)
    {
        var rows = (UInt128[])marks.Clone();
        for (var i = 0; i < bytes.Length * 8; i++)
            if ((bytes[i >> 3] >> (7 - (i & 7)) & 1) != 0) rows[path[i].Y] |= UInt128.One << path[i].X;
        return rows;
    }

    public UInt128[] Masked(UInt128[] lines, int mask, bool turned = false)
    {
        var over = (turned ? turnedMasks : masks)[mask];
        var masked = new UInt128[size];
        for (var i = 0; i < size; i++) masked[i] = lines[i] ^ over[i];
        return masked;
    }

    void Set(int x, int y, bool dark)
    {
        taken[y] |= UInt128.One << x;
        if (dark) marks[y] |= UInt128.One << x;
    }

    void Draw()
    {
        for (var i = 0; i < size; i++) { Set(6, i, i % 2 == 0); Set(i, 6, i % 2 == 0); }
        foreach (var (cx, cy) in new[] { (3, 3), (size - 4, 3), (3, size - 4) }) Corner(cx, cy);
        var at = Alignments();
        foreach (var x in at)
            foreach (var y in at)
                if (!(x == 6 && y == 6 || x == 6 && y == size - 7 || x == size - 7 && y == 6)) Alignment(x, y);
        foreach (var (x, y, _) in FormatPlaces()) Set(x, y, false);
        Set(8, size - 8, true);
        if (version >= 7) Version();
    }

    void Corner(int cx, int cy)
    {
        for (var dy = -4; dy <= 4; dy++)
            for (var dx = -4; dx <= 4; dx++)
            {
                var (x, y, ring) = (cx + dx, cy + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)));
                if (x < 0 || y < 0 || x >= size || y >= size) continue;
                marks[y] &= ~(UInt128.One << x);
                Set(x, y, ring is not (2 or 4));
            }
    }

    void Alignment(int cx, int cy)
    {
        for (var dy = -2; dy <= 2; dy++)
            for (var dx = -2; dx <= 2; dx++)
            {
                marks[cy + dy] &= ~(UInt128.One << (cx + dx));
                Set(cx + dx, cy + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) != 1);
            }
    }

    int[] Alignments()
    {
        if (version == 1) return [];
        var count = version / 7 + 2;
        var step = (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
        return [6, .. Enumerable.Range(0, count - 1).Select(i => size - 7 - i * step)];
    }

    void Version()
    {
        var rest = version;
        for (var i = 0; i < 12; i++) rest = rest << 1 ^ (rest >> 11) * 0x1F25;
        var bits = version << 12 | rest;
        for (var i = 0; i < 18; i++)
        {
            var (a, b, dark) = (size - 11 + i % 3, i / 3, (bits >> i & 1) != 0);
            Set(a, b, dark);
            Set(b, a, dark);
        }
    }

    IEnumerable<(int X, int Y, int Bit)> FormatPlaces()
    {
        for (var i = 0; i < 6; i++) yield return (8, i, i);
        yield return (8, 7, 6);
        yield return (8, 8, 7);
        yield return (7, 8, 8);
        for (var i = 9; i < 15; i++) yield return (14 - i, 8, i);
        for (var i = 0; i < 8; i++) yield return (size - 1 - i, 8, i);
        for (var i = 8; i < 15; i++) yield return (8, size - 15 + i, i);
    }

    // The mask on all that is data, and the fifteen bits that tell it and level M.
    UInt128[] MaskOf(int mask)
    {
        var rows = new UInt128[size];
        for (var y = 0; y < size; y++)
            for (var x = 0; x < size; x++)
                if ((taken[y] >> x & 1) == 0 && Inverts(mask, x, y)) rows[y] |= UInt128.One << x;
        var rest = mask;
        for (var i = 0; i < 10; i++) rest = rest << 1 ^ (rest >> 9) * 0x537;
        var format = (mask << 10 | rest) ^ 0x5412;
        foreach (var (x, y, bit) in FormatPlaces())
            if ((format >> bit & 1) != 0) rows[y] |= UInt128.One << x;
        return rows;
    }

    static bool Inverts(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => (x / 3 + y / 2) % 2 == 0,
        5 => x * y % 2 + x * y % 3 == 0,
        6 => (x * y % 2 + x * y % 3) % 2 == 0,
        _ => ((x + y) % 2 + x * y % 3) % 2 == 0
    };

    // Two columns wide, up and down from the lower right corner; the sixth column is a ruler and left out.
    IEnumerable<(byte, byte)> Path()
    {
        for (var right = size - 1; right >= 1; right -= 2)
        {
            if (right == 6) right = 5;
            for (var step = 0; step < size; step++)
                for (var j = 0; j < 2; j++)
                {
                    var (x, y) = (right - j, (right + 1 & 2) == 0 ? size - 1 - step : step);
                    if ((taken[y] >> x & 1) == 0) yield return ((byte)x, (byte)y);
                }
        }
    }
}

/// <summary>Reed-Solomon parity, block by block, and the blocks woven into each other.</summary>
static class QrParity
{
    static readonly byte[] Power = new byte[512], Log = new byte[256];

    static QrParity()
    {
        for (var (i, x) = (0, 1); i < 255; i++)
        {
            (Power[i], Power[i + 255], Log[x]) = ((byte)x, (byte)x, (byte)i);
            x = x << 1 ^ (x >> 7) * 0x11D;
        }
    }

    public static byte[] Interleave(QrLayout layout, byte[] data)
    {
        var (blocks, parity, total) = (layout.Blocks, layout.Parity, layout.TotalBytes);
        var longer = total % blocks;
        var shortest = total / blocks - parity;
        var divisor = Divisor(parity);
        var woven = new byte[total];
        for (var (block, from) = (0, 0); block < blocks; block++)
        {
            var length = shortest + (block >= blocks - longer ? 1 : 0);
            var part = data.AsSpan(from, length);
            for (var i = 0; i < length; i++) woven[i < shortest ? i * blocks + block : shortest * blocks + block - (blocks - longer)] = part[i];
            var rest = Remainder(part, divisor);
            for (var i = 0; i < parity; i++) woven[data.Length + i * blocks + block] = rest[i];
            from += length;
        }
        return woven;
    }

    static byte[] Divisor(int degree)
    {
        var divisor = new byte[degree];
        divisor[^1] = 1;
        for (var (i, root) = (0, (byte)1); i < degree; i++, root = Times(root, 2))
            for (var j = 0; j < degree; j++)
            {
                divisor[j] = Times(divisor[j], root);
                if (j + 1 < degree) divisor[j] ^= divisor[j + 1];
            }
        return divisor;
    }

    static byte[] Remainder(ReadOnlySpan<byte> data, byte[] divisor)
    {
        var rest = new byte[divisor.Length];
        foreach (var b in data)
        {
            var factor = (byte)(b ^ rest[0]);
            rest.AsSpan(1).CopyTo(rest);
            rest[^1] = 0;
            for (var i = 0; i < rest.Length; i++) rest[i] ^= Times(divisor[i], factor);
        }
        return rest;
    }

    static byte Times(byte a, byte b) => a == 0 || b == 0 ? (byte)0 : Power[Log[a] + Log[b]];
}
