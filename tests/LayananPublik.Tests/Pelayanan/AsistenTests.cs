using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

public sealed class AsistenTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    readonly ObrolanUji o = new(kantor);

    [Fact]
    public async Task A_greeting_gives_the_menu_as_a_list_with_numbers_and_the_privacy_notice_once()
    {
        var menu = Assert.IsType<Daftar>(Assert.Single(await o.TeksAsync("Assalamualaikum")));
        Assert.Equal("Lihat layanan", menu.Label);
        Assert.Equal(10, menu.Pilihan.Count);
        Assert.EndsWith($"_{KalimatPrivasi.Ringkas}_", menu.Teks, StringComparison.Ordinal);
        Assert.Contains("Selamat pagi", menu.Teks, StringComparison.Ordinal);
        Assert.Contains("1. KTP-el & KIA", menu.Teks, StringComparison.Ordinal);
        Assert.Contains("#21", menu.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain(KalimatPrivasi.Ringkas, Assert.Single(await o.TeksAsync("menu")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_category_gives_its_services_by_row_or_by_number()
    {
        var baris = Assert.IsType<Daftar>(Assert.Single(await o.PilihAsync("KAT:SURAT")));
        Assert.Contains(baris.Pilihan, p => p.Id == "L:SKTM");
        Assert.InRange(baris.Pilihan.Count, 2, 10);
        await o.TeksAsync("halo");
        Assert.Contains("21. SKTM", Assert.Single(await o.TeksAsync("4")).Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#21")]
    [InlineData("21")]
    [InlineData("sktm")]
    [InlineData("SKTM!")]
    [InlineData("surat keterangan tidak mampu")]
    [InlineData("mau urus surat kurang mampu buat sekolah")]
    public async Task A_service_is_found_by_number_code_name_or_alias_and_only_shown(string teks)
    {
        var kartu = Assert.IsType<Tombol>(Assert.Single(await o.TeksAsync(teks)));
        Assert.Contains("*Surat Keterangan Tidak Mampu*", kartu.Teks, StringComparison.Ordinal);
        Assert.Contains("Gratis", kartu.Teks, StringComparison.Ordinal);
        Assert.Contains("1. Surat pengantar RT/RW", kartu.Teks, StringComparison.Ordinal);
        Assert.Contains("selesai paling lambat *Selasa, 24 November 2026 pukul 16.00*", kartu.Teks, StringComparison.Ordinal);
        Assert.Equal(["AJUKAN:SKTM", "PETUGAS"], kartu.Pilihan.Select(p => p.Id));
        Assert.False(await o.AdaPermohonanAsync());
    }

    [Theory]
    [InlineData("syarat sktm apa saja")]
    [InlineData("cara mengajukan sktm")]
    [InlineData("belum mau ajukan sktm")]
    [InlineData("sktm bayar berapa?")]
    [InlineData("ajukan")]
    [InlineData("ya")]
    public async Task Nothing_but_the_button_a_clear_yes_to_the_card_or_a_plain_order_starts_an_application(string teks)
    {
        await o.TeksAsync(teks);
        Assert.False(await o.AdaPermohonanAsync());
    }

    [Fact]
    public async Task A_plain_order_for_a_named_service_starts_it()
    {
        Assert.Contains("nama#tanggal lahir#RT/RW", Assert.Single(await o.TeksAsync("Saya mau mengajukan SKTM")).Teks, StringComparison.Ordinal);
        Assert.Equal(StatusButir.Draf, (await o.PermohonanAsync()).Butir[0].Status);
    }

    [Theory]
    [InlineData("ajukan")]
    [InlineData("Ya, ajukan.")]
    public async Task A_typed_yes_right_after_the_card_starts_it(string teks)
    {
        await o.TeksAsync("sktm");
        Assert.Contains("nama#tanggal lahir#RT/RW", Assert.Single(await o.TeksAsync(teks)).Teks, StringComparison.Ordinal);
        Assert.Equal(StatusButir.Draf, (await o.PermohonanAsync()).Butir[0].Status);
    }

    [Fact]
    public async Task A_typed_yes_after_something_else_starts_nothing()
    {
        await o.TeksAsync("sktm");
        await o.TeksAsync("jam buka?");
        await o.TeksAsync("menu");
        await o.TeksAsync("ajukan");
        Assert.False(await o.AdaPermohonanAsync());
    }

    [Theory]
    [InlineData("KTP saya hilang gimana", "KTP-HILANG")]
    [InlineData("mau urus kk hilang", "KK-HILANG")]
    [InlineData("bikin akta kelahiran anak", "AKTA-LAHIR")]
    [InlineData("domisili usaha", "SKDU")]
    public void The_longest_keyword_whose_words_are_all_there_wins(string teks, string kode)
    {
        var katalog = new KatalogUnit([.. Katalog.Bawaan.Layanan.Select(k => Layanan.Dari(kantor.Kecamatan, k, KantorUji.Sabtu))]);
        Assert.Equal((kode, false), (Pemahaman.Tafsir(teks, katalog, Langkah.Awal).Kode, Pemahaman.Tafsir(teks, katalog, Langkah.Awal).Mulai));
    }

    [Fact]
    public async Task An_unknown_number_says_so()
    {
        Assert.Contains("Nomor layanan itu tidak ada", Assert.Single(await o.TeksAsync("#99")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_for_a_person_outside_hours_promises_the_next_opening_and_silences_the_assistant()
    {
        await o.TeksAsync("halo");
        Assert.Contains("Kantor sedang tutup. Pesan Anda dibaca petugas Senin, 23 November 2026 pukul 07.30", Assert.Single(await o.TeksAsync("petugas")).Teks, StringComparison.Ordinal);
        Assert.Equal(ModePercakapan.PerluPetugas, await o.ModeAsync());
        Assert.Empty(await o.TeksAsync("halo? sktm dong"));
        Assert.NotEmpty(await o.PilihAsync("L:SKTM"));
        Assert.NotEmpty(await o.TeksAsync("ajukan"));
        Assert.Equal(ModePercakapan.PerluPetugas, await o.ModeAsync());
    }

    [Fact]
    public async Task During_hours_the_officer_answers_here()
    {
        o.Jam.Kini = new(2026, 11, 23, 3, 0, 0, TimeSpan.Zero);
        await o.TeksAsync("halo");
        Assert.Contains("akan membalas di sini", Assert.Single(await o.PilihAsync("PETUGAS")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task During_hours_it_is_told_how_many_wait_before()
    {
        using var sendiri = new KantorUji();
        var (a, b, c) = (new ObrolanUji(sendiri), new ObrolanUji(sendiri), new ObrolanUji(sendiri));
        foreach (var (siapa, menit) in new[] { (a, 0), (b, 1), (c, 2) })
        {
            siapa.Jam.Kini = new(2026, 11, 23, 3, menit, 0, TimeSpan.Zero);
            await siapa.TeksAsync("halo");
            siapa.Jam.Kini += TimeSpan.FromSeconds(10);
            await siapa.TeksAsync("petugas");
        }
        Assert.Contains("Tidak ada yang menunggu sebelum Anda.", await a.TerakhirAsync(), StringComparison.Ordinal);
        Assert.Contains(" 1 warga menunggu sebelum Anda.", await b.TerakhirAsync(), StringComparison.Ordinal);
        Assert.Contains(" 2 warga menunggu sebelum Anda.", await c.TerakhirAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Danger_calls_a_person_at_once_and_stands_first_at_the_desk()
    {
        using var sendiri = new KantorUji();
        var (dulu, bahaya, duka) = (new ObrolanUji(sendiri), new ObrolanUji(sendiri), new ObrolanUji(sendiri));
        await dulu.TeksAsync("halo");
        await dulu.TeksAsync("petugas");
        bahaya.Jam.Kini += TimeSpan.FromMinutes(5);
        await bahaya.TeksAsync("halo");
        Assert.Contains("kantor tutup sampai Senin", Assert.Single(await bahaya.TeksAsync("tolong ada kebakaran di sebelah rumah")).Teks, StringComparison.Ordinal);
        Assert.NotEmpty(await bahaya.TeksAsync("tolong ada kebakaran di sebelah rumah"));
        duka.Jam.Kini += TimeSpan.FromMinutes(9);
        await duka.TeksAsync("surat kematian");
        await duka.TeksAsync("petugas");
        Assert.Equal(ModePercakapan.PerluPetugas, await bahaya.ModeAsync());
        Assert.Equal(1, await bahaya.BacaAsync(db => db.Pesan.CountAsync(p => p.PercakapanId == bahaya.PercakapanId && p.Teks.StartsWith(Percakapan.Mendesak))));
        var meja = await sendiri.Dbs.CreateDbContext().DaftarPercakapanAsync(sendiri.Rina, SaringPercakapan.PerluPetugas, null, 0, 10, CancellationToken.None);
        Assert.Equal([(bahaya.PercakapanId, true), (duka.PercakapanId, true), (dulu.PercakapanId, false)], meja.Select(b => (b.Id, b.Mendesak)));
    }

    [Fact]
    public async Task Danger_told_to_an_officer_is_marked_at_the_desk_and_the_assistant_keeps_silent()
    {
        using var sendiri = new KantorUji();
        var warga = new ObrolanUji(sendiri);
        await warga.TeksAsync("halo");
        await using var db = sendiri.Dbs.CreateDbContext();
        var percakapan = await db.Percakapan.Include(p => p.Kontak.Alias).Include(p => p.NomorKantor).SingleAsync(p => p.Id == warga.PercakapanId, CancellationToken.None);
        percakapan.Ambil(sendiri.Rina.Id, sendiri.Rina.Pelaku, warga.Jam.Kini);
        db.PesanKeluar.Add(PesanKeluar.DariPetugas(percakapan, IsiPesan.Tulis("Baik, kami periksa dulu."), sendiri.Rina.Pelaku, warga.Jam.Kini));
        await db.SaveChangesAsync(CancellationToken.None);
        Assert.Empty(await warga.TeksAsync("ada kebakaran di rt 02"));
        Assert.False(await MendesakAsync());
        warga.Jam.Kini += TimeSpan.FromMinutes(20);
        Assert.Empty(await warga.TeksAsync("baik terima kasih"));
        Assert.False(await MendesakAsync());
        Assert.Empty(await warga.TeksAsync("ada kebakaran di rt 02"));
        Assert.Empty(await warga.TeksAsync("tolong, kebakaran"));
        Assert.True(await MendesakAsync());
        Assert.Equal(ModePercakapan.Petugas, await warga.ModeAsync());
        Assert.Equal(1, await warga.BacaAsync(db => db.Pesan.CountAsync(p => p.PercakapanId == warga.PercakapanId && p.Teks.StartsWith(Percakapan.Mendesak))));

        async Task<bool> MendesakAsync() => (await warga.BacaAsync(db => db.DaftarPercakapanAsync(sendiri.Rina, SaringPercakapan.Semua, null, 0, 10, CancellationToken.None))).Single().Mendesak;
    }

    [Fact]
    public async Task Danger_in_a_form_is_no_name_and_the_form_stays()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        Assert.Contains("112", Assert.Single(await o.TeksAsync("tolong ada kebakaran")).Teks, StringComparison.Ordinal);
        Assert.Equal(ModePercakapan.PerluPetugas, await o.ModeAsync());
        Assert.Equal("", (await o.PermohonanAsync()).NamaPemohon);
        await o.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        Assert.Equal("Sari Anggraini", (await o.PermohonanAsync()).NamaPemohon);
    }

    [Fact]
    public async Task Opening_hours_fees_and_thanks_get_their_answers()
    {
        await o.TeksAsync("halo");
        Assert.Contains("Lihat syarat", Assert.IsType<Tombol>(Assert.Single(await o.TeksAsync("sktm bayar berapa?"))).Pilihan[0].Judul, StringComparison.Ordinal);
        Assert.Contains("Senin 07.30-16.00", Assert.Single(await o.TeksAsync("jam buka kantor berapa ya")).Teks, StringComparison.Ordinal);
        Assert.Contains("gratis", Assert.Single(await o.TeksAsync("berapa biayanya")).Teks, StringComparison.Ordinal);
        Assert.Contains("Sama-sama", Assert.Single(await o.TeksAsync("terima kasih banyak")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_without_an_application_is_kept_and_the_citizen_told()
    {
        Assert.Contains("tersimpan di percakapan ini", Assert.Single(await o.FotoAsync()).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_understood_once_gives_a_hint_and_twice_the_menu_with_a_person()
    {
        await o.TeksAsync("halo");
        Assert.Contains("belum paham", Assert.IsType<Tombol>(Assert.Single(await o.TeksAsync("qwerty asdf"))).Teks, StringComparison.Ordinal);
        var menu = Assert.IsType<Daftar>(Assert.Single(await o.TeksAsync("zxcv jkl")));
        Assert.Contains("belum paham juga", menu.Teks, StringComparison.Ordinal);
        Assert.Contains(menu.Pilihan, p => p.Id == "PETUGAS");
        await o.TeksAsync("jam buka");
        Assert.IsType<Tombol>(Assert.Single(await o.TeksAsync("qwerty asdf")));
    }

    [Fact]
    public async Task Not_sure_asks_with_the_likeliest_first_and_a_tap_shows_it()
    {
        var tanya = Assert.IsType<Tombol>(Assert.Single(await o.TeksAsync("mau urus ktp")));
        Assert.Contains("Maksud Anda", tanya.Teks, StringComparison.Ordinal);
        Assert.InRange(tanya.Pilihan.Count, 2, 3);
        Assert.Equal("L:KTP-BARU", tanya.Pilihan[0].Id);
        BatasWaTests.Periksa(tanya);
        Assert.Contains("Siapkan foto dokumen asli", Assert.Single(await o.PilihAsync("L:KTP-BARU")).Teks, StringComparison.Ordinal);
        Assert.False(await o.AdaPermohonanAsync());
    }

    [Fact]
    public async Task A_question_in_the_middle_of_a_form_is_answered_and_the_form_goes_on()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        var jam = Assert.Single(await o.TeksAsync("kantor buka jam berapa ya?")).Teks;
        Assert.Contains("Senin 07.30-16.00", jam, StringComparison.Ordinal);
        Assert.Contains("nama#tanggal lahir#RT/RW", jam, StringComparison.Ordinal);
        var syarat = Assert.Single(await o.TeksAsync("syaratnya apa ya")).Teks;
        Assert.Contains("1. Surat pengantar RT/RW", syarat, StringComparison.Ordinal);
        Assert.Contains("nama#tanggal lahir#RT/RW", syarat, StringComparison.Ordinal);
        Assert.Contains("Sari Anggraini", Assert.Single(await o.TeksAsync("Sari Anggraini#12-05-1990#003/005")).Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("biaya sekolah", true)]
    [InlineData("syarat melamar kerja", true)]
    [InlineData("bayar pajak kendaraan", true)]
    [InlineData("biayanya berapa", false)]
    [InlineData("syarat?", false)]
    public async Task A_purpose_is_an_answer_though_it_speaks_of_fees_or_conditions(string teks, bool jawaban)
    {
        await o.PilihAsync("AJUKAN:SKBM");
        await o.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        Assert.Equal("field:keperluan", await o.LangkahAsync());
        await o.TeksAsync(teks);
        Assert.Equal(jawaban ? teks : null, (await o.PermohonanAsync()).Isian["keperluan"]);
    }

    [Fact]
    public async Task What_may_be_an_answer_of_the_form_stays_an_answer()
    {
        await o.PilihAsync("AJUKAN:ADUAN");
        for (var i = 0; i < 4 && Langkah.Dari(await o.LangkahAsync()).Tentang != "uraian"; i++)
            if ((await o.PermohonanAsync()).Butir[0].Layanan.Rincian.Field[0].Type == TipeField.TeksPanjang) break;
        await o.TeksAsync("jalan rusak di depan kantor petugas, kenapa tidak diperbaiki? tolong batalkan saja pajak kami");
        Assert.NotEqual(ModePercakapan.PerluPetugas, await o.ModeAsync());
        Assert.Equal(StatusButir.Draf, (await o.PermohonanAsync()).Butir[0].Status);
    }

    [Fact]
    public async Task Danger_is_answered_with_the_emergency_numbers()
    {
        var isi = Assert.Single(await o.TeksAsync("tolong ada kebakaran"));
        Assert.Contains("112", isi.Teks, StringComparison.Ordinal);
        Assert.Contains("110", isi.Teks, StringComparison.Ordinal);
        Assert.Contains("119", isi.Teks, StringComparison.Ordinal);
        Assert.False(await o.AdaPermohonanAsync());
    }
}
