using Microsoft.Extensions.DependencyInjection.Extensions;
using Radzen;

namespace LayananPublik.Shell;

public static class ShellSetup
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddSingleton<ILocalizer, BahasaRadzen>();
        services.AddCascadingAuthenticationState();
        services.AddSingleton<MenuUtama>();
        services.TryAddSingleton<BacaPapanNama>(_ => Task.FromResult(new PapanNama("Meja Layanan")));
        return services;
    }

    public static IServiceCollection AddMenu(this IServiceCollection services, ButirMenu butir) => services.AddSingleton(butir);
}
