using System.Security.Claims;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>What the board shows, in the shape for SP4N-LAPOR!. Who took how many lines is written down.</summary>
static class LaporEndpoint
{
    public static void MapLapor(this IEndpointRouteBuilder e)
    {
        var g = e.MapGroup("/aduan").RequireAuthorization(nameof(Izin.KelolaAduan)).DisableCookieRedirect().WithMetadata(new SkipStatusCodePagesAttribute());
        g.MapGet("/lapor.{jenis:regex(^(csv|xlsx)$)}", UnduhAsync);
    }

    static async Task<IResult> UnduhAsync(string jenis, [AsParameters] AlamatLapor a, ClaimsPrincipal siapa, IDbContextFactory<LayananDb> dbs, JamKantor jam, HttpContext http, CancellationToken ct)
    {
        var petugas = PetugasAktif.Dari(siapa)!;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var baris = await db.LaporAduanAsync(a.Saring, Halaman.KolomAduan.Cari(a.Tahap)?.Status ?? [], petugas, jam.Sekarang, ct);
        if (baris.Count > LaporQuery.Terbanyak)
            return Results.Text($"Lebih dari {LaporQuery.Terbanyak} aduan. Persempit dulu dengan saringan di papan.", "text/plain; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity);
        db.RiwayatKantor.Add(RiwayatKantor.Tentang(nameof(Aduan), petugas.UnitKerjaId, petugas.Pelaku, jam.Sekarang, "Unduh SP4N-LAPOR!", alasan: $"{baris.Count} aduan, {jenis.ToUpperInvariant()}"));
        await db.SaveChangesAsync(ct);
        var h = http.Response.Headers;
        (h.CacheControl, h.XContentTypeOptions) = ("no-store", "nosniff");
        var nama = $"aduan-sp4n-lapor-{jam.HariIni:yyyy-MM-dd}.{jenis}";
        return jenis == "csv" ? Results.File(TulisLapor.Csv(baris, jam.Zona), "text/csv; charset=utf-8", nama) : Results.File(TulisLapor.Xlsx(baris, jam.Zona), LembarXlsx.Mime, nama);
    }
}

/// <summary>The address of the export: that of the board.</summary>
sealed record AlamatLapor(string? Cari, int? Kategori, int? Unit, int? Dinas, bool? Saya, bool? Lewat, bool? Naik, string? Tingkat, string? Tahap)
{
    public SaringAduan Saring => new(Cari, Kategori, Unit, Dinas, Saya == true, Lewat == true, Naik == true) { Tingkat = SaringTingkat.Baca(Tingkat) };
}

public static class LaporQuery
{
    public const int Terbanyak = 5_000;

    /// <summary>Without states all of them; one more than may be taken tells that there are too many.</summary>
    public static async Task<List<BarisLapor>> LaporAduanAsync(this LayananDb db, SaringAduan saring, IReadOnlyList<StatusAduan> status, PetugasAktif petugas, DateTimeOffset kini, CancellationToken ct)
    {
        var semua = PapanAduanQuery.Tersaring(db, saring, petugas, kini);
        if (status.Count > 0) semua = semua.Where(a => status.Contains(a.Status));
        var baris = await semua.OrderBy(a => a.Id).Select(a => new
        {
            a.Id, a.Nomor, a.NomorLapor, a.Pada, a.WaktuKejadian, Kategori = a.Kategori.Nama, a.Ringkasan, a.Anonim, a.Rahasia, Wilayah = a.UnitKerja.Nama, a.UnitKerja.KodeWilayah, a.Rw, a.Lintang, a.Bujur, a.Status, Sejak = a.Riwayat.Max(r => (DateTimeOffset?)r.Pada),
            Dinas = a.Disposisi.Where(d => d.Utama && d.DitarikPada == null).OrderByDescending(d => d.Id).Select(d => d.Dinas.Nama).FirstOrDefault()
        }).Take(Terbanyak + 1).ToListAsync(ct);
        var tembusan = await semua.SelectMany(a => a.Disposisi).Where(d => !d.Utama && d.DitarikPada == null).OrderBy(d => d.Id).Select(d => new { d.AduanId, d.Dinas.Nama }).Take(Terbanyak * 3).ToListAsync(ct);
        var tindak = await semua.SelectMany(a => a.Riwayat).Where(r => r.Tindakan == nameof(TindakanAduan.TindakLanjuti)).OrderByDescending(r => r.Id).Select(r => new { r.AduanId, r.Alasan }).Take(Terbanyak * 2).ToListAsync(ct);
        var (ke, hasil) = (tembusan.ToLookup(t => t.AduanId, t => t.Nama), tindak.GroupBy(t => t.AduanId).ToDictionary(g => g.Key, g => g.First().Alasan));
        return [.. baris.Select(b => new BarisLapor(b.Nomor, b.NomorLapor, b.Pada, b.WaktuKejadian, b.Kategori, b.Ringkasan, b.Anonim, b.Rahasia, b.Wilayah, b.KodeWilayah, b.Rw, b.Lintang, b.Bujur, b.Status, b.Sejak, b.Dinas, [.. ke[b.Id]], hasil.GetValueOrDefault(b.Id)))];
    }
}
