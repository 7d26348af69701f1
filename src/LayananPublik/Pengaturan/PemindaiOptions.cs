using System.Net;
using System.Net.Sockets;

namespace LayananPublik.Pengaturan;

/// <summary>The virus scanner (ClamAV's clamd); empty = none.</summary>
public sealed class PemindaiOptions
{
    /// <summary>tcp://127.0.0.1:3310 or unix:///run/clamav/clamd.ctl.</summary>
    public string Alamat { get; set; } = "";

    /// <exception cref="FormatException">Nothing that <see cref="Periksa"/> lets pass.</exception>
    internal EndPoint Tujuan => Baca() ?? throw new FormatException("The scanner's address was not checked.");

    internal void Periksa(List<string> salah)
    {
        if (Alamat.Length > 0 && Baca() is null) salah.Add("Pemindai:Alamat: isi tcp://host:port atau unix:///jalur/clamd.ctl, atau kosongkan.");
    }

    EndPoint? Baca() => Uri.TryCreate(Alamat, UriKind.Absolute, out var u) ? u switch
    {
        { Scheme: "tcp", Port: > 0, Host.Length: > 0 } => IPAddress.TryParse(u.Host.Trim('[', ']'), out var ip) ? new IPEndPoint(ip, u.Port) : new DnsEndPoint(u.Host, u.Port),
        { Scheme: "unix", AbsolutePath.Length: > 1 and < 100 } => new UnixDomainSocketEndPoint(u.AbsolutePath),
        _ => null
    } : null;
}
