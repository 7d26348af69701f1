using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Penataan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Penataan;

public sealed class MejaTitikTests : IDisposable
{
    readonly KantorUji kantor = new();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => kantor.Dispose();

    MejaTitik Meja => kantor.Ambil<MejaTitik>();

    PetugasAktif Admin => kantor.Petugas("admin");

    async Task<BarisTitik> TitikAsync(string nama)
    {
        await using var db = kantor.Db();
        return (await db.TitikKantorAsync(Admin, Ct)).Single(t => t.Nama == nama);
    }

    [Fact]
    public async Task The_demo_office_has_two_points_and_one_of_them_is_for_one_kelurahan()
    {
        Assert.Empty((await TitikAsync("Loket Kantor Kecamatan")).Wilayah);
        var sukamaju = await TitikAsync("Loket Sukamaju");
        Assert.Equal(["Kelurahan Sukamaju"], sukamaju.Wilayah.Select(w => w.Nama));
        Assert.Contains("KTP-REKAM", sukamaju.Layanan);
        await using var db = kantor.Db();
        Assert.Empty(await db.TitikKantorAsync(kantor.AdminDi("Kelurahan Sukamaju"), Ct));
    }

    [Fact]
    public async Task What_a_point_serves_is_changed_as_a_whole_and_told_by_its_history()
    {
        var t = await TitikAsync("Loket Kantor Kecamatan");
        var contoh = kantor.Unit("Kelurahan Contoh");
        Assert.Null((await Meja.AturAsync(t.Id, Admin, t.Isian, new(["SKTM", "KTP-REKAM"], [contoh.Id]), Ct)).Penolakan);
        var baru = await TitikAsync("Loket Kantor Kecamatan");
        Assert.Equal(["KTP-REKAM", "SKTM"], baru.Layanan);
        Assert.Equal(["Kelurahan Contoh"], baru.Wilayah.Select(w => w.Nama));
        await using var db = kantor.Db();
        var riwayat = Assert.Single(await db.RiwayatTitikAsync(Admin, t.Id, Ct));
        Assert.Equal("Nadia Pramesti", riwayat.Pelaku);
        Assert.StartsWith("Ditambah: SKTM. Dilepas: ", riwayat.Alasan, StringComparison.Ordinal);
        Assert.EndsWith("Wilayah ditambah: Kelurahan Contoh.", riwayat.Alasan, StringComparison.Ordinal);
        Assert.Empty(await db.RiwayatTitikAsync(kantor.AdminDi("Kelurahan Sukamaju"), t.Id, Ct));
        // Whoever still sees the old list is told.
        Assert.Contains("Muat ulang", (await Meja.AturAsync(t.Id, Admin, t.Isian, new([], []), Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Null((await Meja.AturAsync(t.Id, Admin, baru.Isian, new([], []), Ct)).Penolakan);
        Assert.Empty((await TitikAsync("Loket Kantor Kecamatan")).Layanan);
    }

    [Fact]
    public async Task A_point_is_not_closed_while_requests_lie_there()
    {
        var loket = kantor.Unit("Loket Sukamaju").Id;
        await using (var db = kantor.Db())
        {
            var kini = kantor.Jam.GetUtcNow();
            var p = Permohonan.DiLoket(kantor.Unit("Kelurahan Sukamaju").Id, await db.Layanan.SingleAsync(l => l.Kode == "KTP-REKAM" && l.Berlaku, Ct), kini);
            p.IsiField("nama", "Sari Anggraini");
            db.Add(p);
            Assert.Null((await new Pendaftaran(kantor.Ambil<Siaran>()).AjukanAsync(p, Pelaku.Sistem, Peran.Petugas, db, kini, Ct)).Penolakan);
            await db.SaveChangesAsync(Ct);
            Assert.Equal(loket, p.Butir[0].TitikLayananId);
        }
        Assert.Equal(1, (await TitikAsync("Loket Sukamaju")).Antrean);
        Assert.Contains("1 permohonan di titik layanan ini", (await kantor.Ambil<MejaUnit>().NonaktifkanAsync(loket, Admin, Ct)).Penolakan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_and_leaves_no_trace()
    {
        var t = await TitikAsync("Loket Kantor Kecamatan");
        async Task DitolakAsync(string kalimat, int id, PetugasAktif siapa, IsianTitik terbaca, IsianTitik isi) =>
            Assert.Contains(kalimat, (await Meja.AturAsync(id, siapa, terbaca, isi, Ct)).Penolakan, StringComparison.Ordinal);
        await DitolakAsync("tidak berwenang", t.Id, kantor.Petugas("kasi"), t.Isian, new(["SKTM"], []));
        await DitolakAsync("tidak ada di bawah kantor", t.Id, kantor.AdminDi("Kelurahan Sukamaju"), t.Isian, new(["SKTM"], []));
        await DitolakAsync("bukan titik layanan", kantor.Unit("Kelurahan Contoh").Id, Admin, new([], []), new(["SKTM"], []));
        await DitolakAsync("tidak ada di katalog", t.Id, Admin, t.Isian, new(["TIDAK-ADA"], []));
        await DitolakAsync("di bawah unit titik ini", t.Id, Admin, t.Isian, new(["SKTM"], [Admin.UnitKerjaId]));
        await DitolakAsync("di bawah unit titik ini", t.Id, Admin, t.Isian, new(["SKTM"], [kantor.Unit("Loket Sukamaju").Id]));
        await DitolakAsync("Belum ada perubahan", t.Id, Admin, t.Isian, t.Isian);
        await DitolakAsync("sedikitnya satu layanan", t.Id, Admin, t.Isian, new([], [kantor.Unit("Kelurahan Contoh").Id]));
        Assert.Empty(kantor.Riwayat());
        Assert.Null((await kantor.Ambil<MejaUnit>().NonaktifkanAsync(t.Id, Admin, Ct)).Penolakan);
        await DitolakAsync("tidak dipakai lagi", t.Id, Admin, t.Isian, new(["SKTM"], []));
    }
}
