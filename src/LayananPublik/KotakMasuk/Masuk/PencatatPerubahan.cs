using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>A citizen's number or user id has changed: the contact learns the new one, unless somebody else has it, and the chat says so.</summary>
static class PencatatPerubahan
{
    public static async Task CatatAsync(LayananDb db, Siaran siaran, InboundMessage m, SystemChange ganti, NomorKantor nomor, string wamid, DateTimeOffset pada, CancellationToken ct)
    {
        var lama = await PengenalKontak.CariAsync(db, (ganti.PreviousWaId ?? m.From)?.TrimStart('+'), ganti.PreviousUserId ?? m.UserId, ct);
        var percakapan = lama is null ? null : await db.Percakapan.FirstOrDefaultAsync(p => p.KontakId == lama.Id && p.NomorKantorId == nomor.Id, ct);
        if (lama is null || percakapan is null) return;
        var (telepon, bsuid) = (PencatatPesan.Bersih(ganti.WaId?.TrimStart('+'), 256), PencatatPesan.Bersih(ganti.UserId, 256));
        var bebas = await PengenalKontak.BebasAsync(db, lama, JenisAlias.Telepon, telepon, ct) && await PengenalKontak.BebasAsync(db, lama, JenisAlias.Bsuid, bsuid, ct);
        if (bebas) lama.Lengkapi(telepon, bsuid, null);
        var pesan = Pesan.Pemberitahuan(percakapan, Kalimat(ganti, telepon, bebas), pada, wamid);
        db.Pesan.Add(pesan);
        percakapan.Sisipkan(pesan);
        siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(percakapan.Id));
    }

    static string Kalimat(SystemChange ganti, string? telepon, bool bebas)
    {
        var baru = NomorWa.TryDariWaId(telepon, out var nomor) ? " menjadi " + nomor.Nasional : "";
        var awal = ganti.Type == "user_changed_user_id" || telepon is null ? "Pengenal WhatsApp warga ini berubah." : $"Warga ini berganti nomor WhatsApp{baru}.";
        return bebas ? awal : awal + " Nomor atau pengenal itu sudah dipakai percakapan lain; pastikan orangnya sebelum melanjutkan.";
    }
}
