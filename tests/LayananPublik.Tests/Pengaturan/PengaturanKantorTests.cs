using System.Diagnostics;
using System.Text;
using LayananPublik.Pengaturan;
using LayananPublik.Tests.Arsitektur;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace LayananPublik.Tests.Pengaturan;

public sealed class PengaturanKantorTests
{
    static PengaturanKantor Baca(params (string Kunci, string Nilai)[] isi) =>
        PengaturanKantor.Baca(new ConfigurationBuilder().AddInMemoryCollection(isi.Select(x => KeyValuePair.Create(x.Kunci, (string?)x.Nilai))).Build());

    static IReadOnlyList<string> Salah(params (string, string)[] isi) => Assert.Throws<PengaturanSalahException>(() => Baca(isi)).Salah;

    static IConfigurationRoot Templat() => new ConfigurationBuilder().AddJsonFile(Path.Combine(Sumber.Akar, "appsettings.template.json")).Build();

    [Fact]
    public void Without_any_setting_it_is_the_simulator_on_a_SQLite_file()
    {
        var p = Baca();
        Assert.True(p.Simulator);
        Assert.False(p.Data.SqlServer);
        Assert.Equal(Path.GetFullPath("./data"), p.Folder);
        Assert.Contains("layanan.db", p.Data.Sambungan, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_is_listed_at_once()
    {
        var salah = Salah(("Basisdata:Penyedia", "Oracle"), ("Penyimpanan:BatasBerkasMb", "500"), ("Kantor:ZonaWaktu", "Asia/Bandung"), ("WhatsApp:Token", "x"), ("WhatsApp:ApiVersion", "25"), ("ConnectionStrings:Lain", "x"), ("Pemindai:Alamat", "clamd"), ("Penyimpanan:BerkasPerHari", "1"));
        Assert.Equal(8, salah.Count);
        Assert.All(new[] { "Pemindai:Alamat", "Penyimpanan:BerkasPerHari", "Basisdata:Penyedia", "Penyimpanan:BatasBerkasMb", "Kantor:ZonaWaktu", "WhatsApp:Token", "WhatsApp:ApiVersion", "ConnectionStrings:Lain" },
            kunci => Assert.Contains(salah, s => s.StartsWith(kunci + ":", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_value_that_is_no_number_is_a_mistake_and_not_a_crash() =>
        Assert.Contains(Salah(("Penyimpanan:BatasBerkasMb", "banyak")), s => s.StartsWith("Penyimpanan:", StringComparison.Ordinal));

    [Fact]
    public void The_simulator_beside_an_access_token_is_refused() =>
        Assert.Contains(Salah(("WhatsApp:Mode", "Simulator"), ("WhatsApp:AccessToken", "EAA")), s => s.StartsWith("WhatsApp:Mode:", StringComparison.Ordinal));

    [Fact]
    public void An_access_token_means_the_Cloud_API_and_that_asks_for_all_it_needs() =>
        Assert.Equal(["PhoneNumberId", "AppSecret", "VerifyToken"], Salah(("WhatsApp:AccessToken", "EAA")).Select(s => s.Split(':')[1]));

    [Fact]
    public void SQL_Server_needs_a_connection_string() =>
        Assert.Contains(Salah(("Basisdata:Penyedia", "SqlServer")), s => s.StartsWith("ConnectionStrings:Layanan:", StringComparison.Ordinal));

    [Fact]
    public void A_misspelt_section_of_a_file_is_refused()
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes("""{ "WhatApp": { "Mode": "CloudApi" } }"""));
        var berkas = Directory.CreateTempSubdirectory("atur").FullName + "/a.json";
        File.WriteAllBytes(berkas, json.ToArray());
        var salah = Assert.Throws<PengaturanSalahException>(() => PengaturanKantor.Baca(new ConfigurationBuilder().AddJsonFile(berkas).Build())).Salah;
        Assert.StartsWith("WhatApp: bagian tidak dikenal", Assert.Single(salah), StringComparison.Ordinal);
    }

    [Fact]
    public void The_template_holds_exactly_the_settings_there_are_with_their_defaults()
    {
        var templat = Templat();
        Sama<BasisdataOptions>("Basisdata");
        Sama<PenyimpananOptions>("Penyimpanan");
        Sama<WhatsAppOptions>("WhatsApp");
        Sama<KantorOptions>("Kantor");
        Sama<PemindaiOptions>("Pemindai");
        Sama<BsreOptions>("Bsre");
        Assert.Equal(["Basisdata", "Bsre", "ConnectionStrings", "Kantor", "Pemindai", "Penyimpanan", "WhatsApp"], templat.GetChildren().Select(b => b.Key).Order());
        Assert.True(PengaturanKantor.Baca(templat).Simulator);

        void Sama<T>(string bagian) where T : new()
        {
            var terbaca = templat.GetSection(bagian).Get<T>(o => o.ErrorOnUnknownConfiguration = true)!;
            foreach (var p in typeof(T).GetProperties())
            {
                Assert.True(templat.GetSection(bagian)[p.Name] is not null, $"{bagian}:{p.Name} is missing from the template.");
                Assert.Equal(p.GetValue(new T()), p.GetValue(terbaca));
            }
        }
    }

    [Fact]
    public async Task A_wrong_setting_ends_the_start_with_a_list_and_no_stack_trace()
    {
        var mulai = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--Kantor:ZonaWaktu=Asia/Bandung", "--WhatsApp:Mode=Langsung"])
        {
            RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = Directory.CreateTempSubdirectory("mulai").FullName
        };
        using var proses = Process.Start(mulai)!;
        var (galat, keluar) = (proses.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), proses.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        await proses.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, proses.ExitCode);
        Assert.Contains("Kantor:ZonaWaktu", await galat, StringComparison.Ordinal);
        Assert.Contains("WhatsApp:Mode", await galat, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await galat + await keluar, StringComparison.Ordinal);
    }
}
