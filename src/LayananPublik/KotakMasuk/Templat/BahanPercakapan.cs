using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>What a feature knows about the request behind a conversation, to fill templates with; null when there is none.</summary>
public delegate Task<BahanPermohonan?> BahanPercakapan(LayananDb db, int percakapanId, CancellationToken ct);

public sealed record BahanPermohonan(string Nomor, string Layanan, string Status)
{
    /// <summary>When it is promised to be done.</summary>
    public DateTimeOffset? Janji { get; init; }

    /// <summary>First part of <see cref="BeritaTunda.Tentang"/> of its news: "butir", "aduan", "janji".</summary>
    public string Tentang { get; init; } = "butir";

    /// <summary>Which template asks the citizen to open the chat for its news; null = that of requests. <see cref="Muatan"/> is what its quick replies send back.</summary>
    public KeperluanTemplat? Keperluan { get; init; }

    public IReadOnlyList<string> Muatan { get; init; } = [];

    /// <summary>Whose it is must not be known to who reads talks: no officer's words are filled with it, and the template that names it is sealed.</summary>
    public bool Tertutup { get; init; }

    public string? Waktu { get; init; }

    public string? Tempat { get; init; }
}

/// <summary>Gathers what templates are filled with: from the contact, the unit, and whatever features know.</summary>
public sealed class PengumpulBahan(IEnumerable<BahanPercakapan> sumber)
{
    public Task<BahanIsian?> KumpulkanAsync(LayananDb db, int percakapanId, CancellationToken ct) => KumpulkanAsync(db, percakapanId, null, ct);

    /// <param name="tentang">What the news speaks of ("janji/12"), where that is known: then it comes from the feature that told it.</param>
    public async Task<BahanIsian?> KumpulkanAsync(LayananDb db, int percakapanId, string? tentang, CancellationToken ct)
    {
        var dasar = await db.Percakapan.Where(p => p.Id == percakapanId).Select(p => new { p.Kontak.NamaProfil, Unit = p.UnitKerja.Nama }).SingleOrDefaultAsync(ct);
        if (dasar is null) return null;
        var bahan = new BahanIsian(dasar.NamaProfil.Length > 0 ? dasar.NamaProfil : "Bapak/Ibu", dasar.Unit);
        var semua = new List<BahanPermohonan>();
        foreach (var s in sumber)
            if (await s(db, percakapanId, ct) is { } satu) semua.Add(satu);
        // News of something that no feature tells about asks without naming anything.
        var p = tentang is null ? semua.Find(x => !x.Tertutup) : semua.Find(x => tentang.StartsWith(x.Tentang + "/", StringComparison.Ordinal));
        return p is null ? bahan : bahan with { Nomor = p.Nomor, Layanan = p.Layanan, Status = p.Status, Janji = p.Janji, Waktu = p.Waktu, Tempat = p.Tempat, Keperluan = p.Keperluan, Muatan = p.Muatan, Tertutup = p.Tertutup };
    }
}
