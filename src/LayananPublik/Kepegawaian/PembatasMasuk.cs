using System.Net;
using System.Threading.RateLimiting;
using LayananPublik.Pengaturan;

namespace LayananPublik.Kepegawaian;

/// <summary>How often a password may be tried: per name and address, and per address over all names.</summary>
sealed class PembatasMasuk(PengaturanKantor pengaturan) : IDisposable
{
    public static readonly TimeSpan Jendela = TimeSpan.FromMinutes(5);

    readonly PartitionedRateLimiter<(string Alamat, string Nama)> pembatas = PartitionedRateLimiter.CreateChained(
        Pembatas(p => p.Alamat + "/" + p.Nama, pengaturan.Simulator ? 1000 : 10),
        // A whole office may share one address.
        Pembatas(p => p.Alamat, pengaturan.Simulator ? 10_000 : 100));

    public bool Boleh(IPAddress? alamat, string nama)
    {
        using var izin = pembatas.AttemptAcquire((alamat?.ToString() ?? "", nama.ToUpperInvariant()));
        return izin.IsAcquired;
    }

    public void Dispose() => pembatas.Dispose();

    static PartitionedRateLimiter<(string Alamat, string Nama)> Pembatas(Func<(string Alamat, string Nama), string> kunci, int batas) =>
        PartitionedRateLimiter.Create<(string Alamat, string Nama), string>(p => RateLimitPartition.GetFixedWindowLimiter(kunci(p),
            _ => new() { PermitLimit = batas, Window = Jendela, QueueLimit = 0, AutoReplenishment = true }));
}
