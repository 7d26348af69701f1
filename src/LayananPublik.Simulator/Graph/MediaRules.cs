namespace LayananPublik.Simulator.Graph;

/// <summary>Which files Meta takes for sending, and how large.</summary>
static class MediaRules
{
    const long Mb = 1024 * 1024;

    static readonly Dictionary<string, (long Limit, string[] Types)> Kinds = new()
    {
        ["image"] = (5 * Mb, ["image/jpeg", "image/png"]),
        ["audio"] = (16 * Mb, ["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"]),
        ["video"] = (16 * Mb, ["video/mp4", "video/3gpp"]),
        ["sticker"] = (500 * 1024, ["image/webp"]),
        ["document"] = (100 * Mb,
        [
            "text/plain", "application/pdf", "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ]),
    };

    static readonly (string Type, byte[] Magic)[] Signatures =
    [
        ("application/pdf", "%PDF-"u8.ToArray()),
        ("image/jpeg", [0xff, 0xd8, 0xff]),
        ("image/png", [0x89, 0x50, 0x4e, 0x47]),
        ("image/webp", "RIFF"u8.ToArray()),
    ];

    public static string Bare(string mime) => mime.Split(';')[0].Trim().ToLowerInvariant();

    public static void CheckUpload(string mime, long size, ReadOnlySpan<byte> start)
    {
        var kind = Kinds.Values.FirstOrDefault(k => k.Types.Contains(Bare(mime)));
        if (kind.Types is null) throw new GraphException(131053, $"Unsupported media type: {mime}");
        if (size == 0 || size > kind.Limit) throw new GraphException(131053, $"File size {size} is out of range for {mime}. Max allowed: {kind.Limit} bytes.");
        foreach (var (type, magic) in Signatures)
            if (type == Bare(mime) && !start.StartsWith(magic))
                throw new GraphException(131053, $"Media file type does not match the declared type {mime}.");
    }

    public static void CheckUse(string kind, string mime, long size)
    {
        var (limit, types) = Kinds[kind];
        // Any supported type may travel as a document, an image too.
        if (kind != "document" && !types.Contains(Bare(mime))) throw new GraphException(131053, $"Media of type {mime} cannot be sent as {kind}.");
        if (size > limit) throw new GraphException(131053, $"Media of {size} bytes is too large for {kind}.");
    }
}
