namespace AutoAttend.Vision.Tracking;

/// <summary>What was decided on a track.</summary>
public enum TrackOutcome
{
    /// <summary>An enrolled person, named.</summary>
    Person,

    /// <summary>Somebody who is not enrolled.</summary>
    Stranger,

    /// <summary>Nobody could tell, and the reason says why.</summary>
    Undecided,
}
