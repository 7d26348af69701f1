using System.Text.RegularExpressions;

namespace LayananPublik.Pelayanan;

// Talks that features above lead: what they are asked, and what leads out of them.
public sealed partial class Asisten
{
    // "batal" is the talk's own: it knows what it has begun.
    static readonly string[] Batal = ["batal", "batalkan", "cancel", "tidak jadi", "gak jadi", "ga jadi", "nggak jadi"];

    /// <summary>A bare word that means the same everywhere: menu, petugas, status, a service by "#21", a number of an application.</summary>
    static bool Keluar(string teks) => teks.TrimStart().StartsWith('#') && Pemahaman.PilihanNomor(teks) is not null
        || Nomor().IsMatch(teks) || SelaIsian.PerintahTegas(teks) && !Batal.Contains(Pemahaman.Polos(teks)) && Pemahaman.NomorPermohonan(teks) is null;

    static async Task<bool> NomorAlurAsync(Obrolan o, CancellationToken ct)
    {
        foreach (var alur in o.Alur)
            if (await alur.NomorAsync(o, ct)) return true;
        return false;
    }

    static async Task<bool> TertutupAsync(Obrolan o, CancellationToken ct)
    {
        foreach (var alur in o.Alur)
            if (await alur.TertutupAsync(o, ct)) return true;
        return false;
    }

    static async Task<bool> TitipanAsync(Obrolan o, CancellationToken ct)
    {
        foreach (var alur in o.Alur)
            if (await alur.TitipanAsync(o, ct)) return true;
        return false;
    }

    static async Task<bool> TulisanAsync(Obrolan o, Maksud maksud, CancellationToken ct)
    {
        foreach (var alur in o.Alur)
            if (await alur.TulisanAsync(o, maksud, ct)) return true;
        return false;
    }

    [GeneratedRegex(@"^\s*(?:cek |status )?[a-z]{3}-[0-9a-z-]{5,}\s*\??\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nomor();
}
