using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

// In which kelurahan it is: by the point, by what is said, else it stays with the unit that is written to.
public sealed partial class ObrolanAduan
{
    sealed record UnitDisebut(int Id, string Nama);

    async Task TitikDrafAsync(Obrolan o, DrafAduan d, Tempat titik, CancellationToken ct) =>
        await LanjutAsync(o, await DenganTitikAsync(o, d, titik.Lintang, titik.Bujur, titik.Nama ?? titik.Alamat, ct), d.Uraian.Length > 0 ? "Lokasi diterima.\n\n" : "", ct);

    /// <summary>A point fills in the kelurahan; one outside is told honestly and asked for in words.</summary>
    async Task<DrafAduan> DenganTitikAsync(Obrolan o, DrafAduan d, double lintang, double bujur, string? label, CancellationToken ct)
    {
        var baru = d.TanpaTitik() with { Lintang = lintang, Bujur = bujur };
        if (await batas.UntukAsync(o.Db, o.Unit.Jalur, ct) is not { } peta) return baru with { Tempat = d.Tempat ?? label };
        if (peta.Cari(lintang, bujur) is { } letak && await o.Db.UnitKerja.Where(u => u.Id == letak.UnitKerjaId && u.Aktif).Select(u => new UnitDisebut(u.Id, u.Nama)).FirstOrDefaultAsync(ct) is { } unit)
            return baru with { Tempat = d.Tempat ?? label, WilayahId = unit.Id, Wilayah = unit.Nama, Rw = letak.Rw };
        var kantor = UnitKerja.Rantai(o.Unit.Jalur)[0];
        return baru with { DiLuar = await o.Db.UnitKerja.Where(u => u.Id == kantor).Select(u => u.Nama).SingleAsync(ct) };
    }

    /// <summary>Words correct the point; what else they say is kept.</summary>
    static async Task WilayahDisebutAsync(Obrolan o, DrafAduan d, UnitDisebut unit, string teks, IReadOnlyList<KategoriAduan> kategori, CancellationToken ct)
    {
        var isi = Bercerita(teks, kategori) ? Isi(d, teks, kategori) : d;
        await LanjutAsync(o, isi with { WilayahId = unit.Id, Wilayah = unit.Nama, WilayahDisebut = true, Rw = null, DiLuar = null }, $"Baik, kami catat di {unit.Nama}.\n\n", ct);
    }

    /// <summary>The kelurahan of the point or of the words; else the unit that is written to, until the officer knows better. Never one that this unit does not reach.</summary>
    static async Task<int> UnitAsync(Obrolan o, DrafAduan d, CancellationToken ct)
    {
        var (id, jalur) = (o.Unit.Id, o.Unit.Jalur);
        if (d.WilayahId is { } w && await o.Db.UnitKerja.AnyAsync(u => u.Id == w && u.Aktif && u.Jalur.StartsWith(jalur), ct)) return w;
        return (await DisebutAsync(o, $"{d.Tempat} {d.Uraian}", ct))?.Id ?? id;
    }

    /// <summary>The one kelurahan whose name is said.</summary>
    static async Task<UnitDisebut?> DisebutAsync(Obrolan o, string teks, CancellationToken ct)
    {
        var (id, jalur) = (o.Unit.Id, o.Unit.Jalur);
        var bawah = await o.Db.UnitKerja.Where(u => u.Aktif && u.Jalur.StartsWith(jalur) && u.Id != id && (u.Jenis == JenisUnit.Kelurahan || u.Jenis == JenisUnit.Desa)).OrderBy(u => u.Id).Select(u => new UnitDisebut(u.Id, u.Nama)).Take(100).ToListAsync(ct);
        var kata = Pemahaman.Polos(teks);
        return bawah.Where(u => Pemahaman.Memuat(kata, Pemahaman.Polos(u.Nama)) || SebutanUnit(u.Nama) is { Length: > 3 } nama && Pemahaman.Memuat(kata, nama)).ToList() is [var satu] ? satu : null;
    }

    static string SebutanUnit(string nama) => Pemahaman.Polos(nama.Replace("Kelurahan ", "", StringComparison.OrdinalIgnoreCase).Replace("Desa ", "", StringComparison.OrdinalIgnoreCase));
}
