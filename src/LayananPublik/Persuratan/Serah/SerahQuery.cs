using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>One link of a letter as officers see it; its address is known to nobody but who got it.</summary>
public sealed record BarisTautan(int Id, DateTimeOffset Pada, string Oleh, int UmurHari, int BatasUnduh, int Unduhan, PenjagaTautan Penjaga, bool LewatWhatsApp, DateTimeOffset? Berangkat, DateTimeOffset? DihentikanPada, DateTimeOffset? TerkunciSampai, IReadOnlyList<DateTimeOffset> Diunduh)
{
    public DateTimeOffset? Sampai => (LewatWhatsApp ? Berangkat : Pada)?.AddDays(UmurHari);

    public bool Berlaku(DateTimeOffset pada) => DihentikanPada is null && Unduhan < BatasUnduh && !(Sampai <= pada);
}

public static class SerahQuery
{
    /// <summary>The rules of the unit, else of the nearest unit above that has any.</summary>
    public static Task<AturanPenyerahan> AturanPenyerahanAsync(this LayananDb db, string jalurUnit, CancellationToken ct) => db.SekaliAsync(jalurUnit, async () =>
        await db.PenyerahanUnit.AsNoTracking().Where(a => jalurUnit.StartsWith(a.UnitKerja.Jalur)).OrderByDescending(a => a.UnitKerja.Jalur.Length).Select(a => a.Isi).FirstOrDefaultAsync(ct) ?? AturanPenyerahan.Bawaan);

    /// <summary>The links of a letter, the newest first.</summary>
    public static Task<List<BarisTautan>> TautanSuratAsync(this LayananDb db, int suratId, PetugasAktif petugas, CancellationToken ct)
    {
        var surat = db.Surat.TerlihatOleh(petugas).Where(s => s.Id == suratId).Select(s => s.Id);
        return db.TautanSurat.Where(t => surat.Contains(t.SuratId)).OrderByDescending(t => t.Id).Take(20).Select(t => new BarisTautan(t.Id, t.Pada, t.Oleh, t.UmurHari, t.BatasUnduh, t.Unduhan, t.Penjaga,
            t.PesanKeluarId != null, t.PesanKeluar == null ? null : t.PesanKeluar.TerkirimPada ?? t.PesanKeluar.DiterimaPada, t.DihentikanPada, t.TerkunciSampai,
            db.UnduhanSurat.Where(u => u.TautanSuratId == t.Id).OrderBy(u => u.Id).Select(u => u.Pada).Take(20).ToList())).ToListAsync(ct);
    }

    /// <summary>By the hash of its key: whoever holds the key may ask.</summary>
    public static Task<TautanSurat?> TautanSuratAsync(this LayananDb db, string sidik, CancellationToken ct) =>
        db.TautanSurat.Include(t => t.PesanKeluar).Include(t => t.Surat.IsiLemari).Include(t => t.Surat.UnitKerja).Include(t => t.Surat.Butir.Layanan).Include(t => t.Surat.Butir.Permohonan)
            .AsSplitQuery().FirstOrDefaultAsync(t => t.Sidik == sidik, ct);
}
