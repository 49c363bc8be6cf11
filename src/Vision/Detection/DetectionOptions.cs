using System.ComponentModel.DataAnnotations;

namespace AutoAttend.Vision.Detection;

/// <summary>What counts as a face, and how large a picture is searched.</summary>
public sealed class DetectionOptions
{
    /// <summary>The least confidence of a face.</summary>
    /// <value>0..1; the default is 0.6.</value>
    // Compared as what it is: the float 0.99 is more than the double 0.99.
    [Range(typeof(float), "0.05", "0.99", ParseLimitsInInvariantCulture = true)]
    public float DetectionConfidence { get; set; } = 0.6f;

    /// <summary>Of two detections that overlap more than this only the more confident one stays.</summary>
    /// <value>Intersection over union, 0..1; the default is 0.3.</value>
    [Range(0.05, 0.95)]
    public float Overlap { get; set; } = 0.3f;

    /// <summary>The longest side of the searched picture, for models of dynamic input; larger pictures are scaled down to it.</summary>
    /// <value>Pixels, a multiple of 32; the default is 640.</value>
    [Range(160, 2560)]
    public int WorkingSize { get; set; } = 640;
}
