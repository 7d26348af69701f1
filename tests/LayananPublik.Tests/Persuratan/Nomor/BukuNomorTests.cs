using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Persuratan;
using LayananPublik.Pelayanan;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Persuratan;

public sealed class BukuNomorTests : IAsyncLifetime
{
    static readonly DateOnly Silvester = new(2026, 12, 31), TahunBaru = new(2027, 1, 1);
    KantorNomor k = null!;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => k = await KantorNomor.MulaiAsync();

    public ValueTask DisposeAsync()
    {
        k.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_number_is_a_row_that_names_its_letter_and_who_took_it()
    {
        var surat = (await k.SuratAsync(k.Kelurahan))[0];
        var nomor = (await k.PesanAsync(surat, k.Kelurahan)).Nilai!;
        Assert.Equal(("400.9.14.1/0001/Kel.Cth/XI/2026", StatusNomor.Dipesan, "SARI ANGGRAINI", "SURAT KETERANGAN TIDAK MAMPU", "Rina Wulandari"), (nomor.Nomor, nomor.Status, nomor.Tujuan, nomor.Perihal, nomor.Pengolah));
        Assert.Equal(new NomorTerbit("400.9.14.1/0001/Kel.Cth/XI/2026", "umum", 2026, 1, new(2026, 11, 21)), nomor.Terbit);
        Assert.Null((await k.UbahAsync(nomor.Id, n => n.Pakai(KantorNomor.Rina, k.Kini, "BUDI SANTOSO, Lurah"))).Penolakan);
        var baris = Assert.Single(await k.SemuaAsync());
        Assert.Equal((StatusNomor.Terpakai, "BUDI SANTOSO, Lurah"), (baris.Status, baris.Penanda));
        Assert.Equal(["Pesan", "Pakai"], baris.Riwayat.OrderBy(r => r.Id).Select(r => r.Tindakan));
    }

    [Fact]
    public async Task Asked_again_for_the_same_part_it_is_the_same_number_and_another_part_has_its_own()
    {
        var surat = (await k.SuratAsync(k.Kelurahan))[0];
        var satu = (await k.PesanAsync(surat, k.Kelurahan)).Nilai!;
        Assert.Equal(satu.Id, (await k.PesanAsync(surat, k.Kelurahan)).Nilai!.Id);
        Assert.Equal(2, (await k.PesanAsync(surat, k.Kelurahan, bagian: "N6")).Nilai!.Urut);
        var register = (await k.PesanAsync(surat, k.Kecamatan, bagian: "REG")).Nilai!;
        Assert.Equal((1, k.Kecamatan.Id), (register.Urut, register.UnitKerjaId));
        await using var db = k.Db();
        Assert.Equal(3, (await BukuNomor.MilikAsync(db, surat, Ct)).Count);
    }

    [Fact]
    public async Task A_void_number_stays_in_the_book_and_the_letter_gets_the_next()
    {
        var surat = (await k.SuratAsync(k.Kelurahan))[0];
        var satu = (await k.PesanAsync(surat, k.Kelurahan)).Nilai!;
        Assert.Contains("alasan", (await k.UbahAsync(satu.Id, n => n.Batalkan(KantorNomor.Rina, " ", k.Kini))).Penolakan, StringComparison.Ordinal);
        Assert.Null((await k.UbahAsync(satu.Id, n => n.Batalkan(KantorNomor.Rina, "Nama pemohon salah.", k.Kini))).Penolakan);
        Assert.Contains("tidak lagi dipesan", (await k.UbahAsync(satu.Id, n => n.Pakai(KantorNomor.Rina, k.Kini))).Penolakan, StringComparison.Ordinal);
        Assert.Equal(2, (await k.PesanAsync(surat, k.Kelurahan)).Nilai!.Urut);
        Assert.Equal([(1, StatusNomor.Batal, "Nama pemohon salah."), (2, StatusNomor.Dipesan, "")], (await k.SemuaAsync()).Select(n => (n.Urut, n.Status, n.Keterangan)));
    }

    [Fact]
    public async Task What_is_rolled_back_takes_no_number()
    {
        var surat = await k.SuratAsync(k.Kelurahan, 2);
        await k.PesanAsync(surat[0], k.Kelurahan);
        await using (var db = k.Db())
        {
            await using var transaksi = await db.Database.BeginTransactionAsync(Ct);
            Assert.Equal(2, (await BukuNomor.PesanAsync(db, await db.Surat.SingleAsync(s => s.Id == surat[1], Ct), k.Kelurahan, "", KantorNomor.Sktm, new(2026, 11, 21), KantorNomor.Rina, k.Kini, Ct)).Nilai!.Urut);
            await db.SaveChangesAsync(Ct);
        }
        Assert.Equal(2, (await k.PesanAsync(surat[1], k.Kelurahan)).Nilai!.Urut);
    }

    [Fact]
    public async Task The_year_follows_the_date_of_the_letter_not_the_day_of_its_approval()
    {
        await k.PakaiAsync(k.Kelurahan, Silvester);
        Assert.Equal("400.9.14.1/0001/Kel.Cth/I/2027", (await k.PakaiAsync(k.Kelurahan, TahunBaru)).Nomor);
        k.Kini = new(2027, 1, 2, 3, 0, 0, TimeSpan.Zero);
        Assert.Equal(("400.9.14.1/0002/Kel.Cth/XII/2026", 2026), await k.PakaiAsync(k.Kelurahan, Silvester) is var n ? (n.Nomor, n.Tahun) : default);
    }

    [Fact]
    public async Task The_version_of_the_letter_s_date_decides_pattern_and_kinds_may_have_their_own()
    {
        await k.AturAsync(k.Kelurahan, new(new(2026, 12, 1), "{sifat}/{urut:000}/{klas}/{tahun}") { PolaLayanan = [new("SKU", "{klas}/SKU/{urut}/{tahun}")] });
        Assert.Equal("400.9.14.1/0001/Kel.Cth/XI/2026", (await k.PakaiAsync(k.Kelurahan, new(2026, 11, 30))).Nomor);
        Assert.Equal("B/002/400.9.14.1/2026", (await k.PakaiAsync(k.Kelurahan, new(2026, 12, 1))).Nomor);
        Assert.Equal("500.3/SKU/3/2026", (await k.PakaiAsync(k.Kelurahan, new(2026, 12, 1), new("500.3", "SKU"))).Nomor);
        Assert.Equal("400.9.14.1/0004/Kel.Cth/XI/2026", (await k.PakaiAsync(k.Kelurahan, new(2026, 11, 30))).Nomor);
    }

    [Fact]
    public async Task Series_are_counted_by_what_the_office_chooses()
    {
        await k.AturAsync(k.Kelurahan, new(new(2026, 1, 1), "{klas}/{urut}/{romawi}/{tahun}", PerKlasifikasi: true, PerBulan: true));
        Assert.Equal("400.9.14.1/1/XI/2026", (await k.PakaiAsync(k.Kelurahan)).Nomor);
        Assert.Equal("500.3/1/XI/2026", (await k.PakaiAsync(k.Kelurahan, kelas: new("500.3", "SKU"))).Nomor);
        Assert.Equal("400.9.14.1/2/XI/2026", (await k.PakaiAsync(k.Kelurahan)).Nomor);
        Assert.Equal("400.9.14.1/1/XII/2026", (await k.PakaiAsync(k.Kelurahan, new(2026, 12, 1))).Nomor);
    }

    [Fact]
    public async Task When_counting_changes_within_a_year_the_new_series_goes_on_above_the_old_so_that_nothing_is_printed_twice()
    {
        for (var i = 0; i < 3; i++) await k.PakaiAsync(k.Kelurahan);
        await k.AturAsync(k.Kelurahan, new(new(2026, 12, 1), "{klas}/{urut:0000}/{unit}/{romawi}/{tahun}", PerKlasifikasi: true));
        Assert.Equal(4, (await k.PakaiAsync(k.Kelurahan, new(2026, 12, 1))).Urut);
        Assert.Equal(4, (await k.PakaiAsync(k.Kelurahan, new(2026, 12, 1), new("500.3", "SKU"))).Urut);
        Assert.Equal(1, (await k.PakaiAsync(k.Kelurahan, TahunBaru)).Urut);
        await using var db = k.Db();
        Assert.Contains("berganti", (await db.DeretNomor.SingleAsync(d => d.Deret == "k500.3", Ct)).Alasan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_below_may_share_the_series_of_the_office_above()
    {
        await k.AturAsync(k.Kelurahan, new(new(2026, 1, 1), "{klas}/{urut}/{unit}/{tahun}", IkutUnitId: k.Kecamatan.Id));
        await k.AturAsync(k.Timur, new(new(2026, 1, 1), "{klas}/{urut}/{unit}/{tahun}", IkutUnitId: k.Kecamatan.Id));
        Assert.Equal("400.9.14.1/1/Kel.Cth/2026", (await k.PakaiAsync(k.Kelurahan)).Nomor);
        Assert.Equal("400.9.14.1/2/Kel.Skm/2026", (await k.PakaiAsync(k.Timur)).Nomor);
        Assert.StartsWith("400.9.14.1/0003/", (await k.PakaiAsync(k.Kecamatan)).Nomor, StringComparison.Ordinal);
        var milik = (await k.SemuaAsync())[0];
        Assert.Equal((k.Kecamatan.Id, k.Kelurahan.Id, $"{k.Kecamatan.Id}:umum"), (milik.UnitKerjaId, milik.PemakaiId, milik.Terbit.Deret));
    }

    [Fact]
    public async Task Letters_issued_before_there_was_a_book_get_their_rows_and_the_counter_goes_on()
    {
        var surat = await k.SuratAsync(k.Kelurahan, 3);
        await using (var db = k.Db())
        {
            foreach (var (s, urut) in (await db.Surat.Include(s => s.Butir.Permohonan).OrderBy(s => s.Id).ToListAsync(Ct)).Zip([1, 2, 4]))
            {
                s.Bekukan(new(new($"400.9.14.1/000{urut}/Kel.Cth/XI/2026", "umum", 2026, urut, new(2026, 11, 10 + urut)), "{}", "", $"KODE{urut}", null, null!, []), k.Kini);
                s.Terbitkan(KantorNomor.Rina, k.Kini);
            }
            await db.SaveChangesAsync(Ct);
        }
        for (var i = 0; i < 2; i++)
        {
            await using var db = k.Db();
            await db.LengkapiAgendaAsync(TimeProvider.System, Ct);
        }
        Assert.Equal([(1, StatusNomor.Terpakai), (2, StatusNomor.Terpakai), (3, StatusNomor.Batal), (4, StatusNomor.Terpakai)], (await k.SemuaAsync()).Select(n => (n.Urut, n.Status)));
        Assert.Equal(5, (await k.PakaiAsync(k.Kelurahan)).Urut);
        Assert.Equal(surat[2], (await k.SemuaAsync())[3].SuratId);
    }
}
