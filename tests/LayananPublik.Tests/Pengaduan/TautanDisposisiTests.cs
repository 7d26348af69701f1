using System.Net;
using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaduan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>The way of a dinas without an account, with real forms against the real app, and what strangers try.</summary>
public sealed class TautanDisposisiTests(KantorDinas kantor) : IClassFixture<KantorDinas>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_link_to_done_on_a_phone_without_script()
    {
        var id = await kantor.DisposisiAsync();
        var jalur = await kantor.TautanAsync(id);
        using var hp = kantor.Hp();
        var (_, depan, kepala) = await hp.LihatAsync(jalur);
        Assert.Contains(KantorDinas.Dinas, depan, StringComparison.Ordinal);
        Assert.DoesNotContain(KantorDinas.Ringkas, depan, StringComparison.Ordinal);
        Assert.True(kepala.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", kepala.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal(HttpStatusCode.SeeOther, (await hp.BukaAsync(jalur)).StatusCode);
        var (_, tugas, _) = await hp.LihatAsync(jalur);
        Assert.Contains(KantorDinas.Ringkas, tugas, StringComparison.Ordinal);
        Assert.Contains("geo:-6.481700,106.854300", tugas, StringComparison.Ordinal);
        Assert.Contains("Depan SDN Contoh 1", tugas, StringComparison.Ordinal);
        foreach (var rahasia in new[] { KantorDinas.Pelapor, KantorDinas.Kata, "081200000077", "<script" }) Assert.DoesNotContain(rahasia, tugas, StringComparison.OrdinalIgnoreCase);

        Assert.Equal("?kabar=terima", new Uri(kantor.Http.BaseAddress!, (await hp.KirimAsync(jalur, "terima")).Headers.Location!).Query);
        await hp.LihatAsync(jalur);
        Assert.Equal(HttpStatusCode.SeeOther, (await hp.KirimAsync(jalur, "tanya", "Apakah boleh ditutup satu lajur?")).StatusCode);
        KantorDinas.Baik(await kantor.Meja.JawabDinasAsync(id, await kantor.PetugasAsync("adminaduan"), "Boleh, sesudah pukul 21.", Ct));
        var (_, jawaban, _) = await hp.LihatAsync(jalur);
        Assert.Contains("Boleh, sesudah pukul 21.", jawaban, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await hp.KirimAsync(jalur, "lapor", "Material sudah di tempat.", null, ("a.jpg", ContohBerkas.Jpeg("a", berjejak: true)), ("b.png", ContohBerkas.Png()))).StatusCode);
        await hp.LihatAsync(jalur);
        Assert.Equal(HttpStatusCode.SeeOther, (await hp.KirimAsync(jalur, "selesai", "Lubang sudah ditambal.", null, ("c.jpg", ContohBerkas.Jpeg("c", berjejak: true)))).StatusCode);
        var (_, tutup, _) = await hp.LihatAsync(jalur);
        Assert.Contains("data-uji=\"tertutup\"", tutup, StringComparison.Ordinal);

        var d = await kantor.BacaAsync(id);
        Assert.Equal((StatusDisposisi.Selesai, StatusAduan.Ditindaklanjuti), (d.Status, d.Aduan.Status));
        Assert.Equal([JenisLaporan.Terima, JenisLaporan.Tanya, JenisLaporan.Jawab, JenisLaporan.Kemajuan, JenisLaporan.Selesai], d.Laporan.OrderBy(l => l.Id).Select(l => l.Jenis));
        Assert.All(d.Laporan.Where(l => l.Jenis != JenisLaporan.Jawab), l => Assert.Equal("Bagus Hermawan", l.Oleh));
        Assert.Equal(3, d.Aduan.Berkas.Count);
        foreach (var b in d.Aduan.Berkas)
        {
            Assert.DoesNotContain(ContohBerkas.Tempat, System.Text.Encoding.Latin1.GetString(await kantor.Ambil<Lemari>().AmbilAsync(b.IsiLemari.Sari, Ct)), StringComparison.Ordinal);
            using var foto = await hp.AmbilAsync($"{jalur}/foto/{b.Id}");
            Assert.Equal(HttpStatusCode.OK, foto.StatusCode);
            Assert.True(foto.Headers.CacheControl!.NoStore);
        }
        Assert.Contains(d.Aduan.Riwayat, r => r is { Tindakan: "Buka tautan dinas", Pelaku: "Bagus Hermawan" });
        var baris = (await kantor.DbAsync(async db => await db.TautanDinasAsync(id, await kantor.PetugasAsync("adminaduan"), Ct)))!;
        Assert.Equal((1, "Bagus Hermawan"), (baris.Dibuka, baris.TerakhirOleh));
    }

    [Fact]
    public async Task Wrong_forged_expired_revoked_replaced_and_withdrawn_links_are_one_and_the_same_page()
    {
        using var hp = kantor.Hp();
        var (_, salah, _) = await hp.LihatAsync("/disposisi/salah");
        var id = await kantor.DisposisiAsync();
        var lama = await kantor.TautanAsync(id);
        var baru = await kantor.TautanAsync(id);
        var dicabut = await kantor.DisposisiAsync();
        var jalurCabut = await kantor.TautanAsync(dicabut);
        KantorDinas.Baik(await kantor.Ambil<MejaTautanDinas>().CabutAsync(dicabut, await kantor.PetugasAsync("kasi"), Ct));
        var ditarik = await kantor.DisposisiAsync();
        var jalurTarik = await kantor.TautanAsync(ditarik);
        KantorDinas.Baik(await kantor.Meja.TarikDisposisiAsync(ditarik, await kantor.PetugasAsync("adminaduan"), "Salah alamat.", Ct));
        foreach (var jalur in new[] { lama, jalurCabut, jalurTarik, "/disposisi/" + new string('x', 32), "/disposisi/" + new string('x', 5000), "/disposisi/%3Cb%3E", baru + "x" })
        {
            var (status, isi, _) = await hp.LihatAsync(jalur);
            Assert.Equal((HttpStatusCode.NotFound, salah), (status, isi));
            Assert.Equal(HttpStatusCode.NotFound, (await hp.KirimAsync(jalur, "terima")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await hp.AmbilAsync(jalur + "/foto/1")).StatusCode);
        }
        Assert.Equal(HttpStatusCode.SeeOther, (await hp.BukaAsync(baru)).StatusCode);
        kantor.Maju(TimeSpan.FromDays(AturanAduan.Bawaan.TautanHari));
        Assert.Equal(salah, (await hp.LihatAsync(baru)).Html);
        Assert.DoesNotContain(baru.Split('/')[^1], await kantor.DbAsync(db => db.TautanDisposisi.Where(t => t.DisposisiId == id).OrderByDescending(t => t.Id).Select(t => t.Sidik).FirstAsync(Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_the_link_the_reporter_is_asked_for_and_shown_only_to_who_presses_while_it_is_open()
    {
        var id = await kantor.DisposisiAsync();
        var (jalur, aduan) = (await kantor.TautanAsync(id), (await kantor.BacaAsync(id)).AduanId);
        using var hp = kantor.Hp();
        await hp.BukaAsync(jalur);
        await hp.LihatAsync(jalur);
        using (var kosong = await hp.KirimAsync(jalur, "mintaidentitas", "  ")) Assert.Equal(HttpStatusCode.UnprocessableEntity, kosong.StatusCode);
        var serentak = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => hp.KirimAsync(jalur, "mintaidentitas", "Perlu masuk ke pekarangannya.")));
        Assert.All(serentak, j => Assert.Equal(HttpStatusCode.SeeOther, j.StatusCode));
        var minta = await kantor.DbAsync(db => db.PermintaanIdentitas.SingleAsync(p => p.AduanId == aduan, Ct));
        Assert.Equal((StatusPermintaan.DariDinas, "Bagus Hermawan", null), (minta.Status, minta.DariDinas, minta.PemintaId));
        Assert.Contains("menunggu keputusan kantor", (await hp.LihatAsync(jalur)).Html, StringComparison.Ordinal);
        using (var belum = await hp.IdentitasAsync(jalur)) Assert.DoesNotContain(KantorDinas.Pelapor, await belum.Content.ReadAsStringAsync(Ct), StringComparison.OrdinalIgnoreCase);
        KantorDinas.Baik(await kantor.Meja.AngkatPermintaanDinasAsync(minta.Id, await kantor.PetugasAsync("adminaduan"), Ct));
        KantorDinas.Baik(await kantor.Meja.PutuskanBukaIdentitasAsync(minta.Id, await kantor.PetugasAsync("kasi"), true, Ct));
        var (_, tugas, _) = await hp.LihatAsync(jalur);
        Assert.Contains("data-uji=\"lihat-identitas\"", tugas, StringComparison.Ordinal);
        Assert.DoesNotContain(KantorDinas.Pelapor, tugas, StringComparison.OrdinalIgnoreCase);
        using (var palsu = await hp.IdentitasAsync(jalur, "palsu")) Assert.DoesNotContain(KantorDinas.Pelapor, await palsu.Content.ReadAsStringAsync(Ct), StringComparison.OrdinalIgnoreCase);
        await hp.LihatAsync(jalur);
        using (var lihat = await hp.IdentitasAsync(jalur))
        {
            Assert.Equal((HttpStatusCode.OK, true), (lihat.StatusCode, lihat.Headers.CacheControl!.NoStore));
            Assert.Contains(KantorDinas.Pelapor, await lihat.Content.ReadAsStringAsync(Ct), StringComparison.OrdinalIgnoreCase);
        }
        Assert.Single((await kantor.BacaAsync(id)).Aduan.Riwayat, r => r is { Tindakan: "Lihat identitas", Pelaku: "Bagus Hermawan" });
        using var tanpaNama = kantor.Hp();
        using (var asing = await tanpaNama.IdentitasAsync(jalur)) Assert.Equal(HttpStatusCode.SeeOther, asing.StatusCode);
        kantor.Maju(PermintaanIdentitas.Berlaku);
        await hp.LihatAsync(jalur);
        using (var habis = await hp.IdentitasAsync(jalur)) Assert.DoesNotContain(KantorDinas.Pelapor, await habis.Content.ReadAsStringAsync(Ct), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_preview_changes_nothing_and_nothing_goes_without_a_name_or_a_token()
    {
        var id = await kantor.DisposisiAsync();
        var jalur = await kantor.TautanAsync(id);
        using var hp = kantor.Hp();
        for (var i = 0; i < 3; i++) await hp.LihatAsync(jalur);
        Assert.Equal(0, await kantor.DbAsync(db => db.TautanDisposisi.Where(t => t.DisposisiId == id).Select(t => t.Dibuka).SumAsync(Ct)));
        Assert.Equal(HttpStatusCode.SeeOther, (await hp.KirimAsync(jalur, "terima")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await hp.BukaAsync(jalur, " \t\u0007 ")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await hp.BukaAsync(jalur)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await hp.KirimAsync(jalur, "terima", "", "palsu")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await hp.KirimAsync(jalur, "lapor", "tanpa tanda", "palsu", ("a.jpg", ContohBerkas.Jpeg("z")))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await hp.KirimAsync(jalur, "hapus")).StatusCode);
        Assert.Empty((await kantor.BacaAsync(id)).Laporan);
    }

    [Fact]
    public async Task Garbage_is_refused_with_a_sentence_and_what_was_typed_stays()
    {
        var id = await kantor.DisposisiAsync();
        var jalur = await kantor.TautanAsync(id);
        using var hp = kantor.Hp();
        await hp.BukaAsync(jalur);
        (string Nama, byte[] Isi)[][] sampah = [[("virus.exe", "MZ program"u8.ToArray())], [("foto.jpg", "<html><script>alert(1)</script>"u8.ToArray())], [("a.svg", "<svg onload=alert(1)>"u8.ToArray())], [("foto.jpg", [0xFF, 0xD8, 0xFF])], [.. Enumerable.Range(0, 6).Select(i => ($"{i}.jpg", ContohBerkas.Jpeg($"g{i}")))]];
        foreach (var s in sampah)
        {
            using var jawab = await hp.KirimAsync(jalur, "lapor", "Sudah dilihat <b>di lokasi</b>", null, s);
            var html = await jawab.Content.ReadAsStringAsync(Ct);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, jawab.StatusCode);
            Assert.DoesNotContain("<b>di lokasi</b>", html, StringComparison.Ordinal);
        }
        using var besar = await hp.KirimAsync(jalur, "lapor", "besar", null, ("besar.jpg", ContohBerkas.Jpeg("besar", bait: 11 * 1024 * 1024)));
        Assert.Contains("paling besar 10 MB", await besar.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        using var kosong = await hp.KirimAsync(jalur, "kembali", "   ");
        Assert.Contains("Tulis alasannya", await kosong.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Empty((await kantor.BacaAsync(id)).Laporan);
    }

    [Fact]
    public async Task Pressed_twice_or_in_two_tabs_at_once_it_is_one_report()
    {
        var id = await kantor.DisposisiAsync();
        var jalur = await kantor.TautanAsync(id);
        using var hp = kantor.Hp();
        await hp.BukaAsync(jalur);
        var serentak = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => hp.KirimAsync(jalur, "lapor", "Dikerjakan besok.")));
        Assert.All(serentak, j => Assert.Equal(HttpStatusCode.SeeOther, j.StatusCode));
        Assert.Equal(HttpStatusCode.SeeOther, (await hp.KirimAsync(jalur, "lapor", "Dikerjakan besok.")).StatusCode);
        Assert.Single((await kantor.BacaAsync(id)).Laporan);
        // Another tab has closed it meanwhile: the form that still stands open is told so.
        using var lain = kantor.Hp();
        await lain.BukaAsync(jalur, "Wawan");
        var (_, _, _) = await hp.LihatAsync(jalur);
        Assert.Equal(HttpStatusCode.SeeOther, (await lain.KirimAsync(jalur, "selesai", "Beres.")).StatusCode);
        using var basi = await hp.KirimAsync(jalur, "kembali", "Bukan tugas kami.");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, basi.StatusCode);
        Assert.Equal(StatusDisposisi.Selesai, (await kantor.BacaAsync(id)).Status);
    }

    [Fact]
    public async Task A_copy_is_read_and_nothing_else()
    {
        var id = await kantor.DisposisiAsync(tembusan: true);
        var jalur = await kantor.TautanAsync(id);
        using var hp = kantor.Hp();
        await hp.BukaAsync(jalur);
        var (_, html, _) = await hp.LihatAsync(jalur);
        Assert.Contains("data-uji=\"tembusan\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-uji=\"terima\"", html, StringComparison.Ordinal);
        foreach (var apa in new[] { "terima", "lapor", "selesai", "tanya", "kembali" }) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await hp.KirimAsync(jalur, apa, "coba")).StatusCode);
        Assert.Empty((await kantor.BacaAsync(id)).Laporan);
    }

    [Fact]
    public async Task Photos_of_another_case_are_not_behind_this_link()
    {
        var (satu, dua) = (await kantor.DisposisiAsync(), await kantor.DisposisiAsync());
        var (jalurSatu, jalurDua) = (await kantor.TautanAsync(satu), await kantor.TautanAsync(dua));
        using var hp = kantor.Hp();
        await hp.BukaAsync(jalurDua);
        await hp.KirimAsync(jalurDua, "lapor", "Foto.", null, ("x.jpg", ContohBerkas.Jpeg("milik dua")));
        var foto = (await kantor.BacaAsync(dua)).Aduan.Berkas.Single().Id;
        Assert.Equal(HttpStatusCode.OK, (await hp.AmbilAsync($"{jalurDua}/foto/{foto}")).StatusCode);
        await hp.BukaAsync(jalurSatu);
        Assert.Equal(HttpStatusCode.NotFound, (await hp.AmbilAsync($"{jalurSatu}/foto/{foto}")).StatusCode);
    }

    [Theory]
    [InlineData("petugas"), InlineData("lurah"), InlineData("dinas"), InlineData("admin")]
    public async Task Who_does_not_manage_complaints_makes_no_links(string akun)
    {
        var id = await kantor.DisposisiAsync();
        Assert.NotNull((await kantor.Ambil<MejaTautanDinas>().BuatAsync(id, await kantor.PetugasAsync(akun), Ct)).Penolakan);
    }

    [Fact]
    public async Task One_link_is_not_asked_without_end()
    {
        var jalur = await kantor.TautanAsync(await kantor.DisposisiAsync());
        using var batas = new BatasTautan();
        // The limit itself, without a minute of the real clock running meanwhile.
        Assert.All(Enumerable.Range(0, BatasTautan.PerMenit), _ => Assert.True(batas.Boleh("disposisi:a")));
        Assert.False(batas.Boleh("disposisi:a"));
        Assert.True(batas.Boleh("disposisi:b"));
        // And that the page asks it: the calls of this link are used up before anybody opens it.
        var milik = kantor.Ambil<BatasTautan>();
        using var hp = kantor.Hp();
        HttpStatusCode akhir = default;
        // Only where a new minute begins between the two does it take a second turn.
        for (var i = 0; i < 3 && akhir != HttpStatusCode.TooManyRequests; i++)
        {
            while (milik.Boleh("disposisi:" + jalur.Split('/')[^1])) { }
            akhir = (await hp.AmbilAsync(jalur)).StatusCode;
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, akhir);
    }
}
