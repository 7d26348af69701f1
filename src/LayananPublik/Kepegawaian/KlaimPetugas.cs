using System.Globalization;
using System.Security.Claims;
using LayananPublik.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LayananPublik.Kepegawaian;

/// <summary>Puts name, role and unit into the sign-in cookie; renewed whenever the security stamp is checked.</summary>
sealed class KlaimPetugas(UserManager<Petugas> akun, IOptions<IdentityOptions> pilihan, LayananDb db) : UserClaimsPrincipalFactory<Petugas>(akun, pilihan)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Petugas user)
    {
        var identitas = await base.GenerateClaimsAsync(user);
        var jalur = await db.UnitKerja.Where(u => u.Id == user.UnitKerjaId).Select(u => u.Jalur).SingleAsync();
        identitas.AddClaims([
            new(PetugasAktif.KlaimNama, user.Nama), new(PetugasAktif.KlaimPeran, user.Peran.ToString()),
            new(PetugasAktif.KlaimUnit, user.UnitKerjaId.ToString(CultureInfo.InvariantCulture)), new(PetugasAktif.KlaimJalur, jalur)]);
        if (user.WajibGantiSandi) identitas.AddClaim(new(PetugasAktif.KlaimGantiSandi, "1"));
        return identitas;
    }
}

/// <summary>A deactivated account cannot sign in, whatever its password.</summary>
sealed class PintuMasuk(UserManager<Petugas> akun, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Petugas> klaim, IOptions<IdentityOptions> pilihan,
    ILogger<SignInManager<Petugas>> log, Microsoft.AspNetCore.Authentication.IAuthenticationSchemeProvider skema, IUserConfirmation<Petugas> konfirmasi)
    : SignInManager<Petugas>(akun, http, klaim, pilihan, log, skema, konfirmasi)
{
    public override async Task<SignInResult> PasswordSignInAsync(string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        if (await UserManager.FindByNameAsync(userName) is { } petugas) return await PasswordSignInAsync(petugas, password, isPersistent, lockoutOnFailure);
        // As slow as a wrong password: nobody can find out names by the time it takes.
        UserManager.PasswordHasher.HashPassword(null!, password);
        return SignInResult.Failed;
    }

    public override async Task<bool> CanSignInAsync(Petugas user) => user.Aktif && await base.CanSignInAsync(user);
}
