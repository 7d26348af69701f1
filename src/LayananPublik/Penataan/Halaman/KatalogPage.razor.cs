using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

public sealed partial class KatalogPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaKatalog meja) : HalamanPengaturan(dbs, siaran)
{
    IReadOnlyList<BarisLayanan>? semua;
    BarisLayanan? ubah;
    HashSet<string> wajib = [];
    bool buka;
    string? galat;
    string cari = "", nama = "", judul = "", deskripsi = "", biaya = "";
    int slaNilai;
    SatuanSla slaSatuan;

    List<BarisLayanan> Tampil => [.. (semua ?? []).Where(l => $"{l.Kode} {l.Nama} {l.JudulWa}".Contains(cari.Trim(), StringComparison.OrdinalIgnoreCase))];

    protected override async Task BacaAsync(LayananDb db) => semua = await db.DaftarLayananAsync(Admin, Selesai);

    void Ubah(BarisLayanan l)
    {
        (ubah, nama, judul, deskripsi, biaya) = (l, l.Nama, l.JudulWa, l.DeskripsiWa, l.Rincian.Biaya.Catatan);
        (slaNilai, slaSatuan, wajib, buka) = (l.Rincian.Sla.Nilai, l.Rincian.Sla.Satuan, [.. l.Rincian.Syarat.Where(s => s.Wajib).Select(s => s.Dok)], true);
    }

    void Wajibkan(string dok, bool ya) => _ = ya ? wajib.Add(dok) : wajib.Remove(dok);

    Task<Hasil> SimpanAsync() =>
        LaluMuat(meja.PerbaruiAsync(ubah!.Id, Admin, new(nama, judul, deskripsi, biaya, new(slaNilai, slaSatuan), wajib), Selesai));

    async Task AturAktifAsync(BarisLayanan l) => galat = (await LaluMuat(meja.AturAktifAsync(l.Id, Admin, !l.Aktif, Selesai))).Penolakan;

    static string Sisa(string teks, int batas) => $"{teks.Length} dari {batas} karakter";
}
