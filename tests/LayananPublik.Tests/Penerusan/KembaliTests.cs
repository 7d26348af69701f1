using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Penerusan;
using LayananPublik.Tests.Pelayanan;
using LayananPublik.Tests.Persuratan;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LayananPublik.Tests.Penerusan.Uji;

namespace LayananPublik.Tests.Penerusan;

public sealed class KembaliTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    readonly Uji u = new(kantor);

    [Fact]
    public async Task A_refusal_that_can_be_mended_reaches_the_citizen_with_its_reason_and_the_photo_comes_back_to_the_desk()
    {
        var o = new ObrolanUji(kantor);
        o.Jam.Kini = u.Jam.Kini;
        var b = await u.TerkirimAsync("KK-HILANG", "Sari Anggraini", o.PercakapanId);
        Assert.Contains("Tulis alasan", (await u.Kembali.TolakAsync(b.Id, kantor.Rina, " ", true, [], Ct)).Penolakan, StringComparison.Ordinal);
        Baik(await u.Kembali.TolakAsync(b.Id, kantor.Rina, "Foto KTP tidak terbaca.", true, ["KTP"], Ct));
        var pesan = await o.TerakhirAsync();
        Assert.Contains("belum dapat diproses Disdukcapil", pesan, StringComparison.Ordinal);
        Assert.Contains("Alasan: Foto KTP tidak terbaca.", pesan, StringComparison.Ordinal);
        Assert.Contains("*KTP-el pemohon*", pesan, StringComparison.Ordinal);
        Assert.Equal(StatusButir.Dikembalikan, await u.StatusAsync(b));
        Assert.Contains("sudah kami terima", Assert.Single(await o.FotoAsync()).Teks, StringComparison.Ordinal);
        Assert.Equal(StatusButir.Diajukan, await u.StatusAsync(b));
    }

    [Fact]
    public async Task A_refusal_without_a_document_is_mended_by_an_answer()
    {
        var o = new ObrolanUji(kantor);
        o.Jam.Kini = u.Jam.Kini;
        var b = await u.TerkirimAsync("KK-HILANG", "Sari Anggraini", o.PercakapanId);
        Baik(await u.Kembali.TolakAsync(b.Id, kantor.Rina, "Alamat pada isian berbeda dengan KK.", true, [], Ct));
        Assert.Contains("Balas di percakapan ini", await o.TerakhirAsync(), StringComparison.Ordinal);
        Assert.Contains("sudah kami terima", Assert.Single(await o.TeksAsync("alamatnya Jalan Kenanga 12")).Teks, StringComparison.Ordinal);
        Assert.Equal(StatusButir.Diajukan, await u.StatusAsync(b));
    }

    [Fact]
    public async Task To_end_an_application_takes_somebody_who_decides()
    {
        var o = new ObrolanUji(kantor);
        o.Jam.Kini = u.Jam.Kini;
        var b = await u.TerkirimAsync("KK-BARU", "Sari Anggraini", o.PercakapanId);
        Assert.Contains("tidak berwenang", (await u.Kembali.TolakAsync(b.Id, kantor.Rina, "Sudah terdaftar di kota lain.", false, [], Ct)).Penolakan, StringComparison.Ordinal);
        Baik(await u.Kembali.TolakAsync(b.Id, kantor.Hendra, "Sudah terdaftar di kota lain.", false, [], Ct));
        Assert.Equal(StatusButir.Ditolak, await u.StatusAsync(b));
        await o.LewatAsync(TimeSpan.FromMinutes(2));
        Assert.Contains("Disdukcapil tidak dapat memproses", await o.TerakhirAsync(), StringComparison.Ordinal);
        Assert.Contains("tidak sedang di Dukcapil", (await u.Kembali.TolakAsync(b.Id, kantor.Hendra, "lagi", true, [], Ct)).Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PDF_goes_to_its_owner_and_to_nobody_else_even_when_two_officers_give_it_away_at_once()
    {
        for (var ke = 0; ke < 4; ke++)
        {
            var (satu, dua) = (kantor.WargaBaru(), kantor.WargaBaru());
            var (a, b) = (await u.TerkirimAsync("KK-HILANG", "Sari Anggraini", satu), await u.TerkirimAsync("KK-HILANG", "Budi Prakoso", dua));
            Baik(await u.Kembali.TitipAsync(ContohBerkas.Pdf($"<</Nomor {ke}>>"), "scan.pdf", kantor.Rina, Ct));
            var tiba = Assert.Single(await u.BacaAsync(db => db.HasilTibaAsync(kantor.Rina, Ct)));
            var hasil = await Task.WhenAll(u.Kembali.KirimAsync(tiba.Id, a.Id, kantor.Rina, Ct), u.Kembali.KirimAsync(tiba.Id, b.Id, kantor.Hendra, Ct));
            Assert.Single(hasil, h => h.Berhasil);
            Assert.Equal(1, await u.BacaAsync(db => db.PesanKeluar.CountAsync(k => (k.PercakapanId == satu || k.PercakapanId == dua) && k.Pesan.Lampiran != null, Ct)));
            Assert.Single(new[] { await u.StatusAsync(a), await u.StatusAsync(b) }, s => s == StatusButir.HasilDiterima);
            Assert.Empty(await u.BacaAsync(db => db.HasilTibaAsync(kantor.Rina, Ct)));
            Assert.False((await u.Kembali.KirimAsync(tiba.Id, hasil[0].Berhasil ? b.Id : a.Id, kantor.Rina, Ct)).Berhasil);
        }
    }

    [Fact]
    public async Task What_is_read_from_a_PDF_decides_with_its_name()
    {
        var b = await u.TerkirimAsync("KK-HILANG", "Sari Anggraini", kantor.WargaBaru());
        var lain = await u.TerkirimAsync("KK-HILANG", "Budi Prakoso", kantor.WargaBaru());
        var nomor = await u.BacaAsync(db => db.Butir.Where(x => x.Id == b.Id).Select(x => x.Permohonan.Nomor!).SingleAsync(Ct));
        byte[] Kk(string nik) => LayananPublik.Persuratan.Pdf.CetakPdf.Cetak(NaskahContoh.Pendek with { Isi = [new LayananPublik.Persuratan.Paragraf([$"KARTU KELUARGA NIK {nik}"])] }, u.Jam.Kini);
        Assert.Contains(Nik(b), await new BacaTeksPdf().BacaAsync(Kk(Nik(b)), Ct), StringComparison.Ordinal);
        Baik(await u.Kembali.TitipAsync(Kk(Nik(b)), $"{nomor}.pdf", kantor.Rina, Ct));
        Baik(await u.Kembali.TitipAsync(Kk(Nik(lain)), $"{nomor} baru.pdf", kantor.Rina, Ct));
        Assert.Contains("sama persis", (await u.Kembali.TitipAsync(Kk(Nik(b)), "lagi.pdf", kantor.Rina, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("Bukan PDF", (await u.Kembali.TitipAsync("MZ"u8.ToArray(), "a.pdf", kantor.Rina, Ct)).Penolakan, StringComparison.Ordinal);
        var calon = await u.BacaAsync(db => db.CalonHasilAsync(kantor.Rina, Ct));
        var tiba = await u.BacaAsync(db => db.HasilTibaAsync(kantor.Rina, Ct));
        var temuan = tiba.Select(h => Pencocok.Berkas(h.NamaBerkas, h.Isi, calon)).ToList();
        Assert.Equal([Kecocokan.Pasti, Kecocokan.Ragu], temuan.Select(t => t.Kecocokan));
        Assert.Empty(await u.BacaAsync(db => db.HasilTibaAsync(kantor.Tetangga, Ct)));
        Assert.False((await u.Kembali.KirimAsync(tiba[0].Id, b.Id, kantor.Tetangga, Ct)).Berhasil);
        foreach (var h in tiba) Baik(await u.Kembali.SingkirkanAsync(h.Id, kantor.Rina, Ct));
    }

    [Fact]
    public async Task A_list_is_applied_line_by_line_and_a_second_time_changes_nothing()
    {
        var (satu, dua) = (kantor.WargaBaru(), kantor.WargaBaru());
        var (a, b) = (await u.TerkirimAsync("KTP-RUSAK", "Sari Anggraini", satu), await u.TerkirimAsync("KTP-RUSAK", "Budi Prakoso", dua));
        BarisHasil[] baris = [new(2, null, Nik(a), null, null, PutusanDukcapil.Selesai, null, "KTP-1"), new(3, null, Nik(b), null, null, PutusanDukcapil.Ditolak, "Belum rekam data.", null)];
        var calon = await u.BacaAsync(db => db.CalonHasilAsync(kantor.Rina, Ct));
        foreach (var r in baris) Baik(await u.Kembali.TerapkanAsync(Pencocok.Baris(r, calon).Calon!.ButirId, r, "Ambil di loket.", kantor.Rina, Ct));
        Assert.Equal((StatusButir.HasilDiterima, StatusButir.Dikembalikan), (await u.StatusAsync(a), await u.StatusAsync(b)));
        await kantor.Pengabar(new JamUji { Kini = u.Jam.Kini.AddMinutes(2) }).SalurkanAsync(Ct);
        // One message: what is parked says the newest of its document.
        Assert.Contains("Ambil di loket.\nNomor dokumen: KTP-1", Assert.Single(await u.PesanAsync(satu)), StringComparison.Ordinal);
        Assert.Contains("Belum rekam data.", (await u.PesanAsync(dua))[^1], StringComparison.Ordinal);
        Assert.False((await u.Kembali.TerapkanAsync(a.Id, baris[0], "Ambil di loket.", kantor.Rina, Ct)).Berhasil);
        Assert.Single(await u.PesanAsync(satu));
    }

    [Fact]
    public async Task Age_is_counted_in_working_days_from_the_day_the_batch_left()
    {
        var b = await u.TerkirimAsync();
        var bendel = await u.BacaAsync(db => db.IsiBendel.Where(i => i.ButirId == b.Id).Select(i => i.BendelId).SingleAsync(Ct));
        async Task<BarisUmur> UmurAsync(int hari) => (await u.BacaAsync(db => db.UmurAsync(kantor.Rina, u.Jam.Kini.AddDays(hari), Ct))).Single(x => x.Berkas.ButirId == b.Id);
        Assert.Equal((0, false), ((await UmurAsync(0)).Hari, (await UmurAsync(0)).Lewat));
        // Monday, plus a week with its weekend.
        Assert.Equal((5, false), ((await UmurAsync(7)).Hari, (await UmurAsync(7)).Lewat));
        Assert.Equal((6, true), ((await UmurAsync(8)).Hari, (await UmurAsync(8)).Lewat));
        u.Jam.Kini = u.Jam.Kini.AddDays(2);
        Baik(await u.Bendel.KirimAsync(bendel, kantor.Rina, CaraAntar.Sistem, "SIAK", Ct));
        Assert.Equal(4, (await UmurAsync(6)).Hari);
        Assert.Equal(bendel, (await UmurAsync(6)).Berkas.BendelId);
        Assert.Empty(await u.BacaAsync(db => db.UmurAsync(kantor.Tetangga, u.Jam.Kini, Ct)));
    }

    [Fact]
    public async Task An_old_batch_raises_an_alarm_for_those_in_whose_scope_it_lies()
    {
        await u.TerkirimAsync();
        var alarm = new PeringatanDukcapil();
        await using var db = u.Db();
        Assert.Empty(await alarm.BacaAsync(db, u.Jam.Kini.AddDays(7), Ct));
        var satu = Assert.Single(await alarm.BacaAsync(db, u.Jam.Kini.AddDays(30), Ct));
        Assert.Contains("lebih dari 5 hari kerja di Dukcapil", satu.Kalimat, StringComparison.Ordinal);
        Assert.True(satu.Untuk(kantor.Rina));
        Assert.False(satu.Untuk(kantor.Tetangga));
        Assert.False(satu.Untuk(kantor.Rina with { Peran = Peran.Camat }));
    }

    [Fact]
    public void A_spreadsheet_runs_nothing_of_the_ageing_list()
    {
        var jam = new LayananPublik.Kantor.JamKantor(u.Jam, "Asia/Jakarta");
        var csv = UmurCsv.Tulis([new(new(1, 1, null, "PMH-2026-000001", "=SUM(A1)", "KK \"baru\"", Katalog.Bawaan.Layanan[0].Rincian, "Kelurahan Contoh", 1, "/1/", null, null, u.Jam.Kini, null), 3, 5)], jam);
        Assert.Contains("PMH-2026-000001;\"'=SUM(A1)\";\"KK \"\"baru\"\"\";\"Kelurahan Contoh\";;2026-11-23;3;tidak", csv, StringComparison.Ordinal);
    }
}
