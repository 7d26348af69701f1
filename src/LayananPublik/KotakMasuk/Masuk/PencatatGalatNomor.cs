using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Errors that Meta reports about a whole number, beside or instead of messages and statuses.</summary>
public sealed class PencatatGalatNomor(AkibatGalat akibat, SakelarKirim sakelar, Siaran siaran) : IPencatatKabar
{
    public bool Mengenal(KabarMeta kabar) => kabar.Bidang == "messages" && kabar.Asal is { Errors.Count: > 0, PhoneNumberId: not null };

    public async Task CatatAsync(LayananDb db, KabarMeta kabar, CancellationToken ct)
    {
        var meta = kabar.Asal.PhoneNumberId;
        if (await db.NomorKantor.FirstOrDefaultAsync(n => n.PhoneNumberId == meta, ct) is not { } nomor) return;
        foreach (var galat in kabar.Asal.Errors.Take(10))
        {
            if (await akibat.HentikanAsync(db, nomor.Id, ErrorTable.Find(galat.Code)?.Reaction, galat.Code, ct)) sakelar.Lupakan();
            else db.KabarAkun.Add(KabarAkun.Tentang($"errors/{galat.Code}", $"Meta melaporkan galat pada nomor {TampilanNomor.Tulis(nomor.Tampilan)}: {galat.Title ?? galat.Message ?? "tanpa keterangan"} (kode {galat.Code}).", false, kabar.Pada));
        }
        siaran.Tulis(db, Topik.Keluar, Topik.Peringatan);
    }
}
