using System.Net;
using LayananPublik.Kepegawaian;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Pdf;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

/// <summary>Many letters printed at once: every copy is a row, the originals stay as they are.</summary>
public sealed class MejaCetakTests(KantorSurat kantor) : IClassFixture<KantorSurat>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    MejaCetak Meja => kantor.Ambil<MejaCetak>();

    [Fact]
    public async Task A_batch_is_one_file_in_the_order_of_numbers_and_a_reprint_says_which_copy_it_is()
    {
        var id = new[] { await kantor.SuratTerbitAsync(), await kantor.SuratTerbitAsync(), await kantor.SuratTerbitAsync() };
        var petugas = await kantor.PetugasAsync("petugas");
        var asli = await kantor.PdfAsync(await kantor.BacaAsync(id[0]));
        var pertama = await Meja.CatatAsync([.. id.Reverse()], petugas, Ct);
        Assert.Null(pertama.Penolakan);
        using var cetakan = new AlatPdf((await Meja.PdfAsync(pertama.Nilai, petugas, false, Ct))!);
        Assert.Equal(3, cetakan.TeksHalaman.Length);
        foreach (var (i, s) in id.Index()) Assert.Contains($"Nomor : {(await kantor.BacaAsync(s)).Nomor}", cetakan.TeksHalaman[i], StringComparison.Ordinal);
        Assert.DoesNotContain("Cetakan ke", cetakan.Teks, StringComparison.Ordinal);

        var ulang = await Meja.CatatAsync([id[1]], petugas, Ct);
        using var lagi = new AlatPdf((await Meja.PdfAsync(ulang.Nilai, petugas, true, Ct))!);
        Assert.Contains("Cetakan ke-2", lagi.Teks, StringComparison.Ordinal);
        Assert.Contains("Pages:           2", lagi.Keterangan, StringComparison.Ordinal); // the back of the sheet stays empty
        Assert.Equal([(2, petugas.Nama), (1, petugas.Nama)], (await kantor.DbAsync(db => db.CetakanSuratAsync(id[1], petugas, Ct))).Select(c => (c.Ke, c.Pelaku)));
        Assert.Equal(asli, await kantor.PdfAsync(await kantor.BacaAsync(id[0])));
        Assert.True(await kantor.DbAsync(async db => await db.CatatanBaca.CountAsync(c => c.PetugasId == petugas.Id && c.PermohonanId != null, Ct) >= 4));
    }

    [Fact]
    public async Task Only_who_printed_fetches_the_file_and_nobody_prints_beyond_his_reach()
    {
        var surat = await kantor.SuratTerbitAsync();
        var petugas = await kantor.PetugasAsync("petugas");
        var himpunan = (await Meja.CatatAsync([surat], petugas, Ct)).Nilai;
        Assert.Null(await Meja.PdfAsync(himpunan, await kantor.PetugasAsync("camat"), false, Ct));
        Assert.NotNull((await Meja.CatatAsync([surat], petugas with { UnitKerjaId = 99, Jalur = "/99/" }, Ct)).Penolakan);
        Assert.NotNull((await Meja.CatatAsync([await kantor.SuratMenungguAsync()], petugas, Ct)).Penolakan);
        Assert.Contains("Pilih dahulu", (await Meja.CatatAsync([], petugas, Ct)).Penolakan, StringComparison.Ordinal);
        using var http = await kantor.MasukAsync("petugas");
        using var jawab = await http.GetAsync($"/surat/cetak/{himpunan:N}", Ct);
        Assert.Equal((HttpStatusCode.OK, "no-store"), (jawab.StatusCode, jawab.Headers.CacheControl?.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/surat/cetak/{Guid.NewGuid():N}", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_single_print_is_counted_and_a_look_or_a_reload_is_not()
    {
        var surat = await kantor.SuratTerbitAsync();
        var petugas = await kantor.PetugasAsync("petugas");
        using var http = await kantor.MasukAsync("petugas");
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync($"/surat/{surat}/pdf", Ct)).StatusCode);
        Uri? alamat = null;
        for (var ke = 1; ke <= 2; ke++)
        {
            using var jawab = await http.GetAsync($"/surat/{surat}/cetak", Ct);
            alamat = jawab.Headers.Location ?? jawab.RequestMessage!.RequestUri!;
            Assert.Contains("/surat/cetak/", alamat.OriginalString, StringComparison.Ordinal);
        }
        Assert.Equal("application/pdf", (await http.GetAsync(alamat, Ct)).Content.Headers.ContentType?.MediaType);
        Assert.Equal([2, 1], (await kantor.DbAsync(db => db.CetakanSuratAsync(surat, petugas, Ct))).Select(c => c.Ke));
        Assert.Equal(2, (await kantor.DbAsync(db => db.SuratTerbitAsync(new(), petugas, 50, Ct))).Single(s => s.Id == surat).Cetakan);
        Assert.Equal((2, petugas.Nama), (await kantor.DbAsync(db => db.AgendaAsync(new(), petugas, 1, Ct))).Where(b => b.SuratId == surat).Select(b => (b.Cetakan!.Ke, b.Cetakan.Pelaku)).Single());
        using var asing = new HttpRequestMessage(HttpMethod.Get, $"/surat/{surat}/cetak") { Headers = { { "Sec-Fetch-Site", "cross-site" } } };
        Assert.Equal(HttpStatusCode.NotFound, (await http.SendAsync(asing, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/surat/{await kantor.SuratMenungguAsync()}/cetak", Ct)).StatusCode);
        Assert.Equal(2, (await kantor.DbAsync(db => db.CetakanSuratAsync(surat, petugas, Ct))).Count);
    }

    [Fact]
    public async Task Two_who_print_the_same_letter_at_once_get_two_copies_with_two_numbers()
    {
        var surat = await kantor.SuratTerbitAsync();
        var petugas = await kantor.PetugasAsync("petugas");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Meja.CatatAsync([surat], petugas, Ct)));
        Assert.Equal([1, 2, 3, 4], await kantor.DbAsync(db => db.CetakanSurat.Where(c => c.SuratId == surat).OrderBy(c => c.Ke).Select(c => c.Ke).ToListAsync(Ct)));
    }

    [Fact]
    public void A_letter_signed_electronically_is_never_marked()
    {
        var n = NaskahContoh.Pendek with { Ttd = NaskahContoh.Pendek.Ttd with { Cara = CaraTanda.Tte } };
        using var satu = new AlatPdf(CetakPdf.Himpun([(n, null), (NaskahContoh.Pendek, "Cetakan ke-3, 21 November 2026")], "Cetakan 2 surat", false, NaskahContoh.Pada));
        Assert.DoesNotContain("Cetakan ke", satu.TeksHalaman[0], StringComparison.Ordinal);
        Assert.Contains("Cetakan ke-3", satu.TeksHalaman[1], StringComparison.Ordinal);
        Assert.Equal(2, satu.Struktur.Split("Sect").Length - 1);
    }
}
