using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LayananPublik.Dasbor;

/// <summary>What the one who leads looks at: how much came, how much was finished and how fast, and the list behind every figure.</summary>
public static class DasborSetup
{
    public static IServiceCollection AddDasbor(this IServiceCollection s)
    {
        s.AddSingleton<IInterceptor, PencatatWaktuJawab>();
        s.AddSingleton<Pengukur>().AddHostedService<PekerjaDasbor>();
        return s;
    }
}
