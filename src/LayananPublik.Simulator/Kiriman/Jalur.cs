namespace LayananPublik.Simulator.Kiriman;

/// <summary>Runs work of the same name one after the other, work of different names side by side.</summary>
sealed class Jalur
{
    readonly Lock kunci = new();
    readonly Dictionary<string, (Task Ekor, int Panjang)> jalur = [];

    public void Jalankan(string nama, Func<Task> kerja)
    {
        lock (kunci)
        {
            var (ekor, panjang) = jalur.GetValueOrDefault(nama, (Task.CompletedTask, 0));
            // Neither the caller's request (tracing) nor a page's circuit may ride along.
            var biasa = !ExecutionContext.IsFlowSuppressed();
            if (biasa) ExecutionContext.SuppressFlow();
            jalur[nama] = (LanjutAsync(nama, ekor, kerja), panjang + 1);
            if (biasa) ExecutionContext.RestoreFlow();
        }
    }

    async Task LanjutAsync(string nama, Task sebelumnya, Func<Task> kerja)
    {
        await sebelumnya.ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await kerja().ConfigureAwait(false);
        }
        finally
        {
            lock (kunci)
            {
                var (ekor, panjang) = jalur[nama];
                if (panjang == 1) jalur.Remove(nama);
                else jalur[nama] = (ekor, panjang - 1);
            }
        }
    }
}
