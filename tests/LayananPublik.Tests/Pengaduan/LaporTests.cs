using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaduan;
using LayananPublik.Tests.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>From the first words to the number, in as few messages as the matter allows.</summary>
public sealed class LaporTests : IClassFixture<KantorUji>
{
    readonly ObrolanUji o;

    public LaporTests(KantorUji kantor) => o = ObrolanAduanUji.Warga(kantor);

    [Fact]
    public async Task A_report_with_its_place_needs_one_tap_for_its_number()
    {
        var periksa = Assert.IsType<Tombol>(Assert.Single(await o.TeksAsync("lampu jalan di RT 003 RW 005 Gang Mawar mati sudah seminggu")));
        Assert.Contains("Kategori: *Penerangan jalan*", periksa.Teks, StringComparison.Ordinal);
        Assert.Contains("Tempat: RT 003 RW 005 Gang Mawar", periksa.Teks, StringComparison.Ordinal);
        Assert.Contains("WhatsApp kantor ini tetap mengenal nomor Anda", periksa.Teks, StringComparison.Ordinal);
        Assert.Equal(["ADU:KIRIM", "ADU:ANONIM", "ADU:UBAH"], periksa.Pilihan.Select(p => p.Id));
        var terkirim = Assert.Single(await o.PilihAsync("ADU:KIRIM"));
        var a = await o.AduanAsync();
        Assert.Contains(a.Nomor, terkirim.Teks, StringComparison.Ordinal);
        Assert.Contains("Keadaan: *diterima*", Assert.Single(await o.PilihAsync(Assert.IsType<Tombol>(terkirim).Pilihan[0].Id)).Teks, StringComparison.Ordinal);
        Assert.Equal(("PJU", StatusAduan.Baru, "003", "005"), (a.Kategori.Kode, a.Status, a.Rt, a.Rw));
        Assert.Equal((false, false), (a.Anonim, a.Rahasia));
        Assert.True(await TerbacaAdminAduanAsync());
        Assert.False(await o.AdaPermohonanAsync());
    }

    [Fact]
    public async Task A_vague_place_is_asked_for_once()
    {
        var tanya = Assert.IsType<Tombol>(Assert.Single(await o.TeksAsync("lampu jalan di RT 3 mati sudah seminggu")));
        Assert.Contains("Di mana tepatnya RT 3 itu?", tanya.Teks, StringComparison.Ordinal);
        Assert.Contains("Tempat: depan mushola Al-Ikhlas", Assert.Single(await o.TeksAsync("depan mushola Al-Ikhlas")).Teks, StringComparison.Ordinal);
        await o.TeksAsync("ya");
        Assert.Equal("depan mushola Al-Ikhlas", (await o.AduanAsync()).LokasiTeks);
    }

    [Fact]
    public async Task A_photo_with_a_caption_begins_a_report_and_a_pin_is_its_place()
    {
        var tanya = Assert.Single(await o.FotoAsync("jalan berlubang besar, bahaya"));
        Assert.Contains("Di mana tepatnya?", tanya.Teks, StringComparison.Ordinal);
        Assert.Contains(tanya.Pilihan, p => p.Id == "ADU:TEMPAT:FOTO");
        Assert.Contains("titik lokasi yang Anda kirim", Assert.Single(await o.LokasiAsync(-6.59, 106.81)).Teks, StringComparison.Ordinal);
        await o.PilihAsync("ADU:KIRIM");
        var a = await o.AduanAsync();
        Assert.Equal((-6.59, 106.81), (a.Lintang, a.Bujur));
        Assert.Single(a.Berkas);
    }

    [Fact]
    public async Task The_place_may_be_what_the_photo_shows()
    {
        await o.FotoAsync("jalan berlubang besar, bahaya");
        await o.TeksAsync("Sama seperti foto");
        await o.PilihAsync("ADU:KIRIM");
        Assert.Equal("Terlihat pada foto", (await o.AduanAsync()).LokasiTeks);
    }

    [Fact]
    public async Task An_album_is_answered_once_and_all_of_it_is_evidence()
    {
        await o.TeksAsync("got depan SDN 2 Contoh mampet");
        Assert.Contains("Foto: 3", Assert.Single(await o.AlbumAsync(null, null, null)).Teks, StringComparison.Ordinal);
        await o.PilihAsync("ADU:KIRIM");
        Assert.Equal(3, (await o.AduanAsync()).Berkas.Count);
    }

    [Fact]
    public async Task A_photo_sent_before_the_words_belongs_to_the_report()
    {
        Assert.Equal("ADU:BARU", Assert.Single(await o.FotoAsync()).Pilihan[0].Id);
        Assert.Contains("Foto: 1", Assert.Single(await o.TeksAsync("got depan SDN 2 Contoh mampet")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unclear_words_are_asked_about_with_the_kinds_to_choose_from()
    {
        await o.TeksAsync("mau lapor");
        var pilih = Assert.IsType<Daftar>(Assert.Single(await o.TeksAsync("ondel-ondel lewat gang mawar tiap sore tanpa permisi sama warga")));
        Assert.Equal(10, pilih.Pilihan.Count);
        var lain = Assert.IsType<Daftar>(Assert.Single(await o.PilihAsync(pilih.Pilihan[9].Id)));
        Assert.DoesNotContain(lain.Pilihan.SkipLast(1), p => pilih.Pilihan.Contains(p));
        Assert.Contains("Kategori: *Ketertiban*", Assert.Single(await o.PilihAsync("ADU:KAT:TRB")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kind_can_be_changed_before_it_is_sent()
    {
        await o.TeksAsync("got depan SDN 2 Contoh mampet");
        await o.PilihAsync("ADU:UBAH");
        await o.PilihAsync("ADU:UBAH:KAT");
        await o.PilihAsync("ADU:KAT:SMP");
        await o.TeksAsync("kirim");
        Assert.Equal("SMP", (await o.AduanAsync()).Kategori.Kode);
    }

    [Fact]
    public async Task Anonymous_by_one_tap_says_what_it_means()
    {
        await o.TeksAsync("got depan SDN 2 Contoh mampet");
        Assert.Contains("anonim: nama dan nomor Anda tidak tampil padanya", Assert.Single(await o.PilihAsync("ADU:ANONIM")).Teks, StringComparison.Ordinal);
        Assert.True((await o.AduanAsync()).Anonim);
        Assert.False(await TerbacaAdminAduanAsync());
    }

    [Fact]
    public async Task One_anonymous_report_closes_the_talk_that_an_open_one_had_opened()
    {
        await o.TeksAsync("lampu jalan di RT 003 RW 005 Gang Mawar mati sudah seminggu");
        await o.PilihAsync("ADU:KIRIM");
        Assert.True(await TerbacaAdminAduanAsync());
        await o.TeksAsync("got depan SDN 2 Contoh mampet");
        await o.PilihAsync("ADU:ANONIM");
        Assert.False(await TerbacaAdminAduanAsync());
        await o.TeksAsync("lampu jalan di RT 003 RW 005 Gang Melati mati sudah seminggu");
        await o.PilihAsync("ADU:KIRIM");
        Assert.False(await TerbacaAdminAduanAsync());
    }

    Task<bool> TerbacaAdminAduanAsync() => o.BacaAsync(db => db.Percakapan.Where(p => p.Id == o.PercakapanId).Select(p => p.Aduan).SingleAsync());

    [Theory]
    [InlineData("ada pungli di depan loket pasar, saya diminta uang 50 ribu", "PGL")]
    [InlineData("anak perempuan dilecehkan gurunya di dekat SDN 2 Contoh", "PPA")]
    public async Task Integrity_and_violence_are_confidential_by_themselves_and_it_is_said(string teks, string kode)
    {
        var isi = await o.TeksAsync(teks);
        if (isi[0].Teks.Contains("112", StringComparison.Ordinal)) isi = await o.PilihAsync("AJUKAN:ADUAN");
        if (isi[0].Pilihan.Any(p => p.Id.StartsWith("ADU:KAT", StringComparison.Ordinal))) isi = await o.PilihAsync($"ADU:KAT:{kode}");
        Assert.Contains("*rahasia*", isi[0].Teks, StringComparison.Ordinal);
        await o.PilihAsync("ADU:KIRIM");
        var a = await o.AduanAsync();
        Assert.Equal((kode, true), (a.Kategori.Kode, a.Rahasia));
    }

    [Fact]
    public async Task Danger_is_answered_with_the_numbers_first_and_the_words_are_kept_for_the_report()
    {
        Assert.Contains("112", Assert.Single(await o.TeksAsync("tolong ada kebakaran rumah di RT 003 RW 005 Gang Mawar")).Teks, StringComparison.Ordinal);
        var periksa = Assert.Single(await o.PilihAsync("AJUKAN:ADUAN"));
        Assert.Contains("tolong ada kebakaran rumah", periksa.Teks, StringComparison.Ordinal);
        Assert.Contains("Bencana & kebakaran", periksa.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dangerous_photo_gets_the_numbers_first_too()
    {
        Assert.Contains("110", Assert.Single(await o.FotoAsync("ada kebakaran di depan pasar tolong")).Teks, StringComparison.Ordinal);
        await o.PilihAsync("AJUKAN:ADUAN");
        await o.PilihAsync("ADU:KIRIM");
        Assert.Single((await o.AduanAsync()).Berkas);
    }

    [Fact]
    public async Task Batal_forgets_it_and_menu_leaves_it_to_be_taken_up()
    {
        await o.TeksAsync("got depan SDN 2 Contoh mampet");
        Assert.IsType<Daftar>(Assert.Single(await o.TeksAsync("menu")));
        Assert.Contains(Assert.Single(await o.TeksAsync("status")).Pilihan, p => p.Id == "ADU:LANJUT");
        Assert.Contains("Periksa aduan Anda", Assert.Single(await o.PilihAsync("ADU:LANJUT")).Teks, StringComparison.Ordinal);
        await o.TeksAsync("batal");
        Assert.Contains("sudah tidak tersimpan", Assert.Single(await o.PilihAsync("ADU:KIRIM")).Teks, StringComparison.Ordinal);
        Assert.False(await o.AdaAduanAsync());
    }

    [Fact]
    public async Task A_draft_of_yesterday_is_forgotten()
    {
        await o.TeksAsync("got depan SDN 2 Contoh mampet");
        o.Jam.Kini += DrafAduan.Umur;
        Assert.Contains("sudah tidak tersimpan", Assert.Single(await o.PilihAsync("ADU:KIRIM")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_tap_on_send_makes_no_second_report()
    {
        await o.TeksAsync("got depan SDN 2 Contoh mampet");
        await o.PilihAsync("ADU:KIRIM");
        Assert.Contains((await o.AduanAsync()).Nomor, Assert.Single(await o.PilihAsync("ADU:KIRIM")).Teks, StringComparison.Ordinal);
        Assert.Equal(1, await o.BacaAsync(db => db.Aduan.CountAsync(a => a.PercakapanId == o.PercakapanId)));
    }

    [Fact]
    public async Task The_kelurahan_that_is_named_gets_it()
    {
        await o.TeksAsync("got depan SDN 2 Kelurahan Sukamaju mampet");
        await o.PilihAsync("ADU:KIRIM");
        Assert.Equal(o.Kantor.Sukamaju.Id, (await o.AduanAsync()).UnitKerjaId);
    }

    [Fact]
    public async Task A_voice_note_is_evidence_and_words_are_asked_for()
    {
        await o.TeksAsync("mau lapor");
        Assert.Contains("tulis juga singkatnya", (await o.SuaraAsync())[0].Teks, StringComparison.Ordinal);
        await o.TeksAsync("got depan SDN 2 Contoh mampet");
        await o.PilihAsync("ADU:KIRIM");
        Assert.Single((await o.AduanAsync()).Berkas);
    }

    [Fact]
    public async Task A_word_to_a_person_in_the_middle_loses_nothing()
    {
        await o.TeksAsync("lampu jalan di RT 3 mati sudah seminggu");
        await o.TeksAsync("petugas");
        Assert.Equal(ModePercakapan.PerluPetugas, await o.ModeAsync());
        Assert.Contains("Kita lanjutkan", Assert.Single(await o.PilihAsync("AJUKAN:ADUAN")).Teks, StringComparison.Ordinal);
    }
}

static class ObrolanAduanUji
{
    /// <summary>A citizen of an office that has the built-in kinds.</summary>
    public static ObrolanUji Warga(KantorUji kantor)
    {
        using var db = kantor.Dbs.CreateDbContext();
        if (!db.KategoriAduan.Any())
        {
            db.KategoriAduan.AddRange(KategoriAduan.Bawaan(db.UnitKerja.Single(u => u.Id == kantor.Kecamatan.Id)));
            db.SaveChanges();
        }
        var alur = new List<IAlurObrolan>();
        var o = new ObrolanUji(kantor) { Alur = alur };
        alur.Add(new ObrolanAduan(new(kantor.Siaran), new(), o.Jam));
        return o;
    }

    public static Task<Aduan> AduanAsync(this ObrolanUji o) => o.BacaAsync(db => db.Aduan.Lengkap().Where(a => a.PercakapanId == o.PercakapanId).OrderByDescending(a => a.Id).FirstAsync());

    public static Task<bool> AdaAduanAsync(this ObrolanUji o) => o.BacaAsync(db => db.Aduan.AnyAsync(a => a.PercakapanId == o.PercakapanId));

    /// <summary>Reports something and gets its number.</summary>
    public static async Task<Aduan> LaporAsync(this ObrolanUji o, string teks = "got depan SDN 2 Contoh mampet")
    {
        await o.TeksAsync(teks);
        await o.PilihAsync("ADU:KIRIM");
        return await o.AduanAsync();
    }

    public static PetugasAktif AdminAduan(this ObrolanUji o) => new(o.Kantor.Rina.Id, "yusuf", Peran.AdminAduan, o.Kantor.Kecamatan.Id, o.Kantor.Kecamatan.Jalur);

    public static MejaAduan Meja(this ObrolanUji o) => new(new(new(o.Kantor.Dbs, o.Kantor.Siaran), o.Kantor.Siaran, o.Kantor.Lemari, o.Kantor.Pemeriksa), new(o.Kantor.Siaran), o.Jam);
}
