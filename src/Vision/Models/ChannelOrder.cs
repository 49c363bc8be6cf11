namespace AutoAttend.Vision.Models;

/// <summary>The order of the colour planes that a model was trained on.</summary>
public enum ChannelOrder
{
    /// <summary>Blue, green, red.</summary>
    Bgr,

    /// <summary>Red, green, blue.</summary>
    Rgb,
}
