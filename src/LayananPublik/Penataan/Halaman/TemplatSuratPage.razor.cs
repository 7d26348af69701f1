using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

/// <summary>Whose words each letter of a unit speaks today, and what waits for a decision.</summary>
public sealed partial class TemplatSuratPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, JamKantor jam) : HalamanPengaturan(dbs, siaran)
{
    IReadOnlyList<BarisUnit> unit = [];
    IReadOnlyList<BarisTemplat>? daftar;

    protected override async Task BacaAsync(LayananDb db)
    {
        unit = await db.PohonUnitAsync(Admin, Selesai);
        daftar = await db.DaftarTemplatSuratAsync(Admin, UnitId, jam.HariIni, Selesai);
    }
}
