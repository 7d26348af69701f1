using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>Which files the admin looks at: held back with a virus, still on their way, or not to be had.</summary>
public enum SaringBerkas { Karantina, Menunggu, TakTerambil }

/// <summary>A file as the admin sees it: enough to decide, nothing of its content, not even its name.</summary>
public sealed record BarisBerkas(int Id, string Unit, StatusLampiran Status, string? Mime, long? Ukuran, DateTimeOffset Pada, DateTimeOffset? BatasPada, DateTimeOffset BerikutPada, int Percobaan, string? NamaVirus, string? Galat);

public static class BerkasQuery
{
    const int Sekali = 200;

    public static async Task<IReadOnlyList<BarisBerkas>> BerkasTertahanAsync(this LayananDb db, PetugasAktif admin, SaringBerkas saring, CancellationToken ct) =>
        await Pilih(db, admin, saring).OrderBy(l => l.Id).Take(Sekali).Select(l => new BarisBerkas(
            l.Id, l.Pesan.Percakapan.UnitKerja.Nama, l.Status, l.Asli!.Mime, l.Asli.Ukuran, l.Pesan.WaktuMeta, l.BatasPada, l.BerikutPada, l.Percobaan, l.NamaVirus, l.Galat)).ToListAsync(ct);

    public static Task<int> BanyakBerkasTertahanAsync(this LayananDb db, PetugasAktif admin, SaringBerkas saring, CancellationToken ct) => Pilih(db, admin, saring).CountAsync(ct);

    static IQueryable<Lampiran> Pilih(LayananDb db, PetugasAktif admin, SaringBerkas saring)
    {
        var milik = db.Lampiran.Where(l => l.Pesan.Percakapan.UnitKerja.Jalur.StartsWith(admin.Jalur));
        return saring switch
        {
            SaringBerkas.Karantina => milik.Where(l => l.Status == StatusLampiran.Karantina),
            SaringBerkas.Menunggu => milik.Where(l => (l.Status == StatusLampiran.Menunggu && l.MediaId != null) || l.Status == StatusLampiran.DalamPindai),
            _ => milik.Where(l => l.Status == StatusLampiran.Kedaluwarsa || l.Status == StatusLampiran.Gagal)
        };
    }
}
