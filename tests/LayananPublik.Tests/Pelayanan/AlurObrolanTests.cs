using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>A service whose talk a feature above leads: the assistant hands over what is its own, and keeps what leads out of it.</summary>
public sealed class AlurObrolanTests : IClassFixture<KantorUji>
{
    readonly AlurUji alur = new();
    readonly ObrolanUji o;

    public AlurObrolanTests(KantorUji kantor) => o = new(kantor) { Alur = [alur] };

    [Theory]
    [InlineData("lampu jalan di RT 3 mati sudah seminggu")]
    [InlineData("mau lapor")]
    public async Task Clear_words_start_it(string teks)
    {
        Assert.Equal("mulai: " + teks, Assert.Single(await o.TeksAsync(teks)).Teks.Split('\n')[0]);
        Assert.False(await o.AdaPermohonanAsync());
    }

    [Fact]
    public async Task A_tap_on_apply_starts_it_and_makes_no_application()
    {
        Assert.StartsWith("mulai", Assert.Single(await o.PilihAsync("AJUKAN:ADUAN")).Teks, StringComparison.Ordinal);
        Assert.False(await o.AdaPermohonanAsync());
    }

    [Fact]
    public async Task Its_card_bears_its_own_word_on_the_button()
    {
        var kartu = Assert.IsType<Tombol>(Assert.Single(await o.PilihAsync("L:ADUAN")));
        Assert.Equal(new("AJUKAN:ADUAN", "Lapor sekarang"), kartu.Pilihan[0]);
        Assert.StartsWith("mulai", Assert.Single(await o.TeksAsync("ajukan")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_without_a_talk_goes_through_the_intake()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        Assert.True(await o.AdaPermohonanAsync());
    }

    [Fact]
    public async Task A_service_whose_talk_is_not_set_up_goes_through_the_intake()
    {
        alur.Siap = false;
        await o.PilihAsync("AJUKAN:ADUAN");
        Assert.True(await o.AdaPermohonanAsync());
    }

    [Theory]
    [InlineData("depan sekolah, petugas sudah pernah datang tetapi belum diperbaiki")]
    [InlineData("senin pagi")]
    [InlineData("3")]
    [InlineData("batal")]
    public async Task In_its_step_words_are_its_own(string teks)
    {
        await o.PilihAsync("AJUKAN:ADUAN");
        Assert.Equal("jawab: " + teks, Assert.Single(await o.TeksAsync(teks)).Teks);
    }

    [Theory]
    [InlineData("menu", "Lihat layanan")]
    [InlineData("petugas", "Lihat layanan")]
    [InlineData("#21", "Surat Keterangan Tidak Mampu")]
    [InlineData("tolong ada kebakaran", "112")]
    [InlineData("status", "*ADU-2026-000045*")]
    [InlineData("ADU-2026-000045", "nomor")]
    public async Task Words_that_mean_the_same_everywhere_lead_out_of_its_step(string teks, string jawaban)
    {
        await o.PilihAsync("AJUKAN:ADUAN");
        var isi = Assert.Single(await o.TeksAsync(teks));
        Assert.DoesNotContain("jawab:", isi.Teks, StringComparison.Ordinal);
        Assert.Contains(jawaban, isi.Teks + string.Join(' ', isi.Pilihan.Select(p => p.Judul)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Danger_in_its_step_is_answered_first_and_leaves_the_step_where_it_was()
    {
        await o.PilihAsync("AJUKAN:ADUAN");
        await o.TeksAsync("tolong ada kebakaran");
        Assert.Equal("UJI:tanya", await o.LangkahAsync());
    }

    [Fact]
    public async Task Its_buttons_are_its_own_days_later_and_while_a_person_leads()
    {
        await o.TeksAsync("petugas");
        Assert.Equal("ketuk: UJI:BERES:7", Assert.Single(await o.PilihAsync("UJI:BERES:7")).Teks.Split('\n')[0]);
    }

    [Fact]
    public async Task A_photo_in_its_step_goes_to_it_and_so_do_its_bytes()
    {
        await o.PilihAsync("AJUKAN:ADUAN");
        var jawaban = await o.LepasAsync("fotonya");
        Assert.Equal("jawab: fotonya", jawaban[0].Teks);
        Assert.Equal(1, alur.Siapnya);
    }

    [Fact]
    public async Task An_album_in_its_step_is_answered_once()
    {
        alur.Kumpulkan = true;
        await o.PilihAsync("AJUKAN:ADUAN");
        Assert.Equal("3 foto", Assert.Single(await o.AlbumAsync(null, null, null)).Teks);
    }

    [Fact]
    public async Task A_photo_that_nothing_asked_for_is_offered_to_it()
    {
        Assert.StartsWith("titipan", Assert.Single(await o.FotoAsync("jalan berlubang depan pasar")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_for_an_application_stays_there_unless_its_words_complain()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        await o.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        Assert.DoesNotContain(await o.FotoAsync("KTP"), j => j.Teks.StartsWith("titipan", StringComparison.Ordinal));
        Assert.StartsWith("titipan", Assert.Single(await o.FotoAsync("jalan berlubang depan pasar")).Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ADU-2026-000045")]
    [InlineData("gimana kabar adu-2026-000045 ya")]
    public async Task Its_numbers_are_found_anywhere(string teks) => Assert.StartsWith("nomor", Assert.Single(await o.TeksAsync(teks)).Teks, StringComparison.Ordinal);

    [Fact]
    public async Task Status_tells_of_its_own_beside_the_applications()
    {
        Assert.Equal("UJI:STATUS:1", Assert.IsType<Tombol>(Assert.Single(await o.TeksAsync("status"))).Pilihan[0].Id);
        await o.PilihAsync("AJUKAN:SKTM");
        await o.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        var daftar = Assert.IsType<Daftar>(Assert.Single(await o.TeksAsync("status")));
        Assert.Equal("UJI:STATUS:1", daftar.Pilihan[0].Id);
        Assert.Contains(daftar.Pilihan, p => p.Id.StartsWith("LANJUTKAN:", StringComparison.Ordinal));
    }
}

/// <summary>A small talk that repeats what it was given.</summary>
sealed class AlurUji : IAlurObrolan
{
    int foto;

    public bool Siap { get; set; } = true;
    public bool Kumpulkan { get; set; }
    public int Siapnya { get; private set; }
    public string Awalan => "UJI";
    public string Ajakan => "Lapor sekarang";

    public bool Melayani(Layanan layanan) => layanan.JenisHasil == JenisHasil.Aduan;

    public Task<bool> SiapAsync(LayananDb db, string jalurUnit, Layanan layanan, CancellationToken ct) => Task.FromResult(Siap);

    public Task MulaiAsync(Obrolan o, Layanan layanan, CancellationToken ct)
    {
        o.Ke(new(Awalan, "tanya"));
        return Katakan(o, "mulai: " + o.Pesan.Teks);
    }

    public Task<bool> JawabAsync(Obrolan o, CancellationToken ct)
    {
        if (!Kumpulkan) return Katakan(o, (o.Pesan.PilihanId is null ? "jawab: " : "ketuk: ") + (o.Pesan.PilihanId ?? o.Pesan.Teks));
        foto++;
        o.Sesi.TungguSusulan(o.Pada + Kumpulan.Jeda);
        return Task.FromResult(true);
    }

    public Task SusulanAsync(Obrolan o, CancellationToken ct) => Katakan(o, $"{foto} foto");

    public Task<bool> TitipanAsync(Obrolan o, CancellationToken ct) => Katakan(o, "titipan");

    public Task<IReadOnlyList<BarisStatus>> StatusAsync(Obrolan o, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<BarisStatus>>([new("UJI:STATUS:1", "Jalan berlubang", "*ADU-2026-000045*\nJalan berlubang: sedang ditangani.")]);

    public Task<bool> NomorAsync(Obrolan o, CancellationToken ct) => Pemahaman.NomorPermohonan(o.Pesan.Teks)?.StartsWith("ADU", StringComparison.Ordinal) == true ? Katakan(o, "nomor") : Task.FromResult(false);

    public Task<bool> LampiranSiapAsync(Percakapan percakapan, Lampiran lampiran, LayananDb db, CancellationToken ct)
    {
        Siapnya++;
        return Task.FromResult(true);
    }

    static Task<bool> Katakan(Obrolan o, string teks)
    {
        o.Jawab(Sajian.Tulis(teks));
        return Task.FromResult(true);
    }
}
