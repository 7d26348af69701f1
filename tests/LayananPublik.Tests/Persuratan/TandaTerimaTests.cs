using System.Net;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Pdf;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

/// <summary>The counter's receipt as people get it: on paper, with a code that a phone reads.</summary>
public sealed class TandaTerimaTests(AppUji app) : IClassFixture<AppUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static readonly IsiTandaTerima Contoh = new()
    {
        Unit = "Kelurahan Contoh", Alamat = "Jalan Kenanga Nomor 12", Nomor = "PMH-2026-000123", KodeLacak = "7K3M-Q2ZX", Tautan = "https://layanan.contoh.test/lacak?nomor=PMH-2026-000123", Catatan = "Semua layanan kantor gratis.",
        Baris = [("Diterima", "Sabtu, 21 November 2026 pukul 09.00 WIB"), ("Pemohon", "Sari Anggraini"), ("Layanan", "Surat Keterangan Tidak Mampu"), ("Belum diserahkan", "KTP-el pemohon, Kartu Keluarga (KK), Surat pengantar RT/RW")]
    };

    [Theory]
    [InlineData(UkuranTandaTerima.Thermal80, 80), InlineData(UkuranTandaTerima.A6, 105), InlineData(UkuranTandaTerima.SeparuhA4, 210)]
    public void Every_paper_holds_all_of_it_and_its_code_is_read_back(UkuranTandaTerima ukuran, double lebar)
    {
        var isi = CetakPdf.TandaTerima(Contoh, ukuran, new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero));
        using var pdf = new AlatPdf(isi);
        var teks = string.Join(' ', pdf.TeksBerurut.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var bagian in new[] { "TANDA TERIMA PERMOHONAN", "PMH-2026-000123", "Belum diserahkan: KTP-el pemohon, Kartu Keluarga (KK), Surat pengantar RT/RW", "Kode lacak: 7K3M-Q2ZX" }) Assert.Contains(bagian, teks, StringComparison.Ordinal);
        Assert.Equal(Contoh.Tautan, pdf.Qr);
        Assert.Single(pdf.TeksHalaman);
        Assert.All(pdf.Kata, k => Assert.InRange(k.Kanan, 0, lebar * 72 / 25.4));
        Assert.Equal(isi, CetakPdf.TandaTerima(Contoh, ukuran, new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task From_the_counter_to_paper_for_those_in_whose_scope_it_lies()
    {
        var loket = app.Ambil<Loket>();
        var petugas = await app.PetugasAsync("petugas");
        var id = (await loket.MulaiAsync("SKTM", petugas, Ct)).Nilai;
        foreach (var (field, nilai) in new[] { ("nama", "Sari Anggraini"), ("tanggal_lahir", "12-05-1990"), ("rt", "3"), ("rw", "5"), ("jenis", "1"), ("nik", "3299015205909055") }) Assert.Null((await loket.UbahFieldAsync(id, petugas, field, nilai, Ct)).Penolakan);
        using var http = await app.MasukAsync("petugas");
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/loket/{id}/tanda-terima.pdf", Ct)).StatusCode);
        Assert.Null((await loket.KirimAsync(id, new(UntukSiapa.DiriSendiri, "", "", false, ""), petugas, Ct)).Penolakan);
        var p = await app.DbAsync(db => db.Permohonan.Include(x => x.Butir).SingleAsync(x => x.Id == id, Ct));
        Assert.Equal((StatusButir.Diajukan, Kanal.Loket), (p.Butir[0].Status, p.Kanal));

        using var jawab = await http.GetAsync($"/loket/{id}/tanda-terima.pdf", Ct);
        Assert.Equal(("application/pdf", "no-store"), (jawab.Content.Headers.ContentType?.MediaType, jawab.Headers.CacheControl?.ToString()));
        using var pdf = new AlatPdf(await jawab.Content.ReadAsByteArrayAsync(Ct));
        Assert.EndsWith($"/lacak?nomor={p.Nomor}", pdf.Qr, StringComparison.Ordinal);
        foreach (var rahasia in new[] { p.KodeLacak!, "Sari", "3299" }) Assert.DoesNotContain(rahasia, pdf.Qr, StringComparison.Ordinal);
        Assert.Contains(KodeLacak.Tulis(p.KodeLacak!), pdf.TeksBerurut, StringComparison.Ordinal);
        Assert.DoesNotContain("3299", pdf.TeksBerurut, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Http.GetAsync($"/loket/{id}/tanda-terima.pdf", Ct)).StatusCode);
        using var lurah = await app.MasukAsync("lurah");
        Assert.NotEqual(HttpStatusCode.OK, (await lurah.GetAsync($"/loket/{id}/tanda-terima.pdf", Ct)).StatusCode);
        await using var db = await app.DbFactory.CreateDbContextAsync(Ct);
        Assert.Null(await db.TandaTerimaAsync(id, petugas with { UnitKerjaId = 99, Jalur = "/99/" }, Ct));
    }
}
