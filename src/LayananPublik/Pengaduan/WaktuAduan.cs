using LayananPublik.Kantor;

namespace LayananPublik.Pengaduan;

/// <summary>By what a complaint's clocks run: the working hours of its unit, and the rungs of the office's ladder.</summary>
public sealed record WaktuAduan(Kalender Kalender, AturanAduan Aturan)
{
    public string ZonaWaktu => Kalender.ZonaWaktu;

    /// <summary>Null while the office has set no hours: nothing can be promised then.</summary>
    public DateTimeOffset? Janji(DateTimeOffset pada, int hari) => Kalender.PunyaJam ? Kalender.Tambah(pada, TargetAduan.Hari(hari)) : null;

    public string Teks(DateTimeOffset saat, DateTimeOffset pada) => Kalender.Teks(saat, pada);

    /// <summary>When a share of a clock's working time has passed.</summary>
    public DateTimeOffset Bagian(DateTimeOffset sejak, DateTimeOffset tenggat, int persen) => persen == 100 ? tenggat : Kalender.TambahKerja(sejak, Kalender.KerjaAntara(sejak, tenggat) * (persen / 100.0));
}
