using System.Security.Claims;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaturan;
using LayananPublik.Persuratan.Pdf;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>The agenda book as files: what the page shows, printed or as a workbook. Who took how many lines is written down.</summary>
static class AgendaEndpoint
{
    public const int TerbanyakPdf = 5_000, TerbanyakXlsx = 50_000;

    public static void MapAgenda(this IEndpointRouteBuilder e)
    {
        var g = e.MapGroup("/agenda").RequireAuthorization(nameof(Izin.LihatSurat)).DisableCookieRedirect().WithMetadata(new SkipStatusCodePagesAttribute());
        g.MapGet("/buku.pdf", PdfAsync);
        g.MapGet("/buku.xlsx", XlsxAsync);
    }

    static async Task<IResult> PdfAsync([AsParameters] AlamatAgenda a, ClaimsPrincipal siapa, IDbContextFactory<LayananDb> dbs, Lemari lemari, JamKantor jamKantor, HttpContext http, CancellationToken ct)
    {
        var petugas = PetugasAktif.Dari(siapa)!;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var daftar = await db.UnitAgendaAsync(petugas, ct);
        if ((a.Unit is null ? daftar.FirstOrDefault(u => u.Id == petugas.UnitKerjaId) ?? daftar.FirstOrDefault() : daftar.FirstOrDefault(u => u.Id == a.Unit)) is not { } unit) return Results.NotFound();
        // A paper has one letterhead: without a unit it is the officer's own book.
        var jam = jamKantor.Di(unit.ZonaWaktu);
        var saring = a.Saring(jam.HariIni.Year) with { Unit = unit.Id };
        if (await TerlaluBanyakAsync(db, saring, petugas, TerbanyakPdf, ct) is { } tolak) return tolak;
        var baris = await db.AgendaUrutAsync(saring, petugas, TerbanyakPdf, ct);
        var penerbit = await db.PenerbitTetapAsync(unit.Id, jam.Sekarang, ct);
        await CatatAsync(db, unit.Id, petugas, "Cetak PDF", a, baris.Count, jam.Sekarang, ct);
        Kepala(http);
        return Results.Bytes(CetakPdf.Cetak(SusunAgenda.Susun(penerbit, await KopUnit.DariAsync(penerbit.Rantai, lemari, ct), a.Masa(jam.HariIni.Year), baris, jam), jam.Sekarang), "application/pdf");
    }

    static async Task<IResult> XlsxAsync([AsParameters] AlamatAgenda a, ClaimsPrincipal siapa, IDbContextFactory<LayananDb> dbs, AlamatKantor alamat, JamKantor jam, HttpContext http, CancellationToken ct)
    {
        var petugas = PetugasAktif.Dari(siapa)!;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var saring = a.Saring(jam.HariIni.Year);
        if (await TerlaluBanyakAsync(db, saring, petugas, TerbanyakXlsx, ct) is { } tolak) return tolak;
        var baris = await db.AgendaUrutAsync(saring, petugas, TerbanyakXlsx, ct);
        var unit = await db.UnitKerja.DalamLingkup(petugas).AnyAsync(u => u.Id == a.Unit, ct) ? a.Unit!.Value : petugas.UnitKerjaId;
        await CatatAsync(db, unit, petugas, "Unduh XLSX", a, baris.Count, jam.Sekarang, ct);
        Kepala(http);
        var masa = a.Masa(jam.HariIni.Year);
        return Results.File(AgendaXlsx.Tulis($"Buku agenda surat keluar {masa}", baris, alamat.Publik), LembarXlsx.Mime, $"buku-agenda-{masa.ToLowerInvariant().Replace(' ', '-')}.xlsx");
    }

    static async Task<IResult?> TerlaluBanyakAsync(LayananDb db, SaringAgenda saring, PetugasAktif petugas, int terbanyak, CancellationToken ct) =>
        await db.BanyakAgendaAsync(saring, petugas, ct) is var n && n > terbanyak
            ? Results.Text($"Buku ini {n} nomor, sedangkan satu berkas paling banyak {terbanyak}. Pilih satu bulan atau satu unit.", "text/plain; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity) : null;

    static async Task CatatAsync(LayananDb db, int unitId, PetugasAktif petugas, string apa, AlamatAgenda a, int banyak, DateTimeOffset pada, CancellationToken ct)
    {
        db.RiwayatKantor.Add(RiwayatKantor.Tentang(nameof(NomorAgenda), unitId, petugas.Pelaku, pada, apa, alasan: $"Buku agenda {a.Masa(pada.Year)}, {banyak} nomor"));
        await db.SaveChangesAsync(ct);
    }

    static void Kepala(HttpContext http)
    {
        var h = http.Response.Headers;
        (h.CacheControl, h.XContentTypeOptions, h.ContentSecurityPolicy) = ("no-store", "nosniff", "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'");
    }
}

/// <summary>The filter as it stands in an address.</summary>
public sealed record AlamatAgenda(int? Unit, int? Tahun, int? Bulan, string? Deret, string? Keadaan, string? Jenis, string? Cari)
{
    public SaringAgenda Saring(int kini) => new(Unit, Tahun ?? kini, Bulan, Deret, Enum.TryParse<StatusNomor>(Keadaan, out var s) && Enum.IsDefined(s) ? s : null, Jenis, Cari);

    public string Masa(int kini) => Bulan is >= 1 and <= 12 and var b ? $"{NamaBulan.Panjang[b - 1]} {Tahun ?? kini}" : $"{Tahun ?? kini}";
}
