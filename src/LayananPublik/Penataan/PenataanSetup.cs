using LayananPublik.Kepegawaian;
using LayananPublik.Shell;

namespace LayananPublik.Penataan;

/// <summary>What the admin arranges: the start of an office, and the pages under Pengaturan. It stands above every feature it arranges.</summary>
public static class PenataanSetup
{
    public static IServiceCollection AddPenataan(this IServiceCollection s)
    {
        s.AddSingleton<MejaPendirian>();
        s.AddHostedService<Penyambut>();
        return s.AddMenu(new(90, "Pengaturan", "settings", "/pengaturan") { Izin = Izin.KelolaKantor, DiKaki = true });
    }

    public static void MapPenataan(this IEndpointRouteBuilder e) => _ = e;
}
