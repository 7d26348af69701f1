using System.Collections.Concurrent;
using LayananPublik.Data;

namespace LayananPublik.Bersama;

/// <summary>
/// Tells open screens that something changed. <see cref="Tulis"/> puts the event into the same transaction as the change;
/// each node tails the events (<see cref="PembacaKabar"/>) and wakes its own subscribers, at most once per 100 ms each.
/// </summary>
public sealed partial class Siaran(TimeProvider jam, ILogger<Siaran> log)
{
    static readonly TimeSpan Jeda = TimeSpan.FromMilliseconds(100);
    readonly ConcurrentDictionary<Pengikut, byte> pengikut = new();
    readonly ILogger log = log;

    /// <summary>Number of screens that listen now.</summary>
    public int JumlahPengikut => pengikut.Count;

    /// <summary>Set by the tail: wakes it at once after a commit on this node instead of at its next round.</summary>
    internal SemaphoreSlim Bangun { get; } = new(0, 1);

    public void Tulis(LayananDb db, params ReadOnlySpan<string> topik)
    {
        foreach (var t in topik)
            if (!TersiratOleh(topik, t) && !db.Kabar.Local.Any(k => k.Id == 0 && k.Topik == t))
                db.Kabar.Add(Kabar.Tentang(t, jam.GetUtcNow()));
    }

    /// <summary>Call after the commit: the change is shown here without waiting for the next round of the tail.</summary>
    public void Bangunkan()
    {
        if (Bangun.CurrentCount > 0) return;
        try { Bangun.Release(); }
        catch (SemaphoreFullException) { /* already awake */ }
    }

    /// <summary>Follows topics until disposed. Callbacks never overlap, and many events in a row become one call.</summary>
    public IDisposable Ikuti(IReadOnlyCollection<string> topik, Func<Task> kabari)
    {
        var p = new Pengikut(this, topik.ToHashSet(StringComparer.Ordinal), kabari);
        pengikut[p] = 0;
        return p;
    }

    public IDisposable Ikuti(string topik, Func<Task> kabari) => Ikuti([topik], kabari);

    /// <summary>News of one thing is news of its kind: "percakapan/7" reaches those who follow "percakapan" too.</summary>
    internal void Umumkan(IEnumerable<string> topik)
    {
        var semua = new HashSet<string>(StringComparer.Ordinal);
        foreach (var t in topik)
        {
            semua.Add(t);
            if (t.IndexOf('/', StringComparison.Ordinal) is > 0 and var akhir) semua.Add(t[..akhir]);
        }
        foreach (var p in pengikut.Keys)
            if (p.Topik.Overlaps(semua)) p.Tandai();
    }

    static bool TersiratOleh(ReadOnlySpan<string> topik, string umum)
    {
        foreach (var t in topik)
            if (t.Length > umum.Length && t[umum.Length] == '/' && t.StartsWith(umum, StringComparison.Ordinal)) return true;
        return false;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A screen that followed events failed and was dropped.")]
    static partial void CatatGagal(ILogger log, Exception galat);

    sealed class Pengikut(Siaran siaran, HashSet<string> topik, Func<Task> kabari) : IDisposable
    {
        int menunggu;

        public HashSet<string> Topik => topik;

        public void Tandai()
        {
            if (Interlocked.Exchange(ref menunggu, 1) == 0) _ = KabariAsync();
        }

        public void Dispose() => siaran.pengikut.TryRemove(this, out _);

        async Task KabariAsync()
        {
            try
            {
                await Task.Delay(Jeda);
                Interlocked.Exchange(ref menunggu, 0);
                if (siaran.pengikut.ContainsKey(this)) await kabari();
            }
            catch (ObjectDisposedException) { Dispose(); }
            catch (Exception) when (!siaran.pengikut.ContainsKey(this)) { /* it left meanwhile, and its reading was cancelled */ }
            catch (Exception galat)
            {
                Dispose();
                CatatGagal(siaran.log, galat);
            }
        }
    }
}
