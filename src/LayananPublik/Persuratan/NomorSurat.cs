using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>Takes the next number of a unit's series without a row in the agenda book; the next start writes the row. <see cref="BukuNomor"/> takes its place.</summary>
public static class NomorSurat
{
    public static async Task<Hasil<NomorTerbit>> AmbilAsync(LayananDb db, UnitKerja unit, string klasifikasi, DateOnly tanggal, CancellationToken ct)
    {
        Hasil<TempatNomor> di;
        do
        {
            di = await BukuNomor.TempatBerikutAsync(db, unit, new(klasifikasi, ""), tanggal, Pelaku.Sistem, DateTimeOffset.UnixEpoch, ct);
            if (di.Nilai is null) return di.TanpaNilai;
        }
        while (await db.Surat.AnyAsync(s => s.UnitKerjaId == unit.Id && s.Deret == di.Nilai.Deret && s.Tahun == di.Nilai.Tahun && s.Urut == di.Nilai.Urut, ct));
        return Hasil.Dengan(new NomorTerbit(di.Nilai.Nomor, di.Nilai.Deret, di.Nilai.Tahun, di.Nilai.Urut, tanggal));
    }
}
