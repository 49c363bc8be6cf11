using AutoAttend.Vision.Quality;

namespace AutoAttend.Vision.Enrolment;

/// <summary>What a photo's quality means for the person who took it: what is wrong, and how to take a better one.</summary>
internal static class QualityAdvice
{
    // In the order in which they are best put right: a face that is no face needs no more light.
    private static readonly (QualityReason Reason, Func<ChipQuality, string> Words)[] Sentences =
    [
        (QualityReason.ImplausibleLandmarks, _ => "eyes, nose and mouth cannot be made out: use a photo with the whole face visible"),
        (QualityReason.LowDetectionConfidence, _ => "it is hard to make out as a face: use a photo with nothing in front of it"),
        (QualityReason.EdgeClipped, _ => "the face is cut off by the photo's edge: use one with some space around it"),
        (QualityReason.TooSmall, quality => $"the face is only {quality.FacePixels:F0} pixels wide: use one at least 100 pixels wide"),
        (QualityReason.TurnedAway, quality => $"the head is turned {Turn(quality):F0} degrees: look straight into the camera"),
        (QualityReason.TooDark, _ => "the face is too dark: turn it to the light"),
        (QualityReason.TooBright, _ => "the face is overexposed: use softer light"),
        (QualityReason.Blurred, _ => "the face is blurred: hold the camera still and let it focus"),
        (QualityReason.LowContrast, _ => "the face has hardly any contrast: avoid haze and light from behind"),
    ];

    /// <summary>Why a photo is turned down, all reasons in one sentence.</summary>
    public static string Rejection(ChipQuality quality) =>
        Sentence(string.Join("; ", Sentences.Where(entry => quality.Reasons.HasFlag(entry.Reason)).Select(entry => entry.Words(quality))));

    /// <summary>A warning for a photo that is accepted all the same; null where there is none.</summary>
    public static string? Warning(ChipQuality quality) => quality.HasLowDetail
        ? $"The face has little detail ({quality.FacePixels:F0} pixels wide), so the person will be named more rarely: add a photo whose face is at least 100 pixels wide."
        : null;

    private static float Turn(ChipQuality quality) =>
        Math.Max(Math.Max(Math.Abs(quality.Pose.Yaw), Math.Abs(quality.Pose.Pitch)), Math.Abs(quality.Pose.Roll));

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
}
