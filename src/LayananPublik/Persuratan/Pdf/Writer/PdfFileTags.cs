using System.Globalization;
using System.Security;
using System.Text;

namespace LayananPublik.Persuratan.Pdf.Writer;

// What the file says of itself: the structure tree, and title, author and times twice (Info and XMP), which PDF/A wants equal.
sealed partial class PdfFile
{
    const string Pembuat = "LayananPublik";

    static void Nomori(StructElement e, List<StructElement> semua, ref int berikut)
    {
        e.Object = berikut++;
        semua.Add(e);
        foreach (var (anak, _, _) in e.Kids)
            if (anak is not null) Nomori(anak, semua, ref berikut);
    }

    void TulisStruktur(List<StructElement> unsur)
    {
        Mulai(Akar).Put("<</Type/StructTreeRoot/ParentTree 7 0 R/ParentTreeNextKey "u8).Put(halaman.Count).Put("/K "u8);
        Rujuk(Root.Object).Put(">>"u8);
        Selesai();
        Mulai(Induk).Put("<</Nums["u8);
        foreach (var h in halaman)
        {
            f.Put(h.Index).Put((byte)'[');
            foreach (var e in h.Marked) Rujuk(e.Object).Put((byte)' ');
            f.Put((byte)']');
        }
        f.Put("]>>"u8);
        Selesai();
        foreach (var e in unsur) TulisUnsur(e);
    }

    void TulisUnsur(StructElement e)
    {
        Mulai(e.Object).Put("<</S/"u8).Put(Nama(e.Tag)).Put("/P "u8);
        Rujuk(e.Parent?.Object ?? Akar);
        var hal = -1;
        foreach (var (anak, h, _) in e.Kids)
            if (anak is null) { hal = h; break; }
        if (hal >= 0) { f.Put("/Pg "u8); Rujuk(Halaman(hal)); }
        if (e.Kids.Count > 0) f.Put("/K["u8);
        foreach (var (anak, h, mcid) in e.Kids)
        {
            if (anak is not null) Rujuk(anak.Object);
            else if (h == hal) f.Put(mcid);
            else { f.Put("<</Type/MCR/Pg "u8); Rujuk(Halaman(h)).Put("/MCID "u8).Put(mcid).Put(">>"u8); }
            f.Put((byte)' ');
        }
        if (e.Kids.Count > 0) f.Put((byte)']');
        if (e.Tag == Tag.TH) f.Put("/A<</O/Table/Scope/Column>>"u8);
        if (e.Alt is not null) f.Put("/Alt"u8).PutText(e.Alt);
        if (e.Bbox is { } b) f.Put("/A<</O/Layout/Placement/Block/BBox["u8).Put(b[0]).Put((byte)' ').Put(b[1]).Put((byte)' ').Put(b[2]).Put((byte)' ').Put(b[3]).Put("]>>"u8);
        f.Put(">>"u8);
        Selesai();
    }

    internal static ReadOnlySpan<byte> Nama(Tag tag) => tag switch
    {
        Tag.Document => "Document"u8, Tag.Sect => "Sect"u8, Tag.H1 => "H1"u8, Tag.H2 => "H2"u8, Tag.P => "P"u8,
        Tag.Table => "Table"u8, Tag.TR => "TR"u8, Tag.TH => "TH"u8, Tag.TD => "TD"u8, _ => "Figure"u8
    };

    void TulisKeterangan(PdfInfo info)
    {
        var waktu = info.Pada.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        Mulai(Keterangan).Put("<</Title"u8).PutText(Bersih(info.Title)).Put("/Author"u8).PutText(Bersih(info.Author)).Put("/Creator"u8).PutText(Pembuat).Put("/Producer"u8).PutText(Pembuat)
            .Put("/CreationDate"u8).PutText($"D:{waktu}Z").Put("/ModDate"u8).PutText($"D:{waktu}Z").Put(">>"u8);
        Selesai();
        var xmp = info.Pada.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        Aliran(Xmp, Encoding.UTF8.GetBytes($"""
            <?xpacket begin="{'\ufeff'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
            <dc:format>application/pdf</dc:format><dc:language><rdf:Bag><rdf:li>id-ID</rdf:li></rdf:Bag></dc:language>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Xml(info.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Xml(info.Author)}</rdf:li></rdf:Seq></dc:creator>
            <xmp:CreatorTool>{Pembuat}</xmp:CreatorTool><pdf:Producer>{Pembuat}</pdf:Producer>
            <xmp:CreateDate>{xmp}</xmp:CreateDate><xmp:ModifyDate>{xmp}</xmp:ModifyDate>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """.ReplaceLineEndings("\n")), "/Type/Metadata/Subtype/XML"u8);
    }

    static string Xml(string teks) => SecurityElement.Escape(Bersih(teks));

    // XML knows no control characters and no halves of letters.
    static string Bersih(string teks) => string.Concat(teks.EnumerateRunes().Where(r => !Rune.IsControl(r)).Select(r => r.ToString()));
}
