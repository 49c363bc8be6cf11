using System.ComponentModel.DataAnnotations;

namespace AutoAttend.Vision.Quality;

/// <summary>
/// The limits beyond which a chip is not matched. The defaults were chosen on the shared footage: all four people of classroom
/// (31 to 48 pixels wide) and every visit of lobby-a pass, and what passes in neither is left out.
/// </summary>
public sealed class QualityOptions
{
    /// <summary>The least width of a face.</summary>
    /// <value>Pixels of the source frame; the default is 24 (the smallest faces named rightly were 31 wide, in classroom).</value>
    [Range(8, 1000)]
    public float FacePixels { get; set; } = 24;

    /// <summary>The least sharpness.</summary>
    /// <value>See <see cref="ChipQuality.Sharpness"/>; the default is 0.02 (the softest face of classroom has 0.029, photographs 0.18 and more).</value>
    [Range(0, 1)]
    public float Sharpness { get; set; } = 0.02f;

    /// <summary>The greatest turn to the side.</summary>
    /// <value>Degrees; the default is 40 (at 55, in classroom, the cosine with the person's own template falls to 0.3).</value>
    [Range(5, 90)]
    public float Yaw { get; set; } = 40;

    /// <summary>The greatest nod.</summary>
    /// <value>Degrees; the default is 35.</value>
    [Range(5, 90)]
    public float Pitch { get; set; } = 35;

    /// <summary>The greatest tilt, which alignment takes out but the detector was hardly trained on.</summary>
    /// <value>Degrees; the default is 45.</value>
    [Range(5, 180)]
    public float Roll { get; set; } = 45;

    /// <summary>The least mean brightness of the face.</summary>
    /// <value>Luma 0..255; the default is 35.</value>
    [Range(0, 255)]
    public float Dark { get; set; } = 35;

    /// <summary>The greatest mean brightness of the face.</summary>
    /// <value>Luma 0..255; the default is 225 (the brightest shared photograph has 188).</value>
    [Range(0, 255)]
    public float Bright { get; set; } = 225;

    /// <summary>The greatest share of the face that is burnt out or pitch black.</summary>
    /// <value>0..1; the default is 0.4.</value>
    [Range(0, 1)]
    public float Clipped { get; set; } = 0.4f;

    /// <summary>The least contrast of the face.</summary>
    /// <value>Standard deviation of luma; the default is 16 (below it different people look alike: corridor has 8 to 18, at 15 two people of interview-pair reach 0.59; classroom has 18 and more).</value>
    [Range(0, 127)]
    public float Contrast { get; set; } = 16;

    /// <summary>The greatest share of the inner face outside the frame.</summary>
    /// <value>0..1; the default is 0.03 (faces entering lobby-a with more lose 0.2 of their cosine).</value>
    [Range(0, 1)]
    public float Outside { get; set; } = 0.03f;

    /// <summary>The greatest distance of the landmarks from a face's.</summary>
    /// <value>Chip pixels; the default is 12.</value>
    [Range(1, 100)]
    public float LandmarkError { get; set; } = 12;

    /// <summary>The least detection confidence of a face that is matched.</summary>
    /// <value>0..1; the default is 0.75 (the people of all clips have 0.84 and more, half-covered faces less).</value>
    [Range(0, 1)]
    public float DetectionConfidence { get; set; } = 0.75f;

    /// <summary>
    /// The stricter limits of a photo that is enrolled: a poor template errs for as long as it lives. Small faces pass, since stills
    /// of one's own camera are fair photos.
    /// </summary>
    public static QualityOptions ForEnrolment() => new()
    {
        FacePixels = 28,
        Sharpness = 0.025f,
        Yaw = 28,
        Pitch = 25,
        Roll = 30,
        Dark = 45,
        Bright = 215,
        Clipped = 0.25f,
        Contrast = 16,
        Outside = 0.01f,
        LandmarkError = 9,
        DetectionConfidence = 0.8f,
    };
}
