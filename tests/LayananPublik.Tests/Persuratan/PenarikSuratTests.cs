using LayananPublik.Bersama;
using LayananPublik.KotakMasuk;
using LayananPublik.Persuratan;
using LayananPublik.Tests.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

/// <summary>After the news that a letter is void it arrives nowhere, by no row and no press.</summary>
public sealed class PenarikSuratTests(KantorSurat kantor) : IClassFixture<KantorSurat>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static PesanKeluar Parkir(PesanKeluar k, DateTimeOffset pada)
    {
        k.Titipkan(pada);
        return k;
    }

    static PesanKeluar Gagal(PesanKeluar k)
    {
        k.JadiGagal("gagal", 131026);
        return k;
    }

    static PesanKeluar TakPasti(PesanKeluar k)
    {
        k.JadiTidakPasti("tidak pasti");
        return k;
    }

    static PesanKeluar Tahan(PesanKeluar k, DateTimeOffset pada)
    {
        k.Tahan(pada.AddDays(300));
        return k;
    }

    [Fact]
    public async Task Every_row_that_carries_a_revoked_letter_is_withdrawn_from_both_recipients_and_nothing_else()
    {
        var surat = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        var isi = surat.IsiLemariId!.Value;
        var (kini, warga) = (kantor.Kini, await kantor.WargaDiamAsync());
        var (tarik, biarkan) = await kantor.DbAsync(async db =>
        {
            var p = await db.Permohonan.Include(x => x.Percakapan).SingleAsync(x => x.Id == surat.Butir.PermohonanId, Ct);
            db.Entry(p).Property(x => x.PercakapanWargaId).CurrentValue = warga;
            var kedua = await db.Percakapan.SingleAsync(x => x.Id == warga, Ct);
            var lain = await db.Percakapan.SingleAsync(x => x.Id != warga && x.Id == surat.PesanKeluar!.PercakapanId, Ct);
            PesanKeluar[] pergi =
            [
                Parkir(PesanKeluar.DariAsisten(kedua, new Dokumen(isi, "surat.pdf") { Teks = "Surat." }, kini), kini),
                Gagal(PesanKeluar.DariAsisten(kedua, new Dokumen(isi, "surat.pdf") { Teks = "Surat." }, kini)),
                TakPasti(PesanKeluar.DariAsisten(lain, new Gambar(isi) { Teks = "Surat." }, kini)),
                Tahan(PesanKeluar.DariTemplat(lain, new LayananPublik.KotakMasuk.Templat("surat_terbit", []) { Berkas = new(isi, "surat.pdf") }, KeperluanTemplat.SuratTerbit, Pelaku.Sistem, kini), kini)
            ];
            PesanKeluar[] tetap =
            [
                Tahan(PesanKeluar.DariAsisten(kedua, new Dokumen(isi + 1000, "lain.pdf") { Teks = "Surat lain." }, kini), kini),
                Gagal(PesanKeluar.DariAsisten(lain, IsiPesan.Tulis("Kabar lain."), kini)),
                Tahan(PesanKeluar.DariAsisten(lain, new Tautan("Ambil surat", "https://kantor.example/ambil/bukanKunciSuratIni") { Teks = "Surat lain." }, kini), kini)
            ];
            db.PesanKeluar.AddRange([.. pergi, .. tetap]);
            await db.SaveChangesAsync(Ct);
            return (pergi.Select(k => k.Id).ToArray(), tetap.ToDictionary(k => k.Id, k => k.Status));
        });

        Assert.Null((await kantor.Meja.CabutAsync(surat.Id, await kantor.PetugasAsync("lurah"), "Keliru orang.", Ct)).Penolakan);

        int[] semua = [.. tarik, .. biarkan.Keys];
        var sesudah = await kantor.TungguDbAsync(db => db.PesanKeluar.Where(k => semua.Contains(k.Id)).Include(k => k.Pesan).ToListAsync(Ct), b => b.Where(k => tarik.Contains(k.Id)).All(k => k.Status == StatusKirim.Ditarik), "the letter to be withdrawn");
        Assert.All(sesudah.Where(k => tarik.Contains(k.Id)), k => Assert.NotNull(k.KirimUlang(kini.AddDays(2)).Penolakan));
        Assert.All(sesudah.Where(k => biarkan.ContainsKey(k.Id)), k => Assert.Equal(biarkan[k.Id], k.Status));
    }

    [Fact]
    public async Task A_letter_parked_before_its_link_was_sent_is_withdrawn_with_the_link()
    {
        var surat = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        await kantor.TungguDbAsync(db => db.PesanKeluar.SingleAsync(k => k.Id == surat.PesanKeluarId, Ct), k => k.Status == StatusKirim.Dititipkan);
        Assert.Null((await kantor.Ambil<MejaTautanSurat>().KirimAsync(surat.Id, await kantor.PetugasAsync("verifikator"), Ct)).Penolakan);
        var tautan = (await kantor.BacaAsync(surat.Id)).PesanKeluarId!.Value;
        Assert.NotEqual(surat.PesanKeluarId, tautan);
        await kantor.TungguDbAsync(db => db.PesanKeluar.SingleAsync(k => k.Id == tautan, Ct), k => k.Status == StatusKirim.Dititipkan);
        // A newer link is what the letter points to; the first one is found by the key in its address.
        Assert.Null((await kantor.Ambil<MejaTautanSurat>().KirimAsync(surat.Id, await kantor.PetugasAsync("verifikator"), Ct)).Penolakan);
        Assert.Null((await kantor.Meja.CabutAsync(surat.Id, await kantor.PetugasAsync("lurah"), "Keliru orang.", Ct)).Penolakan);
        await kantor.TungguDbAsync(db => db.PesanKeluar.CountAsync(k => (k.Id == surat.PesanKeluarId || k.Id == tautan) && k.Status == StatusKirim.Ditarik, Ct), n => n == 2, "file and first link to be withdrawn");
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task What_was_on_its_way_when_the_letter_was_revoked_is_not_repeated_when_it_fails(bool diterima)
    {
        var surat = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        await kantor.TungguDbAsync(db => db.PesanKeluar.SingleAsync(k => k.Id == surat.PesanKeluarId, Ct), k => k.Status == StatusKirim.Dititipkan);
        await UbahAsync(surat.PesanKeluarId!.Value, k =>
        {
            k.JendelaTerbukaLagi(kantor.Kini);
            k.MulaiKirim(kantor.Kini, kantor.Kini.AddDays(30));
            if (diterima) k.DiterimaMeta("wamid.DIJALAN", kantor.Kini);
        });
        Assert.Null((await kantor.Meja.CabutAsync(surat.Id, await kantor.PetugasAsync("lurah"), "Keliru orang.", Ct)).Penolakan);
        var k = await kantor.KeluarAsync(surat.PesanKeluarId!.Value);
        Assert.Equal(diterima ? StatusKirim.Diterima : StatusKirim.Mengirim, k.Status);
        if (diterima) Assert.True(k.StatusGagal("gagal", PesanKeluar.KodeJendelaTertutup, "wamid.DIJALAN", kantor.Kini));
        else k.CobaLagi("gagal", 130429, kantor.Kini);
        Assert.Equal(StatusKirim.Ditarik, k.Status);
        // A late delivery is still believed.
        Assert.True(k.TerapkanStatus(StatusKirim.Sampai, kantor.Kini, null));
    }

    Task UbahAsync(int id, Action<PesanKeluar> ubah) => kantor.DbAsync(async db =>
    {
        ubah(await db.PesanKeluar.Include(k => k.Pesan).SingleAsync(k => k.Id == id, Ct));
        return await db.SaveChangesAsync(Ct);
    });
}
