using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Persuratan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

public sealed partial class UnitPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaUnit meja, JamKantor jam) : HalamanPengaturan(dbs, siaran)
{
    IReadOnlyList<BarisUnit>? pohon;
    IReadOnlyList<int> berversi = [];
    Konfirmasi konfirmasi = default!;
    string? galat;
    bool buka;
    BarisUnit? ubah, induk;
    JenisUnit jenis;
    string nama = "", kode = "", singkatan = "", alamat = "", tempat = "", zona = "", pola = "";

    /// <summary>How the pattern would look on a letter of today, or what is wrong with it.</summary>
    (string? Nomor, string? Salah) Contoh => PolaNomor.Periksa(pola) is [var salah, ..]
        ? (null, salah)
        : (PolaNomor.Susun(pola, new("", "470", 12, singkatan, kode, jam.HariIni)), null);

    protected override async Task BacaAsync(LayananDb db) => (berversi, pohon) = (await db.UnitBerversiAsync(Admin, Selesai), await db.PohonUnitAsync(Admin, Selesai));

    void Baru(BarisUnit di)
    {
        (ubah, induk, jenis) = (null, di, JenisUnit.Kelurahan);
        (nama, kode, singkatan, alamat, tempat, zona, pola, buka) = ("", di.KodeWilayah.Length > 0 ? di.KodeWilayah + "." : "", "", "", "", di.ZonaWaktu, di.PolaNomor, true);
    }

    void Ubah(BarisUnit u) =>
        (ubah, nama, kode, singkatan, alamat, tempat, zona, pola, buka) = (u, u.Nama, u.KodeWilayah, u.Singkatan, u.Alamat, u.TempatSurat, u.ZonaWaktu, u.PolaNomor, true);

    Task<Hasil> SimpanAsync()
    {
        var isi = new IsianUnit(nama, kode.TrimEnd('.'), singkatan, alamat, tempat, zona, pola);
        return LaluMuat(ubah is { } u ? meja.UbahAsync(u.Id, Admin, u.Versi, isi, Selesai) : meja.DirikanAsync(induk!.Id, Admin, jenis, isi, Selesai));
    }

    void TanyaNonaktif(BarisUnit u) => konfirmasi.Tanya($"Nonaktifkan {u.Nama}?", "Permohonan baru tidak lagi diarahkan ke unit ini. Data lamanya tetap tersimpan.",
        "Nonaktifkan", () => LaluMuat(meja.NonaktifkanAsync(u.Id, Admin, Selesai)));

    async Task AktifkanAsync(BarisUnit u) => galat = (await LaluMuat(meja.AktifkanAsync(u.Id, Admin, Selesai))).Penolakan;

    static string IkonUnit(JenisUnit jenis) => jenis switch
    {
        JenisUnit.Kecamatan => "account_balance",
        JenisUnit.Dinas => "engineering",
        JenisUnit.TitikLayanan => "storefront",
        _ => "home_work"
    };
}
