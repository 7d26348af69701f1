using LayananPublik.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace LayananPublik.Kepegawaian;

public static class KepegawaianSetup
{
    public static IServiceCollection AddKepegawaian(this IServiceCollection s, string folder)
    {
        s.AddHttpContextAccessor();
        s.AddDataProtection().SetApplicationName("LayananPublik").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(folder, "kunci", "sesi")));
        s.AddIdentityCore<Petugas>(Aturan).AddEntityFrameworkStores<LayananDb>().AddSignInManager<PintuMasuk>()
            .AddClaimsPrincipalFactory<KlaimPetugas>().AddDefaultTokenProviders();
        s.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        s.ConfigureApplicationCookie(o =>
        {
            (o.LoginPath, o.AccessDeniedPath, o.ReturnUrlParameter) = ("/masuk", "/tidak-berhak", "kembali");
            (o.Cookie.Name, o.Cookie.SameSite, o.ExpireTimeSpan) = ("layanan", SameSiteMode.Lax, TimeSpan.FromHours(12));
        });
        s.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        s.AddAuthorization(o =>
        {
            foreach (var izin in Enum.GetValues<Izin>())
                o.AddPolicy(izin.ToString(), p => p.RequireAuthenticatedUser().RequireAssertion(k => PetugasAktif.Dari(k.User)?.Boleh(izin) == true));
        });
        return s.AddCascadingAuthenticationState();
    }

    static void Aturan(IdentityOptions o)
    {
        (o.Password.RequiredLength, o.Password.RequireNonAlphanumeric, o.Password.RequireUppercase) = (10, false, false);
        (o.Lockout.MaxFailedAccessAttempts, o.Lockout.DefaultLockoutTimeSpan) = (5, TimeSpan.FromMinutes(5));
    }
}
