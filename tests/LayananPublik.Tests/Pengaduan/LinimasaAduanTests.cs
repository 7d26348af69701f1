using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pengaduan;
using LayananPublik.Tests.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

public sealed class LinimasaAduanTests(KantorAduan kantor) : IClassFixture<KantorAduan>
{
    static readonly CancellationToken Ct = CancellationToken.None;
    readonly JamUji jam = new() { Kini = KantorAduan.Senin };

    [Fact]
    public async Task Every_step_of_a_complaint_is_a_line_with_its_number_and_a_way_to_it()
    {
        var id = await kantor.LaporAsync(jam);
        await kantor.DisposisiAsync(jam, id);
        var a = await kantor.AduanAsync(id);
        var baris = await BarisAsync(id, kantor.Kasi);
        Assert.Equal(["Aduan Jalan & jembatan: diteruskan", "Aduan Jalan & jembatan: terverifikasi", "Aduan Jalan & jembatan: baru"], baris.Select(b => b.Judul));
        Assert.All(baris, b => Assert.Equal((true, $"/aduan/{id}", GolonganKejadian.Aduan), (b.Rincian!.StartsWith(a.Nomor, StringComparison.Ordinal), b.Href, b.Golongan)));
        // In the words of the office: nothing of what the reporter wrote.
        Assert.DoesNotContain(baris, b => b.Rincian!.Contains("pasar", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_reads_no_complaints_sees_none_and_the_other_kelurahan_neither()
    {
        var id = await kantor.LaporAsync(jam);
        Assert.Empty(await BarisAsync(id, kantor.Kantor.Rina));
        Assert.Empty(await BarisAsync(id, kantor.Tetangga));
        Assert.NotEmpty(await BarisAsync(id, kantor.Yusuf));
        Assert.Empty(await BarisAsync(id, kantor.Yusuf, warga: 1));
    }

    [Fact]
    public async Task An_anonymous_complaint_is_on_nobodys_timeline_whatever_was_granted()
    {
        var id = await kantor.LaporAsync(jam, ubah: i => i with { Anonim = true });
        await BukaAsync(id);
        foreach (var siapa in (PetugasAktif[])[kantor.Yusuf, kantor.Kasi, kantor.Camat, kantor.Kantor.Rina]) Assert.Empty(await BarisAsync(id, siapa));
    }

    [Fact]
    public async Task A_confidential_one_shows_only_to_who_may_know_who_reported_it_and_only_while_he_may()
    {
        var id = await kantor.LaporAsync(jam, "PGL");
        foreach (var siapa in (PetugasAktif[])[kantor.Yusuf, kantor.Kasi, kantor.Camat]) Assert.Empty(await BarisAsync(id, siapa));
        await BukaAsync(id);
        Assert.Equal(["Aduan rahasia: baru"], (await BarisAsync(id, kantor.Yusuf)).Select(b => b.Judul));
        Assert.Empty(await BarisAsync(id, kantor.Kasi));
        Assert.Empty(await BarisAsync(id, kantor.Camat));
        jam.Kini += PermintaanIdentitas.Berlaku;
        Assert.Empty(await BarisAsync(id, kantor.Yusuf));
    }

    /// <summary>Asked by who manages complaints, granted by the camat.</summary>
    async Task BukaAsync(int id)
    {
        await KantorAduan.HarusAsync(kantor.Meja(jam).MintaBukaIdentitasAsync(id, kantor.Yusuf, "Perlu bertanya.", null, Ct));
        await using var db = kantor.Db();
        var minta = await db.PermintaanIdentitas.Where(p => p.AduanId == id).Select(p => p.Id).SingleAsync(Ct);
        await KantorAduan.HarusAsync(kantor.Meja(jam).PutuskanBukaIdentitasAsync(minta, kantor.Camat, true, Ct));
    }

    async Task<IReadOnlyList<KejadianLinimasa>> BarisAsync(int id, PetugasAktif siapa, int? warga = null)
    {
        await using var db = kantor.Db();
        var kontak = await db.Aduan.Where(a => a.Id == id).Select(a => a.PelaporId!.Value).SingleAsync(Ct);
        return (await LinimasaAduan.KejadianAsync(db, siapa, new([kontak], warga, DateTimeOffset.MaxValue, 50, new JamKantor(jam, "Asia/Jakarta")), Ct)).Kejadian;
    }
}
