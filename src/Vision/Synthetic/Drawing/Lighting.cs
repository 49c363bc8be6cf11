using System.Numerics;

namespace AutoAttend.Vision.Synthetic.Drawing;

/// <summary>The light that falls on one person: a main lamp or window, a second one, and what walls, ceiling and floor throw back.</summary>
/// <param name="Key">Direction towards the main light, of unit length, in the world.</param>
/// <param name="KeyColour">Linear, 1 for what makes a white wall white.</param>
/// <param name="Fill">Direction towards the second light.</param>
/// <param name="FillColour">Linear.</param>
/// <param name="Above">What comes from all around above.</param>
/// <param name="Below">What comes from all around below.</param>
/// <param name="Eye">Direction towards the camera.</param>
internal sealed record Lighting(
    Vector3 Key, Vector3 KeyColour, Vector3 Fill, Vector3 FillColour, Vector3 Above, Vector3 Below, Vector3 Eye)
{
    private readonly Vector3 keyHalf = Vector3.Normalize(Key + Eye);
    private readonly Vector3 fillHalf = Vector3.Normalize(Fill + Eye);

    /// <summary>The light that a matt surface throws back, before its own colour.</summary>
    /// <param name="normal">Of unit length.</param>
    /// <param name="wrap">How far light creeps around the edge of its shadow: 0 for stone, 0.3 for skin.</param>
    /// <param name="openness">The share of the surroundings that the point sees, 0..1.</param>
    public Vector3 Diffuse(Vector3 normal, float wrap, float openness)
    {
        var key = Math.Max(0, (Vector3.Dot(normal, Key) + wrap) / (1 + wrap));
        var fill = Math.Max(0, (Vector3.Dot(normal, Fill) + wrap) / (1 + wrap));
        var surroundings = Vector3.Lerp(Below, Above, 0.5f + (0.5f * normal.Y));
        return (KeyColour * (key * (0.35f + (0.65f * openness)))) + (FillColour * (fill * openness)) + (surroundings * openness);
    }

    /// <summary>The mirrored light of a surface.</summary>
    /// <param name="normal">Of unit length.</param>
    /// <param name="squarings">Blinn's exponent is two to the power of it.</param>
    public Vector3 Specular(Vector3 normal, int squarings) =>
        (KeyColour * Power(Math.Max(0, Vector3.Dot(normal, keyHalf)), squarings)) + (FillColour * Power(Math.Max(0, Vector3.Dot(normal, fillHalf)), squarings));

    /// <summary>Light on hair, which is bright where its strands lie square to half-way between lamp and eye (Kajiya and Kay 1989).</summary>
    public Vector3 Strands(Vector3 along) => (KeyColour * Strand(along, keyHalf)) + (FillColour * Strand(along, fillHalf));

    // The sine to the power of 32.
    private static float Strand(Vector3 along, Vector3 half)
    {
        var cosine = Vector3.Dot(along, half);
        return Power(Math.Max(0, 1 - (cosine * cosine)), 4);
    }

    private static float Power(float value, int squarings)
    {
        for (var squaring = 0; squaring < squarings; squaring++)
            value *= value;
        return value;
    }
}
