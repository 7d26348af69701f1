using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaduan;
using LayananPublik.Tests.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>Nobody who reads talks reads what belongs to a report whose reporter must not be known.</summary>
public sealed class SegelLaporanTests : IClassFixture<KantorUji>
{
    const string Cerita = "got depan SDN 2 Contoh mampet";

    readonly KantorUji kantor;
    readonly ObrolanUji o;

    public SegelLaporanTests(KantorUji kantor) => (this.kantor, o) = (kantor, ObrolanAduanUji.Warga(kantor));

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_tap_seals_all_that_was_said_before_and_after_it()
    {
        await o.FotoAsync();
        await o.TeksAsync("got mampet");
        await o.LokasiAsync(-6.59, 106.81, "SDN 2 Contoh");
        await o.AlbumAsync("dari utara", null);
        var terkirim = Assert.Single(await o.PilihAsync("ADU:ANONIM"));
        var a = await o.AduanAsync();
        Assert.Contains(a.Nomor, terkirim.Teks, StringComparison.Ordinal);
        Assert.Equal(3, a.Berkas.Count);
        Assert.Contains("got mampet", a.Uraian, StringComparison.Ordinal);
        var pesan = await PesanAsync();
        // What was asked about the photo, before anybody knew of a report, says nothing.
        Assert.Equal([KalimatLapor.FotoUntukApa.Teks], pesan.Where(p => p.DisegelPada is null).Select(p => p.Teks.Split("\n\nKantor")[0]).Select(t => t[..KalimatLapor.FotoUntukApa.Teks.Length]));
        Assert.All(pesan.Where(p => p.DisegelPada is not null), p =>
        {
            Assert.Equal((Pesan.KataSegel, JenisPesan.Teks, null, null), (p.Teks, p.Jenis, p.Rincian, p.PilihanId));
            Assert.Equal($"aduan/{a.Nomor}", p.Perihal);
            Assert.NotEqual("foto.jpg", p.Lampiran?.NamaBerkas);
        });
        Assert.Contains(pesan, p => p.Segelan?.Teks == "got mampet");
        var percakapan = await PercakapanAsync();
        Assert.Equal((Pesan.KataSegel, 0, null), (percakapan.Ringkasan, percakapan.BelumDibaca, percakapan.MenungguSejak));
    }

    [Fact]
    public async Task Words_of_danger_before_the_report_are_sealed_with_it()
    {
        await o.TeksAsync("tolong ada kebakaran rumah di RT 003 RW 005 Gang Mawar");
        await o.PilihAsync("AJUKAN:ADUAN");
        await o.PilihAsync("ADU:ANONIM");
        Assert.DoesNotContain(await PesanAsync(), p => p.Pengirim == Pengirim.Warga && p.DisegelPada is null);
        Assert.DoesNotContain(await PesanAsync(), p => p.Teks.Contains("kebakaran", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Written_before_the_summary_it_seals_the_draft_and_taken_back_it_opens_only_what_comes()
    {
        await o.TeksAsync("got mampet");
        Assert.Contains("*anonim*", Assert.Single([.. (await o.TeksAsync("depan SDN 2 Contoh")).Take(0), .. await o.TeksAsync("anonim")]).Teks, StringComparison.Ordinal);
        var disegel = (await PesanAsync()).Count;
        Assert.All(await PesanAsync(), p => Assert.NotNull(p.DisegelPada));
        Assert.Contains("Kirim anonim", Assert.Single(await o.TeksAsync("tidak anonim")).Teks, StringComparison.Ordinal);
        await o.PilihAsync("ADU:KIRIM");
        Assert.False((await o.AduanAsync()).Anonim);
        // The words that take it back, and their answer, are still of the time before.
        var pesan = await PesanAsync();
        Assert.All(pesan.Take(disegel + 2), p => Assert.NotNull(p.DisegelPada));
        Assert.All(pesan.Skip(disegel + 2), p => Assert.Null(p.DisegelPada));
    }

    [Fact]
    public async Task A_draft_that_was_to_be_anonymous_stays_sealed_when_it_is_given_up()
    {
        await o.TeksAsync(Cerita);
        await o.TeksAsync("anonim");
        await o.TeksAsync("batal");
        Assert.All(await PesanAsync(), p => Assert.NotNull(p.DisegelPada));
    }

    [Fact]
    public async Task A_confidential_report_is_sealed_as_soon_as_its_kind_is_clear()
    {
        var isi = await o.TeksAsync("ada pungli di depan loket pasar, saya diminta uang 50 ribu");
        if (isi[0].Pilihan.Any(p => p.Id.StartsWith("ADU:KAT", StringComparison.Ordinal))) await o.PilihAsync("ADU:KAT:PGL");
        Assert.All(await PesanAsync(), p => Assert.NotNull(p.DisegelPada));
        await o.PilihAsync("ADU:KIRIM");
        Assert.All(await PesanAsync(), p => Assert.NotNull(p.DisegelPada));
    }

    [Fact]
    public async Task A_second_report_that_is_open_stays_readable_and_the_first_one_sealed()
    {
        var tertutup = await AnonimAsync();
        var sebelum = (await PesanAsync()).Count;
        var terbuka = await o.LaporAsync("lampu jalan di RT 003 RW 005 Gang Mawar mati sudah seminggu");
        var pesan = await PesanAsync();
        Assert.All(pesan.Take(sebelum), p => Assert.NotNull(p.DisegelPada));
        Assert.All(pesan.Skip(sebelum), p => Assert.Null(p.DisegelPada));
        Assert.Contains(pesan, p => p.Teks.Contains(terbuka.Nomor, StringComparison.Ordinal));
        // What names both, or asks which one is meant, names the sealed one.
        o.Jam.Kini += TimeSpan.FromDays(1);
        await o.TeksAsync("status");
        await o.AlbumAsync(null, "dari sisi lain");
        await o.PilihAsync($"ADU:UNTUK:{tertutup.Id}");
        Assert.All((await PesanAsync()).Skip(pesan.Count), p => Assert.NotNull(p.DisegelPada));
        await o.PilihAsync($"ADU:LIHAT:{terbuka.Id}");
        Assert.Null((await PesanAsync())[^1].DisegelPada);
    }

    [Fact]
    public async Task What_the_reporter_does_with_his_case_later_is_sealed_and_reaches_the_case()
    {
        var a = await AnonimAsync();
        o.Jam.Kini += TimeSpan.FromHours(2);
        await o.TeksAsync(a.Nomor);
        await o.PilihAsync($"ADU:FOTO:{a.Id}");
        await o.TeksAsync("baunya makin menyengat");
        await o.FotoAsync("dari selatan");
        await o.TeksAsync("status");
        Assert.All(await PesanAsync(), p => Assert.NotNull(p.DisegelPada));
        a = await o.AduanAsync();
        Assert.Single(a.Berkas);
        Assert.Contains("baunya makin menyengat", a.Uraian, StringComparison.Ordinal);
        Assert.Contains("dari selatan", a.Uraian, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_and_answers_of_the_office_flow_without_showing_who()
    {
        var a = await AnonimAsync();
        await KantorAduan.HarusAsync(o.Meja().MintaDataAsync(a.Id, o.AdminAduan(), "Di sisi mana persisnya?", Ct));
        await o.LewatAsync(TimeSpan.FromMinutes(10));
        Assert.Contains("Di sisi mana persisnya?", IsiPesan.DariJson(await o.BacaAsync(db => db.PesanKeluar.Where(k => k.PercakapanId == o.PercakapanId).OrderByDescending(k => k.Id).Select(k => k.Isi).FirstAsync())).Teks, StringComparison.Ordinal);
        await o.TeksAsync("sisi timur dekat jembatan");
        Assert.Equal(StatusAduan.Baru, (await o.AduanAsync()).Status);
        Assert.Contains("sisi timur dekat jembatan", (await o.AduanAsync()).Uraian, StringComparison.Ordinal);
        Assert.All(await PesanAsync(), p => Assert.NotNull(p.DisegelPada));
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task News_of_a_sealed_case_is_told_alone_also_while_it_waits_for_the_citizen(bool tertutupJendela)
    {
        var (tertutup, terbuka) = (await AnonimAsync(), await o.LaporAsync("lampu jalan di RT 003 RW 005 Gang Mawar mati sudah seminggu"));
        if (tertutupJendela) o.Jam.Kini += TimeSpan.FromDays(2);
        var sebelum = await o.JumlahJawabanAsync();
        await KabarAsync("Satu.");
        await KabarAsync("Dua.");
        await o.LewatAsync(tertutupJendela ? TimeSpan.FromMinutes(30) : TimeSpan.FromDays(1));
        var keluar = await o.BacaAsync(db => db.PesanKeluar.Include(k => k.Pesan).Where(k => k.PercakapanId == o.PercakapanId).OrderBy(k => k.Id).Skip(sebelum).ToListAsync(Ct));
        Assert.All(keluar, k => Assert.Equal(IsiPesan.DariJson(k.Isi).Teks.Contains(tertutup.Nomor, StringComparison.Ordinal), k.Pesan.DisegelPada is not null));
        Assert.All(keluar, k => Assert.False(IsiPesan.DariJson(k.Isi).Teks.Contains(tertutup.Nomor, StringComparison.Ordinal) && IsiPesan.DariJson(k.Isi).Teks.Contains(terbuka.Nomor, StringComparison.Ordinal)));
        Assert.Contains(keluar, k => k.Pesan.DisegelPada is not null);
        Assert.Contains(keluar, k => k.Pesan.DisegelPada is null && k.Pesan.Teks.Contains(terbuka.Nomor, StringComparison.Ordinal));
        if (!tertutupJendela) return;
        Assert.Equal([StatusKirim.Dititipkan, StatusKirim.Dititipkan], keluar.Select(k => k.Status));
        Assert.All(keluar, k => Assert.Contains("Dua.", IsiPesan.DariJson(k.Isi).Teks, StringComparison.Ordinal));
        Assert.All(keluar, k => Assert.Equal(IsiPesan.DariJson(k.Isi).Teks, k.Pesan.Segelan?.Teks ?? k.Pesan.Teks));

        async Task KabarAsync(string teks)
        {
            await using var db = o.Db();
            foreach (var id in new[] { tertutup.Id, terbuka.Id }) BeritaAduan.Satu(db, await db.Aduan.Lengkap().SingleAsync(x => x.Id == id, Ct), x => Sajian.Tulis($"{BeritaAduan.Sebut(x)}: {teks}"), o.Jam.Kini, sisi: teks == "Dua." ? BeritaAduan.SisiData : null);
            await db.SalurkanBaruAsync(Ct);
            await db.SaveChangesAsync(Ct);
        }
    }

    [Fact]
    public async Task While_an_officer_leads_the_talk_what_quotes_or_names_the_case_goes_to_the_case()
    {
        var a = await AnonimAsync();
        var kutip = await BerwamidAsync();
        await DipegangAsync();
        await o.TeksAsync("pak mau tanya soal KTP");
        var menunggu = (await PercakapanAsync()).MenungguSejak;
        o.Jam.Kini += TimeSpan.FromMinutes(1);
        await o.BalasAsync(kutip, "sekarang airnya hitam");
        Assert.Contains("foto kami tambahkan", Assert.Single(await o.BalasFotoAsync(kutip), i => i.Teks.StartsWith("Foto", StringComparison.Ordinal)).Teks, StringComparison.OrdinalIgnoreCase);
        await o.TeksAsync($"bagaimana kabar {a.Nomor} itu, rumah saya nomor sembilan");
        var pesan = await PesanAsync();
        Assert.Equal(["pak mau tanya soal KTP"], pesan.Where(p => p is { DisegelPada: null, Pengirim: Pengirim.Warga }).Select(p => p.Teks));
        a = await o.AduanAsync();
        Assert.Contains("sekarang airnya hitam", a.Uraian, StringComparison.Ordinal);
        Assert.Contains("rumah saya nomor sembilan", a.Uraian, StringComparison.Ordinal);
        Assert.Single(a.Berkas);
        // The question about the identity card still waits, alone.
        var percakapan = await PercakapanAsync();
        Assert.Equal((1, menunggu, ModePercakapan.Petugas), (percakapan.BelumDibaca, percakapan.MenungguSejak, percakapan.Mode));
        Assert.NotNull(menunggu);
    }

    [Fact]
    public async Task Sealed_messages_neither_count_as_unread_nor_wait()
    {
        var a = await AnonimAsync();
        await DipegangAsync();
        await o.PilihAsync($"ADU:LIHAT:{a.Id}");
        var percakapan = await PercakapanAsync();
        Assert.Equal((0, null), (percakapan.BelumDibaca, percakapan.MenungguSejak));
        var isi = await IsiAsync(kantor.Rina);
        Assert.Null(isi.BelumDibacaSejak);
    }

    [Fact]
    public async Task A_person_who_was_asked_for_is_still_asked_for()
    {
        await AnonimAsync();
        await o.TeksAsync("petugas");
        Assert.NotNull((await PercakapanAsync()).MenungguSejak);
        await o.TeksAsync("status");
        Assert.NotNull((await PercakapanAsync()).MenungguSejak);
        Assert.Equal(ModePercakapan.PerluPetugas, await o.ModeAsync());
    }

    [Fact]
    public async Task A_sealed_message_that_failed_says_so_without_its_words_and_is_sent_again_whole()
    {
        var a = await AnonimAsync();
        var id = await o.BacaAsync(db => db.PesanKeluar.Where(k => k.PercakapanId == o.PercakapanId).OrderByDescending(k => k.Id).Select(k => k.Id).FirstAsync());
        await UbahAsync(id, k => k.JadiTidakPasti("Tidak pasti sampai."));
        var g = (await IsiAsync(kantor.Rina)).Gelembung[^1];
        Assert.Equal((true, Pesan.KataSegel, StatusKirim.TidakPasti, "Tidak pasti sampai."), (g.Tersegel, g.Teks, g.Kirim!.Status, g.Kirim.Galat));
        Assert.Empty(g.Pilihan);
        await UbahAsync(id, k => Assert.True(k.KirimUlang(o.Jam.Kini).Berhasil));
        Assert.Contains(a.Nomor, IsiPesan.DariJson(await o.BacaAsync(db => db.PesanKeluar.Where(k => k.Id == id).Select(k => k.Isi).SingleAsync())).Teks, StringComparison.Ordinal);
        await UbahAsync(id, k =>
        {
            k.Titipkan(o.Jam.Kini);
            Assert.False(k.UbahTitipan("lain").Berhasil);
            Assert.True(k.Tarik().Berhasil);
        });
    }

    [Fact]
    public async Task A_sealed_message_is_neither_quoted_nor_given_an_emoji()
    {
        await AnonimAsync();
        var p = (await PesanAsync())[0];
        Assert.NotNull(p.TakDapatDikutip(o.Jam.Kini));
        Assert.NotNull(p.TakDapatDireaksi(o.Jam.Kini));
    }

    [Fact]
    public async Task Its_files_open_at_the_case_alone()
    {
        await o.TeksAsync(Cerita);
        await o.AlbumAsync(null, null);
        await o.PilihAsync("ADU:ANONIM");
        var berkas = (await PesanAsync()).Where(p => p.Lampiran is not null).ToList();
        Assert.Equal(2, berkas.Count);
        foreach (var p in berkas) Assert.Null(await o.BacaAsync(db => db.BerkasPesanAsync(p.Id, kantor.Rina, Ct)));
        Assert.All((await IsiAsync(kantor.Rina)).Gelembung, g => Assert.Null(g.Lampiran));
        Assert.Equal(2, (await o.AduanAsync()).Berkas.Count);
        var permohonan = await o.AjukanAsync("SKTM", "1");
        var pasang = await new Loket(new(kantor.Dbs, kantor.Siaran), new(kantor.Siaran), kantor.Lemari, kantor.Pemeriksa, kantor.Segel, o.Jam).PasangBerkasAsync(permohonan.Id, kantor.Rina, berkas[0].Lampiran!.Id, permohonan.Berkas[0].Dok, Ct);
        Assert.False(pasang.Berhasil);
    }

    [Fact]
    public async Task The_reporter_may_take_anonymity_back_after_a_question_and_what_was_sealed_stays_so()
    {
        var a = await AnonimAsync();
        Assert.Contains("tidak dapat ditarik lagi", Assert.Single(await o.TeksAsync("batal anonim")).Teks, StringComparison.Ordinal);
        Assert.True((await o.AduanAsync()).Anonim);
        await o.PilihAsync($"ADU:NAMAYA:{a.Id}");
        Assert.False((await o.AduanAsync()).Anonim);
        Assert.Contains(await o.BacaAsync(db => db.Set<RiwayatAduan>().Where(r => r.AduanId == a.Id).ToListAsync(Ct)), r => r.Tindakan == "Tidak lagi anonim");
        var disegel = (await PesanAsync()).Count;
        await o.TeksAsync(a.Nomor);
        Assert.All((await PesanAsync()).Take(disegel), p => Assert.NotNull(p.DisegelPada));
        Assert.All((await PesanAsync()).Skip(disegel), p => Assert.Null(p.DisegelPada));
    }

    [Fact]
    public async Task No_officers_words_or_templates_are_filled_with_a_sealed_case()
    {
        var a = await AnonimAsync();
        var pengumpul = new PengumpulBahan([BahanAduanQuery.BahanAduanAsync]);
        Assert.Null((await o.BacaAsync(db => pengumpul.KumpulkanAsync(db, o.PercakapanId, Ct)))!.Nomor);
        var kabar = (await o.BacaAsync(db => pengumpul.KumpulkanAsync(db, o.PercakapanId, $"aduan/{a.Id}", Ct)))!;
        Assert.Equal((a.Nomor, true), (kabar.Nomor, kabar.Tertutup));
    }

    [Fact]
    public async Task An_opened_identity_names_the_talk_and_the_case_itself_does_not()
    {
        var a = await AnonimAsync();
        Assert.Null((await o.BacaAsync(db => db.RincianAduanAsync(a.Id, o.AdminAduan(), Ct)))!.PercakapanId);
        Assert.Equal(o.PercakapanId, (await o.BacaAsync(db => MejaAduan.IsiIdentitasAsync(db, a, Ct))).PercakapanId);
    }

    [Fact]
    public async Task The_reporter_is_told_what_is_sealed_and_what_is_not()
    {
        var sebelum = Assert.Single(await o.TeksAsync(Cerita)).Teks;
        foreach (var kata in (string[])["disegel", "jam pesannya", "dua petugas", "tercatat", "tetap mengenal nomor Anda", "sebelum Anda mengetuk"]) Assert.Contains(kata, sebelum, StringComparison.Ordinal);
        Assert.DoesNotContain("dapat membaca pesan Anda", sebelum, StringComparison.Ordinal);
        var sesudah = Assert.Single(await o.PilihAsync("ADU:ANONIM")).Teks;
        foreach (var kata in (string[])["disegel", "jam pesannya", "dua petugas", "batal anonim"]) Assert.Contains(kata, sesudah, StringComparison.Ordinal);
    }

    async Task<Aduan> AnonimAsync()
    {
        await o.TeksAsync(Cerita);
        await o.PilihAsync("ADU:ANONIM");
        return await o.AduanAsync();
    }

    Task<List<Pesan>> PesanAsync() => o.BacaAsync(db => db.Pesan.Include(p => p.Lampiran).Where(p => p.PercakapanId == o.PercakapanId).OrderBy(p => p.Id).ToListAsync(Ct));

    Task<Percakapan> PercakapanAsync() => o.BacaAsync(db => db.Percakapan.SingleAsync(p => p.Id == o.PercakapanId, Ct));

    async Task<IsiPercakapan> IsiAsync(PetugasAktif petugas) => (await o.BacaAsync(db => db.IsiPercakapanAsync(o.PercakapanId, petugas, null, 200, Ct)))!;

    async Task UbahAsync(int id, Action<PesanKeluar> ubah)
    {
        await using var db = o.Db();
        ubah(await db.PesanKeluar.Include(k => k.Pesan).SingleAsync(k => k.Id == id, Ct));
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>An officer has taken the talk.</summary>
    async Task DipegangAsync()
    {
        await using var db = o.Db();
        var p = await db.Percakapan.SingleAsync(x => x.Id == o.PercakapanId, Ct);
        Assert.True(p.Ambil(kantor.Rina.Id, kantor.Rina.Pelaku, o.Jam.Kini).Berhasil);
        p.Dibaca(o.Jam.Kini);
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>The last answer has reached WhatsApp and can be quoted.</summary>
    async Task<string> BerwamidAsync()
    {
        await using var db = o.Db();
        var k = await db.PesanKeluar.Include(x => x.Pesan).Where(x => x.PercakapanId == o.PercakapanId).OrderByDescending(x => x.Id).FirstAsync(Ct);
        k.MulaiKirim(o.Jam.Kini, o.Jam.Kini);
        k.DiterimaMeta($"wamid.keluar.{k.Id}", o.Jam.Kini);
        await db.SaveChangesAsync(Ct);
        return k.Pesan.Wamid!;
    }
}
