using System.Globalization;
using System.Text;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>Usage as a table for a spreadsheet: one line per month, number, category and tariff.</summary>
static class PemakaianCsv
{
    public static async Task<IResult> UnduhAsync(HttpContext http, IDbContextFactory<LayananDb> dbs, AkunWhatsApp akun, TimeProvider jam, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var bulan = await BacaPemakaian.BulanAsync(db, PetugasAktif.Dari(http.User)!, TimeZoneInfo.FindSystemTimeZoneById(akun.ZonaWaktu), jam.GetUtcNow(), ct);
        http.Response.Headers.CacheControl = "no-store";
        // With a mark of its encoding, so that spreadsheets read it rightly.
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Tulis(bulan))], "text/csv; charset=utf-8", "pemakaian-whatsapp.csv");
    }

    internal static string Tulis(IReadOnlyList<IReadOnlyList<BulanPemakaian>> bulan)
    {
        var csv = new StringBuilder("bulan;nomor;golongan;tarif;pesan tersampaikan\r\n");
        foreach (var b in bulan.SelectMany(b => b))
            foreach (var r in b.Baris.OrderBy(r => r.Golongan).ThenBy(r => r.Jenis))
                csv.Append(CultureInfo.InvariantCulture, $"{b.Bulan.Tahun}-{b.Bulan.Bulan:00};{b.Nomor};{KataPemakaian.Golongan(r.Golongan)};{KataPemakaian.Tarif(r.Jenis)};{r.Jumlah}\r\n");
        return csv.ToString();
    }
}

/// <summary>Categories and tariffs in the office's words.</summary>
static class KataPemakaian
{
    public static string Golongan(GolonganPesan g) => g switch
    {
        GolonganPesan.Layanan => "Jawaban biasa", GolonganPesan.Utilitas => "Templat layanan (utility)", GolonganPesan.Pemasaran => "Templat pemasaran", GolonganPesan.Autentikasi => "Templat autentikasi", _ => "Golongan lain"
    };

    public static string Tarif(JenisTarif t) => t switch
    {
        JenisTarif.Biasa => "berbayar", JenisTarif.GratisLayanan => "gratis (layanan)", JenisTarif.GratisMasuk => "gratis (warga datang dari iklan atau halaman)", JenisTarif.TanpaTarif => "tanpa keterangan tarif", _ => "tarif lain"
    };
}
