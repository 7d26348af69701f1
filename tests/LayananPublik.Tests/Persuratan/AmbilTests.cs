using System.Net;
using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

public sealed class AmbilTests(KantorSurat kantor) : IClassFixture<KantorSurat>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Looking_changes_nothing_and_each_press_counts_until_the_link_is_used_up()
    {
        var (surat, kunci) = await TautanAsync(new() { TautanUnduh = 2 });
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await LihatAsync(kunci)).Status);
        var (_, halaman, _) = await LihatAsync(kunci);
        Assert.Contains("S*** A********", halaman, StringComparison.Ordinal);
        Assert.DoesNotContain(KantorSurat.Nama, halaman, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(surat.Nomor!, halaman, StringComparison.Ordinal);
        using (var unduh = await AmbilAsync(kunci))
        {
            Assert.Equal(await kantor.PdfAsync(surat), await unduh.Content.ReadAsByteArrayAsync(Ct));
            Assert.Equal("attachment", unduh.Content.Headers.ContentDisposition!.DispositionType);
            Assert.EndsWith(".pdf", unduh.Content.Headers.ContentDisposition.FileName!.Trim('"'), StringComparison.Ordinal);
            Assert.True(unduh.Headers.CacheControl!.NoStore);
            Assert.Contains("noindex", unduh.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
            Assert.Equal("no-referrer", unduh.Headers.GetValues("Referrer-Policy").Single());
        }
        Assert.Contains("sekali", (await LihatAsync(kunci)).Isi, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await AmbilAsync(kunci)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await AmbilAsync(kunci)).StatusCode);
        Assert.Equal(2, await kantor.DbAsync(db => db.UnduhanSurat.CountAsync(u => u.SuratId == surat.Id, Ct)));
    }

    [Fact]
    public async Task Wrong_expired_stopped_replaced_and_revoked_links_are_one_and_the_same_page()
    {
        var (surat, lama) = await TautanAsync(new() { TautanHari = 1 });
        var (_, salah, _) = await LihatAsync("salah");
        var baru = await BuatAsync(surat.Id);
        var (dicabut, kunciCabut) = await TautanAsync(new());
        Assert.Null((await kantor.Meja.CabutAsync(dicabut.Id, await kantor.PetugasAsync("lurah"), "Keliru.", Ct)).Penolakan);
        var (henti, kunciHenti) = await TautanAsync(new() { TautanHari = 1 });
        var baris = await kantor.DbAsync(db => db.TautanSurat.SingleAsync(t => t.SuratId == henti.Id, Ct));
        Assert.Null((await kantor.Ambil<MejaTautanSurat>().HentikanAsync(henti.Id, baris.Id, await kantor.PetugasAsync("verifikator"), Ct)).Penolakan);
        foreach (var kunci in new[] { lama, kunciCabut, kunciHenti, new string('x', 32), new string('x', 5000), "%3Cb%3E" })
        {
            var (status, isi, _) = await LihatAsync(kunci);
            Assert.Equal(HttpStatusCode.NotFound, status);
            Assert.Equal(salah, isi);
        }
        Assert.Equal(HttpStatusCode.OK, (await LihatAsync(baru)).Status);
        kantor.Maju(TimeSpan.FromDays(AturanPenyerahan.Bawaan.TautanHari));
        Assert.Equal(salah, (await LihatAsync(baru)).Isi);
    }

    [Fact]
    public async Task The_birth_date_opens_it_and_five_wrong_ones_close_it_for_an_hour()
    {
        var (_, kunci) = await TautanAsync(new() { Penjaga = PenjagaTautan.TanggalLahir });
        for (var i = 0; i < TautanSurat.SalahTerbanyak; i++)
        {
            using var salah = await AmbilAsync(kunci, "01-01-1990");
            Assert.Equal(i + 1 < TautanSurat.SalahTerbanyak ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.TooManyRequests, salah.StatusCode);
        }
        var lahir = DateOnly.Parse(BahanContoh.Untuk("SKTM").Isian["tanggal_lahir"], System.Globalization.CultureInfo.InvariantCulture).ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AmbilAsync(kunci, lahir)).StatusCode);
        kantor.Maju(TautanSurat.LamaKunci);
        using var benar = await AmbilAsync(kunci, lahir);
        Assert.Equal("application/pdf", benar.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_sensitive_letter_leaves_as_a_link_and_is_done_once_it_was_fetched()
    {
        await AturAsync(new() { LewatTautan = ["SKTM"], Penjaga = PenjagaTautan.Pin });
        var surat = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        Assert.Equal(CaraSerah.Tautan, surat.Serah);
        Assert.Null(surat.PesanKeluar!.Pesan.Lampiran);
        var tautan = Assert.IsType<Tautan>(IsiPesan.DariJson(surat.PesanKeluar.Isi));
        var pin = System.Text.RegularExpressions.Regex.Match(tautan.Teks, @"\*(\d{6})\*").Groups[1].Value;
        var kunci = tautan.Alamat.Split('/')[^1];
        Assert.DoesNotContain(kunci, await kantor.DbAsync(db => db.TautanSurat.Where(t => t.SuratId == surat.Id).Select(t => t.Sidik).SingleAsync(Ct)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AmbilAsync(kunci, pin == "000000" ? "000001" : "000000")).StatusCode);
        using var unduh = await AmbilAsync(kunci, pin);
        Assert.Equal(HttpStatusCode.OK, unduh.StatusCode);
        await AturAsync(new());
    }

    [Fact]
    public async Task With_the_citizens_PIN_a_bank_opens_the_letter_on_its_page_and_five_wrong_ones_lock_it()
    {
        var tanpa = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        Assert.DoesNotContain("Buka surat dengan PIN", await kantor.Http.GetStringAsync(new Uri("/verifikasi/" + tanpa.Kode, UriKind.Relative), Ct), StringComparison.Ordinal);
        await AturAsync(new() { BukaDenganPin = true });
        var surat = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        var pin = System.Text.RegularExpressions.Regex.Match(IsiPesan.DariJson(surat.PesanKeluar!.Isi).Teks, @"\*(\d{6})\*").Groups[1].Value;
        Assert.Contains("Buka surat dengan PIN", await kantor.Http.GetStringAsync(new Uri("/verifikasi/" + surat.Kode, UriKind.Relative), Ct), StringComparison.Ordinal);
        using (var benar = await BukaAsync(surat.Kode!, pin)) Assert.Equal(await kantor.PdfAsync(surat), await benar.Content.ReadAsByteArrayAsync(Ct));
        for (var i = 0; i < TautanSurat.SalahTerbanyak; i++) Assert.NotEqual(HttpStatusCode.OK, (await BukaAsync(surat.Kode!, $"{i}")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await BukaAsync(surat.Kode!, pin)).StatusCode);
        Assert.Contains((await kantor.BacaAsync(surat.Id)).Riwayat, r => r.Tindakan == "PIN terkunci");
        Assert.Equal(LewatUnduhan.Verifikasi, await kantor.DbAsync(db => db.UnduhanSurat.Where(u => u.SuratId == surat.Id).Select(u => u.Lewat).SingleAsync(Ct)));
        // A letter without a PIN, and an office that has switched it off, hand nothing out.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await BukaAsync(tanpa.Kode!, pin)).StatusCode);
        await AturAsync(new());
        kantor.Maju(TautanSurat.LamaKunci);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await BukaAsync(surat.Kode!, pin)).StatusCode);
    }

    [Fact]
    public async Task Tries_side_by_side_are_counted_one_after_the_other()
    {
        var (surat, kunci) = await TautanAsync(new() { TautanUnduh = 3 });
        var hasil = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AmbilAsync(kunci)));
        Assert.Equal(3, hasil.Count(h => h.StatusCode == HttpStatusCode.OK));
        Assert.Equal(3, await kantor.DbAsync(db => db.UnduhanSurat.CountAsync(u => u.SuratId == surat.Id, Ct)));
    }

    [Fact]
    public async Task Who_neither_answers_nor_signs_makes_no_links()
    {
        var surat = await kantor.SuratTerbitAsync();
        foreach (var akun in new[] { "admin", "kurir", "dinas" })
            Assert.NotNull((await kantor.Ambil<MejaTautanSurat>().BuatAsync(surat, await kantor.PetugasAsync(akun), Ct)).Penolakan);
    }

    async Task<(Surat Surat, string Kunci)> TautanAsync(AturanPenyerahan aturan)
    {
        var surat = await kantor.BacaAsync(await kantor.SuratTerbitAsync());
        await AturAsync(aturan);
        var kunci = await BuatAsync(surat.Id);
        await AturAsync(new());
        return (surat, kunci);
    }

    async Task<string> BuatAsync(int suratId)
    {
        var hasil = await kantor.Ambil<MejaTautanSurat>().BuatAsync(suratId, await kantor.PetugasAsync("verifikator"), Ct);
        Assert.Null(hasil.Penolakan);
        return hasil.Nilai!.Alamat.Split('/')[^1];
    }

    async Task AturAsync(AturanPenyerahan aturan)
    {
        await using var db = kantor.Db();
        var unit = await db.UnitKerja.SingleAsync(u => u.Nama == KantorSurat.Kelurahan, Ct);
        if (await db.PenyerahanUnit.SingleOrDefaultAsync(a => a.UnitKerjaId == unit.Id, Ct) is { } ada) ada.Ubah(aturan);
        else db.PenyerahanUnit.Add(PenyerahanUnit.Untuk(unit, aturan));
        await db.SaveChangesAsync(Ct);
    }

    async Task<(HttpStatusCode Status, string Isi, HttpResponseMessage Jawaban)> LihatAsync(string kunci)
    {
        var jawaban = await kantor.Http.GetAsync(new Uri("/ambil/" + kunci, UriKind.Relative), Ct);
        return (jawaban.StatusCode, WebUtility.HtmlDecode(await jawaban.Content.ReadAsStringAsync(Ct)), jawaban);
    }

    Task<HttpResponseMessage> AmbilAsync(string kunci, string jawaban = "") => kantor.Http.PostAsync(new Uri("/ambil/" + kunci, UriKind.Relative), new FormUrlEncodedContent([new("jawaban", jawaban)]), Ct);

    Task<HttpResponseMessage> BukaAsync(string kode, string pin) => kantor.Http.PostAsync(new Uri($"/verifikasi/{kode}/buka", UriKind.Relative), new FormUrlEncodedContent([new("pin", pin)]), Ct);
}
