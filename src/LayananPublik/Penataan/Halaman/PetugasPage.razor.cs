using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

public sealed partial class PetugasPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaKepegawaian meja) : HalamanPengaturan(dbs, siaran)
{
    static readonly Peran[] PeranPetugas = [.. Enum.GetValues<Peran>().Except([Peran.Warga, Peran.Sistem])];

    IReadOnlyList<BarisPetugas>? semua;
    IReadOnlyList<BarisUnit> unit = [];
    Konfirmasi konfirmasi = default!;
    (string Siapa, string Sandi)? sandiBaru;
    string? galat;
    string cari = "";
    bool buka;
    int? ubahId;
    string namaMasuk = "", nama = "";
    Peran peran;
    int unitKerjaId;

    List<BarisPetugas> Tampil => [.. (semua ?? []).Where(p => p.Cocok(cari))];

    protected override async Task BacaAsync(LayananDb db)
    {
        semua = await db.DaftarPetugasAsync(Admin, Selesai);
        unit = await db.PohonUnitAsync(Admin, Selesai);
    }

    void Baru() => (ubahId, namaMasuk, nama, peran, unitKerjaId, buka) = (null, "", "", Peran.Petugas, Admin.UnitKerjaId, true);

    void Ubah(BarisPetugas p) => (ubahId, nama, peran, unitKerjaId, buka) = (p.Id, p.Nama, p.Peran, p.UnitKerjaId, true);

    async Task<Hasil> SimpanAsync()
    {
        var isi = new IsianPetugas(nama, peran, unitKerjaId);
        return ubahId is { } id ? await LaluMuat(meja.UbahAsync(id, Admin, isi, Selesai)) : await DenganSandi(nama, meja.AngkatAsync(Admin, namaMasuk, isi, Selesai));
    }

    void TanyaReset(BarisPetugas p) => konfirmasi.Tanya($"Reset sandi {p.Nama}?", "Sandi lama tidak berlaku lagi dan layar yang sedang dibuka petugas ini akan keluar. Anda mendapat sandi sementara untuk disampaikan.",
        "Reset sandi", () => DenganSandi(p.Nama, meja.ResetSandiAsync(p.Id, Admin, Selesai)));

    void TanyaNonaktif(BarisPetugas p) => konfirmasi.Tanya($"Nonaktifkan {p.Nama}?", "Petugas ini langsung keluar dan tidak dapat masuk lagi. Namanya tetap ada di riwayat.",
        "Nonaktifkan", () => LaluMuat(meja.NonaktifkanAsync(p.Id, Admin, Selesai)));

    async Task AktifkanAsync(BarisPetugas p) => galat = (await LaluMuat(meja.AktifkanAsync(p.Id, Admin, Selesai))).Penolakan;

    async Task<Hasil> DenganSandi(string siapa, Task<Hasil<string>> kerja)
    {
        var hasil = await kerja;
        if (hasil.Berhasil) sandiBaru = (siapa, hasil.Nilai!);
        return await LaluMuat(Task.FromResult(hasil.TanpaNilai));
    }
}
