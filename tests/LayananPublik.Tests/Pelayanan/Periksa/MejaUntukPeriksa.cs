using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pelayanan.Periksa;

/// <summary>Desks over the shared office, and citizens of their own for each test.</summary>
public sealed class MejaUntukPeriksa(KantorUji kantor)
{
    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ObrolanUji O { get; } = new(kantor);
    public KerjaMeja Kerja => new(kantor.Dbs, kantor.Siaran);
    public Loket Loket => new(Kerja, new(kantor.Siaran), kantor.Lemari, kantor.Pemeriksa, kantor.Segel, O.Jam);
    public MejaVerifikasi Meja => new(Kerja, new(kantor.Siaran), kantor.Lemari, kantor.Pemeriksa, O.Jam, []);
    public PetugasAktif Rina => kantor.Rina;

    public static void Baik(Hasil hasil) => Assert.Null(hasil.Penolakan);

    public async Task<Permohonan> SktmAsync(string? nik = null)
    {
        var p = await O.AjukanAsync("SKTM", "1");
        if (nik is not null) Baik(await Loket.UbahFieldAsync(p.Id, Rina, "nik", nik, Ct));
        return p;
    }

    /// <summary>Typed at the counter, not sent yet.</summary>
    public async Task<int> DrafLoketAsync(string layanan, string nik, string nama = "Sari Anggraini", string lahir = "12-05-1990")
    {
        var id = (await Loket.MulaiAsync(layanan, Rina, Ct)).Nilai;
        foreach (var (field, nilai) in new[] { ("nama", nama), ("tanggal_lahir", lahir), ("rt", "3"), ("rw", "5"), ("nik", nik) }) Baik(await Loket.UbahFieldAsync(id, Rina, field, nilai, Ct));
        return id;
    }

    public async Task<int> BerkasAsync(int permohonanId, string dok)
    {
        await using var db = kantor.Dbs.CreateDbContext();
        return await db.Berkas.Where(b => b.PermohonanId == permohonanId && b.Dok == dok && b.Putusan != Putusan.Diganti).Select(b => b.Id).SingleAsync(Ct);
    }

    public async Task<RincianPermohonan> RincianAsync(int id, PetugasAktif? petugas = null)
    {
        await using var db = kantor.Dbs.CreateDbContext();
        return (await db.PermohonanAsync(id, petugas ?? Rina, new(2026, 11, 21), Ct))!;
    }

    public async Task<CocokTampil> TandaAsync(int id, string dok, string field) => (await RincianAsync(id)).Dokumen.Single(d => d.Dok == dok).Berkas.SelectMany(b => b.Cocok).Single(c => c.Field == field);
}
