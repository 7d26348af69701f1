using LayananPublik.Kantor;
using LayananPublik.Pengaduan;
using Xunit;

namespace LayananPublik.Tests.Pengaduan.Papan;

public sealed class PapanAduanTests(KantorPapan kantor) : IClassFixture<KantorPapan>
{
    static readonly SaringAduan Semua = new(null, null, null, null, false, false, false);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    DateTimeOffset Kini => kantor.Ambil<TimeProvider>().GetUtcNow();

    [Fact]
    public async Task What_nobody_looks_after_stands_first()
    {
        var milik = await kantor.CatatAsync(oleh: "adminaduan");
        var tanpa = await kantor.CatatAsync(oleh: "petugas");
        var baris = await PapanAsync("kasi");
        Assert.True(baris.FindIndex(b => b.Id == tanpa) < baris.FindIndex(b => b.Id == milik));
        Assert.Null(baris.Single(b => b.Id == tanpa).PetugasId);
    }

    [Fact]
    public async Task A_confidential_one_is_seen_only_by_who_manages_complaints_and_is_on_no_map()
    {
        var id = await kantor.CatatAsync("PGL", titik: (-6.25, 107.14));
        Assert.Contains(await PapanAsync("adminaduan"), b => b.Id == id && b.Titik is null);
        Assert.DoesNotContain(await PapanAsync("lurah"), b => b.Id == id);
        Assert.Null(await RincianAsync(id, "lurah"));
        Assert.Empty(await PapanAsync("petugas"));
    }

    [Fact]
    public async Task Filters_narrow_the_board_by_what_they_say()
    {
        var jalan = await kantor.CatatAsync("JLN", unit: "Kelurahan Sukamaju", rw: null);
        await kantor.VerifikasiAsync(jalan, "Jembatan gantung putus.");
        var sampah = await kantor.CatatAsync("SMP");
        var a = await kantor.BacaAsync(jalan);
        foreach (var saring in new[] { Semua with { Cari = "gantung" }, Semua with { Cari = "GANTUNG putus" }, Semua with { Cari = a.Nomor.ToLowerInvariant() }, Semua with { Cari = a.Nomor }, Semua with { Kategori = a.KategoriId, Unit = a.UnitKerjaId } })
        {
            var hasil = await PapanAsync("kasi", saring);
            Assert.Contains(hasil, b => b.Id == jalan);
            Assert.DoesNotContain(hasil, b => b.Id == sampah);
        }
        var admin = await kantor.PetugasAsync("adminaduan");
        Assert.All(await PapanAsync("adminaduan", Semua with { Saya = true }), b => Assert.Equal(admin.Id, b.PetugasId));
        // The reporter's own words are never searched, or a name could be found by trying.
        Assert.Empty(await PapanAsync("adminaduan", Semua with { Cari = "0812-0000-9001" }));
    }

    [Fact]
    public async Task A_dinas_is_found_by_what_it_has_and_no_more_after_it_was_taken_back()
    {
        var id = await kantor.CatatAsync();
        await kantor.VerifikasiAsync(id);
        var (dinas, admin) = (await kantor.DinasAsync(), await kantor.PetugasAsync("adminaduan"));
        Assert.Null((await kantor.Meja.DisposisiAsync(id, admin, [new(dinas, true)], "Mohon ditangani.", Ct)).Penolakan);
        var baris = Assert.Single(await PapanAsync("kasi", Semua with { Dinas = dinas }), b => b.Id == id);
        Assert.Equal(("Dinas Pekerjaan Umum Contoh", StatusAduan.Didisposisi), (baris.Dinas, baris.Status));
        var d = (await kantor.BacaAsync(id)).Disposisi.Single();
        Assert.Null((await kantor.Meja.TarikDisposisiAsync(d.Id, admin, "Salah alamat.", Ct)).Penolakan);
        Assert.DoesNotContain(await PapanAsync("kasi", Semua with { Dinas = dinas }), b => b.Id == id);
    }

    [Fact]
    public async Task Two_of_one_kind_near_each_other_are_marked_and_found_from_the_case()
    {
        var satu = await kantor.CatatAsync("PJU", titik: (-6.4000, 107.4000), rw: "011");
        var dua = await kantor.CatatAsync("PJU", titik: (-6.4005, 107.4005), rw: "012");
        var jauh = await kantor.CatatAsync("PJU", titik: (-6.4100, 107.4000), rw: "013");
        var lain = await kantor.CatatAsync("SMP", titik: (-6.4000, 107.4000), rw: "011");
        var dekat = KembarDekat.Jumlah(await PapanAsync("kasi"));
        Assert.Equal((1, 1), (dekat[satu], dekat[dua]));
        Assert.False(dekat.ContainsKey(jauh));
        var serupa = await kantor.DbAsync(async db => await db.AduanDekatAsync(await kantor.PetugasAsync("kasi"), satu, Kini, Ct));
        Assert.Equal([dua], serupa.Select(s => s.Id));
        Assert.DoesNotContain(serupa, s => s.Id == lain);
    }

    [Fact]
    public async Task While_the_citizen_has_the_ball_nothing_is_late()
    {
        var id = await kantor.CatatAsync();
        Assert.Null((await kantor.Meja.MintaDataAsync(id, await kantor.PetugasAsync("adminaduan"), "Mohon kirim foto.", Ct)).Penolakan);
        var b = (await PapanAsync("kasi")).Single(x => x.Id == id);
        Assert.True(b.Jeda);
        Assert.False(b.Lewat(Kini.AddYears(1)));
        Assert.True((b with { Jeda = false }).Lewat(Kini.AddYears(1)));
    }

    [Theory]
    [InlineData("Sampah menumpuk di pinggir kali", "SMP"), InlineData("lampu jalan mati, gelap sekali", "PJU"), InlineData("petugasnya pungli", "PGL"), InlineData("halo selamat pagi", null)]
    public async Task The_words_suggest_the_kind(string uraian, string? kode)
    {
        var (kata, petugas) = (await kantor.DbAsync(async db => await db.KataKategoriAsync(await kantor.PetugasAsync("petugas"), Ct)), await kantor.PetugasAsync("petugas"));
        var tebak = KataKategori.Tebak(uraian, kata);
        var nama = tebak is { } id ? await kantor.DbAsync(async db => (await db.KategoriAduan.FindAsync([id], Ct))!.Kode) : null;
        Assert.Equal(kode, nama);
        Assert.NotNull(petugas);
    }

    async Task<List<BarisAduan>> PapanAsync(string oleh, SaringAduan? saring = null) => await kantor.DbAsync(async db => await db.PapanAduanAsync(saring ?? Semua, await kantor.PetugasAsync(oleh), Kini, Ct));

    async Task<RincianAduan?> RincianAsync(int id, string oleh) => await kantor.DbAsync(async db => await db.RincianAduanAsync(id, await kantor.PetugasAsync(oleh), Ct));
}
