using System.IO.Compression;
using System.Security.Claims;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace LayananPublik.Penerusan;

/// <summary>A batch as files: the printed list, the workbook, the documents. Whose data leave stands in the reader log, one line for each application.</summary>
static class BendelEndpoint
{
    public static void MapBendel(this IEndpointRouteBuilder e)
    {
        var g = e.MapGroup("/dukcapil").RequireAuthorization(nameof(Izin.PeriksaPermohonan)).DisableCookieRedirect().WithMetadata(new SkipStatusCodePagesAttribute());
        g.MapGet("/{id:int}/daftar.pdf", PdfAsync);
        g.MapGet("/{id:int}/daftar.xlsx", XlsxAsync);
        g.MapGet("/{id:int}/berkas.zip", ZipAsync);
        g.MapGet("/umur.csv", UmurCsv.UnduhAsync);
        g.MapGet("/hasil/{id:int}", HasilAsync);
    }

    static async Task<IResult> PdfAsync(int id, ClaimsPrincipal siapa, IDbContextFactory<LayananDb> dbs, Lemari lemari, TimeProvider jam, HttpContext http, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await CatatAsync(db, id, PetugasAktif.Dari(siapa)!, "daftar PDF", jam, ct) is not { } b) return Results.NotFound();
        Kepala(http, tampil: true, NamaDaftar(b) + ".pdf");
        return Results.Bytes(await lemari.AmbilAsync(b.Daftar!.Sari, ct), "application/pdf");
    }

    static async Task<IResult> XlsxAsync(int id, ClaimsPrincipal siapa, IDbContextFactory<LayananDb> dbs, TimeProvider jam, HttpContext http, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var petugas = PetugasAktif.Dari(siapa)!;
        if (await CatatAsync(db, id, petugas, "daftar XLSX", jam, ct) is not { } b) return Results.NotFound();
        Kepala(http, tampil: false, NamaDaftar(b) + ".xlsx");
        return Results.Bytes(DaftarXlsx.Tulis(b.Nomor, await db.DaftarBendelAsync(id, petugas, ct)), LembarXlsx.Mime);
    }

    static async Task<IResult> ZipAsync(int id, ClaimsPrincipal siapa, IDbContextFactory<LayananDb> dbs, Lemari lemari, TimeProvider jam, HttpContext http, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var petugas = PetugasAktif.Dari(siapa)!;
        if (await CatatAsync(db, id, petugas, "berkas ZIP", jam, ct) is not { } b) return Results.NotFound();
        var berkas = await db.BerkasBendelAsync(id, petugas, ct);
        db.CatatanBaca.AddRange(berkas.Select(k => CatatanBaca.Tulis(petugas.Pelaku, k.IsiLemariId, k.PermohonanId, null, jam.GetUtcNow())));
        await db.SaveChangesAsync(ct);
        Kepala(http, tampil: false, $"berkas-{b.Nomor.Replace('/', '-')}.zip");
        // The archive writes some of its headers synchronously even when it is asked not to.
        if (http.Features.Get<IHttpBodyControlFeature>() is { } badan) badan.AllowSynchronousIO = true;
        return Results.Stream(keluar => KemasAsync(berkas, lemari, keluar, ct), "application/zip");
    }

    // Written straight to the browser, one document after the other: a thousand of them would not fit into memory.
    static async Task KemasAsync(IReadOnlyList<BerkasBendel> berkas, Lemari lemari, Stream keluar, CancellationToken ct)
    {
        await using var arsip = await ZipArchive.CreateAsync(keluar, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        foreach (var g in berkas.GroupBy(k => (k.Nomor, k.Dok)))
            foreach (var (i, k) in g.Index())
            {
                var entri = arsip.CreateEntry($"{g.Key.Nomor}/{NamaBerkas.Rapikan(i == 0 ? g.Key.Dok : $"{g.Key.Dok}-{i + 1}", k.Mime)}", CompressionLevel.NoCompression);
                await using var aliran = await entri.OpenAsync(ct);
                await aliran.WriteAsync(await lemari.AmbilAsync(k.Sari, ct), ct);
            }
    }

    /// <summary>A PDF that waits for its owner to be known.</summary>
    static async Task<IResult> HasilAsync(int id, ClaimsPrincipal siapa, IDbContextFactory<LayananDb> dbs, Lemari lemari, TimeProvider jam, HttpContext http, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var petugas = PetugasAktif.Dari(siapa)!;
        var isi = await db.HasilTiba.DalamLingkup(petugas).Where(h => h.Id == id).Select(h => new { h.NamaBerkas, h.IsiLemari.Id, h.IsiLemari.Sari, h.IsiLemari.Mime }).SingleOrDefaultAsync(ct);
        return isi is null ? Results.NotFound()
            : await SajiBerkas.SajikanAsync(http, db, lemari, new(isi.Id, isi.Sari, isi.Mime, isi.NamaBerkas), CatatanBaca.Tulis(petugas.Pelaku, isi.Id, null, null, jam.GetUtcNow()), ct);
    }

    static async Task<Bendel?> CatatAsync(LayananDb db, int id, PetugasAktif petugas, string apa, TimeProvider jam, CancellationToken ct)
    {
        var b = await db.Bendel.DalamLingkup(petugas).Include(x => x.Daftar).SingleOrDefaultAsync(x => x.Id == id, ct);
        if (b?.Daftar is null) return null;
        var pada = jam.GetUtcNow();
        b.CatatUnduh(petugas, apa, pada);
        var permohonan = await db.IsiBendel.Where(i => i.BendelId == id).Select(i => i.Butir.PermohonanId).Distinct().OrderBy(p => p).Take(Bendel.Terbanyak).ToListAsync(ct);
        db.CatatanBaca.AddRange(permohonan.Select(p => CatatanBaca.Tulis(petugas.Pelaku, b.Daftar.Id, p, null, pada)));
        await db.SaveChangesAsync(ct);
        return b;
    }

    static string NamaDaftar(Bendel b) => $"daftar-{b.Nomor.Replace('/', '-')}";

    static void Kepala(HttpContext http, bool tampil, string nama)
    {
        var d = new ContentDispositionHeaderValue(tampil ? "inline" : "attachment");
        d.SetHttpFileName(nama);
        var h = http.Response.Headers;
        (h.CacheControl, h.XContentTypeOptions, h.ContentDisposition) = ("no-store", "nosniff", d.ToString());
        h.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";
    }
}
