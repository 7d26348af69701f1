namespace LayananPublik.Simulator.Kiriman;

/// <summary>Updates that wait for each other to go out in one delivery: until it is full, or nothing more has come for a moment.</summary>
sealed class Tumpukan(int besar, BentukKelompok bentuk, TimeSpan jeda)
{
    readonly Lock kunci = new();
    readonly List<KirimanWebhook> isi = [];
    readonly TaskCompletionSource penuh = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public BentukKelompok Bentuk => bentuk;

    public IReadOnlyList<KirimanWebhook> Isi
    {
        get { lock (kunci) return [.. isi]; }
    }

    /// <summary>True when there is room for no more.</summary>
    public bool Tambah(KirimanWebhook kiriman)
    {
        lock (kunci)
        {
            isi.Add(kiriman);
            if (isi.Count < besar) return false;
        }
        penuh.TrySetResult();
        return true;
    }

    public async Task PenuhAsync(CancellationToken ct)
    {
        for (var sebelum = -1; !penuh.Task.IsCompleted && Isi.Count != sebelum;)
        {
            sebelum = Isi.Count;
            await Task.WhenAny(penuh.Task, Task.Delay(jeda, ct));
            ct.ThrowIfCancellationRequested();
        }
    }
}
