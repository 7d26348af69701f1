using System.Text.RegularExpressions;
using Xunit;

namespace LayananPublik.Tests.Arsitektur;

/// <summary>Who may use whom, read from the using lines (docs/architecture.md).</summary>
public sealed partial class KetergantunganTests
{
    static readonly string[] Dasar = ["Bersama", "Data", "Pengaturan", "Shell"];

    static readonly Dictionary<string, string[]> Boleh = new()
    {
        ["Bersama"] = ["Data"],
        ["Kepegawaian"] = ["Kantor"],
        ["Kantor"] = ["Kepegawaian"],
        ["Kependudukan"] = ["Kantor", "Kepegawaian"],
        ["KotakMasuk"] = ["Kantor", "Kepegawaian", "Kependudukan", "WhatsApp"],
        ["Pelayanan"] = ["Kantor", "Kepegawaian", "Kependudukan", "KotakMasuk"],
        ["Persuratan"] = ["Kantor", "Kepegawaian", "Kependudukan", "KotakMasuk", "Pelayanan", "Pades"],
        ["Penerusan"] = ["Kantor", "Kepegawaian", "Kependudukan", "KotakMasuk", "Pelayanan", "Persuratan"],
        ["Pengaduan"] = ["Kantor", "Kepegawaian", "Kependudukan", "KotakMasuk", "Pelayanan"],
        ["Penjadwalan"] = ["Kantor", "Kepegawaian", "Kependudukan", "KotakMasuk", "Pelayanan"],
        ["Pemanggilan"] = ["Kantor", "Kepegawaian", "Kependudukan", "KotakMasuk", "Pelayanan", "Penjadwalan"],
        ["Dasbor"] = ["Kantor", "Kepegawaian", "Kependudukan", "KotakMasuk", "Pelayanan", "Persuratan", "Penerusan", "Pengaduan", "Penjadwalan"],
        ["Penataan"] = ["Kantor", "Kepegawaian", "Kependudukan", "KotakMasuk", "Pelayanan", "Persuratan", "Pengaduan", "Penjadwalan", "Pemanggilan"],
        ["Pencarian"] = ["Kantor", "Kepegawaian", "Kependudukan", "KotakMasuk", "Pelayanan", "Persuratan", "Pengaduan", "Penjadwalan", "Pemanggilan", "Penataan"],
        ["Pengaturan"] = [],
    };

    [Fact]
    public void Features_use_only_what_they_may()
    {
        var salah = from b in Sumber.Baca("LayananPublik")
                    let folder = b.Jalur.Split('/')[0]
                    where Boleh.ContainsKey(folder)
                    from Match m in Pakai().Matches(b.Isi)
                    let tujuan = m.Groups[1].Value
                    where tujuan != folder && !Dasar.Contains(tujuan) && !Boleh[folder].Contains(tujuan)
                    select $"{b.Jalur} uses {tujuan}";
        Assert.Empty(salah);
    }

    [Fact]
    public void Entities_and_their_flow_know_neither_EF_nor_ASP_NET()
    {
        var nama = typeof(LayananPublik.Data.LayananDb).Assembly.GetTypes().Where(t => typeof(LayananPublik.Data.LayananDb).GetProperties().Any(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericArguments()[0] == t))
            .Select(t => t.Name).Where(n => n != "Petugas").Append("AlurButir").ToHashSet(StringComparer.Ordinal);
        var salah = from b in Sumber.Baca("LayananPublik")
                    where nama.Contains(Path.GetFileNameWithoutExtension(b.Jalur)) && b.Jalur.EndsWith(".cs", StringComparison.Ordinal)
                    where b.Isi.Contains("using Microsoft.", StringComparison.Ordinal)
                    select b.Jalur;
        Assert.True(nama.Count > 20);
        Assert.Empty(salah);
    }

    [Fact]
    public void The_client_and_the_simulator_know_no_office()
    {
        Assert.Empty(Sumber.Baca("LayananPublik.WhatsApp").Where(b => Regex.IsMatch(b.Isi, @"using LayananPublik\.(?!WhatsApp)")).Select(b => b.Jalur));
        Assert.Empty(Sumber.Baca("LayananPublik.Pades").Where(b => Regex.IsMatch(b.Isi, @"using LayananPublik\.")).Select(b => b.Jalur));
        Assert.Empty(Sumber.Baca("LayananPublik.Simulator").Where(b => Regex.IsMatch(b.Isi, @"using LayananPublik\.(?!Pades|WhatsApp|Simulator)")).Select(b => b.Jalur));
    }

    [Fact]
    public void Only_one_folder_knows_how_a_PDF_is_made() =>
        // The faces alone make none: a picture is lettered with them too.
        Assert.Empty(Sumber.Baca("LayananPublik").Where(b => b.Isi.Replace("using PdfSharp.WPFonts;", "", StringComparison.Ordinal).Contains("using PdfSharp", StringComparison.Ordinal) && !b.Jalur.StartsWith("Persuratan/Pdf/", StringComparison.Ordinal)).Select(b => b.Jalur));

    [Fact]
    public void Nobody_asks_the_machine_for_the_time() =>
        Assert.Empty(Sumber.Baca("").Where(b => Jam().IsMatch(b.Isi)).Select(b => b.Jalur));

    [Fact]
    public void Raw_SQL_stays_in_Data() =>
        Assert.Empty(Sumber.Baca("LayananPublik").Where(b => !b.Jalur.StartsWith("Data/", StringComparison.Ordinal) && Sql().IsMatch(b.Isi)).Select(b => b.Jalur));

    [GeneratedRegex(@"using (?:static )?LayananPublik\.(\w+)")]
    private static partial Regex Pakai();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b")]
    private static partial Regex Jam();

    [GeneratedRegex(@"\b(FromSql|ExecuteSql|SqlQuery)\w*\(")]
    private static partial Regex Sql();
}
