using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Puts delivery states onto the outbox row they belong to; one that comes before the answer to our send call waits for it.</summary>
public sealed class PencatatStatus(Siaran siaran)
{
    public async Task CatatAsync(LayananDb db, PembaruanMasuk p, MessageStatus s, DateTimeOffset pada, CancellationToken ct)
    {
        p.Selesai();
        if (Arti(s.Status) is not { } status) return;
        var wamid = PencatatPesan.Bersih(s.Id, 255);
        var galat = s.Errors.Count > 0 ? s.Errors[0] : null;
        var tunda = StatusTertunda.Simpan(wamid, status, s.Timestamp ?? pada, galat?.Code, status == StatusKirim.Gagal ? GalatMeta.Kalimat(galat?.Code) : null, BacaTarif.Dari(s.Pricing), pada);
        if (await CariAsync(db, s, wamid, ct) is { } keluar)
        {
            Terapkan(db, keluar, tunda);
            return;
        }
        db.StatusTertunda.Add(tunda);
        await db.SaveChangesAsync(ct);
        // The answer to our call may have been saved meanwhile: whoever writes second finds the other.
        await TerapkanTertundaAsync(db, wamid, ct);
    }

    /// <summary>Applies what had come for this message before its id was known; the caller saves.</summary>
    public async Task TerapkanTertundaAsync(LayananDb db, string wamid, CancellationToken ct)
    {
        if (await Lengkap(db).FirstOrDefaultAsync(k => k.Pesan.Wamid == wamid, ct) is not { } keluar) return;
        foreach (var tunda in await db.StatusTertunda.Where(t => t.Wamid == wamid).OrderBy(t => t.Id).Take(100).ToListAsync(ct))
        {
            Terapkan(db, keluar, tunda);
            db.StatusTertunda.Remove(tunda);
        }
    }

    void Terapkan(LayananDb db, PesanKeluar keluar, StatusTertunda s)
    {
        keluar.CatatBiaya(s.Status, s.WaktuMeta, s.Tarif);
        var berubah = s.Status == StatusKirim.Gagal ? keluar.StatusGagal(s.Galat!, s.KodeGalat, s.Wamid, s.Pada) : keluar.TerapkanStatus(s.Status, s.WaktuMeta, s.Wamid);
        if (berubah) siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(keluar.PercakapanId));
    }

    static async Task<PesanKeluar?> CariAsync(LayananDb db, MessageStatus s, string wamid, CancellationToken ct)
    {
        if (await Lengkap(db).FirstOrDefaultAsync(k => k.Pesan.Wamid == wamid, ct) is { } menurutWamid) return menurutWamid;
        if (!int.TryParse(s.CallbackData, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        // Only a row that was really sent from this number: the data may come from a test system on the same number.
        return await Lengkap(db).FirstOrDefaultAsync(k => k.Id == id && k.Percobaan > 0 && k.Percakapan.NomorKantor.PhoneNumberId == s.PhoneNumberId, ct);
    }

    static IQueryable<PesanKeluar> Lengkap(LayananDb db) => db.PesanKeluar.Include(k => k.Pesan);

    static StatusKirim? Arti(string kata) => kata switch
    {
        "sent" => StatusKirim.Terkirim,
        "delivered" => StatusKirim.Sampai,
        "read" or "played" => StatusKirim.Dibaca,
        "failed" => StatusKirim.Gagal,
        _ => null
    };
}
