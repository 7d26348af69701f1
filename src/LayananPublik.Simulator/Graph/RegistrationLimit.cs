namespace LayananPublik.Simulator.Graph;

/// <summary>Ten registrations and deregistrations within 72 hours.</summary>
public sealed class RegistrationLimit(JamSimulator clock)
{
    static readonly TimeSpan Span = TimeSpan.FromHours(72);
    readonly Lock gate = new();
    readonly Queue<DateTimeOffset> taken = new();

    public void Take()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            while (taken.TryPeek(out var oldest) && oldest + Span <= now) taken.Dequeue();
            if (taken.Count >= 10) throw new GraphException(133016, "There were too many registration attempts for this phone number in a short period of time.");
            taken.Enqueue(now);
        }
    }
}
