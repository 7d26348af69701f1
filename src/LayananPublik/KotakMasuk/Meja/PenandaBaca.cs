using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Tells WhatsApp that the office has read a conversation (blue ticks). Repeating it harms nobody, so it needs no lease.</summary>
public sealed class PenandaBaca(IDbContextFactory<LayananDb> dbs, CloudApi api, SiapJalan siap, TimeProvider jam, ILogger<PenandaBaca> log) : Pekerja(jam, log)
{
    static readonly TimeSpan Ulang = TimeSpan.FromMinutes(5), Sabar = TimeSpan.FromDays(1);
    readonly ILogger log = log;

    protected override async Task<bool> KerjakanAsync(CancellationToken ct)
    {
        if (!siap.Sudah) return false;
        var kini = Jam.GetUtcNow();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var daftar = await db.Percakapan.Where(p => p.TandaBacaPada != null && p.TandaBacaPada <= kini).OrderBy(p => p.TandaBacaPada).Take(20).Select(p => new Tanda(p.Id, p.NomorKantor.PhoneNumberId, p.MasukTerakhirPada,
            db.Pesan.Where(x => x.PercakapanId == p.Id && x.Pengirim == Pengirim.Warga && x.Wamid != null).OrderByDescending(x => x.Urut).ThenByDescending(x => x.Id).Select(x => x.Wamid).FirstOrDefault())).ToListAsync(ct);
        foreach (var t in daftar) await TandaiAsync(db, t, kini, ct);
        return daftar.Count > 0;
    }

    async Task TandaiAsync(LayananDb db, Tanda t, DateTimeOffset kini, CancellationToken ct)
    {
        DateTimeOffset? berikut = null;
        try { if (t.Wamid is not null) await api.MarkAsReadAsync(t.Nomor, t.Wamid, typing: false, ct); }
        catch (WhatsAppException galat)
        {
            log.LogInformation("Conversation {Id} could not be marked as read: {Galat}", t.Id, galat.Message);
            if (kini - t.Masuk < Sabar) berikut = kini + Ulang;
        }
        // Only what was asked for until now: an officer may have read on meanwhile.
        await db.Percakapan.Where(p => p.Id == t.Id && p.TandaBacaPada <= kini).ExecuteUpdateAsync(s => s.SetProperty(p => p.TandaBacaPada, berikut), ct);
    }

    sealed record Tanda(int Id, string Nomor, DateTimeOffset? Masuk, string? Wamid);
}
