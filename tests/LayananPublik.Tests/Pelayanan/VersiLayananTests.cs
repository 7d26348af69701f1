using LayananPublik.Bersama;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

/// <summary>A service changes while citizens are filling it in.</summary>
public sealed class VersiLayananTests : IDisposable
{
    readonly KantorUji kantor = new();

    public void Dispose() => kantor.Dispose();

    async Task UbahAsync(Func<LayananKatalog, LayananKatalog> ubah)
    {
        await using var db = kantor.Dbs.CreateDbContext();
        var kini = await db.Layanan.Include(l => l.UnitKerja).SingleAsync(l => l.Kode == "SKTM" && l.Berlaku);
        db.Layanan.Add(kini.Perbarui(ubah(kini.SebagaiIsi()), new Pelaku(1, "Nadia"), "uji", KantorUji.Sabtu));
        await db.SaveChangesAsync();
    }

    static LayananKatalog Lain(LayananKatalog l) => l with
    {
        Nama = "SKTM baru",
        Rincian = l.Rincian with
        {
            Syarat = [.. l.Rincian.Syarat.Where(s => s.Dok != "PERNYATAAN_TM"), new() { Dok = "BUKTI_GAJI", Nama = "Bukti gaji", Wajib = true }],
            Field = [.. l.Rincian.Field, new() { Name = "alasan_uji", Label = "Alasan mengajukan", Type = TipeField.Text, Wajib = true }]
        }
    };

    [Fact]
    public async Task A_draft_is_finished_on_the_version_it_began_with_and_a_new_one_gets_the_new()
    {
        var lama = new ObrolanUji(kantor);
        await lama.PilihAsync("AJUKAN:SKTM");
        await lama.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        await UbahAsync(Lain);
        Assert.Contains("Surat pernyataan tidak mampu", (await lama.TeksAsync("1"))[^1].Teks, StringComparison.Ordinal);
        foreach (var _ in Enumerable.Range(0, 4)) await lama.FotoAsync();
        await lama.TeksAsync("lanjut");
        await lama.TeksAsync("ya");
        var p = await lama.PermohonanAsync();
        Assert.NotNull(p.Nomor);
        Assert.Equal((1, "Surat Keterangan Tidak Mampu"), (p.Butir[0].Layanan.VersiLayanan, p.Butir[0].Layanan.Nama));
        Assert.Equal(["PENGANTAR_RT", "KTP", "KK", "PERNYATAAN_TM"], p.Berkas.Select(b => b.Dok));

        var baru = new ObrolanUji(kantor);
        await baru.PilihAsync("AJUKAN:SKTM");
        await baru.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        await baru.TeksAsync("1");
        Assert.Contains("Bukti gaji", (await baru.TeksAsync("biaya sekolah"))[^1].Teks, StringComparison.Ordinal);
        Assert.Equal(2, (await baru.PermohonanAsync()).Butir[0].Layanan.VersiLayanan);
    }

    [Fact]
    public async Task A_draft_of_a_service_that_was_taken_out_can_still_be_finished()
    {
        var o = new ObrolanUji(kantor);
        await o.PilihAsync("AJUKAN:SKTM");
        await o.TeksAsync("Sari Anggraini#12-05-1990#003/005");
        await using (var db = kantor.Dbs.CreateDbContext())
        {
            (await db.Layanan.SingleAsync(l => l.Kode == "SKTM" && l.Berlaku, TestContext.Current.CancellationToken)).Cabut();
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await o.TeksAsync("1");
        foreach (var _ in Enumerable.Range(0, 4)) await o.FotoAsync();
        await o.TeksAsync("lanjut");
        await o.TeksAsync("ya");
        Assert.NotNull((await o.PermohonanAsync()).Nomor);
    }
}
