namespace AutoAttend.Vision.Quality;

/// <summary>Why a chip may or may not be matched. It is judged from the picture alone, never from what the chip matches.</summary>
/// <param name="FacePixels">Width of the face's box in pixels of the source frame.</param>
/// <param name="Sharpness">Sharpness of the face as the camera saw it, at most at chip size; see <see cref="Luma.Sharpness"/>. Above 0.1 is sharp.</param>
/// <param name="Detail">The same of the chip itself: a small face enlarged to 112x112 has little, however sharp its few pixels are.</param>
/// <param name="Pose">Where the head points.</param>
/// <param name="Exposure">The light on the face.</param>
/// <param name="Outside">Share of the inner face that lies outside the frame, 0..1.</param>
/// <param name="LandmarkError">Root mean square distance between the aligned landmarks and the template, in chip pixels.</param>
/// <param name="DetectionConfidence">The detector's, 0..1.</param>
/// <param name="Reasons">What speaks against the chip, by the limits it was judged with.</param>
public sealed record ChipQuality(
    float FacePixels,
    float Sharpness,
    float Detail,
    HeadPose Pose,
    Exposure Exposure,
    float Outside,
    float LandmarkError,
    float DetectionConfidence,
    QualityReason Reasons)
{
    // Embeddings of different people reach a cosine of 0.33 on the shared photographs (Detail 0.18 and more) and 0.30 in lobby-a
    // (0.06 and more), but 0.69 in classroom (0.003 to 0.031) and 0.76 in corridor (0.008 to 0.052).
    private const float LowDetail = 0.05f;

    // Beyond these a larger or sharper face is embedded no better; classroom to lobby-a showed the difference, lobby-a to the photographs none.
    private const float AmplePixels = 112;
    private const float AmpleSharpness = 0.2f;

    /// <summary>Whether nothing speaks against the chip.</summary>
    public bool IsGood => Reasons == QualityReason.None;

    /// <summary>Whether the chip is so poor in detail that strangers look alike on it; see <see cref="Matching.MatchThresholds.LowDetailCosine"/>.</summary>
    public bool HasLowDetail => Detail < LowDetail;

    /// <summary>Which of a track's chips to embed first, 0..1, higher is better: large, sharp, frontal ones before all others.</summary>
    public float Rank
    {
        get
        {
            var size = Math.Min(1, FacePixels / AmplePixels);
            var sharpness = MathF.Sqrt(Math.Min(1, Sharpness / AmpleSharpness));
            var rank = size * sharpness * Pose.Frontality * DetectionConfidence * (1 - Outside);
            return IsGood ? rank : rank * 0.1f;
        }
    }
}
