using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LayananPublik.Pengaturan;

/// <summary>Addresses of this app: the public one for QR codes and links, and its own loopback one, known once the server listens.</summary>
public sealed class AlamatKantor(PengaturanKantor pengaturan, IServer server)
{
    /// <summary>For citizens, without a trailing slash.</summary>
    public string Publik => pengaturan.Kantor.AlamatPublik.Length > 0 ? pengaturan.Kantor.AlamatPublik.TrimEnd('/') : Sendiri.ToString().TrimEnd('/');

    /// <summary>How this process reaches itself.</summary>
    public Uri Sendiri
    {
        get
        {
            var semua = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
            var dengar = semua.OrderBy(a => a.StartsWith("https:", StringComparison.Ordinal)).FirstOrDefault()
                ?? throw new InvalidOperationException("The server does not listen yet.");
            var alamat = BindingAddress.Parse(dengar);
            var nama = alamat.Host is "+" or "*" or "[::]" or "0.0.0.0" ? "localhost" : alamat.Host;
            return new UriBuilder(alamat.Scheme, nama, alamat.Port).Uri;
        }
    }
}
