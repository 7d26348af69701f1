using System.Text;
using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Pdf;
using LayananPublik.Persuratan.Wewenang;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LayananPublik.Tests.Persuratan.KantorTanda;

namespace LayananPublik.Tests.Persuratan;

public sealed class TandaTanganTests(KantorTanda kantor) : IClassFixture<KantorTanda>
{
    const string Frasa = "frasa sandi uji";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    DateOnly Hari => kantor.Ambil<JamKantor>().HariIni;

    [Fact]
    public async Task A_letter_goes_through_initials_before_the_lurah_signs()
    {
        await kantor.SusunAsync(Paraf(Jabatan.Kasi, TempatLangkah.Kecamatan), TandaTangan(Jabatan.Lurah));
        var id = await kantor.SuratMenungguAsync();
        Assert.False((await kantor.TerbitkanAsync(id)).Berhasil);
        Assert.Null((await kantor.TerbitkanAsync(id, "kasi")).Penolakan);
        Assert.Equal(StatusSurat.Menunggu, (await kantor.BacaAsync(id)).Status);
        Assert.Null((await kantor.TerbitkanAsync(id)).Penolakan);
        var surat = await kantor.BacaAsync(id);
        Assert.Equal(["Siapkan", "Paraf", "Tandatangani", "Terbitkan"], surat.Riwayat.OrderBy(r => r.Id).Select(r => r.Tindakan));
        var tanda = surat.Langkah.Single(l => l.Jenis == JenisLangkah.TandaTangan);
        Assert.Equal(("LURAH CONTOH", "Surya Darmawan, S.IP.", "Penata Tingkat I (III/d)", "198001012005011001"), (tanda.Sebutan, tanda.NamaPejabat, tanda.Pangkat, tanda.Nip));
    }

    [Fact]
    public async Task Who_initials_may_send_back_and_the_desk_makes_a_new_letter()
    {
        await kantor.SusunAsync(Paraf(Jabatan.Kasi, TempatLangkah.Kecamatan), TandaTangan(Jabatan.Lurah));
        var id = await kantor.SuratMenungguAsync();
        Assert.Null((await kantor.Meja.KembalikanAsync(id, await kantor.PetugasAsync("kasi"), "Alamat keliru.", Ct)).Penolakan);
        var surat = await kantor.BacaAsync(id);
        Assert.Equal((StatusSurat.Dikembalikan, StatusButir.Diverifikasi), (surat.Status, surat.Butir.Status));
    }

    [Fact]
    public async Task The_camat_countersigns_a_page_whose_both_numbers_stood_fast_before_the_first_signature()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah), TandaTangan(Jabatan.Camat, tempat: TempatLangkah.Kecamatan));
        var id = await kantor.SuratMenungguAsync();
        Assert.Equal((true, null), ((await kantor.TerbitkanAsync(id)).Berhasil, (await kantor.BacaAsync(id)).PesanKeluarId));
        var nomor = await kantor.NomorAsync(id);
        Assert.Equal(["", "REG"], nomor.Select(n => n.Bagian));
        Assert.All(nomor, n => Assert.Equal(StatusNomor.Dipesan, n.Status));
        var beku = Naskah.DariJson((await kantor.BacaAsync(id)).Naskah!);
        Assert.Equal((nomor[1].Nomor, "Mengetahui,", "Dr. Ratna Kusuma, M.Si."), (beku.Register!.Nomor, beku.Mengetahui!.Jabatan[0], beku.Mengetahui.Nama));
        Assert.Equal(nomor[0].Nomor, (await kantor.TerbitkanAsync(id, "camat")).Nilai);
        var surat = await kantor.BacaAsync(id);
        Assert.Equal((StatusSurat.Terbit, surat.BekuId), (surat.Status, surat.IsiLemariId));
        Assert.All(await kantor.NomorAsync(id), n => Assert.Equal(StatusNomor.Terpakai, n.Status));
        Assert.Equal(beku.KeJson(), surat.Naskah);
    }

    [Fact]
    public async Task Sent_back_by_the_camat_its_numbers_are_void_with_the_reason()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah), TandaTangan(Jabatan.Camat, tempat: TempatLangkah.Kecamatan));
        var id = await kantor.SuratMenungguAsync();
        Assert.Null((await kantor.TerbitkanAsync(id)).Penolakan);
        Assert.Null((await kantor.Meja.KembalikanAsync(id, await kantor.PetugasAsync("camat"), "Data keluarga belum benar.", Ct)).Penolakan);
        Assert.All(await kantor.NomorAsync(id), n => Assert.Equal((StatusNomor.Batal, "Data keluarga belum benar."), (n.Status, n.Keterangan)));
    }

    [Fact]
    public async Task A_Plh_signs_only_on_his_days_and_nobody_else_then()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah));
        await kantor.AngkatAsync("sekretaris", Peran.Verifikator, KantorSurat.Kelurahan);
        var sekretaris = await kantor.PejabatAsync(KantorSurat.Kelurahan, Jabatan.Sekretaris, "SEKRETARIS LURAH", "Lina Marlina, S.Sos.", "sekretaris");
        await kantor.LimpahkanAsync(KantorSurat.Kelurahan, Jabatan.Lurah, sekretaris, BentukWewenang.Plh, Hari.AddDays(-9), Hari.AddDays(-1));
        var id = await kantor.SuratMenungguAsync();
        Assert.Contains("tidak hari ini", (await kantor.TerbitkanAsync(id, "sekretaris")).Penolakan, StringComparison.Ordinal);
        await kantor.LimpahkanAsync(KantorSurat.Kelurahan, Jabatan.Lurah, sekretaris, BentukWewenang.Plh, Hari, Hari.AddDays(2));
        await using (var db = kantor.Db()) Assert.Contains(await db.SuratMenungguAsync(await kantor.PetugasAsync("sekretaris"), Hari, Ct), s => s.Id == id);
        Assert.Contains("atas nama Lina Marlina", (await kantor.TerbitkanAsync(id)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await kantor.TerbitkanAsync(id, "sekretaris")).Penolakan);
        var surat = await kantor.BacaAsync(id);
        var ttd = Naskah.DariJson(surat.Naskah!).Ttd;
        Assert.Equal(("Plh. LURAH CONTOH,", "Lina Marlina, S.Sos."), (string.Join('|', ttd.Jabatan), ttd.Nama));
        Assert.Equal((BentukWewenang.Plh, "Plh.\nLURAH CONTOH"), (surat.Langkah.Single().Bentuk, surat.Langkah.Single().Sebutan));
        await kantor.CabutPelimpahanAsync();
    }

    [Fact]
    public async Task A_delegation_for_some_kinds_does_not_reach_the_others()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah));
        await kantor.AngkatAsync("sekretaris", Peran.Verifikator, KantorSurat.Kelurahan);
        var sekretaris = await kantor.PejabatAsync(KantorSurat.Kelurahan, Jabatan.Sekretaris, "SEKRETARIS LURAH", "Lina Marlina, S.Sos.", "sekretaris");
        await kantor.LimpahkanAsync(KantorSurat.Kelurahan, Jabatan.Lurah, sekretaris, BentukWewenang.AtasNama, Hari, Hari.AddDays(2), "SKU");
        var id = await kantor.SuratMenungguAsync();
        Assert.Contains("tidak mencakup jenis surat ini", (await kantor.TerbitkanAsync(id, "sekretaris")).Penolakan, StringComparison.Ordinal);
        await using (var db = kantor.Db()) Assert.False((await db.SatuSuratAsync(id, await kantor.PetugasAsync("sekretaris"), Hari, Ct))!.MenungguTanda);
        await kantor.CabutPelimpahanAsync();
        await kantor.LimpahkanAsync(KantorSurat.Kelurahan, Jabatan.Lurah, sekretaris, BentukWewenang.AtasNama, Hari, Hari.AddDays(2), "SKTM", "SKU");
        Assert.Null((await kantor.TerbitkanAsync(id, "sekretaris")).Penolakan);
        Assert.Equal(["a.n. LURAH CONTOH", "SEKRETARIS LURAH,"], Naskah.DariJson((await kantor.BacaAsync(id)).Naskah!).Ttd.Jabatan);
        await kantor.CabutPelimpahanAsync();
    }

    [Fact]
    public async Task A_lurah_from_elsewhere_stands_in_and_sees_what_waits_for_him()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah));
        await kantor.AngkatAsync("lurahskm", Peran.Lurah, KantorSurat.Sukamaju);
        var tetangga = await kantor.PejabatAsync(KantorSurat.Sukamaju, Jabatan.Lurah, "LURAH SUKAMAJU", "Asep Gunawan, S.IP.", "lurahskm");
        var id = await kantor.SuratMenungguAsync();
        Assert.Contains("tidak ditemukan", (await kantor.TerbitkanAsync(id, "lurahskm")).Penolakan, StringComparison.Ordinal);
        await kantor.LimpahkanAsync(KantorSurat.Kelurahan, Jabatan.Lurah, tetangga, BentukWewenang.Plt, Hari, null);
        await using (var db = kantor.Db()) Assert.True((await db.SatuSuratAsync(id, await kantor.PetugasAsync("lurahskm"), Hari, Ct))!.MenungguTanda);
        Assert.Null((await kantor.TerbitkanAsync(id, "lurahskm")).Penolakan);
        Assert.Equal(["Plt. LURAH CONTOH,"], Naskah.DariJson((await kantor.BacaAsync(id)).Naskah!).Ttd.Jabatan);
        await kantor.CabutPelimpahanAsync();
    }

    [Fact]
    public async Task A_refused_signature_keeps_number_and_page_and_the_next_try_signs_the_same_bytes()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah, CaraTanda.Tte));
        var id = await kantor.SuratMenungguAsync();
        Assert.Contains("passphrase", (await kantor.TerbitkanAsync(id)).Penolakan, StringComparison.Ordinal);
        Assert.Empty(await kantor.NomorAsync(id));
        kantor.Penanda.Diminta.Clear();
        kantor.Penanda.Kerja = _ => Task.FromResult<Hasil<byte[]>>(Hasil.Ditolak("Passphrase salah."));
        Assert.Equal("Passphrase salah.", (await TandaiAsync(id)).Penolakan);
        kantor.Penanda.Kerja = _ => throw new HttpRequestException("no line");
        Assert.Contains("dengan nomor yang sama", (await TandaiAsync(id)).Penolakan, StringComparison.Ordinal);
        var tunggu = await kantor.BacaAsync(id);
        Assert.Equal((StatusSurat.Menunggu, StatusButir.Disetujui, false), (tunggu.Status, tunggu.Butir.Status, tunggu.SedangDitanda(kantor.Kini)));
        kantor.Penanda.Kerja = PenandaTiruan.Tandatangani;
        Assert.Equal(tunggu.Nomor, (await TandaiAsync(id)).Nilai);
        var surat = await kantor.BacaAsync(id);
        Assert.Equal((tunggu.Nomor, tunggu.BekuId, tunggu.Kode), (surat.Nomor, surat.BekuId, surat.Kode));
        Assert.Single(await kantor.NomorAsync(id), n => n.Status == StatusNomor.Terpakai);
        Assert.All(kantor.Penanda.Diminta, d => Assert.Equal(kantor.Penanda.Diminta[0].Pdf, d.Pdf));
        Assert.EndsWith("%tanda", Encoding.Latin1.GetString(await kantor.PdfAsync(surat)), StringComparison.Ordinal);
        Assert.Equal(("Surya Darmawan, S.IP.", Frasa), (kantor.Penanda.Diminta[^1].Permintaan.Nama, kantor.Penanda.Diminta[^1].Permintaan.Sandi));
        Assert.DoesNotContain(Frasa, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path.Combine(kantor.Folder, "layanan.db"), Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_click_while_the_signer_works_asks_it_nothing()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah, CaraTanda.Tte));
        var id = await kantor.SuratMenungguAsync();
        var (mulai, lanjut) = (new TaskCompletionSource(), new TaskCompletionSource());
        kantor.Penanda.Diminta.Clear();
        kantor.Penanda.Kerja = async pdf =>
        {
            mulai.SetResult();
            await lanjut.Task;
            return await PenandaTiruan.Tandatangani(pdf);
        };
        var pertama = TandaiAsync(id);
        await mulai.Task;
        Assert.Contains("sedang ditandatangani", (await TandaiAsync(id)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("sedang ditandatangani", (await kantor.Meja.KembalikanAsync(id, await kantor.PetugasAsync("lurah"), "Tunda", Ct)).Penolakan, StringComparison.Ordinal);
        lanjut.SetResult();
        Assert.NotNull((await pertama).Nilai);
        Assert.Equal((await pertama).Nilai, (await TandaiAsync(id)).Nilai);
        Assert.Single(kantor.Penanda.Diminta);
        Assert.Single((await kantor.BacaAsync(id)).Riwayat, r => r.Tindakan == "Terbitkan");
    }

    /// <summary>A power cut at each step: before the page is committed, before the signer is asked, before the signed file is written, before the state changes.</summary>
    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    [InlineData("c")]
    [InlineData("d")]
    public async Task A_crash_between_the_steps_leaves_a_waiting_letter_or_a_whole_one(string mati)
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah, CaraTanda.Tte));
        var id = await kantor.SuratMenungguAsync();
        kantor.Penanda.Kerja = mati switch
        {
            "b" => _ => throw new OperationCanceledException("killed"),
            "c" => pdf =>
            {
                Directory.Move(kantor.Lemari, kantor.Lemari + ".simpan");
                File.WriteAllText(kantor.Lemari, "a file where the cabinet should stand");
                return PenandaTiruan.Tandatangani(pdf);
            },
            "d" => async pdf =>
            {
                await SqlAsync("CREATE TRIGGER mati BEFORE INSERT ON \"PesanKeluar\" BEGIN SELECT RAISE(ABORT, 'power cut'); END");
                return await PenandaTiruan.Tandatangani(pdf);
            },
            _ => PenandaTiruan.Tandatangani
        };
        if (mati == "a") await SqlAsync("CREATE TRIGGER mati BEFORE UPDATE ON \"Surat\" BEGIN SELECT RAISE(ABORT, 'power cut'); END");
        try { Assert.False((await TandaiAsync(id)).Berhasil); }
        catch (Exception galat) when (galat is DbUpdateException or OperationCanceledException) { /* the machine is off */ }
        if (mati == "c")
        {
            File.Delete(kantor.Lemari);
            Directory.Move(kantor.Lemari + ".simpan", kantor.Lemari);
        }
        if (mati is "a" or "d") await SqlAsync("DROP TRIGGER mati");
        var tunggu = await kantor.BacaAsync(id);
        Assert.Equal((StatusSurat.Menunggu, StatusButir.Disetujui, (int?)null, (int?)null), (tunggu.Status, tunggu.Butir.Status, tunggu.IsiLemariId, tunggu.PesanKeluarId));
        Assert.Equal(mati != "a", tunggu.SudahBeku);
        kantor.Penanda.Kerja = PenandaTiruan.Tandatangani;
        kantor.Hingga(kantor.Kini.AddMinutes(3));
        var nomor = (await TandaiAsync(id)).Nilai;
        Assert.NotNull(nomor);
        if (mati != "a") Assert.Equal(tunggu.Nomor, nomor);
        Assert.Single(await kantor.NomorAsync(id));
        var surat = await kantor.BacaAsync(id);
        Assert.Equal(StatusSurat.Terbit, surat.Status);
        Assert.EndsWith("%tanda", Encoding.Latin1.GetString(await kantor.PdfAsync(surat)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signed_on_paper_it_is_printed_scanned_declared_signed_and_sent()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah, CaraTanda.TandaTanganBasah));
        var (id, petugas) = (await kantor.SuratMenungguAsync(), await kantor.PetugasAsync("petugas"));
        Assert.Contains("cetak", (await kantor.TerbitkanAsync(id)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await kantor.Meja.CetakAsync(id, petugas, Ct)).Penolakan);
        var cetak = await kantor.BacaAsync(id);
        Assert.Equal((StatusSurat.MenungguPindai, CaraTanda.TandaTanganBasah), (cetak.Status, Naskah.DariJson(cetak.Naskah!).Ttd.Cara));
        Assert.False((await kantor.Meja.SahkanPindaiAsync(id, petugas, Ct)).Berhasil);
        Assert.Contains("PDF, JPEG, atau PNG", (await kantor.Meja.TerimaPindaiAsync(id, petugas, "bukan gambar"u8.ToArray(), null, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await kantor.Meja.TerimaPindaiAsync(id, petugas, NaskahContoh.Lambang, null, Ct)).Penolakan);
        var ulang = CetakPdf.Cetak(NaskahContoh.Pendek, NaskahContoh.Pada);
        Assert.Contains("mengapa", (await kantor.Meja.TerimaPindaiAsync(id, petugas, ulang, null, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await kantor.Meja.TerimaPindaiAsync(id, petugas, ulang, "Lembar terpotong.", Ct)).Penolakan);
        Assert.Equal(cetak.Nomor, (await kantor.Meja.SahkanPindaiAsync(id, petugas, Ct)).Nilai);
        var surat = await kantor.BacaAsync(id);
        Assert.Equal((StatusSurat.Terbit, surat.PindaiId), (surat.Status, surat.IsiLemariId));
        Assert.Equal(ulang, await kantor.PdfAsync(surat));
        Assert.NotNull(surat.PesanKeluar);
        Assert.Equal("Surya Darmawan, S.IP.", surat.Langkah.Single().NamaPejabat);
        Assert.False((await kantor.Meja.TerimaPindaiAsync(id, petugas, NaskahContoh.Lambang, "Salah lembar", Ct)).Berhasil);
    }

    [Fact]
    public async Task A_printed_letter_that_is_given_up_leaves_a_void_number()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah, CaraTanda.TandaTanganBasah));
        var (id, petugas) = (await kantor.SuratMenungguAsync(), await kantor.PetugasAsync("petugas"));
        Assert.Null((await kantor.Meja.CetakAsync(id, petugas, Ct)).Penolakan);
        Assert.Null((await kantor.Meja.KembalikanAsync(id, petugas, "Lembar rusak, data salah.", Ct)).Penolakan);
        var surat = await kantor.BacaAsync(id);
        Assert.Equal((StatusSurat.Dikembalikan, StatusButir.Diverifikasi), (surat.Status, surat.Butir.Status));
        Assert.Equal(StatusNomor.Batal, (await kantor.NomorAsync(id)).Single().Status);
    }

    async Task<Hasil<string?>> TandaiAsync(int id) => await kantor.Meja.TerbitkanAsync(id, await kantor.PetugasAsync("lurah"), Frasa, Ct);

    async Task SqlAsync(string sql)
    {
        await using var db = kantor.Db();
        await db.Database.ExecuteSqlRawAsync(sql, Ct);
    }
}
