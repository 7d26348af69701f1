using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Data;

/// <summary>What a process that was killed leaves behind. Only for one that is alone on its database, before its workers start.</summary>
static class Peninggalan
{
    /// <summary>EF keeps its migration lock as a row; of a process killed meanwhile it would stay, and every later start would wait for it for ever.</summary>
    public static async Task LepaskanKunciMigrasiAsync(this LayananDb db, CancellationToken ct)
    {
        const string Tabel = "__EFMigrationsLock";
        if (!await db.Database.CanConnectAsync(ct)) return;
        if (await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = {Tabel}").SingleAsync(ct) > 0)
            await db.Database.ExecuteSqlRawAsync($"DELETE FROM \"{Tabel}\"", ct);
    }

    /// <summary>Rows that were worked on are free at once instead of after minutes. What was being sent thereby counts as unknown.</summary>
    public static async Task LepaskanSewaAsync(this LayananDb db, CancellationToken ct)
    {
        await LepaskanAsync(db.KirimanMasuk.Where(k => k.Status == StatusOlah.Baru), ct);
        await LepaskanAsync(db.PembaruanMasuk.Where(p => p.Status == StatusPembaruan.Baru), ct);
        await LepaskanAsync(db.Lampiran.Where(l => l.Status == StatusLampiran.Menunggu || l.Status == StatusLampiran.DalamPindai), ct);
        await LepaskanAsync(db.PesanKeluar.Where(k => k.Status == StatusKirim.Menunggu || k.Status == StatusKirim.Mengirim), ct);
    }

    static Task<int> LepaskanAsync<T>(IQueryable<T> baris, CancellationToken ct) where T : class, IBersewa =>
        baris.Where(b => b.SewaSampai != null).ExecuteUpdateAsync(s => s.SetProperty(b => b.PemilikSewa, (string?)null).SetProperty(b => b.SewaSampai, (DateTimeOffset?)null), ct);
}
