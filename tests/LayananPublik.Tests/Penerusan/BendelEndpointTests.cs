using System.IO.Compression;
using System.Net;
using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Penerusan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Penerusan;

public sealed class BendelEndpointTests(AppUji app) : IClassFixture<AppUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    async Task<(int Bendel, int Permohonan)> SusunAsync()
    {
        var (rina, hendra, pada) = (await app.PetugasAsync("petugas"), await app.PetugasAsync("verifikator"), DateTimeOffset.UnixEpoch.AddYears(56));
        await using var db = await app.DbFactory.CreateDbContextAsync(Ct);
        var layanan = await db.Layanan.SingleAsync(l => l.Kode == "KTP-RUSAK" && l.Berlaku, Ct);
        var p = Permohonan.DiLoket(rina.UnitKerjaId, layanan, pada);
        p.IsiField("nama", "Sari Anggraini");
        p.IsiField("nik", "3299015205909001");
        db.Add(p);
        Assert.True((await app.Ambil<Pendaftaran>().AjukanAsync(p, Pelaku.Sistem, Peran.Petugas, db, pada, Ct)).Berhasil);
        await db.SaveChangesAsync(Ct);
        var isi = await app.Ambil<Lemari>().SimpanAsync(db, ContohBerkas.Jpeg(), "image/jpeg", Ct);
        foreach (var s in layanan.Rincian.Syarat.Where(s => s.Wajib)) p.TerimaBerkas(s.Dok, s.Nama, null, isi, pada).TerimaSebagaiSah(hendra, pada);
        Assert.True(p.Butir[0].Ambil(hendra, pada).Berhasil && p.Butir[0].Setujui(hendra, pada).Berhasil);
        await db.SaveChangesAsync(Ct);
        var hasil = await app.Ambil<MejaBendel>().SusunAsync([p.Butir[0].Id], rina, Ct);
        Assert.Null(hasil.Penolakan);
        return (hasil.Nilai, p.Id);
    }

    [Fact]
    public async Task Files_of_a_batch_are_for_its_scope_are_logged_and_not_kept()
    {
        var (id, permohonan) = await SusunAsync();
        string[] alamat = [$"/dukcapil/{id}/daftar.pdf", $"/dukcapil/{id}/daftar.xlsx", $"/dukcapil/{id}/berkas.zip"];
        foreach (var a in alamat)
        {
            using var tanpa = await app.Http.GetAsync(a, Ct);
            Assert.Equal(HttpStatusCode.Unauthorized, tanpa.StatusCode);
            using var lurah = await app.MasukAsync("lurah");
            Assert.Equal(HttpStatusCode.Forbidden, (await lurah.GetAsync(a, Ct)).StatusCode);
        }
        Assert.Equal(0, await app.DbAsync(db => db.CatatanBaca.CountAsync(c => c.PermohonanId == permohonan, Ct)));
        using var http = await app.MasukAsync("petugas");
        foreach (var a in alamat)
        {
            using var jawab = await http.GetAsync(a, Ct);
            Assert.Equal((HttpStatusCode.OK, true), (jawab.StatusCode, jawab.Headers.CacheControl!.NoStore));
            var isi = await jawab.Content.ReadAsByteArrayAsync(Ct);
            if (!a.EndsWith(".zip", StringComparison.Ordinal)) continue;
            using var arsip = new ZipArchive(new MemoryStream(isi));
            Assert.Equal(["KK.jpg", "KTP_RUSAK.jpg"], arsip.Entries.Select(e => e.Name).Order());
            Assert.All(arsip.Entries, e => Assert.StartsWith("PMH-", e.FullName, StringComparison.Ordinal));
        }
        // Three downloads of the list, and two documents.
        Assert.Equal(5, await app.DbAsync(db => db.CatatanBaca.CountAsync(c => c.PermohonanId == permohonan, Ct)));
        Assert.Equal(3, await app.DbAsync(db => db.Bendel.Where(b => b.Id == id).SelectMany(b => b.Riwayat).CountAsync(r => r.Tindakan == "Unduh", Ct)));
        using var asing = await http.GetAsync($"/dukcapil/{id + 999}/daftar.pdf", Ct);
        Assert.Equal(HttpStatusCode.NotFound, asing.StatusCode);
        using var csv = await http.GetAsync("/dukcapil/umur.csv?lewat=true", Ct);
        Assert.Contains("nomor permohonan;nama", await csv.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }
}
