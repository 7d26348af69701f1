using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Pelayanan.Halaman;
using LayananPublik.Penataan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>What waits for what: opened, stopped, returned, each with its own clock.</summary>
public sealed class UrutanPaketTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    readonly ObrolanUji o = new(kantor);
    readonly PetugasPaket meja = new(kantor);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static void Baik(Hasil hasil) => Assert.Null(hasil.Penolakan);

    Task<Permohonan> AjukanAsync(string kode, string kasus) => o.AjukanPaketAsync(kode, kasus);

    async Task<string> KeadaanAsync() => string.Join(' ', (await o.PermohonanAsync()).Berurut().Select(b => $"{b.Kunci}:{b.Status}"));

    async Task SakelarAsync(string kode, bool aktif)
    {
        var admin = new PetugasAktif(kantor.Hendra.Id, "Nadia Pramesti", Peran.Admin, kantor.Kecamatan.Id, kantor.Kecamatan.Jalur);
        var id = await o.BacaAsync(db => db.Paket.Where(x => x.Kode == kode && x.Berlaku).Select(x => x.Id).SingleAsync());
        Baik(await new MejaPaket(kantor.Dbs, kantor.Siaran, o.Jam).AturAktifAsync(id, admin, aktif, Ct));
    }

    async Task<Butir> ButirAsync(string kunci) => (await o.PermohonanAsync()).Butir.Single(b => b.Kunci == kunci);

    [Fact]
    public async Task What_waits_becomes_workable_when_its_predecessor_is_made_and_its_time_begins_then()
    {
        var p = await AjukanAsync("PKT-LAHIR", "tanpa_faskes=tidak");
        Assert.Equal("akta:Diajukan kk:Menunggu kia:Menunggu", await KeadaanAsync());
        await meja.TerimaSemuaAsync(p);
        await meja.LengkapiDataAsync(p);
        o.Jam.Kini = meja.Jam.Kini = new(2026, 11, 23, 3, 0, 0, TimeSpan.Zero);
        await meja.HasilAsync(await ButirAsync("akta"));
        Assert.Equal("akta:HasilDiterima kk:Diajukan kia:Menunggu", await KeadaanAsync());
        // One working day after Monday, at its end.
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), (await ButirAsync("kk")).Tenggat);
        Assert.Null((await ButirAsync("kia")).Tenggat);
        await meja.HasilAsync(await ButirAsync("kk"));
        Assert.Equal(StatusButir.Diajukan, (await ButirAsync("kia")).Status);
        Assert.Contains("2 dari 3 selesai", Assert.Single(await o.TeksAsync("status")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_promise_is_the_longest_road_and_not_the_sum()
    {
        // Sent on a Saturday: akta Tuesday at closing time, KK by Thursday, KIA by Monday.
        await AjukanAsync("PKT-LAHIR", "tanpa_faskes=tidak");
        Assert.Contains("Seluruhnya selesai paling lambat", await o.TerakhirAsync(), StringComparison.Ordinal);
        await using var db = o.Db();
        var p = await o.PermohonanAsync();
        var kalender = await db.KalenderAsync(p.UnitKerjaId, Ct);
        Assert.Equal(new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero), p.Perkiraan(kalender, o.Jam.Kini));
    }

    [Fact]
    public async Task A_refused_predecessor_stops_what_waits_for_it_and_nothing_else()
    {
        var p = await AjukanAsync("PKT-CERAI", "pihak=1");
        Assert.Equal("kkSuami:Diajukan kkIstri:Diajukan ktpSuami:Menunggu ktpIstri:Menunggu", await KeadaanAsync());
        Baik(await meja.Meja.TolakAsync(p.Butir.Single(b => b.Kunci == "kkSuami").Id, kantor.Hendra, "Bukan warga kami.", Ct));
        Assert.Equal("kkSuami:Ditolak kkIstri:Diajukan ktpSuami:Dibatalkan ktpIstri:Menunggu", await KeadaanAsync());
        var kabar = string.Join('\n', await o.KabarAsync());
        Assert.Contains("KTP-el mantan suami", kabar, StringComparison.Ordinal);
        Assert.Contains("Dokumen lain tetap berjalan", kabar, StringComparison.Ordinal);
        var riwayat = await o.BacaAsync(db => db.Butir.Where(b => b.PermohonanId == p.Id && b.Kunci == "ktpSuami").SelectMany(b => b.Riwayat).OrderByDescending(r => r.Id).Select(r => r.Alasan).FirstAsync());
        Assert.Equal("KK mantan suami ditolak", riwayat);
    }

    [Fact]
    public async Task A_cancelled_document_takes_its_whole_chain_with_it()
    {
        var p = await AjukanAsync("PKT-LAHIR", "tanpa_faskes=ya");
        Baik(await meja.Meja.BatalkanAsync(p.Butir.Single(b => b.Kunci == "ket").Id, kantor.Rina, "Atas permintaan warga.", Ct));
        Assert.Equal("ket:Dibatalkan akta:Dibatalkan kk:Dibatalkan kia:Dibatalkan", await KeadaanAsync());
    }

    [Fact]
    public async Task Documents_that_wait_for_nothing_run_beside_each_other()
    {
        var p = await AjukanAsync("PKT-HILANG", "kia_hilang=ya");
        Assert.All(p.Butir, b => Assert.Equal(StatusButir.Diajukan, b.Status));
        Assert.Equal(["KEHILANGAN", "FOTO_ANAK"], p.Berkas.Select(b => b.Dok));
    }

    [Fact]
    public async Task A_shared_photo_is_asked_for_once_and_the_new_one_serves_all()
    {
        var p = await AjukanAsync("PKT-CERAI", "pihak=1");
        foreach (var b in p.Berkas.Where(b => b.Dok != "KK_LAMA")) Baik(await meja.Meja.TerimaBerkasAsync(b.Id, kantor.Hendra, Ct));
        Baik(await meja.Meja.TolakBerkasAsync(p.Berkas.Single(b => b.Dok == "KK_LAMA").Id, kantor.Hendra, "Foto buram.", Ct));
        Baik(await meja.Meja.KembalikanAsync(p.Butir.Single(b => b.Kunci == "kkSuami").Id, kantor.Hendra, null, Ct));
        Assert.Equal("kkSuami:Dikembalikan kkIstri:Dikembalikan ktpSuami:Menunggu ktpIstri:Menunggu", await KeadaanAsync());
        Assert.Single(await o.KabarAsync(), k => k.Contains("Foto buram", StringComparison.Ordinal));
        Assert.Contains("sudah kami terima", Assert.Single(await o.FotoAsync()).Teks, StringComparison.Ordinal);
        Assert.Equal("kkSuami:Diajukan kkIstri:Diajukan ktpSuami:Menunggu ktpIstri:Menunggu", await KeadaanAsync());
    }

    [Fact]
    public async Task One_returned_document_leaves_the_others_going()
    {
        var p = await AjukanAsync("PKT-PRANIKAH", "minta_skbm=ya");
        Baik(await meja.Meja.TolakBerkasAsync(p.Berkas.Single(b => b.Dok == "PERNYATAAN_BM").Id, kantor.Hendra, "Belum bermeterai.", Ct));
        Baik(await meja.Meja.KembalikanAsync(p.Butir.Single(b => b.Kunci == "skbm").Id, kantor.Hendra, null, Ct));
        Assert.Equal("n:Diajukan skbm:Dikembalikan", await KeadaanAsync());
        await meja.LengkapiDataAsync(p);
        await meja.TerimaSemuaAsync(p);
        Baik(await meja.Meja.SetujuiAsync(p.Butir.Single(b => b.Kunci == "n").Id, kantor.Hendra, Ct));
        Assert.Equal("n:Disetujui skbm:Dikembalikan", await KeadaanAsync());
    }

    [Fact]
    public async Task A_photo_that_only_a_waiting_document_needs_can_come_back_before_its_turn()
    {
        var p = await AjukanAsync("PKT-LAHIR", "tanpa_faskes=tidak");
        Baik(await meja.Meja.TolakBerkasAsync(p.Berkas.Single(b => b.Dok == "KTP_AYAH_IBU").Id, kantor.Hendra, "Foto buram.", Ct));
        Baik(await meja.Meja.KembalikanAsync(p.Butir.Single(b => b.Kunci == "kia").Id, kantor.Hendra, null, Ct));
        Assert.Equal("akta:Diajukan kk:Menunggu kia:Dikembalikan", await KeadaanAsync());
        await o.FotoAsync();
        Assert.Equal("akta:Diajukan kk:Menunggu kia:Menunggu", await KeadaanAsync());
    }

    [Fact]
    public async Task All_that_are_ready_are_approved_at_once_and_the_rest_says_why_not()
    {
        var p = await AjukanAsync("PKT-CERAI", "pihak=1");
        await meja.TerimaSemuaAsync(p);
        Assert.Contains("Data belum diisi", (await meja.Meja.SetujuiSemuaAsync(p.Id, kantor.Hendra, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Equal(KerjaMeja.TakBerwenang, (await meja.Meja.SetujuiSemuaAsync(p.Id, kantor.Rina, Ct)).Penolakan?.Split(": ")[^1]);
        Assert.Equal(KerjaMeja.DiLuarLingkup, (await meja.Meja.SetujuiSemuaAsync(p.Id, kantor.Tetangga, Ct)).Penolakan);
        await meja.LengkapiDataAsync(p);
        Assert.Equal("Disetujui: KK mantan suami dan KK mantan istri.", (await meja.Meja.SetujuiSemuaAsync(p.Id, kantor.Hendra, Ct)).Nilai);
        Assert.Equal("kkSuami:Disetujui kkIstri:Disetujui ktpSuami:Menunggu ktpIstri:Menunggu", await KeadaanAsync());
    }

    [Fact]
    public async Task A_sent_result_closes_its_own_document_and_not_a_sibling_whose_card_waits_at_the_counter()
    {
        var p = await AjukanAsync("PKT-HILANG", "kia_hilang=tidak");
        await meja.TerimaSemuaAsync(p);
        await meja.LengkapiDataAsync(p);
        await meja.HasilAsync(await ButirAsync("ktp"));
        var kk = (await ButirAsync("kk")).Id;
        Baik(await meja.Meja.SetujuiAsync(kk, kantor.Hendra, Ct));
        Baik(await meja.Meja.TeruskanAsync(kk, kantor.Rina, "Manifes 7", Ct));
        Baik(await meja.Meja.TerimaHasilAsync(kk, kantor.Rina, ContohBerkas.Pdf(), null, Ct));
        await using (var db = o.Db())
        {
            var kirim = await db.PesanKeluar.Include(k => k.Pesan).Where(k => k.PercakapanId == o.PercakapanId && k.Pesan.Lampiran != null).OrderByDescending(k => k.Id).FirstAsync(Ct);
            kirim.MulaiKirim(o.Jam.Kini, o.Jam.Kini);
            kirim.DiterimaMeta("wamid.hasil-kk", o.Jam.Kini);
            kirim.TerapkanStatus(StatusKirim.Terkirim, o.Jam.Kini, "wamid.hasil-kk");
            await db.SaveChangesAsync(Ct);
        }
        using var penyerah = new PenyerahHasil(kantor.Dbs, new(kantor.Siaran), kantor.Siaran, o.Jam, NullLogger<PenyerahHasil>.Instance);
        await penyerah.StartAsync(Ct);
        await AppUji.TungguAsync(async () => (await ButirAsync("kk")).Status == StatusButir.Selesai, "the sent document to be closed");
        await penyerah.StopAsync(Ct);
        Assert.Equal("ktp:HasilDiterima kk:Selesai", await KeadaanAsync());
    }

    [Fact]
    public async Task A_file_of_the_chat_goes_into_what_the_bundle_asks_for()
    {
        var p = await AjukanAsync("PKT-LAHIR", "tanpa_faskes=tidak");
        await using var db = o.Db();
        var tujuan = Assert.Single(await db.TujuanBerkasAsync(kantor.Hendra, o.PercakapanId, Ct));
        Assert.Equal("Paket bayi lahir", tujuan.Layanan);
        // The old KK under one name, and nothing that the bundle makes itself.
        Assert.Equal(["KET_LAHIR_FASKES", "BUKU_NIKAH", "KK_LAMA", "KTP_AYAH_IBU"], tujuan.Syarat.Select(s => s.Dok).Where(d => p.Berkas.Any(b => b.Dok == d)));
        Assert.DoesNotContain(tujuan.Syarat, s => s.Dok is "KK" or "AKTA_LAHIR");
    }

    [Fact]
    public async Task A_running_bundle_finishes_on_its_version_and_the_switch_holds_for_new_ones()
    {
        var p = await AjukanAsync("PKT-17", "");
        await SakelarAsync("PKT-17", false);
        try
        {
            Assert.Contains("menunggu perekaman KTP-el", Assert.Single(await o.TeksAsync("status")).Teks, StringComparison.Ordinal);
            Assert.Equal(1, (await o.PermohonanAsync()).Paket!.VersiPaket);
            Assert.DoesNotContain("110.", Assert.Single(await o.PilihAsync("PAKET")).Teks, StringComparison.Ordinal);
        }
        finally
        {
            await SakelarAsync("PKT-17", true);
        }
    }
}
