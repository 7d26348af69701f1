using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.Pengaturan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>What a citizen may do behind an upload link. Every step looks anew whether the link still holds and belongs to this browser.</summary>
public sealed partial class MejaUnggah(IDbContextFactory<LayananDb> dbs, Segel segel, Lemari lemari, PemeriksaBerkas pemeriksa, Pendaftaran pendaftaran, Perbaikan perbaikan, PembukaObrolan pembuka,
    Siaran siaran, PengaturanKantor pengaturan, TimeProvider jam) : IDisposable
{
    public const string TakBerlaku = "Tautan ini tidak berlaku lagi.";
    const string Berebut = "Permohonan sedang diubah dari tempat lain. Coba sekali lagi.";
    const int UlangBerebut = 12, Lajur = 32;

    // Uploads of one application would clash on its version again and again: on this node they wait for each other.
    readonly SemaphoreSlim[] antre = [.. Enumerable.Range(0, Lajur).Select(_ => new SemaphoreSlim(1))];
    readonly JatahMemori jatah = new(Math.Max(64L * 1024 * 1024, pengaturan.BatasBerkas));

    /// <summary>The link as it stands now; null when it opens nothing.</summary>
    public async Task<TautanUnggah?> LihatAsync(string kunci, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await BerlakuAsync(db, kunci, ct);
    }

    /// <summary>Binds the link to a browser; the value is its cookie. Of two that open it together one comes too late.</summary>
    public async Task<Hasil<string>> IkatAsync(string kunci, string? cookie, CancellationToken ct)
    {
        var rahasia = cookie is { Length: > 0 and <= 100 } ? cookie : TautanUnggah.Acak();
        for (var ke = 1; ; ke++)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await BerlakuAsync(db, kunci, ct) is not { } t) return Hasil.Ditolak(TakBerlaku);
            if (t.Ikat(TautanUnggah.SidikDari(segel, rahasia), jam.GetUtcNow()) is { Berhasil: false } tolak) return tolak;
            try
            {
                await db.SaveChangesAsync(ct);
                return Hasil.Dengan(rahasia);
            }
            catch (DbUpdateException galat) when (galat.KarenaBerebut() && ke < UlangBerebut) { }
        }
    }

    public bool Milik(TautanUnggah t, string? cookie) => cookie is not null && t.Milik(TautanUnggah.SidikDari(segel, cookie));

    public Task<Hasil> HapusAsync(string kunci, string? cookie, int berkasId, CancellationToken ct) => LakukanAsync(kunci, cookie, (t, db) =>
    {
        var hasil = t.Permohonan.HapusUnggahan(berkasId, jam.GetUtcNow());
        if (hasil.Berhasil) pendaftaran.Kabarkan(t.Permohonan, db);
        return Task.FromResult(hasil);
    }, ct);

    async Task<TautanUnggah?> BerlakuAsync(LayananDb db, string kunci, CancellationToken ct) =>
        kunci.Length <= 64 && await db.TautanUnggahAsync(TautanUnggah.SidikDari(segel, kunci), ct) is { } t && t.Berlaku(jam.GetUtcNow()) ? t : null;

    async Task<Hasil> LakukanAsync(string kunci, string? cookie, Func<TautanUnggah, LayananDb, Task<Hasil>> kerja, CancellationToken ct)
    {
        var giliran = antre[(uint)kunci.GetHashCode(StringComparison.Ordinal) % Lajur];
        await giliran.WaitAsync(ct);
        try
        {
            for (var ke = 1; ; ke++)
            {
                await using var db = await dbs.CreateDbContextAsync(ct);
                if (await BerlakuAsync(db, kunci, ct) is not { } t || !Milik(t, cookie)) return Hasil.Ditolak(TakBerlaku);
                if (await kerja(t, db) is { Berhasil: false } tolak) return tolak;
                try
                {
                    await db.SaveChangesAsync(ct);
                    siaran.Bangunkan();
                    return Hasil.Baik;
                }
                catch (DbUpdateException galat) when (galat.KarenaBerebut())
                {
                    if (ke >= UlangBerebut) return Hasil.Ditolak(Berebut);
                }
            }
        }
        finally { giliran.Release(); }
    }

    public void Dispose()
    {
        jatah.Dispose();
        foreach (var a in antre) a.Dispose();
    }
}
