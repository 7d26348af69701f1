using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pengaduan;
using LayananPublik.Pengaturan;
using LayananPublik.Shell;
using LayananPublik.Tests.Penataan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using JamUji = LayananPublik.Tests.Pelayanan.JamUji;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>The ladder reaches people: each sees what has come to him and nothing of others, and is told outside the screen once a day at most.</summary>
public sealed class NaikTests : IDisposable
{
    static readonly CancellationToken Ct = CancellationToken.None;
    readonly KantorAduan kantor = new();
    readonly JamUji jam = new() { Kini = KantorAduan.Senin };

    [Fact]
    public async Task Each_rung_is_an_alarm_of_the_one_it_has_come_to_and_of_who_holds_the_case()
    {
        var id = await kantor.LaporAsync(jam);
        await KantorAduan.HarusAsync(kantor.Meja(jam).AmbilAsync(id, kantor.Yusuf, Ct));
        var tenggat = (await kantor.AduanAsync(id)).Tenggat!.Value;
        Assert.Empty(await PribadiAsync());
        await SampaiAsync(tenggat.AddHours(-1));
        Assert.Equal([(kantor.Yusuf.Id, "1 aduan yang Anda pegang")], await PribadiAsync());
        await SampaiAsync(tenggat);
        Assert.Equal([(kantor.Kasi.Id, "1 aduan naik ke Anda: wa"), (kantor.Yusuf.Id, "1 aduan yang Anda pegang")], await PribadiAsync());
        await SampaiAsync(tenggat.AddDays(5));
        Assert.Equal([(kantor.Camat.Id, "1 aduan naik ke Anda: ja"), (kantor.Yusuf.Id, "1 aduan yang Anda pegang")], await PribadiAsync());
        var alarm = (await AlarmAsync()).Single(p => p.PetugasId == kantor.Camat.Id);
        Assert.Equal((true, false, false), (alarm.Untuk(kantor.Camat), alarm.Untuk(kantor.Kasi), alarm.Untuk(kantor.Yusuf)));
        // Nobody's turn while the citizen is waited for, and over when it is passed on.
        await KantorAduan.HarusAsync(kantor.Meja(jam).MintaDataAsync(id, kantor.Yusuf, "Di mana tepatnya?", Ct));
        Assert.Empty(await PribadiAsync());
        await KantorAduan.HarusAsync(kantor.Meja(jam).LanjutkanAsync(id, kantor.Yusuf, Ct));
        Assert.Equal(2, (await PribadiAsync()).Count);
        await kantor.DisposisiAsync(jam, id);
        Assert.Empty(await PribadiAsync());
    }

    [Fact]
    public async Task The_link_of_an_alarm_shows_exactly_what_it_counted()
    {
        await kantor.LaporAsync(jam);
        var dua = await kantor.LaporAsync(jam, "PGL");
        await SampaiAsync((await kantor.AduanAsync(dua)).Tenggat!.Value);
        jam.Kini += TimeSpan.FromHours(1);
        var baru = await kantor.LaporAsync(jam);
        await using var db = kantor.Db();
        var alarm = (await AlarmAsync()).Single(p => p.PetugasId == kantor.Kasi.Id);
        var papan = await db.PapanAduanAsync(Saring("kasi"), kantor.Kasi, jam.Kini, Ct);
        Assert.StartsWith($"{papan.Count} aduan naik", alarm.Kalimat, StringComparison.Ordinal);
        Assert.Equal((2, "/aduan?tingkat=kasi"), (papan.Count, alarm.Href));
        Assert.DoesNotContain(papan, b => b.Id == baru);
        Assert.Empty(await db.PapanAduanAsync(Saring("camat"), kantor.Kasi, jam.Kini, Ct));
        Assert.Equal(3, (await db.PapanAduanAsync(Saring("ngawur"), kantor.Kasi, jam.Kini, Ct)).Count);
        Assert.Equal(3, (await db.PapanAduanAsync(Saring("99"), kantor.Kasi, jam.Kini, Ct)).Count);
        // The other kelurahan has none.
        Assert.Empty(await db.PapanAduanAsync(Saring("kasi"), kantor.Tetangga, jam.Kini, Ct));
    }

    [Fact]
    public async Task Many_cases_are_one_message_a_working_day_in_office_hours_with_numbers_and_nothing_else()
    {
        await TemplatAsync();
        await MauAsync(kantor.Kasi);
        var (satu, dua) = (await kantor.LaporAsync(jam), await kantor.LaporAsync(jam, "PGL"));
        await SampaiAsync((await kantor.AduanAsync(satu)).Tenggat!.Value);
        // Thursday, closing time: tomorrow.
        Assert.False(await Pengabar().KabariAsync(Ct));
        jam.Kini = new(2026, 11, 27, 1, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < 3; i++) await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Pengabar().KabariAsync(Ct), Ct)));
        var kirim = Assert.Single(await KirimanAsync());
        Assert.Equal((KeperluanTemplat.KabarPetugas, Pengirim.Sistem), (kirim.Keperluan, kirim.Pesan.Pengirim));
        var teks = kirim.Pesan.Teks!;
        foreach (var a in (int[])[satu, dua]) Assert.Contains((await kantor.AduanAsync(a)).Nomor, teks, StringComparison.Ordinal);
        Assert.StartsWith("Untuk petugas Kecamatan Contoh: 2 aduan baru sampai kepada Anda", teks, StringComparison.Ordinal);
        foreach (var rahasia in (string[])["Sari", "Lubang", "Pungli", "lestari"]) Assert.DoesNotContain(rahasia, teks, StringComparison.OrdinalIgnoreCase);
        // Nothing new: nothing told, tomorrow or on the weekend.
        jam.Kini = new(2026, 11, 30, 2, 0, 0, TimeSpan.Zero);
        await Pengabar().KabariAsync(Ct);
        Assert.Single(await KirimanAsync());
        // One more that is new, told with how many wait in all.
        var tiga = await kantor.LaporAsync(jam);
        await SampaiAsync((await kantor.AduanAsync(tiga)).Tenggat!.Value);
        jam.Kini = new(2026, 12, 4, 2, 0, 0, TimeSpan.Zero);
        await Pengabar().KabariAsync(Ct);
        Assert.Contains("1 aduan baru", (await KirimanAsync())[^1].Pesan.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_agreed_or_no_longer_wants_it_is_not_written_to()
    {
        await TemplatAsync();
        var id = await kantor.LaporAsync(jam);
        Assert.Contains("persetujuan", (await Meja().MintaAsync(kantor.Kasi, "0812-9999-0001", false, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("WhatsApp", (await Meja().MintaAsync(kantor.Kasi, "12", true, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.NotNull((await Meja().MintaAsync(kantor.Kantor.Rina, "0812-9999-0001", true, Ct)).Penolakan);
        await MauAsync(kantor.Kasi);
        await KantorAduan.HarusAsync(Meja().BerhentiAsync(kantor.Kasi, Ct));
        await SampaiAsync((await kantor.AduanAsync(id)).Tenggat!.Value);
        jam.Kini = new(2026, 11, 27, 1, 0, 0, TimeSpan.Zero);
        Assert.False(await Pengabar().KabariAsync(Ct));
        await using var db = kantor.Db();
        var diri = await db.Users.SingleAsync(p => p.Id == kantor.Kasi.Id, Ct);
        Assert.Equal((null, null), (diri.NomorKabar, diri.MauDikabariSejak));
        Assert.Equal(2, await db.RiwayatKantor.CountAsync(r => r.PetugasId == kantor.Kasi.Id && r.Tindakan.Contains("kabar WhatsApp"), Ct));
    }

    [Fact]
    public async Task Without_a_template_it_falls_away_and_says_so_and_the_next_day_tells_it_all()
    {
        await MauAsync(kantor.Kasi);
        var id = await kantor.LaporAsync(jam);
        await SampaiAsync((await kantor.AduanAsync(id)).Tenggat!.Value);
        jam.Kini = new(2026, 11, 27, 1, 0, 0, TimeSpan.Zero);
        Assert.False(await Pengabar().KabariAsync(Ct));
        await using (var db = kantor.Db())
        {
            Assert.Equal((HasilKabar.TanpaTemplat, 1), Assert.Single((await db.KabarSayaAsync(kantor.Kasi, Ct)).Terakhir) is var k ? (k.Hasil, k.Banyak) : default);
            Assert.False(await db.Percakapan.AnyAsync(p => p.Kontak.Alias.Any(a => a.Nilai == "6281299990001"), Ct));
        }
        await TemplatAsync();
        await Pengabar().KabariAsync(Ct);
        Assert.Empty(await KirimanAsync());
        jam.Kini = jam.Kini.AddDays(3);
        Assert.True(await Pengabar().KabariAsync(Ct));
        Assert.Single(await KirimanAsync());
    }

    [Fact]
    public async Task Inside_the_window_it_is_a_plain_sentence_and_leaves_who_waits_there_waiting()
    {
        await MauAsync(kantor.Kasi);
        var id = await kantor.LaporAsync(jam);
        await SampaiAsync((await kantor.AduanAsync(id)).Tenggat!.Value);
        jam.Kini = new(2026, 11, 27, 1, 0, 0, TimeSpan.Zero);
        await using (var db = kantor.Db())
        {
            var p = Percakapan.Buka(await db.NomorKantor.SingleAsync(Ct), Kontak.Kenali("6281299990001", null, "Lestari", jam.Kini), jam.Kini);
            var pesan = Pesan.Masuk(p, "wamid.kasi", JenisPesan.Teks, "halo", jam.Kini, jam.Kini, null);
            db.Add(p);
            db.Pesan.Add(pesan);
            p.Terima(pesan);
            await db.SaveChangesAsync(Ct);
        }
        Assert.True(await Pengabar().KabariAsync(Ct));
        var kirim = Assert.Single(await KirimanAsync());
        Assert.Equal((null, JenisPesan.Teks), (kirim.Keperluan, kirim.Pesan.Jenis));
        await using var sesudah = kantor.Db();
        Assert.NotNull((await sesudah.Percakapan.SingleAsync(p => p.Id == kirim.PercakapanId, Ct)).MenungguSejak);
    }

    static SaringAduan Saring(string tingkat) => new(null, null, null, null, false, false, false) { Tingkat = SaringTingkat.Baca(tingkat) };

    MejaKabarSaya Meja() => new(kantor.Kantor.Dbs, jam);

    Task MauAsync(PetugasAktif siapa) => KantorAduan.HarusAsync(Meja().MintaAsync(siapa, "0812-9999-0001", true, Ct));

    PengabarEskalasi Pengabar()
    {
        var akun = new AkunWhatsApp(PengaturanKantor.Baca(new ConfigurationBuilder().AddInMemoryCollection([new("WhatsApp:WabaId", Contoh.WabaId)]).Build()));
        return new(kantor.Kantor.Dbs, new PenyusunTemplat(akun, new PengumpulBahan([])), kantor.Kantor.Siaran, jam, NullLogger<PengabarEskalasi>.Instance);
    }

    async Task TemplatAsync()
    {
        await using var db = kantor.Db();
        var r = RancanganTemplat.Untuk(KeperluanTemplat.KabarPetugas);
        var t = TemplatPesan.Kenali(Contoh.WabaId, "9", r.Nama, RancanganTemplat.Bahasa);
        t.Selaraskan("9", RancanganTemplat.Komponen(r.Badan, r.Contoh), false, GolonganPesan.Utilitas, StatusTemplat.Disetujui, MutuTemplat.Hijau, null, jam.Kini);
        db.TemplatPesan.Add(t);
        await db.SaveChangesAsync(Ct);
    }

    async Task<List<PesanKeluar>> KirimanAsync()
    {
        await using var db = kantor.Db();
        return await db.PesanKeluar.Where(k => k.Percakapan.Kontak.Alias.Any(a => a.Nilai == "6281299990001")).Include(k => k.Pesan).OrderBy(k => k.Id).ToListAsync(Ct);
    }

    async Task SampaiAsync(DateTimeOffset saat)
    {
        jam.Kini = saat;
        while (await kantor.Penjaga(jam).JagaAsync(Ct)) { }
    }

    async Task<IReadOnlyList<Peringatan>> AlarmAsync()
    {
        await using var db = kantor.Db();
        return await new PeringatanAduan().BacaAsync(db, jam.Kini, Ct);
    }

    async Task<List<(int, string)>> PribadiAsync() => [.. (await AlarmAsync()).Where(p => p.PetugasId is not null).Select(p => (p.PetugasId!.Value, p.Kalimat[..24]))];

    public void Dispose() => kantor.Dispose();
}
