using System.Net;
using LayananPublik.Penjadwalan;
using LayananPublik.Tests.Persuratan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Dasbor;

public sealed class DaftarHariPdfTests(AppUji app) : IClassFixture<AppUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    DateTimeOffset Kini => app.Ambil<TimeProvider>().GetUtcNow();

    [Fact]
    public async Task The_day_s_list_names_who_comes_in_short_with_a_masked_nik_and_no_phone_and_is_written_down()
    {
        var petugas = await app.PetugasAsync("petugas");
        var hari = await PesanAsync(petugas);
        var alamat = $"/janji/hari/{hari:yyyy-MM-dd}.pdf";
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Http.GetAsync(alamat, Ct)).StatusCode);
        using var masuk = await app.MasukAsync("petugas");
        using var jawab = await masuk.GetAsync(alamat, Ct);
        Assert.Equal((HttpStatusCode.OK, true), (jawab.StatusCode, jawab.Headers.CacheControl!.NoStore));
        using var pdf = new AlatPdf(await jawab.Content.ReadAsByteArrayAsync(Ct));
        var teks = pdf.TeksBerurut;
        Assert.Contains("Sari A.", teks, StringComparison.Ordinal);
        Assert.Contains("3299********9001", teks, StringComparison.Ordinal);
        Assert.Contains("Halaman 1 dari 1", teks, StringComparison.Ordinal);
        foreach (var rahasia in new[] { "Anggraini", "3299995205809001", "81299990777" }) Assert.DoesNotContain(rahasia, teks, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, await app.DbAsync(db => db.RiwayatKantor.CountAsync(r => r.Tindakan == "Cetak PDF" && r.Alasan == $"{hari:yyyy-MM-dd}, 1 janji", Ct)));
    }

    [Fact]
    public async Task There_is_no_list_without_the_right_without_a_schedule_in_reach_or_for_no_day()
    {
        var hari = $"{Kini:yyyy-MM-dd}";
        using var dinas = await app.MasukAsync("dinas");
        Assert.Equal(HttpStatusCode.Forbidden, (await dinas.GetAsync($"/janji/hari/{hari}.pdf", Ct)).StatusCode);
        using var lurah = await app.MasukAsync("lurah");
        Assert.Equal(HttpStatusCode.NotFound, (await lurah.GetAsync($"/janji/hari/{hari}.pdf", Ct)).StatusCode);
        using var petugas = await app.MasukAsync("petugas");
        foreach (var bukan in new[] { "2026-13-40", "besok" }) Assert.Equal(HttpStatusCode.NotFound, (await petugas.GetAsync($"/janji/hari/{bukan}.pdf", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await petugas.GetAsync($"/janji/hari/{hari}.pdf?jadwal=999999", Ct)).StatusCode);
    }

    /// <summary>The first free time from tomorrow on, whatever weekday it is.</summary>
    async Task<DateOnly> PesanAsync(LayananPublik.Kepegawaian.PetugasAktif petugas)
    {
        var besok = DateOnly.FromDateTime(Kini.UtcDateTime).AddDays(2);
        var slot = await app.DbAsync(async db => (await db.SlotKalenderAsync([.. (await db.JadwalJanjiAsync(petugas, besok, Ct)).Select(j => j.Id)], besok, besok.AddDays(14), petugas, Kini, Ct)).First(s => s.Sisa > 0));
        Assert.Null((await app.Ambil<MejaLoketJanji>().PesanAsync(slot.Kunci, new() { Nama = "Sari Anggraini", Nik = "3299995205809001", Nomor = "081299990777", Setuju = true }, petugas, Ct)).Penolakan);
        return slot.Tanggal;
    }
}
