using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pelayanan;

public sealed class TitikTests : IDisposable
{
    readonly KantorUji kantor = new();
    readonly ObrolanUji o;
    readonly UnitKerja loket, keliling;

    public TitikTests()
    {
        o = new(kantor);
        using var db = kantor.Dbs.CreateDbContext();
        (loket, keliling) = (UnitKerja.Dirikan(db.UnitKerja.Single(u => u.Id == kantor.Kecamatan.Id), JenisUnit.TitikLayanan, "Loket Kecamatan", "Asia/Jakarta"), UnitKerja.Dirikan(db.UnitKerja.Single(u => u.Id == kantor.Kecamatan.Id), JenisUnit.TitikLayanan, "Loket Keliling", "Asia/Jakarta"));
        db.AddRange(loket, keliling);
        db.SaveChanges();
        loket.Tempatkan();
        keliling.Tempatkan();
        db.AddRange(LayananTitik.Antara(loket, "KTP-REKAM"), LayananTitik.Antara(keliling, "KTP-REKAM"), LayananTitik.Antara(loket, "SKTM"));
        db.Add(WilayahTitik.Antara(keliling, db.UnitKerja.Single(u => u.Id == kantor.Sukamaju.Id)));
        db.SaveChanges();
    }

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => kantor.Dispose();

    MejaVerifikasi Meja => new(new(kantor.Dbs, kantor.Siaran), new(kantor.Siaran), kantor.Lemari, kantor.Pemeriksa, o.Jam, []);

    async Task<Butir> AjukanAsync(string kode, UnitKerja unit)
    {
        await using var db = kantor.Dbs.CreateDbContext();
        var p = Permohonan.DiLoket(unit.Id, await db.Layanan.SingleAsync(l => l.Kode == kode, Ct), o.Jam.Kini);
        p.IsiField("nama", "Sari Anggraini");
        db.Add(p);
        Assert.Null((await new Pendaftaran(kantor.Siaran).AjukanAsync(p, Pelaku.Sistem, Peran.Petugas, db, o.Jam.Kini, Ct)).Penolakan);
        await db.SaveChangesAsync(Ct);
        return p.Butir[0];
    }

    Task<Butir> BacaAsync(int id) => o.BacaAsync(db => db.Butir.Include(b => b.Riwayat).Include(b => b.TitikLayanan).SingleAsync(b => b.Id == id, Ct));

    [Fact]
    public async Task A_new_request_lies_at_the_point_for_the_citizens_own_kelurahan_before_that_of_the_whole_kecamatan()
    {
        Assert.Equal(keliling.Id, (await AjukanAsync("KTP-REKAM", kantor.Sukamaju)).TitikLayananId);
        Assert.Equal(loket.Id, (await AjukanAsync("KTP-REKAM", kantor.Contoh)).TitikLayananId);
        Assert.Equal(loket.Id, (await AjukanAsync("SKTM", kantor.Sukamaju)).TitikLayananId);
        Assert.Null((await AjukanAsync("ADUAN", kantor.Sukamaju)).TitikLayananId);
        var b = await BacaAsync((await AjukanAsync("KTP-REKAM", kantor.Sukamaju)).Id);
        Assert.Contains(b.Riwayat, r => r is { Tindakan: "Titik layanan", Pelaku: "Sistem", Alasan: "Loket Keliling" });
    }

    [Fact]
    public async Task Where_two_are_as_near_or_the_only_one_is_closed_a_person_chooses()
    {
        await using (var db = kantor.Dbs.CreateDbContext())
        {
            db.Add(LayananTitik.Antara(await db.UnitKerja.SingleAsync(u => u.Id == keliling.Id, Ct), "SKTM"));
            db.Add(WilayahTitik.Antara(await db.UnitKerja.SingleAsync(u => u.Id == loket.Id, Ct), await db.UnitKerja.SingleAsync(u => u.Id == kantor.Sukamaju.Id, Ct)));
            await db.SaveChangesAsync(Ct);
        }
        Assert.Null((await AjukanAsync("SKTM", kantor.Sukamaju)).TitikLayananId);
        // The point of Sukamaju alone is nothing to the citizens of Contoh.
        Assert.Null((await AjukanAsync("SKTM", kantor.Contoh)).TitikLayananId);
        await using (var db = kantor.Dbs.CreateDbContext())
        {
            (await db.UnitKerja.SingleAsync(u => u.Id == keliling.Id, Ct)).Nonaktifkan();
            await db.SaveChangesAsync(Ct);
        }
        Assert.Equal(loket.Id, (await AjukanAsync("SKTM", kantor.Sukamaju)).TitikLayananId);
    }

    [Fact]
    public async Task An_officer_sends_a_request_to_another_point_with_a_word_and_it_stands_in_the_history()
    {
        var id = (await AjukanAsync("KTP-REKAM", kantor.Contoh)).Id;
        Assert.Contains("catatan", (await Meja.PindahTitikAsync(id, kantor.Rina, keliling.Id, " ", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("tidak ada di kantor", (await Meja.PindahTitikAsync(id, kantor.Rina, kantor.Sukamaju.Id, "Ke sana", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.Contains("sudah ada di sana", (await Meja.PindahTitikAsync(id, kantor.Rina, loket.Id, "Ke sana", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.False((await Meja.PindahTitikAsync(id, kantor.Lurah, keliling.Id, "Ke sana", Ct)).Berhasil);
        Assert.False((await Meja.PindahTitikAsync(id, kantor.Tetangga, keliling.Id, "Ke sana", Ct)).Berhasil);
        Assert.Null((await Meja.PindahTitikAsync(id, kantor.Rina, keliling.Id, "Warga bekerja di dekat sana", Ct)).Penolakan);
        var b = await BacaAsync(id);
        Assert.Equal(("Loket Keliling", "rina", "Loket Keliling: Warga bekerja di dekat sana"), (b.TitikLayanan!.Nama, b.Riwayat[^1].Pelaku, b.Riwayat[^1].Alasan));
        Assert.NotNull(b.BelumDiukur);
        Assert.Null((await Meja.PindahTitikAsync(id, kantor.Rina, null, "Dikerjakan kelurahan", Ct)).Penolakan);
        Assert.Null((await BacaAsync(id)).TitikLayananId);
    }

    [Fact]
    public async Task The_queue_is_narrowed_by_point_and_tells_how_many_lie_at_each()
    {
        var (a, b) = (await AjukanAsync("KTP-REKAM", kantor.Contoh), await AjukanAsync("KTP-REKAM", kantor.Sukamaju));
        var tanpa = await AjukanAsync("ADUAN", kantor.Contoh);
        async Task<List<int>> DiAsync(int titik, PetugasAktif? petugas = null) => [.. (await o.BacaAsync(db => db.AntreanAsync(petugas ?? kantor.Rina, new() { Lanjut = new() { Titik = titik } }, o.Jam.Kini, Ct))).Select(x => x.ButirId)];
        Assert.Equal([a.Id], await DiAsync(loket.Id));
        Assert.Equal([b.Id], await DiAsync(keliling.Id));
        Assert.Equal([tanpa.Id], await DiAsync(SaringLanjut.TanpaTitik));
        Assert.Empty(await DiAsync(loket.Id, kantor.Tetangga));
        Assert.Equal(["Tanpa titik layanan (1)", "Loket Kecamatan (1)", "Loket Keliling (1)"], (await o.BacaAsync(db => db.PilihanPelayananAsync(kantor.Rina, Ct))).Titik.Select(t => t.Judul));
        Assert.Equal(["Tanpa titik layanan (0)", "Loket Kecamatan (0)", "Loket Keliling (1)"], (await o.BacaAsync(db => db.PilihanPelayananAsync(kantor.Tetangga, Ct))).Titik.Select(t => t.Judul));
    }

    [Fact]
    public async Task Priority_is_an_officers_word_with_a_reason_and_moves_the_request_up()
    {
        var (a, b) = (await AjukanAsync("ADUAN", kantor.Contoh), await AjukanAsync("ADUAN", kantor.Contoh));
        Assert.Contains("alasan", (await Meja.PrioritaskanAsync(b.Id, kantor.Rina, Prioritas.Mendesak, "", Ct)).Penolakan, StringComparison.Ordinal);
        Assert.False((await Meja.PrioritaskanAsync(b.Id, kantor.Tetangga, Prioritas.Mendesak, "Dirawat", Ct)).Berhasil);
        Assert.False((await Meja.PrioritaskanAsync(b.Id, kantor.Lurah, Prioritas.Mendesak, "Dirawat", Ct)).Berhasil);
        Assert.Null((await Meja.PrioritaskanAsync(b.Id, kantor.Rina, Prioritas.Mendesak, "Warga dirawat", Ct)).Penolakan);
        Assert.Equal([b.Id, a.Id], (await o.BacaAsync(db => db.AntreanAsync(kantor.Rina, new(), o.Jam.Kini, Ct))).Select(x => x.ButirId));
        var r = (await BacaAsync(b.Id)).Riwayat[^1];
        Assert.Equal(("Prioritas", "rina", "Biasa menjadi Mendesak: Warga dirawat"), (r.Tindakan, r.Pelaku, r.Alasan));
    }
}
