using LayananPublik.Bersama;
using LayananPublik.Kantor;

namespace LayananPublik.Data;

/// <summary>Invented boundaries of the two kelurahan of Kecamatan Contoh: a brook runs between them.</summary>
static class BatasContoh
{
    /// <summary>From the north to the south, as both sides share it.</summary>
    static readonly (double Lintang, double Bujur)[] Kali = [(-6.5745, 106.8165), (-6.5790, 106.8182), (-6.5835, 106.8171), (-6.5880, 106.8196), (-6.5925, 106.8188), (-6.5970, 106.8209), (-6.6015, 106.8192), (-6.6060, 106.8214), (-6.6105, 106.8203)];

    static readonly (double, double)[] Barat = [(-6.6122, 106.8090), (-6.6098, 106.7984), (-6.6020, 106.7921), (-6.5934, 106.7897), (-6.5852, 106.7933), (-6.5778, 106.8011), (-6.5751, 106.8087)];

    static readonly (double, double)[] Timur = [(-6.5762, 106.8256), (-6.5801, 106.8341), (-6.5876, 106.8398), (-6.5951, 106.8402), (-6.6033, 106.8372), (-6.6091, 106.8297)];

    /// <summary>RW 005 of Kelurahan Contoh, so that an RW can be seen too.</summary>
    static readonly (double, double)[] Rw005 = [(-6.5880, 106.8060), (-6.5880, 106.8140), (-6.5960, 106.8148), (-6.5966, 106.8064)];

    public static BatasWilayah Untuk(UnitKerja kecamatan, UnitKerja contoh, UnitKerja sukamaju, DateTimeOffset pada) => BatasWilayah.Tetapkan(kecamatan, 1, "batas-contoh.geojson",
    [
        new(contoh.Id, null, "Contoh", "32.99.01.1001", Bentuk([.. Kali, .. Barat])), new(sukamaju.Id, null, "Sukamaju", "32.99.01.1002", Bentuk([.. Kali.Reverse(), .. Timur])), new(contoh.Id, "005", "RW 005", null, Bentuk(Rw005))
    ], Pelaku.Sistem, pada);

    static BentukBidang Bentuk(IEnumerable<(double Lintang, double Bujur)> cincin) => BentukBidang.Dari([[.. cincin.Select(t => TitikBumi.Dari(t.Lintang, t.Bujur))]]);
}
