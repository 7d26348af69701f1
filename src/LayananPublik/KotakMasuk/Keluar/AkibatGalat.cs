using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>What an error code means beyond the message that got it: the whole outbox pauses, a person must be identified anew, somebody wants no promotion.</summary>
public sealed class AkibatGalat(SakelarKirim sakelar, TimeProvider jam)
{
    /// <summary>Codes about one number; the other stops concern the whole account.</summary>
    static readonly int[] TentangNomor = [131037, 131045, 131048, 133006, 133010];

    /// <summary>Into the transaction of the row; the caller saves, then calls <see cref="SakelarKirim.Lupakan"/> when this was true.</summary>
    public async Task<bool> TerapkanAsync(LayananDb db, PesanKeluar k, Reaction? reaksi, int? kode, CancellationToken ct)
    {
        if (await HentikanAsync(db, k.NomorKantorId, reaksi, kode, ct)) return true;
        if (kode == ReaksiKirim.KodeKunciBerubah)
        {
            var percakapan = await db.Percakapan.Include(p => p.Kontak.Alias).SingleAsync(p => p.Id == k.PercakapanId, ct);
            if (percakapan.Kontak.Ragukan(percakapan.Kontak.Telepon, percakapan.Kontak.Bsuid, jam.GetUtcNow())) percakapan.OrangDiragukan(jam.GetUtcNow(), "Kunci WhatsApp warga ini berubah; mungkin orangnya lain.");
        }
        else if (kode == ReaksiKirim.KodeTolakPromosi)
            (await db.Percakapan.Where(p => p.Id == k.PercakapanId).Select(p => p.Kontak).SingleAsync(ct)).TolakPromosi(jam.GetUtcNow());
        return false;
    }

    /// <summary>Turns the switch where the code stops the account, the number or the token.</summary>
    public async Task<bool> HentikanAsync(LayananDb db, int nomorKantorId, Reaction? reaksi, int? kode, CancellationToken ct)
    {
        if (reaksi is not (Reaction.Token or Reaction.Account)) return false;
        var token = reaksi == Reaction.Token;
        var nomor = !token && kode is { } satu && TentangNomor.Contains(satu) ? nomorKantorId : (int?)null;
        await sakelar.JedaAsync(db, nomor, token ? SebabJeda.Token : SebabJeda.Akun, token ? GalatMeta.TokenDitolak(kode) : GalatMeta.Kalimat(kode), kode, Pelaku.Sistem, null, ct);
        return true;
    }
}
