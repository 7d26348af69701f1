using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.WhatsApp;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>What the simulator's API asks of the app itself: how a delivery was understood, and who may go where. Only in simulator mode.</summary>
static class SimulatorApi
{
    static readonly TimeSpan Sabar = TimeSpan.FromSeconds(10), Jeda = TimeSpan.FromMilliseconds(50);

    public static void MapSimulatorApi(this IEndpointRouteBuilder akar)
    {
        var e = akar.MapGroup("/simulator/api").AllowAnonymous().WithMetadata(new SkipStatusCodePagesAttribute());
        e.MapGet("/kiriman/{sari}", KirimanAsync);
        e.MapGet("/rute", (IEnumerable<EndpointDataSource> sumber) => Results.Json(DaftarRute.Dari(sumber)));
    }

    /// <summary>What the database holds of a delivery, told in the shape of its samples; it waits a moment for one that is just being taken apart.</summary>
    static async Task<IResult> KirimanAsync(string sari, IDbContextFactory<LayananDb> dbs, CancellationToken ct)
    {
        var kecil = sari.ToLowerInvariant();
        var mulai = TimeProvider.System.GetTimestamp();
        while (true)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.KirimanMasuk.Where(k => k.Sari == kecil).Select(k => new { k.Status, k.Isi }).SingleOrDefaultAsync(ct) is not { } kiriman) return Results.NotFound(new { galat = "Tidak ada kiriman dengan sari itu." });
            if (kiriman.Status != StatusOlah.Baru || TimeProvider.System.GetElapsedTime(mulai) > Sabar) return Results.Json(WebhookSummary.Of(await TersimpanAsync(db, kiriman.Isi, ct)));
            await Task.Delay(Jeda, ct);
        }
    }

    static async Task<List<WebhookUpdate>> TersimpanAsync(LayananDb db, byte[] isi, CancellationToken ct)
    {
        var semua = WhatsApp.Webhook.Read(isi).Updates;
        var ada = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kunci in semua.Select(u => u.Key).Distinct().Chunk(500))
            ada.UnionWith(await db.PembaruanMasuk.Where(p => kunci.Contains(p.Kunci)).Select(p => p.Kunci).ToListAsync(ct));
        return [.. semua.Where(u => ada.Contains(u.Key))];
    }
}

/// <summary>One route and whom it admits; Anonim: also people without an account.</summary>
public sealed record Rute(string Alamat, IReadOnlyList<string> Metode, IReadOnlyList<string> Peran, bool Anonim);

/// <summary>All routes with their roles, read from the same metadata that the server enforces.</summary>
static class DaftarRute
{
    static readonly Peran[] Berakun = [.. Enum.GetValues<Peran>().Where(p => p is not (Peran.Warga or Peran.Sistem))];

    public static IReadOnlyList<Rute> Dari(IEnumerable<EndpointDataSource> sumber) =>
        [.. sumber.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Select(Satu).OrderBy(r => r.Alamat, StringComparer.Ordinal)];

    static Rute Satu(RouteEndpoint e)
    {
        var izin = e.Metadata.GetOrderedMetadata<IAuthorizeData>();
        var anonim = izin.Count == 0 || e.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        var peran = anonim ? Berakun : izin.Aggregate<IAuthorizeData, IEnumerable<Peran>>(Berakun, (sisa, i) => sisa.Intersect(Pemegang(i)));
        var alamat = "/" + e.RoutePattern.RawText?.TrimStart('/');
        return new(alamat, e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [], [.. peran.Select(p => p.ToString().ToLowerInvariant())], anonim);
    }

    static IEnumerable<Peran> Pemegang(IAuthorizeData i) => Enum.TryParse<Izin>(i.Policy, out var izin) ? Hak.Pemegang(izin) : Berakun;
}
