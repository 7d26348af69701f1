using System.Text;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaduan;
using LayananPublik.Tests.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>Words, files and pins must reach the complaint they were meant for: no other one, and none twice.</summary>
public sealed class TitipanAduanTests : IClassFixture<KantorUji>
{
    readonly KantorUji kantor;
    readonly ObrolanUji o;

    public TitipanAduanTests(KantorUji kantor) => (this.kantor, o) = (kantor, ObrolanAduanUji.Warga(kantor));

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_by_number_means_the_list_that_was_shown()
    {
        var (pertama, kedua, ketiga) = (await o.LaporAsync(), await o.LaporAsync("lampu jalan depan pasar Contoh mati"), await o.LaporAsync("jembatan di Kampung Tengah rusak"));
        await TanyaAsync(pertama, kedua);
        var tanya = Assert.Single(await o.TeksAsync("sebelah kiri, dekat tiang biru"));
        Assert.Contains($"1. {kedua.Nomor}", tanya.Teks, StringComparison.Ordinal);
        Assert.Contains(kedua.Nomor, Assert.Single(await o.TeksAsync("1")).Teks, StringComparison.Ordinal);
        Assert.Contains("tiang biru", (await BacaAsync(kedua)).Uraian, StringComparison.Ordinal);
        Assert.DoesNotContain("tiang biru", (await BacaAsync(ketiga)).Uraian, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_behind_the_list_begins_a_new_report_and_a_full_number_chooses()
    {
        var (pertama, kedua) = (await o.LaporAsync(), await o.LaporAsync("lampu jalan depan pasar Contoh mati"));
        await TanyaAsync(pertama, kedua);
        await o.TeksAsync("sebelah kiri, dekat tiang biru");
        Assert.Contains(pertama.Nomor, Assert.Single(await o.TeksAsync(pertama.Nomor)).Teks, StringComparison.Ordinal);
        Assert.Contains("tiang biru", (await BacaAsync(pertama)).Uraian, StringComparison.Ordinal);
        o.Jam.Kini += TimeSpan.FromDays(1);
        await o.FotoAsync();
        await o.TeksAsync("3");
        Assert.Contains("Foto: 1", Assert.Single(await o.TeksAsync("jembatan di Kampung Tengah rusak")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_in_two_messages_arrives_whole()
    {
        var (pertama, kedua) = (await o.LaporAsync(), await o.LaporAsync("lampu jalan depan pasar Contoh mati"));
        await TanyaAsync(pertama, kedua);
        await o.TeksAsync("sebelah kiri, dekat tiang biru");
        Assert.IsType<Daftar>(Assert.Single(await o.TeksAsync("persis di bawah papan nama toko")));
        await o.PilihAsync($"ADU:UNTUK:{pertama.Id}");
        var uraian = (await BacaAsync(pertama)).Uraian;
        Assert.Contains("tiang biru", uraian, StringComparison.Ordinal);
        Assert.Contains("papan nama toko", uraian, StringComparison.Ordinal);
        Assert.Equal(StatusAduan.Baru, (await BacaAsync(pertama)).Status);
    }

    [Fact]
    public async Task Words_that_wait_for_a_choice_do_not_follow_the_next_photo_into_another_complaint()
    {
        var (pertama, kedua) = (await o.LaporAsync(), await o.LaporAsync("lampu jalan depan pasar Contoh mati"));
        await TanyaAsync(pertama, kedua);
        await o.TeksAsync("sebelah kiri, dekat tiang biru");
        await o.TeksAsync("menu");
        await o.PilihAsync($"ADU:FOTO:{pertama.Id}");
        await o.FotoAsync("tampak depan");
        Assert.DoesNotContain("tiang biru", (await BacaAsync(pertama)).Uraian, StringComparison.Ordinal);
        // A new question begins with nothing of the old one.
        o.Jam.Kini += TimeSpan.FromMinutes(35);
        await o.FotoAsync();
        await o.PilihAsync($"ADU:UNTUK:{kedua.Id}");
        Assert.DoesNotContain("tiang biru", (await BacaAsync(kedua)).Uraian, StringComparison.Ordinal);
        Assert.Single((await BacaAsync(kedua)).Berkas);
    }

    [Fact]
    public async Task A_caption_followed_at_once_by_words_is_kept_and_answered_once()
    {
        var a = await o.LaporAsync();
        Assert.Empty(await o.LepasAsync("dari sisi lain"));
        Assert.Contains("Foto kami tambahkan", Assert.Single(await o.TeksAsync("airnya sampai jalan")).Teks, StringComparison.Ordinal);
        Assert.Empty(await o.SusulanAsync());
        a = await BacaAsync(a);
        Assert.Contains("dari sisi lain", a.Uraian, StringComparison.Ordinal);
        Assert.Contains("airnya sampai jalan", a.Uraian, StringComparison.Ordinal);
        Assert.Contains("Foto kami tambahkan", Assert.Single(await o.FotoAsync()).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_followed_at_once_by_words_brings_one_summary()
    {
        await o.TeksAsync("mau lapor");
        await o.LepasAsync();
        Assert.Contains("Foto: 1", Assert.Single(await o.TeksAsync("got depan SDN 2 Contoh mampet")).Teks, StringComparison.Ordinal);
        Assert.Empty(await o.SusulanAsync());
    }

    [Fact]
    public async Task A_file_that_arrives_while_the_report_is_sent_is_filed_once()
    {
        await o.TeksAsync("got depan SDN 2 Contoh mampet");
        await o.TanpaIsiAsync();
        await using var pekerja = o.Db();
        await TibaAsync(pekerja);
        await o.PilihAsync("ADU:KIRIM");
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => pekerja.SaveChangesAsync(Ct));
        // As the worker does: read again.
        await using var lagi = o.Db();
        await TibaAsync(lagi);
        await lagi.SaveChangesAsync(Ct);
        Assert.Single((await o.AduanAsync()).Berkas);
    }

    [Fact]
    public async Task A_draft_and_files_to_come_outlive_an_application_that_begins()
    {
        var a = await o.LaporAsync();
        await o.TanpaIsiAsync();
        await o.PilihAsync("AJUKAN:SKTM");
        await using (var db = o.Db())
        {
            await TibaAsync(db);
            await db.SaveChangesAsync(Ct);
        }
        Assert.Single((await BacaAsync(a)).Berkas);

        var lain = ObrolanAduanUji.Warga(kantor);
        await lain.TeksAsync("got depan SDN 2 Contoh mampet");
        await lain.PilihAsync("AJUKAN:SKTM");
        Assert.Contains("Periksa aduan Anda", Assert.Single(await lain.PilihAsync("ADU:LANJUT")).Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mau bikin KTP")]
    [InlineData("terima kasih")]
    public async Task Words_that_want_something_else_are_not_filed_as_evidence(string teks)
    {
        var a = await o.LaporAsync();
        await o.PilihAsync($"ADU:FOTO:{a.Id}");
        Assert.DoesNotContain("kami tambahkan", (await o.TeksAsync(teks))[0].Teks, StringComparison.Ordinal);
        Assert.DoesNotContain(teks, (await BacaAsync(a)).Uraian, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jam 7 malam")]
    [InlineData("petugasnya belum datang")]
    [InlineData("bayar 50 ribu")]
    public async Task An_answer_that_only_names_an_hour_an_officer_or_a_price_stays_an_answer(string teks)
    {
        var a = await o.LaporAsync();
        Assert.Null((await o.Meja().MintaDataAsync(a.Id, o.AdminAduan(), "Kapan, dan siapa yang ditemui?", Ct)).Penolakan);
        await o.LewatAsync(TimeSpan.FromMinutes(40));
        await o.PilihAsync($"ADU:LENGKAPI:{a.Id}");
        Assert.Contains("Terima kasih", Assert.Single(await o.TeksAsync(teks)).Teks, StringComparison.Ordinal);
        Assert.Contains(teks, (await BacaAsync(a)).Uraian, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_that_is_still_fetched_for_one_complaint_is_not_taken_along_by_the_next()
    {
        var pertama = await o.LaporAsync();
        await o.TanpaIsiAsync();
        await o.SusulanAsync();
        Assert.Contains("Foto: belum ada", Assert.Single(await o.TeksAsync("lampu jalan depan pasar Contoh mati")).Teks, StringComparison.Ordinal);
        await o.PilihAsync("ADU:KIRIM");
        await using var db = o.Db();
        await TibaAsync(db);
        await db.SaveChangesAsync(Ct);
        Assert.Empty((await o.AduanAsync()).Berkas);
        Assert.Single((await BacaAsync(pertama)).Berkas);
    }

    [Fact]
    public async Task An_old_bubble_does_not_throw_away_what_was_begun()
    {
        await o.TeksAsync("got depan SDN 2 Contoh mampet");
        await o.TeksAsync("menu");
        Assert.Contains("got depan SDN 2 Contoh mampet", Assert.Single(await o.PilihAsync("ADU:BARU")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_of_a_case_is_forgotten_after_half_an_hour()
    {
        var a = await o.LaporAsync();
        await o.PilihAsync($"ADU:FOTO:{a.Id}");
        o.Jam.Kini += TimeSpan.FromMinutes(31);
        await o.TeksAsync("besok saya ke kantor ya");
        Assert.DoesNotContain("besok saya ke kantor", (await BacaAsync(a)).Uraian, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_takes_no_other_wish_as_its_place_and_waits_for_later()
    {
        await o.TeksAsync("lampu jalan di RT 3 mati sudah seminggu");
        Assert.DoesNotContain("Tempat: ", (await o.TeksAsync("mau bikin KTP"))[0].Teks, StringComparison.Ordinal);
        Assert.Contains("Di mana tepatnya", Assert.Single(await o.PilihAsync("ADU:LANJUT")).Teks, StringComparison.Ordinal);
        Assert.Contains("Tempat: depan kantor KUA", Assert.Single(await o.TeksAsync("depan kantor KUA")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_to_the_summary_asks_what_to_change()
    {
        await o.TeksAsync("got depan SDN 2 Contoh mampet");
        Assert.Equal("ADU:UBAH:KAT", Assert.Single(await o.TeksAsync("tidak")).Pilihan[0].Id);
        Assert.DoesNotContain("tidak", Assert.Single(await o.PilihAsync("ADU:LANJUT")).Teks.Split("Kategori:")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pin_after_the_report_corrects_its_place()
    {
        var a = await o.LaporAsync();
        Assert.Contains($"Titik lokasi *{a.Nomor}* kami perbarui", Assert.Single(await o.LokasiAsync(-6.59, 106.81)).Teks, StringComparison.Ordinal);
        a = await BacaAsync(a);
        Assert.Equal((-6.59, 106.81), (a.Lintang, a.Bujur));
        o.Jam.Kini += TimeSpan.FromDays(1);
        Assert.Contains("Lokasi ini untuk aduan yang mana?", Assert.Single(await o.LokasiAsync(-6.60, 106.82)).Teks, StringComparison.Ordinal);
        await o.TeksAsync("1");
        Assert.Equal(-6.60, (await BacaAsync(a)).Lintang);
    }

    [Fact]
    public async Task A_pin_without_any_report_is_nobodys() =>
        Assert.Equal(Kalimat.TakTerbaca.Teks, Assert.Single(await o.LokasiAsync(-6.59, 106.81)).Teks.Split("\n\n")[0]);

    [Theory]
    [InlineData("BERES")]
    [InlineData("BELUM")]
    [InlineData("CABUTYA")]
    [InlineData("CABUT")]
    public async Task An_old_bubble_tells_how_things_stand_and_not_what_an_officer_would_read(string apa)
    {
        var a = await o.LaporAsync();
        await o.Meja().TolakAsync(a.Id, o.AdminAduan(), "Sudah ditangani.", Ct);
        var teks = Assert.Single(await o.PilihAsync($"ADU:{apa}:{a.Id}")).Teks;
        Assert.Contains("Keadaan: *tidak dapat diproses*", teks, StringComparison.Ordinal);
        Assert.Equal(StatusAduan.Ditolak, (await BacaAsync(a)).Status);
    }

    [Fact]
    public async Task Words_too_long_to_be_kept_are_not_said_to_be_kept_and_the_time_is_the_offices()
    {
        var a = await o.LaporAsync();
        var panjang = string.Join(' ', Enumerable.Repeat("airnya meluap terus", 180));
        await o.PilihAsync($"ADU:FOTO:{a.Id}");
        Assert.Contains("kami tambahkan", Assert.Single(await o.TeksAsync(panjang)).Teks, StringComparison.Ordinal);
        a = await BacaAsync(a);
        Assert.Contains($"[21-11-2026 09.00] {panjang}", a.Uraian, StringComparison.Ordinal);
        var jawab = "";
        for (var i = 0; i < 20 && !jawab.Contains("tidak kami tambahkan", StringComparison.Ordinal); i++)
        {
            await o.PilihAsync($"ADU:FOTO:{a.Id}");
            jawab = Assert.Single(await o.TeksAsync($"{i} {panjang}")).Teks;
        }
        Assert.Contains("tidak kami tambahkan", jawab, StringComparison.Ordinal);
        Assert.True((await BacaAsync(a)).Uraian.Length <= Aduan.PanjangSemua);
    }

    [Fact]
    public async Task The_short_number_finds_last_years_complaint_too()
    {
        var a = await o.LaporAsync();
        o.Jam.Kini = new(2027, 1, 5, 3, 0, 0, TimeSpan.Zero);
        Assert.Contains(a.Nomor, Assert.Single(await o.TeksAsync($"aduan {int.Parse(a.Nomor[^6..], System.Globalization.CultureInfo.InvariantCulture)}")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kelurahan_that_is_closed_gets_no_complaint()
    {
        await BukaAsync(kantor, buka: false);
        try
        {
            await o.LaporAsync("got depan SDN 2 Kelurahan Sukamaju mampet");
            Assert.Equal(kantor.Kecamatan.Id, (await o.AduanAsync()).UnitKerjaId);
        }
        finally { await BukaAsync(kantor, buka: true); }
    }

    static async Task BukaAsync(KantorUji kantor, bool buka)
    {
        await using var db = kantor.Dbs.CreateDbContext();
        await db.UnitKerja.Where(u => u.Id == kantor.Sukamaju.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.Aktif, buka), Ct);
    }

    async Task TanyaAsync(params Aduan[] semua)
    {
        foreach (var a in semua) Assert.Null((await o.Meja().MintaDataAsync(a.Id, o.AdminAduan(), "Di sisi kiri atau kanan jalan?", Ct)).Penolakan);
        await o.LewatAsync(TimeSpan.FromMinutes(40));
    }

    Task<Aduan> BacaAsync(Aduan a) => o.BacaAsync(db => db.Aduan.Lengkap().SingleAsync(x => x.Id == a.Id, Ct));

    /// <summary>The bytes of the newest photo are here; the caller saves.</summary>
    async Task TibaAsync(LayananPublik.Data.LayananDb db)
    {
        var l = await db.Lampiran.Include(x => x.Pesan.Percakapan).Where(x => x.Pesan.PercakapanId == o.PercakapanId).OrderByDescending(x => x.Id).FirstAsync(Ct);
        var isi = await kantor.Lemari.SimpanAsync(db, Encoding.ASCII.GetBytes($"foto {l.Id}"), "image/jpeg", Ct);
        l.Tersimpan(isi, isi);
        await o.Asisten.LampiranSiapAsync(l.Pesan.Percakapan, l, db, Ct);
    }
}
