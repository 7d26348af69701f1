using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>News about templates: approved, refused, paused, another quality, another category. Applied by Meta's time, so that what comes late changes nothing.</summary>
public sealed class PencatatTemplat(AkunWhatsApp akun, PenyelarasTemplat penyelaras, Siaran siaran) : IPencatatKabar
{
    public bool Mengenal(KabarMeta kabar) => kabar.Ada("message_template_id") || kabar.Ada("message_template_name");

    public async Task CatatAsync(LayananDb db, KabarMeta kabar, CancellationToken ct)
    {
        if (await CariAsync(db, kabar, ct) is not { } templat) return;
        var pada = kabar.Asal.Origin.Time is { } waktu && waktu < kabar.Pada ? waktu : kabar.Pada;
        if (kabar.Teks("event") is { } peristiwa) Status(templat, kabar, peristiwa, pada);
        if (kabar.Teks("new_quality_score") is { } mutu) templat.JadiMutu(BacaTemplat.Mutu(mutu), pada);
        if (kabar.Teks("new_category") is { } golongan) templat.JadiGolongan(BacaTarif.Golongan(golongan), pada);
        if (kabar.Teks("correct_category") is { } akan) templat.AkanBerganti(BacaTarif.Golongan(akan), pada);
        if (kabar.Ada("message_template_element") || templat.Komponen.Length <= 2) penyelaras.Minta();
        siaran.Tulis(db, Topik.Kantor, Topik.Peringatan);
    }

    static void Status(TemplatPesan templat, KabarMeta kabar, string peristiwa, DateTimeOffset pada)
    {
        var status = BacaTemplat.Status(peristiwa);
        // Flags and limits leave the state as it is.
        if (status != StatusTemplat.Lain) templat.JadiStatus(status, Alasan(kabar), pada);
    }

    static string? Alasan(KabarMeta kabar)
    {
        var (lain, tolak) = (Anak(kabar, "other_info"), Anak(kabar, "rejection_info"));
        return BacaTemplat.Alasan(kabar.Teks("reason") is { Length: > 0 } sebab and not "NONE" ? sebab : tolak?.Teks("reason") ?? lain?.Teks("title"), tolak?.Teks("recommendation") ?? lain?.Teks("description"));
    }

    static KabarMeta? Anak(KabarMeta kabar, string nama) => kabar.Ada(nama) && kabar.Isi.GetProperty(nama) is { ValueKind: System.Text.Json.JsonValueKind.Object } isi ? kabar with { Isi = isi } : null;

    async Task<TemplatPesan?> CariAsync(LayananDb db, KabarMeta kabar, CancellationToken ct)
    {
        var waba = PencatatPesan.Bersih(kabar.Asal.WabaId ?? akun.WabaId, 40);
        var (metaId, nama, bahasa) = (kabar.Teks("message_template_id"), kabar.Teks("message_template_name"), kabar.Teks("message_template_language"));
        if (metaId is not null && await db.TemplatPesan.FirstOrDefaultAsync(t => t.WabaId == waba && t.MetaId == metaId, ct) is { } menurutId) return menurutId;
        if (await db.TemplatPesan.OrderByDescending(t => t.Id).FirstOrDefaultAsync(t => t.WabaId == waba && t.Nama == nama && t.Bahasa == bahasa && t.Status != StatusTemplat.Dihapus, ct) is { } menurutNama && metaId is null) return menurutNama;
        if (metaId is null || nama is null || bahasa is null) return null;
        var baru = TemplatPesan.Kenali(waba, PencatatPesan.Bersih(metaId, 40), PencatatPesan.Bersih(nama, 512), PencatatPesan.Bersih(bahasa, 20));
        db.TemplatPesan.Add(baru);
        return baru;
    }
}
