using System.Numerics;

namespace AutoAttend.Vision.Alignment;

/// <summary>Pixels that can be read between their centres.</summary>
internal interface IColourPlane
{
    /// <summary>The interpolated colour at a point, three channels in the source's own colour space; black outside.</summary>
    Vector3 Sample(float x, float y);

    /// <summary>A colour of that space as blue, green, red, 0..255.</summary>
    Vector3 ToBgr(Vector3 colour);
}
