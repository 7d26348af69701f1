using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>
/// Sends the outbox: strictly in order within a conversation, several conversations side by side. A row is written down as being sent
/// before the call, because Meta has no way to recognise a repetition: what may have gone out is never sent again by itself.
/// </summary>
public sealed class PengirimPesan(IDbContextFactory<LayananDb> dbs, PengantarPesan pengantar, PencatatStatus status, SakelarKirim sakelar, LajuKirim laju, SiapJalan siap, Siaran siaran, TimeProvider jam, ILogger<PengirimPesan> log)
    : PekerjaBerjalur<int>(Math.Clamp(2 * Environment.ProcessorCount, 2, 8), jam, log)
{
    static readonly TimeSpan PeriksaTerputus = TimeSpan.FromSeconds(2);
    readonly ILogger log = log;
    long diperiksa;
    int penguji;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // Other features put rows into the outbox and announce only what they changed; other nodes turn the switch.
        BangunSaat(siaran, [Topik.Percakapan, Topik.Permohonan, Topik.Surat, Topik.Keluar]);
        siap.Saat(Bangunkan);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task<List<int>> CariAsync(int banyak, CancellationToken ct)
    {
        if (!siap.Sudah) return [];
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (diperiksa == 0 || Jam.GetElapsedTime(diperiksa) > PeriksaTerputus) await TandaiTerputusAsync(db, ct);
        if (!laju.Siap) return [];
        var kini = await sakelar.BacaAsync(ct);
        if (kini.Semua) return await PengujiTokenAsync(db, kini, ct) is { } satu ? [satu] : [];
        return await db.Kepala(Jam.GetUtcNow(), kini.Nomor).OrderBy(k => k.Id).Select(k => k.PercakapanId).Take(banyak).ToListAsync(ct);
    }

    protected override async Task GarapAsync(int percakapanId, CancellationToken ct)
    {
        var menguji = Interlocked.CompareExchange(ref penguji, 0, percakapanId) == percakapanId;
        Antaran antaran;
        do
        {
            var kini = await sakelar.BacaAsync(ct);
            if (kini.Semua && !menguji) return;
            antaran = await pengantar.AntarAsync(percakapanId, kini.Nomor, ct);
            siaran.Bangunkan();
        }
        while (antaran.AdaLagi && !menguji && !ct.IsCancellationRequested);
        if (menguji) await NilaiPercobaanAsync(antaran, ct);
    }

    /// <summary>While the token is refused one conversation after ever longer pauses sends one message, to see.</summary>
    async Task<int?> PengujiTokenAsync(LayananDb db, KeadaanSakelar kini, CancellationToken ct)
    {
        if (kini.Token is not { } token || token.CobaPada > Jam.GetUtcNow() || Berjalan.Count > 0) return null;
        var satu = await db.Kepala(Jam.GetUtcNow(), kini.Nomor).OrderBy(k => k.Id).Select(k => (int?)k.PercakapanId).FirstOrDefaultAsync(ct);
        if (satu is null || !await sakelar.AmbilPercobaanAsync(token, ct)) return null;
        penguji = satu.Value;
        return satu;
    }

    /// <summary>Any answer but "no right" shows that the token is taken again; no answer shows nothing.</summary>
    async Task NilaiPercobaanAsync(Antaran antaran, CancellationToken ct)
    {
        if (!antaran.Dijawab || antaran.Tolakan is Reaction.Token or Reaction.Account or Reaction.Unknown) return;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await sakelar.LanjutkanAsync(db, null, SebabJeda.Token, Pelaku.Sistem, "Token diterima lagi.", ct);
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateConcurrencyException) { /* somebody else has ended it */ }
        sakelar.Lupakan();
        siaran.Bangunkan();
    }

    /// <summary>Rows that were being sent when their node died: nobody knows whether they went out.</summary>
    async Task TandaiTerputusAsync(LayananDb db, CancellationToken ct)
    {
        diperiksa = Jam.GetTimestamp();
        var (kini, sendiri) = (Jam.GetUtcNow(), Berjalan.ToList());
        var terputus = await db.PesanKeluar.Where(k => k.Status == StatusKirim.Mengirim && (k.SewaSampai == null || k.SewaSampai < kini) && !sendiri.Contains(k.PercakapanId)).Include(k => k.Pesan).OrderBy(k => k.Id).Take(100).ToListAsync(ct);
        if (terputus.Count == 0) return;
        foreach (var k in terputus)
        {
            k.JadiTidakPasti(GalatMeta.TidakPasti);
            await status.TerapkanSebutanAsync(db, k, ct);
            siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(k.PercakapanId), Topik.Keluar);
            log.LogWarning("Outgoing message {Id} was interrupted while being sent; it is unknown whether it went out.", k.Id);
        }
        // When a status settles one of them meanwhile, the next round looks again.
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateConcurrencyException) { return; }
        siaran.Bangunkan();
    }
}
