namespace LayananPublik.KotakMasuk;

/// <summary>What became of a file: its bytes and the copy that people see, a refusal that the citizen reads, trouble that passes, or a virus.</summary>
public sealed record HasilAmbil
{
    /// <summary>The bytes as sent.</summary>
    public byte[]? Isi { get; private init; }

    /// <summary>The same without place and device; the very same array where there was nothing to cut.</summary>
    public byte[]? Salinan { get; private init; }

    public string? Mime { get; private init; }

    public string? Penolakan { get; private init; }

    public string? Galat { get; private init; }

    public string? NamaVirus { get; private init; }

    /// <summary>The bytes are here and harmless by their form, but the virus scanner gave no answer.</summary>
    public bool TungguPindai { get; private init; }

    /// <summary>The citizen has sent more files today than the office takes.</summary>
    public bool LewatBatas { get; private init; }

    public static HasilAmbil Terima(byte[] isi, string mime, byte[]? salinan = null) => new() { Isi = isi, Mime = mime, Salinan = salinan ?? isi };

    public static HasilAmbil Tolak(string sebab) => new() { Penolakan = sebab };

    public static HasilAmbil Gangguan(string galat) => new() { Galat = galat };

    public static HasilAmbil Melewati(string sebab) => new() { Galat = sebab, LewatBatas = true };

    public HasilAmbil Terjangkit(string namaVirus) => this with { NamaVirus = namaVirus };

    public HasilAmbil BelumDipindai(string galat) => this with { Galat = galat, TungguPindai = true };
}
