using System.Net;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaduan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>What an account of a dinas sees, and what it does not.</summary>
public sealed class DinasTests(KantorDinas kantor) : IClassFixture<KantorDinas>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dinas_sees_its_own_dispositions_and_no_other_unit_does()
    {
        var id = await kantor.DisposisiAsync();
        var (milik, tetangga, camat) = (await kantor.PetugasAsync("dinas"), await kantor.TetanggaAsync(), await kantor.PetugasAsync("camat"));
        Assert.Contains(await DaftarAsync(milik), b => b.Id == id);
        Assert.DoesNotContain(await DaftarAsync(tetangga), b => b.Id == id);
        Assert.Empty(await DaftarAsync(camat));
        Assert.Null(await kantor.DbAsync(db => db.KasusDinasAsync(id, tetangga.UnitKerjaId, kantor.Kini, Ct)));
        var siapa = PelakuDinas.Dari(tetangga)!;
        foreach (var aksi in Enum.GetValues<AksiDinas>()) Assert.NotNull((await kantor.MejaDinas.LakukanAsync(aksi, id, siapa, "coba", [], Ct)).Penolakan);
        Assert.Null(PelakuDinas.Dari(camat));
        Assert.Empty((await kantor.BacaAsync(id)).Laporan);
    }

    [Fact]
    public async Task Words_are_found_in_any_case()
    {
        var id = await kantor.DisposisiAsync();
        var petugas = await kantor.PetugasAsync("dinas");
        foreach (var kata in new[] { KantorDinas.Ringkas.ToUpperInvariant(), KantorDinas.Ringkas.ToLowerInvariant(), $" {(await kantor.BacaAsync(id)).Aduan.Nomor.ToLowerInvariant()} " })
            Assert.Contains(await kantor.DbAsync(db => db.DaftarDinasAsync(petugas, SaringDinas.Berjalan, kata, kantor.Kini, 0, 500, Ct)), b => b.Id == id);
    }

    [Fact]
    public async Task What_was_taken_back_is_gone_for_the_dinas()
    {
        var id = await kantor.DisposisiAsync();
        KantorDinas.Baik(await kantor.Meja.TarikDisposisiAsync(id, await kantor.PetugasAsync("adminaduan"), "Salah alamat.", Ct));
        Assert.DoesNotContain(await DaftarAsync(await kantor.PetugasAsync("dinas")), b => b.Id == id);
        Assert.NotNull((await kantor.MejaDinas.TerimaAsync(id, PelakuDinas.Dari(await kantor.PetugasAsync("dinas"))!, Ct)).Penolakan);
    }

    [Fact]
    public async Task The_counts_are_the_lists_and_the_nearest_deadline_comes_first()
    {
        var petugas = await kantor.PetugasAsync("dinas");
        for (var i = 0; i < 2; i++) await kantor.DisposisiAsync();
        var tembusan = await kantor.DisposisiAsync(tembusan: true);
        var selesai = await kantor.DisposisiAsync();
        KantorDinas.Baik(await kantor.MejaDinas.SelesaikanAsync(selesai, PelakuDinas.Dari(petugas)!, "Beres.", [], Ct));
        var kini = kantor.Kini + TimeSpan.FromDays(400);
        var hitung = await kantor.DbAsync(db => db.HitunganDinasAsync(petugas, kini, Ct));
        foreach (var s in Enum.GetValues<SaringDinas>())
        {
            var daftar = await kantor.DbAsync(db => db.DaftarDinasAsync(petugas, s, null, kini, 0, 500, Ct));
            Assert.Equal((s, hitung.Untuk(s)), (s, daftar.Count));
        }
        Assert.Equal(hitung.Berjalan, hitung.Lewat);
        Assert.Contains(await DaftarAsync(petugas, SaringDinas.Tembusan), b => b.Id == tembusan);
        Assert.Contains(await DaftarAsync(petugas, SaringDinas.Ditutup), b => b.Id == selesai);
        var tenggat = (await DaftarAsync(petugas)).Select(b => b.Tenggat).ToList();
        Assert.Equal(tenggat.Order(), tenggat);
    }

    [Fact]
    public async Task Photos_open_to_the_account_of_this_dinas_alone_and_are_logged()
    {
        var id = await kantor.DisposisiAsync();
        var petugas = await kantor.PetugasAsync("dinas");
        KantorDinas.Baik(await kantor.MejaDinas.LaporAsync(id, PelakuDinas.Dari(petugas)!, "Foto.", [new("a.jpg", ContohBerkas.Jpeg("akun", berjejak: true))], Ct));
        var berkas = (await kantor.BacaAsync(id)).Aduan.Berkas.Single();
        await kantor.TetanggaAsync();
        foreach (var (akun, harap) in new[] { ("dinas", HttpStatusCode.OK), ("dishub", HttpStatusCode.NotFound), ("camat", HttpStatusCode.Forbidden) })
        {
            using var http = await kantor.MasukAsync(akun);
            Assert.Equal((akun, harap), (akun, (await http.GetAsync(new Uri($"/dinas/{id}/foto/{berkas.Id}", UriKind.Relative), Ct)).StatusCode));
        }
        Assert.Equal(HttpStatusCode.Unauthorized, (await kantor.Http.GetAsync(new Uri($"/dinas/{id}/foto/{berkas.Id}", UriKind.Relative), Ct)).StatusCode);
        Assert.Equal(1, await kantor.DbAsync(db => db.CatatanBaca.CountAsync(c => c.IsiLemariId == berkas.IsiLemariId && c.PetugasId == petugas.Id, Ct)));
    }

    [Fact]
    public async Task Who_reported_it_stays_closed_until_two_persons_of_the_office_open_it_and_each_look_is_written_down()
    {
        var aduan = await kantor.AduanAsync();
        var id = await kantor.DisposisiAsync(aduan);
        var siapa = PelakuDinas.Dari(await kantor.PetugasAsync("dinas"))!;
        Assert.NotNull((await kantor.MejaDinas.IdentitasAsync(id, siapa, Ct)).Penolakan);
        KantorDinas.Baik(await kantor.Meja.MintaBukaIdentitasAsync(aduan, await kantor.PetugasAsync("adminaduan"), "Dinas harus menghubungi pelapor.", id, Ct));
        var minta = await kantor.DbAsync(db => db.PermintaanIdentitas.Where(p => p.AduanId == aduan).Select(p => p.Id).SingleAsync(Ct));
        Assert.NotNull((await kantor.MejaDinas.IdentitasAsync(id, siapa, Ct)).Penolakan);
        KantorDinas.Baik(await kantor.Meja.PutuskanBukaIdentitasAsync(minta, await kantor.PetugasAsync("kasi"), true, Ct));
        Assert.Equal(KantorDinas.Pelapor, (await kantor.MejaDinas.IdentitasAsync(id, siapa, Ct)).Nilai!.Nama, ignoreCase: true);
        Assert.NotNull((await kantor.MejaDinas.IdentitasAsync(id, PelakuDinas.Dari(await kantor.TetanggaAsync())!, Ct)).Penolakan);
        Assert.Contains((await kantor.BacaAsync(id)).Aduan.Riwayat, r => r.Tindakan == "Lihat identitas" && r.PetugasId == siapa.PetugasId);
        // Behind a link it is never shown, opened or not.
        using var hp = kantor.Hp();
        var jalur = await kantor.TautanAsync(id);
        await hp.BukaAsync(jalur);
        Assert.DoesNotContain(KantorDinas.Pelapor, (await hp.LihatAsync(jalur)).Html, StringComparison.OrdinalIgnoreCase);
    }

    Task<List<BarisDinas>> DaftarAsync(PetugasAktif petugas, SaringDinas saring = SaringDinas.Berjalan) => kantor.DbAsync(db => db.DaftarDinasAsync(petugas, saring, null, kantor.Kini, 0, 500, Ct));
}
