using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>The figures of complaints, counted once for all who may see the same.</summary>
public sealed class StatistikTersimpan(IDbContextFactory<LayananDb> dbs, TimeProvider jam, Siaran siaran) : IDisposable
{
    readonly HitunganSebentar<StatistikAduan> hitungan = new(jam, siaran, Topik.Aduan);

    // What an officer may see follows from role and unit alone.
    public Task<StatistikAduan> AmbilAsync(PetugasAktif petugas, int? unit, MasaUkur masa, CancellationToken ct) =>
        hitungan.AmbilAsync(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{petugas.Peran} {petugas.UnitKerjaId} {petugas.Jalur} {unit} {masa.Dari:O} {masa.Sampai:O} {masa.HariIni:O}"), () => HitungAsync(petugas, unit, masa), ct);

    /// <summary>Counted anew.</summary>
    public async Task<StatistikAduan> HitungAsync(PetugasAktif petugas, int? unit, MasaUkur masa)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var semua = await db.UkurAduanAsync(petugas, unit, masa.Dari, masa.Sampai, CancellationToken.None);
        return StatistikAduan.Hitung(semua, masa, await db.KalenderAsync(petugas.UnitKerjaId, CancellationToken.None), jam.GetUtcNow()) with { Sebagian = semua.Count >= UkurAduanQuery.Terbanyak };
    }

    public void Dispose() => hitungan.Dispose();
}
