using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Shell;

namespace LayananPublik.Pemanggilan;

public static class PemanggilanSetup
{
    public static IServiceCollection AddPemanggilan(this IServiceCollection s)
    {
        s.AddSingleton<KerjaAntrean>().AddSingleton<BukuTiket>().AddSingleton<MejaAntrean>().AddSingleton<PapanAntrean>().AddSingleton<MejaKios>();
        s.AddSingleton<PenutupAntrean>().AddHostedService(sp => sp.GetRequiredService<PenutupAntrean>());
        s.AddRateLimiter(o => o.AddPolicy<string, BatasLayar>(BatasLayar.Nama));
        s.AddMenu(new(16, "Antrean", "confirmation_number", "/antrean") { Izin = Izin.PanggilAntrean });
        // Its two words hold before all that the assistant understands.
        s.Insert(0, ServiceDescriptor.Singleton<IPenanggap, PenanggapAntrean>());
        return s;
    }

    public static void MapPemanggilan(this IEndpointRouteBuilder e) => e.MapAntrean();
}
