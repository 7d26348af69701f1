using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

public sealed partial class PengaturanPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, JamKantor jam) : HalamanPengaturan(dbs, siaran)
{
    IReadOnlyList<ButirKelengkapan>? butir;

    protected override async Task BacaAsync(LayananDb db) => butir = await db.KelengkapanAsync(Admin, jam.HariIni, Selesai);
}
