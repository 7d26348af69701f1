using LayananPublik.KotakMasuk;
using LayananPublik.Pengaduan;
using LayananPublik.Tests.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

/// <summary>A kelurahan with kinds of its own below a kecamatan that has some too.</summary>
public sealed class KategoriKelurahanTests : IDisposable
{
    static readonly CancellationToken Ct = CancellationToken.None;
    readonly KantorAduan kantor = new();
    readonly JamUji jam = new() { Kini = KantorAduan.Senin };
    readonly int milik;

    public KategoriKelurahanTests()
    {
        using var db = kantor.Db();
        var sendiri = KategoriAduan.Bawaan(db.UnitKerja.Single(u => u.Id == kantor.Kantor.Sukamaju.Id)).ToList();
        db.KategoriAduan.AddRange(sendiri);
        db.SaveChanges();
        milik = sendiri[0].UnitKerjaId;
    }

    [Fact]
    public async Task The_chat_offers_each_kind_once()
    {
        var o = ObrolanAduanUji.Warga(kantor.Kantor);
        await using (var db = kantor.Db()) await db.Percakapan.Where(p => p.Id == o.PercakapanId).ExecuteUpdateAsync(s => s.SetProperty(p => p.UnitKerjaId, kantor.Kantor.Sukamaju.Id), Ct);
        await o.TeksAsync("mau lapor");
        var pilih = Assert.IsType<Daftar>(Assert.Single(await o.TeksAsync("ondel-ondel lewat gang mawar tiap sore tanpa permisi sama warga")));
        Assert.Equal(pilih.Pilihan.Count, pilih.Pilihan.Select(p => p.Id).Distinct().Count());
        Assert.Contains("Kategori: *Penerangan jalan*", Assert.Single(await ObrolanLain().TeksAsync("lampu jalan di RT 003 RW 005 Gang Mawar mati sudah seminggu")).Teks, StringComparison.Ordinal);

        ObrolanUji ObrolanLain()
        {
            var lain = ObrolanAduanUji.Warga(kantor.Kantor);
            using var db = kantor.Db();
            db.Percakapan.Where(p => p.Id == lain.PercakapanId).ExecuteUpdate(s => s.SetProperty(p => p.UnitKerjaId, kantor.Kantor.Sukamaju.Id));
            return lain;
        }
    }

    [Fact]
    public async Task Whatever_a_manager_is_offered_the_desk_takes()
    {
        var dariKecamatan = await LaporAsync(kantor.Kantor.Kecamatan.Id);
        var sendiri = await LaporAsync(milik);
        foreach (var (id, siapa) in new[] { (dariKecamatan, kantor.Tetangga), (sendiri, kantor.Tetangga), (dariKecamatan, kantor.Yusuf) })
        {
            await using var db = kantor.Db();
            var isi = (await db.RincianAduanAsync(id, siapa, Ct))!;
            var pilihan = (await db.PilihanAduanAsync(siapa, Ct, isi)).Kategori;
            Assert.Contains(pilihan, k => k.Id == isi.KategoriId);
            var pindah = pilihan.First(k => k.Id != isi.KategoriId && k.Nama == "Sampah & lingkungan");
            Assert.Equal(milik, pindah.UnitId);
            await KantorAduan.HarusAsync(kantor.Meja(jam).UbahKategoriAsync(id, siapa, pindah.Id, Ct));
            await KantorAduan.HarusAsync(kantor.Meja(jam).UbahKategoriAsync(id, siapa, pilihan.First(k => k.Nama == "Air bersih").Id, Ct));
        }
    }

    public void Dispose() => kantor.Dispose();

    /// <summary>In the kelurahan, under a kind of the unit that was written to.</summary>
    async Task<int> LaporAsync(int unitKategori)
    {
        await using var db = kantor.Db();
        var kategori = await db.KategoriAduan.Where(k => k.Kode == "JLN" && k.UnitKerjaId == unitKategori).Select(k => k.Id).SingleAsync(Ct);
        var a = await kantor.Laporan.BuatAsync(db, new(kantor.Kantor.Sukamaju.Id, kategori, "Lubang besar di depan pasar."), LayananPublik.Bersama.Pelaku.Warga, jam.Kini, Ct);
        await db.SaveChangesAsync(Ct);
        return a.Nilai!.Id;
    }
}
