using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>Closes a document once WhatsApp has taken the PDF that Dukcapil returned: what still waits in the outbox, or has failed, is not handed over.</summary>
public sealed class PenyerahHasil(IDbContextFactory<LayananDb> dbs, Pendaftaran pendaftaran, Siaran siaran, TimeProvider jam, ILogger<PenyerahHasil> log) : Pekerja(jam, log)
{
    static readonly StatusKirim[] Terkirim = [StatusKirim.Terkirim, StatusKirim.Sampai, StatusKirim.Dibaca];
    IDisposable? ikut;

    protected override TimeSpan Selang => TimeSpan.FromSeconds(10);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        ikut = siaran.Ikuti(Topik.Percakapan, () => { Bangunkan(); return Task.CompletedTask; });
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
        var sampai = await db.Butir.Where(b => b.Status == StatusButir.HasilDiterima && b.Permohonan.Berkas.Any(k => k.Dok == MejaVerifikasi.DokHasil && k.IsiLemariId != null
                && db.PesanKeluar.Any(m => m.PercakapanId == b.Permohonan.PercakapanId && m.Pesan.Lampiran!.IsiLemariId == k.IsiLemariId && Terkirim.Contains(m.Status))))
            .OrderBy(b => b.Id).Select(b => b.Id).Take(50).ToListAsync(ct);
        var selesai = 0;
        foreach (var id in sampai)
            if (await SerahkanAsync(id, ct)) selesai++;
        return selesai > 0;
    }

    async Task<bool> SerahkanAsync(int butirId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var b = await db.Butir.Include(x => x.Layanan).Include(x => x.Permohonan).SingleAsync(x => x.Id == butirId, ct);
        if (!b.Serahkan(Pelaku.Sistem, Peran.Sistem, "Dikirim lewat WhatsApp", Jam.GetUtcNow()).Berhasil) return false;
        pendaftaran.Kabarkan(b.Permohonan, db);
        // An officer or another node was faster: nothing is left to do.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateConcurrencyException) { return false; }
        siaran.Bangunkan();
        return true;
    }
}
