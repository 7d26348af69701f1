using System.Security.Cryptography;

namespace LayananPublik.Persuratan.Pdf.Writer;

/// <summary>Title, author and time of a file.</summary>
sealed record PdfInfo(string Title, string Author, DateTimeOffset Pada);

/// <summary>One page: what is drawn on it, and to which element each marked piece belongs.</summary>
sealed class PdfPage(int index, double lebar, double tinggi) : IDisposable
{
    public int Index => index;
    public double Width => lebar;
    public double Height => tinggi;
    public ByteBuffer Content { get; } = new();
    public List<StructElement> Marked { get; } = [];

    /// <summary>Something on it is seen through.</summary>
    public bool Transparent { get; set; }

    public void Dispose() => Content.Dispose();
}

/// <summary>A face in this file, with the letters only this file needs.</summary>
sealed class FontUse(Typeface muka)
{
    readonly List<char> tambahan = [];

    public Typeface Face => muka;

    public IReadOnlyList<char> Extra => tambahan;

    public int Cid(char c)
    {
        if (muka.Cid(c) is > 0 and var cid) return cid;
        if (muka.Face.Glyph(c) == 0) throw new ArgumentException("The letter must be made printable first.", nameof(c));
        var i = tambahan.IndexOf(c);
        if (i < 0) { i = tambahan.Count; tambahan.Add(c); }
        return muka.Base + 1 + i;
    }
}

/// <summary>A PDF/A-2a being made: pages, faces, pictures and the structure tree; nothing in it depends on chance, clock or culture.</summary>
sealed partial class PdfFile : IDisposable
{
    const int Katalog = 1, Pohon = 2, Keterangan = 3, Xmp = 4, Profil = 5, Akar = 6, Induk = 7, Sumber = 8, Pertama = 9;

    readonly ByteBuffer f = new(64 * 1024);
    readonly List<int> letak = [];
    readonly List<PdfPage> halaman = [];
    readonly List<FontUse> huruf = [];
    readonly List<PdfImage> gambar = [];

    public StructElement Root { get; } = new(Tag.Document, null);

    public PdfPage AddPage(double lebar, double tinggi)
    {
        var hal = new PdfPage(halaman.Count, lebar, tinggi);
        halaman.Add(hal);
        return hal;
    }

    /// <summary>Number behind the F of the resource.</summary>
    public int Use(Typeface muka)
    {
        var i = huruf.FindIndex(h => h.Face == muka);
        if (i < 0) { i = huruf.Count; huruf.Add(new(muka)); }
        return i;
    }

    public FontUse Font(int i) => huruf[i];

    /// <summary>Number behind the I of the resource.</summary>
    public int Use(PdfImage citra)
    {
        var i = gambar.IndexOf(citra);
        if (i < 0) { i = gambar.Count; gambar.Add(citra); }
        return i;
    }

    public byte[] Save(PdfInfo info)
    {
        f.Put("%PDF-1.7\n%"u8).Put([0xE2, 0xE3, 0xCF, 0xD3]).Put((byte)'\n');
        var berikut = Pertama + 2 * halaman.Count;
        foreach (var h in huruf) { Nomor(h, berikut); berikut += 5; }
        foreach (var g in gambar) { Nomor(g, berikut); berikut += g.Mask is null ? 1 : 2; }
        var unsur = new List<StructElement>();
        Nomori(Root, unsur, ref berikut);
        for (var i = 0; i < berikut; i++) letak.Add(0);

        Mulai(Katalog).Put("<</Type/Catalog/Pages 2 0 R/Metadata 4 0 R/StructTreeRoot 6 0 R/MarkInfo<</Marked true>>/Lang(id-ID)/ViewerPreferences<</DisplayDocTitle true>>/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/RegistryName(http://www.color.org)/DestOutputProfile 5 0 R>>]>>"u8);
        Selesai();
        Mulai(Pohon).Put("<</Type/Pages/Count "u8).Put(halaman.Count).Put("/Kids["u8);
        foreach (var h in halaman) Rujuk(Halaman(h.Index)).Put((byte)' ');
        f.Put("]>>"u8);
        Selesai();
        TulisKeterangan(info);
        Aliran(Profil, SrgbProfile.Deflated, "/N 3/Filter/FlateDecode"u8);
        TulisStruktur(unsur);
        TulisSumber();
        foreach (var h in halaman) TulisHalaman(h);
        foreach (var h in huruf) TulisHuruf(h);
        foreach (var g in gambar) TulisGambar(g);
        return Tutup();
    }

    public void Dispose()
    {
        f.Dispose();
        foreach (var h in halaman) h.Dispose();
    }

    static int Halaman(int index) => Pertama + 2 * index;

    readonly Dictionary<object, int> nomor = [];

    void Nomor(object apa, int n) => nomor[apa] = n;

    ByteBuffer Mulai(int n)
    {
        letak[n] = f.Count;
        return f.Put(n).Put(" 0 obj\n"u8);
    }

    void Selesai() => f.Put("\nendobj\n"u8);

    ByteBuffer Rujuk(int n) => f.Put(n).Put(" 0 R"u8);

    void Aliran(int n, ReadOnlySpan<byte> isi, ReadOnlySpan<byte> keterangan)
    {
        Mulai(n).Put("<</Length "u8).Put(isi.Length).Put(keterangan).Put(">>\nstream\n"u8).Put(isi).Put("\nendstream"u8);
        Selesai();
    }

    void TulisHalaman(PdfPage h)
    {
        var n = Halaman(h.Index);
        Mulai(n).Put("<</Type/Page/Parent 2 0 R/MediaBox[0 0 "u8).Put(h.Width).Put((byte)' ').Put(h.Height)
            .Put("]/Resources 8 0 R/Tabs/S/StructParents "u8).Put(h.Index).Put("/Contents "u8);
        Rujuk(n + 1);
        if (h.Transparent) f.Put("/Group<</S/Transparency/CS/DeviceRGB>>"u8);
        f.Put(">>"u8);
        Selesai();
        using var padat = new ByteBuffer();
        padat.PutDeflated(h.Content.Span);
        Aliran(n + 1, padat.Span, "/Filter/FlateDecode"u8);
    }

    void TulisSumber()
    {
        Mulai(Sumber).Put("<</Font<<"u8);
        foreach (var (i, h) in huruf.Index()) { f.Put("/F"u8).Put(i).Put((byte)' '); Rujuk(nomor[h]); }
        f.Put(">>"u8);
        if (gambar.Count > 0)
        {
            f.Put("/XObject<<"u8);
            foreach (var (i, g) in gambar.Index()) { f.Put("/I"u8).Put(i).Put((byte)' '); Rujuk(nomor[g]); }
            f.Put(">>"u8);
        }
        f.Put(">>"u8);
        Selesai();
    }

    void TulisHuruf(FontUse h)
    {
        var (n, s) = (nomor[h], h.Face.Subset(h.Extra));
        var m = s.Face;
        double Seribu(int x) => Math.Round(x * 1000.0 / m.UnitsPerEm);
        Mulai(n).Put("<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont/"u8);
        Nama(s.Name).Put("/DescendantFonts["u8);
        Rujuk(n + 1).Put("]/ToUnicode "u8);
        Rujuk(n + 4).Put(">>"u8);
        Selesai();
        Mulai(n + 1).Put("<</Type/Font/Subtype/CIDFontType2/CIDToGIDMap/Identity/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/BaseFont/"u8);
        Nama(s.Name).Put("/FontDescriptor "u8);
        Rujuk(n + 2).Put("/W "u8).Put(s.Widths).Put(">>"u8);
        Selesai();
        Mulai(n + 2).Put("<</Type/FontDescriptor/FontName/"u8);
        Nama(s.Name).Put("/Flags "u8).Put(4 + (m.Serif ? 2 : 0) + (m.ItalicAngle != 0 ? 64 : 0)).Put("/StemV 80/ItalicAngle "u8).Put(m.ItalicAngle)
            .Put("/Ascent "u8).Put(Seribu(m.Ascent)).Put("/Descent "u8).Put(-Seribu(m.Descent)).Put("/CapHeight "u8).Put(Seribu(m.CapHeight)).Put("/FontBBox["u8);
        foreach (var b in m.Bbox) f.Put(Seribu(b)).Put((byte)' ');
        f.Put("]/FontFile2 "u8);
        Rujuk(n + 3).Put(">>"u8);
        Selesai();
        Mulai(n + 3).Put("<</Length "u8).Put(s.Program.Length).Put("/Length1 "u8).Put(s.ProgramLength).Put("/Filter/FlateDecode>>\nstream\n"u8).Put(s.Program).Put("\nendstream"u8);
        Selesai();
        Aliran(n + 4, s.ToUnicode, "/Filter/FlateDecode"u8);
    }

    ByteBuffer Nama(string nama)
    {
        foreach (var c in nama) { if (char.IsAsciiLetterOrDigit(c) || c is '+' or '-') f.Put((byte)c); else f.Put((byte)'#').PutHex((byte)c, 2); }
        return f;
    }

    void TulisGambar(PdfImage g)
    {
        var n = nomor[g];
        Mulai(n).Put("<</Type/XObject/Subtype/Image/Width "u8).Put(g.Width).Put("/Height "u8).Put(g.Height).Put("/BitsPerComponent 8/ColorSpace"u8)
            .Put(g.Gray ? "/DeviceGray"u8 : "/DeviceRGB"u8).Put(g.Jpeg ? "/Filter/DCTDecode"u8 : "/Filter/FlateDecode"u8).Put("/Length "u8).Put(g.Data.Length);
        if (!g.Jpeg) Larik(g.Gray ? 1 : 3, g.Width);
        if (g.Mask is not null) { f.Put("/SMask "u8); Rujuk(n + 1); }
        f.Put(">>\nstream\n"u8).Put(g.Data).Put("\nendstream"u8);
        Selesai();
        if (g.Mask is null) return;
        Mulai(n + 1).Put("<</Type/XObject/Subtype/Image/Width "u8).Put(g.Width).Put("/Height "u8).Put(g.Height)
            .Put("/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode/Length "u8).Put(g.Mask.Length);
        Larik(1, g.Width);
        f.Put(">>\nstream\n"u8).Put(g.Mask).Put("\nendstream"u8);
        Selesai();

        void Larik(int warna, int lebar) => f.Put("/DecodeParms<</Predictor 15/Colors "u8).Put(warna).Put("/Columns "u8).Put(lebar).Put(">>"u8);
    }

    byte[] Tutup()
    {
        // The number comes from everything before it: the same letter is the same file, another letter another.
        var sari = Convert.ToHexString(SHA256.HashData(f.Span).AsSpan(0, 16));
        var awal = f.Count;
        f.Put("xref\n0 "u8).Put(letak.Count).Put("\n0000000000 65535 f \n"u8);
        Span<byte> baris = stackalloc byte[20];
        "0000000000 00000 n \n"u8.CopyTo(baris);
        foreach (var l in letak.Skip(1))
        {
            for (int i = 9, n = l; i >= 0; i--, n /= 10) baris[i] = (byte)('0' + n % 10);
            f.Put(baris);
        }
        f.Put("trailer\n<</Size "u8).Put(letak.Count).Put("/Root 1 0 R/Info 3 0 R/ID[<"u8);
        foreach (var _ in "ab") { foreach (var c in sari) f.Put((byte)c); f.Put("><"u8); }
        return [.. f.Span[..^1], .. "]>>\nstartxref\n"u8, .. System.Text.Encoding.ASCII.GetBytes($"{awal}"), .. "\n%%EOF\n"u8];
    }
}
