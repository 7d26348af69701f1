using System.Data;
using LayananPublik.Bersama;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Data;

public static class SerempakDb
{
    /// <summary>
    /// All or nothing, alone: what <paramref name="kerja"/> read is still true when it is committed; a refusal rolls back.
    /// SQL Server may run it again after a broken connection, so it must do nothing outside the database.
    /// </summary>
    public static Task<Hasil<T>> SerempakAsync<T>(this LayananDb db, Func<Task<Hasil<T>>> kerja, CancellationToken ct) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async lanjut =>
        {
            db.ChangeTracker.Clear();
            await using var transaksi = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, lanjut);
            var hasil = await kerja();
            if (hasil.Berhasil) await transaksi.CommitAsync(lanjut);
            return hasil;
        }, ct);
}
