using LayananPublik.Data;

namespace LayananPublik.KotakMasuk;

/// <summary>A feature that may answer a citizen by itself: menu and applications, later complaints and bookings.</summary>
public interface IPenanggap
{
    /// <summary>Asked in order inside the message's own transaction; the first that returns true has answered, and the caller saves.</summary>
    Task<bool> TanggapiAsync(Percakapan percakapan, Pesan pesan, LayananDb db, CancellationToken ct);

    /// <summary>A file of an earlier message has been fetched (or refused: see its state).</summary>
    Task LampiranSiapAsync(Percakapan percakapan, Lampiran lampiran, LayananDb db, CancellationToken ct);
}
