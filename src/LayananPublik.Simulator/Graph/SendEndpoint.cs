using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace LayananPublik.Simulator.Graph;

/// <summary>The send call with the misbehaviour asked for: before accepting (http500, kode) or after (timeout, putus, lambat).</summary>
public sealed class SendEndpoint(SimulatorOptions office, SendMessage send, ReadReceipt read, Gangguan faults, IHostApplicationLifetime life)
{
    static readonly TimeSpan Slow = TimeSpan.FromSeconds(1.5);
    static readonly TimeSpan Forever = TimeSpan.FromMinutes(2);

    public async Task<IResult> HandleAsync(string id, HttpContext http)
    {
        if (id != office.PhoneNumberId) throw GraphException.UnknownObject(id);
        var body = await GraphHttp.BodyAsync(http);
        GraphHttp.CheckProduct(body);
        if (body["status"].Given) return GraphHttp.Json(read.Accept(body));
        var fault = faults.AmbilUntukKirim();
        if (fault is { Jenis: JenisGangguan.Http500 })
            return Results.Content("<html><body><h1>500 Internal Server Error</h1></body></html>", "text/html", statusCode: 500);
        if (fault is { Jenis: JenisGangguan.Kode, Asinkron: false })
            throw new GraphException(fault.Kode, GraphErrors.Find(fault.Kode).Title);
        var answer = send.Accept(body, fault is { Jenis: JenisGangguan.Kode } ? fault.Kode : null);
        return await MisbehaveAsync(fault?.Jenis, http) ?? GraphHttp.Json(answer);
    }

    async Task<IResult?> MisbehaveAsync(JenisGangguan? fault, HttpContext http)
    {
        switch (fault)
        {
            case JenisGangguan.Lambat:
                await WaitAsync(Slow, http);
                return null;
            case JenisGangguan.Timeout:
                await WaitAsync(Forever, http);
                return Results.Content("<html><body><h1>504 Gateway Timeout</h1></body></html>", "text/html", statusCode: 504);
            case JenisGangguan.Putus:
                http.Abort();
                return Results.Empty;
            default:
                return null;
        }
    }

    async Task WaitAsync(TimeSpan time, HttpContext http)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
        await Task.Delay(time, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
