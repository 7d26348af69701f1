using System.Net.Http.Json;
using System.Text.Json;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Bukti;

/// <summary>The practice office: here the fake Meta dies together with the app, and its journal must bring both back.</summary>
[Collection(KumpulanBukti.Nama)]
public sealed class LatihanMatiTests
{
    static readonly string[] Warga = ["6281400000001", "6281400000002", "6281400000003"];

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_together_with_its_simulator_the_phones_keep_what_they_sent_and_every_question_is_answered_at_most_once()
    {
        var (folder, benih) = (Directory.CreateTempSubdirectory("bukti-latihan").FullName, Panjang.Benih());
        await using var app = new ProsesApp(folder, []);
        await using var data = new DataLuar(folder);
        await app.MulaiAsync();
        var (acak, terkirim) = (new Random(benih), new List<(string Warga, string Teks)>());
        for (var ke = 0; ke < Panjang.Atau(10, 2); ke++)
        {
            for (var n = 0; n < acak.Next(5, 12); n++)
            {
                var satu = (Warga[acak.Next(Warga.Length)], $"PMH-2021-{ke * 100 + n:000000}");
                (await app.Http.PostAsJsonAsync($"simulator/api/{satu.Item1}/teks", new { teks = satu.Item2 }, Ct)).EnsureSuccessStatusCode().Dispose();
                terkirim.Add(satu);
            }
            await Task.Delay(acak.Next(0, 1_000), Ct);
            app.Bunuh();
            await app.MulaiAsync();
        }
        await KantorProses.TungguAsync(() => data.DbAsync(db => SisaAsync(db, terkirim.Count)), Pemeriksaan.Sabar, "every message to be received and answered");
        var keluar = await data.DbAsync(db => db.PesanKeluar.Select(k => new { k.Status, k.Pesan.Teks }).ToListAsync(Ct));
        foreach (var (warga, teks) in terkirim)
        {
            var ponsel = (await app.Http.GetFromJsonAsync<List<PesanPonsel>>($"simulator/api/{warga}/pesan", JsonSerializerOptions.Web, Ct))!;
            Assert.Single(ponsel, p => p.Arah == "masuk" && p.Teks == teks);
            var jawab = Assert.Single(keluar, k => k.Teks.Contains(teks, StringComparison.Ordinal));
            Assert.Equal(jawab.Status == StatusKirim.TidakPasti ? 0 : 1, ponsel.Count(p => p.Arah == "keluar" && p.Teks.Contains(teks, StringComparison.Ordinal)));
        }
        Panjang.Catat($"crash with the simulator inside: seed {benih}, {terkirim.Count} messages in, {keluar.Count} out, {keluar.Count(k => k.Status == StatusKirim.TidakPasti)} unknown");
    }

    static async Task<string?> SisaAsync(LayananPublik.Data.LayananDb db, int banyak)
    {
        var (masuk, keluar) = (await db.Pesan.CountAsync(p => p.Arah == ArahPesan.Masuk), await db.PesanKeluar.Select(k => k.Status).ToListAsync());
        var selesai = keluar.Count(k => k is StatusKirim.Terkirim or StatusKirim.Sampai or StatusKirim.Dibaca or StatusKirim.TidakPasti);
        return masuk == banyak && selesai == banyak ? null : $"{masuk} in, {selesai} of {keluar.Count} out, {banyak} sent";
    }
}
