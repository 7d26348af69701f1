using System.Diagnostics;
using System.Globalization;
using System.Text;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.Penataan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Penataan;

/// <summary>Who heads which RT and RW: rights, terms, and lists from spreadsheets.</summary>
public sealed class PengurusTests : IDisposable
{
    static readonly DateOnly HariIni = new(2026, 11, 21);
    readonly KantorUji kantor = new();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    MejaPengurus Meja => kantor.Ambil<MejaPengurus>();

    static IsianPengurus Isi(string rt = "7", string rw = "9", string nama = "Joko Susilo", string nomor = "0812-0000-0999") => new(JabatanRt.KetuaRt, rt, rw, nama, nomor, true, HariIni, null);

    async Task<List<BarisPengurus>> DaftarAsync(SaringPengurus saring = SaringPengurus.Menjabat, string? cari = null, PetugasAktif? admin = null)
    {
        await using var db = kantor.Db();
        return await db.DaftarPengurusAsync(admin ?? kantor.Petugas("admin"), null, saring, cari, 0, HariIni, Ct);
    }

    async Task<HasilImpor> ImporAsync(string csv, bool terapkan = true, bool akhiriSisa = false, Encoding? tulisan = null)
    {
        var hasil = await Meja.ImporAsync(kantor.Petugas("admin"), (tulisan ?? Encoding.UTF8).GetBytes(csv), akhiriSisa, terapkan, HariIni, Ct);
        Assert.Null(hasil.Penolakan);
        return hasil.Nilai!;
    }

    [Fact]
    public async Task A_new_head_is_stored_normalised_with_a_line_of_history()
    {
        Assert.Null((await Meja.AngkatAsync(kantor.Unit("Kelurahan Contoh").Id, kantor.Petugas("admin"), Isi(), Ct)).Penolakan);
        var p = Assert.Single(await DaftarAsync(cari: "joko"));
        Assert.Equal(("007", "009", "6281200000999"), (p.Rt, p.Rw, p.Nomor));
        Assert.Single(await DaftarAsync(cari: "007/009"));
        Assert.Single(await DaftarAsync(cari: "081200000999"));
        Assert.Contains("PengurusRt Angkat oleh Nadia Pramesti", kantor.Riwayat());
        await using var db = kantor.Db();
        Assert.DoesNotContain("6281200000999", Assert.Single(await db.RiwayatPengurusAsync(kantor.Petugas("admin"), p.Id, Ct)).Alasan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "9", "Joko", "", "nomor RT"), InlineData("7", "", "Joko", "", "RW berisi"), InlineData("7", "9", "J0k0", "", "Nama tidak memuat angka"), InlineData("7", "9", "Joko", "12", "Nomor tidak lengkap"), InlineData("7", "9", "Joko", "0251 8321000", "telepon rumah")]
    public async Task What_cannot_be_read_is_refused_with_a_sentence(string rt, string rw, string nama, string nomor, string sebab) =>
        Assert.Contains(sebab, (await Meja.AngkatAsync(kantor.Unit("Kelurahan Contoh").Id, kantor.Petugas("admin"), Isi(rt, rw, nama, nomor), Ct)).Penolakan, StringComparison.Ordinal);

    [Fact]
    public async Task One_RT_has_one_head_at_a_time()
    {
        var unit = kantor.Unit("Kelurahan Contoh").Id;
        Assert.Contains("sudah dijabat Slamet Hidayat", (await Meja.AngkatAsync(unit, kantor.Petugas("admin"), Isi("3", "5"), Ct)).Penolakan, StringComparison.Ordinal);
        var slamet = Assert.Single(await DaftarAsync(cari: "slamet"));
        Assert.Null((await Meja.AkhiriAsync(slamet.Id, slamet.Versi, kantor.Petugas("admin"), HariIni.AddDays(-1), Ct)).Penolakan);
        Assert.Null((await Meja.AngkatAsync(unit, kantor.Petugas("admin"), Isi("3", "5"), Ct)).Penolakan);
        Assert.Equal("Slamet Hidayat", Assert.Single(await DaftarAsync(SaringPengurus.Berakhir)).Nama);
    }

    [Fact]
    public async Task Two_admins_who_change_the_same_officer_clash()
    {
        var p = Assert.Single(await DaftarAsync(cari: "slamet"));
        Assert.Null((await Meja.UbahAsync(p.Id, p.Versi, kantor.Petugas("admin"), Isi("3", "5", "Slamet Hidayat"), Ct)).Penolakan);
        Assert.Contains("Muat ulang", (await Meja.UbahAsync(p.Id, p.Versi, kantor.Petugas("admin"), Isi("3", "5", "Lain"), Ct)).Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admin_of_one_kelurahan_neither_sees_nor_changes_another()
    {
        var admin = kantor.AdminDi("Kelurahan Sukamaju");
        Assert.All(await DaftarAsync(admin: admin), p => Assert.Equal("Kelurahan Sukamaju", p.Unit));
        var slamet = Assert.Single(await DaftarAsync(cari: "slamet"));
        Assert.NotNull((await Meja.UbahAsync(slamet.Id, slamet.Versi, admin, Isi("3", "5"), Ct)).Penolakan);
        await using var db = kantor.Db();
        Assert.Empty(await db.RiwayatPengurusAsync(admin, slamet.Id, Ct));
        var impor = await Meja.ImporAsync(admin, "kelurahan;rt;rw;nama\nKelurahan Contoh;9;9;Joko Susilo"u8.ToArray(), false, true, HariIni, Ct);
        Assert.Equal(1, impor.Nilai!.Banyak(NasibBaris.Ditolak));
    }

    [Theory]
    [InlineData("petugas"), InlineData("kasi"), InlineData("lurah")]
    public async Task Only_the_admin_arranges_them(string siapa)
    {
        Assert.NotNull((await Meja.AngkatAsync(kantor.Unit("Kelurahan Contoh").Id, kantor.Petugas(siapa), Isi(), Ct)).Penolakan);
        Assert.NotNull((await Meja.ImporAsync(kantor.Petugas(siapa), "kelurahan;rt;rw;nama\nContoh;9;9;Joko"u8.ToArray(), false, true, HariIni, Ct)).Penolakan);
    }

    [Fact]
    public async Task A_file_says_first_what_it_would_do_and_then_does_it()
    {
        const string Csv = "Nama Ketua,Desa,No. RT,RW,No. HP,Jabatan\r\nSlamet Hidayat,Contoh,3,5,0812 0000 0950,Ketua RT\r\nDewi Lestari,Kelurahan Contoh,4,12,,RT\r\n\"Joko, S.Pd.\",kel. contoh,9,9,+62 812-0000-0951,\r\nUjang,Desa Antah,1,1,,\r\nJoko Dua,Contoh,9,9,,\r\n";
        var coba = await ImporAsync(Csv, terapkan: false);
        Assert.Equal("1 ditambah, 1 diganti, 1 diubah, 0 diakhiri, 0 tetap, 2 ditolak", coba.Ringkasan);
        Assert.Equal([(5, "Kelurahan \"Desa Antah\" tidak ada di bawah kantor Anda."), (6, "Sama dengan baris 4: satu RT atau RW hanya punya satu ketua.")], coba.Baris.Where(b => b.Nasib == NasibBaris.Ditolak).Select(b => (b.Baris!.Value, b.Keterangan)));
        Assert.Empty(await DaftarAsync(cari: "joko"));
        Assert.Equal(coba.Ringkasan, (await ImporAsync(Csv)).Ringkasan);
        Assert.Equal("6281200000950", Assert.Single(await DaftarAsync(cari: "slamet")).Nomor);
        Assert.Equal("Maman Suherman", Assert.Single(await DaftarAsync(SaringPengurus.Berakhir)).Nama);
        Assert.Equal("0 ditambah, 0 diganti, 0 diubah, 0 diakhiri, 3 tetap, 2 ditolak", (await ImporAsync(Csv)).Ringkasan);
    }

    [Fact]
    public async Task Who_is_not_in_a_whole_list_is_ended_only_when_asked_for()
    {
        const string Csv = "kelurahan;rt;rw;nama;nomor;jabatan\nKelurahan Sukamaju;3;5;Agus Setiadi;;Ketua RT";
        Assert.Equal(0, (await ImporAsync(Csv)).Banyak(NasibBaris.Diakhiri));
        var hasil = await ImporAsync(Csv, akhiriSisa: true);
        Assert.Equal(["Wati Susilawati"], hasil.Baris.Where(b => b.Nasib == NasibBaris.Diakhiri).Select(b => b.Nama));
        Assert.Equal("6281200000905", Assert.Single(await DaftarAsync(cari: "agus")).Nomor);
    }

    [Fact]
    public async Task A_list_with_a_refused_line_ends_nobody_of_that_kelurahan() =>
        Assert.Equal(0, (await ImporAsync("kelurahan;rt;rw;nama\nSukamaju;3;5;Agus Setiadi\nSukamaju;xx;2;Wati Susilawati", akhiriSisa: true)).Banyak(NasibBaris.Diakhiri));

    public static TheoryData<string, string> Rusak => new()
    {
        { "", "kosong" }, { "kelurahan;rt;rw;nama", "hanya berisi judul" }, { "a;b;c\n1;2;3", "Kolom kelurahan, rw, nama tidak ada" }, { "PK\u0003\u0004zip", "bukan CSV" }, { "%PDF-1.7\0\0", "bukan CSV" }
    };

    [Theory]
    [MemberData(nameof(Rusak))]
    public async Task Garbage_is_refused_with_a_sentence(string isi, string sebab) =>
        Assert.Contains(sebab, (await Meja.ImporAsync(kantor.Petugas("admin"), Encoding.UTF8.GetBytes(isi), false, true, HariIni, Ct)).Penolakan, StringComparison.Ordinal);

    [Fact]
    public async Task Torn_lines_and_formulas_are_refused_alone()
    {
        var hasil = await ImporAsync("kelurahan;rt;rw;nama;nomor\nContoh;8\nContoh;8;8;=HYPERLINK(1);\nContoh;8;9;\"Siti \"\"Aminah\"\"\";\nContoh;8;7;Rudi Hartono;6,28123E+12\nContoh;8;6;Rudi Hartono;");
        Assert.Equal((1, 4), (hasil.Banyak(NasibBaris.Ditambah), hasil.Banyak(NasibBaris.Ditolak)));
    }

    [Fact]
    public async Task Old_Windows_letters_and_UTF_16_are_read()
    {
        Assert.Equal(1, (await ImporAsync("kelurahan;rt;rw;nama\nContoh;31;9;Hélène Putri", tulisan: Encoding.Latin1)).Banyak(NasibBaris.Ditambah));
        Assert.Equal(1, (await ImporAsync("\uFEFFkelurahan\trt\trw\tnama\nContoh\t32\t9\tZoë Putri", tulisan: Encoding.Unicode)).Banyak(NasibBaris.Ditambah));
        Assert.Equal("Hélène Putri", Assert.Single(await DaftarAsync(cari: "031/009")).Nama);
    }

    [Fact]
    public async Task What_was_exported_comes_back_unchanged()
    {
        var semua = await DaftarAsync();
        var hasil = await Meja.ImporAsync(kantor.Petugas("admin"), BacaPengurusCsv.Tulis(semua), true, true, HariIni, Ct);
        Assert.Equal((0, semua.Count), (hasil.Nilai!.Perubahan, hasil.Nilai.Banyak(NasibBaris.Tetap)));
    }

    [Fact]
    public async Task Two_thousand_lines_take_a_moment()
    {
        var csv = new StringBuilder("kelurahan;rt;rw;nama;nomor;jabatan\n");
        for (var i = 0; i < 2_000; i++) csv.Append(CultureInfo.InvariantCulture, $"{(i % 2 == 0 ? "Contoh" : "Sukamaju")};{i / 2 % 40 + 1};{i / 80 + 200};Warga {(char)('A' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676)};08120{i:0000000};Ketua RT\n");
        var lama = Stopwatch.StartNew();
        var hasil = await ImporAsync(csv.ToString());
        Assert.Equal(2_000, hasil.Banyak(NasibBaris.Ditambah));
        TestContext.Current.SendDiagnosticMessage("2000 lines in {0} ms", lama.ElapsedMilliseconds);
        Assert.InRange(lama.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    public void Dispose() => kantor.Dispose();
}
