using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk.Halaman;
using LayananPublik.Shell;

namespace LayananPublik.Pengaduan;

/// <summary>The office's own screens of complaints.</summary>
static class PapanSetup
{
    public static IServiceCollection AddPapanAduan(this IServiceCollection s)
    {
        s.AddMenu(new(28, "Catat aduan", "add_comment", "/aduan/baru") { Izin = Izin.CatatAduan, KecualiBagi = Izin.LihatAduan });
        s.AddSingleton(new AksiPercakapan("Catat sebagai aduan", "campaign", "catat-sebagai-aduan", Izin.CatatAduan, p => $"/aduan/baru?percakapan={p}"));
        return s.AddMenu(new(28, "Aduan", "campaign", "/aduan") { Izin = Izin.LihatAduan, Hitungan = new(Topik.Aduan, PapanAduanQuery.JumlahAduanMenungguAsync), AwalBagi = [Peran.AdminAduan] });
    }

    public static void MapPapanAduan(this IEndpointRouteBuilder e)
    {
        e.MapBerkasAduan();
        e.MapLapor();
    }
}
