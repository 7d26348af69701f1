using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using LayananPublik.Penataan;
using LayananPublik.Persuratan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

public sealed partial class LuringTests(KantorSurat kantor) : IClassFixture<KantorSurat>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_runs_only_what_its_hashes_allow_and_no_name_breaks_out_of_its_data()
    {
        await using (var db = kantor.Db())
        {
            var unit = await db.UnitKerja.SingleAsync(u => u.Nama == KantorSurat.Sukamaju, Ct);
            db.Entry(unit).Property(u => u.Nama).CurrentValue = "</script><script>alert(1)</script>";
            await db.SaveChangesAsync(Ct);
        }
        using var jawaban = await kantor.Http.GetAsync(new Uri("/verifikasi/luring", UriKind.Relative), Ct);
        var html = await jawaban.Content.ReadAsStringAsync(Ct);
        var kebijakan = jawaban.Headers.GetValues("Content-Security-Policy").Single();
        Assert.DoesNotContain("unsafe", kebijakan, StringComparison.Ordinal);
        Assert.Contains($"script-src '{Sidik(Skrip().Match(html).Groups[1].Value)}'", kebijakan, StringComparison.Ordinal);
        Assert.Contains($"style-src '{Sidik(Gaya().Match(html).Groups[1].Value)}'", kebijakan, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(html, "<script"));
        Assert.DoesNotContain("alert(1)</script>", html, StringComparison.Ordinal);
        // The saved copy is as strict; frame-ancestors cannot be said in a page.
        Assert.Contains($"content=\"{kebijakan.Replace("; frame-ancestors 'none'", "", StringComparison.Ordinal)}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revoked_codes_travel_as_hashes_and_an_old_key_stays_listed()
    {
        var surat = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        Assert.Null((await kantor.Meja.CabutAsync(surat.Id, await kantor.PetugasAsync("lurah"), "Keliru.", Ct)).Penolakan);
        Assert.NotNull((await kantor.Ambil<MejaPenyerahan>().GantiKunciAsync(await kantor.PetugasAsync("lurah"), "Jadwal.", Ct)).Penolakan);
        var kelurahan = await kantor.PetugasAsync("lurah");
        Assert.Contains("kantor induk", (await kantor.Ambil<MejaPenyerahan>().GantiKunciAsync((await kantor.PetugasAsync("admin")) with { UnitKerjaId = kelurahan.UnitKerjaId, Jalur = kelurahan.Jalur }, "Jadwal.", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await kantor.Ambil<MejaPenyerahan>().GantiKunciAsync(await kantor.PetugasAsync("admin"), "Jadwal tahunan.", Ct)).Penolakan);
        var baru = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        var html = await kantor.Http.GetStringAsync(new Uri("/verifikasi/luring", UriKind.Relative), Ct);
        Assert.DoesNotContain(surat.Kode!, html, StringComparison.Ordinal);
        using var data = JsonDocument.Parse(Data().Match(html).Groups[1].Value);
        Assert.Contains(LuringEndpoint.SidikCabut(surat.Kode!), data.RootElement.GetProperty("cabut").GetString()!.Chunk(10).Select(c => new string(c)));
        var kunci = data.RootElement.GetProperty("kunci").EnumerateArray().ToDictionary(k => k.GetProperty("n").GetInt32(), k => Convert.FromBase64String(k.GetProperty("p").GetString()!));
        Assert.Equal(2, kunci.Count);
        foreach (var s in new[] { surat, baru })
        {
            var qr = Naskah.DariJson(s.Naskah!).Qr!.Split('#');
            Assert.Equal(s.Nomor, MuatanLuring.Periksa(s.Kode!, qr[1], n => kunci.GetValueOrDefault(n))?.Nomor);
        }
        Assert.DoesNotContain("Privat", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task It_is_handed_out_as_a_file_to_keep()
    {
        using var jawaban = await kantor.Http.GetAsync(new Uri("/verifikasi/luring?simpan=1", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
        Assert.Equal("pemeriksaan-surat.html", jawaban.Content.Headers.ContentDisposition!.FileName);
    }

    static string Sidik(string isi) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(isi)));

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Skrip();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Gaya();

    [GeneratedRegex("id=\"data\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();
}
