using LayananPublik.Pengaduan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>The same on the real road: signed webhooks in, files fetched by the job, the outbox out.</summary>
public sealed class LaporLewatSimulatorTests(AppUji app) : IClassFixture<AppUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pothole_from_its_photo_to_its_number_with_the_photo_stripped_of_its_place()
    {
        var ponsel = app.Ponsel("628120000910");
        await ponsel.BerkasAsync(ContohBerkas.Jpeg("lubang", 1200, 900, berjejak: true, bait: 60_000), "lubang.jpg", "image/jpeg", "jalan berlubang besar");
        await ponsel.MenerimaAsync("Di mana tepatnya");
        await ponsel.LokasiAsync(-6.59, 106.81);
        await ponsel.MenerimaAsync("Periksa aduan Anda");
        await ponsel.PilihAsync("ADU:KIRIM");
        var terkirim = await ponsel.MenerimaAsync("Aduan Anda kami terima dengan nomor");
        var a = await app.TungguDbAsync(db => db.Aduan.Include(x => x.Kategori).Include(x => x.Berkas).ThenInclude(b => b.IsiLemari).SingleAsync(Ct), x => x.Berkas.Count == 1, "the photo in the case");
        Assert.Contains(a.Nomor, terkirim.Teks, StringComparison.Ordinal);
        Assert.Equal(("JLN", -6.59), (a.Kategori.Kode, a.Lintang));
        var foto = await app.Ambil<LayananPublik.Bersama.Lemari>().AmbilAsync(a.Berkas[0].IsiLemari.Sari, Ct);
        Assert.True(foto.AsSpan().IndexOf(System.Text.Encoding.Latin1.GetBytes(ContohBerkas.Tempat)) < 0);
        Assert.Equal(foto, TanpaExif.Bersih(foto));
    }
}
