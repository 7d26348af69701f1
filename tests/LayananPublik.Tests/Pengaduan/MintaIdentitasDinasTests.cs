using System.Net;
using LayananPublik.KotakMasuk;
using LayananPublik.Pengaduan;
using LayananPublik.Tests.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>A dinas asks who reported: by its account and by its link, taken up by one, decided by another, told to the reporter.</summary>
public sealed class MintaIdentitasDinasTests(KantorAduan kantor) : IClassFixture<KantorAduan>
{
    static readonly CancellationToken Ct = CancellationToken.None;
    readonly JamUji jam = new() { Kini = KantorAduan.Senin };

    MejaAduan Meja => kantor.Meja(jam);

    MejaDinas Dinas => kantor.Dinas(jam);

    [Theory]
    [InlineData("JLN", false), InlineData("JLN", true), InlineData("PGL", false)]
    public async Task Asked_with_a_reason_taken_up_decided_by_another_seen_for_three_days_and_told_to_the_reporter(string kode, bool anonim)
    {
        var id = await kantor.LaporAsync(jam, kode, i => i with { Anonim = anonim });
        var d = await kantor.DisposisiAsync(jam, id);
        Assert.Equal(KeadaanIdentitas.Tertutup, await KeadaanAsync(d));
        Assert.Contains("alasan", (await Dinas.MintaIdentitasAsync(d, kantor.Galih, "  ", Ct)).Penolakan, StringComparison.Ordinal);
        await KantorAduan.HarusAsync(Dinas.MintaIdentitasAsync(d, kantor.Galih, "Perlu masuk ke pekarangannya.", Ct));
        Assert.Equal(KeadaanIdentitas.Diminta, await KeadaanAsync(d));
        Assert.Contains("menunggu keputusan", (await Dinas.MintaIdentitasAsync(d, kantor.Galih, "Sekali lagi.", Ct)).Penolakan, StringComparison.Ordinal);
        var minta = await PermintaanAsync(id);
        // It answers nothing of what the dinas was asked to do.
        Assert.Null((await kantor.AduanAsync(id)).Disposisi[0].DitanggapiPada);
        Assert.Contains("sudah memintanya sendiri", (await Meja.MintaBukaIdentitasAsync(id, kantor.Yusuf, "Dinas perlu.", d, Ct)).Penolakan, StringComparison.Ordinal);
        // Nobody decides on what nobody has taken up, and who takes it up does not decide.
        Assert.False((await Meja.PutuskanBukaIdentitasAsync(minta, kantor.Camat, true, Ct)).Berhasil);
        Assert.False((await Meja.AngkatPermintaanDinasAsync(minta, kantor.Kantor.Rina, Ct)).Berhasil);
        Assert.False((await Meja.AngkatPermintaanDinasAsync(minta, kantor.Tetangga, Ct)).Berhasil);
        await KantorAduan.HarusAsync(Meja.AngkatPermintaanDinasAsync(minta, kantor.Kasi, Ct));
        Assert.False((await Meja.AngkatPermintaanDinasAsync(minta, kantor.Yusuf, Ct)).Berhasil);
        Assert.Contains("tidak boleh menyetujui sendiri", (await Meja.PutuskanBukaIdentitasAsync(minta, kantor.Kasi, true, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Equal(KeadaanIdentitas.Diminta, await KeadaanAsync(d));
        Assert.False((await Dinas.IdentitasAsync(d, kantor.Galih, Ct)).Berhasil);
        await KantorAduan.HarusAsync(Meja.PutuskanBukaIdentitasAsync(minta, kantor.Camat, true, Ct));
        Assert.Equal(KeadaanIdentitas.Diberikan, await KeadaanAsync(d));
        for (var i = 0; i < 2; i++)
        {
            var siapa = (await Dinas.IdentitasAsync(d, kantor.Galih, Ct)).Nilai!;
            Assert.Equal(("Sari Anggraini", (int?)null), (siapa.Nama, siapa.PercakapanId));
        }
        Assert.Equal(2, (await kantor.AduanAsync(id)).Riwayat.Count(r => r is { Tindakan: "Lihat identitas", Pelaku: "galih" }));
        Assert.False((await Dinas.IdentitasAsync(d, kantor.Lain, Ct)).Berhasil);
        var kabar = Assert.Single(await KabarAsync(id), k => k.Contains("izinkan melihat nama dan nomor Anda", StringComparison.Ordinal));
        Assert.Contains("Dinas Pekerjaan Umum Contoh", kabar, StringComparison.Ordinal);
        if (kode == "PGL") Assert.DoesNotContain("ungli", kabar, StringComparison.Ordinal);
        jam.Kini += PermintaanIdentitas.Berlaku;
        Assert.Equal(KeadaanIdentitas.Tertutup, await KeadaanAsync(d));
        Assert.False((await Dinas.IdentitasAsync(d, kantor.Galih, Ct)).Berhasil);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refused_by_either_the_dinas_reads_only_that_and_the_reporter_hears_nothing(bool tanpaDiangkat)
    {
        var id = await kantor.LaporAsync(jam);
        var d = await kantor.DisposisiAsync(jam, id);
        await KantorAduan.HarusAsync(Dinas.MintaIdentitasAsync(d, kantor.Galih, "Ingin tahu.", Ct));
        var minta = await PermintaanAsync(id);
        if (tanpaDiangkat)
        {
            Assert.False((await Meja.TolakPermintaanDinasAsync(minta, kantor.Yusuf, " ", Ct)).Berhasil);
            await KantorAduan.HarusAsync(Meja.TolakPermintaanDinasAsync(minta, kantor.Yusuf, "Orang dalam, rawan.", Ct));
        }
        else
        {
            await KantorAduan.HarusAsync(Meja.AngkatPermintaanDinasAsync(minta, kantor.Yusuf, Ct));
            await KantorAduan.HarusAsync(Meja.PutuskanBukaIdentitasAsync(minta, kantor.Kasi, false, Ct));
        }
        var kasus = await KasusAsync(d);
        Assert.Equal((KeadaanIdentitas.Ditolak, true), (kasus.Identitas, kasus.Boleh(AksiDinas.MintaIdentitas)));
        Assert.DoesNotContain(kasus.Laporan, l => l.Teks.Contains("rawan", StringComparison.Ordinal));
        Assert.False((await Dinas.IdentitasAsync(d, kantor.Galih, Ct)).Berhasil);
        Assert.DoesNotContain(await KabarAsync(id), k => k.Contains("izinkan", StringComparison.Ordinal));
        // It may ask again, with another reason.
        await KantorAduan.HarusAsync(Dinas.MintaIdentitasAsync(d, kantor.Galih, "Pagar pelapor harus dibuka.", Ct));
    }

    [Fact]
    public async Task A_copy_and_a_closed_task_ask_nothing_and_what_has_ended_is_not_opened_any_more()
    {
        var id = await kantor.LaporAsync(jam);
        await KantorAduan.HarusAsync(Meja.VerifikasiAsync(id, kantor.Yusuf, new((await kantor.AduanAsync(id)).KategoriId, Berat.Ringan, kantor.Kantor.Contoh.Id, "Lubang."), Ct));
        await KantorAduan.HarusAsync(Meja.DisposisiAsync(id, kantor.Yusuf, [new(kantor.Pu.Id, true), new(kantor.Lh.Id, false)], "", Ct));
        var (utama, tembusan) = ((await kantor.AduanAsync(id)).Disposisi.Single(d => d.Utama).Id, (await kantor.AduanAsync(id)).Disposisi.Single(d => !d.Utama).Id);
        Assert.Contains("tembusan", (await Dinas.MintaIdentitasAsync(tembusan, kantor.Lain, "Ingin tahu.", Ct)).Penolakan, StringComparison.Ordinal);
        await KantorAduan.HarusAsync(Dinas.MintaIdentitasAsync(utama, kantor.Galih, "Perlu.", Ct));
        var minta = await PermintaanAsync(id);
        await KantorAduan.HarusAsync(Meja.AngkatPermintaanDinasAsync(minta, kantor.Yusuf, Ct));
        await KantorAduan.HarusAsync(Dinas.SelesaikanAsync(utama, kantor.Galih, "Sudah ditambal.", [], Ct));
        Assert.Contains("sudah berakhir", (await Meja.PutuskanBukaIdentitasAsync(minta, kantor.Kasi, true, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.False((await Dinas.MintaIdentitasAsync(utama, kantor.Galih, "Perlu.", Ct)).Berhasil);
        await KantorAduan.HarusAsync(Meja.PutuskanBukaIdentitasAsync(minta, kantor.Kasi, false, Ct));
    }

    [Fact]
    public async Task A_request_nobody_has_taken_up_is_an_alarm_of_who_manages_complaints()
    {
        var id = await kantor.LaporAsync(jam);
        var d = await kantor.DisposisiAsync(jam, id);
        await KantorAduan.HarusAsync(Dinas.MintaIdentitasAsync(d, kantor.Galih, "Perlu.", Ct));
        await using var db = kantor.Db();
        var alarm = (await new PeringatanAduan().BacaAsync(db, jam.Kini, Ct)).Single(p => p.Kalimat.Contains("permintaan dinas", StringComparison.Ordinal) && p.Untuk(kantor.Yusuf) && !p.Untuk(kantor.Tetangga));
        Assert.StartsWith("/aduan/", alarm.Href, StringComparison.Ordinal);
    }

    async Task<int> PermintaanAsync(int aduan)
    {
        await using var db = kantor.Db();
        return await db.PermintaanIdentitas.Where(p => p.AduanId == aduan).OrderByDescending(p => p.Id).Select(p => p.Id).FirstAsync(Ct);
    }

    async Task<KasusDinas> KasusAsync(int d)
    {
        await using var db = kantor.Db();
        return (await db.KasusDinasAsync(d, kantor.Pu.Id, jam.Kini, Ct))!;
    }

    async Task<KeadaanIdentitas> KeadaanAsync(int d) => (await KasusAsync(d)).Identitas;

    async Task<List<string>> KabarAsync(int id)
    {
        await kantor.Kantor.Pengabar(jam).SalurkanAsync(Ct);
        return [.. (await kantor.KabarAsync(id)).SelectMany(k => k.Split("\n\n"))];
    }
}
