using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LayananPublik.Tests.Pelayanan.Periksa.MejaUntukPeriksa;

namespace LayananPublik.Tests.Pelayanan.Periksa;

/// <summary>Papers that were accepted before, offered again for the same person.</summary>
public sealed class PakaiLagiTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    readonly MejaUntukPeriksa m = new(kantor);

    async Task<Permohonan> DiterimaAsync(string nik)
    {
        var p = await m.SktmAsync(nik);
        foreach (var b in p.Berkas) Baik(await m.Meja.TerimaBerkasAsync(b.Id, m.Rina, Ct));
        return p;
    }

    async Task<IReadOnlyList<PakaiLagi>> TawaranAsync(int id, LayananPublik.Kepegawaian.PetugasAktif? siapa = null)
    {
        await using var db = kantor.Dbs.CreateDbContext();
        return await db.DapatDipakaiLagiAsync(id, siapa ?? m.Rina, m.O.Jam.Kini, Ct);
    }

    [Fact]
    public async Task One_click_uses_an_accepted_card_again_without_copying_it()
    {
        var lama = await DiterimaAsync("3299015205909011");
        m.O.Jam.Kini += TimeSpan.FromDays(49);
        var id = await m.DrafLoketAsync("SKBM", "3299015205909011");
        Baik(await m.Loket.AjukanAsync(id, m.Rina, Ct));
        var tawaran = await TawaranAsync(id);
        // A letter of introduction and a declaration are made for one purpose.
        Assert.Equal(["KTP", "KK"], tawaran.Select(t => t.Dok).OrderByDescending(d => d));
        var ktp = tawaran.Single(t => t.Dok == "KTP");
        Assert.Equal($"diverifikasi 21 November 2026 oleh rina ({lama.Nomor})", ktp.Kalimat);
        Assert.Equal(KerjaMeja.TakBerwenang, (await m.Meja.PakaiLagiAsync(id, ktp.BerkasId, kantor.Lurah, Ct)).Penolakan);
        Assert.Equal(KerjaMeja.DiLuarLingkup, (await m.Meja.PakaiLagiAsync(id, ktp.BerkasId, kantor.Tetangga, Ct)).Penolakan);

        Baik(await m.Meja.PakaiLagiAsync(id, ktp.BerkasId, m.Rina, Ct));
        var r = await m.RincianAsync(id);
        var baru = Assert.Single(r.Dokumen.Single(d => d.Dok == "KTP").Berkas);
        Assert.Equal((Putusan.Diterima, ktp.Kalimat), (baru.Putusan, baru.Asal));
        Assert.Contains(r.Riwayat, x => x.Tindakan == "Pakai lagi berkas" && x.Alasan == $"KTP-el pemohon, {ktp.Kalimat}" && x.Pelaku == "rina");
        await using var db = kantor.Dbs.CreateDbContext();
        Assert.Equal(1, await db.Berkas.Where(b => b.Id == baru.Id || b.Id == ktp.BerkasId).Select(b => b.IsiLemariId).Distinct().CountAsync(Ct));
        Assert.Contains("tidak dapat dipakai lagi", (await m.Meja.PakaiLagiAsync(id, ktp.BerkasId, m.Rina, Ct)).Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_the_counter_a_draft_takes_it_undecided()
    {
        await DiterimaAsync("3299015205909012");
        var id = await m.DrafLoketAsync("SKBM", "3299015205909012");
        Baik(await m.Meja.PakaiLagiAsync(id, (await TawaranAsync(id)).Single(t => t.Dok == "KTP").BerkasId, m.Rina, Ct));
        Assert.Equal(Putusan.Belum, Assert.Single((await m.RincianAsync(id)).Dokumen.Single(d => d.Dok == "KTP").Berkas).Putusan);
    }

    [Fact]
    public async Task Another_person_behind_the_same_number_gets_nothing()
    {
        var lama = await DiterimaAsync("3299015205909013");
        await m.O.PilihAsync("AJUKAN:SKBM");
        await m.O.TeksAsync("Budi Santoso#01-01-1980#003/005");
        var p = await m.O.PermohonanAsync();
        Assert.Equal(lama.PercakapanId, p.PercakapanId);
        Assert.Empty(await TawaranAsync(p.Id));
        // The same name and day under another NIK is another person too.
        Assert.Empty(await TawaranAsync(await m.DrafLoketAsync("SKBM", "3299015205909014")));
        Assert.Empty(await TawaranAsync(await m.DrafLoketAsync("SKBM", "3299015205909013", "Sari Anggraini", "13-05-1990")));
    }

    [Fact]
    public async Task What_is_too_old_rejected_or_in_another_unit_is_not_offered()
    {
        var lama = await DiterimaAsync("3299015205909015");
        Baik(await m.Meja.TolakBerkasAsync(await m.BerkasAsync(lama.Id, "KK"), m.Rina, "Buram.", Ct));
        var id = await m.DrafLoketAsync("SKBM", "3299015205909015");
        Assert.Equal("KTP", Assert.Single(await TawaranAsync(id)).Dok);
        Assert.Empty(await TawaranAsync(id, kantor.Tetangga));
        Assert.Empty(await TawaranAsync(id, m.Rina with { Peran = LayananPublik.Kepegawaian.Peran.Camat }));
        m.O.Jam.Kini += TimeSpan.FromDays(366);
        Assert.Empty(await TawaranAsync(id));
    }

    [Fact]
    public void The_office_sets_how_long_each_kind_is_good()
    {
        var aturan = new AturanPelayanan { PakaiLagiHari = new Dictionary<string, int> { ["KTP"] = 0, ["NIB"] = 30 } };
        Assert.Equal((0, 180, 30, 0), (PakaiLagi.Hari(aturan, "KTP"), PakaiLagi.Hari(aturan, "KK"), PakaiLagi.Hari(aturan, "NIB"), PakaiLagi.Hari(aturan, "FOTO_RUMAH")));
        Assert.Contains("dipakai lagi", Assert.Single((aturan with { PakaiLagiHari = new Dictionary<string, int> { ["KTP"] = 9999 } }).Periksa()), StringComparison.Ordinal);
    }
}
