using System.Net;
using System.Security.Cryptography;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

public sealed class UnduhTests(AppBerkas app) : IClassFixture<AppBerkas>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static byte[] Foto(string bibit) => ContohBerkas.Jpeg(bibit);

    public static TheoryData<string, Action<BerkasMeta>> Gangguan => new()
    {
        { "token", b => b.Info = ke => ke < 3 ? MetaBerkas.Galat(190, HttpStatusCode.Unauthorized) : null },
        { "server", b => b.Unduhan = ke => ke < 8 ? new(HttpStatusCode.ServiceUnavailable) : null },
        { "hilang", b => b.Unduhan = ke => ke < 4 ? new(HttpStatusCode.NotFound) : null },
        { "halaman", b => b.Unduhan = ke => ke < 4 ? MetaBerkas.Halaman() : null },
        { "halaman tanpa sari", b => { b.Sari = null; b.Ukuran = null; b.Unduhan = ke => ke < 4 ? MetaBerkas.Halaman() : null; } },
        { "terpotong", b => b.Unduhan = ke => ke < 4 ? new(HttpStatusCode.OK) { Content = new ByteArrayContent(b.Isi[..^40]) } : null },
        { "terpotong tanpa sari", b => { b.Sari = null; b.Unduhan = ke => ke < 4 ? new(HttpStatusCode.OK) { Content = new ByteArrayContent(b.Isi[..^40]) } : null; } },
    };

    [Theory]
    [MemberData(nameof(Gangguan))]
    public async Task Trouble_on_the_way_never_refuses_a_file_and_each_try_asks_for_a_fresh_address(string apa, Action<BerkasMeta> atur)
    {
        var nomor = "6281200004" + (100 + Gangguan.ToList().FindIndex(g => g.Data.Item1 == apa));
        var berkas = await app.KirimAsync(nomor, "ganggu-" + apa.Replace(' ', '-'), Foto(apa), atur);
        var l = await app.TungguSambilMajuAsync("ganggu-" + apa.Replace(' ', '-'), StatusLampiran.Tersimpan);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(berkas.Isi)), l.Asli!.Sari);
        Assert.True(l.Percobaan > 0);
        Assert.True(berkas.Ditanya >= 2);
        Assert.Empty(await app.DikirimAsync(nomor));
    }

    [Theory]
    [InlineData("base64", true)]
    [InlineData("heks", false)]
    public async Task The_hash_of_the_message_guards_a_file_whose_own_Meta_does_not_tell(string cara, bool base64)
    {
        var foto = Foto("sari " + cara);
        var sari = SHA256.HashData(foto);
        await app.KirimAsync("628120000411" + (base64 ? 1 : 2), "sari-" + cara, foto, b => { b.Sari = null; b.Unduhan = ke => ke < 3 ? new(HttpStatusCode.OK) { Content = new ByteArrayContent(Foto("palsu")) } : null; }, sari: base64 ? Convert.ToBase64String(sari) : Convert.ToHexStringLower(sari));
        Assert.Equal(Convert.ToHexStringLower(sari), (await app.TungguSambilMajuAsync("sari-" + cara, StatusLampiran.Tersimpan)).Asli!.Sari);
    }

    [Fact]
    public async Task A_file_announced_too_large_is_not_even_fetched_and_one_that_lies_is_cut_off_while_it_comes()
    {
        var jujur = await app.KirimAsync("6281200004121", "besar-jujur", Foto("besar"), b => b.Ukuran = 2_000_000);
        Assert.Contains("terlalu besar", (await app.TungguAsync("besar-jujur", l => l.Status == StatusLampiran.Ditolak, "the refusal")).Galat);
        Assert.Equal(0, jujur.Diunduh);
        await app.KirimAsync("6281200004122", "besar-bohong", Foto("bohong"), b => b.Unduhan = _ => new(HttpStatusCode.OK) { Content = new StreamContent(new MemoryStream(new byte[3_000_000])) });
        Assert.Contains("terlalu besar", (await app.TungguAsync("besar-bohong", l => l.Status == StatusLampiran.Ditolak, "the refusal")).Galat);
    }

    [Fact]
    public async Task Too_many_files_in_a_day_wait_for_a_person_and_hold_up_nobody_else()
    {
        for (var i = 0; i < 8; i++) await app.KirimAsync("6281200004131", $"banjir{i}", Foto($"banjir {i}"));
        await app.KirimAsync("6281200004132", "tetangga", Foto("tetangga"));
        await app.TungguAsync("tetangga", l => l.Status == StatusLampiran.Tersimpan, "the neighbour's file");
        var l = await app.TungguAsync("banjir7", x => x.Status == StatusLampiran.Gagal, "the limit");
        await app.TenangAsync();
        Assert.Equal(5, await app.DbAsync(db => db.Lampiran.CountAsync(x => x.MediaId!.StartsWith("banjir") && x.Status == StatusLampiran.Tersimpan)));
        Assert.Contains("sudah 5 berkas", Assert.Single(await app.DikirimAsync("6281200004131")));
        Assert.True((await app.Ambil<MejaPercakapan>().AmbilUlangAsync(l.Pesan.PercakapanId, l.PesanId, await app.PetugasAsync("petugas"), Ct)).Berhasil);
        await app.TungguAsync("banjir7", x => x.Status == StatusLampiran.Tersimpan, "the file an officer asked for");
    }

    [Fact]
    public async Task A_full_disk_loses_nothing_raises_an_alarm_and_heals_by_itself()
    {
        var lemari = Path.Combine(app.Folder, "lemari");
        await app.KirimAsync("6281200004141", "sebelum-penuh", Foto("sebelum"));
        await app.TungguAsync("sebelum-penuh", l => l.Status == StatusLampiran.Tersimpan, "the first file");
        Directory.Move(lemari, lemari + ".simpan");
        await File.WriteAllTextAsync(lemari, "no folder can be made here", Ct);
        await app.KirimAsync("6281200004142", "penuh", Foto("penuh"));
        await app.TungguAsync("penuh", l => l is { Status: StatusLampiran.Menunggu, Percobaan: > 0 }, "the file to wait");
        Assert.Contains(await AlarmAsync(), a => a.Contains("Penyimpanan kantor penuh", StringComparison.Ordinal));
        File.Delete(lemari);
        Directory.Move(lemari + ".simpan", lemari);
        await app.TungguSambilMajuAsync("penuh", StatusLampiran.Tersimpan);
        Assert.DoesNotContain(await AlarmAsync(), a => a.Contains("Penyimpanan", StringComparison.Ordinal));
    }

    Task<List<string>> AlarmAsync() => Alarm(app);

    internal static async Task<List<string>> Alarm(AppUji app) => await app.DbAsync(async db =>
        (await new PeringatanMedia().BacaAsync(db, app.Ambil<TimeProvider>().GetUtcNow(), Ct)).Select(p => p.Kalimat).ToList());
}

/// <summary>Apart: these move the clock by days.</summary>
public sealed class KedaluwarsaTests(AppBerkas app) : IClassFixture<AppBerkas>
{
    static void TakAda(BerkasMeta b) => b.Info = _ => MetaBerkas.Galat(100, HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_file_raises_an_alarm_after_a_day_an_urgent_one_after_five_and_is_asked_for_again_once()
    {
        await app.KirimAsync("6281200004201", "lama1", ContohBerkas.Jpeg("lama1"), TakAda);
        await app.KirimAsync("6281200004201", "lama2", ContohBerkas.Jpeg("lama2"), TakAda);
        await app.TungguAsync("lama2", l => l.Percobaan > 0, "the first try");
        Assert.Empty(await UnduhTests.Alarm(app));
        app.Maju(TimeSpan.FromHours(25));
        Assert.Contains(await UnduhTests.Alarm(app), a => a.Contains("2 berkas warga belum terunduh lebih dari 24 jam", StringComparison.Ordinal));
        app.Maju(TimeSpan.FromDays(4));
        Assert.Contains(await UnduhTests.Alarm(app), a => a.Contains("2 berkas warga hampir hilang", StringComparison.Ordinal));
        // A late delivery has what is left of Meta's seven days, not seven of its own.
        await app.KirimAsync("6281200004202", "telat", ContohBerkas.Jpeg("telat"), TakAda, waktu: app.Ambil<TimeProvider>().GetUtcNow().AddDays(-6.9));
        app.Maju(TimeSpan.FromHours(46));
        await app.KirimWebhookAsync(Kiriman.Teks("6281200004201", "wamid.MASIHADA", "halo?", app.Ambil<TimeProvider>().GetUtcNow()));
        await app.TenangAsync();
        var telat = await app.TungguAsync("telat", l => l.Status == StatusLampiran.Kedaluwarsa, "the late one to expire");
        Assert.Equal(ModePercakapan.PerluPetugas, telat.Pesan.Percakapan.Mode);
        foreach (var id in new[] { "lama1", "lama2" }) await app.TungguSambilMajuAsync(id, StatusLampiran.Kedaluwarsa, 120);
        await app.TenangAsync();
        Assert.Contains("Kirim ulang berkasnya", Assert.Single(await app.DikirimAsync("6281200004201")));
        Assert.Empty(await UnduhTests.Alarm(app));

        // Meta had it after all: an officer asks once more.
        app.Meta.Berkas["lama1"].Info = _ => null;
        var l = await app.TungguAsync("lama1", _ => true, "the file");
        Assert.True((await app.Ambil<MejaPercakapan>().AmbilUlangAsync(l.Pesan.PercakapanId, l.PesanId, await app.PetugasAsync("petugas"), TestContext.Current.CancellationToken)).Berhasil);
        await app.TungguAsync("lama1", x => x.Status == StatusLampiran.Tersimpan, "the file that came back");
        Assert.False((await app.Ambil<MejaPercakapan>().AmbilUlangAsync(l.Pesan.PercakapanId, l.PesanId, await app.PetugasAsync("petugas"), TestContext.Current.CancellationToken)).Berhasil);
    }
}
