using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

/// <summary>Which service point serves what, and for whom.</summary>
public sealed partial class TitikPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaTitik meja, JamKantor jam) : HalamanPengaturan(dbs, siaran)
{
    readonly IDbContextFactory<LayananDb> dbs = dbs;
    readonly HashSet<string> pilihLayanan = [];
    readonly HashSet<int> pilihUnit = [];
    IReadOnlyList<BarisTitik>? titik;
    IReadOnlyList<LayananPilihan> layanan = [];
    IReadOnlyList<UnitTitik> unit = [];
    IReadOnlyList<BarisRiwayatKantor>? riwayat;
    BarisTitik? ubah;
    string judulRiwayat = "";

    protected override async Task BacaAsync(LayananDb db)
    {
        (layanan, unit) = (await db.LayananPilihanAsync(Admin, Selesai), await db.WilayahKantorAsync(Admin, Selesai));
        titik = await db.TitikKantorAsync(Admin, Selesai);
    }

    string Sebut(string kode) => layanan.FirstOrDefault(l => l.Kode == kode)?.Nama ?? kode;

    /// <summary>Two points claim the same service for the same unit: nothing but a person can tell which.</summary>
    bool Dipilih(string kode) => titik!.Where(t => t.Aktif && t.Layanan.Contains(kode)).SelectMany(t => t.Wilayah.Count == 0 ? [t.JalurInduk] : t.Wilayah.Select(w => w.Jalur)).GroupBy(j => j).Any(g => g.Count() > 1);

    void Ubah(BarisTitik t)
    {
        pilihLayanan.Clear();
        pilihUnit.Clear();
        pilihLayanan.UnionWith(t.Layanan);
        pilihUnit.UnionWith(t.Wilayah.Select(w => w.Id));
        ubah = t;
    }

    static void Tandai<T>(HashSet<T> pilihan, T isi, ChangeEventArgs e)
    {
        if (e.Value is true) pilihan.Add(isi);
        else pilihan.Remove(isi);
    }

    Task<Hasil> SimpanAsync() => LaluMuat(meja.AturAsync(ubah!.Id, Admin, ubah.Isian, new([.. pilihLayanan], [.. pilihUnit]), Selesai));

    async Task RiwayatAsync(BarisTitik t)
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        (judulRiwayat, riwayat) = ($"Riwayat {t.Nama}", await db.RiwayatTitikAsync(Admin, t.Id, Selesai));
    }
}
