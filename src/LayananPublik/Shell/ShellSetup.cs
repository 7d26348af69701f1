using LayananPublik.Simulator;
using Microsoft.AspNetCore.HttpOverrides;
using Radzen;

namespace LayananPublik.Shell;

public static class ShellSetup
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddSingleton<ILocalizer, BahasaRadzen>();
        services.AddSingleton<PapanPeringatan>().AddHostedService(sp => sp.GetRequiredService<PapanPeringatan>());
        services.AddSingleton(new PotonganAtas(90, typeof(PintasanPapan)));
        return services.AddSingleton<MenuUtama>().AddSingleton<PembacaBersama>();
    }

    public static void MapShell(this IEndpointRouteBuilder e)
    {
        e.MapStaticAssets();
        e.MapRazorComponents<App>().AddInteractiveServerRenderMode().AddAdditionalAssemblies(typeof(SimulatorSetup).Assembly);
    }

    public static IServiceCollection AddMenu(this IServiceCollection services, ButirMenu butir) => services.AddSingleton(butir);

    /// <summary>A source of alarms for the bar under the top of every page.</summary>
    public static IServiceCollection AddPeringatan<T>(this IServiceCollection services) where T : class, IPeringatan => services.AddSingleton<IPeringatan, T>();

    /// <summary>What stands around every request: the proxy's word, the language, the pages for what went wrong.</summary>
    public static void UseShell(this WebApplication app)
    {
        // Only a proxy on this machine is believed.
        app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/galat", createScopeForErrors: true);
        app.UseRequestLocalization("id-ID");
        app.UseStatusCodePagesWithReExecute("/tidak-ada", createScopeForStatusCodePages: true);
        app.UseAlamatRapi();
    }
}
