namespace AutoAttend.Vision.Quality;

/// <summary>Why a chip may not be matched or enrolled.</summary>
[Flags]
public enum QualityReason
{
    /// <summary>Nothing speaks against it.</summary>
    None = 0,

    /// <summary>The face has too few pixels in the source frame.</summary>
    TooSmall = 1,

    /// <summary>Out of focus, or smeared by motion.</summary>
    Blurred = 2,

    /// <summary>The head is turned, nods or tilts too far.</summary>
    TurnedAway = 4,

    /// <summary>Too little light on the face.</summary>
    TooDark = 8,

    /// <summary>Too much light on the face, or large parts of it burnt out.</summary>
    TooBright = 16,

    /// <summary>Haze, backlight or fog: too little difference between light and dark.</summary>
    LowContrast = 32,

    /// <summary>Part of the face lies outside the frame.</summary>
    EdgeClipped = 64,

    /// <summary>The landmarks do not form a face.</summary>
    ImplausibleLandmarks = 128,

    /// <summary>The detector is not sure that this is a face.</summary>
    LowDetectionConfidence = 256,
}
