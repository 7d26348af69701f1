using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>What kind of failure it was, for logs and lists: never its message, which may hold what a citizen wrote.</summary>
    public static string Jenis(this Exception galat) => (galat is DbUpdateException && galat.InnerException is { } dalam ? dalam : galat) switch
    {
        SqliteException s => $"SQLite {s.SqliteExtendedErrorCode}",
        SqlException s => $"SQL Server {s.Number}",
        var lain => lain.GetType().Name
    };
}
