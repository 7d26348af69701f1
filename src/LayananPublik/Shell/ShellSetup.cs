using Radzen;

namespace LayananPublik.Shell;

public static class ShellSetup
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddSingleton<ILocalizer, BahasaRadzen>();
        return services.AddSingleton<MenuUtama>();
    }

    public static IServiceCollection AddMenu(this IServiceCollection services, ButirMenu butir) => services.AddSingleton(butir);
}
