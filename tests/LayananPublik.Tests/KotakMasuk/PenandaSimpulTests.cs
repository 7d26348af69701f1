using LayananPublik.Bersama;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk;

public sealed class PenandaSimpulTests(AppUji app) : IClassFixture<AppUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Node_that_leaves_gives_back_what_it_had_taken_and_nothing_of_the_others()
    {
        var (warga, sendiri) = (await app.WargaDiamAsync(), app.Ambil<Sewa>().Pemilik);
        foreach (var pemilik in new[] { sendiri, "lain" }) await SewakanAsync(warga, pemilik);
        await app.Ambil<PenandaSimpul>().StopAsync(Ct);
        Assert.Equal(["Lampiran lain", "Mengirim lain", $"Mengirim {sendiri}", "Menunggu lain", "kiriman lain", "pembaruan lain"], await TersewaAsync());
        Assert.False(await app.DbAsync(db => db.Simpul.AnyAsync(s => s.Nama == sendiri, Ct)));
    }

    /// <summary>Hosted services stop in the opposite order of their start.</summary>
    [Fact]
    public void Its_last_mark_comes_after_everybody_else_who_works_on_rows_has_stopped()
    {
        var urutan = app.Services.GetServices<IHostedService>().OfType<Pekerja>().Where(p => p.GetType().Namespace == typeof(PenandaSimpul).Namespace).ToList();
        Assert.Contains(urutan, p => p is PengambilMedia);
        Assert.IsType<PenandaSimpul>(urutan[0]);
    }

    /// <summary>One row of each queue, not due for long, so that nobody works on it.</summary>
    Task SewakanAsync(int warga, string pemilik) => app.DbAsync(async db =>
    {
        var (kini, nanti) = (app.Ambil<TimeProvider>().GetUtcNow(), app.Ambil<TimeProvider>().GetUtcNow().AddHours(5));
        var percakapan = await db.Percakapan.SingleAsync(p => p.Id == warga, Ct);
        var kiriman = KirimanMasuk.Catat(Kiriman.Sari(System.Text.Encoding.UTF8.GetBytes(pemilik)), [1], nanti);
        var pesan = Pesan.Masuk(percakapan, $"wamid.{pemilik}", JenisPesan.Gambar, "", kini, kini, null, null, null, "Warga Uji");
        var (menunggu, mengirim) = (PesanKeluar.DariAsisten(percakapan, IsiPesan.Tulis("nanti"), nanti), PesanKeluar.DariAsisten(percakapan, IsiPesan.Tulis("sedang"), nanti));
        mengirim.MulaiKirim(nanti, nanti, pemilik);
        db.AddRange(kiriman, Lampiran.DariMeta(pesan, "1", "foto.jpg", "image/jpeg", nanti), menunggu, mengirim);
        await db.SaveChangesAsync(Ct);
        var pembaruan = PembaruanMasuk.Dari(kiriman, $"m:{pemilik}", JenisPembaruan.Pesan, 0, "", pemilik);
        db.PembaruanMasuk.Add(pembaruan);
        await db.SaveChangesAsync(Ct);
        await db.PembaruanMasuk.Where(p => p.Id == pembaruan.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.BerikutPada, nanti).SetProperty(p => p.PemilikSewa, pemilik).SetProperty(p => p.SewaSampai, nanti), Ct);
        await db.KirimanMasuk.Where(k => k.Id == kiriman.Id).ExecuteUpdateAsync(s => s.SetProperty(k => k.PemilikSewa, pemilik).SetProperty(k => k.SewaSampai, nanti), Ct);
        await db.Lampiran.Where(l => l.PesanId == pesan.Id).ExecuteUpdateAsync(s => s.SetProperty(l => l.PemilikSewa, pemilik).SetProperty(l => l.SewaSampai, nanti), Ct);
        return await db.PesanKeluar.Where(k => k.Id == menunggu.Id).ExecuteUpdateAsync(s => s.SetProperty(k => k.PemilikSewa, pemilik).SetProperty(k => k.SewaSampai, nanti), Ct);
    });

    Task<List<string>> TersewaAsync() => app.DbAsync(async db =>
    {
        var kiriman = await db.KirimanMasuk.Where(k => k.SewaSampai != null).Select(k => "kiriman " + k.PemilikSewa).ToListAsync(Ct);
        var pembaruan = await db.PembaruanMasuk.Where(p => p.SewaSampai != null).Select(p => "pembaruan " + p.PemilikSewa).ToListAsync(Ct);
        var lampiran = await db.Lampiran.Where(l => l.SewaSampai != null).Select(l => "Lampiran " + l.PemilikSewa).ToListAsync(Ct);
        var keluar = (await db.PesanKeluar.Where(k => k.SewaSampai != null).Select(k => new { k.Status, k.PemilikSewa }).ToListAsync(Ct)).Select(k => $"{k.Status} {k.PemilikSewa}");
        return kiriman.Concat(pembaruan).Concat(lampiran).Concat(keluar).OrderBy(x => x.Split(' ')[0], StringComparer.Ordinal).ThenByDescending(x => x.EndsWith("lain", StringComparison.Ordinal)).ToList();
    });
}
