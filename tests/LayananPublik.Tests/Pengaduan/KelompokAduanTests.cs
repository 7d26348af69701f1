using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaduan;
using LayananPublik.Tests.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

public sealed class KelompokAduanTests(KantorAduan kantor) : IClassFixture<KantorAduan>
{
    static readonly CancellationToken Ct = CancellationToken.None;
    readonly JamUji jam = new() { Kini = KantorAduan.Senin };

    [Fact]
    public async Task One_update_reaches_everybody_who_reported_the_same_each_under_his_own_number()
    {
        var (induk, kedua, ketiga, d) = await TigaAsync();
        await KantorAduan.HarusAsync(kantor.Dinas(jam).TerimaAsync(d, kantor.Galih, Ct));
        foreach (var id in (int[])[induk, kedua, ketiga])
            Assert.Contains(await kantor.KabarAsync(id), k => k.Contains("sudah diterima *Dinas", StringComparison.Ordinal));
        var a = await kantor.AduanAsync(kedua);
        Assert.Contains(await kantor.KabarAsync(kedua), k => k.Contains(a.Nomor, StringComparison.Ordinal));
        Assert.Equal((StatusAduan.Duplikat, (int?)induk), (a.Status, a.IndukId));
    }

    [Fact]
    public async Task The_case_ends_once_every_reporter_has_said_that_it_is_done()
    {
        var (induk, kedua, ketiga, d) = await TigaAsync();
        await KantorAduan.HarusAsync(kantor.Dinas(jam).SelesaikanAsync(d, kantor.Galih, "Sudah ditambal.", [], Ct));
        Assert.Equal(HasilKonfirmasi.Dicatat, (await kantor.KonfirmasiAsync(jam, kedua, true)).Nilai);
        Assert.Equal(HasilKonfirmasi.Dicatat, (await kantor.KonfirmasiAsync(jam, kedua, true)).Nilai);
        Assert.Equal(HasilKonfirmasi.Dicatat, (await kantor.KonfirmasiAsync(jam, induk, true)).Nilai);
        Assert.Equal(HasilKonfirmasi.Selesai, (await kantor.KonfirmasiAsync(jam, ketiga, true)).Nilai);
        Assert.Equal(StatusAduan.Selesai, (await kantor.AduanAsync(induk)).Status);
        Assert.Contains(await kantor.KabarAsync(kedua), k => k.Contains("selesai. Terima kasih", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_last_answers_at_the_same_moment_end_the_case()
    {
        var (induk, kedua, ketiga, d) = await TigaAsync();
        await KantorAduan.HarusAsync(kantor.Dinas(jam).SelesaikanAsync(d, kantor.Galih, "Sudah ditambal.", [], Ct));
        await kantor.KonfirmasiAsync(jam, induk, true);
        var hasil = await Task.WhenAll(new[] { kedua, ketiga }.Select(id => Task.Run(() => UlangiAsync(id), Ct)));
        Assert.Contains(HasilKonfirmasi.Selesai, hasil);
        Assert.Equal(StatusAduan.Selesai, (await kantor.AduanAsync(induk)).Status);

        // As the receiver of messages does: who clashed does it again.
        async Task<HasilKonfirmasi> UlangiAsync(int id)
        {
            while (true)
                try { return (await kantor.KonfirmasiAsync(jam, id, true)).Nilai; }
                catch (DbUpdateConcurrencyException) { /* the other was faster */ }
        }
    }

    [Fact]
    public async Task What_one_reporter_did_not_complete_goes_on_for_the_others()
    {
        var (induk, _, _, _) = await TigaAsync();
        await KantorAduan.HarusAsync(kantor.Meja(jam).MintaDataAsync(induk, kantor.Yusuf, "Di mana tepatnya?", Ct));
        jam.Kini += Aduan.BatasLengkapi;
        while (await kantor.Penjaga(jam).JagaAsync(Ct)) { }
        Assert.Equal(StatusAduan.Didisposisi, (await kantor.AduanAsync(induk)).Status);
        Assert.False((await kantor.Meja(jam).CabutAsync(induk, kantor.Yusuf, "Tidak jadi.", Ct)).Berhasil);
    }

    [Fact]
    public async Task Photos_of_the_work_reach_every_reporter_before_the_question()
    {
        var (induk, kedua, _, d) = await TigaAsync();
        await KantorAduan.HarusAsync(kantor.Dinas(jam).SelesaikanAsync(d, kantor.Galih, "Sudah ditambal.", [new("hasil.jpg", ContohBerkas.Jpeg("hasil"))], Ct));
        await using var db = kantor.Db();
        foreach (var id in (int[])[induk, kedua])
        {
            var p = (await kantor.AduanAsync(id)).PercakapanId;
            var foto = Assert.Single(await db.PesanKeluar.Where(k => k.PercakapanId == p && k.Pesan.Jenis == JenisPesan.Gambar).Select(k => new { k.Id, k.Isi }).ToListAsync(Ct));
            Assert.True(Assert.IsType<Gambar>(IsiPesan.DariJson(foto.Isi)).IsiLemariId > 0);
            Assert.True(await db.PesanKeluar.Where(k => k.PercakapanId == p && k.Pesan.Teks!.Contains("Apakah sudah beres?")).AllAsync(k => k.Id > foto.Id, Ct));
        }
    }

    [Fact]
    public async Task One_who_says_it_is_not_done_opens_the_main_case_again_counted_once_for_the_dinas()
    {
        var (induk, kedua, ketiga, d) = await TigaAsync();
        await KantorAduan.HarusAsync(kantor.Dinas(jam).SelesaikanAsync(d, kantor.Galih, "Sudah ditambal.", [], Ct));
        await kantor.KonfirmasiAsync(jam, induk, true);
        Assert.Equal(HasilKonfirmasi.DibukaLagi, (await kantor.KonfirmasiAsync(jam, kedua, false)).Nilai);
        Assert.Equal(HasilKonfirmasi.DibukaLagi, (await kantor.KonfirmasiAsync(jam, ketiga, false)).Nilai);
        var a = await kantor.AduanAsync(induk);
        Assert.Equal((StatusAduan.DibukaLagi, 1, 1), (a.Status, a.DibukaLagiKali, a.Disposisi[0].DibukaLagiKali));
        Assert.True(a.Disposisi[0].Aktif);
        Assert.Equal(StatusAduan.Duplikat, (await kantor.AduanAsync(kedua)).Status);
        Assert.Contains(await kantor.KabarAsync(induk), k => k.Contains("buka kembali", StringComparison.Ordinal));
        // Everybody is asked anew the next time; an old yes does not count.
        await KantorAduan.HarusAsync(kantor.Dinas(jam).SelesaikanAsync(d, kantor.Galih, "Ditambal lagi.", [], Ct));
        Assert.Equal(HasilKonfirmasi.Dicatat, (await kantor.KonfirmasiAsync(jam, ketiga, true)).Nilai);
    }

    [Fact]
    public async Task Words_of_one_reporter_stay_sealed_and_the_main_case_says_that_they_came()
    {
        var (induk, kedua, ketiga, d) = await TigaAsync();
        await KantorAduan.HarusAsync(kantor.Dinas(jam).SelesaikanAsync(d, kantor.Galih, "Sudah ditambal.", [], Ct));
        foreach (var (id, kata) in new[] { (kedua, "Lubang kiri terlewat."), (ketiga, "Aspalnya pecah lagi.") })
        {
            await kantor.KonfirmasiAsync(jam, id, false, kata);
            Assert.Contains(kata, (await kantor.AduanAsync(id)).Uraian, StringComparison.Ordinal);
        }
        var a = await kantor.AduanAsync(induk);
        Assert.Equal([(await kantor.AduanAsync(kedua)).Nomor, (await kantor.AduanAsync(ketiga)).Nomor], a.Riwayat.Where(r => r.Tindakan == "Keterangan pelapor lain").Select(r => r.Alasan!));
        Assert.Equal($"Pelapor {(await kantor.AduanAsync(kedua)).Nomor}.", a.Riwayat.Single(r => r.Tindakan == "BukaLagi").Alasan);
        foreach (var id in (int[])[induk, kedua, ketiga])
            Assert.DoesNotContain((await kantor.AduanAsync(id)).Riwayat, r => r.Alasan is { } x && (x.Contains("terlewat", StringComparison.Ordinal) || x.Contains("pecah", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_last_one_who_is_waited_for_ends_the_case_by_withdrawing()
    {
        var (induk, kedua, ketiga, d) = await TigaAsync();
        await KantorAduan.HarusAsync(kantor.Dinas(jam).SelesaikanAsync(d, kantor.Galih, "Sudah ditambal.", [], Ct));
        await kantor.KonfirmasiAsync(jam, induk, true);
        await CabutAsync(kedua);
        Assert.Equal(StatusAduan.Ditindaklanjuti, (await kantor.AduanAsync(induk)).Status);
        await CabutAsync(ketiga);
        Assert.Equal(StatusAduan.Selesai, (await kantor.AduanAsync(induk)).Status);
        Assert.Contains(await kantor.KabarAsync(induk), k => k.Contains("selesai. Terima kasih", StringComparison.Ordinal));
        Assert.DoesNotContain(await kantor.KabarAsync(ketiga), k => k.Contains("selesai. Terima kasih", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parting_the_last_one_who_is_waited_for_ends_the_case_too()
    {
        var (induk, kedua, ketiga, d) = await TigaAsync();
        await KantorAduan.HarusAsync(kantor.Dinas(jam).SelesaikanAsync(d, kantor.Galih, "Sudah ditambal.", [], Ct));
        await kantor.KonfirmasiAsync(jam, induk, true);
        await kantor.KonfirmasiAsync(jam, kedua, true);
        await KantorAduan.HarusAsync(kantor.Meja(jam).PisahAsync(ketiga, kantor.Yusuf, Ct));
        Assert.Equal((StatusAduan.Selesai, StatusAduan.Baru), ((await kantor.AduanAsync(induk)).Status, (await kantor.AduanAsync(ketiga)).Status));
    }

    [Fact]
    public async Task Withdrawing_ends_nothing_where_nobody_has_said_that_it_is_done()
    {
        var (induk, kedua, ketiga, d) = await TigaAsync();
        await KantorAduan.HarusAsync(kantor.Dinas(jam).SelesaikanAsync(d, kantor.Galih, "Sudah ditambal.", [], Ct));
        await CabutAsync(kedua);
        await KantorAduan.HarusAsync(kantor.Meja(jam).CabutAsync(ketiga, kantor.Yusuf, "Warga menelepon.", Ct));
        Assert.Equal(StatusAduan.Ditindaklanjuti, (await kantor.AduanAsync(induk)).Status);
    }

    [Fact]
    public async Task Who_has_answered_is_not_told_that_there_was_no_answer()
    {
        var (induk, kedua, _, d) = await TigaAsync();
        await KantorAduan.HarusAsync(kantor.Dinas(jam).SelesaikanAsync(d, kantor.Galih, "Sudah ditambal.", [], Ct));
        await kantor.KonfirmasiAsync(jam, kedua, true);
        jam.Kini = (await kantor.AduanAsync(induk)).TenggatKonfirmasi!.Value;
        while (await kantor.Penjaga(jam).JagaAsync(Ct)) { }
        Assert.Equal(StatusAduan.Selesai, (await kantor.AduanAsync(induk)).Status);
        Assert.Contains(await kantor.KabarAsync(induk), k => k.Contains("tidak ada jawaban sampai batas waktunya", StringComparison.Ordinal));
        Assert.DoesNotContain(await kantor.KabarAsync(kedua), k => k.Contains("tidak ada jawaban sampai batas waktunya", StringComparison.Ordinal));
    }

    async Task CabutAsync(int id)
    {
        await using var db = kantor.Db();
        Assert.True((await kantor.Laporan.CabutAsync(db, await db.Aduan.SingleAsync(a => a.Id == id, Ct), null, jam.Kini, Ct)).Berhasil);
        await db.SalurkanBaruAsync(Ct);
        await db.SaveChangesAsync(Ct);
    }

    [Fact]
    public async Task A_group_that_is_joined_to_another_takes_its_members_along()
    {
        var (induk, kedua, _, _) = await TigaAsync();
        var lain = await kantor.LaporAsync(jam);
        await KantorAduan.HarusAsync(kantor.Meja(jam).GabungAsync(induk, kantor.Yusuf, lain, Ct));
        Assert.Equal(lain, (await kantor.AduanAsync(kedua)).IndukId);
        Assert.False((await kantor.AduanAsync(induk)).Disposisi[0].Aktif);
        Assert.False((await kantor.Meja(jam).GabungAsync(lain, kantor.Yusuf, kedua, Ct)).Berhasil);
    }

    [Fact]
    public async Task A_report_that_is_parted_is_a_case_of_its_own_with_a_clock_of_its_own()
    {
        var (_, kedua, _, _) = await TigaAsync();
        jam.Kini += TimeSpan.FromDays(1);
        await KantorAduan.HarusAsync(kantor.Meja(jam).PisahAsync(kedua, kantor.Yusuf, Ct));
        var a = await kantor.AduanAsync(kedua);
        Assert.Equal((StatusAduan.Baru, (int?)null, jam.Kini), (a.Status, a.IndukId, a.VerifikasiSejak!.Value));
    }

    [Fact]
    public async Task Nearby_ones_of_the_same_kind_are_suggested_and_no_others()
    {
        (double, double) titik = (-6.2, 106.8);
        IsianAduan Di(IsianAduan i, double utara) => i with { Lintang = titik.Item1 + utara / 111_195, Bujur = titik.Item2 };
        var ini = await kantor.LaporAsync(jam, "PJU", i => Di(i, 0));
        var dekat = await kantor.LaporAsync(jam, "PJU", i => Di(i, 140));
        var lebihDekat = await kantor.LaporAsync(jam, "PJU", i => Di(i, -20));
        var jauh = await kantor.LaporAsync(jam, "PJU", i => Di(i, 165));
        var lainJenis = await kantor.LaporAsync(jam, "SMP", i => Di(i, 10));
        Assert.True(RtRw.TryParse("003/005", out var rt, out _));
        var samaRt = await kantor.LaporAsync(jam, "PJU", i => i with { RtRw = rt });
        var samaRtLagi = await kantor.LaporAsync(jam, "PJU", i => i with { RtRw = rt });
        await using var db = kantor.Db();
        Assert.Equal([(lebihDekat, 20), (dekat, 140)], (await db.AduanDekatAsync(kantor.Yusuf, ini, jam.Kini, Ct)).Select(x => (x.Id, x.Meter!.Value)));
        Assert.Equal([samaRt], (await db.AduanDekatAsync(kantor.Yusuf, samaRtLagi, jam.Kini, Ct)).Select(x => x.Id));
        await KantorAduan.HarusAsync(kantor.Meja(jam).TolakAsync(dekat, kantor.Yusuf, "Bukan aduan.", Ct));
        Assert.Equal([lebihDekat], (await db.AduanDekatAsync(kantor.Yusuf, ini, jam.Kini, Ct)).Select(x => x.Id));
        Assert.True(jauh > 0 && lainJenis > 0);
    }

    [Fact]
    public void Distances_agree_with_the_map() => Assert.InRange(Jarak.Meter(-6.1754, 106.8272, -6.9147, 107.6098), 118_000, 121_000);

    async Task<(int Induk, int Kedua, int Ketiga, int Disposisi)> TigaAsync()
    {
        var (induk, kedua, ketiga) = (await kantor.LaporAsync(jam), await kantor.LaporAsync(jam), await kantor.LaporAsync(jam));
        foreach (var id in (int[])[kedua, ketiga]) await KantorAduan.HarusAsync(kantor.Meja(jam).GabungAsync(id, kantor.Yusuf, induk, Ct));
        return (induk, kedua, ketiga, await kantor.DisposisiAsync(jam, induk));
    }
}
