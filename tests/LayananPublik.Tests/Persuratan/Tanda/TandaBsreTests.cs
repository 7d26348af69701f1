using LayananPublik.Bersama;
using LayananPublik.Pades;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Tanda;
using LayananPublik.Persuratan.Tanda.Bsre;
using LayananPublik.Pengaturan;
using LayananPublik.Simulator;
using LayananPublik.Simulator.Bsre;
using LayananPublik.Tests.Pades;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LayananPublik.Tests.Persuratan.Tanda;

public sealed class TandaBsreTests(KantorSertifikat kantor) : IClassFixture<KantorSertifikat>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    async Task<Hasil<byte[]>> TandaAsync(string? sandi = DaftarPenandatangan.Sandi, string sebutan = "LURAH CONTOH", byte[]? pdf = null) =>
        await kantor.Penanda(CaraTanda.TteBsre).TandatanganiAsync(pdf ?? Pena.Surat, await kantor.MintaAsync(sandi, sebutan), Ct);

    [Fact]
    public async Task A_letter_that_BSrE_signed_is_taken_and_a_second_signature_leaves_the_first_valid()
    {
        await kantor.BersihAsync();
        var satu = await TandaAsync();
        Assert.Null(satu.Penolakan);
        var dua = await TandaAsync(sebutan: "CAMAT CONTOH", pdf: satu.Nilai);
        Assert.Null(dua.Penolakan);
        using var pena = new Pena();
        Assert.Equal(2, pena.Pdfsig(dua.Nilai!).Split("Signature is Valid").Length - 1);
        Assert.Equal("", pena.Qpdf(dua.Nilai!));
        Assert.Equal(pena.Teks(Pena.Surat), pena.Teks(dua.Nilai!));
        Assert.All(PdfSignatures.Read(dua.Nilai!), t => Assert.True(t.Intact));
    }

    [Fact]
    public async Task The_office_signs_with_its_own_certificate_behind_BSrE()
    {
        await kantor.BersihAsync();
        var camat = await kantor.PejabatAsync("CAMAT CONTOH");
        Assert.Null((await kantor.Ambil<MejaKunci>().PasangAsync(camat.Id, await kantor.PetugasAsync("admin"), kantor.Kunci("Ratna Kusuma"), DaftarPenandatangan.Sandi, Ct)).Penolakan);
        var satu = await TandaAsync();
        var dua = await kantor.Penanda(CaraTanda.Tte).TandatanganiAsync(satu.Nilai!, await kantor.MintaAsync(sebutan: "CAMAT CONTOH"), Ct);
        Assert.Null(dua.Penolakan);
        using var pena = new Pena();
        Assert.Equal(2, pena.Pdfsig(dua.Nilai!).Split("Signature is Valid").Length - 1);
    }

    [Theory]
    [InlineData(JenisGangguan.BsreGalat, 2031, "Frasa sandi (passphrase) salah")]
    [InlineData(JenisGangguan.BsreGalat, 2011, "belum terdaftar di BSrE")]
    [InlineData(JenisGangguan.BsreGalat, 2021, "tidak mempunyai sertifikat BSrE yang berlaku")]
    [InlineData(JenisGangguan.BsreGalat, 4001, "menolak permintaan ini (400)")]
    [InlineData(JenisGangguan.Bsre401, 0, "menolak akun aplikasi")]
    [InlineData(JenisGangguan.Bsre500, 0, "terganggu (500)")]
    [InlineData(JenisGangguan.BsreHtml, 0, "terganggu (502)")]
    [InlineData(JenisGangguan.BsrePutus, 0, "belum diketahui apakah")]
    [InlineData(JenisGangguan.BsrePotong, 0, "rusak atau terpotong")]
    [InlineData(JenisGangguan.BsreBukanPdf, 0, "tidak dapat dibaca")]
    [InlineData(JenisGangguan.BsreTanpaTanda, 0, "tidak memuat tanda tangan baru")]
    [InlineData(JenisGangguan.BsreTulisUlang, 0, "bukan lanjutan dari berkas yang dikirim")]
    [InlineData(JenisGangguan.BsreOrangLain, 0, "atas nama Tuti Handayani, bukan Surya Darmawan")]
    public async Task Each_failure_is_a_sentence_and_the_next_try_goes_through(JenisGangguan jenis, int kode, string kalimat)
    {
        await kantor.BersihAsync();
        kantor.Ganggu(jenis, kode);
        Assert.Contains(kalimat, (await TandaAsync()).Penolakan, StringComparison.Ordinal);
        Assert.Null((await TandaAsync()).Penolakan);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_unknown_and_nothing_is_signed_twice_by_itself()
    {
        await kantor.BersihAsync();
        var tukang = kantor.Services.GetService(typeof(DaftarPenandatangan));
        Assert.NotNull(tukang);
        var sebelum = await HitungAsync();
        kantor.Ganggu(JenisGangguan.BsreLambat, detik: 20);
        Assert.Contains("belum diketahui apakah", (await TandaAsync()).Penolakan, StringComparison.Ordinal);
        Assert.Equal(sebelum + 1, await HitungAsync());
    }

    async Task<int> HitungAsync() => System.Text.Json.JsonDocument.Parse(await kantor.Http.GetStringAsync("/simulator/api/bsre", Ct)).RootElement.GetProperty("ditandatangani").GetInt32();

    [Fact]
    public async Task A_document_that_must_be_fetched_is_fetched()
    {
        await kantor.BersihAsync();
        kantor.Ganggu(JenisGangguan.BsreUnduh);
        Assert.Null((await TandaAsync()).Penolakan);
    }

    [Fact]
    public async Task Version_2_of_the_calls_signs_verifies_and_tells_the_status_too()
    {
        await kantor.BersihAsync();
        var klien = Klien(2);
        var jawab = await klien.TandatanganiAsync(Pena.Surat, DaftarPenandatangan.Contoh[1].Nik, DaftarPenandatangan.Sandi, "Uji", "Contoh", Ct);
        Assert.Equal(NasibBsre.Ditandatangani, jawab.Nasib);
        Assert.Null(PeriksaJawaban.Tolak(Pena.Surat, jawab.Pdf!, "Surya Darmawan, S.IP."));
        Assert.Equal("VALID", await klien.PeriksaAsync(jawab.Pdf!, Ct));
        Assert.Equal("VALID", await Klien(1).PeriksaAsync(jawab.Pdf!, Ct));
        Assert.Equal(NasibBsre.SandiSalah, (await klien.TandatanganiAsync(Pena.Surat, DaftarPenandatangan.Contoh[1].Nik, "salah", "Uji", "Contoh", Ct)).Nasib);
        kantor.Ganggu(JenisGangguan.BsreUnduh);
        Assert.Equal(NasibBsre.Ditandatangani, (await klien.TandatanganiAsync(Pena.Surat, DaftarPenandatangan.Contoh[1].Nik, DaftarPenandatangan.Sandi, "Uji", "Contoh", Ct)).Nasib);
    }

    [Theory]
    [InlineData("ISSUE", true, "sertifikatnya aktif"), InlineData("EXPIRED", false, "kedaluwarsa"), InlineData("NO_CERTIFICATE", false, "belum terbit")]
    [InlineData("SUSPEND", false, "ditangguhkan"), InlineData("REVOKE", false, "dicabut"), InlineData("WAITING_FOR_VERIFICATION", false, "menunggu verifikasi"), InlineData("APA", false, "tidak mempunyai sertifikat|tidak dikenal")]
    public async Task The_status_of_an_official_is_told_in_words_by_both_versions(string status, bool dapat, string kalimat)
    {
        await kantor.BersihAsync();
        const string Nik = "3299014107809050";
        kantor.Daftar.Tetapkan(new(Nik, "Yusuf Pratama", "x", status));
        foreach (var versi in new[] { 1, 2 })
        {
            var hasil = (await Klien(versi).StatusAsync(Nik, Ct)).Nilai!;
            Assert.Equal(dapat, hasil.DapatMenandatangani);
            Assert.Contains(kalimat.Split('|'), k => hasil.Kalimat.Contains(k, StringComparison.Ordinal));
            Assert.Contains("belum terdaftar", (await Klien(versi).StatusAsync("3299014107809051", Ct)).Nilai!.Kalimat, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_service_that_is_not_there_or_not_set_says_so()
    {
        var mati = new KlienBsre(kantor.Ambil<IHttpClientFactory>(), () => new(new("http://127.0.0.1:9/"), "a", "b", 1, TimeSpan.FromSeconds(5)), NullLogger<KlienBsre>.Instance);
        Assert.Contains("tidak dapat dihubungi", (await mati.TandatanganiAsync(Pena.Surat, "1", "x", "", "", Ct)).Kalimat, StringComparison.Ordinal);
        var tanpa = new KlienBsre(kantor.Ambil<IHttpClientFactory>(), () => null, NullLogger<KlienBsre>.Instance);
        Assert.Contains("belum diatur", (await tanpa.TandatanganiAsync(Pena.Surat, "1", "x", "", "", Ct)).Kalimat, StringComparison.Ordinal);
        Assert.Contains("belum diatur", (await tanpa.StatusAsync("1", Ct)).Penolakan, StringComparison.Ordinal);
        var salah = new KlienBsre(kantor.Ambil<IHttpClientFactory>(), () => new(new(kantor.Http.BaseAddress!, "tidak-ada"), "a", "b", 1, TimeSpan.FromSeconds(5)), NullLogger<KlienBsre>.Instance);
        Assert.NotEqual(NasibBsre.Ditandatangani, (await salah.TandatanganiAsync(Pena.Surat, "1", "x", "", "", Ct)).Nasib);
    }

    [Fact]
    public async Task Five_wrong_passphrases_lock_for_ten_minutes_and_a_right_one_forgets_them()
    {
        await kantor.BersihAsync();
        for (var i = 4; i >= 1; i--) Assert.Contains($"tersisa {i} kali", (await TandaAsync("salah")).Penolakan, StringComparison.Ordinal);
        Assert.Null((await TandaAsync()).Penolakan);
        for (var i = 0; i < 5; i++) Assert.NotNull((await TandaAsync("salah")).Penolakan);
        Assert.Contains("Tunggu 10 menit", (await TandaAsync()).Penolakan, StringComparison.Ordinal);
        // Another official is not held up.
        Assert.Null((await TandaAsync(sebutan: "CAMAT CONTOH")).Penolakan);
        kantor.Maju(TimeSpan.FromMinutes(11));
        Assert.Null((await TandaAsync()).Penolakan);
    }

    [Fact]
    public async Task Without_NIK_or_passphrase_nothing_is_asked()
    {
        await kantor.BersihAsync();
        Assert.Contains("Ketik frasa sandi", (await TandaAsync("")).Penolakan, StringComparison.Ordinal);
        var lurah = await kantor.PejabatAsync("LURAH SUKAMAJU");
        var (meja, admin) = (kantor.Ambil<MejaKunci>(), await kantor.PetugasAsync("admin"));
        Assert.Null((await meja.AturBsreAsync(lurah.Id, admin, "", "", Ct)).Penolakan);
        Assert.Contains("belum diisi", (await TandaAsync(sebutan: "LURAH SUKAMAJU")).Penolakan, StringComparison.Ordinal);
        Assert.NotNull((await meja.AturBsreAsync(lurah.Id, admin, "123", "", Ct)).Penolakan);
        Assert.Null((await meja.AturBsreAsync(lurah.Id, admin, "3299011503829003", "Orang Lain", Ct)).Penolakan);
        Assert.Contains("bukan Orang Lain", (await TandaAsync(sebutan: "LURAH SUKAMAJU")).Penolakan, StringComparison.Ordinal);
        Assert.Null((await meja.AturBsreAsync(lurah.Id, admin, "3299011503829003", "", Ct)).Penolakan);
        Assert.Null((await TandaAsync(sebutan: "LURAH SUKAMAJU")).Penolakan);
        // What BSrE knows him by is sealed in the database.
        Assert.DoesNotContain("3299011503829003", await MentahAsync("SELECT NikBsre FROM Pejabat WHERE NikBsre IS NOT NULL"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_passphrase_and_no_NIK_reaches_any_log_whatever_goes_wrong()
    {
        await kantor.BersihAsync();
        const string Rahasia = "Sangat-Rahasia-7391";
        var nik = DaftarPenandatangan.Contoh[1].Nik;
        kantor.Daftar.Tetapkan(DaftarPenandatangan.Contoh[1] with { Sandi = Rahasia });
        try
        {
            foreach (var jenis in new[] { JenisGangguan.BsreGalat, JenisGangguan.Bsre500, JenisGangguan.BsreHtml, JenisGangguan.BsrePutus, JenisGangguan.BsrePotong, JenisGangguan.Bsre401, JenisGangguan.BsreOrangLain })
            {
                kantor.Ganggu(jenis);
                Assert.DoesNotContain(Rahasia, (await TandaAsync(Rahasia)).Penolakan, StringComparison.Ordinal);
            }
            Assert.Null((await TandaAsync(Rahasia)).Penolakan);
            Assert.DoesNotContain(Rahasia, (await kantor.MintaAsync(Rahasia)).ToString(), StringComparison.Ordinal);
            await kantor.Ambil<CobaTanda>().StatusBsreAsync((await kantor.PejabatAsync("LURAH CONTOH")).Id, await kantor.PetugasAsync("admin"), Ct);
            var semua = Perekam.Bersama.Semua;
            Assert.Contains("BSrE answered 500", semua, StringComparison.Ordinal);
            Assert.DoesNotContain(Rahasia, semua, StringComparison.Ordinal);
            Assert.DoesNotContain("esign:simulator", semua, StringComparison.Ordinal);
            // ASP.NET of the stand-in, in the same process, logs the address it was called at; our side does not.
            Assert.DoesNotContain(nik, string.Join('\n', semua.Split('\n').Where(b => !b.Contains("/simulator/bsre/", StringComparison.Ordinal))), StringComparison.Ordinal);
        }
        finally { kantor.Daftar.Tetapkan(DaftarPenandatangan.Contoh[1]); }
    }

    KlienBsre Klien(int versi) => new(kantor.Ambil<IHttpClientFactory>(), () => new(new(kantor.Ambil<AlamatKantor>().Sendiri, "simulator/bsre"), "esign", "simulator", versi, TimeSpan.FromSeconds(20)), NullLogger<KlienBsre>.Instance);

    async Task<string> MentahAsync(string sql)
    {
        await using var db = await kantor.DbFactory.CreateDbContextAsync(Ct);
        return string.Join('|', await db.Database.SqlQueryRaw<string>(sql).ToListAsync(Ct));
    }
}
