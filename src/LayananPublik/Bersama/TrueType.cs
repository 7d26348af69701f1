using System.Buffers.Binary;
using System.Text;

namespace LayananPublik.Bersama;

/// <summary>Reads what printing needs of a TrueType file: its measures, which glyph a character has, and the glyphs themselves.</summary>
sealed class TrueType
{
    readonly byte[] isi;
    readonly Dictionary<string, (int Awal, int Panjang)> tabel = [];
    readonly ushort[] glyf = new ushort[65536];
    readonly double[] lebar;
    readonly bool locaPanjang;

    public TrueType(byte[] isi)
    {
        this.isi = isi;
        for (var (i, n) = (0, U16(4)); i < n; i++)
        {
            var s = 12 + 16 * i;
            tabel[Encoding.ASCII.GetString(isi, s, 4)] = ((int)U32(s + 8), (int)U32(s + 12));
        }
        var (head, hhea) = (Awal("head"), Awal("hhea"));
        UnitsPerEm = U16(head + 18);
        Bbox = [I16(head + 36), I16(head + 38), I16(head + 40), I16(head + 42)];
        locaPanjang = I16(head + 50) != 0;
        (Ascent, Descent, Metrics) = (I16(hhea + 4), -I16(hhea + 6), U16(hhea + 34));
        Count = U16(Awal("maxp") + 4);
        var os2 = tabel.TryGetValue("OS/2", out var t) ? t : (Awal: 0, Panjang: 0);
        CapHeight = os2.Panjang > 90 ? I16(os2.Awal + 88) : Ascent;
        Serif = os2.Panjang > 31 && isi[os2.Awal + 30] is >= 1 and <= 5;
        ItalicAngle = tabel.TryGetValue("post", out var post) ? (int)U32(post.Awal + 4) / 65536.0 : 0;
        Name = NamaPostScript();
        // Widths are rounded as the file will tell them, so that a reader's lines are as long as ours.
        lebar = new double[Count];
        for (var g = 0; g < Count; g++) lebar[g] = Math.Round(U16(Awal("hmtx") + 4 * Math.Min(g, Metrics - 1)) * 1000.0 / UnitsPerEm, 1);
        BacaCmap();
    }

    public string Name { get; }
    public int UnitsPerEm { get; }
    public int Ascent { get; }
    public int Descent { get; }
    public int CapHeight { get; }
    public bool Serif { get; }
    public double ItalicAngle { get; }
    public short[] Bbox { get; }
    public int Count { get; }
    int Metrics { get; }

    /// <summary>0 when the face has no such letter.</summary>
    public int Glyph(int kode) => (uint)kode < 65536 ? glyf[kode] : 0;

    /// <summary>In thousandths of the type's size.</summary>
    public double Width(int glyph) => lebar[glyph];

    public ReadOnlySpan<byte> Table(string nama) => tabel.TryGetValue(nama, out var t) ? isi.AsSpan(t.Awal, t.Panjang) : default;

    public ushort Advance(int glyph) => (ushort)U16(Awal("hmtx") + 4 * Math.Min(glyph, Metrics - 1));

    public short Bearing(int glyph) => glyph < Metrics ? I16(Awal("hmtx") + 4 * glyph + 2) : I16(Awal("hmtx") + 4 * Metrics + 2 * (glyph - Metrics));

    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var loca = Awal("loca");
        var (dari, ke) = locaPanjang ? ((int)U32(loca + 4 * glyph), (int)U32(loca + 4 * glyph + 4)) : (2 * U16(loca + 2 * glyph), 2 * U16(loca + 2 * glyph + 2));
        return isi.AsSpan(Awal("glyf") + dari, ke - dari);
    }

    void BacaCmap()
    {
        var cmap = Awal("cmap");
        for (var (i, n) = (0, U16(cmap + 2)); i < n; i++)
        {
            var (platform, encoding, s) = (U16(cmap + 4 + 8 * i), U16(cmap + 6 + 8 * i), cmap + (int)U32(cmap + 8 + 8 * i));
            if ((platform, encoding) is not ((3, 1) or (0, _)) || U16(s) != 4) continue;
            var segmen = U16(s + 6) / 2;
            for (var k = 0; k < segmen; k++)
            {
                var (akhir, mulai, geser, jarak) = (U16(s + 14 + 2 * k), U16(s + 16 + 2 * (segmen + k)), U16(s + 16 + 2 * (2 * segmen + k)), U16(s + 16 + 2 * (3 * segmen + k)));
                for (var c = mulai; c <= akhir && c < 0xFFFF; c++)
                {
                    if (jarak == 0) { glyf[c] = (ushort)(c + geser); continue; }
                    var g = U16(s + 16 + 2 * (3 * segmen + k) + jarak + 2 * (c - mulai));
                    glyf[c] = g == 0 ? (ushort)0 : (ushort)(g + geser);
                }
            }
            return;
        }
    }

    string NamaPostScript()
    {
        var name = Awal("name");
        for (var (i, n) = (0, U16(name + 2)); i < n; i++)
        {
            var s = name + 6 + 12 * i;
            if (U16(s + 6) != 6 || U16(s) is not (1 or 3)) continue;
            var teks = isi.AsSpan(name + U16(name + 4) + U16(s + 10), U16(s + 8));
            return (U16(s) == 3 ? Encoding.BigEndianUnicode : Encoding.ASCII).GetString(teks).Replace(" ", "", StringComparison.Ordinal);
        }
        return "Huruf";
    }

    int Awal(string nama) => tabel.TryGetValue(nama, out var t) ? t.Awal : throw new InvalidDataException($"The font has no table {nama}.");
    int U16(int i) => BinaryPrimitives.ReadUInt16BigEndian(isi.AsSpan(i));
    short I16(int i) => BinaryPrimitives.ReadInt16BigEndian(isi.AsSpan(i));
    uint U32(int i) => BinaryPrimitives.ReadUInt32BigEndian(isi.AsSpan(i));
}
