using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>What a feature knows about the request behind a conversation, to fill templates with; null when there is none.</summary>
public delegate Task<BahanPermohonan?> BahanPercakapan(LayananDb db, int percakapanId, CancellationToken ct);

public sealed record BahanPermohonan(string Nomor, string Layanan, string Status)
{
    /// <summary>When it is promised to be done.</summary>
    public DateTimeOffset? Janji { get; init; }
}

/// <summary>Gathers what templates are filled with: from the contact, the unit, and whatever features know.</summary>
public sealed class PengumpulBahan(IEnumerable<BahanPercakapan> sumber)
{
    public async Task<BahanIsian?> KumpulkanAsync(LayananDb db, int percakapanId, CancellationToken ct)
    {
        var dasar = await db.Percakapan.Where(p => p.Id == percakapanId).Select(p => new { p.Kontak.NamaProfil, Unit = p.UnitKerja.Nama }).SingleOrDefaultAsync(ct);
        if (dasar is null) return null;
        var bahan = new BahanIsian(dasar.NamaProfil.Length > 0 ? dasar.NamaProfil : "Bapak/Ibu", dasar.Unit);
        foreach (var s in sumber)
            if (await s(db, percakapanId, ct) is { } p) return bahan with { Nomor = p.Nomor, Layanan = p.Layanan, Status = p.Status, Janji = p.Janji };
        return bahan;
    }
}
