using LayananPublik.Pencarian.Halaman;
using LayananPublik.Shell;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LayananPublik.Pencarian;

public static class PencarianSetup
{
    public static IServiceCollection AddPencarian(this IServiceCollection s)
    {
        s.AddSingleton<IInterceptor, PenandaCari>().AddSingleton(new UkuranBlok()).AddSingleton<Pencari>().AddSingleton<DaftarPerintah>();
        s.AddSingleton(new PotonganAtas(10, typeof(CariDialog)));
        return s.AddSingleton<PengindeksCari>().AddHostedService(sp => sp.GetRequiredService<PengindeksCari>());
    }
}
