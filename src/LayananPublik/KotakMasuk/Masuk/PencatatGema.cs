using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.WhatsApp;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>What the office's people wrote in the WhatsApp app on the same number stands in the conversation as an outgoing bubble, and counts as an answer.</summary>
public sealed class PencatatGema(PengenalKontak pengenal, Siaran siaran)
{
    public async Task CatatAsync(LayananDb db, PembaruanMasuk p, MessageEcho g, DateTimeOffset pada, CancellationToken ct)
    {
        var nomor = await db.NomorKantor.FirstOrDefaultAsync(n => n.PhoneNumberId == g.PhoneNumberId, ct);
        if (nomor is not { Aktif: true })
        {
            p.Karantina(nomor is null ? "Nomor kantor pengirim tidak terdaftar. Daftarkan di halaman Nomor WhatsApp, lalu ulangi." : "Nomor kantor pengirim dinonaktifkan. Aktifkan di halaman Nomor WhatsApp, lalu ulangi.");
            return;
        }
        if (string.IsNullOrEmpty(g.To) && string.IsNullOrEmpty(g.ToUserId))
        {
            p.Karantina("Penerima tidak dikenal: tidak ada nomor maupun pengenal.");
            return;
        }
        var wamid = PencatatPesan.Kenal(g.Message.Id, 255);
        p.Selesai();
        // Also what we sent ourselves may be echoed.
        if (await db.Pesan.AnyAsync(x => x.Wamid == wamid, ct)) return;
        var (percakapan, _) = await pengenal.PercakapanAsync(db, nomor, PencatatPesan.Kenal(g.To?.TrimStart('+'), 256), PencatatPesan.Kenal(g.ToUserId, 256), PencatatPesan.Bersih(g.Message.ProfileName ?? g.Message.Username, 100), pada, ct);
        var isi = BacaPesan.Dari(g.Message);
        // Reactions and edits of our own people: the notice is enough.
        var teks = isi.Jenis == JenisPesan.Reaksi ? $"Bereaksi {isi.Teks}" : isi.Jenis == JenisPesan.Sistem ? "Pesan ini disunting atau dihapus di ponsel kantor." : isi.Teks;
        var jenis = isi.Jenis is JenisPesan.Reaksi or JenisPesan.Sistem ? JenisPesan.Teks : isi.Jenis;
        var pesan = Pesan.Gema(percakapan, wamid, jenis, teks, PencatatPesan.Waktu(g.Message.Timestamp, pada), pada, isi.Rincian(g.Message, false).KeJson(), PencatatPesan.Kenal(isi.Tentang ?? g.Message.Context?.QuotedId, 255));
        PencatatPesan.Lampirkan(pesan, g.Message.Media, pada);
        db.Pesan.Add(pesan);
        percakapan.Jawab(pesan);
        percakapan.DijawabDariPonsel(pada);
        siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(percakapan.Id));
    }
}
