using System.Security.Cryptography.Pkcs;
using LayananPublik.Data;
using LayananPublik.Pades;
using LayananPublik.Bersama;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan.Tanda;

/// <summary>Gets timestamps from the authority the office has chosen, and remembers when it falls silent.</summary>
public sealed partial class StempelWaktu(IHttpClientFactory klien, IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam, ILogger<StempelWaktu> log)
{
    public const string Klien = "stempel";
    public static readonly TimeSpan Sabar = TimeSpan.FromSeconds(8);
    readonly ILogger log = log;

    /// <summary>Puts a timestamp into the signature. False when the authority gave none.</summary>
    public async Task<bool> BubuhkanAsync(SignedCms cms, string alamat, CancellationToken ct)
    {
        try
        {
            await TimestampClient.AddAsync(cms, klien.CreateClient(Klien), new(alamat), ct);
            return true;
        }
        catch (TimestampException galat)
        {
            Diam(log, galat.Message);
            return false;
        }
    }

    /// <summary>Whether the authority answers is written down only when that changes.</summary>
    public async Task CatatAsync(int aturanId, bool menjawab, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.AturanTanda.SingleOrDefaultAsync(a => a.Id == aturanId, ct) is not { } aturan || !aturan.Dengar(menjawab, jam.GetUtcNow())) return;
        siaran.Tulis(db, Topik.Peringatan);
        await db.SaveChangesAsync(ct);
        siaran.Bangunkan();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The timestamp authority gave no timestamp: {Sebab}")]
    static partial void Diam(ILogger log, string sebab);
}
