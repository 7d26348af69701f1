using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>Closes a document once WhatsApp has taken its letter: what only waits in the outbox, or has failed, is not handed over. The inbox need not know letters for it.</summary>
public sealed class PenyerahSurat(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam, ILogger<PenyerahSurat> log) : Pekerja(jam, log)
{
    static readonly StatusKirim[] Terkirim = [StatusKirim.Terkirim, StatusKirim.Sampai, StatusKirim.Dibaca];
    IDisposable? ikut;

    protected override TimeSpan Selang => TimeSpan.FromSeconds(10);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        ikut = siaran.Ikuti([Topik.Percakapan, Topik.Surat], () => { Bangunkan(); return Task.CompletedTask; });
        return base.StartAsync(cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        ikut?.Dispose();
        return base.StopAsync(cancellationToken);
    }

    protected override async Task<bool> KerjakanAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var sampai = await db.Surat.Where(s => s.Status == StatusSurat.Terbit && s.Butir.Status == StatusButir.Diterbitkan && s.PesanKeluar != null && Terkirim.Contains(s.PesanKeluar.Status))
            .OrderBy(s => s.Id).Select(s => s.ButirId).Take(50).ToListAsync(ct);
        var selesai = 0;
        foreach (var butirId in sampai)
            if (await SerahkanAsync(butirId, ct)) selesai++;
        return selesai > 0;
    }

    async Task<bool> SerahkanAsync(int butirId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var butir = await db.Butir.Include(b => b.Layanan).Include(b => b.Permohonan).SingleAsync(b => b.Id == butirId, ct);
        if (!butir.Serahkan(Pelaku.Sistem, Peran.Sistem, "Diserahkan lewat WhatsApp", Jam.GetUtcNow()).Berhasil) return false;
        KabarSurat.Siarkan(siaran, db, butir);
        // Another node or an officer was faster: nothing is left to do.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateConcurrencyException) { return false; }
        siaran.Bangunkan();
        return true;
    }
}
