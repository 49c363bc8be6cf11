namespace AutoAttend.Vision.Tracking;

/// <summary>Why a track could not be decided.</summary>
public enum UndecidedReason
{
    /// <summary>Too few chips were looked at.</summary>
    TooFewFaces,

    /// <summary>Most chips were not fit to be matched; the quality's reason says what was wrong with them.</summary>
    LowQuality,

    /// <summary>The chips match nobody, but they hold so little detail that this proves nothing.</summary>
    LowDetail,

    /// <summary>Two enrolled people come into question.</summary>
    Ambiguous,

    /// <summary>Too near to an enrolled person for a stranger, not near enough for that person.</summary>
    NearThreshold,

    /// <summary>No recognizer was there to look at the chips.</summary>
    RecognizerUnavailable,
}
