using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaturan;
using LayananPublik.Persuratan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

public sealed class MejaPenerbitanTests(KantorSurat kantor) : IClassFixture<KantorSurat>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_click_of_the_lurah_makes_number_paper_history_and_message_together()
    {
        var surat = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        Assert.Equal(StatusSurat.Terbit, surat.Status);
        Assert.Matches(@"^400\.9\.14\.1/\d{4}/Kel\.Cth/[IVX]+/\d{4}$", surat.Nomor);
        Assert.Equal(surat.Tanggal!.Value.AddMonths(3), surat.BerlakuSampai);
        Assert.Equal(("Surya Darmawan, S.IP.", CaraTanda.DisahkanSistem), (surat.Langkah.Single().Nama, surat.Langkah.Single().Cara));
        Assert.Equal(["Siapkan", "Tandatangani", "Terbitkan"], surat.Riwayat.OrderBy(r => r.Id).Select(r => r.Tindakan));
        Assert.Contains(surat.Butir.Riwayat, r => r.Tindakan == nameof(Tindakan.Terbitkan) && r.Alasan == surat.Nomor);
        var dokumen = Assert.IsType<Dokumen>(IsiPesan.DariJson(surat.PesanKeluar!.Isi));
        Assert.Equal((surat.IsiLemariId, $"SKTM-400.9.14.1-{surat.Urut:0000}-{surat.Tahun}.pdf"), (dokumen.IsiLemariId, dokumen.NamaBerkas));
        Assert.Contains(surat.Nomor!, dokumen.Teks, StringComparison.Ordinal);
        Assert.Equal(dokumen.NamaBerkas, surat.PesanKeluar.Pesan.Lampiran!.NamaBerkas);
    }

    [Fact]
    public async Task The_paper_shows_person_and_number_and_its_code_leads_to_a_page_that_says_genuine()
    {
        var surat = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        using var pdf = new AlatPdf(await kantor.PdfAsync(surat));
        var qr = pdf.QrPada(150);
        Assert.StartsWith($"{kantor.Ambil<AlamatKantor>().Publik}/verifikasi/{surat.Kode}#", qr, StringComparison.Ordinal);
        var kunci = await kantor.DbAsync(db => db.KunciPenerbit.SingleAsync(Ct));
        Assert.Equal(surat.Nomor, MuatanLuring.Periksa(surat.Kode!, qr.Split('#')[1], n => n == kunci.Nomor ? kunci.Publik : null)?.Nomor);
        foreach (var ada in new[] { KantorSurat.Nama, KantorSurat.Nik, surat.Nomor!, "PEMERINTAH KABUPATEN CONTOH", "KELURAHAN CONTOH", "LURAH CONTOH", "Surya Darmawan, S.IP.", "19800101 200501 1 001", "Kabupaten Contoh", "Disahkan melalui sistem" })
            Assert.Contains(ada, pdf.Teks, StringComparison.Ordinal);
        Assert.Contains("asli dan berlaku", await kantor.Http.GetStringAsync(qr, Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_done_when_WhatsApp_has_taken_its_letter_not_while_sending_fails()
    {
        var ponsel = kantor.Ponsel("6281200007788");
        await ponsel.TeksAsync("halo");
        await ponsel.MenerimaAsync(p => p.Teks.Length > 0);
        await kantor.TenangAsync();
        var percakapan = await kantor.DbAsync(db => db.Percakapan.Where(p => p.Kontak.Alias.Any(a => a.Nilai == ponsel.Nomor)).Select(p => p.Id).SingleAsync(Ct));
        var id = await kantor.SuratMenungguAsync(percakapanId: percakapan);
        await kantor.TenangAsync();
        using (var isi = new StringContent("""{"jenis":"kode","kode":131026,"jumlah":1,"nomor":"6281200007788"}""", null, "application/json"))
            Assert.True((await kantor.Http.PostAsync("/simulator/api/gangguan", isi, Ct)).IsSuccessStatusCode);
        Assert.Null((await kantor.TerbitkanAsync(id)).Penolakan);
        await AppUji.TungguAsync(async () => (await kantor.BacaAsync(id)).PesanKeluar!.Status == StatusKirim.Gagal, "the failure");
        var gagal = await kantor.BacaAsync(id);
        Assert.Equal(StatusButir.Diterbitkan, gagal.Butir.Status);
        Assert.Null((await kantor.Ambil<MejaPercakapan>().KirimUlangAsync(gagal.PesanKeluarId!.Value, await kantor.PetugasAsync("petugas"), Ct)).Penolakan);
        await AppUji.TungguAsync(async () => (await kantor.BacaAsync(id)).Butir.Status == StatusButir.Selesai, "the hand-over");
        var surat = await kantor.BacaAsync(id);
        var serah = surat.Butir.Riwayat.Single(r => r.Tindakan == nameof(Tindakan.Serahkan));
        Assert.Equal(("Sistem", "Diserahkan lewat WhatsApp"), (serah.Pelaku, serah.Alasan));
        var berkas = (await ponsel.MenerimaAsync(p => p.Berkas is not null)).Berkas!;
        Assert.Equal(($"SKTM-400.9.14.1-{surat.Urut:0000}-{surat.Tahun}.pdf", "application/pdf"), (berkas.Nama, berkas.Mime));
        Assert.Equal(await kantor.PdfAsync(surat), await kantor.Http.GetByteArrayAsync(new Uri(berkas.Url, UriKind.RelativeOrAbsolute), Ct));
    }

    [Fact]
    public async Task Sent_back_with_a_reason_the_desk_approves_again_and_a_new_letter_waits()
    {
        var (id, lurah) = (await kantor.SuratMenungguAsync(), await kantor.PetugasAsync("lurah"));
        Assert.False((await kantor.Meja.KembalikanAsync(id, lurah, "  ", Ct)).Berhasil);
        Assert.False((await kantor.Meja.KembalikanAsync(id, lurah, new string('x', Surat.PanjangAlasan + 1), Ct)).Berhasil);
        Assert.Null((await kantor.Meja.KembalikanAsync(id, lurah, "Nama di KK berbeda.", Ct)).Penolakan);
        var lama = await kantor.BacaAsync(id);
        Assert.Equal((StatusSurat.Dikembalikan, StatusButir.Diverifikasi), (lama.Status, lama.Butir.Status));
        Assert.False((await kantor.Meja.TerbitkanAsync(id, lurah, Ct)).Berhasil);
        Assert.Null((await kantor.SetujuiAsync(lama.ButirId)).Penolakan);
        await using var db = kantor.Db();
        var baru = await db.SuratUntukButirAsync(lama.ButirId, lurah, Ct);
        Assert.NotEqual(id, baru!.Id);
        Assert.Null((await kantor.Meja.TerbitkanAsync(baru.Id, lurah, Ct)).Penolakan);
        Assert.Null((await kantor.BacaAsync(id)).Nomor);
    }

    [Theory]
    [InlineData("verifikator")]
    [InlineData("kasi")]
    [InlineData("petugas")]
    [InlineData("camat")]
    [InlineData("admin")]
    [InlineData("dinas")]
    public async Task Nobody_but_the_unit_s_own_official_approves(string akun)
    {
        var id = await kantor.SuratMenungguAsync();
        var petugas = await kantor.PetugasAsync(akun);
        Assert.False((await kantor.Meja.TerbitkanAsync(id, petugas, Ct)).Berhasil);
        Assert.False((await kantor.Meja.KembalikanAsync(id, petugas, "Alasan", Ct)).Berhasil);
        var surat = await kantor.BacaAsync(id);
        Assert.Equal((StatusSurat.Menunggu, (string?)null), (surat.Status, surat.Nomor));
    }

    [Fact]
    public async Task The_lurah_next_door_neither_sees_nor_approves_nor_revokes()
    {
        var tetangga = await kantor.AngkatAsync("tetangga", Peran.Lurah, KantorSurat.Sukamaju);
        var (menunggu, terbit) = (await kantor.SuratMenungguAsync(), await kantor.SuratTerbitAsync());
        Assert.False((await kantor.Meja.TerbitkanAsync(menunggu, tetangga, Ct)).Berhasil);
        Assert.False((await kantor.Meja.CabutAsync(terbit, tetangga, "Alasan", Ct)).Berhasil);
        Assert.False((await kantor.Ambil<PratinjauSurat>().UntukSuratAsync(menunggu, tetangga, Ct)).Berhasil);
        await using var db = kantor.Db();
        Assert.Null(await db.SatuSuratAsync(terbit, tetangga, Ct));
        Assert.Empty(await db.SuratTerbitAsync(new(), tetangga, 50, Ct));
    }

    [Fact]
    public async Task An_account_does_not_sign_in_the_name_of_another_official()
    {
        await kantor.AngkatAsync("lurahlama", Peran.Lurah, KantorSurat.Kelurahan);
        Assert.Contains("atas nama Surya Darmawan", (await kantor.TerbitkanAsync(await kantor.SuratMenungguAsync(), "lurahlama")).Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_clicks_at_once_make_one_letter()
    {
        var (id, lurah) = (await kantor.SuratMenungguAsync(), await kantor.PetugasAsync("lurah"));
        var hasil = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => kantor.Meja.TerbitkanAsync(id, lurah, Ct))));
        Assert.All(hasil, h => Assert.Null(h.Penolakan));
        Assert.Single(hasil.Select(h => h.Nilai).Distinct());
        var surat = await kantor.BacaAsync(id);
        Assert.Single(surat.Riwayat, r => r.Tindakan == "Terbitkan");
        Assert.Equal(1, await kantor.DbAsync(db => db.Lampiran.CountAsync(l => l.IsiLemariId == surat.IsiLemariId, Ct)));
    }

    [Fact]
    public async Task A_kelurahan_where_nobody_can_sign_leaves_it_to_the_camat_under_the_kecamatan_s_letterhead()
    {
        await UnitAsync("Kelurahan Sunyi");
        var surat = await kantor.BacaAsync(await kantor.SuratTerbitAsync("Kelurahan Sunyi", "camat"));
        using var pdf = new AlatPdf(await kantor.PdfAsync(surat));
        Assert.Contains("/Kec.Cth/", surat.Nomor, StringComparison.Ordinal);
        Assert.Contains("CAMAT CONTOH", pdf.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("KELURAHAN CONTOH", pdf.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_acting_lurah_is_called_so_on_the_paper()
    {
        var unit = await UnitAsync("Kelurahan Pelaksana");
        await kantor.AngkatAsync("plt", Peran.Lurah, unit);
        await using (var db = kantor.Db())
        {
            var u = await db.UnitKerja.SingleAsync(x => x.Nama == unit, Ct);
            u.AturKop([new("PEMERINTAH KOTA CONTOH", UkuranKop.Biasa), new("KELURAHAN PELAKSANA", UkuranKop.Besar)]);
            db.Add(Pejabat.Angkat(u, Jabatan.Lurah, "LURAH PELAKSANA", "Pejabat Lama", "", "", new(2020, 1, 1)));
            db.Add(Pejabat.Angkat(u, Jabatan.Lurah, "Plt. LURAH PELAKSANA", "Dewi Kartika, S.Sos.", "Penata (III/c)", "", new(2026, 1, 1)));
            await db.SaveChangesAsync(Ct);
        }
        using var pdf = new AlatPdf(await kantor.PdfAsync(await kantor.BacaAsync(await kantor.SuratTerbitAsync(unit, "plt"))));
        Assert.Contains("Plt. LURAH PELAKSANA", pdf.Teks, StringComparison.Ordinal);
        Assert.Contains("Dewi Kartika, S.Sos.", pdf.Teks, StringComparison.Ordinal);
        Assert.Contains("Kota Contoh", pdf.TeksBerurut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_letterhead_nothing_is_approved_and_the_officer_reads_why()
    {
        var unit = await UnitAsync("Kelurahan Tanpa Kop");
        await kantor.AngkatAsync("tanpakop", Peran.Lurah, unit);
        await using var db = kantor.Db();
        db.Add(Pejabat.Angkat(await db.UnitKerja.SingleAsync(x => x.Nama == unit, Ct), Jabatan.Lurah, "LURAH TANPA KOP", "Agus", "", "", new(2026, 1, 1)));
        await db.SaveChangesAsync(Ct);
        var butir = await kantor.ButirSiapAsync(unit);
        Assert.Contains("Kop surat", (await kantor.SetujuiAsync(butir)).Penolakan, StringComparison.Ordinal);
        Assert.Equal(StatusButir.Diverifikasi, await db.Butir.Where(b => b.Id == butir).Select(b => b.Status).SingleAsync(Ct));
        Assert.False(await db.Surat.AnyAsync(s => s.ButirId == butir, Ct));
        using var pdf = new AlatPdf((await kantor.Ambil<PratinjauSurat>().UntukButirAsync(butir, await kantor.PetugasAsync("petugas"), Ct)).Nilai!);
        Assert.Contains(KantorSurat.Nama, pdf.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_the_counter_there_is_no_message_and_the_officer_hands_the_letter_over()
    {
        var surat = await kantor.BacaAsync(await kantor.SuratTerbitAsync(whatsApp: false));
        Assert.Equal(((int?)null, StatusButir.Diterbitkan), (surat.PesanKeluarId, surat.Butir.Status));
        Assert.Null((await kantor.Ambil<MejaVerifikasi>().SerahkanAsync(surat.ButirId, await kantor.PetugasAsync("petugas"), "Dicetak dan diserahkan di loket", Ct)).Penolakan);
        Assert.Equal(StatusButir.Selesai, (await kantor.BacaAsync(surat.Id)).Butir.Status);
    }

    [Fact]
    public async Task Revoked_with_a_reason_that_the_citizen_reads()
    {
        var (id, lurah) = (await kantor.SuratTerbitAsync(), await kantor.PetugasAsync("lurah"));
        Assert.False((await kantor.Meja.CabutAsync(id, lurah, "", Ct)).Berhasil);
        Assert.False((await kantor.Meja.CabutAsync(id, await kantor.PetugasAsync("kasi"), "Keliru", Ct)).Berhasil);
        Assert.Null((await kantor.Meja.CabutAsync(id, lurah, "Data pemohon keliru.", Ct)).Penolakan);
        Assert.False((await kantor.Meja.CabutAsync(id, lurah, "Sekali lagi", Ct)).Berhasil);
        var surat = await kantor.BacaAsync(id);
        Assert.Equal(StatusSurat.Dicabut, surat.Status);
        Assert.Contains(await kantor.DbAsync(db => db.Pesan.Where(p => p.PercakapanId == surat.PesanKeluar!.PercakapanId).Select(p => p.Teks).ToListAsync(Ct)),
            t => t.Contains(surat.Nomor!, StringComparison.Ordinal) && t.Contains("Data pemohon keliru.", StringComparison.Ordinal));
    }

    async Task<string> UnitAsync(string nama)
    {
        await using var db = kantor.Db();
        var unit = UnitKerja.Dirikan(await db.UnitKerja.SingleAsync(u => u.Nama == KantorSurat.Kecamatan, Ct), JenisUnit.Kelurahan, nama, "Asia/Jakarta");
        db.Add(unit);
        await db.SaveChangesAsync(Ct);
        unit.Tempatkan();
        await db.SaveChangesAsync(Ct);
        return nama;
    }
}
