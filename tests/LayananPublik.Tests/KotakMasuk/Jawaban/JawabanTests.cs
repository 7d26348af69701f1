using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Tests.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk.Jawaban;

public sealed class JawabanTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    static int urut;
    readonly JamUji jam = new() { Kini = KantorUji.Sabtu };

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    MejaJawaban Meja => new(kantor.Dbs, kantor.Lemari, kantor.Pemeriksa, kantor.Siaran, jam);

    [Fact]
    public async Task A_proposal_is_used_by_nobody_until_somebody_else_has_approved_it()
    {
        var kata = Kata();
        Assert.True((await Meja.UsulkanAsync(kantor.Contoh.Id, kata, kantor.Rina, new("Salam", "Selamat pagi, {nama}."), Ct)).Berhasil);
        Assert.Null(await CariAsync(kata, kantor.Contoh.Jalur));
        var j = await BarisAsync(kata);
        Assert.Contains("tidak berwenang", (await Meja.SetujuiAsync(j.Id, j.Usulan!.Id, kantor.Rina, Ct)).Penolakan);
        Assert.True((await Meja.SetujuiAsync(j.Id, j.Usulan.Id, kantor.Lurah, Ct)).Berhasil);
        Assert.Equal("Selamat pagi, {nama}.", (await CariAsync(kata, kantor.Contoh.Jalur))!.Teks);
    }

    [Fact]
    public async Task Who_proposed_it_does_not_approve_it()
    {
        var kata = Kata();
        await Meja.UsulkanAsync(kantor.Contoh.Id, kata, kantor.Lurah, new("Salam", "Selamat siang."), Ct);
        var j = await BarisAsync(kata);
        Assert.Contains("orang lain", (await Meja.SetujuiAsync(j.Id, j.Usulan!.Id, kantor.Lurah, Ct)).Penolakan);
    }

    [Fact]
    public async Task What_the_kecamatan_answers_holds_in_every_kelurahan_and_a_kelurahans_own_only_there()
    {
        var (atas, bawah) = (await DisetujuiAsync(kantor.Kecamatan.Id), await DisetujuiAsync(kantor.Contoh.Id));
        Assert.NotNull(await CariAsync(atas, kantor.Sukamaju.Jalur));
        Assert.NotNull(await CariAsync(bawah, kantor.Contoh.Jalur));
        Assert.Null(await CariAsync(bawah, kantor.Sukamaju.Jalur));
        Assert.Contains("sudah dipakai Kecamatan Contoh", (await Meja.UsulkanAsync(kantor.Contoh.Id, atas, kantor.Lurah, new("Sama", "Kata yang sama."), Ct)).Penolakan);
    }

    [Fact]
    public async Task Another_kelurahan_neither_changes_nor_approves_it()
    {
        var kata = await DisetujuiAsync(kantor.Contoh.Id);
        var j = await BarisAsync(kata);
        Assert.Contains("milik unit lain", (await Meja.UbahAsync(j.Id, kantor.Tetangga, new("Salam", "Diubah tetangga."), Ct)).Penolakan);
        Assert.NotNull((await Meja.UsulkanAsync(kantor.Contoh.Id, Kata(), kantor.Tetangga, new("Salam", "Dari tetangga."), Ct)).Penolakan);
    }

    [Fact]
    public async Task The_old_wording_is_used_until_the_new_one_is_approved_and_all_versions_are_kept()
    {
        var kata = await DisetujuiAsync(kantor.Contoh.Id);
        var j = await BarisAsync(kata);
        await Meja.UbahAsync(j.Id, kantor.Rina, new("Salam", "Kalimat kedua."), Ct);
        Assert.NotEqual("Kalimat kedua.", (await CariAsync(kata, kantor.Contoh.Jalur))!.Teks);
        var usulan = (await BarisAsync(kata)).Usulan!;
        Assert.Contains("alasannya", (await Meja.TolakAsync(j.Id, usulan.Id, kantor.Lurah, " ", Ct)).Penolakan);
        Assert.True((await Meja.TolakAsync(j.Id, usulan.Id, kantor.Lurah, "Kurang sopan", Ct)).Berhasil);
        await Meja.UbahAsync(j.Id, kantor.Rina, new("Salam", "Kalimat ketiga."), Ct);
        var ketiga = (await BarisAsync(kata)).Usulan!;
        Assert.True((await Meja.SetujuiAsync(j.Id, ketiga.Id, kantor.Lurah, Ct)).Berhasil);
        Assert.Equal([StatusJawaban.Berlaku, StatusJawaban.Ditolak, StatusJawaban.Diganti], (await BarisAsync(kata)).Riwayat.Select(v => v.Status));
        Assert.Contains("sudah diputus", (await Meja.SetujuiAsync(j.Id, ketiga.Id, kantor.Lurah, Ct)).Penolakan);
    }

    [Theory]
    [InlineData("Halo {siapa}", "{siapa} tidak dikenal"), InlineData("", "5 sampai")]
    public async Task A_wrong_text_is_refused_with_a_sentence(string teks, string sebab) =>
        Assert.Contains(sebab, (await Meja.UsulkanAsync(kantor.Contoh.Id, Kata(), kantor.Rina, new("Salam", teks), Ct)).Penolakan);

    [Fact]
    public void Placeholders_are_filled_with_what_is_known_and_the_rest_is_named()
    {
        var teks = BlankoJawaban.Isi("{nama}, nomor {nomor} selesai {janji}.", new Dictionary<string, string> { ["nama"] = "Sari", ["nomor"] = "PMH-2026-000123" });
        Assert.Equal("Sari, nomor PMH-2026-000123 selesai {janji}.", teks);
        Assert.Contains("{janji}", BlankoJawaban.Sisa(teks));
        Assert.Null(BlankoJawaban.Sisa("Harga {5} tidak ada."));
    }

    [Fact]
    public void What_a_new_office_begins_with_is_right() =>
        Assert.All(JawabanBawaan.Untuk(kantor.Kecamatan, jam.Kini), j => Assert.Null(new IsiJawaban(j.Berlaku!.Judul, j.Berlaku.Teks).Tolak()));

    async Task<string> DisetujuiAsync(int unit)
    {
        var kata = Kata();
        await Meja.UsulkanAsync(unit, kata, kantor.Rina, new("Salam", $"Jawaban {kata}."), Ct);
        await using var db = kantor.Dbs.CreateDbContext();
        var j = await db.JawabanTersimpan.Include(x => x.Riwayat).SingleAsync(x => x.Kata == kata, Ct);
        Assert.True(j.Setujui(j.Usulan!.Id, kantor.Lurah.Pelaku, jam.Kini).Berhasil);
        await db.SaveChangesAsync(Ct);
        return kata;
    }

    async Task<PilihanJawaban?> CariAsync(string kata, string jalur)
    {
        await using var db = kantor.Dbs.CreateDbContext();
        return (await db.PilihanJawabanAsync(jalur, Ct)).FirstOrDefault(j => j.Kata == kata);
    }

    async Task<BarisJawaban> BarisAsync(string kata)
    {
        await using var db = kantor.Dbs.CreateDbContext();
        return (await db.JawabanTersimpanAsync(kantor.Rina, Ct)).Single(j => j.Kata == kata);
    }

    static string Kata() => $"kata{Interlocked.Increment(ref urut)}";
}
