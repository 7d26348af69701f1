using LayananPublik.Simulator.Ingatan;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace LayananPublik.Simulator.Graph;

/// <summary>The send call with the misbehaviour asked for: before accepting (http500, kode) or after (timeout, putus, lambat, mendahului).</summary>
public sealed class SendEndpoint(SimulatorOptions office, Jaringan network, SendMessage send, ReadReceipt read, Gangguan faults, IHostApplicationLifetime life)
{
    static readonly TimeSpan Slow = TimeSpan.FromSeconds(1.5);
    static readonly TimeSpan Forever = TimeSpan.FromMinutes(2);
    static readonly TimeSpan Overtaking = TimeSpan.FromSeconds(15);

    public async Task<IResult> HandleAsync(string id, HttpContext http)
    {
        if (id != office.PhoneNumberId) throw GraphException.UnknownObject(id);
        var body = await GraphHttp.BodyAsync(http);
        GraphHttp.CheckProduct(body);
        if (body["status"].Given) return GraphHttp.Json(read.Accept(body));
        var fault = faults.Kosong ? null : faults.AmbilUntukKirim(send.RecipientOf(body));
        if (fault is { Jenis: JenisGangguan.Http500 }) return GraphHttp.Html(500, "Internal Server Error");
        if (fault is { Jenis: JenisGangguan.Kode, Asinkron: false })
            throw new GraphException(fault.Kode, GraphErrors.Details(fault.Kode));
        var accepted = send.Accept(body, fault is { Jenis: JenisGangguan.Kode } ? fault.Kode : null);
        return await MisbehaveAsync(fault, accepted, http) ?? GraphHttp.Json(accepted.Answer);
    }

    async Task<IResult?> MisbehaveAsync(GangguanDiminta? fault, Accepted accepted, HttpContext http)
    {
        switch (fault?.Jenis)
        {
            case JenisGangguan.Lambat:
                await WaitAsync(fault.Detik > 0 ? TimeSpan.FromSeconds(fault.Detik) : Slow, http);
                return null;
            case JenisGangguan.Timeout:
                await WaitAsync(Forever, http);
                return GraphHttp.Html(504, "Gateway Timeout");
            case JenisGangguan.Putus:
                http.Abort();
                return Results.Empty;
            case JenisGangguan.Mendahului:
                await OvertakenAsync(accepted, http);
                return null;
            default:
                return null;
        }
    }

    /// <summary>Answers only when the office has taken every status of the message.</summary>
    async Task OvertakenAsync(Accepted accepted, HttpContext http)
    {
        var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(string _)
        {
            if (network.Baca(i => !Enumerable.Range(0, (int)(accepted.LastDelivery - accepted.FirstDelivery + 1)).Any(n => i.Kiriman.ContainsKey(accepted.FirstDelivery + n)))) taken.TrySetResult();
        }
        network.Berubah += Look;
        Look("");
        await Task.WhenAny(taken.Task, WaitAsync(Overtaking, http));
        network.Berubah -= Look;
    }

    async Task WaitAsync(TimeSpan time, HttpContext http)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
        await Task.Delay(time, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
