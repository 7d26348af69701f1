using LayananPublik.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace LayananPublik.Kepegawaian;

/// <summary>Signing in and out: plain form posts, because a cookie needs a response and a circuit has none.</summary>
static class MasukKeluar
{
    public const string Awal = "/awal";

    /// <summary>Of the fields on the page.</summary>
    const int Terpanjang = 256;

    public static void MapMasukKeluar(this IEndpointRouteBuilder e)
    {
        // Ahead of the page at the same address, which would take the post as well.
        e.MapPost("/masuk", MasukAsync).AllowAnonymous().WithOrder(-1);
        e.MapPost("/keluar", KeluarAsync).AllowAnonymous();
        e.MapGet(Awal, KeAwal).RequireAuthorization();
    }

    /// <summary>Where an officer begins: the first place of the menu that the role may open.</summary>
    static IResult KeAwal(HttpContext http, MenuUtama menu) =>
        Results.LocalRedirect(menu.Untuk(PetugasAktif.Dari(http.User)!) is [var tempat, ..] ? tempat.Href : "/tidak-berhak");

    static async Task<IResult> MasukAsync(HttpContext http, SignInManager<Petugas> pintu, PembatasMasuk pembatas, IAntiforgery penjaga, CancellationToken ct)
    {
        var isi = await BacaAsync(http, ct);
        var kembali = isi?["kembali"].ToString() is { Length: > 1 } ke && RedirectHttpResult.IsLocalUrl(ke) ? ke : Awal;
        // Checked by hand: a page left open overnight deserves a sentence, not a bare 400.
        if (isi is null || !await penjaga.IsRequestValidAsync(http)) return Ulangi(kembali, "usang");
        var (nama, sandi) = (isi["nama"].ToString().Trim(), isi["sandi"].ToString());
        // The limiter remembers each name for minutes: an endless one must not fill the memory.
        if (nama.Length > Terpanjang || sandi.Length > Terpanjang) return Ulangi(kembali, "salah");
        if (!pembatas.Boleh(http.Connection.RemoteIpAddress, nama)) return Ulangi(kembali, "tunggu");
        var hasil = await pintu.PasswordSignInAsync(nama, sandi, isPersistent: false, lockoutOnFailure: true);
        if (hasil.Succeeded) return Results.LocalRedirect(kembali);
        return Ulangi(kembali, hasil.IsLockedOut ? "tunggu" : "salah");
    }

    static async Task<IResult> KeluarAsync(HttpContext http, SignInManager<Petugas> pintu, IAntiforgery penjaga)
    {
        if (await penjaga.IsRequestValidAsync(http)) await pintu.SignOutAsync();
        return Results.LocalRedirect("/masuk");
    }

    static async Task<IFormCollection?> BacaAsync(HttpContext http, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType) return null;
        try { return await http.Request.ReadFormAsync(ct); }
        catch (InvalidDataException) { return null; }
    }

    static IResult Ulangi(string kembali, string galat) =>
        Results.LocalRedirect("/masuk" + QueryString.Create("kembali", kembali).Add("galat", galat));
}
