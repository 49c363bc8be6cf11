using System.Collections.Immutable;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Web.Feed;

/// <summary>The last sightings, newest first, each in its latest revision.</summary>
/// <param name="Items">What is held.</param>
public sealed record RecentSightings(ImmutableArray<Sighting> Items)
{
    /// <summary>How many are held.</summary>
    public const int Capacity = 100;

    /// <summary>Nothing yet.</summary>
    public static readonly RecentSightings None = new([]);

    /// <summary>With this sighting in its place; the same object when it is known already in this or a later revision.</summary>
    public RecentSightings With(Sighting sighting)
    {
        var known = Items.FirstOrDefault(item => item.Id == sighting.Id);
        if (known is not null && known.Revision >= sighting.Revision)
            return this;
        var others = known is null ? Items : Items.Remove(known);
        return new([.. others.Append(sighting).OrderByDescending(item => item.FirstSeen).Take(Capacity)]);
    }
}
