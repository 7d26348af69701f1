using LayananPublik.Simulator;
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

    public static void MapShell(this IEndpointRouteBuilder e)
    {
        e.MapStaticAssets();
        e.MapRazorComponents<App>().AddInteractiveServerRenderMode().AddAdditionalAssemblies(typeof(SimulatorSetup).Assembly);
    }

    public static IServiceCollection AddMenu(this IServiceCollection services, ButirMenu butir) => services.AddSingleton(butir);
}
