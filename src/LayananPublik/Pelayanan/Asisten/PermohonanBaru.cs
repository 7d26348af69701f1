using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>What an application knows before anyone has answered: the writer's number, defaults of the form, the unit.</summary>
public static class PermohonanBaru
{
    public static async Task IsiAwalAsync(Permohonan p, UnitKerja unit, int? kontakId, LayananDb db, CancellationToken ct)
    {
        foreach (var b in p.Butir)
            foreach (var f in Katalog.Bawaan.FieldUntuk(b.Layanan.Rincian).Where(f => f.Bawaan is { Length: > 0 })) p.Isi(b, f.Name, f.Bawaan);
        if (unit.Jenis is JenisUnit.Kelurahan or JenisUnit.Desa) Tempatkan(p, unit);
        if (kontakId is not { } id) return;
        var telepon = await db.Kontak.Where(k => k.Id == id).SelectMany(k => k.Alias).Where(a => a.Jenis == JenisAlias.Telepon).Select(a => a.Nilai).FirstOrDefaultAsync(ct);
        if (telepon is not null) p.IsiField("no_hp", telepon);
    }

    /// <summary>Moves the application to the kelurahan or desa that the citizen named, when exactly one below the unit is called so.</summary>
    public static async Task TempatkanAsync(Permohonan p, UnitKerja unit, string sebutan, LayananDb db, CancellationToken ct)
    {
        var jalur = unit.Jalur;
        var calon = await db.UnitKerja.AsNoTracking().Where(u => u.Aktif && u.Jalur.StartsWith(jalur) && (u.Jenis == JenisUnit.Kelurahan || u.Jenis == JenisUnit.Desa)).OrderBy(u => u.Id).Take(200).ToListAsync(ct);
        var kata = Pemahaman.Polos(sebutan);
        if (calon.Where(u => Pemahaman.Memuat(kata, NamaPendek(u))).ToList() is [var satu]) Tempatkan(p, satu);
    }

    public static void Tempatkan(Permohonan p, UnitKerja unit)
    {
        p.IsiField(Isian.KodeWilayah, unit.KodeWilayah.Length > 0 ? unit.KodeWilayah : unit.Nama);
        p.Pindahkan(unit.Id);
    }

    static string NamaPendek(UnitKerja u) => Pemahaman.Polos(u.Nama) switch
    {
        ['k', 'e', 'l', 'u', 'r', 'a', 'h', 'a', 'n', ' ', .. var nama] => nama,
        ['d', 'e', 's', 'a', ' ', .. var nama] => nama,
        var nama => nama
    };
}
