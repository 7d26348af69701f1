using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

public static class PrivasiQuery
{
    /// <summary>Whether this contact has still to be shown the unit's present privacy notice.</summary>
    public static async Task<bool> PerluPrivasiAsync(this LayananDb db, int kontakId, int unitKerjaId, int versiTeks, CancellationToken ct) =>
        !db.PemberitahuanPrivasi.Local.Any(x => x.KontakId == kontakId && x.UnitKerjaId == unitKerjaId && x.VersiTeks == versiTeks)
        && !await db.PemberitahuanPrivasi.AnyAsync(x => x.KontakId == kontakId && x.UnitKerjaId == unitKerjaId && x.VersiTeks == versiTeks, ct);
}
