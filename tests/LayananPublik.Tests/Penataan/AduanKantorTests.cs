using Bunit;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Penataan;
using LayananPublik.Penataan.Halaman;
using LayananPublik.Pengaduan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.Tests.Penataan;

public sealed class AduanKantorTests : BunitContext
{
    readonly KantorUji kantor = new();

    static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    MejaAduanKantor Meja => kantor.Ambil<MejaAduanKantor>();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        kantor.Dispose();
    }

    [Fact]
    public async Task The_public_page_is_shut_until_the_office_opens_it_and_that_is_written_down()
    {
        var (admin, unit) = (kantor.Petugas("admin"), kantor.Unit("Kecamatan Contoh"));
        Assert.False((await AturanAsync(unit)).Publik);
        Assert.Null((await Meja.AturAsync(unit.Id, admin, AturanAduan.Bawaan with { Publik = true, TautanHari = 7 }, Ct)).Penolakan);
        Assert.Equal((true, 7), (await AturanAsync(kantor.Unit("Kelurahan Sukamaju"))) is var a ? (a.Publik, a.TautanHari) : default);
        Assert.Contains("AduanUnit BukaHalamanPublik oleh Nadia Pramesti", kantor.Riwayat());
    }

    [Fact]
    public async Task A_unit_may_have_rules_of_its_own_and_follow_the_unit_above_again()
    {
        var (admin, unit) = (kantor.Petugas("admin"), kantor.Unit("Kelurahan Contoh"));
        Assert.Null((await Meja.AturAsync(unit.Id, admin, AturanAduan.Bawaan with { TautanHari = 3 }, Ct)).Penolakan);
        Assert.Equal(3, (await AturanAsync(unit)).TautanHari);
        Assert.Null((await Meja.IkutiAtasanAsync(unit.Id, admin, Ct)).Penolakan);
        Assert.Equal(AturanAduan.Bawaan.TautanHari, (await AturanAsync(unit)).TautanHari);
        Assert.Equal("Kantor induk tidak mengikuti siapa pun.", (await Meja.IkutiAtasanAsync(kantor.Unit("Kecamatan Contoh").Id, admin, Ct)).Penolakan);
    }

    [Fact]
    public async Task A_kind_of_complaint_gets_its_dinas_words_and_targets()
    {
        var admin = kantor.Petugas("admin");
        int id, dinas = kantor.Unit("Dinas Pekerjaan Umum Contoh").Id;
        await using (var db = kantor.Db()) id = await db.KategoriAduan.Where(k => k.Kode == "PJU").Select(k => k.Id).SingleAsync(Ct);
        var isi = new IsianKategori("Lampu jalan", dinas, false, "112", ["Lampu Mati", "lampu mati", " "], TargetAduan.Bawaan with { Verifikasi = 1 }, 4, true);
        Assert.Null((await Meja.UbahKategoriAsync(id, admin, isi, Ct)).Penolakan);
        await using (var db = kantor.Db())
        {
            var k = await db.KategoriAduan.SingleAsync(x => x.Id == id, Ct);
            Assert.Equal(("Lampu jalan", dinas, "112", 1), (k.Nama, k.DinasId, k.NomorDarurat, k.Target.Verifikasi));
            Assert.Equal(["lampu mati"], k.KataKunci);
        }
        Assert.Contains("paling banyak 250 hari kerja", (await Meja.UbahKategoriAsync(id, admin, isi with { Target = new(Verifikasi: 0) }, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Equal("Dinas itu tidak ada atau sudah dinonaktifkan.", (await Meja.UbahKategoriAsync(id, admin, isi with { DinasId = kantor.Unit("Kelurahan Contoh").Id }, Ct)).Penolakan);
        Assert.False((await Meja.UbahKategoriAsync(id, kantor.Petugas("kasi"), isi, Ct)).Berhasil);
    }

    [Fact]
    public async Task A_new_kind_has_a_code_that_is_free_and_the_last_resort_stays()
    {
        var (admin, unit) = (kantor.Petugas("admin"), kantor.Unit("Kecamatan Contoh"));
        var isi = new IsianKategori("Taman", null, false, null, ["taman"], TargetAduan.Bawaan, 21, true);
        Assert.Contains("sudah dipakai", (await Meja.TambahKategoriAsync(unit.Id, admin, "jln", isi, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("Kode berisi", (await Meja.TambahKategoriAsync(unit.Id, admin, "T1", isi, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await Meja.TambahKategoriAsync(unit.Id, admin, "tmn", isi, Ct)).Penolakan);
        await using var db = kantor.Db();
        Assert.True(await db.KategoriAduan.AnyAsync(k => k.Kode == "TMN" && k.Nama == "Taman", Ct));
        var lainnya = await db.KategoriAduan.Where(k => k.Kode == "LNY").Select(k => k.Id).SingleAsync(Ct);
        Assert.False((await Meja.UbahKategoriAsync(lainnya, admin, isi with { Aktif = false }, Ct)).Berhasil);
    }

    [Theory]
    [InlineData(0, "Tautan disposisi"), InlineData(61, "Tautan disposisi")]
    public void Rules_that_cannot_be_kept_are_refused_in_a_sentence(int hari, string awal) => Assert.StartsWith(awal, (AturanAduan.Bawaan with { TautanHari = hari }).Periksa().Single(), StringComparison.Ordinal);

    [Fact]
    public void Built_in_sentences_pass_their_own_rules()
    {
        Assert.Empty((AturanAduan.Bawaan with { TeksPerStatus = TeksAduan.Bawaan }).Periksa());
        Assert.All(TeksAduan.Bawaan.Keys, k => Assert.True(Enum.TryParse<StatusAduan>(k, out _)));
        Assert.NotEmpty((AturanAduan.Bawaan with { TeksPerStatus = new Dictionary<string, IReadOnlyList<string>> { ["Entah"] = [] } }).Periksa());
    }

    [Fact]
    public async Task The_page_keeps_the_offices_own_sentences_and_shows_to_whom_complaints_climb()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(kantor.Ambil<IDbContextFactory<LayananDb>>()).AddSingleton(kantor.Ambil<Siaran>()).AddSingleton(Meja);
        var c = Render<AduanKantorPage>(p => p.AddCascadingValue(kantor.Petugas("admin")));
        await c.WaitForElementAsync("[data-uji=kategori]");
        Assert.Equal(20, c.FindAll("[data-uji=kategori]").Count);
        Assert.Contains("Lestari Wibowo", c.Markup, StringComparison.Ordinal);
        await c.Find("[data-uji=teks-Ditolak]").ChangeAsync(new() { Value = "Laporan ini di luar tugas kantor kami.\n\n" });
        await c.Find("[data-uji=publik]").ChangeAsync(new() { Value = true });
        await c.Find("[data-uji=simpan]").ClickAsync(new());
        await c.WaitForAssertionAsync(() => Assert.Contains("Tersimpan.", c.Markup, StringComparison.Ordinal));
        var a = await AturanAsync(kantor.Unit("Kecamatan Contoh"));
        Assert.True(a.Publik);
        Assert.Equal(["Laporan ini di luar tugas kantor kami."], a.Teks("Ditolak"));
        // What was left as built in is not copied.
        Assert.Equal(["Ditolak"], a.TeksPerStatus.Keys);
    }

    async Task<AturanAduan> AturanAsync(UnitKerja unit)
    {
        await using var db = kantor.Db();
        return await db.AturanAduanAsync(unit.Jalur, Ct);
    }
}
