using System.Reflection;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using Xunit;

namespace LayananPublik.Tests.Data;

public sealed class QueryTests
{
    static readonly PetugasAktif Siapa = new(1, "Rina", Peran.Kasi, 1, "/1/");

    /// <summary>Every read of the app is an extension method on LayananDb in a *Query class; new ones are found here by themselves.</summary>
    public static TheoryData<string, string> SemuaQuery()
    {
        var data = new TheoryData<string, string>();
        foreach (var m in Cari()) data.Add(m.DeclaringType!.Name, m.Name);
        return data;
    }

    static IEnumerable<MethodInfo> Cari() => typeof(LayananDb).Assembly.GetTypes()
        .Where(t => t.IsAbstract && t.IsSealed && t.Name.EndsWith("Query", StringComparison.Ordinal))
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(m => m.GetParameters() is [{ ParameterType: var p }, ..] && p == typeof(LayananDb) && !m.IsGenericMethodDefinition);

    [Theory]
    [MemberData(nameof(SemuaQuery))]
    public async Task Every_query_is_valid_T_SQL(string kelas, string nama)
    {
        foreach (var m in Cari().Where(m => m.DeclaringType!.Name == kelas && m.Name == nama))
        {
            var kertas = new SqlServerDiAtasKertas(Directory.CreateTempSubdirectory("uji").FullName);
            await using var db = kertas.CreateDbContext();
            try { await (Task)m.Invoke(null, [db, .. m.GetParameters().Skip(1).Select(Nilai)])!; }
            // With no rows some queries rightly say that what was asked for is not there; what counts is the SQL that was made.
            // A split query looks at the columns of the answer, of which paper has none.
            catch (InvalidOperationException e) when (e.Message.Contains("Sequence contains no", StringComparison.Ordinal) || e.Message.Contains("as many fields as expected", StringComparison.Ordinal)) { Assert.NotEmpty(kertas.Perintah); }
            Assert.NotEmpty(kertas.Perintah);
            Assert.Empty(kertas.Perintah.SelectMany(Tsql.Salah));
        }
    }

    static object? Nilai(ParameterInfo p)
    {
        var jenis = Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType;
        if (jenis == typeof(CancellationToken)) return TestContext.Current.CancellationToken;
        if (jenis == typeof(PetugasAktif)) return Siapa;
        if (jenis == typeof(string)) return p.Name switch { "jalurUnit" => "/1/", "zonaWaktu" => "Asia/Jakarta", _ => "sari" };
        if (jenis == typeof(DateTimeOffset)) return DateTimeOffset.UnixEpoch.AddYears(56);
        if (jenis == typeof(DateOnly)) return new DateOnly(2026, 11, 21);
        if (jenis == typeof(TimeProvider)) return TimeProvider.System;
        if (jenis == typeof(int) || jenis == typeof(long)) return Convert.ChangeType(1, jenis, System.Globalization.CultureInfo.InvariantCulture);
        if (jenis.IsValueType) return Activator.CreateInstance(jenis);
        if (p.HasDefaultValue) return p.DefaultValue;
        if (jenis == typeof(IEnumerable<SumberLinimasa>)) return LinimasaPercakapan.Sumber.Append(LinimasaPermohonan.KejadianAsync).Append(LinimasaSurat.KejadianAsync);
        if (jenis.IsAssignableFrom(typeof(int[]))) return new[] { 1 };
        if (jenis.IsAssignableFrom(typeof(string[]))) return new[] { "sari" };
        if (jenis.IsGenericType && jenis.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) return Array.CreateInstance(jenis.GetGenericArguments()[0], 0);
        var pembuat = jenis.GetConstructors().OrderBy(c => c.GetParameters().Length).First();
        return pembuat.Invoke([.. pembuat.GetParameters().Select(Nilai)]);
    }
}
