using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LayananPublik.Tests.Pelayanan.Periksa.MejaUntukPeriksa;

namespace LayananPublik.Tests.Pelayanan.Periksa;

/// <summary>Typed answers held against the papers that prove them.</summary>
public sealed class CocokTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    readonly MejaUntukPeriksa m = new(kantor);

    [Theory]
    [InlineData("KTP", "nama", true), InlineData("KTP", "no_kk", false), InlineData("KK", "no_kk", true), InlineData("KK", "nama", false), InlineData("PENGANTAR_RT", "pengantar_nomor", true)]
    public async Task A_paper_proves_what_its_kind_says(string dok, string field, bool membuktikan)
    {
        var p = await m.SktmAsync();
        Assert.Equal(membuktikan, (await m.RincianAsync(p.Id)).Dokumen.Single(d => d.Dok == dok).Membuktikan.Contains(field));
    }

    [Fact]
    public void The_catalogue_overrules_the_kind()
    {
        var sktm = Katalog.Bawaan.Layanan.Single(l => l.Kode == "SKTM");
        var layanan = Layanan.Percobaan(sktm with { Rincian = sktm.Rincian with { Syarat = [.. sktm.Rincian.Syarat.Select(s => s.Dok == "KTP" ? s with { Membuktikan = ["nik"] } : s)] } });
        Assert.Equal(["nik"], Permohonan.DiLoket(1, layanan, KantorUji.Sabtu).Bukti("KTP").Select(j => j.Kunci));
    }

    [Fact]
    public async Task Without_a_card_among_the_requirements_the_family_card_proves_the_person()
    {
        var p = Permohonan.DiLoket(1, Layanan.Percobaan(Katalog.Bawaan.Layanan.Single(l => l.Kode == "KTP-BARU")), KantorUji.Sabtu);
        Assert.Contains("nik", p.Bukti("KK").Select(j => j.Kunci));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_tick_says_who_and_when_and_falls_away_when_the_answer_changes()
    {
        var p = await m.SktmAsync();
        var ktp = await m.BerkasAsync(p.Id, "KTP");
        Baik(await m.Meja.CocokkanAsync(ktp, "nama", HasilCocok.Cocok, null, m.Rina, Ct));
        var tanda = await m.TandaAsync(p.Id, "KTP", "nama");
        Assert.Equal((HasilCocok.Cocok, "rina", m.O.Jam.Kini, false), (tanda.Hasil, tanda.Oleh, tanda.Pada, tanda.Usang));
        Assert.DoesNotContain("Nama lengkap sesuai KTP", (await m.RincianAsync(p.Id)).Butir[0].BelumCocok);
        Assert.Contains((await m.RincianAsync(p.Id)).Riwayat, r => r.Tindakan == "Cocokkan data" && r.Alasan == "Nama lengkap sesuai KTP cocok dengan KTP-el pemohon");

        Baik(await m.Loket.UbahFieldAsync(p.Id, m.Rina, "nama", "Sari Anggrainy", Ct));
        Assert.True((await m.TandaAsync(p.Id, "KTP", "nama")).Usang);
        Assert.Contains("Nama lengkap sesuai KTP", (await m.RincianAsync(p.Id)).Butir[0].BelumCocok);
        Baik(await m.Loket.UbahFieldAsync(p.Id, m.Rina, "nama", "Sari Anggraini", Ct));
        Assert.False((await m.TandaAsync(p.Id, "KTP", "nama")).Usang);
    }

    [Fact]
    public async Task Looking_again_replaces_the_tick_and_the_rest_goes_in_one_step()
    {
        var p = await m.SktmAsync();
        var ktp = await m.BerkasAsync(p.Id, "KTP");
        Baik(await m.Meja.CocokkanAsync(ktp, "nama", HasilCocok.Beda, "di KTP tertulis Anggrainy", m.Rina, Ct));
        Baik(await m.Meja.CocokkanSisanyaAsync(ktp, m.Rina, Ct));
        Assert.Equal(HasilCocok.Beda, (await m.TandaAsync(p.Id, "KTP", "nama")).Hasil);
        Assert.Equal(HasilCocok.Cocok, (await m.TandaAsync(p.Id, "KTP", "tanggal_lahir")).Hasil);
        Assert.Contains("sudah dicocokkan", (await m.Meja.CocokkanSisanyaAsync(ktp, m.Rina, Ct)).Penolakan, StringComparison.Ordinal);
        Baik(await m.Meja.CocokkanAsync(ktp, "nama", HasilCocok.Cocok, null, m.Rina, Ct));
        Assert.Equal((HasilCocok.Cocok, null), ((await m.TandaAsync(p.Id, "KTP", "nama")).Hasil, (await m.TandaAsync(p.Id, "KTP", "nama")).Alasan));
    }

    [Fact]
    public async Task Nobody_ticks_without_reason_right_scope_or_answer()
    {
        var p = await m.SktmAsync();
        var ktp = await m.BerkasAsync(p.Id, "KTP");
        Assert.StartsWith("Tulis apa yang berbeda", (await m.Meja.CocokkanAsync(ktp, "nama", HasilCocok.Beda, " ", m.Rina, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.StartsWith("Isi dulu datanya", (await m.Meja.CocokkanAsync(ktp, "nik", HasilCocok.Cocok, null, m.Rina, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.StartsWith("Data itu tidak dibuktikan", (await m.Meja.CocokkanAsync(ktp, "no_kk", HasilCocok.Cocok, null, m.Rina, Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Equal(KerjaMeja.TakBerwenang, (await m.Meja.CocokkanAsync(ktp, "nama", HasilCocok.Cocok, null, kantor.Lurah, Ct)).Penolakan);
        Assert.Equal(KerjaMeja.DiLuarLingkup, (await m.Meja.CocokkanAsync(ktp, "nama", HasilCocok.Cocok, null, kantor.Tetangga, Ct)).Penolakan);
        Assert.Equal(KerjaMeja.TakBerwenang, (await m.Meja.CocokkanSisanyaAsync(ktp, kantor.Lurah, Ct)).Penolakan);
        Assert.Equal(KerjaMeja.DiLuarLingkup, (await m.Meja.CocokkanSisanyaAsync(ktp, kantor.Tetangga, Ct)).Penolakan);
    }

    [Fact]
    public async Task What_differs_is_asked_for_alone_and_by_its_name()
    {
        var p = await m.SktmAsync();
        foreach (var b in p.Berkas) Baik(await m.Meja.TerimaBerkasAsync(b.Id, m.Rina, Ct));
        Baik(await m.Meja.CocokkanAsync(await m.BerkasAsync(p.Id, "KTP"), "tanggal_lahir", HasilCocok.Beda, "di KTP tertulis 13 Mei 1990", m.Rina, Ct));
        await using (var db = kantor.Dbs.CreateDbContext())
            Assert.Contains("Tanggal lahir berbeda dengan KTP-el pemohon: di KTP tertulis 13 Mei 1990", (await db.PratinjauKembalikanAsync(p.Butir[0].Id, m.Rina, null, Ct))!.Replace("*", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Baik(await m.Meja.KembalikanAsync(p.Butir[0].Id, m.Rina, null, Ct));
        var pesan = await m.O.TerakhirAsync();
        Assert.Contains("*Tanggal lahir* berbeda dengan KTP-el pemohon: di KTP tertulis 13 Mei 1990", pesan, StringComparison.Ordinal);
        Assert.DoesNotContain("Nama", pesan, StringComparison.Ordinal);
        Assert.DoesNotContain("foto", pesan, StringComparison.Ordinal);
        Assert.Contains("sudah kami terima", Assert.Single(await m.O.TeksAsync("yang benar 13 Mei 1990")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approval_only_warns_unless_the_office_says_otherwise()
    {
        var p = await m.SktmAsync("3299015205909001");
        foreach (var (nama, nilai) in new Dictionary<string, string> { ["no_kk"] = "3299011212129002", ["tempat_lahir"] = "Contoh", ["jenis_kelamin"] = "Perempuan", ["agama"] = "Islam", ["status_kawin"] = "Belum Kawin", ["pekerjaan"] = "Wiraswasta", ["alamat"] = "Jalan Kenanga 12", ["kode_wilayah"] = "32.99.01.1001" })
            Baik(await m.Loket.UbahFieldAsync(p.Id, m.Rina, nama, nilai, Ct));
        foreach (var b in p.Berkas) Baik(await m.Meja.TerimaBerkasAsync(b.Id, m.Rina, Ct));
        await AturAsync(wajib: true);
        try { Assert.StartsWith("Belum dapat disetujui. Data belum dicocokkan dengan dokumennya: NIK, ", (await m.Meja.SetujuiAsync(p.Butir[0].Id, kantor.Hendra, Ct)).Penolakan, StringComparison.Ordinal); }
        finally { await AturAsync(wajib: false); }
        Baik(await m.Meja.CocokkanAsync(await m.BerkasAsync(p.Id, "KTP"), "nik", HasilCocok.Cocok, null, kantor.Hendra, Ct));
        Baik(await m.Meja.SetujuiAsync(p.Butir[0].Id, kantor.Hendra, Ct));
        var lewat = Assert.Single((await m.RincianAsync(p.Id)).Riwayat, r => r.Tindakan == "Belum dicocokkan");
        Assert.DoesNotContain("NIK", lewat.Alasan, StringComparison.Ordinal);
        Assert.Contains("Nama lengkap", lewat.Alasan, StringComparison.Ordinal);
    }

    async Task AturAsync(bool wajib)
    {
        await using var db = kantor.Dbs.CreateDbContext();
        await db.AturanUnit.ExecuteDeleteAsync(Ct);
        if (wajib) db.AturanUnit.Add(AturanUnit.Untuk(await db.UnitKerja.SingleAsync(u => u.Id == kantor.Kecamatan.Id, Ct), new() { WajibCocok = true }));
        await db.SaveChangesAsync(Ct);
    }
}
