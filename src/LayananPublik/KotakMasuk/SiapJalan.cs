namespace LayananPublik.KotakMasuk;

/// <summary>Whether the server listens: before that, a call to the simulator in this very process would go nowhere.</summary>
public sealed class SiapJalan(IHostApplicationLifetime hidup)
{
    public bool Sudah => hidup.ApplicationStarted.IsCancellationRequested;

    public void Saat(Action siap) => hidup.ApplicationStarted.Register(siap);
}
