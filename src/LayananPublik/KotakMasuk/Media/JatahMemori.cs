namespace LayananPublik.KotakMasuk;

/// <summary>How many bytes of files may be in memory at once, whatever the number of lanes: small files go side by side, a huge one goes alone.</summary>
sealed class JatahMemori(long muat) : IDisposable
{
    const long Satuan = 1024 * 1024;
    readonly int semua = (int)Math.Max(1, muat / Satuan);
    readonly SemaphoreSlim sisa = new((int)Math.Max(1, muat / Satuan));

    // One at a time collects its share, in the order of coming: two half-served would wait for each other for ever.
    readonly SemaphoreSlim antre = new(1);

    public async Task<IDisposable> AmbilAsync(long bait, CancellationToken ct)
    {
        var perlu = (int)Math.Clamp((bait + Satuan - 1) / Satuan, 1, semua);
        await antre.WaitAsync(ct);
        var dapat = 0;
        try
        {
            for (; dapat < perlu; dapat++) await sisa.WaitAsync(ct);
            return new Pegangan(sisa, perlu);
        }
        catch
        {
            if (dapat > 0) sisa.Release(dapat);
            throw;
        }
        finally { antre.Release(); }
    }

    public void Dispose()
    {
        sisa.Dispose();
        antre.Dispose();
    }

    sealed class Pegangan(SemaphoreSlim sisa, int banyak) : IDisposable
    {
        int lepas;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref lepas, 1) == 0) sisa.Release(banyak);
        }
    }
}
