using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk.Halaman;
using LayananPublik.Shell;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace LayananPublik.KotakMasuk;

static class HadirSetup
{
    /// <summary>Who is here, who does what, who is called.</summary>
    public static IServiceCollection AddHadir(this IServiceCollection s)
    {
        s.AddSingleton<MejaTugas>().AddSingleton<MejaPanggilan>();
        s.AddScoped<TandaHadir>().AddScoped<CircuitHandler, SambunganHadir>();
        s.AddSingleton<PapanMeja>().AddHostedService(sp => sp.GetRequiredService<PapanMeja>());
        return s.AddSingleton(new PotonganAtas(95, typeof(Lonceng))).AddSingleton(new PotonganPengguna(10, Izin.LihatPercakapan, typeof(KeadaanSaya)));
    }
}
