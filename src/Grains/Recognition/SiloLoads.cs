using Orleans.Runtime;

namespace AutoAttend.Grains.Recognition;

/// <summary>This process's questions to the silos that have models: to whom the next one goes.</summary>
internal sealed class SiloLoads(SiloAddress local, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<SiloAddress, Asked> known = [];
    private long questions;

    /// <summary>Chooses a silo and counts the question; null where there is none. Every choice is followed by <see cref="Answered"/> or <see cref="Failed"/>.</summary>
    public SiloAddress? Ask(IEnumerable<SiloAddress> silos)
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            var chosen = SiloLoad.Choose(silos, silo => Load(silo, now));
            if (chosen is not null)
                known[chosen] = known.GetValueOrDefault(chosen) with { Outstanding = known.GetValueOrDefault(chosen).Outstanding + 1, Last = ++questions };
            return chosen;
        }
    }

    public void Answered(SiloAddress silo)
    {
        lock (gate)
            known[silo] = known[silo] with { Outstanding = known[silo].Outstanding - 1, AvoidedFor = TimeSpan.Zero };
    }

    /// <summary>Counts a question that was not answered; for a moment others are preferred.</summary>
    public void Failed(SiloAddress silo, TimeSpan avoidFor)
    {
        lock (gate)
        {
            known[silo] = known[silo] with { Outstanding = known[silo].Outstanding - 1, AvoidedSince = time.GetTimestamp(), AvoidedFor = avoidFor };
            // Addresses of silos that are gone never come back.
            foreach (var idle in known.Where(other => other.Value.Outstanding == 0 && questions - other.Value.Last > 10_000).ToList())
                known.Remove(idle.Key);
        }
    }

    private SiloLoad Load(SiloAddress silo, long now)
    {
        var asked = known.GetValueOrDefault(silo);
        var isAvoided = asked.AvoidedFor > TimeSpan.Zero && time.GetElapsedTime(asked.AvoidedSince, now) < asked.AvoidedFor;
        return new SiloLoad(asked.Outstanding, asked.Last, silo.Equals(local), isAvoided);
    }

    private readonly record struct Asked(int Outstanding, long Last, long AvoidedSince, TimeSpan AvoidedFor);
}
