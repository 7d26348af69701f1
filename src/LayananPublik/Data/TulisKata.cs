using LayananPublik.Pencarian;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Data;

/// <summary>Stores words of the index by the thousand.</summary>
public static class TulisKata
{
    public static async Task SimpanKataAsync(this LayananDb db, IReadOnlyList<KataCari> kata, CancellationToken ct)
    {
        if (db is SqliteDb)
        {
            await DenganSqliteAsync(db, kata, ct);
            return;
        }
        db.KataCari.AddRange(kata);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    // One prepared statement for all rows: the write lock is given back after milliseconds.
    static async Task DenganSqliteAsync(LayananDb db, IReadOnlyList<KataCari> kata, CancellationToken ct)
    {
        await using var transaksi = await db.Database.BeginTransactionAsync(ct);
        await using var perintah = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        perintah.Transaction = (SqliteTransaction)transaksi.GetDbTransaction();
        perintah.CommandText = """INSERT INTO "KataCari" ("BlokId", "Kata", "Isi") VALUES ($blok, $kata, $isi)""";
        var (blok, satu, isi) = (perintah.Parameters.Add("$blok", SqliteType.Integer), perintah.Parameters.Add("$kata", SqliteType.Text), perintah.Parameters.Add("$isi", SqliteType.Blob));
        foreach (var k in kata)
        {
            (blok.Value, satu.Value, isi.Value) = (k.BlokId, k.Kata, k.Isi);
            perintah.ExecuteNonQuery();
        }
        await transaksi.CommitAsync(ct);
    }
}
