using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>A citizen's number or user id has changed: the contact takes the new one and gives up the old, which may soon be somebody else's. What another contact has is not taken; that one is doubted, and a person decides.</summary>
static class PencatatPerubahan
{
    public static async Task CatatAsync(LayananDb db, Siaran siaran, InboundMessage m, SystemChange ganti, NomorKantor nomor, string wamid, DateTimeOffset pada, CancellationToken ct)
    {
        var (teleponLama, bsuidLama) = (PencatatPesan.Kenal((ganti.PreviousWaId ?? m.From)?.TrimStart('+'), 256), PencatatPesan.Kenal(ganti.PreviousUserId ?? m.UserId, 256));
        // A user id outlives nothing: where it is known it names the account better than a number that may have gone on.
        var lama = await PengenalKontak.CariAsync(db, JenisAlias.Bsuid, bsuidLama, ct) ?? await PengenalKontak.CariAsync(db, JenisAlias.Telepon, teleponLama, ct);
        var percakapan = lama is null ? null : await db.Percakapan.FirstOrDefaultAsync(p => p.KontakId == lama.Id && p.NomorKantorId == nomor.Id, ct);
        if (lama is null || percakapan is null) return;
        var (telepon, bsuid) = (PencatatPesan.Kenal(ganti.WaId?.TrimStart('+'), 256), PencatatPesan.Kenal(ganti.UserId, 256));
        // Saved together with the notice: half of it, tried again, would find nobody under the old number.
        var pemilik = await GantiAsync(db, lama, (teleponLama, telepon), (bsuidLama, bsuid), ct);
        if (pemilik is not null) await PengenalKontak.RagukanAsync(db, pemilik, telepon, bsuid, pada, ct);
        var pesan = Pesan.Pemberitahuan(percakapan, Kalimat(ganti, telepon, pemilik is null), pada, wamid, null, PencatatPesan.Waktu(m.Timestamp, pada));
        db.Pesan.Add(pesan);
        percakapan.Sisipkan(pesan);
        siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(percakapan.Id));
    }

    /// <summary>Another contact that has the new number.</summary>
    static async Task<Kontak?> GantiAsync(LayananDb db, Kontak lama, (string? Lama, string? Baru) telepon, (string? Lama, string? Baru) bsuid, CancellationToken ct)
    {
        if (bsuid.Baru is not null && bsuid.Baru != bsuid.Lama && (await PengenalKontak.CariAsync(db, JenisAlias.Bsuid, bsuid.Baru, ct) is not { } b || b.Id == lama.Id))
        {
            lama.Lepas(JenisAlias.Bsuid, bsuid.Lama);
            lama.Lengkapi(null, bsuid.Baru, null);
        }
        if (telepon.Baru is null || telepon.Baru == telepon.Lama) return null;
        var pemilik = await PengenalKontak.CariAsync(db, JenisAlias.Telepon, telepon.Baru, ct);
        // The number it leaves is free either way.
        lama.Lepas(JenisAlias.Telepon, telepon.Lama);
        if (pemilik is not null && pemilik.Id != lama.Id) return pemilik;
        lama.Lengkapi(telepon.Baru, null, null);
        return null;
    }

    static string Kalimat(SystemChange ganti, string? telepon, bool bebas)
    {
        var baru = NomorWa.TryDariWaId(telepon, out var nomor) ? " menjadi " + nomor.Nasional : "";
        var awal = ganti.Type switch
        {
            "user_changed_number" or "customer_changed_number" when telepon is not null => $"Warga ini berganti nomor WhatsApp{baru}.",
            "user_identity_changed" or "customer_identity_changed" => "Kunci keamanan WhatsApp warga ini berubah: ia berganti ponsel atau memasang ulang WhatsApp. Pastikan orangnya sebelum mengirim dokumen pribadi.",
            "user_changed_user_id" or "user_changed_number" or "customer_changed_number" => "Pengenal WhatsApp warga ini berubah.",
            _ => "WhatsApp mengabarkan perubahan pada kontak warga ini."
        };
        return bebas ? awal : awal + " Nomor itu sudah dipakai percakapan lain; pastikan orangnya sebelum melanjutkan.";
    }
}
