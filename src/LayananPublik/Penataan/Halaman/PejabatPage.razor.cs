using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

public sealed partial class PejabatPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaPejabat meja, JamKantor jam) : HalamanPengaturan(dbs, siaran)
{
    IReadOnlyList<BarisPejabat>? semua;
    IReadOnlyList<BarisPetugas> akun = [];
    IReadOnlyList<BarisUnit> unit = [];
    bool buka;
    int? ubahId, petugasId;
    int unitKerjaId;
    Jabatan jabatan;
    string sebutan = "", nama = "", pangkat = "", nip = "";
    DateOnly mulai;
    DateOnly? sampai;

    IEnumerable<BarisPetugas> AkunPilihan => akun.Where(a => a.Id == petugasId || a is { Aktif: true, Peran: Peran.Lurah or Peran.Camat or Peran.Kasi } && a.UnitKerjaId == unitKerjaId);

    BarisPejabat? Tumpuk => semua?.FirstOrDefault(new BarisPejabat(ubahId ?? 0, unitKerjaId, "", jabatan, "", "", "", "", mulai, sampai, null, null).Bentrok);

    protected override async Task BacaAsync(LayananDb db)
    {
        semua = await db.DaftarPejabatAsync(Admin, Selesai);
        akun = await db.DaftarPetugasAsync(Admin, Selesai);
        unit = await db.PohonUnitAsync(Admin, Selesai);
    }

    void Baru()
    {
        (ubahId, unitKerjaId, jabatan, petugasId) = (null, Admin.UnitKerjaId, unit is [{ Jenis: JenisUnit.Kecamatan }, ..] ? Jabatan.Camat : Jabatan.Lurah, null);
        (sebutan, nama, pangkat, nip, mulai, sampai, buka) = ("", "", "", "", jam.HariIni, null, true);
    }

    void Ubah(BarisPejabat p)
    {
        (ubahId, unitKerjaId, jabatan, petugasId) = (p.Id, p.UnitKerjaId, p.Jabatan, p.PetugasId);
        (sebutan, nama, pangkat, nip, mulai, sampai, buka) = (p.Sebutan, p.Nama, p.Pangkat, NipTampil.Tulis(p.Nip), p.Mulai, p.Sampai, true);
    }

    Task<Hasil> SimpanAsync()
    {
        var isi = new IsianPejabat(sebutan, nama, pangkat, nip, mulai, sampai, petugasId);
        return LaluMuat(ubahId is { } id ? meja.UbahAsync(id, Admin, isi, Selesai) : meja.AngkatAsync(unitKerjaId, Admin, jabatan, isi, Selesai));
    }
}
