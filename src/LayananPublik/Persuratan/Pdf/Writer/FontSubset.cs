using System.Buffers.Binary;
using LayananPublik.Bersama;

namespace LayananPublik.Persuratan.Pdf.Writer;

/// <summary>A face with the letters some file needs, ready to be embedded: letter n of the list is glyph n+1.</summary>
sealed class FontSubset
{
    // Instructions only help screens of the nineties and are half of the file; paper and PDF readers of today do without.
    const int PunyaInstruksi = 0x100, LagiKomponen = 0x20, ArgumenKata = 0x01, SatuSkala = 0x08, DuaSkala = 0x40, EmpatSkala = 0x80;

    FontSubset() { }

    public required string Name { get; init; }
    public required TrueType Face { get; init; }
    public required byte[] Program { get; init; }
    public required int ProgramLength { get; init; }

    /// <summary>The W array: widths from glyph 1 on.</summary>
    public required byte[] Widths { get; init; }
    public required byte[] ToUnicode { get; init; }

    public static FontSubset Build(TrueType muka, ReadOnlySpan<int> huruf, string tanda)
    {
        List<int> glyf = [0, .. huruf.ToArray().Select(muka.Glyph)];
        var baru = new Dictionary<int, int>();
        for (var i = 0; i < glyf.Count; i++) baru.TryAdd(glyf[i], i);
        var garis = new List<byte[]>();
        // The list grows while it is walked: parts of accented letters come after the letters themselves.
        for (var i = 0; i < glyf.Count; i++) garis.Add(Garis(muka.Outline(glyf[i]), glyf, baru));
        var program = Susun(muka, glyf, garis);
        return new()
        {
            Name = $"{tanda}+{muka.Name}", Face = muka, Program = ByteBuffer.Deflate(program), ProgramLength = program.Length,
            Widths = Lebar(muka, glyf, huruf.Length), ToUnicode = ByteBuffer.Deflate(KeUnicode(huruf))
        };
    }

    static byte[] Garis(ReadOnlySpan<byte> asal, List<int> glyf, Dictionary<int, int> baru)
    {
        if (asal.Length == 0) return [];
        var bentuk = BinaryPrimitives.ReadInt16BigEndian(asal);
        if (bentuk >= 0)
        {
            var ujung = 10 + 2 * bentuk;
            var instruksi = BinaryPrimitives.ReadUInt16BigEndian(asal[ujung..]);
            return [.. asal[..ujung], 0, 0, .. asal[(ujung + 2 + instruksi)..]];
        }
        var hasil = asal.ToArray();
        for (var i = 10; ;)
        {
            int tanda = BinaryPrimitives.ReadUInt16BigEndian(hasil.AsSpan(i)), bagian = BinaryPrimitives.ReadUInt16BigEndian(hasil.AsSpan(i + 2));
            if (!baru.TryGetValue(bagian, out var ke)) { baru[bagian] = ke = glyf.Count; glyf.Add(bagian); }
            BinaryPrimitives.WriteUInt16BigEndian(hasil.AsSpan(i), (ushort)(tanda & ~PunyaInstruksi));
            BinaryPrimitives.WriteUInt16BigEndian(hasil.AsSpan(i + 2), (ushort)ke);
            i += 4 + ((tanda & ArgumenKata) != 0 ? 4 : 2) + ((tanda & SatuSkala) != 0 ? 2 : (tanda & DuaSkala) != 0 ? 4 : (tanda & EmpatSkala) != 0 ? 8 : 0);
            if ((tanda & LagiKomponen) == 0) return hasil[..i];
        }
    }

    static byte[] Susun(TrueType muka, List<int> glyf, List<byte[]> garis)
    {
        byte[] head = muka.Table("head").ToArray(), hhea = muka.Table("hhea").ToArray(), maxp = muka.Table("maxp").ToArray();
        head.AsSpan(8, 4).Clear();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)glyf.Count);
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyf.Count);
        var (hmtx, loca) = (new byte[4 * glyf.Count], new byte[4 * glyf.Count + 4]);
        using var bentuk = new ByteBuffer();
        for (var i = 0; i < glyf.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(4 * i), muka.Advance(glyf[i]));
            BinaryPrimitives.WriteInt16BigEndian(hmtx.AsSpan(4 * i + 2), muka.Bearing(glyf[i]));
            bentuk.Put(garis[i]);
            while (bentuk.Count % 4 != 0) bentuk.Put((byte)0);
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * i + 4), bentuk.Count);
        }
        return Bungkus([("glyf", bentuk.Span.ToArray()), ("head", head), ("hhea", hhea), ("hmtx", hmtx), ("loca", loca), ("maxp", maxp)]);
    }

    static byte[] Bungkus((string Nama, byte[] Isi)[] tabel)
    {
        var hasil = new byte[12 + 16 * tabel.Length + tabel.Sum(t => (t.Isi.Length + 3) & ~3)];
        var s = hasil.AsSpan();
        BinaryPrimitives.WriteInt32BigEndian(s, 0x00010000);
        (s[5], s[7], s[9], s[11]) = ((byte)tabel.Length, 64, 2, (byte)(16 * tabel.Length - 64));
        var (letak, head) = (12 + 16 * tabel.Length, 0);
        for (var i = 0; i < tabel.Length; i++)
        {
            var (nama, isi) = tabel[i];
            if (nama == "head") head = letak;
            isi.CopyTo(s[letak..]);
            var baris = s.Slice(12 + 16 * i, 16);
            System.Text.Encoding.ASCII.GetBytes(nama, baris);
            BinaryPrimitives.WriteUInt32BigEndian(baris[4..], Jumlah(s.Slice(letak, (isi.Length + 3) & ~3)));
            BinaryPrimitives.WriteInt32BigEndian(baris[8..], letak);
            BinaryPrimitives.WriteInt32BigEndian(baris[12..], isi.Length);
            letak += (isi.Length + 3) & ~3;
        }
        BinaryPrimitives.WriteUInt32BigEndian(s[(head + 8)..], unchecked(0xB1B0AFBA - Jumlah(s)));
        return hasil;
    }

    static uint Jumlah(ReadOnlySpan<byte> isi)
    {
        var jumlah = 0u;
        for (; isi.Length >= 4; isi = isi[4..]) jumlah = unchecked(jumlah + BinaryPrimitives.ReadUInt32BigEndian(isi));
        return jumlah;
    }

    static byte[] Lebar(TrueType muka, List<int> glyf, int banyak)
    {
        using var b = new ByteBuffer(1024);
        b.Put("[1["u8);
        for (var i = 1; i <= banyak; i++) { if (i > 1) b.Put((byte)' '); b.Put(muka.Width(glyf[i])); }
        return b.Put("]]"u8).Span.ToArray();
    }

    static byte[] KeUnicode(ReadOnlySpan<int> huruf)
    {
        using var b = new ByteBuffer(4096);
        b.Put("/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def 1 begincodespacerange<0000><FFFF>endcodespacerange\n"u8);
        for (var mulai = 0; mulai < huruf.Length; mulai += 100)
        {
            var banyak = Math.Min(100, huruf.Length - mulai);
            b.Put(banyak).Put(" beginbfchar\n"u8);
            for (var i = mulai; i < mulai + banyak; i++) b.Put((byte)'<').PutHex(i + 1, 4).Put("><"u8).PutHex(huruf[i], 4).Put(">\n"u8);
            b.Put("endbfchar\n"u8);
        }
        return b.Put("endcmap CMapName currentdict/CMap defineresource pop end end"u8).Span.ToArray();
    }
}
