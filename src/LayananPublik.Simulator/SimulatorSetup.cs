using LayananPublik.Simulator.Api;
using LayananPublik.Simulator.Graph;
using LayananPublik.Simulator.Ingatan;
using LayananPublik.Simulator.Kiriman;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace LayananPublik.Simulator;

public static class SimulatorSetup
{
    /// <summary>Registers the fake Meta and its clock. The app makes JamSimulator its TimeProvider.</summary>
    public static IServiceCollection AddSimulator(this IServiceCollection services, Action<SimulatorOptions, IServiceProvider> atur)
    {
        services.AddSingleton(sp =>
        {
            var pilihan = new SimulatorOptions();
            atur(pilihan, sp);
            return pilihan.Periksa();
        });
        services.AddSingleton<JamSimulator>();
        services.AddSingleton<Gangguan>();
        services.AddSingleton<Jaringan>();
        services.AddSingleton<GudangMedia>();
        services.AddSingleton<PonselWarga>();
        services.AddSingleton<WebhookJson>();
        services.AddSingleton<AlamatWebhook>();
        services.AddSingleton<KlienWebhook>();
        services.AddHttpClient(KlienWebhook.Nama, http => http.Timeout = TimeSpan.FromSeconds(20))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
            .RemoveAllLoggers();
        services.AddSingleton(sp => new Quota(sp.GetRequiredService<SimulatorOptions>(), sp.GetRequiredService<JamSimulator>()));
        services.AddSingleton<MediaReader>();
        services.AddSingleton<TemplateReader>();
        services.AddSingleton<MessageReader>();
        services.AddSingleton<SendMessage>();
        services.AddSingleton<ReadReceipt>();
        services.AddSingleton<SendEndpoint>();
        services.AddSingleton<MediaEndpoints>();
        services.AddSingleton<Halaman.Waktu>();
        services.AddHostedService<PosWebhook>();
        return services;
    }

    /// <summary>The Graph side and the phone API; the page /simulator is a routable component of this assembly.</summary>
    public static void MapSimulator(this IEndpointRouteBuilder akar)
    {
        var semua = akar.MapGroup("").AllowAnonymous().DisableAntiforgery().WithMetadata(new SkipStatusCodePagesAttribute());
        semua.MapGraph();
        var api = semua.MapGroup("/simulator/api").AddEndpointFilter(ApiHttp.Jaga);
        api.MapPonsel();
        api.MapKendali();
    }
}
