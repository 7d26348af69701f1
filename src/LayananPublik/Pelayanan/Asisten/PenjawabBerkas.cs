using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>Answers photos once no further one has followed for a moment. What is due stands on the session's row: a crash loses nothing, two nodes do not answer twice.</summary>
public sealed class PenjawabBerkas(IDbContextFactory<LayananDb> dbs, Pengajuan pengajuan, Perbaikan perbaikan, PembukaObrolan pembuka, Siaran siaran, PengirimPesan pengirim, TimeProvider jam, ILogger<PenjawabBerkas> log) : Pekerja(jam, log)
{
    /// <summary>So long a file may take to be fetched before the answer goes without knowing what it is worth.</summary>
    static readonly TimeSpan Sabar = TimeSpan.FromSeconds(20);

    bool menunggu;

    // The first photo of a burst wakes it; from then on it looks often, until none waits.
    protected override TimeSpan Selang => menunggu ? TimeSpan.FromMilliseconds(500) : TimeSpan.FromSeconds(5);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        BangunSaat(siaran, [Topik.Permohonan]);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task<bool> KerjakanAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var antre = await db.SesiAsisten.Where(s => s.JawabPada != null).OrderBy(s => s.JawabPada).Select(s => new { s.PercakapanId, s.JawabPada }).Take(50).ToListAsync(ct);
        menunggu = antre.Count > 0;
        foreach (var s in antre.Where(s => s.JawabPada <= Jam.GetUtcNow())) await JawabAsync(s.PercakapanId, ct);
        return false;
    }

    async Task JawabAsync(int percakapanId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await JawabAsync(db, percakapanId, pengajuan, perbaikan, pembuka, ct);
        // Another message or another node was faster: the row says whether something is still due.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { return; }
        siaran.Bangunkan();
        pengirim.Bangunkan();
    }

    /// <summary>Puts the answer of one conversation into the context; the caller saves.</summary>
    internal static async Task JawabAsync(LayananDb db, int percakapanId, Pengajuan pengajuan, Perbaikan perbaikan, PembukaObrolan pembuka, CancellationToken ct)
    {
        var percakapan = await db.Percakapan.Include(p => p.Kontak.Alias).Include(p => p.NomorKantor).SingleAsync(p => p.Id == percakapanId, ct);
        var terakhir = await db.Pesan.Where(p => p.PercakapanId == percakapanId && p.Arah == ArahPesan.Masuk).OrderByDescending(p => p.Urut).ThenByDescending(p => p.Id).FirstAsync(ct);
        var o = await pembuka.BukaAsync(percakapan, terakhir, db, ct);
        if (o.Sesi.JawabPada is not { } pada || pada > o.Pada) return;
        if (Kumpulan.Untuk(o) is null && o.AlurKini is { } alur && Asisten.Melayani(o) && percakapan.JendelaTerbuka(o.Pada))
        {
            if (o.Pada - pada < Sabar && await o.MasihMenyusulAsync(ct)) return;
            o.Sesi.TungguSusulan(null);
            await alur.SusulanAsync(o, ct);
            await o.RampungAsync(susulan: true, ct);
            return;
        }
        if (Kumpulan.Untuk(o) is not { } id || await db.Permohonan.Lengkap().Include(p => p.Berkas).ThenInclude(b => b.Lampiran).FirstOrDefaultAsync(p => p.Id == id, ct) is not { } p)
        {
            o.Sesi.TungguSusulan(null);
            return;
        }
        // Looked at again in the next round; the due time stays, so that the patience has an end. A photo that is here but not read yet belongs to the same burst.
        if (o.Pada - pada < Sabar && (Kumpulan.MasihDiunduh(o, p) || await o.MasihMenyusulAsync(ct))) return;
        var bicara = Asisten.Melayani(o) && percakapan.JendelaTerbuka(o.Pada);
        if (!Pengajuan.IniDraf(p)) await perbaikan.JawabBerkasAsync(o, p, bicara, ct);
        else if (bicara)
        {
            if (o.Sesi.PermohonanId is null) o.Sesi.Untuk(p);
            pengajuan.JawabBerkas(o, p);
        }
        else Kumpulan.Selesaikan(o, p);
    }
}
