using LayananPublik.Data;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Finds an update in the stored body of its delivery. What was parsed last stays at hand: a delivery of a thousand updates is read once.</summary>
public sealed class KirimanTerbaca(IDbContextFactory<LayananDb> dbs)
{
    const int Simpan = 4_000;
    readonly Lock kunci = new();
    readonly Dictionary<long, Terbaca> terbaca = [];
    readonly Queue<long> urutan = [];
    int banyak;

    /// <summary>The update and when it reached us; null when the body does not hold it.</summary>
    public async Task<(WebhookUpdate Pembaruan, DateTimeOffset Pada)?> CariAsync(long kirimanId, string kunciPembaruan, CancellationToken ct)
    {
        var isi = Cari(kirimanId) ?? await BacaAsync(kirimanId, ct);
        return isi?.Pembaruan.GetValueOrDefault(kunciPembaruan) is { } p ? (p, isi.Pada) : null;
    }

    /// <summary>Keeps a delivery that was parsed anyway.</summary>
    internal void Ingat(long id, DateTimeOffset pada, IEnumerable<WebhookUpdate> pembaruan) => Ingat(id, new(pada, pembaruan.DistinctBy(u => u.Key).ToDictionary(u => u.Key, StringComparer.Ordinal)));

    Terbaca? Cari(long id)
    {
        lock (kunci) return terbaca.GetValueOrDefault(id);
    }

    void Ingat(long id, Terbaca isi)
    {
        lock (kunci)
        {
            if (!terbaca.TryAdd(id, isi)) return;
            urutan.Enqueue(id);
            banyak += isi.Pembaruan.Count + 1;
            while (banyak > Simpan && urutan.Count > 1 && terbaca.Remove(urutan.Dequeue(), out var lama)) banyak -= lama.Pembaruan.Count + 1;
        }
    }

    async Task<Terbaca?> BacaAsync(long id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.KirimanMasuk.Where(k => k.Id == id).Select(k => new { k.Isi, k.Pada }).SingleOrDefaultAsync(ct) is not { } k) return null;
        Ingat(id, k.Pada, WhatsApp.Webhook.Read(k.Isi).Updates);
        return Cari(id);
    }

    sealed record Terbaca(DateTimeOffset Pada, Dictionary<string, WebhookUpdate> Pembaruan);
}
