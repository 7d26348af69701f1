using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace LayananPublik.KotakMasuk;

/// <summary>The XML parts of an office document: none may fetch a template, a frame or an object from outside, call another program, or announce macros.</summary>
static partial class IsiOoxml
{
    static readonly XmlReaderSettings Aman = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true };

    /// <summary>The parts in which something can be hidden; a sheet's cells, the bulk of many files, are not among them.</summary>
    public static bool Perlu(string nama) => nama.EndsWith(".rels", StringComparison.Ordinal) || nama == "[content_types].xml"
        || (nama.EndsWith(".xml", StringComparison.Ordinal) && (nama.StartsWith("word/", StringComparison.Ordinal) || nama.StartsWith("xl/externallinks/", StringComparison.Ordinal)));

    /// <summary>Null when there is nothing against this part.</summary>
    public static HasilAmbil? Periksa(string nama, byte[] isi)
    {
        if (isi.Length == 0) return null;
        try
        {
            using var baca = XmlReader.Create(new MemoryStream(isi, writable: false), Aman);
            return nama.EndsWith(".rels", StringComparison.Ordinal) ? Hubungan(baca) : nama == "[content_types].xml" ? Jenis(baca) : Bagian(baca);
        }
        catch (XmlException) { return HasilAmbil.Tolak("Dokumen itu rusak. Simpan sebagai PDF lalu kirim lagi."); }
    }

    static HasilAmbil? Hubungan(XmlReader baca)
    {
        while (baca.Read())
        {
            if (baca.NodeType != XmlNodeType.Element || baca.LocalName != "Relationship") continue;
            var (jenis, tujuan, luar) = (baca.GetAttribute("Type") ?? "", baca.GetAttribute("Target") ?? "", string.Equals(baca.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase));
            if (!luar || jenis.EndsWith("/hyperlink", StringComparison.Ordinal)) continue;
            // A linked picture is common in pasted text; one on a foreign share would make Windows sign in there.
            if (jenis.EndsWith("/image", StringComparison.Ordinal) && !tujuan.Contains(@"\\", StringComparison.Ordinal) && !tujuan.StartsWith("file://", StringComparison.OrdinalIgnoreCase)) continue;
            if (jenis.EndsWith("/image", StringComparison.Ordinal) && tujuan.StartsWith("file:///", StringComparison.OrdinalIgnoreCase) && !tujuan.Contains(@"\\", StringComparison.Ordinal)) continue;
            return HasilAmbil.Tolak("Dokumen itu mengambil bagian dari tempat lain saat dibuka, jadi tidak kami terima. Simpan sebagai PDF lalu kirim lagi.");
        }
        return null;
    }

    static HasilAmbil? Jenis(XmlReader baca)
    {
        while (baca.Read())
            if (baca.NodeType == XmlNodeType.Element && (baca.GetAttribute("ContentType") ?? "") is var isi
                && (isi.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || isi.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || isi.Contains("macrosheet", StringComparison.OrdinalIgnoreCase)))
                return IsiZip.BerisiMakro;
        return null;
    }

    /// <summary>Fields that call another program; their words may be spread over many runs.</summary>
    static HasilAmbil? Bagian(XmlReader baca)
    {
        var perintah = new StringBuilder();
        var dalamPerintah = false;
        while (baca.Read())
        {
            if (baca.NodeType == XmlNodeType.Element)
            {
                dalamPerintah = baca.LocalName == "instrText";
                if (baca.LocalName == "ddeLink") return Memanggil;
                if (baca.LocalName == "fldSimple") perintah.Append(' ').Append(baca.GetAttribute("instr", baca.NamespaceURI));
            }
            else if (baca.NodeType == XmlNodeType.Text && dalamPerintah && perintah.Length < 1_000_000) perintah.Append(baca.Value);
        }
        return Dde().IsMatch(perintah.ToString()) ? Memanggil : null;
    }

    static HasilAmbil Memanggil => HasilAmbil.Tolak("Dokumen itu memanggil program lain saat dibuka, jadi tidak kami terima. Simpan sebagai PDF lalu kirim lagi.");

    [GeneratedRegex(@"\bDDE(AUTO)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dde();
}

/// <summary>Rich text: words only, no objects and no fetched templates.</summary>
static class IsiRtf
{
    static readonly string[] Terlarang = [@"\objdata", @"\objemb", @"\objocx", @"\objlink", @"\objupdate", @"\objautlink", @"\object", @"\*\template", @"\ddeauto", "DDEAUTO", "DDE "];

    public static HasilAmbil Periksa(byte[] isi) =>
        Terlarang.Any(t => isi.AsSpan().IndexOf(Encoding.ASCII.GetBytes(t)) >= 0) ? IsiZip.BerisiObjek : HasilAmbil.Terima(isi, "application/rtf");
}
