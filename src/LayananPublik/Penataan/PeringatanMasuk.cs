using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Shell;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>What citizens sent and nobody can show waits for the admin.</summary>
public sealed class PeringatanMasuk : IPeringatan
{
    public async Task<IReadOnlyList<Peringatan>> BacaAsync(LayananDb db, DateTimeOffset kini, CancellationToken ct)
    {
        var gagal = await db.PembaruanMasuk.CountAsync(p => p.Status == StatusPembaruan.Gagal, ct) + await db.KirimanMasuk.CountAsync(k => k.Status == StatusOlah.Gagal, ct);
        var karantina = await db.PembaruanMasuk.CountAsync(p => p.Status == StatusPembaruan.Karantina && p.Jenis == JenisPembaruan.Pesan, ct);
        var kalimat = (gagal, karantina) switch
        {
            (0, 0) => null,
            ( > 0, 0) => $"{gagal} kiriman WhatsApp tidak dapat diolah. Periksa, lalu ulangi atau abaikan.",
            (0, > 0) => $"{karantina} pesan WhatsApp disisihkan dan belum dilihat siapa pun. Periksa sebabnya.",
            _ => $"{gagal} kiriman WhatsApp tidak dapat diolah dan {karantina} pesan disisihkan. Periksa, lalu ulangi atau abaikan."
        };
        return kalimat is null ? [] : [new(Tingkat.Peringatan, kalimat) { Href = "/pengaturan/kotak-masuk", Tautan = "Buka daftarnya", Izin = [Izin.KelolaKantor] }];
    }
}
