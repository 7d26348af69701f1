using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>
/// Reminds a citizen once of a letter that has reached the phone and was not opened for a day; never in the quiet hours, and not who has written, fetched it by its link, or said STOP since.
/// It goes the way of all news: outside of WhatsApp's window it is parked, and the office's template asks the citizen to open the chat. Message and mark are one save under the letter's version, so of two nodes one reminds.
/// </summary>
public sealed class PengingatSurat(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam, ILogger<PengingatSurat> log) : Pekerja(jam, log)
{
    public static readonly TimeSpan Setelah = TimeSpan.FromHours(24);

    /// <summary>What is older was forgotten long ago: a reminder would only puzzle.</summary>
    static readonly TimeSpan Usang = TimeSpan.FromDays(7);

    const int Sekaligus = 200;

    protected override TimeSpan Selang => TimeSpan.FromMinutes(5);

    protected override Task<bool> KerjakanAsync(CancellationToken ct) => IngatkanAsync(ct);

    /// <summary>One round; true when somebody was reminded.</summary>
    internal async Task<bool> IngatkanAsync(CancellationToken ct)
    {
        var (ada, lewat) = (0, 0);
        // Letters of units that do not remind, or rest now, stand in nobody's way.
        while (true)
        {
            var surat = await CalonAsync(lewat, ct);
            var jadi = 0;
            foreach (var id in surat) jadi += await SatuAsync(id, ct);
            (ada, lewat) = (ada + jadi, lewat + surat.Count - jadi);
            if (surat.Count < Sekaligus) break;
        }
        if (ada == 0) return false;
        siaran.Bangunkan();
        return true;
    }

    async Task<List<int>> CalonAsync(int lewat, CancellationToken ct)
    {
        var (paling, usang) = (Jam.GetUtcNow() - Setelah, Jam.GetUtcNow() - Usang);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await Belum(db, paling).Where(s => s.TerbitPada > usang).OrderBy(s => s.Id).Select(s => s.Id).Skip(lewat).Take(Sekaligus).ToListAsync(ct);
    }

    static IQueryable<Surat> Belum(LayananDb db, DateTimeOffset paling) => db.Surat.Where(s => s.Status == StatusSurat.Terbit && s.DiingatkanPada == null
        && s.PesanKeluar!.Status == StatusKirim.Sampai && s.PesanKeluar.SampaiPada <= paling && !db.UnduhanSurat.Any(u => u.SuratId == s.Id)
        && s.PesanKeluar.Percakapan.Kontak.TolakKabarSejak == null && s.PesanKeluar.Percakapan.Kontak.DiragukanSejak == null
        && (s.PesanKeluar.Percakapan.MasukTerakhirPada == null || s.PesanKeluar.Percakapan.MasukTerakhirPada < s.PesanKeluar.SampaiPada));

    async Task<int> SatuAsync(int id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kini = Jam.GetUtcNow();
        if (await Belum(db, kini - Setelah).Include(s => s.UnitKerja).Include(s => s.PesanKeluar!.Percakapan.Kontak).Include(s => s.Butir.Layanan).Include(s => s.Butir.Permohonan.Percakapan!.Kontak).Include(s => s.Butir.Permohonan.PercakapanWarga!.Kontak)
            .AsSplitQuery().FirstOrDefaultAsync(s => s.Id == id, ct) is not { } surat) return 0;
        if (!(await db.AturanPenyerahanAsync(surat.UnitKerja.Jalur, ct)).IngatkanBelumDibaca) return 0;
        if ((await db.AturanAsync(surat.UnitKerja.Jalur, ct)).HeningSampaiPada(kini, surat.UnitKerja.ZonaWaktu) is not null) return 0;
        surat.Ingatkan(kini);
        KabarSurat.Ingatkan(surat, db, kini);
        await db.SalurkanBaruAsync(ct);
        KabarSurat.Siarkan(siaran, db, surat.Butir);
        // It was revoked, another node was faster: the next round looks again.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { return 0; }
        return 1;
    }
}
