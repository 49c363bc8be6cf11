using System.Numerics;

namespace AutoAttend.Vision.Synthetic.Drawing;

/// <summary>One visible point of a surface.</summary>
/// <param name="Surface">Where on the surface.</param>
/// <param name="Normal">In the world; not of unit length.</param>
internal readonly record struct Fragment(Vector2 Surface, Vector3 Normal);
