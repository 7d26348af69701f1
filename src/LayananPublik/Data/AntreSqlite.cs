using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace LayananPublik.Data;

/// <summary>
/// Sets up SQLite's connections and leads every write through <see cref="PintuTulis"/>. Nothing that was acknowledged may be lost with the power:
/// WAL with synchronous=FULL, unless the context said that its work may be.
/// </summary>
sealed class AntreSqlite(PintuTulis pintu) : IDbConnectionInterceptor, IDbTransactionInterceptor, IDbCommandInterceptor
{
    // Settings stay with the handle while the pool lends it out again and again.
    readonly ConditionalWeakTable<sqlite3, Sifat> siap = [];

    public void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Siapkan((SqliteConnection)connection);

    public Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Siapkan((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    public InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        if (eventData.Context is LayananDb db) MasukAsync(db, connection, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return result;
    }

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is LayananDb db) await MasukAsync(db, connection, cancellationToken);
        return result;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Keluar(eventData);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => KeluarAsync(eventData);

    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Keluar(eventData);

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => KeluarAsync(eventData);

    // A transaction that is only disposed tells nobody; its connection is closed with it.
    public void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => Keluar(eventData);

    public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData) => KeluarAsync(eventData);

    /// <summary>ExecuteUpdate and ExecuteDelete commit by themselves.</summary>
    public async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData is { CommandSource: CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete, Context: LayananDb { Database.CurrentTransaction: null } db })
            await MasukAsync(db, command.Connection!, cancellationToken);
        return result;
    }

    public ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData is { CommandSource: CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete, Context.Database.CurrentTransaction: null }) Keluar(eventData);
        return ValueTask.FromResult(result);
    }

    async ValueTask MasukAsync(LayananDb db, DbConnection sambungan, CancellationToken ct)
    {
        db.Giliran ??= await pintu.MasukAsync(db.Penulisan, ct);
        Awetkan((SqliteConnection)sambungan, db.Penulisan != Penulisan.Santai);
    }

    static void Keluar(DbContextEventData data)
    {
        if (data.Context is not LayananDb db) return;
        db.Giliran?.Dispose();
        db.Giliran = null;
    }

    static Task KeluarAsync(DbContextEventData data)
    {
        Keluar(data);
        return Task.CompletedTask;
    }

    void Siapkan(SqliteConnection sambungan)
    {
        if (siap.TryGetValue(sambungan.Handle!, out _)) return;
        // Checkpoints are PerapiWal's work: in the middle of a delivery's commit they would cost it a tenth of a second.
        Jalankan(sambungan, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=15000; PRAGMA foreign_keys=ON; PRAGMA wal_autocheckpoint=0;");
        siap.AddOrUpdate(sambungan.Handle!, new() { Awet = true });
    }

    void Awetkan(SqliteConnection sambungan, bool awet)
    {
        if (!siap.TryGetValue(sambungan.Handle!, out var sifat) || sifat.Awet == awet) return;
        Jalankan(sambungan, awet ? "PRAGMA synchronous=FULL;" : "PRAGMA synchronous=NORMAL;");
        sifat.Awet = awet;
    }

    static void Jalankan(SqliteConnection sambungan, string sql)
    {
        using var perintah = sambungan.CreateCommand();
        perintah.CommandText = sql;
        perintah.ExecuteNonQuery();
    }

    sealed class Sifat
    {
        public bool Awet { get; set; }
    }
}
