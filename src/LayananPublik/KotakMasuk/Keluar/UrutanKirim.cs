using LayananPublik.Data;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Which outbox rows may leave now, and all that the sender must know about one, in one read.</summary>
static class UrutanKirim
{
    /// <summary>
    /// The oldest waiting row of each conversation, when it is due, free, nothing before it is on its way, and the citizen's quota has room.
    /// What a letter or an officer's answer waits behind may use their share too, or it would keep them waiting.
    /// </summary>
    public static IQueryable<PesanKeluar> Kepala(this LayananDb db, DateTimeOffset kini, IReadOnlyList<int> nomorDijeda)
    {
        var (batas, batasAsisten) = (KuotaWarga.Batas(kini, utama: true), KuotaWarga.Batas(kini, utama: false));
        var lepas = db.PesanKeluar.TidakDitahan(kini);
        var kepala = lepas.Where(k => k.Status == StatusKirim.Menunggu && k.BerikutPada <= kini && (k.SewaSampai == null || k.SewaSampai < kini)
            && !lepas.Any(q => q.PercakapanId == k.PercakapanId && q.Id < k.Id && (q.Status == StatusKirim.Menunggu || q.Status == StatusKirim.Mengirim))
            && !db.PesanKeluar.Any(q => q.PercakapanId == k.PercakapanId && q.KuotaSampai > batas)
            && (k.Utama || !db.PesanKeluar.Any(q => q.PercakapanId == k.PercakapanId && q.KuotaSampai > batasAsisten)
                || db.PesanKeluar.Any(q => q.PercakapanId == k.PercakapanId && q.Status == StatusKirim.Menunggu && q.Utama)));
        return nomorDijeda.Count == 0 ? kepala : kepala.Where(k => !nomorDijeda.Contains(k.NomorKantorId));
    }

    public static Task<CalonKirim?> CalonAsync(this IQueryable<PesanKeluar> kepala, LayananDb db, int percakapanId, CancellationToken ct) =>
        kepala.Where(k => k.PercakapanId == percakapanId).Select(k => new CalonKirim(k, k.Pesan)
        {
            PhoneNumberId = k.Percakapan.NomorKantor.PhoneNumberId,
            MasukTerakhirPada = k.Percakapan.MasukTerakhirPada,
            // As Kontak.Telepon and Kontak.Bsuid: the newest of each.
            Telepon = k.Percakapan.Kontak.Alias.Where(a => a.Jenis == JenisAlias.Telepon).OrderByDescending(a => a.Id).Select(a => a.Nilai).FirstOrDefault(),
            Bsuid = k.Percakapan.Kontak.Alias.Where(a => a.Jenis == JenisAlias.Bsuid).OrderByDescending(a => a.Id).Select(a => a.Nilai).FirstOrDefault(),
            KuotaTerpakai = db.PesanKeluar.Where(q => q.PercakapanId == k.PercakapanId && q.KuotaSampai != null).Max(q => q.KuotaSampai),
            AdaLagi = db.PesanKeluar.Any(q => q.PercakapanId == k.PercakapanId && q.Id > k.Id && q.Status == StatusKirim.Menunggu)
        }).FirstOrDefaultAsync(ct);
}

/// <summary>The next message of one conversation; row and bubble are tracked.</summary>
sealed record CalonKirim(PesanKeluar Baris, Pesan Pesan)
{
    public required string PhoneNumberId { get; init; }

    public required DateTimeOffset? MasukTerakhirPada { get; init; }

    public required string? Telepon { get; init; }

    public required string? Bsuid { get; init; }

    public required DateTimeOffset? KuotaTerpakai { get; init; }

    /// <summary>Something waits behind it.</summary>
    public required bool AdaLagi { get; init; }

    public bool JendelaTerbuka(DateTimeOffset pada) => pada < MasukTerakhirPada + Percakapan.Jendela;
}
