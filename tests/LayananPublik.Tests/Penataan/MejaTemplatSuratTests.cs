using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Penataan;
using LayananPublik.Persuratan;
using LayananPublik.Persuratan.Pdf;
using LayananPublik.Persuratan.Templat;
using LayananPublik.Tests.Persuratan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Penataan;

public sealed class MejaTemplatSuratTests(KantorSurat kantor) : IClassFixture<KantorSurat>
{
    const string Kode = "SKTM", Bunyi = "judul: SURAT KETERANGAN TIDAK MAMPU\n\nMenurut templat kantor, {{ nama }} adalah warga {{ unit }}.";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    MejaTemplatSurat Meja => kantor.Ambil<MejaTemplatSurat>();

    Task<int> UnitAsync(string nama) => kantor.DbAsync(db => db.UnitKerja.Where(u => u.Nama == nama).Select(u => u.Id).SingleAsync(Ct));

    Task<TemplatSurat> TerakhirAsync(int unit, string kode = Kode) => kantor.DbAsync(db => db.TemplatSurat.Include(t => t.Riwayat).Where(t => t.UnitKerjaId == unit && t.KodeLayanan == kode).OrderByDescending(t => t.Nomor).FirstAsync(Ct));

    /// <summary>At the office: seven hours before the day changes in UTC.</summary>
    DateOnly HariIni => DateOnly.FromDateTime(kantor.Kini.ToOffset(TimeSpan.FromHours(7)).DateTime);

    async Task<TemplatSurat> BerlakukanAsync(string unit, string oleh, string teks, DateOnly mulai, string kode = Kode)
    {
        var (id, admin) = (await UnitAsync(unit), await kantor.PetugasAsync("admin"));
        var draf = await kantor.DbAsync(db => db.TemplatSurat.Where(t => t.UnitKerjaId == id && t.KodeLayanan == kode && t.Status == StatusTemplatSurat.Draf).Select(t => (int?)t.Versi).SingleOrDefaultAsync(Ct));
        Assert.Null((await Meja.SimpanDrafAsync(id, kode, teks, draf, admin, Ct)).Penolakan);
        var t = await TerakhirAsync(id, kode);
        Assert.Null((await Meja.AjukanAsync(t.Id, t.Versi, mulai, null, admin, Ct)).Penolakan);
        t = await TerakhirAsync(id, kode);
        Assert.Null((await Meja.SetujuiAsync(t.Id, t.Versi, "baik", await kantor.PetugasAsync(oleh), Ct)).Penolakan);
        return await TerakhirAsync(id, kode);
    }

    [Fact]
    public async Task A_draft_is_proposed_by_one_and_decided_by_the_head_of_that_very_unit()
    {
        const string kode = "SKBM";
        var (unit, admin, kasi, lurah) = (await UnitAsync(KantorSurat.Kelurahan), await kantor.PetugasAsync("admin"), await kantor.PetugasAsync("kasi"), await kantor.PetugasAsync("lurah"));
        Assert.Contains("tidak berwenang", (await Meja.SimpanDrafAsync(unit, kode, Bunyi, null, lurah, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await Meja.SimpanDrafAsync(unit, kode, "Warga {{ nam }}.", null, admin, Ct)).Penolakan);
        Assert.Contains("menyimpan draf lain", (await Meja.SimpanDrafAsync(unit, kode, Bunyi, null, admin, Ct)).Penolakan, StringComparison.Ordinal);
        var t = await TerakhirAsync(unit, kode);
        Assert.Contains("maksudnya nama?", (await Meja.AjukanAsync(t.Id, t.Versi, HariIni, null, admin, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await Meja.SimpanDrafAsync(unit, kode, Bunyi, t.Versi, admin, Ct)).Penolakan);
        t = await TerakhirAsync(unit, kode);
        Assert.Contains("sudah lewat", (await Meja.AjukanAsync(t.Id, t.Versi, HariIni.AddDays(-9), null, admin, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await Meja.AjukanAsync(t.Id, t.Versi, HariIni.AddDays(3), "lebih jelas", admin, Ct)).Penolakan);
        Assert.Contains("Muat ulang", (await Meja.SetujuiAsync(t.Id, t.Versi, null, lurah, Ct)).Penolakan, StringComparison.Ordinal);
        t = await TerakhirAsync(unit, kode);
        foreach (var bukan in new[] { admin, kasi }) Assert.Contains("tidak berwenang", (await Meja.SetujuiAsync(t.Id, t.Versi, null, bukan, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("unit ini", (await Meja.SetujuiAsync(t.Id, t.Versi, null, await kantor.PetugasAsync("camat"), Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("alasannya", (await Meja.TolakAsync(t.Id, t.Versi, " ", lurah, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await Meja.SetujuiAsync(t.Id, t.Versi, "setuju", lurah, Ct)).Penolakan);
        t = await TerakhirAsync(unit, kode);
        Assert.Equal((StatusTemplatSurat.Disetujui, HariIni.AddDays(3), lurah.Nama), (t.Status, t.BerlakuMulai, t.DiputusOleh));
        Assert.Equal(["Susun", "Ajukan", "Setujui"], t.Riwayat.OrderBy(r => r.Id).Select(r => r.Tindakan));
        Assert.Null((await Meja.TarikAsync(t.Id, t.Versi, "keliru", lurah, Ct)).Penolakan);
        Assert.Equal(StatusTemplatSurat.Ditarik, (await TerakhirAsync(unit, kode)).Status);
    }

    [Fact]
    public async Task A_letter_is_written_by_the_version_of_its_day_and_printed_again_it_is_the_same()
    {
        var lama = await kantor.SuratTerbitAsync();
        var sebelum = await kantor.BacaAsync(lama);
        Assert.StartsWith("bawaan SKTM ", sebelum.TemplatNama, StringComparison.Ordinal);
        var pdf = await kantor.PdfAsync(sebelum);
        var versi = await BerlakukanAsync(KantorSurat.Kelurahan, "lurah", Bunyi, HariIni);
        var baru = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        Assert.Equal((versi.Id, $"versi {versi.Nomor} Kelurahan Contoh"), (baru.TemplatVersiId!.Value, baru.TemplatNama));
        Assert.Contains("Menurut templat kantor, ", baru.Naskah, StringComparison.Ordinal);
        // After the change of the template, and as if after a restart: from the stored text alone.
        var lagi = await kantor.BacaAsync(lama);
        Assert.Equal(sebelum.Naskah, lagi.Naskah);
        Assert.DoesNotContain("Menurut templat kantor, ", lagi.Naskah, StringComparison.Ordinal);
        Assert.Equal(pdf, CetakPdf.Cetak(Naskah.DariJson(lagi.Naskah!), lagi.BekuPada!.Value));
        Assert.Equal(await kantor.PdfAsync(baru), CetakPdf.Cetak(Naskah.DariJson(baru.Naskah!), baru.BekuPada!.Value));
        Assert.Null((await Meja.KeBawaanAsync(await UnitAsync(KantorSurat.Kelurahan), Kode, HariIni, null, await kantor.PetugasAsync("admin"), Ct)).Penolakan);
        var t = await TerakhirAsync(await UnitAsync(KantorSurat.Kelurahan));
        Assert.Null((await Meja.SetujuiAsync(t.Id, t.Versi, null, await kantor.PetugasAsync("lurah"), Ct)).Penolakan);
        Assert.StartsWith("bawaan SKTM ", (await kantor.BacaAsync(await kantor.SuratTerbitAsync())).TemplatNama, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kelurahan_without_its_own_uses_that_of_its_kecamatan_and_nobody_tomorrows()
    {
        const string kode = "SKU";
        var (kecamatan, sukamaju) = (await UnitAsync(KantorSurat.Kecamatan), await UnitAsync(KantorSurat.Sukamaju));
        async Task<string?> NamaAsync(DateOnly hari) => await kantor.DbAsync(async db => (await db.TemplatBerlakuAsync([sukamaju, kecamatan], kode, hari, Ct))?.Nama);
        Assert.Null(await NamaAsync(HariIni));
        var camat = await BerlakukanAsync(KantorSurat.Kecamatan, "camat", "Satu {{ nama }}.", HariIni, kode);
        Assert.Equal($"versi {camat.Nomor} Kecamatan Contoh", await NamaAsync(HariIni));
        Assert.Equal((HariIni.AddDays(5), null), ((await BerlakukanAsync(KantorSurat.Kecamatan, "camat", "Dua {{ nama }}.", HariIni.AddDays(5), kode)).BerlakuMulai, (await kantor.DbAsync(db => db.TemplatBerlakuAsync([sukamaju, kecamatan], kode, HariIni.AddDays(-1), Ct)))));
        Assert.Equal($"versi {camat.Nomor} Kecamatan Contoh", await NamaAsync(HariIni.AddDays(4)));
        Assert.Equal($"versi {camat.Nomor + 1} Kecamatan Contoh", await NamaAsync(HariIni.AddDays(5)));
        await using var db = kantor.Db();
        var baris = await db.DaftarTemplatSuratAsync(await kantor.PetugasAsync("admin"), sukamaju, HariIni, Ct);
        Assert.Equal(($"Versi {camat.Nomor} Kecamatan Contoh", false), baris.Where(b => b.Kode == kode).Select(b => (b.Bunyi, b.Sendiri)).Single());
    }

    [Fact]
    public async Task What_a_letter_lacks_leads_to_the_place_where_it_is_filled_in()
    {
        var butir = await kantor.ButirSiapAsync();
        var petugas = await kantor.PetugasAsync("verifikator");
        Assert.Empty(await kantor.Ambil<PratinjauSurat>().KurangAsync(butir, petugas, Ct));
        var (id, unit) = await kantor.DbAsync(db => db.Butir.Where(b => b.Id == butir).Select(b => new ValueTuple<int, int>(b.PermohonanId, b.UnitKerjaId)).SingleAsync(Ct));
        var bahan = BahanContoh.Untuk(Kode).Dengan(("agama", ""));
        Assert.Equal("Agama", Assert.Single(SusunSurat.YangKurang(bahan)).Label);
        await kantor.DbAsync(async db =>
        {
            var p = await db.Permohonan.SingleAsync(x => x.Id == id, Ct);
            db.Entry(p).Property(x => x.Isian).CurrentValue = p.Isian.Dengan("agama", null);
            return await db.SaveChangesAsync(Ct);
        });
        Assert.Equal(new Kekurangan("Agama", $"/?permohonan={id}&lihat=permohonan&isian=agama"), Assert.Single(await kantor.Ambil<PratinjauSurat>().KurangAsync(butir, petugas, Ct)));
        await kantor.DbAsync(db => db.Pejabat.ExecuteUpdateAsync(s => s.SetProperty(x => x.Mulai, new DateOnly(2099, 1, 1)), Ct));
        Assert.Contains(await kantor.Ambil<PratinjauSurat>().KurangAsync(butir, petugas, Ct), k => k.Tautan == $"/pengaturan/pejabat?unit={unit}" && k.Apa.StartsWith("pejabat yang sedang menjabat", StringComparison.Ordinal));
        await kantor.DbAsync(db => db.Pejabat.ExecuteUpdateAsync(s => s.SetProperty(x => x.Mulai, new DateOnly(2020, 1, 1)), Ct));
    }

    [Theory]
    [InlineData(UkuranContoh.Pendek), InlineData(UkuranContoh.Panjang), InlineData(UkuranContoh.Berlebihan)]
    public async Task The_editor_previews_every_letter_with_invented_answers(UkuranContoh ukuran)
    {
        var (unit, pratinjau) = (await UnitAsync(KantorSurat.Sukamaju), kantor.Ambil<PratinjauTemplat>());
        foreach (var l in BahanContoh.SuratKantor)
        {
            var bahan = await pratinjau.ContohAsync(unit, l, LayananPublik.Pelayanan.Katalog.Bawaan.FieldUntuk(l.Rincian), ukuran, Ct);
            Assert.Equal([], SusunSurat.YangKurang(bahan).Select(k => $"{l.Kode} {k.Label}"));
            Assert.NotEmpty(pratinjau.Pdf(SusunSurat.Susun(bahan)));
        }
    }
}
