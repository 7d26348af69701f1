using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Kepegawaian;

/// <summary>Whether an officer wants shortcuts of a single key: who speaks to the computer or shakes switches them off.</summary>
public sealed class MejaPintasan(IDbContextFactory<LayananDb> dbs)
{
    public async Task<bool> MatiAsync(PetugasAktif petugas, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Users.Where(u => u.Id == petugas.Id).Select(u => u.TanpaPintasan).SingleOrDefaultAsync(ct);
    }

    public async Task AturAsync(PetugasAktif petugas, bool mati, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == petugas.Id, ct) is not { } akun) return;
        akun.AturPintasan(mati);
        await db.SaveChangesAsync(ct);
    }
}
