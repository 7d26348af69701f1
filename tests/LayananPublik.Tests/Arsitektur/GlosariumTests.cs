using System.Text.RegularExpressions;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Arsitektur;

/// <summary>docs/glossary.md holds the words of the code: no entity, state or role without a row, no row for a state that has gone.</summary>
public sealed partial class GlosariumTests
{
    static readonly string[] Fitur =
        ["Bersama", "Dasbor", "Kantor", "Kepegawaian", "Kependudukan", "KotakMasuk", "Pelayanan", "Pemanggilan", "Penataan", "Pencarian", "Penerusan", "Pengaduan", "Pengaturan", "Penjadwalan", "Persuratan"];

    /// <summary>Words in the first column of each section's table, by the section's title ("Things", "StatusButir").</summary>
    static readonly Dictionary<string, string[]> Isi = File.ReadAllText(Path.Combine(Sumber.Akar, "docs", "glossary.md"))
        .Split("\n## ").SelectMany(b => b.Split("\n### ")).Skip(1)
        .ToDictionary(b => b.Split('\n')[0].Trim('`', ' ', '\r'), b => b.Split('\n').Skip(1).SelectMany(Kata).ToArray(), StringComparer.Ordinal);

    [Fact]
    public void Every_entity_has_a_row()
    {
        using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
        var entitas = db.Model.GetEntityTypes().Select(e => e.ClrType).Where(Milik).Select(t => t.Name).ToList();
        Assert.True(entitas.Count > 25);
        Assert.Empty(entitas.Except(Isi["Things"]));
    }

    [Fact]
    public void Every_public_enum_of_a_feature_has_a_section_with_a_row_for_each_member() =>
        Assert.Empty(from jenis in Jenis()
                     from anggota in Enum.GetNames(jenis)
                     where !Isi.GetValueOrDefault(jenis.Name, []).Contains(anggota, StringComparer.Ordinal)
                     select $"{jenis.Name}.{anggota}");

    [Fact]
    public void No_row_of_an_enum_outlives_its_member()
    {
        var jenis = Jenis().ToDictionary(j => j.Name, j => Enum.GetNames(j), StringComparer.Ordinal);
        Assert.True(jenis.Count > 15);
        Assert.Empty(from bagian in Isi
                     where bagian.Key.All(char.IsLetter) && bagian.Key != "Things"
                     from kata in bagian.Value
                     where !jenis.GetValueOrDefault(bagian.Key, []).Contains(kata, StringComparer.Ordinal)
                     select $"{bagian.Key}.{kata}");
    }

    static IEnumerable<Type> Jenis() => typeof(LayananDb).Assembly.GetExportedTypes().Where(t => t.IsEnum && Milik(t));

    static bool Milik(Type t) => t.Namespace?.Split('.') is ["LayananPublik", var fitur, ..] && Fitur.Contains(fitur, StringComparer.Ordinal);

    static IEnumerable<string> Kata(string baris) =>
        baris.StartsWith('|') ? Sandi().Matches(baris.Split('|')[1]).Select(m => m.Groups[1].Value) : [];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Sandi();
}
