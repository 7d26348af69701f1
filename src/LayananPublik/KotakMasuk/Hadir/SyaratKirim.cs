using System.Security.Cryptography;
using System.Text;

namespace LayananPublik.KotakMasuk;

/// <summary>Who leads a talk: the assistant, nobody yet, or an officer.</summary>
public readonly record struct Pimpinan(ModePercakapan Mode, int? PetugasId)
{
    public bool Milik(int petugasId) => Mode == ModePercakapan.Petugas && PetugasId == petugasId;

    public bool MilikLain(int petugasId) => Mode == ModePercakapan.Petugas && PetugasId is { } pemegang && pemegang != petugasId;
}

/// <summary>What an officer's screen showed when the answer was written, and by which key the same press is known again.</summary>
public sealed record SyaratKirim
{
    /// <summary>The newest message that was on the screen.</summary>
    public int Dilihat { get; init; }

    /// <summary>Who led the talk, as the screen said.</summary>
    public Pimpinan Pimpinan { get; init; }

    /// <summary>The officer has read what a colleague sent meanwhile, and sends all the same.</summary>
    public bool Tetap { get; init; }

    /// <summary>Names the draft: what was sent from it leaves once, however often the button is pressed or the line breaks. Null = not known again.</summary>
    public string? Kunci { get; init; }

    /// <summary>Key of one message of it; another text is another message.</summary>
    internal string? KunciPesan(int petugasId, int percakapanId, int ke, string isi) =>
        Kunci is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{petugasId}/{percakapanId}/{Kunci}/{ke}/{isi}")))[..40];
}
