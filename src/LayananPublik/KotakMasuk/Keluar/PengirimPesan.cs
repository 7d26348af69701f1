using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>
/// Sends the outbox: strictly in order within a conversation, several conversations side by side. A row is written down as being sent
/// before the call, because Meta has no way to recognise a repetition: what may have gone out is never sent again by itself.
/// </summary>
public sealed class PengirimPesan(IDbContextFactory<LayananDb> dbs, Sewa sewa, PengantarPesan pengantar, SiapJalan siap, Siaran siaran, TimeProvider jam, ILogger<PengirimPesan> log)
    : PekerjaBerjalur<int>(4, jam, log)
{
    static readonly TimeSpan LamaSewa = TimeSpan.FromMinutes(1), LamaUnggah = TimeSpan.FromMinutes(3);
    readonly ILogger log = log;
    IDisposable? ikut;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // Other features put rows into the outbox and announce only what they changed.
        ikut = siaran.Ikuti([Topik.Percakapan, Topik.Permohonan, Topik.Surat], () => { Bangunkan(); return Task.CompletedTask; });
        siap.Saat(Bangunkan);
        return base.StartAsync(cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        ikut?.Dispose();
        return base.StopAsync(cancellationToken);
    }

    protected override async Task<List<int>> CariAsync(int banyak, CancellationToken ct)
    {
        if (!siap.Sudah) return [];
        await using var db = await dbs.CreateDbContextAsync(ct);
        await TandaiTerputusAsync(db, ct);
        return pengantar.Dijeda ? [] : await Kepala(db).OrderBy(k => k.Id).Select(k => k.PercakapanId).Take(banyak).ToListAsync(ct);
    }

    protected override async Task GarapAsync(int percakapanId, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested && !pengantar.Dijeda && await AmbilAsync(percakapanId, ct) is { } id)
        {
            try { await pengantar.AntarAsync(id, LamaSewa, ct); }
            // An officer or a status changed the row just before it was sent; it stays in the queue.
            catch (DbUpdateConcurrencyException) { await BebaskanAsync(id, ct); }
            siaran.Bangunkan();
        }
    }

    /// <summary>The oldest waiting row of each conversation, when it is due, free, and nothing before it is on its way.</summary>
    IQueryable<PesanKeluar> Kepala(LayananDb db)
    {
        var kini = Jam.GetUtcNow();
        var lepas = db.PesanKeluar.TidakDitahan();
        return lepas.Where(k => k.Status == StatusKirim.Menunggu && k.BerikutPada <= kini && (k.SewaSampai == null || k.SewaSampai < kini)
            && !lepas.Any(q => q.PercakapanId == k.PercakapanId && q.Id < k.Id && (q.Status == StatusKirim.Menunggu || q.Status == StatusKirim.Mengirim)));
    }

    async Task<int?> AmbilAsync(int percakapanId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var id = await Kepala(db).Where(k => k.PercakapanId == percakapanId).Select(k => (int?)k.Id).FirstOrDefaultAsync(ct);
        return id is not null && await sewa.AmbilAsync(db.PesanKeluar.Where(k => k.Id == id && k.Status == StatusKirim.Menunggu), LamaUnggah, ct) == 1 ? id : null;
    }

    /// <summary>Rows that were being sent when their node died: nobody knows whether they went out.</summary>
    async Task TandaiTerputusAsync(LayananDb db, CancellationToken ct)
    {
        var (kini, sendiri) = (Jam.GetUtcNow(), Berjalan.ToList());
        var terputus = await db.PesanKeluar.Where(k => k.Status == StatusKirim.Mengirim && (k.SewaSampai == null || k.SewaSampai < kini) && !sendiri.Contains(k.PercakapanId)).OrderBy(k => k.Id).Take(100).ToListAsync(ct);
        if (terputus.Count == 0) return;
        foreach (var k in terputus)
        {
            k.JadiTidakPasti(GalatMeta.TidakPasti);
            siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(k.PercakapanId));
            log.LogWarning("Outgoing message {Id} was interrupted while being sent; it is unknown whether it went out.", k.Id);
        }
        // When a status settles one of them meanwhile, the next round looks again.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateConcurrencyException) { return; }
        siaran.Bangunkan();
    }

    async Task BebaskanAsync(int id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await db.PesanKeluar.Where(k => k.Id == id && k.Status == StatusKirim.Menunggu && k.PemilikSewa == sewa.Pemilik)
            .ExecuteUpdateAsync(s => s.SetProperty(k => k.PemilikSewa, (string?)null).SetProperty(k => k.SewaSampai, (DateTimeOffset?)null), ct);
    }
}
