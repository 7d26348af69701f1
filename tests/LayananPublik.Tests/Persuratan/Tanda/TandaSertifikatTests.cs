using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Pades;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Tanda;
using LayananPublik.Shell;
using LayananPublik.Simulator;
using LayananPublik.Simulator.Bsre;
using LayananPublik.Tests.Pades;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Persuratan.Tanda;

public sealed class TandaSertifikatTests(KantorSertifikat kantor) : IClassFixture<KantorSertifikat>
{
    const string Sandi = DaftarPenandatangan.Sandi;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    MejaKunci Meja => kantor.Ambil<MejaKunci>();

    async Task<LayananPublik.Bersama.Hasil<byte[]>> TandaAsync(string? sandi = Sandi, byte[]? pdf = null) => await kantor.Penanda(CaraTanda.Tte).TandatanganiAsync(pdf ?? Pena.Surat, await kantor.MintaAsync(sandi), Ct);

    async Task<string?> PasangAsync(byte[] isi, string sandi = Sandi, string oleh = "admin", string sebutan = "LURAH CONTOH") =>
        (await Meja.PasangAsync((await kantor.PejabatAsync(sebutan)).Id, await kantor.PetugasAsync(oleh), isi, sandi, Ct)).Penolakan;

    Task StempelAsync(string alamat, TanpaStempel bilaDiam) => Task.Run(async () => Assert.Null((await Meja.AturStempelAsync(await kantor.PetugasAsync("admin"), alamat, bilaDiam, Ct)).Penolakan));

    string Tsa => new Uri(kantor.Http.BaseAddress!, "simulator/bsre/tsa").ToString();

    [Fact]
    public async Task The_offices_key_signs_only_with_its_password_which_is_kept_nowhere()
    {
        await kantor.BersihAsync();
        await StempelAsync("", TanpaStempel.Tolak);
        Assert.Null(await PasangAsync(kantor.Kunci()));
        var hasil = await TandaAsync();
        Assert.Null(hasil.Penolakan);
        using var pena = new Pena();
        Assert.Contains("Total document signed", pena.Pdfsig(hasil.Nilai!), StringComparison.Ordinal);
        Assert.Contains("tersisa 4 kali", (await TandaAsync("salah")).Penolakan, StringComparison.Ordinal);
        Assert.Contains("Ketik frasa sandi", (await TandaAsync(null)).Penolakan, StringComparison.Ordinal);
        await using var db = await kantor.DbFactory.CreateDbContextAsync(Ct);
        var mentah = await db.Database.SqlQueryRaw<byte[]>("SELECT Isi AS Value FROM KunciTanda WHERE Isi IS NOT NULL").ToListAsync(Ct);
        // Sealed: not even the outer shape of a key file can be seen.
        Assert.All(mentah, m => Assert.NotEqual(0x30, m[0]));
        Assert.DoesNotContain(Sandi, Perekam.Bersama.Semua, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_key_for_ten_minutes()
    {
        await kantor.BersihAsync();
        await StempelAsync("", TanpaStempel.Tolak);
        Assert.Null(await PasangAsync(kantor.Kunci()));
        for (var i = 0; i < 5; i++) Assert.NotNull((await TandaAsync("salah")).Penolakan);
        Assert.Contains("Tunggu 10 menit", (await TandaAsync()).Penolakan, StringComparison.Ordinal);
        kantor.Maju(TimeSpan.FromMinutes(11));
        Assert.Null((await TandaAsync()).Penolakan);
    }

    [Fact]
    public async Task A_timestamp_stands_in_the_signature_or_the_office_has_said_what_happens_without()
    {
        await kantor.BersihAsync();
        Assert.Null(await PasangAsync(kantor.Kunci()));
        await StempelAsync(Tsa, TanpaStempel.Tolak);
        var hasil = await TandaAsync();
        Assert.Equal("Stempel Waktu Contoh", PdfSignatures.Read(hasil.Nilai!)[^1].TimestampAuthority);
        foreach (var gangguan in new[] { JenisGangguan.TsaMati, JenisGangguan.TsaSalah })
        {
            kantor.Ganggu(gangguan);
            Assert.Contains("memilih tidak menandatangani tanpa stempel waktu", (await TandaAsync()).Penolakan, StringComparison.Ordinal);
        }
        Assert.Contains(await PeringatanAsync(), p => p.Kalimat.Contains("tidak dapat ditandatangani dengan sertifikat kantor", StringComparison.Ordinal));
        await StempelAsync(Tsa, TanpaStempel.TetapTandatangani);
        kantor.Ganggu(JenisGangguan.TsaMati);
        var tanpa = PdfSignatures.Read((await TandaAsync()).Nilai!)[^1];
        Assert.True(tanpa is { Intact: true, Timestamp: null });
        Assert.Contains(await PeringatanAsync(), p => p.Kalimat.Contains("tanpa stempel waktu", StringComparison.Ordinal));
        Assert.NotNull(PdfSignatures.Read((await TandaAsync()).Nilai!)[^1].Timestamp);
        Assert.DoesNotContain(await PeringatanAsync(), p => p.Kalimat.Contains("stempel waktu", StringComparison.Ordinal));
        await StempelAsync("", TanpaStempel.Tolak);
    }

    [Fact]
    public async Task A_key_that_cannot_sign_letters_is_refused_with_the_reason()
    {
        using var pena = new Pena();
        var kini = kantor.Ambil<TimeProvider>().GetUtcNow();
        Assert.Contains("Frasa sandi berkas kunci salah", await PasangAsync(kantor.Kunci(), "bukan"), StringComparison.Ordinal);
        Assert.Contains("bukan PKCS#12", await PasangAsync("halo"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("64 KB", await PasangAsync(new byte[70_000]), StringComparison.Ordinal);
        Assert.Contains("sudah kedaluwarsa", await PasangAsync(pena.Pkcs12(sandi: Sandi, mulai: kini.AddYears(-2), akhir: kini.AddDays(-1))), StringComparison.Ordinal);
        Assert.Contains("belum berlaku", await PasangAsync(pena.Pkcs12(sandi: Sandi, mulai: kini.AddDays(2), akhir: kini.AddYears(1))), StringComparison.Ordinal);
        Assert.Contains("bukan untuk menandatangani", await PasangAsync(pena.Pkcs12(sandi: Sandi, guna: System.Security.Cryptography.X509Certificates.X509KeyUsageFlags.KeyEncipherment)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_admin_and_the_official_himself_handle_a_key_and_each_act_is_written_down()
    {
        await kantor.BersihAsync();
        var lurah = await kantor.PejabatAsync("LURAH CONTOH");
        Assert.Contains("Hanya admin", await PasangAsync(kantor.Kunci(), oleh: "petugas"), StringComparison.Ordinal);
        Assert.NotNull(await PasangAsync(kantor.Kunci("Ratna Kusuma"), oleh: "lurah", sebutan: "CAMAT CONTOH"));
        Assert.Null(await PasangAsync(kantor.Kunci(), oleh: "lurah"));
        var pemilik = await kantor.PetugasAsync("lurah");
        Assert.Equal([lurah.Id], (await kantor.DbAsync(db => db.PejabatTandaAsync(pemilik, Ct))).Select(p => p.Id));
        Assert.Null((await Meja.CabutAsync(lurah.Id, pemilik, Ct)).Penolakan);
        Assert.Contains("belum mempunyai sertifikat", (await TandaAsync()).Penolakan, StringComparison.Ordinal);
        // The key is gone for good; what it was can still be read.
        Assert.True(await kantor.DbAsync(db => db.KunciTanda.Where(k => k.PejabatId == lurah.Id).AllAsync(k => k.DicabutPada != null && k.Isi == null && k.Sidik.Length == 64, Ct)));
        Assert.Equal(["CabutSertifikat", "PasangSertifikat"], (await kantor.DbAsync(db => db.RiwayatKunciAsync(lurah.Id, pemilik, Ct))).Take(2).Select(r => r.Tindakan));
    }

    [Fact]
    public async Task An_alarm_rises_thirty_and_seven_days_before_a_certificate_ends()
    {
        await kantor.BersihAsync();
        using var pena = new Pena();
        var kini = kantor.Ambil<TimeProvider>().GetUtcNow();
        Assert.Null(await PasangAsync(pena.Pkcs12(sandi: Sandi, akhir: kini.AddDays(40))));
        Assert.Empty(await PeringatanAsync());
        kantor.Maju(TimeSpan.FromDays(11));
        Assert.Equal(Tingkat.Peringatan, Assert.Single(await PeringatanAsync()).Tingkat);
        kantor.Maju(TimeSpan.FromDays(24));
        var genting = Assert.Single(await PeringatanAsync());
        Assert.Equal(Tingkat.Bahaya, genting.Tingkat);
        Assert.Contains("Surya Darmawan", genting.Kalimat, StringComparison.Ordinal);
        kantor.Maju(TimeSpan.FromDays(6));
        Assert.Contains("sudah kedaluwarsa", Assert.Single(await PeringatanAsync()).Kalimat, StringComparison.Ordinal);
        Assert.Contains("sudah kedaluwarsa", (await TandaAsync()).Penolakan, StringComparison.Ordinal);
        Assert.Null(await PasangAsync(kantor.Kunci()));
        Assert.Empty(await PeringatanAsync());
    }

    [Fact]
    public async Task A_test_sheet_tells_what_a_reader_will_say_for_both_ways()
    {
        await kantor.BersihAsync();
        Assert.Null(await PasangAsync(kantor.Kunci()));
        var (coba, lurah, admin) = (kantor.Ambil<CobaTanda>(), await kantor.PejabatAsync("LURAH CONTOH"), await kantor.PetugasAsync("admin"));
        foreach (var cara in new[] { CaraTanda.Tte, CaraTanda.TteBsre })
        {
            var hasil = await coba.TandatanganiAsync(lurah.Id, cara, Sandi, admin, Ct);
            Assert.Null(hasil.Penolakan);
            Assert.Contains(hasil.Nilai!.Kalimat, k => k.Contains("Surya Darmawan; sertifikatnya dari Otoritas Sertifikat Contoh", StringComparison.Ordinal));
            Assert.Equal(cara == CaraTanda.TteBsre, hasil.Nilai.Kalimat.Any(k => k.Contains("Menurut BSrE sendiri: VALID", StringComparison.Ordinal)));
            using var pena = new Pena();
            Assert.Contains("LEMBAR UJI TANDA TANGAN", pena.Teks(hasil.Nilai.Pdf), StringComparison.Ordinal);
        }
        Assert.Contains("salah", (await coba.TandatanganiAsync(lurah.Id, CaraTanda.Tte, "bukan", admin, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.True((await coba.StatusBsreAsync(lurah.Id, admin, Ct)).Nilai!.DapatMenandatangani);
        Assert.Null((await coba.StempelAsync(Tsa, admin, Ct)).Penolakan);
        kantor.Ganggu(JenisGangguan.TsaSalah);
        Assert.Contains("tidak memberi stempel", (await coba.StempelAsync(Tsa, admin, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.NotNull((await coba.StempelAsync("ftp://x", admin, Ct)).Penolakan);
    }

    [Fact]
    public async Task The_authority_of_timestamps_is_the_whole_offices()
    {
        var lurahAdmin = await kantor.PetugasAsync("admin") with { Jalur = (await kantor.PejabatAsync("LURAH CONTOH")).UnitKerja.Jalur };
        Assert.Contains("kantor induk", (await Meja.AturStempelAsync(lurahAdmin, Tsa, TanpaStempel.Tolak, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("alamat lengkap", (await Meja.AturStempelAsync(await kantor.PetugasAsync("admin"), "tsa", TanpaStempel.Tolak, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.NotNull((await Meja.AturStempelAsync(await kantor.PetugasAsync("lurah"), Tsa, TanpaStempel.Tolak, Ct)).Penolakan);
    }

    [Theory]
    [InlineData("Dr. Ratna Kusuma, M.Si.", "RATNA KUSUMA", true), InlineData("Ratna Kusuma", "Dr. Ratna Kusuma Dewi, M.Si.", true), InlineData("Ratna Kusuma", "Ratna Sari", false), InlineData("Ratna", "", false)]
    public void Names_are_the_same_but_for_titles_and_capitals(string pejabat, string sertifikat, bool cocok) => Assert.Equal(cocok, NamaSertifikat.Cocok(pejabat, sertifikat));

    async Task<IReadOnlyList<Peringatan>> PeringatanAsync()
    {
        await using var db = await kantor.DbFactory.CreateDbContextAsync(Ct);
        return await new PeringatanKunci().BacaAsync(db, kantor.Ambil<TimeProvider>().GetUtcNow(), Ct);
    }
}
