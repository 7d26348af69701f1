using System.Text.RegularExpressions;
using LayananPublik.Bersama;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaturan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LayananPublik.Tests.Pelayanan.Unggah;

public sealed partial class MejaUnggahTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    readonly ObrolanUji o = new(kantor);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_ends_with_its_hour()
    {
        var (kunci, _) = await BukaAsync();
        using var meja = Meja();
        o.Jam.Kini += TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1);
        Assert.NotNull(await meja.LihatAsync(kunci, Ct));
        o.Jam.Kini += TimeSpan.FromSeconds(1);
        Assert.Null(await meja.LihatAsync(kunci, Ct));
    }

    [Fact]
    public async Task Only_hashes_of_key_and_browser_are_kept()
    {
        var (kunci, cookie) = await BukaAsync();
        var t = await o.BacaAsync(db => db.TautanUnggah.OrderByDescending(x => x.Id).FirstAsync(Ct));
        Assert.Matches("^[0-9a-f]{64}$", t.Sidik);
        Assert.Matches("^[0-9a-f]{64}$", t.SidikPeramban);
        Assert.DoesNotContain(kunci, $"{t.Sidik}{t.SidikPeramban}", StringComparison.Ordinal);
        Assert.NotEqual(kunci, cookie);
        Assert.Equal(32, kunci.Length);
    }

    [Fact]
    public async Task What_the_answers_rule_out_is_neither_shown_nor_taken()
    {
        await o.PilihAsync("AJUKAN:KK-HILANG");
        var (kunci, cookie) = await BukaAsync("Sari Anggraini#12-05-1990#003/005");
        using var meja = Meja();
        var dok = DokumenUnggah.Dari((await meja.LihatAsync(kunci, Ct))!);
        Assert.True(dok.Single(d => d.Dok == "KEHILANGAN").Wajib);
        Assert.DoesNotContain(dok, d => d.Dok == "KK_RUSAK");
        foreach (var lain in (string[])["KK_RUSAK", "BUKU_NIKAH", ""]) Assert.Contains("tidak meminta", (await KirimAsync(meja, kunci, cookie, lain, "a")).Penolakan, StringComparison.Ordinal);
        Assert.Empty((await o.PermohonanAsync()).Berkas);
    }

    [Fact]
    public async Task A_returned_application_asks_only_for_what_was_refused_and_goes_back_to_the_desk()
    {
        var (lama, cookieLama) = await BukaAsync();
        using var meja = Meja();
        foreach (var dok in (string[])["PENGANTAR_RT", "KTP", "KK", "PERNYATAAN_TM"]) Assert.True((await KirimAsync(meja, lama, cookieLama, dok, dok)).Berhasil);
        await o.TeksAsync("menu");
        await o.PilihAsync($"KIRIM:{(await o.PermohonanAsync()).Id}");
        Assert.NotNull((await o.PermohonanAsync()).Nomor);
        await KembalikanAsync("KTP");
        // The link of the draft must not come back to life.
        Assert.Null(await meja.LihatAsync(lama, Ct));
        var kunci = Kunci((await o.TeksAsync("tautan"))[^1].Teks);
        var cookie = (await meja.IkatAsync(kunci, null, Ct)).Nilai;
        var t = (await meja.LihatAsync(kunci, Ct))!;
        var diminta = Assert.Single(DokumenUnggah.Dari(t));
        Assert.Equal(("KTP", "Foto buram. Foto ulang di tempat terang dan dekatkan kamera."), (diminta.Dok, diminta.Alasan));
        Assert.Empty(FieldUnggah.Untuk(t.Permohonan));
        Assert.Contains("sama dengan yang tadi", (await KirimAsync(meja, kunci, cookie, "KTP", "KTP")).Penolakan, StringComparison.Ordinal);
        Assert.False((await KirimAsync(meja, kunci, cookie, "KK", "lain")).Berhasil);
        Assert.True((await KirimAsync(meja, kunci, cookie, "KTP", "baru")).Berhasil);
        Assert.True((await meja.SelesaiAsync(kunci, cookie, Ct)).Berhasil);
        Assert.Contains("sudah kami terima dan diperiksa lagi", await o.TerakhirAsync(), StringComparison.Ordinal);
        Assert.Equal(StatusButir.Diajukan, (await o.PermohonanAsync()).Butir[0].Status);
        Assert.Null(await meja.LihatAsync(kunci, Ct));
    }

    [Fact]
    public async Task A_scanner_that_is_silent_and_a_disk_that_is_full_leave_nothing_half_done()
    {
        var (kunci, cookie) = await BukaAsync();
        using var bisu = Meja(new PemeriksaBerkas(new(Atur(("Pemindai:Alamat", "tcp://127.0.0.1:1")))));
        Assert.Contains("tidak menjawab", (await KirimAsync(bisu, kunci, cookie, "KTP", "x")).Penolakan, StringComparison.Ordinal);
        var berkas = Path.GetTempFileName();
        using var penuh = Meja(lemari: new Lemari(kantor.Segel, new(Path.Combine(berkas, "lemari")), o.Jam));
        Assert.Contains("belum tersimpan", (await KirimAsync(penuh, kunci, cookie, "KTP", "x")).Penolakan, StringComparison.Ordinal);
        File.Delete(berkas);
        Assert.Empty((await o.PermohonanAsync()).Berkas);
    }

    [Fact]
    public async Task One_citizen_uploads_no_more_in_a_day_than_by_chat()
    {
        var (kunci, cookie) = await BukaAsync();
        using var meja = Meja(pengaturan: Atur(("Penyimpanan:BerkasPerHari", "5")));
        await o.FotoAsync();
        for (var n = 0; n < 4; n++) Assert.True((await KirimAsync(meja, kunci, cookie, "KK", $"h{n}")).Berhasil);
        Assert.Contains("Hari ini sudah 5 berkas", (await KirimAsync(meja, kunci, cookie, "KK", "h9")).Penolakan, StringComparison.Ordinal);
        Assert.True((await KirimAsync(meja, kunci, cookie, "KK", "h1")).Penolakan is not null, "repeating is no way round");
    }

    [Fact]
    public async Task The_talk_goes_on_even_while_a_person_is_expected()
    {
        var (kunci, cookie) = await BukaAsync();
        await o.TeksAsync("petugas");
        using var meja = Meja();
        Assert.True((await meja.SelesaiAsync(kunci, cookie, Ct)).Berhasil);
        Assert.Contains("Sekarang kirim foto", await o.TerakhirAsync(), StringComparison.Ordinal);
        Assert.False((await meja.SelesaiAsync(kunci, cookie, Ct)).Berhasil);
    }

    [Fact]
    public async Task Nobody_gets_in_with_a_cookie_of_his_own()
    {
        var (kunci, _) = await BukaAsync();
        using var meja = Meja();
        foreach (var palsu in (string?[])[null, "", "x", TautanUnggah.Acak(), new string('a', 5000)])
        {
            Assert.Equal(MejaUnggah.TakBerlaku, (await KirimAsync(meja, kunci, palsu, "KTP", "p")).Penolakan);
            Assert.False((await meja.SelesaiAsync(kunci, palsu, Ct)).Berhasil);
            Assert.False((await meja.IsiAsync(kunci, palsu, new Dictionary<string, string> { ["agama"] = "Islam" }, Ct)).Berhasil);
        }
        Assert.Empty((await o.PermohonanAsync()).Berkas);
    }

    [Fact]
    public async Task Links_long_past_are_cleared_away()
    {
        await BukaAsync();
        using var perapi = new PerapiTautan(kantor.Dbs, o.Jam, NullLogger<PerapiTautan>.Instance);
        o.Jam.Kini += TimeSpan.FromDays(7);
        Assert.Equal(0, await perapi.RapikanAsync(Ct));
        o.Jam.Kini += TimeSpan.FromDays(2);
        Assert.InRange(await perapi.RapikanAsync(Ct), 1, 100);
        Assert.Equal(0, await perapi.RapikanAsync(Ct));
    }

    async Task KembalikanAsync(string dok)
    {
        await using var db = o.Db();
        var p = await db.Permohonan.Lengkap().SingleAsync(x => x.PercakapanId == o.PercakapanId, Ct);
        o.Jam.Kini += TimeSpan.FromMinutes(5);
        Assert.True(p.Butir[0].Ambil(kantor.Rina, o.Jam.Kini).Berhasil);
        Assert.True(p.BerkasSah(dok).First().Tolak("Foto buram. Foto ulang di tempat terang dan dekatkan kamera.", kantor.Rina, o.Jam.Kini).Berhasil);
        Assert.True(p.Butir[0].Kembalikan(kantor.Rina, "Foto buram.", o.Jam.Kini).Berhasil);
        await db.SaveChangesAsync(Ct);
    }

    async Task<(string Kunci, string Cookie)> BukaAsync(string? baris = null)
    {
        if (baris is null) await o.PilihAsync("AJUKAN:SKTM");
        var jawaban = await o.TeksAsync(baris ?? "Sari Anggraini#12-05-1990#003/005");
        while (!(await o.LangkahAsync()).StartsWith("berkas", StringComparison.Ordinal)) jawaban = await o.TeksAsync("1");
        var kunci = Kunci(jawaban[^1].Teks);
        using var meja = Meja();
        return (kunci, (await meja.IkatAsync(kunci, null, Ct)).Nilai!);
    }

    static async Task<Hasil<BerkasUnggah>> KirimAsync(MejaUnggah meja, string kunci, string? cookie, string dok, string bibit)
    {
        var isi = ContohBerkas.Jpeg(bibit);
        using var aliran = new MemoryStream(isi);
        return await meja.TerimaAsync(kunci, cookie, dok, "foto.jpg", aliran, isi.Length, Ct);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("https://kantor.contoh.test", 0)]
    public async Task A_real_office_without_a_public_address_is_told_so(string alamat, int banyak)
    {
        var nyata = Atur(("Kantor:AlamatPublik", alamat), ("WhatsApp:Mode", "CloudApi"), ("WhatsApp:PhoneNumberId", "100000000000001"), ("WhatsApp:AccessToken", "rahasia"), ("WhatsApp:AppSecret", "rahasia"), ("WhatsApp:VerifyToken", "rahasia"));
        await using var db = kantor.Dbs.CreateDbContext();
        Assert.Equal(banyak, (await new PeringatanAlamat(new(new(nyata, null!), nyata, kantor.Segel)).BacaAsync(db, o.Jam.Kini, Ct)).Count);
        Assert.Empty(await new PeringatanAlamat(new(new(Atur(), null!), Atur(), kantor.Segel)).BacaAsync(db, o.Jam.Kini, Ct));
    }

    MejaUnggah Meja(PemeriksaBerkas? pemeriksa = null, Lemari? lemari = null, PengaturanKantor? pengaturan = null)
    {
        var pendaftaran = new Pendaftaran(kantor.Siaran);
        return new(kantor.Dbs, kantor.Segel, lemari ?? kantor.Lemari, pemeriksa ?? kantor.Pemeriksa, pendaftaran, new Perbaikan(pendaftaran), o.Pembuka, kantor.Siaran, pengaturan ?? kantor.Pengaturan, o.Jam);
    }

    static PengaturanKantor Atur(params (string Kunci, string Nilai)[] isi) =>
        PengaturanKantor.Baca(new ConfigurationBuilder().AddInMemoryCollection(isi.Select(x => KeyValuePair.Create(x.Kunci, (string?)x.Nilai))).Build());

    static string Kunci(string teks) => Alamat().Match(teks).Groups[1].Value;

    [GeneratedRegex("https://kantor.contoh.test/unggah/([A-Za-z0-9_-]{32})")]
    private static partial Regex Alamat();
}

/// <summary>An office that takes documents by link only.</summary>
public sealed class TautanSajaTests : IClassFixture<KantorUji>
{
    readonly ObrolanUji o;

    public TautanSajaTests(KantorUji kantor)
    {
        o = new(kantor);
        using var db = kantor.Dbs.CreateDbContext();
        if (db.AturanUnit.Any()) return;
        db.AturanUnit.Add(AturanUnit.Untuk(db.UnitKerja.Single(u => u.Id == kantor.Kecamatan.Id), new() { Unggah = CaraUnggah.Tautan, TautanJam = 2 }));
        db.SaveChanges();
    }

    [Fact]
    public async Task Documents_are_asked_for_by_link_and_a_photo_is_answered_with_a_fresh_one_and_not_kept()
    {
        await o.PilihAsync("AJUKAN:SKTM");
        await o.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        var minta = Assert.Single(await o.TeksAsync("1")).Teks;
        Assert.Contains("Demi keamanan", minta, StringComparison.Ordinal);
        Assert.Contains("1. *Surat pengantar RT/RW*", minta, StringComparison.Ordinal);
        Assert.Contains("https://kantor.contoh.test/unggah/", minta, StringComparison.Ordinal);
        Assert.Contains("Berlaku sampai hari ini pukul 11.00", minta, StringComparison.Ordinal);
        var tolak = Assert.Single(await o.FotoAsync("KTP")).Teks;
        Assert.Contains("tidak kami terima di percakapan", tolak, StringComparison.Ordinal);
        Assert.Contains("https://kantor.contoh.test/unggah/", tolak, StringComparison.Ordinal);
        Assert.Empty((await o.PermohonanAsync()).Berkas);
    }

    [Fact]
    public async Task The_word_alone_brings_a_link_and_without_an_application_a_way_to_one()
    {
        Assert.Contains("Belum ada pengajuan", Assert.Single(await o.TeksAsync("Link")).Teks, StringComparison.Ordinal);
        await o.PilihAsync("AJUKAN:SKTM");
        Assert.Contains("/unggah/", Assert.Single(await o.TeksAsync("tautan?")).Teks, StringComparison.Ordinal);
        // A sentence that holds the word is an answer, not a command.
        await o.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        await o.TeksAsync("1");
        Assert.DoesNotContain("Tautan yang lama", (await o.TeksAsync("link sekolah anak saya"))[^1].Teks, StringComparison.Ordinal);
    }
}
