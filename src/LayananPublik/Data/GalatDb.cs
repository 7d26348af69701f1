using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LayananPublik.Data;

/// <summary>What a failed save means, the same for both providers.</summary>
public static class GalatDb
{
    /// <summary>A unique index already holds such a row.</summary>
    public static bool KarenaKembar(this DbUpdateException galat) => galat.InnerException switch
    {
        // Primary key and unique index; names of indexes are never parsed.
        SqliteException s => s.SqliteExtendedErrorCode is 1555 or 2067,
        SqlException s => s.Number is 2601 or 2627,
        _ => false
    };

    /// <summary>Someone else was faster: reading again and repeating is right.</summary>
    public static bool KarenaBerebut(this DbUpdateException galat) => galat is DbUpdateConcurrencyException || galat.KarenaKembar();

    /// <summary>
    /// The database is held by somebody, the disk is full, the line is down, or others were faster again and again: says nothing about the row that was worked on,
    /// so it must not count as a failed try of it.
    /// </summary>
    public static bool KarenaKeadaan(this Exception galat) => galat is DbUpdateConcurrencyException || (galat is DbUpdateException && galat.InnerException is { } dalam ? dalam : galat) switch
    {
        // Busy, locked, no memory, I/O, full, cannot open.
        SqliteException s => s.SqliteErrorCode is 5 or 6 or 7 or 10 or 13 or 14,
        SqlException s => s.IsTransient || s.Number is -2 or 1105 or 1205 or 9002,
        RetryLimitExceededException or TimeoutException or IOException => true,
        _ => false
    };

    /// <summary>What kind of failure it was, for logs and lists: never its message, which may hold what a citizen wrote.</summary>
    public static string Jenis(this Exception galat) => (galat is DbUpdateException && galat.InnerException is { } dalam ? dalam : galat) switch
    {
        SqliteException s => $"SQLite {s.SqliteExtendedErrorCode}",
        SqlException s => $"SQL Server {s.Number}",
        var lain => lain.GetType().Name
    };
}
