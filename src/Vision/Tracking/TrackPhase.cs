namespace AutoAttend.Vision.Tracking;

/// <summary>How urgently a track wants another chip.</summary>
public enum TrackPhase
{
    /// <summary>Not decided yet.</summary>
    Open,

    /// <summary>Decided, and nothing has spoken against it since.</summary>
    Decided,

    /// <summary>Decided, but its last chip spoke against it.</summary>
    Doubted,
}
