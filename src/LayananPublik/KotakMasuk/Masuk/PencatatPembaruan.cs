using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Brings one update into the office's books: the update is done in the same commit as everything that follows from it.</summary>
public sealed class PencatatPembaruan(IDbContextFactory<LayananDb> dbs, KirimanTerbaca kiriman, PencatatPesan pesan, PencatatStatus status, PencatatGema gema, PencatatLain lain, Siaran siaran)
{
    public async Task CatatAsync(long id, CancellationToken ct)
    {
        await using var db = await dbs.BuatAsync(Penulisan.Santai, ct);
        var p = await db.PembaruanMasuk.SingleAsync(x => x.Id == id, ct);
        if (p.Status != StatusPembaruan.Baru) return;
        var (isi, pada) = await kiriman.CariAsync(p.KirimanMasukId, p.Kunci, ct) ?? throw new InvalidOperationException("The delivery no longer holds this update.");
        if (isi is MessageStatus s)
        {
            await status.CatatAsync(db, [new(p, s, pada)], ct);
            return;
        }
        if (isi is InboundMessage m) await pesan.CatatAsync(db, p, m, pada, ct);
        else if (isi is MessageEcho g) await gema.CatatAsync(db, p, g, pada, ct);
        else await lain.CatatAsync(db, p, (OtherUpdate)isi, pada, ct);
        if (p.Status == StatusPembaruan.Karantina) siaran.Tulis(db, Topik.Peringatan);
        await db.SaveChangesAsync(ct);
    }
}
