using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

public sealed partial class NomorPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaNomor meja) : HalamanPengaturan(dbs, siaran)
{
    IReadOnlyList<BarisNomor>? semua;
    IReadOnlyList<BarisUnit> unit = [];
    bool buka, aktif;
    int? ubahId;
    int unitKerjaId;
    string meta = "", tampilan = "";

    protected override async Task BacaAsync(LayananDb db)
    {
        semua = await db.DaftarNomorAsync(Admin, Selesai);
        unit = await db.PohonUnitAsync(Admin, Selesai);
    }

    void Baru() => (ubahId, meta, tampilan, unitKerjaId, aktif, buka) = (null, "", "", Admin.UnitKerjaId, true, true);

    void Ubah(BarisNomor n) => (ubahId, tampilan, unitKerjaId, aktif, buka) = (n.Id, TampilanNomor.Tulis(n.Tampilan), n.UnitKerjaId, n.Aktif, true);

    Task<Hasil> SimpanAsync()
    {
        var isi = new IsianNomor(tampilan, unitKerjaId, aktif);
        return LaluMuat(ubahId is { } id ? meja.UbahAsync(id, Admin, isi, Selesai) : meja.DaftarkanAsync(Admin, meta, isi, Selesai));
    }
}
