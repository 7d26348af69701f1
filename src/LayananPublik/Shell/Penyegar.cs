namespace LayananPublik.Shell;

/// <summary>Reads again when told to: never two reads at once, at most two a second however much happens, and the last news is always read. For one screen, on its own thread.</summary>
public sealed class Penyegar(TimeProvider jam, Func<Task> baca, CancellationToken selesai)
{
    static readonly TimeSpan Jarak = TimeSpan.FromMilliseconds(500);
    long terakhir;
    bool berjalan, lagi;

    public async Task SegarkanAsync()
    {
        lagi = true;
        if (berjalan) return;
        berjalan = true;
        try
        {
            while (lagi)
            {
                var sisa = terakhir == 0 ? TimeSpan.Zero : Jarak - jam.GetElapsedTime(terakhir);
                if (sisa > TimeSpan.Zero) await Task.Delay(sisa, selesai);
                (lagi, terakhir) = (false, jam.GetTimestamp());
                await baca();
            }
        }
        catch (OperationCanceledException) when (selesai.IsCancellationRequested) { /* the officer has left */ }
        finally { berjalan = false; }
    }
}
