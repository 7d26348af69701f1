using LayananPublik.Simulator.Ingatan;

namespace LayananPublik.Simulator.Graph;

/// <summary>
/// Meta's two send limits: 80 messages a second per office, and per citizen one every 6 seconds with a burst of 45 on credit.
/// How the credit is paid back is told in two ways: as a bucket of 45 that leaks one every 6 seconds, which is taken here, or,
/// strictly, by silence until the whole burst is paid for ("20 in a burst, then about two minutes").
/// </summary>
public sealed class Quota(SimulatorOptions options, Jaringan network, TimeProvider clock)
{
    const int PairBurst = 45;
    static readonly TimeSpan PairInterval = TimeSpan.FromSeconds(6);
    readonly Lock gate = new();
    readonly Dictionary<string, Bucket> pairs = [];
    Bucket office;

    public void Take(string recipient)
    {
        var strict = network.Baca(i => i.Setelan.PasanganKetat);
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (pairs.Count > 10_000) Forget(now);
            if (!office.TryAdd(options.PesanPerDetik, TimeSpan.FromSeconds(1) / options.PesanPerDetik, now))
                throw new GraphException(130429, "Cloud API message throughput has been reached.");
            var pair = pairs.GetValueOrDefault(recipient);
            var fits = (!strict || pair.InBurst(PairInterval, now)) && pair.TryAdd(PairBurst, PairInterval, now);
            pairs[recipient] = pair;
            if (!fits) throw new GraphException(131056, "Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time.");
        }
    }

    void Forget(DateTimeOffset now)
    {
        foreach (var (recipient, pair) in pairs)
            if (pair.EmptyAt <= now) pairs.Remove(recipient);
    }

    /// <summary>A leaky bucket told by the moment at which it will have run empty.</summary>
    struct Bucket
    {
        DateTimeOffset burst;

        public DateTimeOffset EmptyAt { get; private set; }

        /// <summary>Whether nothing is owed any more, or the burst that made the debt is still going on.</summary>
        public readonly bool InBurst(TimeSpan length, DateTimeOffset now) => EmptyAt <= now || now < burst + length;

        public bool TryAdd(int capacity, TimeSpan leak, DateTimeOffset now)
        {
            var start = EmptyAt > now ? EmptyAt : now;
            if (start + leak > now + leak * capacity) return false;
            if (EmptyAt <= now) burst = now;
            EmptyAt = start + leak;
            return true;
        }
    }
}
