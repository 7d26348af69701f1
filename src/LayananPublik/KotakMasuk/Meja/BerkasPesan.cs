using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace LayananPublik.KotakMasuk;

/// <summary>The file of a message, for officers in whose unit it lies; each opening is written into the reader log first.</summary>
static class BerkasPesan
{
    /// <summary>What a browser may show beside the chat; everything else is only saved.</summary>
    static readonly string[] BolehTampil = ["image/jpeg", "image/png", "image/webp", "image/gif", "application/pdf", "audio/ogg", "audio/mpeg", "audio/mp4", "audio/aac", "video/mp4", "video/3gpp"];

    public static void MapBerkasPesan(this IEndpointRouteBuilder e) =>
        e.MapGet("/berkas/pesan/{pesanId:int}", BukaAsync).RequireAuthorization(nameof(Izin.LihatBerkas)).DisableCookieRedirect().WithMetadata(new SkipStatusCodePagesAttribute());

    static async Task<IResult> BukaAsync(int pesanId, HttpContext http, IDbContextFactory<LayananDb> dbs, Lemari lemari, TimeProvider jam, CancellationToken ct)
    {
        var petugas = PetugasAktif.Dari(http.User)!;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.BerkasPesanAsync(pesanId, petugas, ct) is not { } berkas) return Results.NotFound();
        db.CatatanBaca.Add(CatatanBaca.Tulis(petugas.Pelaku, berkas.IsiLemariId, null, pesanId, jam.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        var tampil = BolehTampil.Contains(berkas.Mime);
        var h = http.Response.Headers;
        h.XContentTypeOptions = "nosniff";
        h.CacheControl = "no-store";
        // Chromium shows no PDF inside a sandbox; its viewer runs nothing of the document in our origin.
        h.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'; object-src 'self'; frame-ancestors 'self'" + (berkas.Mime == "application/pdf" ? "" : "; sandbox");
        h.ContentDisposition = Disposisi(tampil, NamaBerkas.Rapikan(berkas.Nama, berkas.Mime));
        return Results.Bytes(await lemari.AmbilAsync(berkas.Sari, ct), tampil ? berkas.Mime : "application/octet-stream");
    }

    static string Disposisi(bool tampil, string nama)
    {
        var d = new ContentDispositionHeaderValue(tampil ? "inline" : "attachment");
        d.SetHttpFileName(nama);
        return d.ToString();
    }
}

/// <summary>Where the bytes of a message's file are.</summary>
public sealed record BerkasDibuka(int IsiLemariId, string Sari, string Mime, string Nama);

public static class BerkasPesanQuery
{
    /// <summary>Null when there is no such file, or it lies outside the officer's unit.</summary>
    public static async Task<BerkasDibuka?> BerkasPesanAsync(this LayananDb db, int pesanId, PetugasAktif petugas, CancellationToken ct)
    {
        var terjangkau = db.Percakapan.DalamLingkup(petugas).Select(p => p.Id);
        var pesan = await db.Pesan.Where(p => p.Id == pesanId && terjangkau.Contains(p.PercakapanId))
            .Select(p => new { Lampiran = p.Lampiran!.IsiLemariId, Nama = p.Lampiran.NamaBerkas, p.Keluar!.Isi }).SingleOrDefaultAsync(ct);
        if (pesan is null) return null;
        var (id, nama) = pesan.Lampiran is { } ada ? (ada, pesan.Nama) : pesan.Isi is null ? (0, "") : BerkasKeluar.Dari(pesan.Isi) is var b ? (b.IsiLemariId, b.Nama ?? "") : default;
        return await db.IsiLemari.Where(i => i.Id == id).Select(i => new BerkasDibuka(i.Id, i.Sari, i.Mime, nama)).SingleOrDefaultAsync(ct);
    }
}
