using System.Security.Cryptography.X509Certificates;
using LayananPublik.Pades;

namespace LayananPublik.Persuratan.Tanda;

/// <summary>Looks at a signed PDF before anybody relies on it: the same document, one signature more, whole, valid, by the right person.</summary>
static class PeriksaJawaban
{
    /// <summary>Null when the signed file may be taken.</summary>
    /// <param name="nama">The official's name, and the one on the certificate where it differs.</param>
    public static string? Tolak(byte[] kirim, byte[] terima, string nama)
    {
        if (!terima.AsSpan().StartsWith("%PDF-"u8)) return "bukan PDF";
        if (terima.AsSpan().SequenceEqual(kirim)) return "tidak memuat tanda tangan baru";
        if (kirim.AsSpan().StartsWith(terima)) return "rusak atau terpotong";
        if (!terima.AsSpan().StartsWith(kirim)) return "bukan lanjutan dari berkas yang dikirim";
        try { return TolakTanda(kirim, terima, nama); }
        catch (PdfFormatException) { return "rusak atau terpotong"; }
    }

    static string? TolakTanda(byte[] kirim, byte[] terima, string nama)
    {
        var (sebelum, sesudah) = (PdfSignatures.Read(kirim), PdfSignatures.Read(terima));
        if (sesudah.Count <= sebelum.Count) return "tidak memuat tanda tangan baru";
        if (sesudah.Any(s => !s.Intact)) return "tanda tangannya tidak cocok dengan isinya";
        var baru = sesudah[^1];
        if (!baru.CoversWholeFile) return "tanda tangannya tidak meliputi seluruh dokumen";
        if (!PdfComparison.SameContent(kirim, terima)) return "isi halamannya berubah";
        var penanda = baru.Signer?.GetNameInfo(X509NameType.SimpleName, forIssuer: false) ?? "";
        return NamaSertifikat.Cocok(nama, penanda) ? null : $"ditandatangani atas nama {(penanda.Length == 0 ? "yang tidak diketahui" : penanda)}, bukan {nama}";
    }
}
