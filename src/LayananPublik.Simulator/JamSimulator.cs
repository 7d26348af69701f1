using System.Collections.Concurrent;
using System.Globalization;

namespace LayananPublik.Simulator;

/// <summary>The clock of app and simulator: real time plus an offset that only grows. Timers follow it.</summary>
public sealed class JamSimulator : TimeProvider
{
    readonly string berkas;
    readonly Lock kunci = new();
    readonly ConcurrentDictionary<JamTimer, bool> timers = [];
    long geserTicks;

    public JamSimulator(SimulatorOptions pilihan)
    {
        berkas = Path.Combine(pilihan.Folder, "jam.txt");
        if (File.Exists(berkas) && TimeSpan.TryParse(File.ReadAllText(berkas), CultureInfo.InvariantCulture, out var geser))
            geserTicks = geser.Ticks;
    }

    public TimeSpan Geser => new(Interlocked.Read(ref geserTicks));

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Geser;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new JamTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock; whatever falls due on the way fires now.</summary>
    public void Maju(TimeSpan lama)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lama, TimeSpan.Zero);
        lock (kunci)
        {
            var geser = Geser + lama;
            Simpan(geser);
            Interlocked.Exchange(ref geserTicks, geser.Ticks);
        }
        foreach (var timer in timers.Keys)
            timer.Rearm();
    }

    internal void Track(JamTimer timer, bool armed)
    {
        if (armed) timers[timer] = true;
        else timers.TryRemove(timer, out _);
    }

    void Simpan(TimeSpan geser)
    {
        File.WriteAllText(berkas + ".baru", geser.ToString("c", CultureInfo.InvariantCulture));
        File.Move(berkas + ".baru", berkas, overwrite: true);
    }
}
