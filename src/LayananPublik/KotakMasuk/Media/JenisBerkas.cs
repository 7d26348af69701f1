using System.Text;

namespace LayananPublik.KotakMasuk;

/// <summary>Decides from the bytes what a file is; name and announced type are only the sender's word. What could do harm is refused with a sentence for the citizen.</summary>
public static class JenisBerkas
{
    const string Minta = " Kirim sebagai foto (JPG, PNG) atau PDF.";

    static readonly string[] AkhiranProgram =
        [".exe", ".com", ".scr", ".msi", ".dll", ".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".hta", ".sh", ".py", ".php", ".jar", ".apk", ".lnk", ".reg", ".html", ".htm", ".svg", ".xml", ".xhtml"];

    public static HasilAmbil Periksa(byte[] isi, string namaBerkas)
    {
        if (isi.Length == 0) return HasilAmbil.Tolak("Berkas kosong, tidak ada isinya. Kirim ulang berkasnya.");
        var kepala = isi.AsSpan(0, Math.Min(isi.Length, 4096));
        if (Program(kepala)) return HasilAmbil.Tolak("Berkas itu sebuah program, jadi tidak kami terima." + Minta);
        if (GambarAtauMedia(kepala) is { } mime) return Isi(isi, mime);
        if (kepala[..Math.Min(1024, kepala.Length)].IndexOf("%PDF-"u8) >= 0) return IsiPdf.Periksa(isi);
        if (Mulai(kepala, "PK\u0003\u0004"u8) || Mulai(kepala, "PK\u0005\u0006"u8)) return IsiZip.Periksa(isi);
        if (Mulai(kepala, IsiOle.Tanda)) return IsiOle.Periksa(isi);
        if (Mulai(kepala, "{\\rt"u8)) return IsiRtf.Periksa(isi);
        if (Arsip(isi)) return HasilAmbil.Tolak("Berkas itu arsip (kumpulan berkas yang dipadatkan), jadi tidak kami terima. Kirim isinya satu per satu sebagai foto atau PDF.");
        return Teks(isi, kepala, namaBerkas);
    }

    /// <summary>What the format itself says, and the copy without place and device.</summary>
    static HasilAmbil Isi(byte[] isi, string mime) => mime switch
    {
        "image/jpeg" => FotoJpeg.Periksa(isi),
        "image/png" => FotoPng.Periksa(isi),
        "image/gif" => FotoGif.Periksa(isi),
        "image/webp" => FotoWebp.Periksa(isi),
        "image/heic" or "image/avif" => FotoIso.Periksa(isi, mime),
        "audio/mp4" or "video/3gpp" or "video/quicktime" or "video/mp4" => VideoIso.Periksa(isi, mime),
        _ => HasilAmbil.Terima(isi, mime)
    };

    internal static bool Program(ReadOnlySpan<byte> k) =>
        Mulai(k, "MZ"u8) || Mulai(k, "\u007FELF"u8) || (Mulai(k, "#!"u8) && !Mulai(k, "#!AMR"u8))
        || Mulai(k, [0xCA, 0xFE, 0xBA, 0xBE]) || Mulai(k, [0xCE, 0xFA, 0xED, 0xFE]) || Mulai(k, [0xCF, 0xFA, 0xED, 0xFE]) || Mulai(k, [0xFE, 0xED, 0xFA, 0xCE]) || Mulai(k, [0xFE, 0xED, 0xFA, 0xCF])
        || Mulai(k, [0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]) || Mulai(k, "dex\n"u8) || Mulai(k, "\0asm"u8);

    internal static string? GambarAtauMedia(ReadOnlySpan<byte> k) => k switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => "audio/ogg",
        [(byte)'I', (byte)'D', (byte)'3', ..] or [0xFF, 0xFB or 0xF3 or 0xF2, ..] => "audio/mpeg",
        [0xFF, 0xF1 or 0xF9, ..] => "audio/aac",
        [(byte)'#', (byte)'!', (byte)'A', (byte)'M', (byte)'R', ..] => "audio/amr",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', var a, var b, var c, var d, ..] => Kotak(Encoding.ASCII.GetString([a, b, c, d])),
        _ => null
    };

    /// <summary>The family of formats that begin with an "ftyp" box.</summary>
    static string Kotak(string merek) => merek switch
    {
        "heic" or "heix" or "heim" or "heis" or "hevc" or "hevx" or "mif1" or "msf1" => "image/heic",
        "avif" or "avis" => "image/avif",
        "M4A " or "M4B " => "audio/mp4",
        _ when merek.StartsWith("3g", StringComparison.Ordinal) => "video/3gpp",
        "qt  " => "video/quicktime",
        _ => "video/mp4"
    };

    static bool Arsip(ReadOnlySpan<byte> isi) =>
        Mulai(isi, "Rar!\u001A"u8) || Mulai(isi, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) || Mulai(isi, [0x1F, 0x8B]) || Mulai(isi, "BZh"u8)
        || Mulai(isi, [0xFD, 0x37, 0x7A, 0x58, 0x5A]) || Mulai(isi, [0x28, 0xB5, 0x2F, 0xFD]) || Mulai(isi, "MSCF"u8) || Mulai(isi, "PK"u8)
        || (isi.Length > 262 && isi[257..262].SequenceEqual("ustar"u8));

    static HasilAmbil Teks(byte[] isi, ReadOnlySpan<byte> kepala, string namaBerkas)
    {
        var biasa = isi.AsSpan().IndexOf((byte)0) < 0 && System.Text.Unicode.Utf8.IsValid(isi);
        if (biasa && Halaman(Encoding.UTF8.GetString(kepala))) return HasilAmbil.Tolak("Halaman web dan gambar SVG tidak kami terima." + Minta);
        if (AkhiranProgram.Contains(Path.GetExtension(namaBerkas), StringComparer.OrdinalIgnoreCase)) return HasilAmbil.Tolak("Berkas itu sebuah program atau halaman web, jadi tidak kami terima." + Minta);
        return biasa ? HasilAmbil.Terima(isi, "text/plain") : HasilAmbil.Tolak("Jenis berkas itu tidak kami kenali." + Minta);
    }

    static bool Halaman(string awal)
    {
        var teks = awal.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return teks.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || teks.StartsWith("<!", StringComparison.Ordinal)
            || new[] { "<html", "<svg", "<script", "<body", "<iframe", "<head" }.Any(t => teks.Contains(t, StringComparison.OrdinalIgnoreCase));
    }

    internal static bool Mulai(ReadOnlySpan<byte> isi, ReadOnlySpan<byte> tanda) => isi.StartsWith(tanda);
}
