using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LayananPublik.Data;
using LayananPublik.Kantor;

namespace LayananPublik.Persuratan;

/// <summary>
/// The page that checks a QR code without a network: one file with everything in it, to be saved by banks and schools. It carries the office's public keys and the hashes of revoked codes as of now.
/// Its style and script are allowed by their hashes, in the header and, for the saved copy, in the page itself.
/// </summary>
static class LuringEndpoint
{
    static readonly string Gaya = Sumber("luring.css"), Skrip = Sumber("luring.js");

    static readonly string Kebijakan = $"default-src 'none'; script-src '{Sidik(Skrip)}'; style-src '{Sidik(Gaya)}'; img-src 'self' data: blob:; media-src 'self' blob: mediastream:; base-uri 'none'; form-action 'none'";

    static readonly string Kerangka = Sumber("luring.html").Replace("{{kebijakan}}", Kebijakan, StringComparison.Ordinal).Replace("{{gaya}}", Gaya, StringComparison.Ordinal).Replace("{{naskah}}", Skrip, StringComparison.Ordinal);

    public static void MapLuring(this IEndpointRouteBuilder e) => e.MapGet("/luring", async (string? simpan, LayananDb db, JamKantor jam, HttpContext http, CancellationToken ct) =>
    {
        var isi = Kerangka.Replace("{{data}}", await DataAsync(db, jam, ct), StringComparison.Ordinal);
        VerifikasiEndpoint.Kepala(http, Kebijakan + "; frame-ancestors 'none'");
        // The one page that may be kept: it is made for it, and says of itself how old it is.
        http.Response.Headers.CacheControl = "private, max-age=300";
        http.Response.Headers["Permissions-Policy"] = "camera=(self), geolocation=(), microphone=()";
        if (simpan is not null) http.Response.Headers.ContentDisposition = "attachment; filename=pemeriksaan-surat.html";
        return Results.Bytes(Encoding.UTF8.GetBytes(isi), "text/html; charset=utf-8");
    });

    static async Task<string> DataAsync(LayananDb db, JamKantor jam, CancellationToken ct)
    {
        var (unit, cabut) = (await db.NamaUnitAsync(ct), await db.KodeDicabutAsync(ct));
        var jenis = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (kode, nama) in await db.NamaSuratAsync(ct)) jenis[kode] = nama;
        // The default encoder writes < > & as \u003c …: no name can end the element it stands in.
        return JsonSerializer.Serialize(new
        {
            kantor = unit.Count > 0 ? unit[0].Value : "", dibuat = jam.Lengkap(jam.Sekarang), penuh = cabut.Count <= LuringQuery.CabutTerbanyak,
            kunci = (await db.KunciPublikAsync(ct)).Select(k => new { n = k.Nomor, p = Convert.ToBase64String(k.Publik), d = Hari(k.Pada), s = k.DigantiPada is { } ganti ? Hari(ganti) : null }),
            unit = unit.ToDictionary(u => u.Key, u => u.Value), jenis, cabut = string.Concat(cabut.Take(LuringQuery.CabutTerbanyak).Select(SidikCabut).Order(StringComparer.Ordinal))
        });
    }

    internal static string SidikCabut(string kode) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes("cabut:" + kode)))[..10];

    static string Hari(DateTimeOffset pada) => pada.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    static string Sidik(string isi) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(isi)));

    // The hash is of the text between the tags, which a browser reads with single line ends.
    static string Sumber(string nama)
    {
        using var pembaca = new StreamReader(typeof(LuringEndpoint).Assembly.GetManifestResourceStream($"LayananPublik.Persuratan.Luring.{nama}")!);
        return pembaca.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
