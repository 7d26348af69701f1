using LayananPublik.Data;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Finds an update in the stored body of its delivery. The last few bodies stay parsed: a delivery of a thousand updates is read once.</summary>
public sealed class KirimanTerbaca(IDbContextFactory<LayananDb> dbs)
{
    const int Simpan = 8;
    readonly Lock kunci = new();
    readonly List<Terbaca> terbaca = [];

    /// <summary>The update and when it reached us; null when the body does not hold it.</summary>
    public async Task<(WebhookUpdate Pembaruan, DateTimeOffset Pada)?> CariAsync(long kirimanId, string kunciPembaruan, CancellationToken ct)
    {
        var isi = Ingat(kirimanId) ?? await BacaAsync(kirimanId, ct);
        return isi?.Pembaruan.GetValueOrDefault(kunciPembaruan) is { } p ? (p, isi.Pada) : null;
    }

    Terbaca? Ingat(long id)
    {
        lock (kunci) return terbaca.Find(t => t.Id == id);
    }

    async Task<Terbaca?> BacaAsync(long id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.KirimanMasuk.Where(k => k.Id == id).Select(k => new { k.Isi, k.Pada }).SingleOrDefaultAsync(ct) is not { } k) return null;
        var baru = new Terbaca(id, k.Pada, WhatsApp.Webhook.Read(k.Isi).Updates.DistinctBy(u => u.Key).ToDictionary(u => u.Key, StringComparer.Ordinal));
        lock (kunci)
        {
            terbaca.RemoveAll(t => t.Id == id);
            terbaca.Add(baru);
            if (terbaca.Count > Simpan) terbaca.RemoveAt(0);
        }
        return baru;
    }

    sealed record Terbaca(long Id, DateTimeOffset Pada, Dictionary<string, WebhookUpdate> Pembaruan);
}
