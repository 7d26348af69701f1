using LayananPublik.Kantor;
using LayananPublik.Penataan;
using Xunit;

namespace LayananPublik.Tests.Penataan;

public sealed class MejaJamTests : IDisposable
{
    readonly KantorUji kantor = new();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static readonly MasaJam Ramadan = new("Ramadan 1448 H", new(2027, 2, 8), new(2027, 3, 9), [.. Enumerable.Range(1, 4).Select(h => new JamBuka((DayOfWeek)h, new(8, 0), new(15, 0)))]);

    MejaJam Meja => kantor.Ambil<MejaJam>();

    static DateTimeOffset Wib(int bulan, int hari, int jam) => new(2027, bulan, hari, jam, 0, 0, TimeSpan.FromHours(7));

    async Task<Kalender> KalenderAsync(string unit)
    {
        await using var db = kantor.Db();
        return await db.KalenderAsync(kantor.Unit(unit).Id, Ct);
    }

    [Fact]
    public async Task Special_hours_of_the_kecamatan_hold_below_and_a_kelurahan_may_have_its_own()
    {
        var admin = kantor.Petugas("admin");
        Assert.Null((await Meja.AturKhususAsync(admin.UnitKerjaId, admin, null, Ramadan, Ct)).Penolakan);
        var contoh = kantor.Unit("Kelurahan Contoh");
        Assert.Null((await Meja.AturKhususAsync(contoh.Id, admin, null, new("Pawai", new(2027, 2, 16), new(2027, 2, 16), [new(DayOfWeek.Tuesday, new(8, 0), new(10, 0))]), Ct)).Penolakan);
        Assert.Equal((true, false), ((await KalenderAsync("Kelurahan Sukamaju")).Buka(Wib(2, 16, 14)), (await KalenderAsync("Kelurahan Sukamaju")).Buka(Wib(2, 16, 15))));
        Assert.Equal((true, false), ((await KalenderAsync("Kelurahan Contoh")).Buka(Wib(2, 16, 9)), (await KalenderAsync("Kelurahan Contoh")).Buka(Wib(2, 16, 14))));
        Assert.Equal("Ramadan 1448 H", (await KalenderAsync("Kelurahan Contoh")).KhususPada(new(2027, 2, 15))!.Nama);

        await using var db = kantor.Db();
        var baris = await db.JamKhususAsync(admin, new(2027, 1, 1), Ct);
        Assert.Equal(["Ramadan 1448 H", "Pawai"], baris.Select(b => b.Masa.Nama));
        Assert.False((await Meja.HapusKhususAsync(baris[0].Id, kantor.AdminDi("Kelurahan Contoh"), Ct)).Berhasil);
        Assert.False((await Meja.AturKhususAsync(admin.UnitKerjaId, kantor.AdminDi("Kelurahan Contoh"), baris[0].Id, Ramadan, Ct)).Berhasil);
        Assert.Null((await Meja.AturKhususAsync(admin.UnitKerjaId, admin, baris[0].Id, Ramadan with { Sampai = new(2027, 3, 1) }, Ct)).Penolakan);
        Assert.Null((await KalenderAsync("Kelurahan Sukamaju")).KhususPada(new(2027, 3, 2)));
        Assert.Null((await Meja.HapusKhususAsync(baris[0].Id, admin, Ct)).Penolakan);
        Assert.Contains("JamKhusus HapusJamKhusus oleh Nadia Pramesti", kantor.Riwayat());
    }

    [Fact]
    public async Task Special_hours_that_make_no_sense_are_refused()
    {
        var admin = kantor.Petugas("admin");
        async Task Salah(MasaJam m, string kalimat) => Assert.Contains(kalimat, (await Meja.AturKhususAsync(admin.UnitKerjaId, admin, null, m, Ct)).Penolakan, StringComparison.Ordinal);
        await Salah(Ramadan with { Nama = " " }, "Beri nama");
        await Salah(Ramadan with { Sampai = new(2027, 2, 7) }, "sebelum tanggal mulai");
        await Salah(Ramadan with { Sampai = new(2028, 2, 7) }, "paling lama");
        await Salah(Ramadan with { Minggu = [] }, "paling sedikit satu hari");
        await Salah(Ramadan with { Minggu = [new(DayOfWeek.Monday, new(15, 0), new(8, 0))] }, "tidak berurutan");
        await Salah(Ramadan with { Minggu = [new(DayOfWeek.Monday, new(8, 0), new(9, 0)), new(DayOfWeek.Monday, new(10, 0), new(11, 0))] }, "sekali");
        await Salah(new("Natal", new(2026, 12, 25), new(2026, 12, 25), [new(DayOfWeek.Friday, new(8, 0), new(9, 0))]), "tercatat libur");
        Assert.False((await Meja.AturKhususAsync(admin.UnitKerjaId, kantor.Petugas("petugas"), null, Ramadan, Ct)).Berhasil);
    }

    [Fact]
    public async Task An_import_adds_what_is_new_once_and_an_entry_can_be_mended()
    {
        var admin = kantor.Petugas("admin");
        (DateOnly, string)[] daftar = [(new(2027, 8, 17), "Kemerdekaan"), (new(2027, 8, 17), "Kembar"), (new(2027, 1, 1), "Sudah ada"), (new(2027, 6, 1), "Pancasila")];
        Assert.Equal(2, (await Meja.ImporLiburAsync(admin.UnitKerjaId, admin, daftar, Ct)).Nilai);
        Assert.Contains("sudah tercatat", (await Meja.ImporLiburAsync(admin.UnitKerjaId, admin, daftar, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.False((await Meja.ImporLiburAsync(admin.UnitKerjaId, admin, [(new(2027, 9, 1), "")], Ct)).Berhasil);
        Assert.False((await Meja.ImporLiburAsync(admin.UnitKerjaId, kantor.AdminDi("Kelurahan Contoh"), daftar, Ct)).Berhasil);
        await using var db = kantor.Db();
        var libur = await db.LiburAsync(admin, new(2027, 1, 1), Ct);
        Assert.Equal(["Tahun Baru Masehi", "Pancasila", "Kemerdekaan"], libur.Select(l => l.Nama));
        Assert.Contains("sudah tercatat", (await Meja.UbahLiburAsync(libur[1].Id, admin, new(2027, 8, 17), "x", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await Meja.UbahLiburAsync(libur[1].Id, admin, new(2027, 6, 2), "Geser", Ct)).Penolakan);
        Assert.False((await KalenderAsync("Kelurahan Contoh")).HariKerja(new(2027, 6, 2)));
    }

    public void Dispose() => kantor.Dispose();
}
