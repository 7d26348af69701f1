using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Pengaturan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>What the assistant would understand of a text, without doing anything; only in simulator mode (docs/kontrak.md).</summary>
static class TafsirEndpoint
{
    public static void MapTafsir(this IEndpointRouteBuilder e)
    {
        if (!e.ServiceProvider.GetRequiredService<PengaturanKantor>().Simulator) return;
        e.MapPost("/simulator/api/tafsir", TafsirAsync).AllowAnonymous().DisableAntiforgery();
    }

    static async Task<IResult> TafsirAsync(Pertanyaan tanya, LayananDb db, CancellationToken ct)
    {
        var jalur = await db.Set<NomorKantor>().Where(n => n.Aktif).OrderBy(n => n.Id).Select(n => n.UnitKerja.Jalur).FirstOrDefaultAsync(ct) ?? "/";
        var katalog = await db.KatalogObrolanAsync(jalur, await db.AturanAsync(jalur, ct), ct);
        var m = Pemahaman.Tafsir(tanya.Teks, katalog, Langkah.Awal);
        return Results.Json(new { niat = m.Sebutan, kode = m.Kode, yakin = m.Yakin, mulai = m.Mulai, calon = m.Calon });
    }

    sealed record Pertanyaan(string? Teks);
}
