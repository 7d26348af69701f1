using LayananPublik.Data;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

/// <summary>A talk that a feature above leads, because its service makes no document: a complaint, an appointment. The assistant hands over what is its own.</summary>
public interface IAlurObrolan
{
    /// <summary>First part of the ids of its buttons and the name of its <see cref="Langkah"/>: "ADU", "JNJ".</summary>
    string Awalan { get; }

    bool Melayani(Layanan layanan);

    /// <summary>The office has set up what this talk needs, e.g. a schedule; where not, the service goes through the intake.</summary>
    Task<bool> SiapAsync(LayananDb db, string jalurUnit, Layanan layanan, CancellationToken ct) => Task.FromResult(true);

    /// <summary>What the button on the service's card says; at most 20 characters.</summary>
    string Ajakan => "Ajukan sekarang";

    /// <summary>A card of its own, or the talk itself in its place. False: the ordinary card with <see cref="Ajakan"/>.</summary>
    Task<bool> KartuAsync(Obrolan o, Layanan layanan, CancellationToken ct) => Task.FromResult(false);

    /// <summary>Where an officer at the counter does the same.</summary>
    string? HalamanLoket => null;

    /// <summary>The citizen wants the service: a tap on its card, or clear words. What he wrote is in the message.</summary>
    Task MulaiAsync(Obrolan o, Layanan layanan, CancellationToken ct);

    /// <summary>A tap with its prefix (also on a bubble that is days old), or any message while the talk stands in its step. False: it was not about this, the assistant goes on.</summary>
    Task<bool> JawabAsync(Obrolan o, CancellationToken ct);

    /// <summary>Whoever leads the talk: the citizen quotes or names what is sealed, so it goes where it belongs and not to the desk. False: it is nothing of the kind.</summary>
    Task<bool> TertutupAsync(Obrolan o, CancellationToken ct) => Task.FromResult(false);

    /// <summary>A file or a place that no step and no application asked for. False: it is none of its.</summary>
    Task<bool> TitipanAsync(Obrolan o, CancellationToken ct) => Task.FromResult(false);

    /// <summary>Words outside its step that no command and no form claims. False: the assistant looks what they mean.</summary>
    Task<bool> TulisanAsync(Obrolan o, Maksud maksud, CancellationToken ct) => Task.FromResult(false);

    /// <summary>What "status" tells of its own, newest first; empty when nothing runs.</summary>
    Task<IReadOnlyList<BarisStatus>> StatusAsync(Obrolan o, CancellationToken ct);

    /// <summary>The citizen names a number of this kind. False: it is none of its.</summary>
    Task<bool> NomorAsync(Obrolan o, CancellationToken ct);

    /// <summary>No further file has followed (<see cref="SesiAsisten.TungguSusulan"/> was set in its step): one answer to the burst.</summary>
    Task SusulanAsync(Obrolan o, CancellationToken ct) => Task.CompletedTask;

    /// <summary>A file that was sent in its talk has been fetched, refused or has expired. False: it is none of its.</summary>
    Task<bool> LampiranSiapAsync(Percakapan percakapan, Lampiran lampiran, LayananDb db, CancellationToken ct);
}

/// <summary>One line of the answer to "status", and the row that opens it.</summary>
/// <param name="Id">What its row sends back, with the prefix of its talk.</param>
/// <param name="Judul">At most 24 characters.</param>
public sealed record BarisStatus(string Id, string Judul, string Teks);
