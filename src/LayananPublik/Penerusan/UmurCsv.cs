using System.Globalization;
using System.Text;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penerusan;

/// <summary>The ageing list for a spreadsheet.</summary>
static class UmurCsv
{
    public static async Task<IResult> UnduhAsync(HttpContext http, IDbContextFactory<LayananDb> dbs, JamKantor jam, string? cari, string? layanan, int? bendel, bool? lewat, int? kelompok, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var saring = new SaringUmur(cari, layanan, bendel, lewat ?? false, kelompok);
        var isi = Tulis((await db.UmurAsync(PetugasAktif.Dari(http.User)!, jam.Sekarang, ct)).Where(saring.Cocok), jam);
        http.Response.Headers.CacheControl = "no-store";
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(isi)], "text/csv; charset=utf-8", "umur-berkas-dukcapil.csv");
    }

    internal static string Tulis(IEnumerable<BarisUmur> baris, JamKantor jam)
    {
        var csv = new StringBuilder("nomor permohonan;nama;layanan;unit;bendel;sejak;hari kerja;lewat batas\r\n");
        foreach (var u in baris)
            csv.Append(CultureInfo.InvariantCulture, $"{u.Berkas.Nomor};{Sel(u.Berkas.Nama)};{Sel(u.Berkas.Layanan)};{Sel(u.Berkas.Unit)};{u.Berkas.Bendel};{jam.TanggalPada(u.Berkas.Sejak):yyyy-MM-dd};{u.Hari};{(u.Lewat ? "ya" : "tidak")}\r\n");
        return csv.ToString();
    }

    // A spreadsheet would run what begins like a formula.
    static string Sel(string teks) => $"\"{(teks.Length > 0 && teks[0] is '=' or '+' or '-' or '@' ? "'" : "")}{teks.Replace("\"", "\"\"")}\"";
}
