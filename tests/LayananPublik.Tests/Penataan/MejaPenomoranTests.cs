using LayananPublik.Kepegawaian;
using LayananPublik.Penataan;
using LayananPublik.Persuratan;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Tests.Persuratan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.Penataan;

public sealed class MejaPenomoranTests : IAsyncLifetime
{
    const string Biasa = "{klas}/{urut:0000}/{unit}/{romawi}/{tahun}";
    static readonly KelasNomor Dinas = new("005", "");
    KantorNomor k = null!;
    MejaPenomoran meja = null!;
    MejaAgenda agenda = null!;
    PetugasAktif admin = null!;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        k = await KantorNomor.MulaiAsync();
        var (dbs, siaran) = (k.Layanan.GetRequiredService<IDbContextFactory<LayananDb>>(), k.Layanan.GetRequiredService<Siaran>());
        (meja, agenda, admin) = (new(dbs, siaran, new JamUji()), new(dbs, siaran, new JamUji()), await k.PetugasAsync("admin"));
    }

    public ValueTask DisposeAsync()
    {
        k.Dispose();
        return ValueTask.CompletedTask;
    }

    async Task<string?> TetapkanAsync(IsianAturan isi) => (await meja.TetapkanAsync(k.Kelurahan.Id, admin, isi, Ct)).Penolakan;

    [Fact]
    public async Task A_version_never_reaches_back_over_numbers_that_were_given_and_says_what_follows()
    {
        for (var i = 0; i < 2; i++) await k.PakaiAsync(k.Kelurahan, new(2026, 11, 20));
        Assert.Contains("21 November 2026", await TetapkanAsync(new(new(2026, 11, 20), "{urut}/{tahun}")), StringComparison.Ordinal);
        Assert.Null(await TetapkanAsync(new(new(2026, 12, 1), Biasa, PerKlasifikasi: true, Alasan: "Surat edaran camat.")));
        await using var db = k.Db();
        var riwayat = await db.RiwayatKantor.OrderByDescending(r => r.Id).FirstAsync(Ct);
        Assert.Equal((nameof(AturanNomor), "Tetapkan", admin.Nama), (riwayat.Objek, riwayat.Tindakan, riwayat.Pelaku));
        Assert.Contains("melanjutkan sesudah nomor 2", riwayat.Alasan, StringComparison.Ordinal);
        Assert.EndsWith("Surat edaran camat.", riwayat.Alasan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_print_one_number_twice_is_refused()
    {
        Assert.Contains("{klas}", await TetapkanAsync(new(new(2027, 1, 1), "{urut}/{unit}/{tahun}", PerKlasifikasi: true)), StringComparison.Ordinal);
        Assert.Contains("{jenis}", await TetapkanAsync(new(new(2027, 1, 1), Biasa, PerLayanan: true)), StringComparison.Ordinal);
        Assert.Contains("{bulan}", await TetapkanAsync(new(new(2027, 1, 1), "{klas}/{urut}/{tahun}", PerBulan: true)), StringComparison.Ordinal);
        Assert.StartsWith("Pola SKU: ", await TetapkanAsync(new(new(2027, 1, 1), Biasa) { PolaLayanan = [new("SKU", "{klas}/{tahun}")] }), StringComparison.Ordinal);
        Assert.Contains("unit di atasnya", await TetapkanAsync(new(new(2027, 1, 1), Biasa, IkutUnitId: k.Timur.Id)), StringComparison.Ordinal);
        Assert.NotNull((await meja.TetapkanAsync(k.Kelurahan.Id, await k.PetugasAsync("kasi"), new(new(2027, 1, 1), Biasa), Ct)).Penolakan);
    }

    [Fact]
    public async Task A_block_is_taken_at_once_and_filled_in_or_voided_later()
    {
        await k.PakaiAsync(k.Kelurahan, new(2026, 11, 20));
        Assert.Contains("untuk apa", (await meja.AmbilBlokAsync(k.Kelurahan.Id, admin, 3, " ", Dinas, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("1 sampai 200", (await meja.AmbilBlokAsync(k.Kelurahan.Id, admin, 201, "Loket keliling", Dinas, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await meja.AmbilBlokAsync(k.Kelurahan.Id, admin, 3, "Loket keliling", Dinas, Ct)).Penolakan);
        Assert.Equal(5, (await k.PakaiAsync(k.Kelurahan, new(2026, 11, 21))).Urut);
        var (semua, petugas) = (await k.SemuaAsync(), await k.PetugasAsync("petugas"));
        Assert.Equal([StatusNomor.Cadangan, StatusNomor.Cadangan, StatusNomor.Cadangan], semua.Skip(1).Take(3).Select(n => n.Status));
        Assert.Equal("400.9.14.1/0002/Kel.Cth/XI/2026", (await agenda.IsiAsync(semua[1].Id, petugas, new(2026, 11, 19), KantorNomor.Sktm, new("SKTM", "SARI ANGGRAINI", "Lurah"), Ct)).Nilai);
        Assert.Contains("bukan nomor cadangan", (await agenda.IsiAsync(semua[1].Id, petugas, new(2026, 11, 19), KantorNomor.Sktm, new("SKTM", "SARI ANGGRAINI", "Lurah"), Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("deret lain", (await agenda.IsiAsync(semua[2].Id, petugas, new(2025, 11, 19), KantorNomor.Sktm, new("SKTM", "SARI ANGGRAINI", "Lurah"), Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await agenda.BatalkanAsync(semua[3].Id, petugas, "Blangko rusak.", Ct)).Penolakan);
        await using var db = k.Db();
        Assert.Equal(new BarisBlok("umum", 2026, "Loket keliling", 2, 4, 3, 1), Assert.Single(await db.BlokNomorAsync(k.Kelurahan.Id, admin, Ct)));
        Assert.Empty(await db.TakTercatatAsync((await db.DeretAgendaAsync(k.Kelurahan.Id, 2026, admin, Ct)).Single().Id, admin, Ct));
    }

    [Fact]
    public async Task A_series_goes_on_from_an_old_book_as_long_as_none_of_it_was_given()
    {
        Assert.Null((await meja.MulaiDariAsync(k.Kelurahan.Id, admin, 2026, Dinas, 248, "Buku agenda kertas", Ct)).Penolakan);
        Assert.Null((await meja.MulaiDariAsync(k.Kelurahan.Id, admin, 2026, Dinas, 250, "Buku agenda kertas", Ct)).Penolakan);
        Assert.Equal(250, (await k.PakaiAsync(k.Kelurahan)).Urut);
        Assert.Contains("sampai 250", (await meja.MulaiDariAsync(k.Kelurahan.Id, admin, 2026, Dinas, 300, "Buku agenda kertas", Ct)).Penolakan, StringComparison.Ordinal);
        await using var db = k.Db();
        var deret = Assert.Single(await db.DeretAgendaAsync(k.Kelurahan.Id, 2026, admin, Ct));
        Assert.Equal((250, 250, "Buku agenda kertas"), (deret.Awal, deret.Terakhir, deret.Alasan));
        Assert.Empty(await db.TakTercatatAsync(deret.Id, admin, Ct));
    }

    [Fact]
    public async Task A_pattern_changed_with_the_unit_holds_from_today_on_once_there_are_letters()
    {
        await k.PakaiAsync(k.Kelurahan, new(2026, 11, 20));
        var unit = new MejaUnit(k.Layanan.GetRequiredService<IDbContextFactory<LayananDb>>(), k.Layanan.GetRequiredService<Siaran>(), new JamUji());
        var u = k.Kelurahan;
        Assert.Null((await unit.UbahAsync(u.Id, admin, u.Versi, new(u.Nama, u.KodeWilayah, u.Singkatan, u.Alamat, u.TempatSurat, u.ZonaWaktu, "{urut}/{unit}/{tahun}"), Ct)).Penolakan);
        Assert.Equal("400.9.14.1/0002/Kel.Cth/XI/2026", (await k.PakaiAsync(u, new(2026, 11, 20))).Nomor);
        Assert.Equal("3/Kel.Cth/2026", (await k.PakaiAsync(u, new(2026, 11, 21))).Nomor);
    }
}
