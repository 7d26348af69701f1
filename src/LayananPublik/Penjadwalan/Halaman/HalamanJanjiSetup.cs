using LayananPublik.Kepegawaian;
using LayananPublik.Shell;

namespace LayananPublik.Penjadwalan.Halaman;

static class HalamanJanjiSetup
{
    /// <summary>The staff's calendar, its desk at the counter, its place in the menu.</summary>
    public static IServiceCollection AddHalamanJanji(this IServiceCollection s) =>
        s.AddSingleton<MejaLoketJanji>().AddMenu(new(17, "Janji", "event", "/janji") { Izin = Izin.LihatJanji });
}
