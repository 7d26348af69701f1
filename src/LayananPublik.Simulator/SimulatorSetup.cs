using LayananPublik.Simulator.Api;
using LayananPublik.Simulator.Bsre;
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

/// <summary>
/// Puts the fake Meta into a web application: the app's own, or one of its own in another process. Alone it needs nothing but
/// AddSimulator and MapSimulator; SimulatorOptions.Webhook then names the app's webhook, AppSecret, VerifyToken and AccessToken are
/// those of the app's settings, and the app in CloudApi mode has WhatsApp:BaseUrl = http://…/simulator/graph, or, as through
/// 360dialog, http://…/simulator/d360 with PathTemplate {resource}, AuthHeader "D360-API-KEY: {token}" and MediaBaseUrl the same.
/// Each side keeps its own clock then. Deliveries begin once the host listens, and are repeated until the app answers.
/// </summary>
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
        services.AddSingleton<SaklarWarga>();
        services.AddSingleton<AkunWhatsApp>();
        services.AddSingleton<RegistrationLimit>();
        services.AddSingleton<WebhookJson>();
        services.AddSingleton<Centang>();
        services.AddSingleton<Tarif>();
        services.AddSingleton<AlamatWebhook>();
        services.AddSingleton<Sampul>();
        services.AddSingleton<KlienWebhook>();
        services.AddHttpClient(KlienWebhook.Nama, http => http.Timeout = TimeSpan.FromSeconds(20))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
            .RemoveAllLoggers();
        services.AddSingleton(sp => new Quota(sp.GetRequiredService<SimulatorOptions>(), sp.GetRequiredService<Jaringan>(), sp.GetRequiredService<JamSimulator>()));
        services.AddSingleton<MediaReader>();
        services.AddSingleton<TemplateReader>();
        services.AddSingleton<MessageReader>();
        services.AddSingleton<SendMessage>();
        services.AddSingleton<ReadReceipt>();
        services.AddSingleton<SendEndpoint>();
        services.AddSingleton<MediaEndpoints>();
        services.AddSingleton<Halaman.Waktu>();
        services.AddSingleton(sp => new OtoritasContoh(sp.GetRequiredService<SimulatorOptions>().Folder));
        services.AddSingleton<DaftarPenandatangan>().AddSingleton<EsignTitipan>();
        services.AddSingleton(sp => new EsignTukang(sp.GetRequiredService<DaftarPenandatangan>(), sp.GetRequiredService<EsignTitipan>(), sp.GetRequiredService<Gangguan>(), sp.GetRequiredService<JamSimulator>()));
        services.AddSingleton(sp => new StempelContoh(sp.GetRequiredService<OtoritasContoh>(), sp.GetRequiredService<JamSimulator>()));
        services.AddHostedService<PosWebhook>();
        return services;
    }

    /// <summary>The Graph side and the phone API; the page /simulator is a routable component of this assembly.</summary>
    public static void MapSimulator(this IEndpointRouteBuilder akar)
    {
        var semua = akar.MapGroup("").AllowAnonymous().DisableAntiforgery().WithMetadata(new SkipStatusCodePagesAttribute());
        semua.MapGraph();
        semua.MapPartner();
        semua.MapBsre();
        var api = semua.MapGroup("/simulator/api").AddEndpointFilter(ApiHttp.Jaga);
        api.MapPonsel();
        api.MapBalon();
        api.MapSaklar();
        api.MapAkun();
        api.MapKendali();
        api.MapPenandatangan();
    }
}
