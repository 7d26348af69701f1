using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LayananPublik.Simulator.Kiriman;

/// <summary>Where deliveries go: the configured address, or this very server's own.</summary>
public sealed class AlamatWebhook(SimulatorOptions pilihan, IServer server)
{
    public Uri? Cari()
    {
        if (pilihan.Webhook is not null) return pilihan.Webhook;
        var alamat = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        // Plain http first: the certificate of a development https address is rarely trusted.
        var terpilih = alamat.OrderBy(a => a.StartsWith("https:", StringComparison.OrdinalIgnoreCase)).FirstOrDefault();
        return terpilih is null ? null : new Uri(Loopback(terpilih), "webhook/whatsapp");
    }

    /// <summary>An address one can call, of one that means "every interface".</summary>
    public static Uri Loopback(string alamat)
    {
        foreach (var semua in (string[])["//*", "//+", "//0.0.0.0", "//[::]"])
            alamat = alamat.Replace(semua, "//127.0.0.1", StringComparison.Ordinal);
        return new Uri(alamat.EndsWith('/') ? alamat : alamat + "/");
    }
}
