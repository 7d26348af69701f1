using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;

namespace LayananPublik.Pengaduan;

/// <summary>Complaints outside the office's own desk: the dinas with its account or its link, everybody, and the figures.</summary>
static class DinasSetup
{
    public static IServiceCollection AddDinas(this IServiceCollection s)
    {
        s.AddSingleton<MejaTautanDinas>().AddSingleton<LayananDisposisi>().AddSingleton<SajiPublik>().AddSingleton<StatistikTersimpan>();
        return s.AddMenu(new(12, "Tugas dinas", "engineering", "/dinas") { Izin = Izin.TindakAduan, AwalBagi = [Peran.Dinas], Hitungan = new(Topik.Aduan, KasusDinasQuery.TugasBaruDinasAsync) });
    }

    public static void MapDinas(this IEndpointRouteBuilder e)
    {
        e.MapFotoDinas();
        e.MapDisposisi();
        e.MapAduanPublik();
        e.MapStatistikAduan();
    }
}
