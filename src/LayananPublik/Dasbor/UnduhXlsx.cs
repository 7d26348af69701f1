using System.Runtime.CompilerServices;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Dasbor.Halaman;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Dasbor;

/// <summary>The list behind a figure as a workbook, one row a document: the same query as the list. Who took how many is written down.</summary>
static class UnduhXlsx
{
    public const int Terbanyak = 50_000;
    const int Sekali = 1_000;

    public static async Task<IResult> UnduhAsync(HttpContext http, IDbContextFactory<LayananDb> dbs, JamKantor jamKantor, string? angka, DateOnly? dari, DateOnly? sampai, int? pukul, string? layanan, int? petugas, int? hanya, int? titik, int? unit, bool? saya, CancellationToken ct)
    {
        var siapa = PetugasAktif.Dari(http.User)!;
        if (!AlamatDasbor.BolehDaftar(siapa)) return Results.Forbid();
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (AlamatDasbor.Baca(angka, dari, sampai, pukul, layanan, petugas, hanya, titik) is not { } saring || !saring.Boleh(siapa) || await db.CakupanDasborAsync(siapa, unit, saya ?? false, ct) is not { } c) return Results.NotFound();
        var jam = jamKantor.Di(c.ZonaWaktu);
        var banyak = await db.BanyakDaftarAsync(siapa, c, saring, jam, ct);
        if (banyak > Terbanyak) return Results.Text($"Daftar ini {TulisAngka.Banyak(banyak)} baris, sedangkan satu berkas XLSX paling banyak {TulisAngka.Banyak(Terbanyak)}. Pilih masa yang lebih pendek atau satu unit saja.", "text/plain; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity);
        db.RiwayatKantor.Add(RiwayatKantor.Tentang(nameof(Dasbor), c.UnitKerjaId, siapa.Pelaku, jam.Sekarang, "Unduh XLSX", alasan: $"Permohonan {SebutAngka.Judul(saring.Angka)}, {banyak} baris"));
        await db.SaveChangesAsync(ct);
        http.Response.Headers.CacheControl = "no-store";
        // The archive and the XML writer flush synchronously.
        if (http.Features.Get<IHttpBodyControlFeature>() is { } badan) badan.AllowSynchronousIO = true;
        return Results.Stream(keluar => new SusunXlsx(jam, Cakupan.Memimpin(siapa.Peran)).TulisAsync(keluar, BarisAsync(dbs, siapa, c, saring, jam, ct), ct), LembarXlsx.Mime, $"permohonan-{saring.Angka.ToString().ToLowerInvariant()}-{jam.HariIni:yyyy-MM-dd}.xlsx");
    }

    static async IAsyncEnumerable<BarisDaftarDasbor> BarisAsync(IDbContextFactory<LayananDb> dbs, PetugasAktif siapa, Cakupan c, SaringDaftar saring, JamKantor jam, [EnumeratorCancellation] CancellationToken ct)
    {
        KunciHalaman? sesudah = null;
        for (var sudah = 0; sudah < Terbanyak; sudah += Sekali)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var lagi = await db.DaftarDasborAsync(siapa, c, saring, jam, sesudah, Sekali, ct);
            foreach (var b in lagi) yield return b;
            if (lagi.Count < Sekali) yield break;
            sesudah = DaftarQuery.Kunci(saring.Angka, lagi[^1]);
        }
    }
}
