using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>Another application of the same person for the same service, not long before or after. Of one that lies outside the officer's scope only the day is known.</summary>
public sealed record KembaranPermohonan(DateTimeOffset Pada, int? PermohonanId, string? Nomor, string? Layanan, StatusButir? Status, string? Unit)
{
    public bool DiUnitLain => PermohonanId is null;
}

public static class GandaQuery
{
    const int Terbanyak = 20;

    /// <summary>Possible duplicates of an application, newest first: same NIK by its keyed hash, same service, within the days the office has set.</summary>
    public static async Task<IReadOnlyList<KembaranPermohonan>> KembaranAsync(this LayananDb db, int permohonanId, PetugasAktif petugas, CancellationToken ct)
    {
        var p = await db.Permohonan.DalamLingkup(petugas).Where(x => x.Id == permohonanId).Select(x => new { x.PemohonId, x.UnitKerja.Jalur, Pada = x.DiajukanPada ?? x.Pada }).FirstOrDefaultAsync(ct);
        if (p?.PemohonId is not { } warga || !petugas.Boleh(Izin.PeriksaPermohonan)) return [];
        var hari = (await db.AturanAsync(p.Jalur, ct)).GandaHari;
        return hari == 0 ? [] : await db.KembaranWargaAsync(warga, permohonanId, p.Pada.AddDays(-hari), p.Pada.AddDays(hari), petugas, ct);
    }

    /// <summary>All that one person asked for twice; one person has few applications, so the way through the index on the person stays short in any office.</summary>
    public static async Task<IReadOnlyList<KembaranPermohonan>> KembaranWargaAsync(this LayananDb db, int wargaId, int permohonanId, DateTimeOffset sejak, DateTimeOffset sampai, PetugasAktif petugas, CancellationToken ct)
    {
        var jalur = petugas.Jalur;
        var kode = await db.Butir.Where(b => b.PermohonanId == permohonanId && !b.OrangLain).Select(b => b.Layanan.Kode).Distinct().OrderBy(k => k).Take(Terbanyak).ToListAsync(ct);
        var ada = await Lain(db, wargaId, permohonanId, sejak, sampai).Where(b => kode.Contains(b.Layanan.Kode)).OrderByDescending(b => b.Permohonan.DiajukanPada ?? b.Permohonan.Pada).Take(Terbanyak)
            .Select(b => new { b.PermohonanId, b.Permohonan.Nomor, b.Layanan.Nama, b.Status, Unit = b.Permohonan.UnitKerja.Nama, Pada = b.Permohonan.DiajukanPada ?? b.Permohonan.Pada, Milik = b.Permohonan.UnitKerja.Jalur.StartsWith(jalur) }).ToListAsync(ct);
        return [.. ada.DistinctBy(b => b.PermohonanId).Select(b => b.Milik ? new KembaranPermohonan(b.Pada, b.PermohonanId, b.Nomor, b.Nama, b.Status, b.Unit) : new(b.Pada, null, null, null, null, null))];
    }

    /// <summary>Whether there is any, in whatever unit; for the line of history at submission.</summary>
    internal static Task<bool> AdaKembaranAsync(this LayananDb db, int wargaId, int permohonanId, IReadOnlyList<string> kode, DateTimeOffset sejak, DateTimeOffset sampai, CancellationToken ct) =>
        Lain(db, wargaId, permohonanId, sejak, sampai).AnyAsync(b => kode.Contains(b.Layanan.Kode), ct);

    // A draft in a chat may never be sent; at the counter somebody is typing it now.
    static IQueryable<Butir> Lain(LayananDb db, int wargaId, int permohonanId, DateTimeOffset sejak, DateTimeOffset sampai) =>
        db.Butir.Where(b => b.Permohonan.PemohonId == wargaId && b.PermohonanId != permohonanId && !b.OrangLain && b.Status != StatusButir.Dibatalkan && (b.Permohonan.Nomor != null || b.Permohonan.Kanal == Kanal.Loket)
            && (b.Permohonan.DiajukanPada ?? b.Permohonan.Pada) >= sejak && (b.Permohonan.DiajukanPada ?? b.Permohonan.Pada) <= sampai);
}
