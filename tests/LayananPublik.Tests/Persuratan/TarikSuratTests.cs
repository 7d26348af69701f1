using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Wewenang;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LayananPublik.Tests.Persuratan.KantorTanda;

namespace LayananPublik.Tests.Persuratan;

/// <summary>A letter that nobody takes up is pulled back, or sent on to somebody else who may.</summary>
public sealed class TarikSuratTests(KantorTanda kantor) : IClassFixture<KantorTanda>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    DateOnly Hari => kantor.Ambil<JamKantor>().HariIni;

    [Fact]
    public async Task Who_prepared_it_pulls_it_back_with_a_reason_and_the_citizen_hears_the_news_once()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah));
        var (id, penyiap) = (await kantor.SuratMenungguAsync(), await kantor.PetugasAsync("verifikator"));
        Assert.Contains("Tulis mengapa", (await kantor.Meja.TarikAsync(id, penyiap, " ", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.NotNull((await kantor.Meja.TarikAsync(id, penyiap, new string('x', Surat.PanjangAlasan + 1), Ct)).Penolakan);
        Assert.Contains("menyiapkannya, atau kasi", (await kantor.Meja.TarikAsync(id, await kantor.PetugasAsync("petugas"), "Lurah cuti.", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("tidak ditemukan", (await kantor.Meja.TarikAsync(id, penyiap with { Id = 9_999, UnitKerjaId = 99, Jalur = "/99/" }, "Lurah cuti.", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await kantor.Meja.TarikAsync(id, penyiap, "Lurah cuti.", Ct)).Penolakan);
        var surat = await kantor.BacaAsync(id);
        Assert.Equal((StatusSurat.Dikembalikan, StatusButir.Diverifikasi), (surat.Status, surat.Butir.Status));
        Assert.Contains(surat.Riwayat, r => r is { Tindakan: "Tarik", Alasan: "Lurah cuti." } && r.PetugasId == penyiap.Id);
        Assert.Empty(await kantor.NomorAsync(id));
        Assert.False((await kantor.TerbitkanAsync(id)).Berhasil);
        Assert.False((await kantor.Meja.TarikAsync(id, penyiap, "Lagi.", Ct)).Berhasil);
        var berita = await BeritaAsync(surat.ButirId);
        Assert.Null((await kantor.SetujuiAsync(surat.ButirId)).Penolakan);
        Assert.Equal(berita, await BeritaAsync(surat.ButirId));
        await using var db = kantor.Db();
        Assert.Equal("Lurah cuti.", (await db.SatuSuratAsync(id, penyiap, Ct))!.Alasan);
    }

    [Fact]
    public async Task The_kasi_pulls_back_a_page_that_has_numbers_and_they_are_void_with_the_reason()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah), TandaTangan(Jabatan.Camat, tempat: TempatLangkah.Kecamatan));
        var id = await kantor.SuratMenungguAsync();
        Assert.Null((await kantor.TerbitkanAsync(id)).Penolakan);
        var kasi = await kantor.AngkatAsync("kasicontoh", Peran.Kasi, KantorSurat.Kelurahan);
        await CamatDiwakiliAsync();
        var lain = (await kantor.Meja.PilihanAlihAsync(id, kasi, Ct))[0].PejabatId;
        Assert.Contains("sudah dibuat atas nama", (await kantor.Meja.AlihkanAsync(id, kasi, lain, "Camat rapat.", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await kantor.Meja.TarikAsync(id, kasi, "Camat dinas luar.", Ct)).Penolakan);
        Assert.All(await kantor.NomorAsync(id), n => Assert.Equal((StatusNomor.Batal, "Camat dinas luar."), (n.Status, n.Keterangan)));
        Assert.NotEmpty(await kantor.NomorAsync(id));
        await kantor.CabutPelimpahanAsync();
    }

    [Fact]
    public async Task Sent_on_it_lies_with_the_delegate_whose_name_the_paper_bears()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah, CaraTanda.TandaTanganBasah));
        await kantor.AngkatAsync("seklur", Peran.Verifikator, KantorSurat.Kelurahan);
        var sek = await kantor.PejabatAsync(KantorSurat.Kelurahan, Jabatan.Sekretaris, "SEKRETARIS LURAH", "Wulan Kartika, S.Sos.", "seklur");
        var (id, penyiap) = (await kantor.SuratMenungguAsync(), await kantor.PetugasAsync("verifikator"));
        Assert.Empty(await kantor.Meja.PilihanAlihAsync(id, penyiap, Ct));
        Assert.Contains("tidak berwenang", (await kantor.Meja.AlihkanAsync(id, penyiap, sek, "Lurah sakit.", Ct)).Penolakan, StringComparison.Ordinal);
        await kantor.LimpahkanAsync(KantorSurat.Kelurahan, Jabatan.Lurah, sek, BentukWewenang.AtasNama, Hari, Hari);
        // A delegate a.n. is the first choice already; the holder is the other.
        var lurah = (await kantor.Meja.PilihanAlihAsync(id, penyiap, Ct)).Single();
        Assert.Equal("Surya Darmawan, S.IP.", lurah.Nama);
        Assert.Contains("Tulis mengapa", (await kantor.Meja.AlihkanAsync(id, penyiap, lurah.PejabatId, "", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await kantor.Meja.AlihkanAsync(id, penyiap, lurah.PejabatId, "Sekretaris cuti.", Ct)).Penolakan);
        Assert.Equal(sek, (await kantor.Meja.PilihanAlihAsync(id, penyiap, Ct)).Single().PejabatId);
        await using (var db = kantor.Db()) Assert.Equal("Surya Darmawan, S.IP.", (await db.SatuSuratAsync(id, penyiap, Hari, Ct))!.Langkah.Single().Tujuan);
        Assert.Contains((await kantor.BacaAsync(id)).Riwayat, r => r.Tindakan == "Alihkan" && r.Alasan == "Surya Darmawan, S.IP.: Sekretaris cuti.");
        Assert.Null((await kantor.Meja.CetakAsync(id, penyiap, Ct)).Penolakan);
        Assert.Equal("Surya Darmawan, S.IP.", Naskah.DariJson((await kantor.BacaAsync(id)).Naskah!).Ttd.Nama);
        await kantor.CabutPelimpahanAsync();
    }

    [Fact]
    public async Task Pulled_back_and_signed_at_once_it_is_one_of_the_two_and_no_number_is_lost()
    {
        await kantor.SusunAsync(TandaTangan(Jabatan.Lurah));
        var (lurah, penyiap) = (await kantor.PetugasAsync("lurah"), await kantor.PetugasAsync("verifikator"));
        for (var ke = 0; ke < 4; ke++)
        {
            var id = await kantor.SuratMenungguAsync();
            await Task.WhenAll(Task.Run(() => kantor.Meja.TerbitkanAsync(id, lurah, Ct)), Task.Run(() => kantor.Meja.TarikAsync(id, penyiap, "Data keliru.", Ct)));
            var (surat, nomor) = (await kantor.BacaAsync(id), await kantor.NomorAsync(id));
            if (surat.Status == StatusSurat.Terbit) Assert.Equal(StatusNomor.Terpakai, nomor.Single().Status);
            else Assert.Equal((StatusSurat.Dikembalikan, true), (surat.Status, nomor.TrueForAll(n => n.Status == StatusNomor.Batal)));
        }
    }

    async Task CamatDiwakiliAsync()
    {
        await kantor.AngkatAsync("sekcam", Peran.Verifikator, KantorSurat.Kecamatan);
        var sekcam = await kantor.PejabatAsync(KantorSurat.Kecamatan, Jabatan.Sekretaris, "SEKRETARIS CAMAT", "Dewi Anggraeni, S.STP.", "sekcam");
        await kantor.LimpahkanAsync(KantorSurat.Kecamatan, Jabatan.Camat, sekcam, BentukWewenang.AtasNama, Hari, Hari);
    }

    Task<int> BeritaAsync(int butir) => kantor.DbAsync(async db =>
    {
        var percakapan = await db.Butir.Where(b => b.Id == butir).Select(b => b.Permohonan.PercakapanId).SingleAsync(Ct);
        return await db.BeritaTunda.CountAsync(b => b.PercakapanId == percakapan && b.PesanKeluarId == null, Ct) + await db.PesanKeluar.CountAsync(k => k.Pesan.PercakapanId == percakapan, Ct);
    });
}
