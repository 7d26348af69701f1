using LayananPublik.Data;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

/// <summary>A talk that a feature above leads, because its service makes no document: a complaint, an appointment. The assistant hands over what is its own.</summary>
public interface IAlurObrolan
{
    /// <summary>First part of the ids of its buttons and the name of its <see cref="Langkah"/>: "ADU", "JNJ".</summary>
    string Awalan { get; }

    bool Melayani(Layanan layanan);

    /// <summary>The citizen wants the service: a tap on its card, or clear words. What he wrote is in the message.</summary>
    Task MulaiAsync(Obrolan o, Layanan layanan, CancellationToken ct);

    /// <summary>A tap with its prefix (also on a bubble that is days old), or any message while the talk stands in its step. False: it was not about this, the assistant goes on.</summary>
    Task<bool> JawabAsync(Obrolan o, CancellationToken ct);

    /// <summary>What "status" tells of its own, newest first; empty when nothing runs.</summary>
    Task<IReadOnlyList<BarisStatus>> StatusAsync(Obrolan o, CancellationToken ct);

    /// <summary>The citizen names a number of this kind. False: it is none of its.</summary>
    Task<bool> NomorAsync(Obrolan o, CancellationToken ct);

    /// <summary>A file that was sent in its talk has been fetched, refused or has expired. False: it is none of its.</summary>
    Task<bool> LampiranSiapAsync(Percakapan percakapan, Lampiran lampiran, LayananDb db, CancellationToken ct);
}

/// <summary>One line of the answer to "status", and the row that opens it.</summary>
/// <param name="Id">What its row sends back, with the prefix of its talk.</param>
/// <param name="Judul">At most 24 characters.</param>
public sealed record BarisStatus(string Id, string Judul, string Teks);
