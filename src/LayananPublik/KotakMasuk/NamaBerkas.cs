namespace LayananPublik.KotakMasuk;

/// <summary>File names that people chose, made fit for headers, disks and WhatsApp.</summary>
static class NamaBerkas
{
    static readonly Dictionary<string, string> Akhiran = new()
    {
        ["image/jpeg"] = ".jpg", ["image/png"] = ".png", ["image/webp"] = ".webp", ["image/gif"] = ".gif", ["image/heic"] = ".heic", ["image/avif"] = ".avif",
        ["application/pdf"] = ".pdf", ["text/plain"] = ".txt", ["application/rtf"] = ".rtf", ["audio/ogg"] = ".ogg", ["audio/mpeg"] = ".mp3", ["audio/mp4"] = ".m4a", ["audio/aac"] = ".aac", ["audio/amr"] = ".amr",
        ["video/mp4"] = ".mp4", ["video/3gpp"] = ".3gp", ["video/quicktime"] = ".mov",
        ["application/msword"] = ".doc", ["application/vnd.ms-excel"] = ".xls", ["application/vnd.ms-powerpoint"] = ".ppt",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ".docx", ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = ".xlsx",
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = ".pptx",
        ["application/vnd.oasis.opendocument.text"] = ".odt", ["application/vnd.oasis.opendocument.spreadsheet"] = ".ods", ["application/vnd.oasis.opendocument.presentation"] = ".odp"
    };

    /// <summary>Without path and control characters, and with the ending that the bytes deserve.</summary>
    public static string Rapikan(string? nama, string mime)
    {
        var akhiran = Akhiran.GetValueOrDefault(mime, ".bin");
        var bersih = new string([.. (nama ?? "").Where(c => !char.IsControl(c) && c is not ('/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or ';'))]).Trim(' ', '.');
        if (bersih.EndsWith(akhiran, StringComparison.OrdinalIgnoreCase) || (mime == "image/jpeg" && bersih.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase))) return bersih;
        return (bersih.Length == 0 ? "berkas" : bersih.Length > 120 ? bersih[..120] : bersih) + akhiran;
    }
}
