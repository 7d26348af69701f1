using LayananPublik.Data;
using LayananPublik.Pengaturan;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace LayananPublik.Kepegawaian;

public static class KepegawaianSetup
{
    public static IServiceCollection AddKepegawaian(this IServiceCollection s, PengaturanKantor pengaturan)
    {
        s.AddHttpContextAccessor();
        s.AddDataProtection().SetApplicationName("LayananPublik").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(pengaturan.Folder, "kunci", "sesi")));
        s.AddIdentityCore<Petugas>(Aturan).AddEntityFrameworkStores<LayananDb>().AddSignInManager<PintuMasuk>()
            .AddClaimsPrincipalFactory<KlaimPetugas>().AddErrorDescriber<GalatAkun>().AddDefaultTokenProviders();
        s.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        s.AddSesi(pengaturan.Kantor.AlamatPublik.StartsWith("https:", StringComparison.OrdinalIgnoreCase));
        s.AddAuthorization(o =>
        {
            foreach (var izin in Enum.GetValues<Izin>())
                o.AddPolicy(izin.ToString(), p => p.RequireAuthenticatedUser().RequireAssertion(k => PetugasAktif.Dari(k.User)?.Boleh(izin) == true));
        });
        s.AddSingleton<PembatasMasuk>();
        s.AddSingleton<MejaKepegawaian>().AddSingleton<MejaPintasan>();
        return s.AddCascadingAuthenticationState().AddScoped<AuthenticationStateProvider, PenjagaSesi>();
    }

    public static void MapKepegawaian(this IEndpointRouteBuilder e) => e.MapMasukKeluar();

    static void AddSesi(this IServiceCollection s, bool https)
    {
        s.ConfigureApplicationCookie(o =>
        {
            (o.LoginPath, o.AccessDeniedPath, o.ReturnUrlParameter) = ("/masuk", "/tidak-berhak", "kembali");
            (o.Cookie.Name, o.Cookie.SameSite, o.ExpireTimeSpan) = ("layanan", SameSiteMode.Lax, TimeSpan.FromHours(12));
            // Behind a proxy that ends TLS the request itself looks plain, so the public address decides.
            if (https) o.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            // Sessions live by the wall clock: moving the office's clock in the simulator must not sign everyone out.
            o.TimeProvider = TimeProvider.System;
        });
        s.AddAntiforgery(o =>
        {
            o.Cookie.Name = "layanan-formulir";
            if (https) o.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        });
        s.Configure<SecurityStampValidatorOptions>(o => (o.ValidationInterval, o.TimeProvider) = (TimeSpan.FromSeconds(30), TimeProvider.System));
    }

    static void Aturan(IdentityOptions o)
    {
        (o.Password.RequiredLength, o.Password.RequireNonAlphanumeric, o.Password.RequireUppercase) = (10, false, false);
        (o.Lockout.MaxFailedAccessAttempts, o.Lockout.DefaultLockoutTimeSpan) = (5, PembatasMasuk.Jendela);
    }
}
