using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Penataan;
using LayananPublik.Tests.Kantor;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Penataan;

/// <summary>Boundaries come in versions; what holds is asked by every node.</summary>
public sealed class MejaBatasTests : IDisposable
{
    readonly KantorUji kantor = new();

    MejaBatas Meja => kantor.Ambil<MejaBatas>();

    int Kecamatan => kantor.Unit("Kecamatan Contoh").Id;

    int Sukamaju => kantor.Unit("Kelurahan Sukamaju").Id;

    PetugasAktif Admin => kantor.Petugas("admin");

    [Fact]
    public async Task An_import_holds_at_once_on_every_node_and_removing_it_can_be_undone()
    {
        await BersihAsync();
        var lain = new IndeksBatas();
        Assert.Null(await CariAsync(lain, 500));
        Harus(await TetapkanAsync(null, (500, Sukamaju)));
        Assert.Equal(Sukamaju, (await CariAsync(lain, 500))!.UnitKerjaId);
        var pertama = (await VersiAsync())[0];
        Harus(await TetapkanAsync(pertama.Id, (100_500, Sukamaju)));
        Assert.Null(await CariAsync(lain, 500));
        Assert.Equal(Sukamaju, (await CariAsync(lain, 100_500))!.UnitKerjaId);
        var kedua = (await VersiAsync())[0];
        Harus(await Meja.HapusAsync(Kecamatan, Admin, kedua.Id, Ct));
        Assert.Null(await CariAsync(lain, 100_500));
        Harus(await Meja.PakaiAsync(Kecamatan, Admin, pertama.Id, null, Ct));
        Assert.Equal(Sukamaju, (await CariAsync(lain, 500))!.UnitKerjaId);
        Assert.Equal(["BatasWilayah Tetapkan", "BatasWilayah Ganti", "BatasWilayah Hapus", "BatasWilayah PakaiLagi"], kantor.Riwayat().Where(r => r.StartsWith("BatasWilayah", StringComparison.Ordinal)).TakeLast(4).Select(r => r.Split(" oleh ")[0]));
        Assert.Single(await VersiAsync(), v => v.Berlaku);
    }

    [Fact]
    public async Task What_the_file_does_not_speak_of_can_stay()
    {
        await BersihAsync();
        var contoh = kantor.Unit("Kelurahan Contoh").Id;
        Harus(await TetapkanAsync(null, (500, Sukamaju)));
        Harus(await TetapkanAsync((await VersiAsync())[0].Id, pertahankan: true, isi: (100_500, contoh)));
        Assert.Equal((Sukamaju, contoh), ((await CariAsync(new(), 500))!.UnitKerjaId, (await CariAsync(new(), 100_500))!.UnitKerjaId));
        Harus(await TetapkanAsync((await VersiAsync())[0].Id, (100_500, contoh)));
        Assert.Null(await CariAsync(new(), 500));
    }

    [Fact]
    public async Task Whoever_was_slower_is_told_and_nothing_is_lost()
    {
        await BersihAsync();
        Harus(await TetapkanAsync(null, (500, Sukamaju)));
        Assert.Contains("Muat ulang", (await TetapkanAsync(null, (900_500, Sukamaju))).Penolakan, StringComparison.Ordinal);
        Assert.Contains("Muat ulang", (await Meja.HapusAsync(Kecamatan, Admin, null, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.NotNull(await CariAsync(new(), 500));
        // At the same moment: one of them holds.
        var kini = (await VersiAsync())[0].Id;
        var hasil = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => TetapkanAsync(kini, (i * 10_000 + 200_500, Sukamaju))));
        Assert.Single(hasil, h => h.Berhasil);
        Assert.Single(await VersiAsync(), v => v.Berlaku);
    }

    [Fact]
    public async Task Only_the_admin_of_the_kecamatan_and_only_sound_areas()
    {
        await BersihAsync();
        Assert.Contains("tidak berwenang", (await TetapkanAsync(null, siapa: kantor.Petugas("kasi"), isi: (500, Sukamaju))).Penolakan, StringComparison.Ordinal);
        Assert.Contains("tidak ada di bawah", (await TetapkanAsync(null, siapa: kantor.AdminDi("Kelurahan Sukamaju"), isi: (500, Sukamaju))).Penolakan, StringComparison.Ordinal);
        Assert.Contains("disimpan pada kecamatan", (await Meja.TetapkanAsync(Sukamaju, Admin, "x", [Pasangan(500, Sukamaju)], null, false, false, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("tidak ada lagi", (await TetapkanAsync(null, (500, kantor.Unit("Dinas Pekerjaan Umum Contoh").Id))).Penolakan, StringComparison.Ordinal);
        Assert.Contains("Pilih dulu", (await Meja.TetapkanAsync(Kecamatan, Admin, "x", [Pasangan(500, null)], null, false, false, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("bertumpuk", (await TetapkanAsync(null, (500, Sukamaju), (700, kantor.Unit("Kelurahan Contoh").Id))).Penolakan, StringComparison.Ordinal);
        Assert.DoesNotContain(await VersiAsync(), v => v.Berlaku);
    }

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    async Task BersihAsync()
    {
        foreach (var v in (await VersiAsync()).Where(v => v.Berlaku)) Harus(await Meja.HapusAsync(Kecamatan, Admin, v.Id, Ct));
    }

    async Task<List<BarisBatas>> VersiAsync()
    {
        await using var db = kantor.Db();
        return await db.VersiBatasAsync(Admin, Kecamatan, Ct);
    }

    async Task<LetakTitik?> CariAsync(IndeksBatas indeks, int x)
    {
        await using var db = kantor.Db();
        return (await indeks.UntukAsync(db, kantor.Unit("Kelurahan Contoh").Jalur, Ct))?.Cari(new TitikBumi(107_000_000 + x, -6_199_500));
    }

    Task<Hasil> TetapkanAsync(int? terbaca, params (int X, int Unit)[] isi) => TetapkanAsync(terbaca, false, null, isi);

    Task<Hasil> TetapkanAsync(int? terbaca, bool pertahankan = false, PetugasAktif? siapa = null, params (int X, int Unit)[] isi) =>
        Meja.TetapkanAsync(Kecamatan, siapa ?? Admin, "batas.geojson", [.. isi.Select(i => Pasangan(i.X, i.Unit))], terbaca, pertahankan, false, Ct);

    /// <summary>A square of about a hundred metres around the place.</summary>
    static PasanganBatas Pasangan(int x, int? unit) => new(new(x, $"Wilayah {x}", new Dictionary<string, string>(), PetaBatasTests.Kotak(107_000_000 + x - 500, -6_200_000, 1_000)), unit, null, null);

    static void Harus(Hasil hasil) => Assert.Null(hasil.Penolakan);

    public void Dispose() => kantor.Dispose();
}
