using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Penerusan;
using LayananPublik.Tests.Pelayanan;
using LayananPublik.Tests.Persuratan;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LayananPublik.Tests.Penerusan.Uji;

namespace LayananPublik.Tests.Penerusan;

public sealed class BendelTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    readonly Uji u = new(kantor);

    [Fact]
    public async Task A_batch_takes_a_number_forwards_its_dossiers_and_tells_each_citizen_once()
    {
        var (satu, dua) = (kantor.WargaBaru(), kantor.WargaBaru());
        Butir[] butir = [await u.DisetujuiAsync("KK-HILANG", "Sari Anggraini", satu), await u.DisetujuiAsync("KTP-RUSAK", "Budi Prakoso", dua), await u.DisetujuiAsync("AKTA-LAHIR", "Dewi Lestari")];
        var id = await u.SusunAsync(butir);
        var b = (await u.BacaAsync(db => db.SatuBendelAsync(id, kantor.Rina, Ct)))!;
        Assert.Equal((3, 3, "belum dikirim", new DateOnly(2026, 11, 23)), (b.Jumlah, b.Menunggu, b.Sebutan, b.Tanggal));
        Assert.EndsWith("/DUKCAPIL/Kecamatan Contoh/2026", b.Nomor, StringComparison.Ordinal);
        foreach (var x in butir) Assert.Equal(StatusButir.Diteruskan, await u.StatusAsync(x));
        Assert.Equal($"Bendel {b.Nomor}", await u.BacaAsync(db => db.Butir.Where(x => x.Id == butir[0].Id).SelectMany(x => x.Riwayat).OrderByDescending(r => r.Id).Select(r => r.Alasan).FirstAsync(Ct)));
        Assert.Contains("kami teruskan ke Disdukcapil", Assert.Single(await u.PesanAsync(satu)), StringComparison.Ordinal);
        Assert.Single(await u.PesanAsync(dua));
        Assert.DoesNotContain(await u.BacaAsync(db => db.SiapAntarAsync(kantor.Rina, null, Ct)), s => butir.Any(x => x.Id == s.ButirId));

        Assert.Contains("siapa yang membawanya", (await u.Bendel.KirimAsync(id, kantor.Rina, CaraAntar.Kurir, " ", Ct)).Penolakan, StringComparison.Ordinal);
        Baik(await u.Bendel.KirimAsync(id, kantor.Rina, CaraAntar.Kurir, "Asep, kurir kecamatan", Ct));
        Assert.False((await u.Bendel.KirimAsync(id, kantor.Rina, CaraAntar.Kurir, "lagi", Ct)).Berhasil);
        Assert.Equal("di Dukcapil", (await u.BacaAsync(db => db.SatuBendelAsync(id, kantor.Rina, Ct)))!.Sebutan);
        Assert.Equal(["Susun", "Kirim"], (await u.BacaAsync(db => db.JejakBendelAsync(id, kantor.Rina, Ct))).Select(j => j.Tindakan));
        foreach (var x in butir) Baik(await u.Kembali.TerimaAsync(x.Id, kantor.Rina, null, "Ambil di loket.", Ct));
        Assert.Equal("selesai", (await u.BacaAsync(db => db.SatuBendelAsync(id, kantor.Rina, Ct)))!.Sebutan);
        Assert.All(await u.BacaAsync(db => db.IsiBendelAsync(id, kantor.Rina, Ct)), i => Assert.Equal(nameof(StatusButir.HasilDiterima), i.Pulang!.Ke));
    }

    [Fact]
    public async Task Numbers_run_on_without_gaps_and_what_is_refused_takes_none()
    {
        var (a, b, surat) = (await u.DisetujuiAsync(), await u.DisetujuiAsync(), await u.DisetujuiAsync("SKTM"));
        var satu = await u.SusunAsync(a);
        Assert.Contains("tidak siap dikirim", (await u.Bendel.SusunAsync([b.Id, a.Id], kantor.Rina, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("tidak siap dikirim", (await u.Bendel.SusunAsync([b.Id, surat.Id], kantor.Rina, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Equal(StatusButir.Disetujui, await u.StatusAsync(b));
        var dua = await u.SusunAsync(b);
        var urut = await u.BacaAsync(db => db.Bendel.Where(x => x.Id == satu || x.Id == dua).OrderBy(x => x.Id).Select(x => x.Urut).ToListAsync(Ct));
        Assert.Equal(urut[0] + 1, urut[1]);
    }

    [Fact]
    public async Task Of_two_officers_who_batch_the_same_dossier_at_once_one_gets_it()
    {
        for (var ke = 0; ke < 5; ke++)
        {
            Butir[] butir = [await u.DisetujuiAsync(), await u.DisetujuiAsync()];
            int[] id = [.. butir.Select(b => b.Id)];
            var hasil = await Task.WhenAll(u.Bendel.SusunAsync(id, kantor.Rina, Ct), u.Bendel.SusunAsync([id[1], id[0]], kantor.Hendra, Ct));
            Assert.Single(hasil, h => h.Berhasil);
            Assert.Equal(2, await u.BacaAsync(db => db.IsiBendel.CountAsync(i => id.Contains(i.ButirId), Ct)));
        }
    }

    [Fact]
    public async Task A_dossier_that_came_back_goes_out_again_in_a_new_batch()
    {
        var b = await u.TerkirimAsync();
        Baik(await u.Kembali.TolakAsync(b.Id, kantor.Rina, "Foto KTP tidak terbaca.", true, [], Ct));
        await using (var db = u.Db())
        {
            var p = await db.Permohonan.Lengkap().SingleAsync(x => x.Id == b.PermohonanId, Ct);
            Baik(await u.Pendaftaran.LengkapiAsync(p, LayananPublik.Bersama.Pelaku.Warga, Peran.Warga, db, u.Jam.Kini, Ct));
            Baik(p.Butir[0].Ambil(kantor.Hendra, u.Jam.Kini));
            Baik(p.Butir[0].Setujui(kantor.Hendra, u.Jam.Kini));
            await db.SaveChangesAsync(Ct);
        }
        var baru = await u.SusunAsync(b);
        var isi = await u.BacaAsync(db => db.IsiBendel.Where(i => i.ButirId == b.Id).OrderBy(i => i.Id).ToListAsync(Ct));
        Assert.Equal([null, b.Id], isi.Select(i => i.Terbuka));
        var lama = Assert.Single(await u.BacaAsync(db => db.IsiBendelAsync(isi[0].BendelId, kantor.Rina, Ct)));
        Assert.Equal((false, nameof(StatusButir.Dikembalikan), "Foto KTP tidak terbaca."), (lama.Menunggu, lama.Pulang!.Ke, lama.Pulang.Alasan));
        Assert.Equal(0, (await u.BacaAsync(db => db.SatuBendelAsync(isi[0].BendelId, kantor.Rina, Ct)))!.Menunggu);
        Assert.True(Assert.Single(await u.BacaAsync(db => db.IsiBendelAsync(baru, kantor.Rina, Ct))).Menunggu);
    }

    [Fact]
    public async Task Rights_and_scope_hold()
    {
        var b = await u.DisetujuiAsync();
        foreach (var siapa in (PetugasAktif[])[kantor.Tetangga, kantor.Lurah, kantor.Rina with { Peran = Peran.Admin }, kantor.Rina with { Peran = Peran.Kurir }])
            Assert.False((await u.Bendel.SusunAsync([b.Id], siapa, Ct)).Berhasil);
        Assert.Empty(await u.BacaAsync(db => db.SiapAntarAsync(kantor.Tetangga, null, Ct)));
        var id = await u.SusunAsync(b);
        Assert.Null(await u.BacaAsync(db => db.SatuBendelAsync(id, kantor.Tetangga, Ct)));
        Assert.Empty(await u.BacaAsync(db => db.IsiBendelAsync(id, kantor.Tetangga, Ct)));
        Assert.Empty(await u.BacaAsync(db => db.DaftarBendelAsync(id, kantor.Tetangga, Ct)));
        Assert.False((await u.Bendel.KirimAsync(id, kantor.Tetangga, CaraAntar.Surel, "x", Ct)).Berhasil);
        foreach (var siapa in (PetugasAktif[])[kantor.Tetangga, kantor.Rina with { Peran = Peran.Camat }])
        {
            Assert.False((await u.Kembali.TerimaAsync(b.Id, siapa, null, "x", Ct)).Berhasil);
            Assert.False((await u.Kembali.TolakAsync(b.Id, siapa, "x", true, [], Ct)).Berhasil);
        }
        Assert.Equal(StatusButir.Diteruskan, await u.StatusAsync(b));
        Assert.Contains("paling banyak 1000", (await u.Bendel.SusunAsync([.. Enumerable.Range(1, 1001)], kantor.Rina, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("Pilih dulu", (await u.Bendel.SusunAsync([], kantor.Rina, Ct)).Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_a_thousand_is_whole_on_paper_and_in_the_workbook()
    {
        // One real batch gives number and unit; its lines stand for a thousand citizens.
        var id = await u.SusunAsync(await u.DisetujuiAsync());
        var contoh = await u.BacaAsync(db => db.Bendel.Include(b => b.UnitKerja).SingleAsync(b => b.Id == id, Ct));
        List<BarisDaftar> baris = [.. Enumerable.Range(1, 1000).Select(i => new BarisDaftar(i, $"PMH-2026-{i:000000}", i % 7 == 0 ? "Raden Ajeng Siti Nur Halimah Kusumaningrum binti Abdurrahman" : $"Warga Contoh {i}", $"329901520590{9000 + i % 999:0000}", "Penerbitan KK karena hilang/rusak", 1 + i % 6))];
        var jam = System.Diagnostics.Stopwatch.StartNew();
        var pdf = LayananPublik.Persuratan.Pdf.CetakPdf.Cetak(SusunDaftar.Susun(contoh, new([new("KECAMATAN CONTOH", LayananPublik.Kantor.UkuranKop.Besar)]), kantor.Rina, baris), u.Jam.Kini);
        TestContext.Current.SendDiagnosticMessage($"Daftar 1.000 baris: {jam.ElapsedMilliseconds} ms, {pdf.Length / 1024} KB");
        using var alat = new AlatPdf(pdf);
        var halaman = alat.TeksHalaman;
        Assert.All(halaman[..^1], h => Assert.Contains("Nomor permohonan", h.ReplaceLineEndings(" "), StringComparison.Ordinal));
        Assert.All(halaman.Index(), h => Assert.Contains($"Halaman {h.Index + 1} dari {halaman.Length}", h.Item, StringComparison.Ordinal));
        var rata = string.Concat(alat.TeksBerurut);
        Assert.All(baris, r => Assert.Contains(r.Nomor, rata, StringComparison.Ordinal));
        Assert.Equal(1000, System.Text.RegularExpressions.Regex.Count(rata, @"(?<!\d)3299\d{12}(?!\d)"));
        Assert.Contains("Yang menerima,", rata, StringComparison.Ordinal);
        Assert.Contains("Yang menyerahkan,", rata, StringComparison.Ordinal);

        using var buku = SpreadsheetDocument.Open(new MemoryStream(DaftarXlsx.Tulis(contoh.Nomor, baris)), false);
        var lembar = buku.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var isi = lembar.Descendants<Row>().ToList();
        Assert.Equal(1001, isi.Count);
        Assert.Equal(baris.Select(r => r.Nik), isi.Skip(1).Select(r => r.Elements<Cell>().ElementAt(3).InlineString!.InnerText));
        Assert.All(lembar.Descendants<Cell>(), c => Assert.Equal(CellValues.InlineString, c.DataType!.Value));
        Assert.Equal(PaneStateValues.Frozen, lembar.Descendants<Pane>().Single().State!.Value);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(buku).Select(g => g.Description));
    }

    [Fact]
    public async Task A_heap_of_dossiers_goes_out_in_one_transaction()
    {
        var butir = new List<Butir>();
        for (var i = 0; i < 250; i++) butir.Add(await u.DisetujuiAsync());
        var jam = System.Diagnostics.Stopwatch.StartNew();
        var id = await u.SusunAsync([.. butir]);
        TestContext.Current.SendDiagnosticMessage($"Bendel {butir.Count} berkas: {jam.ElapsedMilliseconds} ms");
        Assert.Equal(butir.Count, (await u.BacaAsync(db => db.SatuBendelAsync(id, kantor.Rina, Ct)))!.Menunggu);
    }
}
