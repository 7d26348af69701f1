using System.IO.Compression;
using System.Net;
using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Dasbor;

public sealed class DasborEndpointTests(AppUji app) : IClassFixture<AppUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    DateTimeOffset Kini => app.Ambil<TimeProvider>().GetUtcNow();

    async Task AjukanAsync(string unit)
    {
        await using var db = await app.DbFactory.CreateDbContextAsync(Ct);
        var p = Permohonan.DiLoket(await db.UnitKerja.Where(u => u.Nama == unit).Select(u => u.Id).SingleAsync(Ct), await db.Layanan.SingleAsync(l => l.Kode == "SKTM" && l.Berlaku, Ct), Kini);
        p.IsiField("nama", "Sari Anggraini");
        db.Add(p);
        Assert.Null((await app.Ambil<Pendaftaran>().AjukanAsync(p, Pelaku.Sistem, Peran.Petugas, db, Kini, Ct)).Penolakan);
        await db.SaveChangesAsync(Ct);
        await app.TungguDbAsync(d => d.UkuranButir.AnyAsync(u => u.ButirId == p.Butir[0].Id, Ct), ada => ada, "the request to be measured");
    }

    [Fact]
    public async Task A_workbook_holds_the_lines_of_its_list_with_masked_names_and_is_written_down()
    {
        await AjukanAsync("Kelurahan Contoh");
        await AjukanAsync("Kelurahan Sukamaju");
        const string Alamat = "/dasbor/unduh.xlsx?angka=masuk";
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Http.GetAsync(Alamat, Ct)).StatusCode);
        foreach (var akun in new[] { "admin", "adminaduan" })
        {
            using var tanpa = await app.MasukAsync(akun);
            Assert.Equal(HttpStatusCode.Forbidden, (await tanpa.GetAsync(Alamat, Ct)).StatusCode);
        }
        using var camat = await app.MasukAsync("camat");
        using var jawab = await camat.GetAsync(Alamat, Ct);
        Assert.Equal((HttpStatusCode.OK, true), (jawab.StatusCode, jawab.Headers.CacheControl!.NoStore));
        using var arsip = new ZipArchive(await jawab.Content.ReadAsStreamAsync(Ct));
        using var baca = new StreamReader(arsip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var lembar = await baca.ReadToEndAsync(Ct);
        var banyak = await app.DbAsync(db => db.UkuranButir.CountAsync(Ct));
        Assert.Equal(banyak + 1, lembar.Split("<x:row ").Length - 1);
        Assert.DoesNotContain("Anggraini", lembar, StringComparison.OrdinalIgnoreCase);
        using var lurah = await app.MasukAsync("lurah");
        using var sebagian = new ZipArchive(await (await lurah.GetAsync(Alamat, Ct)).Content.ReadAsStreamAsync(Ct));
        using var baca2 = new StreamReader(sebagian.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.DoesNotContain("Sukamaju", await baca2.ReadToEndAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(2, await app.DbAsync(db => db.RiwayatKantor.CountAsync(r => r.Tindakan == "Unduh XLSX", Ct)));
    }

    [Fact]
    public async Task The_monthly_report_is_a_paper_of_the_own_unit_and_there_is_none_of_next_month()
    {
        await AjukanAsync("Kelurahan Contoh");
        var bulan = Kini.ToOffset(TimeSpan.FromHours(7));
        using var lurah = await app.MasukAsync("lurah");
        var isi = await lurah.GetByteArrayAsync($"/dasbor/laporan/{bulan:yyyy-MM}.pdf", Ct);
        Assert.Equal("%PDF"u8.ToArray(), isi[..4]);
        Assert.Equal(HttpStatusCode.NotFound, (await lurah.GetAsync($"/dasbor/laporan/{bulan.AddMonths(1):yyyy-MM}.pdf", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await lurah.GetAsync("/dasbor/laporan/2026-13.pdf", Ct)).StatusCode);
        var lain = await app.DbAsync(db => db.UnitKerja.Where(u => u.Nama == "Kelurahan Sukamaju").Select(u => u.Id).SingleAsync(Ct));
        Assert.Equal(HttpStatusCode.NotFound, (await lurah.GetAsync($"/dasbor/laporan/{bulan:yyyy-MM}.pdf?unit={lain}", Ct)).StatusCode);
        using var admin = await app.MasukAsync("admin");
        Assert.Equal(HttpStatusCode.Forbidden, (await admin.GetAsync($"/dasbor/laporan/{bulan:yyyy-MM}.pdf", Ct)).StatusCode);
    }

    [Fact]
    public async Task An_answer_of_an_officer_leaves_how_long_the_citizen_had_waited()
    {
        var rina = await app.PetugasAsync("petugas");
        int id;
        await using (var db = await app.DbFactory.CreateDbContextAsync(Ct))
        {
            var p = Percakapan.Buka(await db.NomorKantor.SingleAsync(Ct), Kontak.Kenali("6281200000777", null, "Sari", Kini), Kini);
            p.Terima(Pesan.Masuk(p, "wamid.jawab", JenisPesan.Teks, "halo", Kini, Kini));
            db.Add(p);
            await db.SaveChangesAsync(Ct);
            id = p.Id;
        }
        foreach (var ke in new[] { 1, 2 })
        {
            await using var db = await app.DbFactory.CreateDbContextAsync(Ct);
            var p = await db.Percakapan.Include(x => x.NomorKantor).Include(x => x.Kontak).SingleAsync(x => x.Id == id, Ct);
            db.PesanKeluar.Add(PesanKeluar.DariPetugas(p, IsiPesan.Tulis($"jawaban {ke}"), rina.Pelaku, Kini));
            await db.SaveChangesAsync(Ct);
        }
        // The second answer ends no waiting.
        var w = await app.TungguDbAsync(db => db.WaktuJawab.Where(w => w.PercakapanId == id).ToListAsync(Ct), w => w is [{ Hari: not null }], "one measured answer");
        Assert.Equal(rina.Id, w[0].PetugasId);
    }
}
