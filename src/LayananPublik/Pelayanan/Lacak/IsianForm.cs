namespace LayananPublik.Pelayanan;

static class IsianForm
{
    /// <summary>The posted form, or null when it is none, broken or too large.</summary>
    public static async Task<IFormCollection?> BacaAsync(HttpContext http, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType) return null;
        try { return await http.Request.ReadFormAsync(ct); }
        catch (Exception galat) when (galat is InvalidDataException or BadHttpRequestException) { return null; }
    }
}
