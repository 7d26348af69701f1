using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LayananPublik.Bench;

/// <summary>Counts the commands of one flow of work and how long the database took for them.</summary>
sealed class PerintahSql : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    static readonly AsyncLocal<bool> dihitung = new();
    readonly List<IDisposable> langganan = [];
    readonly ConcurrentDictionary<string, (int Kali, double Ms)> menurutTeks = new();
    long kali, terjemahan;
    double ms;

    public PerintahSql() => langganan.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public long Kali => kali;

    public double Ms => ms;

    /// <summary>Queries that EF had to translate anew: a steady flow of work has none.</summary>
    public long Terjemahan => terjemahan;

    public IEnumerable<(string Teks, int Kali, double Ms)> Termahal => menurutTeks.OrderByDescending(x => x.Value.Ms).Select(x => (x.Key, x.Value.Kali, x.Value.Ms));

    /// <summary>From here on, in this flow only.</summary>
    public static void Mulai() => dihitung.Value = true;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) langganan.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (!dihitung.Value) return;
        if (value.Key.EndsWith("QueryCompilationStarting", StringComparison.Ordinal)) Interlocked.Increment(ref terjemahan);
        else if (value.Value is CommandExecutedEventData perintah) Catat(perintah.Command.CommandText, perintah.Duration);
        else if (value.Value is TransactionEndEventData akhir && value.Key.EndsWith("TransactionCommitted", StringComparison.Ordinal)) Catat("COMMIT", akhir.Duration);
    }

    void Catat(string teks, TimeSpan lama)
    {
        Interlocked.Increment(ref kali);
        ms += lama.TotalMilliseconds;
        menurutTeks.AddOrUpdate(teks, (1, lama.TotalMilliseconds), (_, x) => (x.Kali + 1, x.Ms + lama.TotalMilliseconds));
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => langganan.ForEach(l => l.Dispose());

    static class DbLoggerCategory { public const string Name = "Microsoft.EntityFrameworkCore"; }
}
