using AutoAttend.Vision.Synthetic.Worlds;

namespace AutoAttend.Vision.Synthetic;

/// <summary>
/// People and strangers who go their ways for ever: through the gate, the lobby, to the classroom and out. Where everybody is at any time follows
/// from the three numbers alone, so that all cameras agree and the ground truth can be asked for.
/// </summary>
/// <param name="People">How many of the seed's people there are to be enrolled.</param>
/// <param name="Strangers">How many strangers go among them.</param>
/// <param name="Seed">Which people, and when they come.</param>
public sealed record SyntheticWorld(int People, int Strangers, int Seed)
{
    /// <summary>The world's time at an instant: cameras that run live show it.</summary>
    public static TimeSpan TimeAt(DateTimeOffset instant) => instant - DateTimeOffset.UnixEpoch;

    /// <summary>Who passes a camera of a scene, in the order of coming.</summary>
    /// <param name="scene">Where.</param>
    /// <param name="from">The world's time.</param>
    /// <param name="to">The world's time; whoever is there at any moment between both is named.</param>
    public IEnumerable<SyntheticVisit> Visits(SyntheticScene scene, TimeSpan from, TimeSpan to) =>
        new Schedule(this).Stays(scene, from.TotalSeconds, to.TotalSeconds).Select(stay => new SyntheticVisit(
            stay.Person, stay.IsStranger, scene, TimeSpan.FromSeconds(stay.From), TimeSpan.FromSeconds(stay.To)));

    /// <summary>Everybody who is to be enrolled.</summary>
    public IEnumerable<DemoIdentity> Everybody()
    {
        var people = DemoPeople.Of(Seed);
        return Enumerable.Range(0, People).Select(people.Identity);
    }
}
