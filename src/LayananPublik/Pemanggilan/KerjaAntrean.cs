using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LayananPublik.Pemanggilan;

/// <summary>How the queue's desks work: one context, one save, news and events with it. Who was slower does it again on what is true now: another number is called, or he is told.</summary>
public sealed class KerjaAntrean(IDbContextFactory<LayananDb> dbs, Siaran siaran)
{
    const int UlangBerebut = 20;

    public const string Ramai = "Antrean sedang ramai diubah. Coba sekali lagi.";

    public async Task<Hasil<T>> LakukanAsync<T>(Func<LayananDb, Task<Hasil<T>>> kerja, CancellationToken ct)
    {
        for (var ke = 1; ke <= UlangBerebut; ke++)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            try
            {
                var hasil = await kerja(db);
                if (!hasil.Berhasil) return hasil;
                await db.SalurkanBaruAsync(ct);
                await db.SaveChangesAsync(ct);
                siaran.Bangunkan();
                return hasil;
            }
            catch (DbUpdateException galat) when (galat.KarenaBerebut()) { }
        }
        return Hasil.Ditolak(Ramai);
    }

    public async Task<Hasil> LakukanAsync(Func<LayananDb, Task<Hasil>> kerja, CancellationToken ct) =>
        (await LakukanAsync(async db => await kerja(db) is { Berhasil: false } tolak ? (Hasil<bool>)tolak : Hasil.Dengan(true), ct)).TanpaNilai;

    /// <summary>Alone from its first read on: many who take numbers of one series at once wait for each other instead of clashing.</summary>
    public async Task<Hasil<T>> SerempakAsync<T>(Func<LayananDb, Task<Hasil<T>>> kerja, CancellationToken ct)
    {
        for (var ke = 1; ke <= UlangBerebut; ke++)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            try
            {
                var hasil = await db.SerempakAsync(async () =>
                {
                    var isi = await kerja(db);
                    if (!isi.Berhasil) return isi;
                    await db.SalurkanBaruAsync(ct);
                    await db.SaveChangesAsync(ct);
                    return isi;
                }, ct);
                if (hasil.Berhasil) siaran.Bangunkan();
                return hasil;
            }
            catch (DbUpdateException galat) when (galat.KarenaBerebut()) { }
            // The database itself has tried again and again.
            catch (RetryLimitExceededException) { break; }
        }
        return Hasil.Ditolak(Ramai);
    }
}
