using System.Net;
using LayananPublik.KotakMasuk;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

public sealed class PenggantiTests(KantorSurat kantor) : IClassFixture<KantorSurat>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_corrected_letter_takes_the_place_of_the_revoked_one_and_both_pages_say_so()
    {
        var lurah = await kantor.PetugasAsync("lurah");
        var lama = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        Assert.Null((await kantor.Meja.CabutAsync(lama.Id, lurah, "Nama sekolah keliru.", pengganti: true, Ct)).Penolakan);
        Assert.Equal(StatusButir.Diverifikasi, await kantor.DbAsync(db => db.Butir.Where(b => b.Id == lama.ButirId).Select(b => b.Status).SingleAsync(Ct)));
        Assert.Contains("Surat penggantinya sedang kami siapkan", await kantor.DbAsync(db => db.Pesan.Where(p => p.Teks.Contains(lama.Nomor!) && p.Teks.Contains("dicabut") || p.Teks.Contains("kami cabut")).OrderByDescending(p => p.Id).Select(p => p.Teks).FirstAsync(Ct)), StringComparison.Ordinal);
        Assert.DoesNotContain("Penggantinya", await HalamanAsync(lama), StringComparison.Ordinal);

        // The desk may correct what was locked before.
        await using (var db = kantor.Db())
        {
            var p = await db.Permohonan.Lengkap().SingleAsync(x => x.Butir.Any(b => b.Id == lama.ButirId), Ct);
            Assert.False(p.Butir[0].IsianTerkunci);
        }
        Assert.Null((await kantor.SetujuiAsync(lama.ButirId)).Penolakan);
        var suratBaru = await kantor.DbAsync(db => db.Surat.Where(s => s.ButirId == lama.ButirId && s.Id != lama.Id).Select(s => s.Id).SingleAsync(Ct));
        Assert.NotNull((await kantor.Meja.SiapkanPenggantiAsync(lama.Id, lurah, Ct)).Penolakan);
        Assert.Null((await kantor.TerbitkanAsync(suratBaru)).Penolakan);

        var baru = await kantor.BacaAsync(suratBaru);
        Assert.Equal(baru.Id, (await kantor.BacaAsync(lama.Id)).PenggantiId);
        Assert.Contains($"menggantikan surat nomor {lama.Nomor}", IsiPesan.DariJson(baru.PesanKeluar!.Isi).Teks, StringComparison.Ordinal);
        var halamanLama = await HalamanAsync(lama);
        foreach (var ada in new[] { "sudah dicabut dan diganti", $">{baru.Nomor}</b>", $"href=\"/verifikasi/{baru.Kode}\"" }) Assert.Contains(ada, halamanLama, StringComparison.Ordinal);
        var halamanBaru = await HalamanAsync(baru);
        foreach (var ada in new[] { "asli dan berlaku", $"Surat nomor {lama.Nomor}", "sudah dicabut" }) Assert.Contains(ada, halamanBaru, StringComparison.Ordinal);
        Assert.DoesNotContain(lama.Kode!, halamanBaru, StringComparison.Ordinal);
        // The reason that is shown stays that of the revocation.
        Assert.Equal("Nama sekolah keliru.", (await kantor.DbAsync(db => db.SatuSuratAsync(lama.Id, lurah, new DateOnly(2026, 11, 22), Ct)))!.Alasan);
    }

    [Fact]
    public async Task A_letter_revoked_before_can_still_be_replaced_but_only_once_and_not_by_the_desk()
    {
        var surat = await kantor.SuratTerbitAsync();
        var lurah = await kantor.PetugasAsync("lurah");
        Assert.NotNull((await kantor.Meja.SiapkanPenggantiAsync(surat, lurah, Ct)).Penolakan);
        Assert.Null((await kantor.Meja.CabutAsync(surat, lurah, "Keliru.", Ct)).Penolakan);
        Assert.NotNull((await kantor.Meja.SiapkanPenggantiAsync(surat, await kantor.PetugasAsync("verifikator"), Ct)).Penolakan);
        Assert.Null((await kantor.Meja.SiapkanPenggantiAsync(surat, lurah, Ct)).Penolakan);
        Assert.NotNull((await kantor.Meja.SiapkanPenggantiAsync(surat, lurah, Ct)).Penolakan);
    }

    [Fact]
    public async Task The_list_is_narrowed_to_letters_not_read_and_to_those_that_failed()
    {
        var petugas = await kantor.PetugasAsync("lurah");
        await kantor.SuratTerbitAsync();
        foreach (var saring in Enum.GetValues<SaringKirim>())
            Assert.All(await kantor.DbAsync(db => db.SuratTerbitAsync(new(Kirim: saring), petugas, 50, Ct)), b =>
                Assert.True(saring switch { SaringKirim.Gagal => b.Kirim is StatusKirim.Gagal or StatusKirim.TidakPasti, SaringKirim.BelumDibaca => b.Kirim is not (null or StatusKirim.Dibaca or StatusKirim.Gagal), _ => true }));
    }

    async Task<string> HalamanAsync(Surat surat) => WebUtility.HtmlDecode(await kantor.Http.GetStringAsync(new Uri("/verifikasi/" + surat.Kode, UriKind.Relative), Ct));
}
