using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace LayananPublik.Tests.Data;

/// <summary>Microsoft's own T-SQL parser: what SQL Server would refuse to read.</summary>
static class Tsql
{
    public static IReadOnlyList<string> Salah(string sql)
    {
        using var baca = new StringReader(sql);
        new TSql150Parser(true).Parse(baca, out var salah);
        return [.. salah.Select(s => $"{s.Message} (line {s.Line}) in {sql[..Math.Min(sql.Length, 2000)]}")];
    }
}
