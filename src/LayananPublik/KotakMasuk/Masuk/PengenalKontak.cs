using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Finds or makes the contact and conversation of a sender. Saved by itself, so that a message meets a conversation that already has its id.</summary>
public sealed class PengenalKontak
{
    public const string Peringatan = "Pengenal WhatsApp di balik nomor ini berubah: mungkin nomornya kini dipakai orang lain. Pastikan orangnya; sampai itu tidak ada status atau surat yang terkirim sendiri.";

    const int PalingBanyak = 50;

    /// <summary>
    /// Two contacts are never merged here. A number that turns up with another user id than before is doubted: its message is kept apart by a mark,
    /// and a person decides. Diragukan: this very message may be somebody else's.
    /// </summary>
    public async Task<(Percakapan Percakapan, bool Diragukan)> PercakapanAsync(LayananDb db, NomorKantor nomor, string? telepon, string? bsuid, string? nama, DateTimeOffset pada, CancellationToken ct)
    {
        var (kontak, ragu) = await KenaliAsync(db, telepon, bsuid, nama, pada, ct);
        var percakapan = await BukaAsync(db, nomor, kontak, pada, ct);
        if (ragu is not null) await RagukanAsync(db, ragu, telepon, bsuid, pada, ct);
        await db.SaveChangesAsync(ct);
        return (percakapan, MilikLain(kontak, telepon, bsuid));
    }

    public static async Task<Percakapan> BukaAsync(LayananDb db, NomorKantor nomor, Kontak kontak, DateTimeOffset pada, CancellationToken ct)
    {
        var ada = kontak.Id == 0 ? null : await db.Percakapan.FirstOrDefaultAsync(p => p.NomorKantorId == nomor.Id && p.KontakId == kontak.Id, ct);
        if (ada is not null) return ada;
        var baru = Percakapan.Buka(nomor, kontak, pada);
        db.Percakapan.Add(baru);
        return baru;
    }

    public static async Task<Kontak?> CariAsync(LayananDb db, string? telepon, string? bsuid, CancellationToken ct) =>
        await CariAsync(db, JenisAlias.Telepon, telepon, ct) ?? await CariAsync(db, JenisAlias.Bsuid, bsuid, ct);

    public static async Task<Kontak?> CariAsync(LayananDb db, JenisAlias jenis, string? nilai, CancellationToken ct) => string.IsNullOrEmpty(nilai) ? null
        : await Beralias(db, db.Set<AliasKontak>().Where(a => a.Jenis == jenis && a.Nilai == nilai)).FirstOrDefaultAsync(ct);

    // By the alias's index: "any alias is …" would read every contact there is.
    static IQueryable<Kontak> Beralias(LayananDb db, IQueryable<AliasKontak> alias) => db.Kontak.Include(k => k.Alias).Where(k => alias.Select(a => a.KontakId).Contains(k.Id)).OrderBy(k => k.Id);

    /// <summary>Whose message it is, and whose number has become doubtful by it.</summary>
    static async Task<(Kontak Kontak, Kontak? Ragu)> KenaliAsync(LayananDb db, string? telepon, string? bsuid, string? nama, DateTimeOffset pada, CancellationToken ct)
    {
        var calon = await Beralias(db, db.Set<AliasKontak>().Where(a => (a.Jenis == JenisAlias.Telepon && a.Nilai == telepon) || (a.Jenis == JenisAlias.Bsuid && a.Nilai == bsuid))).Take(2).ToListAsync(ct);
        var (t, b) = (Milik(calon, JenisAlias.Telepon, telepon), Milik(calon, JenisAlias.Bsuid, bsuid));
        var kontak = t ?? b ?? Kontak.Kenali(telepon, bsuid, nama, pada);
        if (kontak.Id == 0) db.Kontak.Add(kontak);
        var lain = bsuid is not null && t is not null && (b is null ? t.Bsuid is not null : b.Id != t.Id);
        if (!lain)
        {
            kontak.Lengkapi(telepon, bsuid, nama);
            return (kontak, null);
        }
        // The user id is the account: where both are known, the message is the account's and only the number is in doubt.
        if (b is not null && t!.Bsuid is not null) kontak = b;
        return (kontak, t);
    }

    static Kontak? Milik(List<Kontak> calon, JenisAlias jenis, string? nilai) => nilai is null ? null : calon.Find(k => k.Alias.Any(a => a.Jenis == jenis && a.Nilai == nilai));

    static bool MilikLain(Kontak kontak, string? telepon, string? bsuid) =>
        kontak.Diragukan && (bsuid is not null ? bsuid == kontak.BsuidDiragukan : telepon is not null && telepon == kontak.TeleponDiragukan);

    /// <summary>All of the contact's conversations say so: what the office sends by itself would go to the doubtful number from each of them.</summary>
    public static async Task RagukanAsync(LayananDb db, Kontak kontak, string? telepon, string? bsuid, DateTimeOffset pada, CancellationToken ct)
    {
        if (!kontak.Ragukan(telepon, bsuid, pada)) return;
        var ada = await db.Percakapan.Where(p => p.KontakId == kontak.Id).OrderBy(p => p.Id).Take(PalingBanyak).ToListAsync(ct);
        // One that is just being opened too. Nothing is saved here: mark and notice stand or fall together.
        foreach (var p in ada.Union(db.Percakapan.Local.Where(p => p.Kontak == kontak)))
        {
            p.OrangDiragukan(pada, Peringatan);
            Beritahu(db, p, Peringatan, pada);
        }
    }

    public static void Beritahu(LayananDb db, Percakapan percakapan, string kalimat, DateTimeOffset pada)
    {
        var pesan = Pesan.Pemberitahuan(percakapan, kalimat, pada);
        db.Pesan.Add(pesan);
        percakapan.Sisipkan(pesan);
    }
}
