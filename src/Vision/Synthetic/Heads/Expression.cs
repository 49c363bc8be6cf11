using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Heads;

/// <summary>What a face does at one moment.</summary>
/// <param name="Smiling">-0.4 sullen, 0 at rest, 1 broad smile.</param>
/// <param name="Opening">How far the mouth is open, 0..1.</param>
/// <param name="Lids">How far the eyes are open: 1 as at rest, 0 shut.</param>
/// <param name="Gaze">Where the eyes look, -1..1 to the right of the picture and up.</param>
internal readonly record struct Expression(float Smiling, float Opening, float Lids, Vector2 Gaze)
{
    /// <summary>By how many centimetres a full smile moves a point of the face.</summary>
    public static Vector3 Smile(Vector3 at, FaceTraits face)
    {
        var side = MathF.Sign(at.X);
        var corner = Shape.Bump(MathF.Abs(at.X) - face.MouthHalf, at.Y - face.MouthY, 1.3f, 1.1f);
        var cheek = Shape.Bump(MathF.Abs(at.X) - 4, at.Y + 3.8f, 1.6f, 1.5f);
        return new Vector3(0.55f * corner * side, (0.5f * corner) + (0.25f * cheek), (-0.25f * corner) + (0.35f * cheek));
    }

    /// <summary>By how many centimetres a wide open mouth moves a point of the face.</summary>
    public static Vector3 Open(Vector3 at, FaceTraits face)
    {
        var below = Shape.Step(face.MouthY + 0.02f, face.MouthY - 0.12f, at.Y) * Shape.Step(6.8f, 2.5f, MathF.Abs(at.X));
        var corners = at.Y > face.MouthY - 1 ? Math.Max(0, 1 - (at.X * at.X / (face.MouthHalf * face.MouthHalf))) : 1;
        return new Vector3(0, -1.3f * below * float.Lerp(1, corners, Shape.Step(face.MouthY - 1.6f, face.MouthY - 0.3f, at.Y)), -0.35f * below);
    }
}
