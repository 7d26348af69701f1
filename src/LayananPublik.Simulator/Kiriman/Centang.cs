using LayananPublik.Simulator.Graph;
using LayananPublik.Simulator.Ingatan;

namespace LayananPublik.Simulator.Kiriman;

/// <summary>The ticks of a message of the office: how far it comes, and what of that the citizen's phone lets Meta tell.</summary>
public sealed class Centang(WebhookJson webhook, Gangguan gangguan)
{
    /// <summary>On its way: at once a bubble when the phone is on, else it waits at Meta.</summary>
    internal void Terkirim(Jaringan.Penulis tulis, Ponsel ponsel, PesanPonsel pesan)
    {
        tulis.Kirim(ponsel.Nomor, webhook.Status(ponsel, pesan, "sent", tulis.Sekarang, berharga: true), status: true);
        if (ponsel.Saklar.Blokir == Blokir.Diam) return;
        if (ponsel.Saklar.Luring) tulis.Catat(new PesanAntre(pesan with { Waktu = tulis.Sekarang }));
        else Sampai(tulis, ponsel, pesan);
    }

    /// <summary>Of a reaction nothing more is ever told.</summary>
    internal void HanyaTerkirim(Jaringan.Penulis tulis, Ponsel ponsel, PesanPonsel pesan) =>
        tulis.Kirim(ponsel.Nomor, webhook.Status(ponsel, pesan, "sent", tulis.Sekarang, berharga: false), status: true);

    internal void Sampai(Jaringan.Penulis tulis, Ponsel ponsel, PesanPonsel pesan)
    {
        var tanpaSampai = gangguan.Ambil(JenisGangguan.TanpaSampai, ponsel.Nomor);
        pesan = tulis.Tambah(pesan with { Status = StatusPesan.Sampai, TanpaSampai = tanpaSampai });
        if (!tanpaSampai) tulis.Kirim(ponsel.Nomor, webhook.Status(ponsel, pesan, "delivered", tulis.Sekarang, berharga: true), status: true);
        if (ponsel.Penonton > 0) Dibaca(tulis, ponsel, pesan);
    }

    internal void Dibaca(Jaringan.Penulis tulis, Ponsel ponsel, PesanPonsel pesan)
    {
        tulis.Catat(new StatusBaru(pesan.Wamid, StatusPesan.Dibaca));
        if (ponsel.Saklar.TanpaCentangBiru) return;
        tulis.Kirim(ponsel.Nomor, webhook.Status(ponsel, pesan, "read", tulis.Sekarang, berharga: pesan.TanpaSampai), status: true);
    }

    internal void Diputar(Jaringan.Penulis tulis, Ponsel ponsel, PesanPonsel pesan)
    {
        if (!ponsel.Saklar.TanpaCentangBiru) tulis.Kirim(ponsel.Nomor, webhook.Status(ponsel, pesan, "played", tulis.Sekarang, berharga: false), status: true);
    }

    internal void Gagal(Jaringan.Penulis tulis, Ponsel ponsel, PesanPonsel pesan, int kode) =>
        tulis.Kirim(ponsel.Nomor, webhook.Failed(ponsel, pesan, kode, GraphErrors.Details(kode), tulis.Sekarang), status: true);
}
