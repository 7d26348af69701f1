using System.Security.Cryptography;
using LayananPublik.WhatsApp;
using Microsoft.AspNetCore.Mvc;

namespace LayananPublik.KotakMasuk;

/// <summary>Where Meta delivers: the handshake, and signed bodies that are stored before they are acknowledged.</summary>
static class Webhook
{
    const string Alamat = "/webhook/whatsapp";
    const int Batas = 4 * 1024 * 1024, BatasBuang = 4 * Batas, Biasa = 64 * 1024;

    public static void MapWebhook(this IEndpointRouteBuilder akar)
    {
        // Re-executed status pages would turn a POST's 401 into a 400.
        var e = akar.MapGroup("").AllowAnonymous().DisableAntiforgery().WithMetadata(new SkipStatusCodePagesAttribute());
        e.MapGet(Alamat, JabatTangan);
        e.MapPost(Alamat, TerimaAsync);
    }

    static IResult JabatTangan(HttpRequest r, RahasiaWebhook rahasia) =>
        r.Query["hub.mode"] == "subscribe" && rahasia.TokenSah(r.Query["hub.verify_token"])
            ? Results.Text(r.Query["hub.challenge"].ToString())
            : Results.StatusCode(StatusCodes.Status403Forbidden);

    static async Task<IResult> TerimaAsync(HttpRequest r, RahasiaWebhook rahasia, PenampungKiriman penampung, CancellationToken ct)
    {
        byte[]? badan;
        try { badan = await BacaAsync(r, ct); }
        catch (BadHttpRequestException galat) { return Results.StatusCode(galat.StatusCode); }
        if (badan is null) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (!rahasia.TandaSah(badan, r.Headers[Signature.Header])) return Results.StatusCode(StatusCodes.Status401Unauthorized);
        await penampung.SimpanAsync(Convert.ToHexStringLower(SHA256.HashData(badan)), badan, ct);
        return Results.Ok();
    }

    /// <summary>Null when it is longer than allowed, whether announced or found while counting (chunked bodies announce nothing).</summary>
    static async Task<byte[]?> BacaAsync(HttpRequest r, CancellationToken ct)
    {
        // Somewhat too long a body is read to its end and thrown away: a sender who is cut off never sees the 413.
        if (r.ContentLength > BatasBuang) return null;
        // No more at once than a usual delivery needs: the announced length is only the sender's word, and nothing is signed yet.
        using var isi = new MemoryStream((int)Math.Min(r.ContentLength ?? 0, Biasa));
        var panjang = 0L;
        while (true)
        {
            var baca = await r.BodyReader.ReadAsync(ct);
            panjang += baca.Buffer.Length;
            foreach (var bagian in baca.Buffer)
                if (panjang <= Batas) isi.Write(bagian.Span);
            r.BodyReader.AdvanceTo(baca.Buffer.End);
            if (baca.IsCompleted || panjang > BatasBuang) return panjang > Batas ? null : isi.ToArray();
        }
    }
}
