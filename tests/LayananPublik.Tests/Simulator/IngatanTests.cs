using Xunit;
using static LayananPublik.Tests.Simulator.SimulatorHidup;

namespace LayananPublik.Tests.Simulator;

public sealed class IngatanTests
{
    [Fact]
    public async Task The_chat_its_ticks_its_files_and_the_clock_survive_a_restart()
    {
        var folder = Folder();
        string sebelum, berkas;
        DateTimeOffset jam;
        await using (var sim = await MulaiAsync(folder))
        {
            await sim.SapaAsync();
            await sim.StatusAsync(await sim.KirimTeksAsync("Selamat pagi").WamidAsync(), "delivered");
            using var kirim = await PonselApiTests.BerkasAsync(sim, [9, 8, 7], "image/jpeg", "a.jpg", "foto");
            berkas = (string)(await kirim.JsonAsync())["berkas"]!["url"]!;
            await sim.SampaiAsync(() => sim.Layanan<LayananPublik.Simulator.Ingatan.Jaringan>().Pesan(Sari).All(p => p.Status != LayananPublik.Simulator.Ingatan.StatusPesan.Terkirim));
            await sim.ApiAsync("jam", new { maju = "2.00:00:00" });
            await sim.PonselAsync();
            (sebelum, jam) = ((await sim.PonselAsync()).ToJsonString(), sim.Jam.GetUtcNow());
        }
        await using var lagi = await MulaiAsync(folder);
        Assert.Equal(sebelum, (await lagi.PonselAsync()).ToJsonString());
        Assert.Equal([9, 8, 7], await lagi.Http.GetByteArrayAsync(berkas));
        Assert.True(lagi.Jam.GetUtcNow() >= jam);
        await lagi.StatusAsync(await lagi.KirimTeksAsync("jendela sudah tutup").WamidAsync(), "failed");
    }

    [Fact]
    public async Task Ids_go_on_counting_after_a_restart()
    {
        var folder = Folder();
        int terakhir;
        await using (var sim = await MulaiAsync(folder))
        {
            await sim.SapaAsync();
            terakhir = (int)(await sim.PonselAsync())[^1]!["id"]!;
        }
        await using var lagi = await MulaiAsync(folder);
        await lagi.ApiAsync($"{Sari}/teks", new { teks = "lagi" });
        Assert.Equal(terakhir + 1, (int)(await lagi.PonselAsync())[^1]!["id"]!);
    }

    [Fact]
    public async Task Half_a_line_at_the_end_of_the_journal_costs_only_that_line()
    {
        var folder = Folder();
        await using (var sim = await MulaiAsync(folder)) await sim.SapaAsync();
        await File.AppendAllTextAsync(Path.Combine(folder, "jurnal.jsonl"), """{"apa":"pesan","Pesan":{"Id":99,"No""");
        await using var lagi = await MulaiAsync(folder);
        Assert.Equal("halo", (string?)(await lagi.PonselAsync()).Single()!["teks"]);
    }

    [Fact]
    public async Task The_oldest_messages_are_forgotten_beyond_the_limit()
    {
        await using var sim = await MulaiAsync(atur: o => o.BatasPesan = 3);
        foreach (var nomor in (string[])[Sari, "6281200000002"])
            for (var i = 1; i <= 2; i++) await sim.ApiAsync($"{nomor}/teks", new { teks = $"{i}" });
        Assert.Equal(["2"], (await sim.PonselAsync()).Select(p => (string)p!["teks"]!));
        Assert.Equal(2, (await sim.PonselAsync("6281200000002")).Count);
    }

    [Fact]
    public async Task A_journal_that_is_rewritten_while_messages_come_loses_none_and_stays_short()
    {
        var folder = Folder();
        var jumlah = 0;
        await using (var sim = await MulaiAsync(folder, o => o.BatasPesan = 50))
        {
            var warga = sim.Layanan<LayananPublik.Simulator.Api.PonselWarga>();
            while (jumlah < 1000) warga.Tulis(Sari, $"{++jumlah}");
            await AppUji.TungguAsync(() =>
            {
                warga.Tulis(Sari, $"{++jumlah}");
                return File.ReadLines(Path.Combine(folder, "jurnal.jsonl")).Count() < 1000;
            });
            await sim.SampaiAsync(() => sim.Pesan.Count() == jumlah);
            await sim.ApiAsync($"{Sari}/saklar", new { luring = true });
        }
        await using var lagi = await MulaiAsync(folder, o => o.BatasPesan = 50);
        Assert.Equal(Enumerable.Range(jumlah - 49, 50).Select(i => $"{i}"), (await lagi.PonselAsync()).Select(p => (string)p!["teks"]!));
        Assert.True(lagi.Layanan<LayananPublik.Simulator.Api.SaklarWarga>().Baca(Sari).Luring);
    }

    [Fact]
    public async Task A_journal_cut_at_any_byte_still_starts()
    {
        var folder = Folder();
        await using (var sim = await MulaiAsync(folder))
        {
            await sim.SapaAsync();
            await sim.ApiAsync($"{Sari}/teks", new { teks = "🙏 é" });
            await sim.PesanMasukAsync(m => (string?)m["text"]!["body"] == "🙏 é");
        }
        var utuh = await File.ReadAllBytesAsync(Path.Combine(folder, "jurnal.jsonl"));
        for (var potong = 1; potong < Math.Min(utuh.Length, 900); potong += 31)
        {
            var salinan = Folder();
            await File.WriteAllBytesAsync(Path.Combine(salinan, "jurnal.jsonl"), utuh[..^potong]);
            var pilihan = new LayananPublik.Simulator.SimulatorOptions { Folder = salinan };
            using var jaringan = new LayananPublik.Simulator.Ingatan.Jaringan(pilihan, new LayananPublik.Simulator.JamSimulator(pilihan));
            Assert.NotEmpty(jaringan.Pesan(Sari));
        }
    }

    static string Folder() => Directory.CreateTempSubdirectory("simulator").FullName;
}
