namespace AutoAttend.Vision.Synthetic;

/// <summary>The places that demo cameras look at.</summary>
public enum SyntheticScene
{
    /// <summary>An entrance hall: people come in at the far end and walk past the camera.</summary>
    Lobby,

    /// <summary>A room with eight seats: people come, sit for a while and leave.</summary>
    Classroom,

    /// <summary>A row of turnstiles against the light of the street.</summary>
    Gate,
}
