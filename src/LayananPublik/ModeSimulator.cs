using LayananPublik.KotakMasuk;
using LayananPublik.Pengaturan;
using LayananPublik.Simulator;

namespace LayananPublik;

/// <summary>Puts the fake Meta into this process: it signs with our secrets, and its clock is the app's.</summary>
public static class ModeSimulator
{
    public static IServiceCollection AddSimulatorKantor(this IServiceCollection s, PengaturanKantor pengaturan) => s
        .AddSimulator((o, sp) =>
        {
            var rahasia = sp.GetRequiredService<RahasiaWebhook>();
            (o.AppSecret, o.VerifyToken, o.Folder) = (rahasia.AppSecret, rahasia.VerifyToken, Path.Combine(pengaturan.Folder, "simulator"));
        })
        .AddSingleton<TimeProvider>(sp => sp.GetRequiredService<JamSimulator>());
}
