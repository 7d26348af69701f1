using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

public sealed partial class RtRwPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaPengurus meja, JamKantor jam, NavigationManager nav) : HalamanPengaturan(dbs, siaran)
{
    const int PerHalaman = 200;
    static readonly (SaringPengurus Nilai, string Judul)[] Pilah =
        [(SaringPengurus.Menjabat, "Menjabat"), (SaringPengurus.TanpaNomor, "Tanpa nomor"), (SaringPengurus.BelumMenulis, "Belum menulis"), (SaringPengurus.Berakhir, "Berakhir")];

    readonly IDbContextFactory<LayananDb> dbs = dbs;
    List<BarisPengurus>? semua;
    IReadOnlyList<BarisUnit> kelurahan = [];
    IReadOnlyList<BarisRiwayatKantor> riwayat = [];
    BarisPengurus? ubah;
    bool buka, bukaAkhiri, bukaImpor, bukaRiwayat, tampil;
    int unitId, banyak;
    JabatanRt jabatan;
    string rt = "", rw = "", nama = "", nomor = "";
    DateOnly mulai, akhir;
    DateOnly? sampai;

    [SupplyParameterFromQuery(Name = "saring")] public string? Saring { get; set; }
    [SupplyParameterFromQuery(Name = "cari")] public string? Cari { get; set; }
    [SupplyParameterFromQuery(Name = "hal")] public int? HalDipilih { get; set; }

    SaringPengurus saring => Enum.TryParse<SaringPengurus>(Saring, ignoreCase: true, out var s) ? s : SaringPengurus.Menjabat;

    int Hal => Math.Clamp(HalDipilih ?? 0, 0, 1_000);

    int Lewati => Hal * PerHalaman;

    protected override async Task BacaAsync(LayananDb db)
    {
        kelurahan = [.. (await db.PohonUnitAsync(Admin, Selesai)).Where(u => u.Aktif && u.Jenis is JenisUnit.Kelurahan or JenisUnit.Desa)];
        semua = await db.DaftarPengurusAsync(Admin, UnitDipilih, saring, Cari, Lewati, jam.HariIni, Selesai);
        banyak = await db.BanyakPengurusAsync(Admin, UnitDipilih, saring, Cari, jam.HariIni, Selesai);
    }

    string Alamat(SaringPengurus ke, int hal = 0) => nav.GetUriWithQueryParameters("/pengaturan/rt-rw", new Dictionary<string, object?>
    {
        ["unit"] = UnitDipilih, ["cari"] = string.IsNullOrWhiteSpace(Cari) ? null : Cari, ["saring"] = ke == SaringPengurus.Menjabat ? null : ke.ToString().ToLowerInvariant(), ["hal"] = hal == 0 ? null : hal
    });

    void Pergi(string? unitBaru = null, string? cari = null)
    {
        if (unitBaru is not null) UnitDipilih = int.TryParse(unitBaru, out var id) ? id : null;
        if (cari is not null) Cari = cari.Trim();
        nav.NavigateTo(Alamat(saring), replace: true);
    }

    void Baru()
    {
        (ubah, unitId, jabatan) = (null, UnitDipilih ?? (kelurahan.Count > 0 ? kelurahan[0].Id : 0), JabatanRt.KetuaRt);
        (rt, rw, nama, nomor, tampil, mulai, sampai, buka) = ("", "", "", "", true, jam.HariIni, null, true);
    }

    void Ubah(BarisPengurus p)
    {
        (ubah, jabatan, rt, rw, nama, nomor) = (p, p.Jabatan, p.Rt, p.Rw, p.Nama, p.Tampilan);
        (tampil, mulai, sampai, buka) = (p.NomorTampil, p.Mulai, p.Sampai, true);
    }

    void Akhiri(BarisPengurus p) => (ubah, akhir, bukaAkhiri) = (p, jam.HariIni, true);

    async Task RiwayatAsync(BarisPengurus p)
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        (ubah, riwayat, bukaRiwayat) = (p, await db.RiwayatPengurusAsync(Admin, p.Id, Selesai), true);
    }

    Task<Hasil> SimpanAsync()
    {
        var isi = new IsianPengurus(jabatan, rt, rw, nama, nomor, tampil, mulai, sampai);
        return LaluMuat(ubah is null ? meja.AngkatAsync(unitId, Admin, isi, Selesai) : meja.UbahAsync(ubah.Id, ubah.Versi, Admin, isi, Selesai));
    }

    Task<Hasil> SimpanAkhirAsync() => LaluMuat(meja.AkhiriAsync(ubah!.Id, ubah.Versi, Admin, akhir, Selesai));

    async Task MuatLagiAsync()
    {
        await MuatAsync();
        StateHasChanged();
    }
}
