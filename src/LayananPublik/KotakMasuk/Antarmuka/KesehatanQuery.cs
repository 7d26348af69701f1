using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Rows due now, and rows that wait for a person.</summary>
public sealed record Antrean(int KotakMasuk, int KotakKeluar, int Media, int PerluOrang);

public static class KesehatanQuery
{
    /// <summary>What waits behind a later retry of its own lane is not due either.</summary>
    public static async Task<Antrean> AntreanAsync(this LayananDb db, DateTimeOffset kini, CancellationToken ct)
    {
        var kiriman = await db.KirimanMasuk.CountAsync(k => k.Status == StatusOlah.Baru && k.BerikutPada <= kini, ct);
        var pembaruan = await db.PembaruanMasuk.CountAsync(p => p.Status == StatusPembaruan.Baru && p.BerikutPada <= kini
            && !db.PembaruanMasuk.Any(q => q.Jalur == p.Jalur && q.Status == StatusPembaruan.Baru && q.BerikutPada > kini && q.KirimanMasukId <= p.KirimanMasukId), ct);
        var keluar = await db.PesanKeluar.TidakDitahan(kini).CountAsync(k => k.Status == StatusKirim.Mengirim || (k.Status == StatusKirim.Menunggu && k.BerikutPada <= kini
            && !db.PesanKeluar.Any(q => q.PercakapanId == k.PercakapanId && q.Status == StatusKirim.Menunggu && q.BerikutPada > kini && q.Id < k.Id)), ct);
        var media = await db.Lampiran.CountAsync(l => ((l.Status == StatusLampiran.Menunggu && l.MediaId != null) || l.Status == StatusLampiran.DalamPindai) && l.BerikutPada <= kini, ct);
        return new(kiriman + pembaruan, keluar, media, await PerluOrangAsync(db, ct));
    }

    /// <summary>When the oldest delivery came that should have been taken apart by now.</summary>
    public static Task<DateTimeOffset?> KirimanTertuaAsync(this LayananDb db, DateTimeOffset kini, CancellationToken ct) =>
        db.KirimanMasuk.Where(k => k.Status == StatusOlah.Baru && k.BerikutPada <= kini).OrderBy(k => k.Id).Select(k => (DateTimeOffset?)k.Pada).FirstOrDefaultAsync(ct);

    static async Task<int> PerluOrangAsync(LayananDb db, CancellationToken ct) =>
        await db.KirimanMasuk.CountAsync(k => k.Status == StatusOlah.Gagal, ct)
        + await db.PembaruanMasuk.CountAsync(p => p.Status == StatusPembaruan.Gagal || p.Status == StatusPembaruan.Karantina, ct)
        + await db.PesanKeluar.CountAsync(k => k.Status == StatusKirim.Gagal || k.Status == StatusKirim.TidakPasti, ct)
        + await db.Lampiran.CountAsync(l => l.Status == StatusLampiran.Gagal || l.Status == StatusLampiran.Kedaluwarsa || l.Status == StatusLampiran.Karantina, ct);
}
