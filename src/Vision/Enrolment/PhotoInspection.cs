using AutoAttend.Vision.Quality;

namespace AutoAttend.Vision.Enrolment;

/// <summary>What a photo was found to be.</summary>
public sealed record PhotoInspection
{
    /// <summary>Why it cannot be enrolled; null when it is accepted.</summary>
    public PhotoRejection? Rejection { get; init; }

    /// <summary>In words, with what to do; for an accepted photo a warning, or null.</summary>
    public string? Message { get; init; }

    /// <summary>The embedding model of the template.</summary>
    public required string ModelId { get; init; }

    /// <summary>L2-normalised; null when rejected.</summary>
    public float[]? Template { get; init; }

    /// <summary>Width of the face's box in the photo's pixels; 0 where there is not one face.</summary>
    public float FacePixels { get; init; }

    /// <summary>How good the face is; null where there is not one face.</summary>
    public ChipQuality? Quality { get; init; }

    /// <summary>The aligned face, 112x112; null where there is not one face.</summary>
    public BgrImage? Chip { get; init; }

    /// <summary>The face and its surroundings, to be kept in place of the photo; null when rejected.</summary>
    public byte[]? Jpeg { get; init; }

    public bool IsAccepted => Rejection is null;
}
