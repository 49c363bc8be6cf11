using System.Numerics;

namespace AutoAttend.Vision.Synthetic.Drawing;

/// <summary>Colours a surface. Implementations are structs, so that the rasteriser is compiled for each.</summary>
internal interface IShader
{
    /// <summary>Linear light of a visible point, red, green, blue.</summary>
    Vector3 Shade(in Fragment fragment);
}
