using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.Net.Http.Headers;

namespace LayananPublik.KotakMasuk;

/// <summary>Hands a citizen's file to an officer who was found to have the right: written into the reader log first, then shown without being kept or able to run anything.</summary>
public static class SajiBerkas
{
    /// <summary>What a browser may show beside the chat; everything else is only saved.</summary>
    static readonly string[] BolehTampil = ["image/jpeg", "image/png", "image/webp", "image/gif", "application/pdf", "audio/ogg", "audio/mpeg", "audio/mp4", "audio/aac", "video/mp4", "video/3gpp"];

    public static async Task<IResult> SajikanAsync(HttpContext http, LayananDb db, Lemari lemari, BerkasDibuka berkas, CatatanBaca catatan, CancellationToken ct)
    {
        db.CatatanBaca.Add(catatan);
        await db.SaveChangesAsync(ct);
        var tampil = BolehTampil.Contains(berkas.Mime);
        var h = http.Response.Headers;
        h.XContentTypeOptions = "nosniff";
        h.CacheControl = "no-store";
        h.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'; object-src 'self'; frame-ancestors 'self'; sandbox";
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
