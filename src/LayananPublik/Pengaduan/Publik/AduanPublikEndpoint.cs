using System.Text;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaduan.Halaman;
using Microsoft.AspNetCore.WebUtilities;

namespace LayananPublik.Pengaduan;

/// <summary>What everybody may read of complaints, where the office has said so: one page and one table, without a cookie, to be kept by whoever stands between for some minutes.</summary>
static class AduanPublikEndpoint
{
    const string Simpan = "public, max-age=300";

    static readonly IsiKabar Tutup = new("Halaman tidak ada", "Kantor ini tidak mengumumkan daftar aduan. Untuk menanyakan aduan Anda sendiri, tulis status di WhatsApp kantor.");

    public static void MapAduanPublik(this IEndpointRouteBuilder e)
    {
        var g = e.MapGroup("").AllowAnonymous().RequireRateLimiting(BatasWarga.Nama);
        g.MapGet("/aduan-publik", LihatAsync);
        g.MapGet("/aduan-publik.csv", CsvAsync);
    }

    static async Task<IResult> LihatAsync(HttpContext http, SajiPublik saji, string? kategori, string? wilayah, string? keadaan, string? sebelum, string? sesudah, string? hal, CancellationToken ct)
    {
        if (await saji.LihatAsync(SaringPublik.Baca(kategori, wilayah, keadaan), TempatPublik.Baca(sebelum, sesudah), int.TryParse(hal, out var h) ? h : 1, ct) is not { } isi) return HalamanWarga.Kabar(http, Tutup, StatusCodes.Status404NotFound);
        var jawab = HalamanWarga.Sajikan<AduanPublikPage>(http, new { Isi = isi });
        http.Response.Headers.CacheControl = Simpan;
        return jawab;
    }

    static async Task<IResult> CsvAsync(HttpContext http, SajiPublik saji, string? kategori, string? wilayah, string? keadaan, string? sebelum, CancellationToken ct)
    {
        if (await saji.TabelAsync(SaringPublik.Baca(kategori, wilayah, keadaan), TempatPublik.Baca(sebelum, null), ct) is not { } isi) return HalamanWarga.Kabar(http, Tutup, StatusCodes.Status404NotFound);
        HalamanWarga.Kepala(http, naskah: false);
        http.Response.Headers.CacheControl = Simpan;
        http.Response.Headers.ContentDisposition = "attachment; filename=\"aduan-publik.csv\"";
        // Where the next table begins, for programs that fetch all of them.
        if (isi.LebihLama is { } lanjut) http.Response.Headers.Link = $"<{QueryHelpers.AddQueryString("/aduan-publik.csv", new Dictionary<string, string?> { ["kategori"] = kategori, ["wilayah"] = wilayah, ["keadaan"] = keadaan, ["sebelum"] = lanjut.ToString() }.Where(p => !string.IsNullOrEmpty(p.Value)))}>; rel=\"next\"";
        return Results.Bytes(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(TulisCsv.Susun(isi.Baris))).ToArray(), "text/csv; charset=utf-8");
    }
}

/// <summary>The public list as a table: ";" between columns, and nothing in it that a spreadsheet would take for a formula.</summary>
static class TulisCsv
{
    public static string Susun(IEnumerable<BarisPublik> baris)
    {
        var isi = new StringBuilder("Kategori;Wilayah;Ringkasan;Keadaan;Masuk;Selesai;Dinas\r\n");
        foreach (var b in baris) isi.AppendJoin(';', new[] { b.Kategori, b.Tempat, b.Ringkasan, TulisAduan.Sebut(b.Keadaan), $"{b.Masuk:yyyy-MM-dd}", $"{b.Selesai:yyyy-MM-dd}", b.Dinas }.Select(Sel)).Append("\r\n");
        return isi.ToString();
    }

    static string Sel(string? teks)
    {
        var t = teks ?? "";
        if (t.Length > 0 && t[0] is '=' or '+' or '-' or '@' or '\t' or '\r') t = "'" + t;
        return t.AsSpan().IndexOfAny(";\"\r\n") < 0 ? t : $"\"{t.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
