namespace LayananPublik.Simulator;

/// <summary>A timer due at a moment of the simulator's clock, kept by a real timer that is set again whenever the clock moves.</summary>
sealed class JamTimer : ITimer
{
    readonly JamSimulator jam;
    readonly TimerCallback callback;
    readonly object? state;
    readonly ITimer real;
    readonly Lock gate = new();
    DateTimeOffset? due;
    TimeSpan period;
    bool disposed;

    public JamTimer(JamSimulator jam, TimerCallback callback, object? state)
    {
        (this.jam, this.callback, this.state) = (jam, callback, state);
        real = TimeProvider.System.CreateTimer(static t => ((JamTimer)t!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            if (disposed) return false;
            this.period = period;
            due = dueTime == Timeout.InfiniteTimeSpan ? null : jam.GetUtcNow() + dueTime;
            return Arm();
        }
    }

    public void Rearm()
    {
        lock (gate)
            if (!disposed) Arm();
    }

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            jam.Track(this, armed: false);
            real.Dispose();
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    void Ring()
    {
        lock (gate)
        {
            if (disposed || due is not { } moment) return;
            var now = jam.GetUtcNow();
            if (moment > now) { Arm(); return; }
            // A jump over many periods rings once: nobody wants an hourly job run 720 times.
            due = period > TimeSpan.Zero ? now + period : null;
            Arm();
        }
        callback(state);
    }

    bool Arm()
    {
        jam.Track(this, due is not null);
        if (due is not { } moment) return real.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        var wait = moment - jam.GetUtcNow();
        // Rounded up: a real timer that fires a fraction early would spin through Ring.
        var ms = Math.Clamp(Math.Ceiling(wait.TotalMilliseconds), 0, int.MaxValue);
        return real.Change(TimeSpan.FromMilliseconds(ms), Timeout.InfiniteTimeSpan);
    }
}
