using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LayananPublik.Pades;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LayananPublik.Simulator.Bsre;

/// <summary>
/// A stand-in for BSrE's eSign Client Service at /simulator/bsre: the documented calls of both versions, Basic authentication, real signatures
/// by an authority that nobody trusts, and its failures on demand.
/// </summary>
static class EsignEndpoints
{
    public static void MapBsre(this IEndpointRouteBuilder akar)
    {
        var g = akar.MapGroup("/simulator/bsre");
        g.MapGet("/ca.crt", (OtoritasContoh o) => Results.Text(o.Pem, "application/x-pem-file"));
        g.MapGet("/kunci/{nik}.p12", (string nik, DaftarPenandatangan d) => d.Cari(nik) is { } p ? Results.File(d.Pkcs12(p, p.Sandi), "application/x-pkcs12", $"{nik}.p12") : Results.NotFound());
        g.MapPost("/tsa", StempelAsync);
        var api = g.MapGroup("/api").AddEndpointFilter(MasukAsync);
        api.MapGet("/user/status/{nik}", (string nik, DaftarPenandatangan d) => StatusV1(d.Cari(nik)));
        api.MapPost("/sign/pdf", SignV1Async);
        api.MapGet("/sign/download/{id}", (string id, EsignTitipan titipan) => titipan.Ambil(id) is { } pdf ? Results.Bytes(pdf, "application/pdf") : Salah(404, 4044, "File tidak tersedia, pastikan bahwa dokumen belum di download"));
        api.MapPost("/sign/verify", async (HttpContext http, CancellationToken ct) => Periksa(await BerkasAsync(await http.Request.ReadFormAsync(ct), "signed_file", ct)));
        api.MapPost("/v2/user/check/status", async (HttpContext http, DaftarPenandatangan d, CancellationToken ct) => StatusV2(d.Cari(Teks(await JsonAsync(http, ct), "nik"))));
        api.MapPost("/v2/sign/pdf", SignV2Async);
        api.MapPost("/v2/verify/pdf", async (HttpContext http, CancellationToken ct) => Periksa(Base64(Teks(await JsonAsync(http, ct), "file"))));
    }

    static async ValueTask<object?> MasukAsync(EndpointFilterInvocationContext c, EndpointFilterDelegate lanjut)
    {
        var (http, pilihan) = (c.HttpContext, c.HttpContext.RequestServices.GetService(typeof(SimulatorOptions)) as SimulatorOptions);
        var gangguan = (Gangguan)http.RequestServices.GetService(typeof(Gangguan))!;
        var seharusnya = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{pilihan!.BsrePengguna}:{pilihan.BsreSandi}"));
        if (gangguan.Ambil(JenisGangguan.Bsre401) || !AuthenticationHeaderValue.TryParse(http.Request.Headers.Authorization, out var kepala) || kepala is not { Scheme: "Basic", Parameter: { } isi } || isi != seharusnya)
            return Results.Json(new { error = "Unauthorized" }, statusCode: 401);
        if (gangguan.Ambil(JenisGangguan.Bsre500)) return Results.Json(new { timestamp = "", status = 500, error = "Internal Server Error", path = http.Request.Path.Value }, statusCode: 500);
        if (gangguan.Ambil(JenisGangguan.BsreHtml)) return Results.Content("<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>", "text/html", statusCode: 502);
        return await lanjut(c);
    }

    static IResult StatusV1(PenandatanganContoh? p) => p switch
    {
        null => Results.Json(new { status_code = 1110, status = "NOT_REGISTERED", message = "USER BELUM TERDAFTAR" }),
        { Status: "ISSUE" } => Results.Json(new { status_code = 1111, status = "ISSUE", message = "USER SUDAH TERDAFTAR DAN MEMILIKI SERTIFIKAT" }),
        _ => Results.Json(new { status_code = 2021, status = p.Status, message = Pesan(p.Status) })
    };

    static IResult StatusV2(PenandatanganContoh? p) => Results.Json(new { status = p?.Status ?? "NOT_REGISTERED", message = Pesan(p?.Status ?? "NOT_REGISTERED") });

    static string Pesan(string status) => status switch
    {
        "ISSUE" => "Sertifikat aktif", "EXPIRED" => "Sertifikat sudah kedaluwarsa", "NOT_REGISTERED" => "User belum terdaftar", _ => "Sertifikat belum dapat dipakai"
    };

    static async Task<IResult> SignV1Async(HttpContext http, EsignTukang tukang, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType) return Salah(400, 4001, "Format permintaan salah");
        var f = await http.Request.ReadFormAsync(ct);
        if (f["tampilan"].ToString() is not ("visible" or "invisible")) return Salah(400, 4001, "Parameter tampilan wajib diisi");
        return await tukang.JawabAsync(http, new(f["nik"], f["passphrase"], await BerkasAsync(f, "file", ct), f["reason"].ToString(), f["location"].ToString(), f["jenis_response"] == "BASE64"), v2: false, ct);
    }

    static async Task<IResult> SignV2Async(HttpContext http, EsignTukang tukang, CancellationToken ct)
    {
        var j = await JsonAsync(http, ct);
        if (j?["file"] is not JsonArray { Count: > 0 } berkas || j["signatureProperties"] is not JsonArray { Count: > 0 } sifat || Teks(sifat[0] as JsonObject, "tampilan") is not ("VISIBLE" or "INVISIBLE")) return Salah(400, 4001, "Format permintaan salah");
        return await tukang.JawabAsync(http, new(Teks(j, "nik"), Teks(j, "passphrase"), Base64(berkas[0]?.GetValue<string>()), Teks(sifat[0] as JsonObject, "reason") ?? "", Teks(sifat[0] as JsonObject, "location") ?? "", false), v2: true, ct);
    }

    static IResult Periksa(byte[]? pdf)
    {
        try
        {
            var semua = PdfSignatures.Read(pdf ?? []);
            return Results.Json(new
            {
                nama_dokumen = "dokumen.pdf", jumlah_signature = semua.Count, summary = semua.Count == 0 ? "NO_SIGNATURE" : semua.All(s => s.Intact) ? "VALID" : "INVALID", conclusion = semua.Count == 0 ? "NO_SIGNATURE" : semua.All(s => s.Intact) ? "VALID" : "INVALID",
                details = semua.Select(s => new { signature_field = s.Field, signature_document = new { document_integrity = s.Intact } }),
                signatureInformations = semua.Select(s => new { fieldName = s.Field, integrityValid = s.Intact })
            });
        }
        catch (PdfFormatException) { return Salah(400, 4001, "Dokumen tidak dapat dibaca"); }
    }

    static async Task<IResult> StempelAsync(HttpContext http, StempelContoh stempel, Gangguan gangguan, CancellationToken ct)
    {
        if (gangguan.Ambil(JenisGangguan.TsaMati)) return Results.StatusCode(503);
        using var badan = new MemoryStream();
        await http.Request.Body.CopyToAsync(badan, ct);
        return Results.Bytes(gangguan.Ambil(JenisGangguan.TsaSalah) ? stempel.Jawab([]) : stempel.Jawab(badan.ToArray()), "application/timestamp-reply");
    }

    internal static IResult Salah(int http, int kode, string galat) => Results.Json(new { status_code = kode, error = galat }, statusCode: http);

    static async Task<byte[]?> BerkasAsync(IFormCollection f, string nama, CancellationToken ct)
    {
        if (f.Files[nama] is not { } berkas) return null;
        using var isi = new MemoryStream();
        await berkas.CopyToAsync(isi, ct);
        return isi.ToArray();
    }

    static async Task<JsonObject?> JsonAsync(HttpContext http, CancellationToken ct)
    {
        try { return await JsonNode.ParseAsync(http.Request.Body, cancellationToken: ct) as JsonObject; }
        catch (JsonException) { return null; }
    }

    static string? Teks(JsonObject? j, string nama) => j?[nama] is JsonValue v && v.TryGetValue<string>(out var s) ? s : null;

    static byte[]? Base64(string? teks)
    {
        try { return teks is null ? null : Convert.FromBase64String(teks); }
        catch (FormatException) { return null; }
    }
}
