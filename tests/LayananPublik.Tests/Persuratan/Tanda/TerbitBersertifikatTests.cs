using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pades;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Tanda;
using LayananPublik.Persuratan.Wewenang;
using LayananPublik.Simulator;
using LayananPublik.Simulator.Bsre;
using LayananPublik.Tests.Pades;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Persuratan.Tanda;

/// <summary>The whole way of a letter with the real signers: prepared, refused, unknown, signed, issued.</summary>
public sealed class TerbitBersertifikatTests(KantorSurat kantor) : IClassFixture<KantorSurat>
{
    const string Sandi = DaftarPenandatangan.Sandi;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    async Task<int> SuratAsync(params LangkahSusunan[] langkah)
    {
        await using (var db = kantor.Db())
        {
            await db.SusunanTanda.ExecuteDeleteAsync(Ct);
            var unit = await db.UnitKerja.SingleAsync(u => u.IndukId == null, Ct);
            var susunan = SusunanTanda.Atur(unit, "", langkah);
            Assert.Null(susunan.Penolakan);
            db.SusunanTanda.Add(susunan.Nilai!);
            await db.SaveChangesAsync(Ct);
        }
        return await kantor.SuratMenungguAsync();
    }

    async Task<Hasil<string?>> TerbitkanAsync(int surat, string? sandi = Sandi, string oleh = "lurah") => await kantor.Meja.TerbitkanAsync(surat, await kantor.PetugasAsync(oleh), sandi, Ct);

    [Fact]
    public async Task Lurah_and_camat_sign_through_BSrE_and_a_failure_leaves_the_letter_waiting_with_its_number()
    {
        var surat = await SuratAsync(new(JenisLangkah.TandaTangan, Jabatan.Lurah, Cara: CaraTanda.TteBsre), new LangkahSusunan(JenisLangkah.TandaTangan, Jabatan.Camat, TempatLangkah.Kecamatan, Cara: CaraTanda.TteBsre));
        foreach (var (jenis, kalimat) in new[] { (JenisGangguan.Bsre500, "terganggu"), (JenisGangguan.BsrePotong, "rusak atau terpotong"), (JenisGangguan.BsrePutus, "belum diketahui") })
        {
            kantor.Ambil<Gangguan>().Pasang(new(jenis, 1));
            Assert.Contains(kalimat, (await TerbitkanAsync(surat)).Penolakan, StringComparison.Ordinal);
        }
        var menunggu = await kantor.BacaAsync(surat);
        Assert.Equal(StatusSurat.Menunggu, menunggu.Status);
        var nomor = menunggu.Nomor;
        Assert.NotNull(nomor);
        Assert.Null((await TerbitkanAsync(surat)).Penolakan);
        Assert.Equal(StatusSurat.Menunggu, (await kantor.BacaAsync(surat)).Status);
        Assert.Null((await TerbitkanAsync(surat, oleh: "camat")).Penolakan);
        var terbit = await kantor.BacaAsync(surat);
        Assert.Equal((StatusSurat.Terbit, nomor), (terbit.Status, terbit.Nomor));
        using var pena = new Pena();
        var pdf = await kantor.PdfAsync(terbit);
        Assert.Equal(2, pena.Pdfsig(pdf).Split("Signature is Valid").Length - 1);
        Assert.Equal("", pena.Qpdf(pdf));
        Assert.Contains(nomor!, pena.Teks(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_the_page_while_BSrE_is_asked_leaves_the_letter_free_for_the_next_try()
    {
        var surat = await SuratAsync(new LangkahSusunan(JenisLangkah.TandaTangan, Jabatan.Lurah, Cara: CaraTanda.TteBsre));
        kantor.Ambil<Gangguan>().Pasang(new(JenisGangguan.BsreLambat, 1) { Detik = 60 });
        using var pergi = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var lurah = await kantor.PetugasAsync("lurah");
        var minta = kantor.Meja.TerbitkanAsync(surat, lurah, Sandi, pergi.Token);
        await kantor.TungguDbAsync(db => db.Surat.Where(s => s.Id == surat).SelectMany(s => s.Langkah).Select(l => l.SewaSampai).FirstOrDefaultAsync(Ct), s => s is not null, "BSrE to be asked");
        await pergi.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => minta);
        Assert.False((await kantor.BacaAsync(surat)).SedangDitanda(kantor.Kini));
        kantor.Ambil<Gangguan>().Hapus();
        Assert.Null((await TerbitkanAsync(surat)).Penolakan);
    }

    [Fact]
    public async Task What_stands_in_the_way_of_a_certificate_is_said_before_a_number_is_taken()
    {
        var surat = await SuratAsync(new LangkahSusunan(JenisLangkah.TandaTangan, Jabatan.Lurah, Cara: CaraTanda.Tte));
        Assert.Contains("belum mempunyai sertifikat", (await TerbitkanAsync(surat)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await kantor.BacaAsync(surat)).Nomor);
        var lurah = await kantor.DbAsync(db => db.Pejabat.Where(p => p.Sebutan == "LURAH CONTOH").Select(p => p.Id).SingleAsync(Ct));
        var daftar = kantor.Ambil<DaftarPenandatangan>();
        Assert.Null((await kantor.Ambil<MejaKunci>().PasangAsync(lurah, await kantor.PetugasAsync("admin"), daftar.Pkcs12(DaftarPenandatangan.Contoh[1], Sandi), Sandi, Ct)).Penolakan);
        Assert.Contains("tersisa 4 kali", (await TerbitkanAsync(surat, "salah")).Penolakan, StringComparison.Ordinal);
        Assert.Null((await TerbitkanAsync(surat)).Penolakan);
        var terbit = await kantor.BacaAsync(surat);
        Assert.Equal(StatusSurat.Terbit, terbit.Status);
        using var pena = new Pena();
        var pdf = await kantor.PdfAsync(terbit);
        Assert.Contains("Total document signed", pena.Pdfsig(pdf), StringComparison.Ordinal);
        Assert.Contains("Otoritas Sertifikat Contoh", pena.Teks(pdf).ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.True(Assert.Single(PdfSignatures.Read(pdf)).Intact);
    }
}
