using LayananPublik.KotakMasuk;
using LayananPublik.Pengaduan;
using LayananPublik.Tests.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>What a citizen does with a report that has its number.</summary>
public sealed class KasusWargaTests : IClassFixture<KantorUji>
{
    readonly KantorUji kantor;
    readonly ObrolanUji o;

    public KasusWargaTests(KantorUji kantor) => (this.kantor, o) = (kantor, ObrolanAduanUji.Warga(kantor));

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Status_and_the_number_tell_how_it_stands_to_its_reporter_alone()
    {
        var a = await o.LaporAsync();
        Assert.Contains(a.Nomor, Assert.Single(await o.TeksAsync("status")).Teks, StringComparison.Ordinal);
        var rinci = Assert.Single(await o.TeksAsync($"gimana {a.Nomor.ToLowerInvariant()} ya"));
        Assert.Contains("Keadaan: *diterima*", rinci.Teks, StringComparison.Ordinal);
        Assert.Equal($"ADU:FOTO:{a.Id}", rinci.Pilihan[0].Id);
        var lain = ObrolanAduanUji.Warga(kantor);
        Assert.Contains("tidak ditemukan", Assert.Single(await lain.TeksAsync(a.Nomor)).Teks, StringComparison.Ordinal);
        Assert.Contains("tidak ditemukan", Assert.Single(await lain.PilihAsync($"ADU:CABUTYA:{a.Id}")).Teks, StringComparison.Ordinal);
        Assert.Equal(StatusAduan.Baru, (await o.AduanAsync()).Status);
    }

    [Fact]
    public async Task Photos_right_after_the_report_go_to_it_with_one_answer()
    {
        var a = await o.LaporAsync();
        Assert.Contains($"2 foto kami tambahkan ke *{a.Nomor}*", Assert.Single(await o.AlbumAsync(null, "dari sisi lain")).Teks, StringComparison.Ordinal);
        a = await o.AduanAsync();
        Assert.Equal(2, a.Berkas.Count);
        Assert.Contains("dari sisi lain", a.Uraian, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_later_with_several_running_a_photo_is_asked_about()
    {
        var pertama = await o.LaporAsync();
        var kedua = await o.LaporAsync("lampu jalan depan pasar Contoh mati");
        o.Jam.Kini += TimeSpan.FromDays(1);
        var tanya = Assert.IsType<Daftar>(Assert.Single(await o.AlbumAsync(null, null)));
        Assert.Equal([$"ADU:UNTUK:{kedua.Id}", $"ADU:UNTUK:{pertama.Id}", "ADU:UNTUK:0"], tanya.Pilihan.Select(p => p.Id));
        await o.PilihAsync($"ADU:UNTUK:{pertama.Id}");
        Assert.Equal(2, await o.BacaAsync(db => db.BerkasAduan.CountAsync(b => b.AduanId == pertama.Id)));
        Assert.Empty((await o.AduanAsync()).Berkas);
    }

    [Fact]
    public async Task A_photo_of_another_matter_becomes_a_report_of_its_own()
    {
        await o.LaporAsync();
        await o.LaporAsync("lampu jalan depan pasar Contoh mati");
        o.Jam.Kini += TimeSpan.FromDays(1);
        await o.FotoAsync();
        await o.PilihAsync("ADU:UNTUK:0");
        Assert.Contains("Foto: 1", Assert.Single(await o.TeksAsync("jembatan di Kampung Tengah rusak")).Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_another_reporter_of_the_group_adds_is_a_line_of_the_main_case_and_is_seen_there(bool anonim)
    {
        var induk = await ObrolanAduanUji.Warga(kantor).LaporAsync();
        var a = await o.LaporAsync();
        await o.BacaAsync(db => db.Aduan.Where(x => x.Id == a.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Anonim, anonim), Ct));
        Assert.Null((await o.Meja().GabungAsync(a.Id, o.AdminAduan(), induk.Id, Ct)).Penolakan);
        await o.AlbumAsync(null, "aspalnya ambles");
        var rinci = (await o.BacaAsync(db => db.RincianAduanAsync(induk.Id, o.AdminAduan(), Ct)))!;
        Assert.Equal((2, 2), (rinci.Berkas.Count, rinci.Berkas.Count(b => b.DariLain)));
        Assert.Contains("aspalnya ambles", Assert.Single(rinci.KataLain), StringComparison.Ordinal);
        // One line for a burst of photos; of a sealed report not even the number.
        foreach (var tindakan in (string[])["Foto pelapor lain", "Keterangan pelapor lain"]) Assert.Equal(anonim ? null : a.Nomor, Assert.Single(rinci.Riwayat, r => r.Tindakan == tindakan).Alasan);
        var berkas = (await o.BacaAsync(db => db.BukaBerkasAduanAsync(rinci.Berkas[0].Id, o.AdminAduan(), Ct)))!.Value;
        Assert.StartsWith(induk.Nomor, berkas.Berkas.Nama, StringComparison.Ordinal);
        var milik = (await o.BacaAsync(db => db.RincianAduanAsync(a.Id, o.AdminAduan(), Ct)))!;
        Assert.DoesNotContain(milik.Berkas, b => b.DariLain);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_to_the_offices_question_reaches_the_case(bool ketuk)
    {
        var a = await o.LaporAsync();
        Assert.Null((await o.Meja().MintaDataAsync(a.Id, o.AdminAduan(), "Di sisi kiri atau kanan jalan?", Ct)).Penolakan);
        await o.LewatAsync(TimeSpan.FromMinutes(40));
        if (ketuk) await o.PilihAsync($"ADU:LENGKAPI:{a.Id}");
        Assert.Contains("Terima kasih", Assert.Single(await o.TeksAsync("sebelah kiri, dekat tiang biru")).Teks, StringComparison.Ordinal);
        a = await o.AduanAsync();
        Assert.Equal(StatusAduan.Baru, a.Status);
        Assert.Contains("dekat tiang biru", a.Uraian, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_answers_the_offices_question_too()
    {
        var a = await o.LaporAsync();
        await o.Meja().MintaDataAsync(a.Id, o.AdminAduan(), "Mohon fotonya.", Ct);
        await o.PilihAsync($"ADU:LENGKAPI:{a.Id}");
        await o.FotoAsync();
        a = await o.AduanAsync();
        Assert.Equal((StatusAduan.Baru, 1), (a.Status, a.Berkas.Count));
    }

    [Fact]
    public async Task Beres_by_one_tap_ends_it()
    {
        var a = await SelesaiDikerjakanAsync();
        Assert.Contains("selesai", Assert.Single(await o.PilihAsync($"ADU:BERES:{a.Id}")).Teks, StringComparison.Ordinal);
        Assert.Equal(StatusAduan.Selesai, (await o.AduanAsync()).Status);
    }

    [Fact]
    public async Task Belum_opens_it_again_at_the_tap_and_takes_what_follows()
    {
        var a = await SelesaiDikerjakanAsync();
        Assert.Contains("Tulis apa yang belum beres", Assert.Single(await o.PilihAsync($"ADU:BELUM:{a.Id}")).Teks, StringComparison.Ordinal);
        Assert.Equal(StatusAduan.DibukaLagi, (await o.AduanAsync()).Status);
        Assert.Contains("kami tambahkan", Assert.Single(await o.FotoAsync("masih mampet")).Teks, StringComparison.Ordinal);
        a = await o.AduanAsync();
        Assert.Equal((StatusAduan.DibukaLagi, 1, 1), (a.Status, a.DibukaLagiKali, a.Berkas.Count));
        Assert.Contains("masih mampet", a.Uraian, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_ended_meanwhile_takes_nothing_more_and_tells_how_it_stands()
    {
        var a = await o.LaporAsync();
        await o.PilihAsync($"ADU:FOTO:{a.Id}");
        Assert.Null((await o.Meja().TolakAsync(a.Id, o.AdminAduan(), "Sudah ditangani.", Ct)).Penolakan);
        await o.LewatAsync(TimeSpan.FromMinutes(20));
        foreach (var jawab in new[] { await o.TeksAsync("dekat tiang biru"), await o.PilihAsync($"ADU:FOTO:{a.Id}"), await o.PilihAsync($"ADU:UNTUK:{a.Id}") })
            Assert.Contains("Keadaan: *tidak dapat diproses*", Assert.Single(jawab).Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("tiang biru", (await o.AduanAsync()).Uraian, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_taken_back_after_a_question()
    {
        var a = await o.LaporAsync();
        Assert.Equal($"ADU:CABUTYA:{a.Id}", Assert.Single(await o.PilihAsync($"ADU:CABUT:{a.Id}")).Pilihan[0].Id);
        await o.PilihAsync($"ADU:CABUTYA:{a.Id}");
        Assert.Equal(StatusAduan.Dicabut, (await o.AduanAsync()).Status);
    }

    async Task<Aduan> SelesaiDikerjakanAsync()
    {
        var a = await o.LaporAsync();
        Assert.Null((await o.Meja().VerifikasiAsync(a.Id, o.AdminAduan(), new(a.KategoriId, Berat.TanpaPengawasan, kantor.Contoh.Id, "Got mampet depan sekolah."), Ct)).Penolakan);
        Assert.Null((await o.Meja().TindakLanjutiAsync(a.Id, o.AdminAduan(), "Got sudah dikeruk.", [], Ct)).Penolakan);
        await o.LewatAsync(TimeSpan.FromMinutes(10));
        return a;
    }
}
