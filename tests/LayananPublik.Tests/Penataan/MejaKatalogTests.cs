using System.Text;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Penataan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Penataan;

/// <summary>The catalogue as the admin keeps it.</summary>
public sealed class MejaKatalogTests : IDisposable
{
    readonly KantorUji kantor = new();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => kantor.Dispose();

    MejaKatalog Meja => kantor.Ambil<MejaKatalog>();

    PetugasAktif Admin => kantor.Petugas("admin");

    int Kecamatan => Admin.UnitKerjaId;

    int Contoh => kantor.Unit("Kelurahan Contoh").Id;

    static LayananKatalog Bawaan(string kode) => Katalog.Bawaan.Layanan.Single(l => l.Kode == kode);

    async Task<BukuLayanan> BukuAsync(string kode, int? unit = null)
    {
        await using var db = kantor.Db();
        return await db.BukuLayananAsync(Admin, unit ?? Kecamatan, kode, Ct);
    }

    async Task<KatalogUnit> DilihatAsync(int unit)
    {
        await using var db = kantor.Db();
        return await db.KatalogAsync(await db.UnitKerja.Where(u => u.Id == unit).Select(u => u.Jalur).SingleAsync(Ct), Ct);
    }

    async Task<VersiTampil> SimpanAsync(LayananKatalog isi, string catatan = "", int? unit = null)
    {
        var kini = (await BukuAsync(isi.Kode, unit)).Kini;
        Assert.Null((await Meja.SimpanAsync(unit ?? Kecamatan, Admin, kini?.Id, isi, catatan, Ct)).Penolakan);
        return (await BukuAsync(isi.Kode, unit)).Kini!;
    }

    [Fact]
    public async Task Every_save_is_a_new_version_that_says_who_and_what()
    {
        var baru = await SimpanAsync(Bawaan("SKTM") with { JudulWa = "SKTM Baru", Rincian = Bawaan("SKTM").Rincian with { Sla = new(2, SatuanSla.HariKerja) } });
        Assert.Equal((2, "SKTM Baru", "Nadia Pramesti", "Judul WhatsApp berubah; Janji waktu berubah"), (baru.Versi, baru.Isi.JudulWa, baru.Oleh, baru.Catatan));
        await SimpanAsync(baru.Isi with { Nama = "Surat Tidak Mampu" }, "Nama dipendekkan");
        var buku = await BukuAsync("SKTM");
        Assert.Equal([3, 2, 1], buku.Milik.Select(v => v.Versi));
        Assert.Equal(["Nama dipendekkan", "Judul WhatsApp berubah; Janji waktu berubah", ""], buku.Milik.Select(v => v.Catatan));
        Assert.Equal(["Layanan Perbarui oleh Nadia Pramesti", "Layanan Perbarui oleh Nadia Pramesti"], kantor.Riwayat());
    }

    [Fact]
    public async Task The_second_of_two_admins_is_told_who_was_faster()
    {
        var dasar = (await BukuAsync("SKTM")).Kini!;
        Assert.True((await Meja.SimpanAsync(Kecamatan, Admin, dasar.Id, dasar.Isi with { JudulWa = "Pertama" }, "", Ct)).Berhasil);
        var tolak = await Meja.SimpanAsync(Kecamatan, Admin, dasar.Id, dasar.Isi with { JudulWa = "Kedua" }, "", Ct);
        Assert.Equal("Nadia Pramesti baru saja menyimpan versi 2. Bandingkan dulu dengan isian Anda.", tolak.Penolakan);
        Assert.Equal("Pertama", (await BukuAsync("SKTM")).Kini!.Isi.JudulWa);
    }

    [Fact]
    public async Task Saves_at_the_same_moment_leave_one_version()
    {
        var dasar = (await BukuAsync("SKTM")).Kini!;
        var hasil = await Task.WhenAll(Enumerable.Range(1, 4).Select(n => Meja.SimpanAsync(Kecamatan, Admin, dasar.Id, dasar.Isi with { JudulWa = $"Judul {n}" }, "", Ct)));
        Assert.Single(hasil, h => h.Berhasil);
        await using var db = kantor.Db();
        Assert.Equal([2], await db.Layanan.Where(l => l.Kode == "SKTM" && l.Berlaku).Select(l => l.VersiLayanan).ToListAsync(Ct));
    }

    [Fact]
    public async Task What_did_not_change_makes_no_version()
    {
        var dasar = (await BukuAsync("SKTM")).Kini!;
        Assert.Equal("Tidak ada yang berubah.", (await Meja.SimpanAsync(Kecamatan, Admin, dasar.Id, dasar.Isi with { Nama = $" {dasar.Isi.Nama} " }, "", Ct)).Penolakan);
    }

    [Fact]
    public async Task Every_service_of_the_catalogue_can_be_saved_with_a_new_name()
    {
        foreach (var l in Katalog.Bawaan.Layanan) Assert.Equal(2, (await SimpanAsync(l with { Nama = $"{l.Nama} kita" })).Versi);
    }

    [Fact]
    public async Task An_older_version_comes_back_as_the_newest()
    {
        var lama = (await BukuAsync("SKTM")).Kini!;
        await SimpanAsync(lama.Isi with { JudulWa = "SKTM Baru" });
        Assert.True((await Meja.KembalikanAsync(lama.Id, Admin, Ct)).Berhasil);
        var kini = (await BukuAsync("SKTM")).Kini!;
        Assert.Equal((3, lama.Isi.JudulWa, "Kembali ke versi 1"), (kini.Versi, kini.Isi.JudulWa, kini.Catatan));
        Assert.Contains("sama dengan", (await Meja.KembalikanAsync(lama.Id, Admin, Ct)).Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_service_is_offered_at_once_and_its_number_and_words_are_its_own()
    {
        var baru = Bawaan("SKU") with { Kode = "SK-KIOS", NomorMenu = 41, Nama = "Surat keterangan kios", JudulWa = "Kios Pasar", Rincian = Bawaan("SKU").Rincian with { Alias = ["kios pasar"] } };
        Assert.Null((await Meja.SimpanAsync(Kecamatan, Admin, null, baru, "", Ct)).Penolakan);
        Assert.Equal("SK-KIOS", (await DilihatAsync(Contoh)).Nomor(41)?.Kode);
        Assert.Contains("sudah dipakai", (await Meja.SimpanAsync(Kecamatan, Admin, null, baru with { NomorMenu = 42 }, "", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("Nomor 21", (await Meja.SimpanAsync(Kecamatan, Admin, null, baru with { Kode = "SK-LAIN", NomorMenu = 21, Rincian = baru.Rincian with { Alias = [] } }, "", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("tidak mampu", (await Meja.SimpanAsync(Kecamatan, Admin, null, baru with { Kode = "SK-LAIN", NomorMenu = 42, Rincian = baru.Rincian with { Alias = ["tidak mampu"] } }, "", Ct)).Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kelurahan_may_have_its_own_version_and_follow_the_kecamatan_again()
    {
        Assert.True((await Meja.BuatSendiriAsync(Contoh, Admin, "SKTM", Ct)).Berhasil);
        await SimpanAsync(Bawaan("SKTM") with { JudulWa = "SKTM Kelurahan" }, unit: Contoh);
        Assert.Equal(("SKTM Kelurahan", "SKTM (Tidak Mampu)"), ((await DilihatAsync(Contoh)).Cari("SKTM")!.JudulWa, (await DilihatAsync(Kecamatan)).Cari("SKTM")!.JudulWa));
        var buku = await BukuAsync("SKTM", Contoh);
        Assert.Equal(("Kecamatan Contoh", 2), (buku.Induk!.Unit, buku.Kini!.Versi));
        Assert.True((await Meja.CabutAsync(buku.Kini.Id, Admin, Ct)).Berhasil);
        Assert.Equal("SKTM (Tidak Mampu)", (await DilihatAsync(Contoh)).Cari("SKTM")!.JudulWa);
        Assert.True((await Meja.BuatSendiriAsync(Contoh, Admin, "SKTM", Ct)).Berhasil);
        Assert.Equal(3, (await BukuAsync("SKTM", Contoh)).Kini!.Versi);
    }

    [Fact]
    public async Task A_kelurahan_that_switches_its_own_version_off_does_not_offer_the_kecamatans()
    {
        await Meja.BuatSendiriAsync(Contoh, Admin, "SKTM", Ct);
        Assert.True((await Meja.AturAktifAsync((await BukuAsync("SKTM", Contoh)).Kini!.Id, Admin, false, Ct)).Berhasil);
        Assert.Null((await DilihatAsync(Contoh)).Cari("SKTM"));
        Assert.NotNull((await DilihatAsync(Kecamatan)).Cari("SKTM"));
    }

    [Fact]
    public async Task An_admin_of_a_kelurahan_changes_only_its_own()
    {
        var admin = kantor.AdminDi("Kelurahan Sukamaju");
        var kecamatan = (await BukuAsync("SKTM")).Kini!;
        Assert.Contains("kantor Anda", (await Meja.SimpanAsync(Kecamatan, admin, kecamatan.Id, kecamatan.Isi with { Nama = "Lain" }, "", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("kantor Anda", (await Meja.CabutAsync(kecamatan.Id, admin, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("kantor Anda", (await Meja.KembalikanAsync(kecamatan.Id, admin, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("kantor Anda", (await Meja.BuatSendiriAsync(Contoh, admin, "SKTM", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.True((await Meja.BuatSendiriAsync(admin.UnitKerjaId, admin, "SKTM", Ct)).Berhasil);
        await using var db = kantor.Db();
        Assert.Empty(await db.DaftarLayananAsync(admin, Kecamatan, Ct));
        Assert.Equal("Kelurahan Sukamaju", (await db.DaftarLayananAsync(admin, admin.UnitKerjaId, Ct)).Single(l => l.Kode == "SKTM").Unit);
    }

    [Fact]
    public async Task What_a_kelurahan_uses_is_taken_for_the_kecamatan_too()
    {
        await Meja.SimpanAsync(Contoh, Admin, null, Bawaan("SKU") with { Kode = "SK-KIOS", NomorMenu = 41, Nama = "Surat keterangan kios", Rincian = Bawaan("SKU").Rincian with { Alias = ["kios pasar"] } }, "", Ct);
        var tolak = await Meja.SimpanAsync(Kecamatan, Admin, (await BukuAsync("SKTM")).Kini!.Id, Bawaan("SKTM") with { NomorMenu = 41 }, "", Ct);
        Assert.Equal("Nomor 41 sudah dipakai Surat keterangan kios.", tolak.Penolakan);
    }

    [Fact]
    public async Task A_service_taken_out_frees_its_number_and_can_come_back()
    {
        var sktm = (await BukuAsync("SKTM")).Kini!;
        Assert.True((await Meja.CabutAsync(sktm.Id, Admin, Ct)).Berhasil);
        Assert.Null((await DilihatAsync(Contoh)).Nomor(21));
        await using var db = kantor.Db();
        Assert.Equal(["SKTM"], (await db.LayananDicabutAsync(Admin, Kecamatan, Ct)).Select(l => l.Kode));
        await SimpanAsync(Bawaan("SKU") with { NomorMenu = 21 });
        Assert.Contains("Nomor 21", (await Meja.KembalikanAsync(sktm.Id, Admin, Ct)).Penolakan, StringComparison.Ordinal);
        await SimpanAsync(Bawaan("SKU"));
        Assert.True((await Meja.KembalikanAsync(sktm.Id, Admin, Ct)).Berhasil);
        Assert.Equal(2, (await DilihatAsync(Contoh)).Nomor(21)!.VersiLayanan);
    }

    [Fact]
    public async Task An_eleventh_row_of_a_category_is_refused_and_switching_one_off_makes_room()
    {
        await SimpanAsync(Bawaan("SKU") with { Kategori = "SURAT" });
        var tolak = await Meja.SimpanAsync(Kecamatan, Admin, (await BukuAsync("SP-RAMAI")).Kini!.Id, Bawaan("SP-RAMAI") with { Kategori = "SURAT" }, "", Ct);
        Assert.StartsWith("Kategori Surat Keterangan menjadi 11 layanan; WhatsApp menerima paling banyak 10 baris.", tolak.Penolakan, StringComparison.Ordinal);
        var mati = (await BukuAsync("SP-HAJI")).Kini!;
        Assert.True((await Meja.AturAktifAsync(mati.Id, Admin, false, Ct)).Berhasil);
        await SimpanAsync(Bawaan("SP-RAMAI") with { Kategori = "SURAT" });
        Assert.Contains("11 layanan", (await Meja.AturAktifAsync(mati.Id, Admin, true, Ct)).Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_exported_and_read_again_is_the_same()
    {
        await using var db = kantor.Db();
        var jalur = Admin.Jalur;
        var kini = await db.KatalogKantorAsync(jalur, Ct);
        var baca = ImporKatalog.Baca(ImporKatalog.Tulis(kini.Katalog));
        var beda = ImporKatalog.Bandingkan(kini.Katalog, baca.Nilai!, kini.Bawahan);
        Assert.Equal((false, 0, 32), (beda.AdaPerubahan, beda.Salah.Count, beda.Layanan.Count));
        Assert.Equal("Isi berkas sama dengan katalog sekarang.", (await Meja.ImporAsync(Kecamatan, Admin, baca.Nilai!, Ct)).Penolakan);
    }

    [Fact]
    public async Task A_catalogue_is_handed_over_whole_or_not_at_all()
    {
        var kios = Bawaan("SKU") with { Kode = "SK-KIOS", NomorMenu = 41, Nama = "Surat keterangan kios", Rincian = Bawaan("SKU").Rincian with { Alias = ["kios pasar"] } };
        var berkas = Katalog.Bawaan with { Layanan = [Bawaan("SKTM") with { JudulWa = "SKTM Kabupaten" }, kios], MenuUtama = [.. Katalog.Bawaan.MenuUtama.Where(b => b.Id != "KTP-REKAM")] };
        Assert.Contains("Nomor 21 sudah dipakai", (await Meja.ImporAsync(Kecamatan, Admin, berkas with { Layanan = [berkas.Layanan[0], kios with { NomorMenu = 21 }] }, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Equal(1, (await BukuAsync("SKTM")).Kini!.Versi);
        Assert.Null((await Meja.ImporAsync(Kecamatan, Admin, berkas, Ct)).Penolakan);
        Assert.Equal((2, "SKTM Kabupaten", "Impor katalog"), ((await BukuAsync("SKTM")).Kini!.Versi, (await BukuAsync("SKTM")).Kini!.Isi.JudulWa, (await BukuAsync("SKTM")).Kini!.Catatan));
        var dilihat = await DilihatAsync(Contoh);
        Assert.Equal(("SK-KIOS", 33, 9), (dilihat.Nomor(41)!.Kode, dilihat.Layanan.Count, dilihat.MenuUtama.Count));
    }

    [Theory]
    [InlineData("halo"), InlineData("{}"), InlineData("""{"layanan":[]}"""), InlineData("""{"layanan":[null]}"""), InlineData("""{"layanan":[{"kode":"A"}]}"""), InlineData("""{"layanan":[{"kode":null}]}"""), InlineData("[1]"), InlineData("null")]
    public void A_file_that_is_no_catalogue_is_refused_with_a_sentence(string isi) =>
        Assert.EndsWith(".", ImporKatalog.Baca(Encoding.UTF8.GetBytes(isi)).Penolakan, StringComparison.Ordinal);

    [Fact]
    public async Task The_menu_is_the_offices_own()
    {
        var meja = kantor.Ambil<MejaMenu>();
        var isi = SusunanMenu.Bawaan with { MenuUtama = [.. SusunanMenu.Bawaan.MenuUtama.Reverse().Select(b => b.Id == "PAKET" ? b with { Aktif = false } : b)] };
        Assert.Null((await meja.AturAsync(Kecamatan, Admin, null, isi, Ct)).Penolakan);
        Assert.Contains("Muat ulang", (await meja.AturAsync(Kecamatan, Admin, null, isi, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Equal(("PETUGAS", 9), ((await DilihatAsync(Contoh)).MenuUtama[0].Id, (await DilihatAsync(Contoh)).MenuUtama.Count));
        await Meja.AturAktifAsync((await BukuAsync("KTP-REKAM")).Kini!.Id, Admin, false, Ct);
        Assert.DoesNotContain((await DilihatAsync(Contoh)).MenuUtama, b => b.Id == "KTP-REKAM");
        Assert.Null((await meja.IkutiIndukAsync(Kecamatan, Admin, Ct)).Penolakan);
        Assert.Equal("KAT:KTP", (await DilihatAsync(Contoh)).MenuUtama[0].Id);
    }

    public static TheoryData<SusunanMenu, string> MenuSalah => new()
    {
        { SusunanMenu.Bawaan with { MenuUtama = [.. SusunanMenu.Bawaan.MenuUtama, new("SKTM", "SKTM", "")] }, "11 baris" },
        { SusunanMenu.Bawaan with { MenuUtama = [.. SusunanMenu.Bawaan.MenuUtama.Take(9)] }, "berbicara dengan petugas" },
        { SusunanMenu.Bawaan with { MenuUtama = [.. SusunanMenu.Bawaan.MenuUtama.Skip(1), new("TIDAK-ADA", "Apa saja", "")] }, "tidak ada" },
        { SusunanMenu.Bawaan with { MenuUtama = [.. SusunanMenu.Bawaan.MenuUtama.Skip(1), new("PETUGAS", "Lagi", "")] }, "tujuan yang sama" },
        { SusunanMenu.Bawaan with { MenuUtama = [.. SusunanMenu.Bawaan.MenuUtama.Skip(1), new("KAT:KTP", new('x', 25), "")] }, "1-24" },
        { SusunanMenu.Bawaan with { Kategori = [.. SusunanMenu.Bawaan.Kategori.Skip(1)], MenuUtama = [.. SusunanMenu.Bawaan.MenuUtama.Skip(1)] }, "kategori yang dihapus" },
        { SusunanMenu.Bawaan with { Kategori = [.. SusunanMenu.Bawaan.Kategori, new("KTP", "Dua", "")] }, "lebih dari sekali" },
    };

    [Theory]
    [MemberData(nameof(MenuSalah), DisableDiscoveryEnumeration = true)]
    public async Task A_menu_that_WhatsApp_or_the_citizen_could_not_use_is_refused(SusunanMenu isi, string kalimat) =>
        Assert.Contains(kalimat, (await kantor.Ambil<MejaMenu>().AturAsync(Kecamatan, Admin, null, isi, Ct)).Penolakan, StringComparison.Ordinal);
}
