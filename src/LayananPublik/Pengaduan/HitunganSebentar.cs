using System.Collections.Concurrent;
using LayananPublik.Bersama;

namespace LayananPublik.Pengaduan;

/// <summary>
/// Figures that are counted from many rows and read by many, kept on this node until their topic is told, at most a minute. Each node counts for itself from the same rows.
/// Of those who ask at the same moment one counts, the others wait for it.
/// </summary>
sealed class HitunganSebentar<T> : IDisposable
{
    public static readonly TimeSpan Umur = TimeSpan.FromMinutes(1);
    const int Terbanyak = 200;

    readonly ConcurrentDictionary<string, Isi> ada = new(StringComparer.Ordinal);
    readonly TimeProvider jam;
    readonly IDisposable kabar;

    public HitunganSebentar(TimeProvider jam, Siaran siaran, string topik)
    {
        this.jam = jam;
        kabar = siaran.Ikuti(topik, () =>
        {
            ada.Clear();
            return Task.CompletedTask;
        });
    }

    /// <param name="hitung">Counts for all who wait: it must not end because one of them went away.</param>
    public Task<T> AmbilAsync(string kunci, Func<Task<T>> hitung, CancellationToken ct)
    {
        if (ada.Count >= Terbanyak) ada.Clear();
        var baru = new Isi(jam.GetUtcNow(), new(hitung));
        var isi = ada.GetOrAdd(kunci, baru);
        if (baru.Pada - isi.Pada >= Umur || isi.Gagal) isi = ada.TryUpdate(kunci, baru, isi) ? baru : ada.GetOrAdd(kunci, baru);
        return isi.Hitungan.Value.WaitAsync(ct);
    }

    public void Dispose() => kabar.Dispose();

    sealed class Isi(DateTimeOffset pada, Lazy<Task<T>> hitungan)
    {
        public DateTimeOffset Pada => pada;

        public Lazy<Task<T>> Hitungan => hitungan;

        public bool Gagal => hitungan is { IsValueCreated: true, Value: { IsCompleted: true, IsCompletedSuccessfully: false } };
    }
}
