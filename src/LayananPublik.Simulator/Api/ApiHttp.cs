using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LayananPublik.Simulator.Api;

/// <summary>What the phone API's calls have in common: whatever is malformed answers {"galat":"…"}.</summary>
static class ApiHttp
{
    public static readonly JsonSerializerOptions Bentuk = new(JsonSerializerDefaults.Web);

    public static async ValueTask<object?> Jaga(EndpointFilterInvocationContext konteks, EndpointFilterDelegate lanjut)
    {
        try
        {
            if (konteks.HttpContext.Request.RouteValues["nomor"] is string nomor && !DaftarWarga.Sah(nomor))
                throw new PermintaanException("Nomor WhatsApp ditulis dengan kode negara dan angka saja, misalnya 6281200000001.");
            return await lanjut(konteks);
        }
        catch (PermintaanException x)
        {
            return Galat(x.Message, x.Status);
        }
        catch (BadHttpRequestException x)
        {
            return Galat(x.StatusCode == 413 ? "Berkas terlalu besar: paling besar 110 MB." : "Permintaan tidak dapat dibaca.", x.StatusCode);
        }
    }

    public static IResult Galat(string kalimat, int status) => Results.Json(new { galat = kalimat }, Bentuk, statusCode: status);

    public static async Task<JsonObject> BadanAsync(HttpContext http)
    {
        try
        {
            return await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted) as JsonObject
                ?? throw new PermintaanException("Badan permintaan harus berupa objek JSON.");
        }
        catch (JsonException)
        {
            throw new PermintaanException("Badan permintaan bukan JSON yang sah.");
        }
    }

    public static T Ambil<T>(JsonObject badan, string nama) =>
        AmbilAtau<T?>(badan, nama, default) ?? throw new PermintaanException($"Isian \"{nama}\" wajib ada.");

    public static T AmbilAtau<T>(JsonObject badan, string nama, T bila)
    {
        JsonNode? isi;
        // A name given twice is found out only when the object is first read.
        try { isi = badan[nama]; }
        catch (ArgumentException) { throw new PermintaanException("Badan permintaan memuat isian ganda."); }
        if (isi is null) return bila;
        return isi is JsonValue v && v.TryGetValue<T>(out var nilai) ? nilai : throw new PermintaanException($"Isian \"{nama}\" tidak dapat dibaca.");
    }

    /// <summary>One word of an enum, in small or capital letters; numbers are not taken for words.</summary>
    public static T Pilihan<T>(string tulisan, string nama) where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(n => string.Equals(n.ToString(), tulisan, StringComparison.OrdinalIgnoreCase))
            ?? throw new PermintaanException($"Isian \"{nama}\" salah satu dari: {string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()))}.");
}
