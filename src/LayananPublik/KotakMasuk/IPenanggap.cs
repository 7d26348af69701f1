using LayananPublik.Data;

namespace LayananPublik.KotakMasuk;

/// <summary>A feature that may answer a citizen by itself: menu and applications, later complaints and bookings.</summary>
public interface IPenanggap
{
    /// <summary>
    /// Asked in order inside the message's own transaction, whatever the mode of the conversation; the first that returns true has answered, and the caller saves.
    /// When all return false a person is called. Reactions, notices and files that never reached us are not asked about.
    /// </summary>
    Task<bool> TanggapiAsync(Percakapan percakapan, Pesan pesan, LayananDb db, CancellationToken ct);

    /// <summary>A file of an earlier message has been fetched, refused or has expired (see its state). The citizen has been told of a refusal already.</summary>
    Task LampiranSiapAsync(Percakapan percakapan, Lampiran lampiran, LayananDb db, CancellationToken ct);
}
