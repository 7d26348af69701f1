using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace LayananPublik.KotakMasuk;

/// <summary>Hands a citizen's file to an officer who was found to have the right: written into the reader log first, then shown without being kept or able to run anything.</summary>
public static class SajiBerkas
{
    /// <summary>What a browser may show beside the chat; everything else is only saved.</summary>
    static readonly string[] BolehTampil = ["image/jpeg", "image/png", "image/webp", "image/gif", "application/pdf", "audio/ogg", "audio/mpeg", "audio/mp4", "audio/aac", "video/mp4", "video/3gpp"];

    static readonly TimeSpan SatuPutar = TimeSpan.FromMinutes(10);

    public static async Task<IResult> SajikanAsync(HttpContext http, LayananDb db, Lemari lemari, BerkasDibuka berkas, CatatanBaca catatan, CancellationToken ct)
    {
        if (!await LanjutanAsync(http, db, catatan, ct))
        {
            db.CatatanBaca.Add(catatan);
            await db.SaveChangesAsync(ct);
        }
        var tampil = BolehTampil.Contains(berkas.Mime);
        var h = http.Response.Headers;
        h.XContentTypeOptions = "nosniff";
        h.CacheControl = "no-store";
        h.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'; object-src 'self'; frame-ancestors 'self'; sandbox";
        h.ContentDisposition = Disposisi(tampil, NamaBerkas.Rapikan(berkas.Nama, berkas.Mime));
        return Results.Bytes(await lemari.AmbilAsync(berkas.Sari, ct), tampil ? berkas.Mime : "application/octet-stream", enableRangeProcessing: berkas.Mime.StartsWith("audio/", StringComparison.Ordinal) || berkas.Mime.StartsWith("video/", StringComparison.Ordinal));
    }

    /// <summary>A player asks for a film piece by piece: one opening, not twenty.</summary>
    static async Task<bool> LanjutanAsync(HttpContext http, LayananDb db, CatatanBaca catatan, CancellationToken ct)
    {
        var sejak = catatan.Pada - SatuPutar;
        return http.Request.Headers.Range.Count > 0 && await db.CatatanBaca.AnyAsync(c => c.IsiLemariId == catatan.IsiLemariId && c.Pada > sejak && c.PetugasId == catatan.PetugasId && c.PesanId == catatan.PesanId && c.PermohonanId == catatan.PermohonanId && c.AduanId == catatan.AduanId, ct);
    }

    static string Disposisi(bool tampil, string nama)
    {
        var d = new ContentDispositionHeaderValue(tampil ? "inline" : "attachment");
        d.SetHttpFileName(nama);
        return d.ToString();
    }
}
