using System.Collections.Concurrent;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>
/// The limit of the public page over all nodes. A quarter of it each node gives away without asking anybody: usual visitors cost no write.
/// What an address asks for beyond that is counted in a row for that minute, so several nodes together let through hardly more than one.
/// </summary>
sealed class TakaranBersama(IDbContextFactory<LayananDb> dbs, Segel segel, TimeProvider jam)
{
    public const int Bebas = BatasVerifikasi.PerMenit / 4;

    const int Lampau = 5;
    Menitan kini = new(0);

    sealed record Menitan(long Menit)
    {
        public ConcurrentDictionary<string, int> Kali { get; } = new(StringComparer.Ordinal);
    }

    public async Task<bool> BolehAsync(string alamat, CancellationToken ct)
    {
        var menit = jam.GetUtcNow().ToUnixTimeSeconds() / 60;
        if (kini.Menit != menit) kini = new(menit);
        var kali = kini.Kali.AddOrUpdate(alamat, 1, (_, n) => n + 1);
        if (kali <= Bebas) return true;
        // The first that is written brings along those that were not.
        return await CatatAsync("verifikasi:" + segel.Sidik("takaran:" + alamat)[..32], menit, kali == Bebas + 1 ? kali : 1, ct) <= BatasVerifikasi.PerMenit;
    }

    async Task<int> CatatAsync(string kunci, long menit, int kali, CancellationToken ct)
    {
        await using var db = await dbs.BuatAsync(Penulisan.Santai, ct);
        var baris = db.TakaranMenit.Where(t => t.Kunci == kunci && t.Menit == menit);
        if (await baris.ExecuteUpdateAsync(s => s.SetProperty(t => t.Kali, t => t.Kali + kali), ct) == 0)
        {
            await db.TakaranMenit.Where(t => t.Menit < menit - Lampau).ExecuteDeleteAsync(ct);
            db.TakaranMenit.Add(TakaranMenit.Mulai(kunci, menit, kali));
            try { await db.SaveChangesAsync(ct); }
            // Another node has begun the minute at this moment.
            catch (DbUpdateException galat) when (galat.KarenaBerebut()) { await baris.ExecuteUpdateAsync(s => s.SetProperty(t => t.Kali, t => t.Kali + kali), ct); }
        }
        return await baris.Select(t => t.Kali).FirstOrDefaultAsync(ct);
    }

    /// <summary>Behind the brake of the node itself, which needs no database.</summary>
    public static async ValueTask<object?> SaringAsync(EndpointFilterInvocationContext k, EndpointFilterDelegate lanjut)
    {
        var http = k.HttpContext;
        if (await http.RequestServices.GetRequiredService<TakaranBersama>().BolehAsync(PembatasLacak.Jaringan(http.Connection.RemoteIpAddress), http.RequestAborted)) return await lanjut(k);
        http.Response.Headers.RetryAfter = "60";
        return VerifikasiEndpoint.Halaman(http, new() { Padat = true }, StatusCodes.Status429TooManyRequests);
    }
}
