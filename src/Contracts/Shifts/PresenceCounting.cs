namespace AutoAttend.Contracts.Shifts;

/// <summary>What is presence.</summary>
public enum PresenceCounting
{
    /// <summary>What the cameras' directions and the site's gap make of the sightings: for places whose doors see people come and leave.</summary>
    Intervals,

    /// <summary>Everything from the first to the last sighting of the shift: for places with one camera at the door.</summary>
    FirstToLast,
}
