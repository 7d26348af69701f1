using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>Complaints that came before there were boundaries: those that stand with the kecamatan get the kelurahan in which their point lies, so that lists and figures by kelurahan hold them.</summary>
public sealed partial class MejaAduan
{
    public const int SekaliTempatkan = 200;

    /// <summary>The value is how many were moved, at most 200 at a time.</summary>
    public Task<Hasil<int>> TempatkanMenurutTitikAsync(PetugasAktif petugas, IndeksBatas batas, CancellationToken ct) => !petugas.Boleh(Izin.KelolaAduan) ? Task.FromResult<Hasil<int>>(Hasil.Ditolak(KerjaMeja.TakBerwenang)) : kerja.LakukanAsync(async db =>
    {
        if (await batas.UntukAsync(db, petugas.Jalur, ct) is not { } peta) return Hasil.Ditolak("Belum ada batas wilayah. Admin kecamatan mengimpornya di Pengaturan, Batas wilayah.");
        var unit = await db.UnitKerja.DalamLingkup(petugas).Where(u => u.Aktif && (u.Jenis == JenisUnit.Kelurahan || u.Jenis == JenisUnit.Desa)).OrderBy(u => u.Id).Take(500).ToDictionaryAsync(u => u.Id, ct);
        var pindah = await TerletakAsync(db, petugas, peta, unit.Keys.ToHashSet(), ct);
        var pilih = pindah.Take(SekaliTempatkan).ToDictionary(p => p.Id);
        if (pilih.Count == 0) return Hasil.Ditolak("Semua aduan yang titiknya di dalam batas sudah berkelurahan.");
        var ids = pilih.Keys.ToList();
        var pada = jam.GetUtcNow();
        foreach (var a in await db.Aduan.Terbaca(petugas).Where(a => ids.Contains(a.Id)).OrderBy(a => a.Id).Take(SekaliTempatkan).ToListAsync(ct))
        {
            a.Tempatkan(unit[pilih[a.Id].Letak.UnitKerjaId], pilih[a.Id].Letak.Rw, petugas, pada);
            kerja.Siarkan(db, a);
        }
        return Hasil.Dengan(pilih.Count);
    }, ct);

    /// <summary>How many wait for it.</summary>
    public static async Task<int> BelumDitempatkanAsync(LayananDb db, PetugasAktif petugas, PetaBatas peta, CancellationToken ct)
    {
        var unit = await db.UnitKerja.DalamLingkup(petugas).Where(u => u.Aktif && (u.Jenis == JenisUnit.Kelurahan || u.Jenis == JenisUnit.Desa)).OrderBy(u => u.Id).Select(u => u.Id).Take(500).ToListAsync(ct);
        return (await TerletakAsync(db, petugas, peta, [.. unit], ct)).Count;
    }

    static async Task<List<(int Id, LetakTitik Letak)>> TerletakAsync(LayananDb db, PetugasAktif petugas, PetaBatas peta, HashSet<int> unit, CancellationToken ct)
    {
        var baris = await db.Aduan.Terbaca(petugas).Where(a => a.UnitKerja.Jenis == JenisUnit.Kecamatan && a.Lintang != null && a.Bujur != null).OrderByDescending(a => a.Id).Select(a => new { a.Id, a.Lintang, a.Bujur, a.TitikTepat }).Take(5_000).ToListAsync(ct);
        return [.. from b in baris
                   let titik = TitikSamar.Tepat(b.TitikTepat, b.Lintang, b.Bujur)
                   let letak = titik is { } t ? peta.Cari(t.Lintang, t.Bujur) : null
                   where letak is not null && unit.Contains(letak.UnitKerjaId)
                   select (b.Id, letak)];
    }
}
