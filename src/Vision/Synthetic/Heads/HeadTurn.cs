using System.Numerics;

namespace AutoAttend.Vision.Synthetic.Heads;

/// <summary>How a head is turned on its body, in radians.</summary>
/// <param name="Yaw">Positive: the nose points to the right of the picture, seen from the front.</param>
/// <param name="Pitch">Positive: the nose points down.</param>
/// <param name="Roll">Positive: tilted clockwise in the picture.</param>
internal readonly record struct HeadTurn(float Yaw, float Pitch, float Roll)
{
    // Where the neck bends, in centimetres from the middle of the head.
    private static readonly Vector3 Pivot = new(0, -9, -2);

    public Matrix4x4 Matrix =>
        Matrix4x4.CreateTranslation(-Pivot) * Matrix4x4.CreateRotationZ(-Roll) * Matrix4x4.CreateRotationX(Pitch) * Matrix4x4.CreateRotationY(Yaw)
        * Matrix4x4.CreateTranslation(Pivot);
}
