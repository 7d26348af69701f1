using System.Net;
using System.Net.Sockets;

namespace LayananPublik.Pelayanan;

/// <summary>How often a code may be missed within an hour: per number, and per address over all numbers. The brake of one node; what carries is the length of the code.</summary>
sealed class PembatasLacak(TimeProvider jam)
{
    public const int PerNomor = 5, PerAlamat = 40;
    public static readonly TimeSpan Jendela = TimeSpan.FromHours(1);
    const int Terbanyak = 100_000;

    readonly Lock pintu = new();
    readonly Dictionary<string, (int Banyak, DateTimeOffset Sampai)> salah = new(StringComparer.Ordinal);

    /// <summary>Takes a try in advance, so that tries side by side count too; <see cref="Benar"/> gives it back. Not null: until when to wait.</summary>
    public DateTimeOffset? Coba(string nomor, IPAddress? alamat)
    {
        lock (pintu)
        {
            var kini = jam.GetUtcNow();
            if (salah.Count >= Terbanyak) Rapikan(kini);
            var (a, b) = (Hitung("n" + nomor, kini), Hitung("a" + Jaringan(alamat), kini));
            if (a.Banyak >= PerNomor) return a.Sampai;
            if (b.Banyak >= PerAlamat) return b.Sampai;
            salah["n" + nomor] = (a.Banyak + 1, a.Sampai);
            salah["a" + Jaringan(alamat)] = (b.Banyak + 1, b.Sampai);
            return null;
        }
    }

    public void Benar(string nomor, IPAddress? alamat)
    {
        lock (pintu)
            foreach (var kunci in (string[])["n" + nomor, "a" + Jaringan(alamat)])
                if (salah.TryGetValue(kunci, out var h) && h.Banyak > 0) salah[kunci] = (h.Banyak - 1, h.Sampai);
    }

    (int Banyak, DateTimeOffset Sampai) Hitung(string kunci, DateTimeOffset kini) =>
        salah.TryGetValue(kunci, out var h) && h.Sampai > kini ? h : (0, kini + Jendela);

    void Rapikan(DateTimeOffset kini)
    {
        foreach (var (kunci, _) in salah.Where(s => s.Value.Sampai <= kini || s.Value.Banyak == 0).ToList()) salah.Remove(kunci);
        if (salah.Count >= Terbanyak) salah.Clear();
    }

    /// <summary>One household owns a /64: its single addresses say nothing.</summary>
    internal static string Jaringan(IPAddress? alamat) => alamat is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
        ? Convert.ToHexString(alamat.GetAddressBytes().AsSpan(0, 8)) : alamat?.MapToIPv4().ToString() ?? "";
}
