using LayananPublik.Data;
using LayananPublik.Kantor;

namespace LayananPublik.Pengaduan;

/// <summary>Which kinds hold in a unit: its own, else those of the nearest unit above that has any. The chat, the board and the desk ask here, so that what one offers the other takes.</summary>
static class KategoriAduanQuery
{
    internal static IQueryable<KategoriAduan> KategoriUntuk(this LayananDb db, string jalurUnit)
    {
        var rantai = UnitKerja.Rantai(jalurUnit);
        var semua = db.KategoriAduan.Where(k => k.Aktif && rantai.Contains(k.UnitKerjaId));
        return semua.Where(k => !semua.Any(x => x.UnitKerja.Jalur.Length > k.UnitKerja.Jalur.Length));
    }
}
