using LayananPublik.Pelayanan;
using LayananPublik.Pencarian.Halaman;
using LayananPublik.Shell;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LayananPublik.Pencarian;

public static class PencarianSetup
{
    /// <summary>More hits than these narrow a queue to nothing that anybody reads through.</summary>
    const int BarisAntrean = 400;

    public static IServiceCollection AddPencarian(this IServiceCollection s)
    {
        s.AddSingleton<IInterceptor, PenandaCari>().AddSingleton(new UkuranBlok()).AddSingleton<Pencari>().AddSingleton<DaftarPerintah>();
        s.AddSingleton<PencariPermohonan>(sp => (teks, petugas, ct) => sp.GetRequiredService<Pencari>().IdAsync(JenisCari.Permohonan, teks, petugas, BarisAntrean, ct));
        s.AddSingleton(new PotonganAtas(10, typeof(CariDialog)));
        return s.AddSingleton<PengindeksCari>().AddHostedService(sp => sp.GetRequiredService<PengindeksCari>());
    }
}
