using System.Security.Claims;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaturan;
using LayananPublik.Persuratan.Pdf;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>The counter's receipt as a PDF: what was handed in, what is missing, when it is ready, and where to look.</summary>
static class TandaTerimaEndpoint
{
    public static void MapTandaTerima(this IEndpointRouteBuilder e) =>
        e.MapGet("/loket/{id:int}/tanda-terima.pdf", PdfAsync).RequireAuthorization(nameof(Izin.PeriksaPermohonan)).DisableCookieRedirect().WithMetadata(new SkipStatusCodePagesAttribute());

    static async Task<IResult> PdfAsync(int id, string? ukuran, ClaimsPrincipal siapa, IDbContextFactory<LayananDb> dbs, AlamatKantor alamat, TimeProvider jam, HttpContext http, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.TandaTerimaAsync(id, PetugasAktif.Dari(siapa)!, ct) is not { } t) return Results.NotFound();
        var h = http.Response.Headers;
        (h.CacheControl, h.XContentTypeOptions, h.ContentSecurityPolicy) = ("no-store", "nosniff", "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'");
        return Results.Bytes(CetakPdf.TandaTerima(Isi(t, alamat.Publik, jam), Enum.TryParse<UkuranTandaTerima>(ukuran, ignoreCase: true, out var u) && Enum.IsDefined(u) ? u : t.Ukuran, jam.GetUtcNow()), "application/pdf");
    }

    /// <summary>The code stands in print alone: an address lies in histories and logs.</summary>
    internal static IsiTandaTerima Isi(TandaTerima t, string alamatPublik, TimeProvider waktu)
    {
        var jam = new JamKantor(waktu, t.Zona);
        List<(string, string)> baris = [("Diterima", jam.Lengkap(t.Pada)), ("Pemohon", t.Nama)];
        if (t.Wakil is { } wakil) baris.Add(("Diserahkan oleh", wakil));
        baris.Add(("Layanan", string.Join(", ", t.Layanan)));
        if (t.Tenggat is { } tenggat) baris.Add(("Selesai paling lambat", jam.Lengkap(tenggat)));
        if (t.Diterima.Count > 0) baris.Add(("Dokumen diterima", string.Join(", ", t.Diterima)));
        if (t.Kurang.Count > 0) baris.Add(("Belum diserahkan", string.Join(", ", t.Kurang)));
        if (t.Petugas is { } petugas) baris.Add(("Petugas", petugas));
        return new()
        {
            Unit = t.Unit, Alamat = t.Alamat, Nomor = t.Nomor, Baris = baris, KodeLacak = t.KodeLacak, Tautan = $"{alamatPublik}/lacak?nomor={Uri.EscapeDataString(t.Nomor)}",
            Catatan = $"Semua layanan kantor gratis. Pindai kode QR atau buka {alamatPublik.Split("://")[^1]}/lacak, lalu ketik kode lacak untuk melihat perkembangannya."
        };
    }
}
