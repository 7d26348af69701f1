using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LayananPublik.KotakMasuk.StatusKirim;

namespace LayananPublik.Tests.KotakMasuk;

/// <summary>Any mix of conversations and faults: each citizen gets what the office said in its order, and nothing twice.</summary>
public sealed class KirimAcakTests(AppTakSabar app) : IClassFixture<AppTakSabar>
{
    static readonly (string Jenis, int Kode, bool Asinkron)[] Gangguan =
        [("http500", 0, false), ("putus", 0, false), ("kode", 130429, false), ("kode", 131056, false), ("kode", 4, false), ("kode", 131026, true), ("kode", 131026, false), ("kode", 131000, false), ("kode", 100, false)];

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public async Task Order_is_kept_and_nothing_is_doubled(int benih)
    {
        var acak = new Random(benih);
        var warga = new List<WargaUji>();
        for (var n = 0; n < 4; n++) warga.Add(await app.WargaBaruAsync());
        foreach (var (jenis, kode, asinkron) in Enumerable.Range(0, 12).Select(_ => Gangguan[acak.Next(Gangguan.Length)])) await app.GangguAsync(jenis, kode, asinkron);
        var (urut, id) = (0, new List<int>());
        for (var putaran = 0; putaran < 10; putaran++)
        {
            var percakapan = warga[acak.Next(warga.Count)].Percakapan;
            id.AddRange(await app.AntrekanAsync(percakapan, acak.Next(2) == 0, [.. Enumerable.Range(0, acak.Next(1, 4)).Select(_ => $"{++urut:000}")]));
        }
        await AppUji.TungguAsync(async () =>
        {
            app.Maju(TimeSpan.FromMinutes(1));
            return !await app.DbAsync(db => db.PesanKeluar.AnyAsync(k => id.Contains(k.Id) && (k.Status == Menunggu || k.Status == Mengirim)));
        }, "everything to be settled");
        await app.TenangAsync();
        foreach (var satu in warga)
        {
            var tampil = await app.DiPonselAsync(satu);
            Assert.Equal(tampil.Order(StringComparer.Ordinal).Distinct(), tampil);
            var baris = await app.DbAsync(db => db.PesanKeluar.Where(k => k.PercakapanId == satu.Percakapan).Select(k => new { k.Pesan.Teks, k.Status }).ToListAsync());
            Assert.Empty(baris.Where(k => k.Status is Diterima or Terkirim or Sampai or Dibaca).Select(k => k.Teks).Except(tampil));
            Assert.Empty(tampil.Except(baris.Where(k => k.Status != Gagal).Select(k => k.Teks)));
        }
        await app.Http.DeleteAsync("/simulator/api/gangguan", TestContext.Current.CancellationToken);
    }
}
