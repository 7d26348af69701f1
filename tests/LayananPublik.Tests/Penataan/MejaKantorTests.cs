using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Penataan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Penataan;

/// <summary>Officials, letterheads, hours and numbers.</summary>
public sealed class MejaKantorTests : IDisposable
{
    // One white pixel.
    static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC");
    static readonly IsianPejabat Lurah = new("LURAH CONTOH", "Dewi Anggraini, S.STP.", "Penata (III/c)", "19850101 201001 2 001", new(2026, 1, 2), null, null);
    readonly KantorUji kantor = new();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => kantor.Dispose();

    PetugasAktif Admin => kantor.Petugas("admin");

    int Contoh => kantor.Unit("Kelurahan Contoh").Id;

    [Fact]
    public async Task An_official_is_kept_with_a_bare_NIP_and_a_term_that_overlaps_is_seen()
    {
        Assert.True((await kantor.Ambil<MejaPejabat>().AngkatAsync(Contoh, Admin, Jabatan.Lurah, Lurah, Ct)).Berhasil);
        await using var db = kantor.Db();
        var semua = await db.DaftarPejabatAsync(Admin, Ct);
        var baru = semua.Single(p => p.Nama == Lurah.Nama);
        Assert.Equal("198501012010012001", baru.Nip);
        Assert.Equal("19850101 201001 2 001", NipTampil.Tulis(baru.Nip));
        Assert.Equal(["Surya Darmawan, S.IP."], semua.Where(baru.Bentrok).Select(p => p.Nama));
    }

    [Fact]
    public async Task Terms_that_only_touch_do_not_overlap()
    {
        await using var db = kantor.Db();
        var lama = (await db.DaftarPejabatAsync(Admin, Ct)).Single(p => p.Jabatan == Jabatan.Camat) with { Sampai = new(2026, 5, 31) };
        Assert.False(lama.Bentrok(lama with { Id = 99, Mulai = new(2026, 6, 1), Sampai = null }));
        Assert.True(lama.Bentrok(lama with { Id = 99, Mulai = new(2026, 5, 31), Sampai = null }));
        Assert.False(lama.Bentrok(lama));
    }

    public static TheoryData<IsianPejabat, string> PejabatSalah => new()
    {
        { Lurah with { Nip = "12345" }, "18 angka" }, { Lurah with { Nip = "19850101201001200X" }, "18 angka" }, { Lurah with { Sampai = new(2025, 1, 1) }, "mendahului" },
        { Lurah with { Nama = "" }, "nama pejabat" }, { Lurah with { Sebutan = "" }, "sebutan" }, { Lurah with { PetugasId = 9999 }, "Akun" },
    };

    [Theory]
    [MemberData(nameof(PejabatSalah), DisableDiscoveryEnumeration = true)]
    public async Task What_is_wrong_with_an_official_is_said(IsianPejabat isi, string kalimat) =>
        Assert.Contains(kalimat, (await kantor.Ambil<MejaPejabat>().AngkatAsync(Contoh, Admin, Jabatan.Lurah, isi, Ct)).Penolakan, StringComparison.Ordinal);

    [Fact]
    public async Task An_emblem_is_judged_by_its_bytes_and_kept_in_the_cabinet()
    {
        var meja = kantor.Ambil<MejaKop>();
        Assert.Contains("bukan gambar", (await meja.PasangLambangAsync(Contoh, Admin, "MZ bukan gambar"u8.ToArray(), Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("bukan gambar", (await meja.PasangLambangAsync(Contoh, Admin, [.. Png.AsSpan(0, 20)], Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("1 MB", (await meja.PasangLambangAsync(Contoh, Admin, [.. Png, .. new byte[MejaKop.BatasLambang]], Ct)).Penolakan, StringComparison.Ordinal);
        Assert.True((await meja.PasangLambangAsync(Contoh, Admin, Png, Ct)).Berhasil);
        Assert.Equal(Png, await kantor.Ambil<LayananPublik.Bersama.Lemari>().AmbilAsync(kantor.Unit("Kelurahan Contoh").LambangSari!, Ct));
        Assert.True((await meja.LepasLambangAsync(Contoh, Admin, Ct)).Berhasil);
        Assert.Null(kantor.Unit("Kelurahan Contoh").LambangSari);
    }

    [Fact]
    public async Task A_letterhead_has_lines_and_none_of_them_empty()
    {
        var (meja, unit) = (kantor.Ambil<MejaKop>(), kantor.Unit("Kelurahan Contoh"));
        Assert.False((await meja.AturAsync(unit.Id, Admin, unit.Versi, [], Ct)).Berhasil);
        Assert.False((await meja.AturAsync(unit.Id, Admin, unit.Versi, [new(" ", UkuranKop.Biasa)], Ct)).Berhasil);
        Assert.True((await meja.AturAsync(unit.Id, Admin, unit.Versi, [new(" KELURAHAN CONTOH ", UkuranKop.Besar)], Ct)).Berhasil);
        Assert.False((await meja.AturAsync(unit.Id, Admin, unit.Versi, [new("LAIN", UkuranKop.Besar)], Ct)).Berhasil);
        Assert.Equal([new BarisKopUnit("KELURAHAN CONTOH", UkuranKop.Besar)], kantor.Unit("Kelurahan Contoh").Kop);
    }

    [Fact]
    public async Task The_week_of_a_unit_is_set_and_left_to_the_unit_above()
    {
        var meja = kantor.Ambil<MejaJam>();
        Assert.True((await meja.AturAsync(Contoh, Admin, [new(DayOfWeek.Saturday, new(8, 0), new(12, 0))], Ct)).Berhasil);
        await using var db = kantor.Db();
        Assert.Equal([DayOfWeek.Saturday], (await db.MingguAsync(Admin, Contoh, Ct)).Select(h => h.Hari));
        Assert.True((await meja.AturAsync(Contoh, Admin, [], Ct)).Berhasil);
        Assert.Empty(await db.MingguAsync(Admin, Contoh, Ct));
        Assert.Contains("paling sedikit satu hari", (await meja.AturAsync(Admin.UnitKerjaId, Admin, [], Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("Jumat", (await meja.AturAsync(Contoh, Admin, [new(DayOfWeek.Friday, new(8, 0), new(7, 0))], Ct)).Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_holiday_is_added_once_and_taken_away()
    {
        var (meja, hari) = (kantor.Ambil<MejaJam>(), new DateOnly(2027, 3, 9));
        Assert.True((await meja.TambahLiburAsync(Admin.UnitKerjaId, Admin, hari, "Hari Raya Contoh", Ct)).Berhasil);
        Assert.Contains("sudah tercatat", (await meja.TambahLiburAsync(Admin.UnitKerjaId, Admin, hari, "Lagi", Ct)).Penolakan, StringComparison.Ordinal);
        await using var db = kantor.Db();
        var libur = (await db.LiburAsync(Admin, hari, Ct)).Single();
        Assert.False((await meja.HapusLiburAsync(libur.Id, kantor.AdminDi("Kelurahan Sukamaju"), Ct)).Berhasil);
        Assert.True((await meja.HapusLiburAsync(libur.Id, Admin, Ct)).Berhasil);
        Assert.Empty(await db.LiburAsync(Admin, hari, Ct));
    }

    [Fact]
    public async Task A_number_is_registered_once_for_a_unit_of_the_office()
    {
        var meja = kantor.Ambil<MejaNomor>();
        Assert.True((await meja.DaftarkanAsync(Admin, "100000000000002", new("0812-3456-7890", Contoh, true), Ct)).Berhasil);
        Assert.Contains("sudah terdaftar", (await meja.DaftarkanAsync(Admin, "100000000000002", new("081234567891", Contoh, true), Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("belum benar", (await meja.DaftarkanAsync(Admin, "100000000000003", new("halo", Contoh, true), Ct)).Penolakan, StringComparison.Ordinal);
        await using var db = kantor.Db();
        Assert.Equal("6281234567890", (await db.NomorKantor.SingleAsync(n => n.PhoneNumberId == "100000000000002", Ct)).Tampilan);
    }

    [Theory]
    [InlineData("petugas"), InlineData("kasi"), InlineData("camat"), InlineData("kurir")]
    public async Task Only_the_admin_arranges_the_office(string nama)
    {
        var siapa = kantor.Petugas(nama);
        await using var db = kantor.Db();
        var layanan = (await db.DaftarLayananAsync(Admin, Admin.UnitKerjaId, Ct))[0];
        Assert.All(new[]
        {
            await kantor.Ambil<MejaPejabat>().AngkatAsync(siapa.UnitKerjaId, siapa, Jabatan.Lurah, Lurah, Ct),
            await kantor.Ambil<MejaKop>().PasangLambangAsync(siapa.UnitKerjaId, siapa, Png, Ct),
            await kantor.Ambil<MejaJam>().TambahLiburAsync(siapa.UnitKerjaId, siapa, new(2027, 1, 2), "Libur", Ct),
            await kantor.Ambil<MejaNomor>().DaftarkanAsync(siapa, "100000000000009", new("081234567890", siapa.UnitKerjaId, true), Ct),
            await kantor.Ambil<MejaKatalog>().AturAktifAsync(layanan.Id, siapa, false, Ct),
            await kantor.Ambil<MejaKatalog>().SimpanAsync(siapa.UnitKerjaId, siapa, layanan.Id, Katalog.Bawaan.Layanan[0] with { Nama = "KTP saya" }, "", Ct),
            await kantor.Ambil<MejaKatalog>().KembalikanAsync(layanan.Id, siapa, Ct),
            await kantor.Ambil<MejaKatalog>().CabutAsync(layanan.Id, siapa, Ct),
            await kantor.Ambil<MejaKatalog>().ImporAsync(siapa.UnitKerjaId, siapa, Katalog.Bawaan, Ct),
            await kantor.Ambil<MejaMenu>().AturAsync(siapa.UnitKerjaId, siapa, null, SusunanMenu.Bawaan, Ct),
        }, hasil => Assert.Contains("tidak berwenang", hasil.Penolakan, StringComparison.Ordinal));
        Assert.Empty(kantor.Riwayat());
    }
}
