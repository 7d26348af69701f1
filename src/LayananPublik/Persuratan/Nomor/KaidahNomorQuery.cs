using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

public static class KaidahNomorQuery
{
    // A unit that shares the series of one that shares another's: deeper than any tree of offices.
    const int PalingJauh = 5;

    /// <summary>How a unit numbers letters of this date. Without a version of its own it counts all its letters in one series, by the pattern of the unit.</summary>
    internal static Task<KaidahNomor> KaidahNomorAsync(this LayananDb db, UnitKerja unit, DateOnly tanggal, CancellationToken ct) => db.SekaliAsync<KaidahNomor>((unit.Id, tanggal), async () =>
    {
        var sendiri = await db.AturanPadaAsync(unit.Id, tanggal, ct);
        var (pemilik, cara) = (unit.Id, sendiri);
        for (var i = 0; i < PalingJauh && cara?.IkutUnitId is { } ikut; i++) (pemilik, cara) = (ikut, await db.AturanPadaAsync(ikut, tanggal, ct));
        // The unit's joining of a shared series is a change of counting too.
        var mulai = new[] { sendiri?.Mulai, cara?.Mulai }.Max();
        return new(unit, pemilik, sendiri?.Pola ?? unit.PolaNomor, sendiri?.PolaLayanan ?? [], cara?.PerKlasifikasi ?? false, cara?.PerLayanan ?? false, cara?.PerBulan ?? false, mulai);
    });

    /// <summary>The version that holds on a date; of two of one date the newer.</summary>
    public static Task<AturanNomor?> AturanPadaAsync(this LayananDb db, int unitKerjaId, DateOnly tanggal, CancellationToken ct) =>
        db.AturanNomor.AsNoTracking().Where(a => a.UnitKerjaId == unitKerjaId && a.Mulai <= tanggal).OrderByDescending(a => a.Mulai).ThenByDescending(a => a.Id).FirstOrDefaultAsync(ct);

    /// <summary>Whether the agenda book of a month is closed.</summary>
    public static Task<bool> AgendaTertutupAsync(this LayananDb db, int unitKerjaId, DateOnly tanggal, CancellationToken ct) =>
        db.SekaliAsync((nameof(AgendaTertutupAsync), unitKerjaId, tanggal), () => db.PenutupanAgenda.AnyAsync(p => p.UnitKerjaId == unitKerjaId && p.Tahun == tanggal.Year && p.Bulan == tanggal.Month && p.DibukaPada == null, ct));
}
