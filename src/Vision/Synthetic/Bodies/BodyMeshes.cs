using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;
using AutoAttend.Vision.Synthetic.Heads;

namespace AutoAttend.Vision.Synthetic.Bodies;

/// <summary>The parts of one body, in centimetres from the middle of its head.</summary>
internal sealed class BodyMeshes
{
    private const float Shoulder = -22;
    private const float Hip = -84;

    private readonly PersonTraits person;
    private readonly float floor;

    public BodyMeshes(PersonTraits person)
    {
        this.person = person;
        floor = -((person.Height * 100) - person.Face.Crown);
        var (build, neck) = (person.Build, (0.8f + (0.2f * person.Masculine)) * (0.75f + (0.25f * person.Build)));
        Neck = Tube.Along([(new(0, -5, -2.2f), 5.6f * neck, 5.6f * neck), (new(0, -11, -2.6f), 5.7f * neck, 5.8f * neck), (new(0, -15, -3), 6.1f * neck, 6.1f * neck), (new(0, -20, -3), 8.5f * neck, 7)], 20);
        var shoulders = 19.5f + (2.2f * person.Masculine);
        Torso = Tube.Along(
            [
                (new(0, -13.6f, -3.3f), 6.5f * neck, 6.6f * neck), (new(0, -15.2f, -3.3f), 7.6f * neck, 7.2f * neck), (new(0, -17.2f, -3.2f), 11.5f * build, 8.2f), (new(0, -19.3f, -3), (shoulders - 3.5f) * build, 9.3f * build),
                (new(0, -22, -3), shoulders * build, 10.3f * build), (new(0, -27, -2.6f), (shoulders + 0.6f) * build, 11.2f * build), (new(0, -38, -2.2f), (shoulders - 1.6f) * build, 12.2f * build), (new(0, -52, -2.4f), 16.8f * build, 11.2f * build),
                (new(0, -66, -2.6f), 15.6f * build, 10.8f * build), (new(0, Hip, -2.8f), 17.3f * build, 11.5f * build), (new(0, Hip - 6, -2.8f), 16.3f * build, 10.5f * build),
            ],
            28);
    }

    public Mesh Neck { get; }

    public Mesh Torso { get; }

    /// <summary>An arm as it swings.</summary>
    /// <param name="side">1 for the right of the picture when the body faces it, -1 for the left.</param>
    /// <param name="posture">How the body moves.</param>
    public Mesh Arm(int side, Posture posture)
    {
        var swing = 0.45f * posture.Walking * MathF.Sin(posture.Stride) * side;
        var reach = 0.75f * posture.Sitting;
        var shoulder = new Vector3(side * ((19 + (2.2f * person.Masculine)) * person.Build), Shoulder - 2.5f, -3);
        var elbow = shoulder + Turned(new Vector3(side * 4, -27, 0), swing + reach);
        var wrist = elbow + Turned(new Vector3(side * -1, -24, 0), swing + (0.35f * posture.Walking) + (2 * reach));
        return Tube.Along([(shoulder + new Vector3(-side * 4.5f, 2.4f, 0), 2.4f, 4.5f), (shoulder + new Vector3(-side * 1.2f, 0.6f, 0), 5.2f, 6.2f), (shoulder + new Vector3(0, -4, 0), 5.7f, 6.2f), (Vector3.Lerp(shoulder, elbow, 0.5f), 5.2f, 5.4f), (elbow, 4.4f, 4.6f), (wrist, 3.3f, 3.4f)], 12);
    }

    /// <summary>The hand at the end of an arm.</summary>
    public static Mesh Hand(Mesh arm)
    {
        var wrist = End(arm, arm.Rows - 1);
        var along = Vector3.Normalize(wrist - End(arm, arm.Rows - 2));
        return Tube.Along([(wrist, 2.6f, 2.6f), (wrist + (along * 5), 3.6f, 2.8f), (wrist + (along * 10), 3.3f, 2.4f), (wrist + (along * 15), 1.2f, 1.2f)], 8);
    }

    /// <summary>A leg as it walks or sits.</summary>
    /// <param name="side">1 for the right of the picture when the body faces it, -1 for the left.</param>
    /// <param name="posture">How the body moves.</param>
    public Mesh Leg(int side, Posture posture)
    {
        var thigh = (Hip - floor) * 0.52f;
        var shin = (Hip - floor) * 0.48f - 3;
        var swing = (-0.42f * posture.Walking * MathF.Sin(posture.Stride) * side) + (1.45f * posture.Sitting);
        var bend = 0.5f * posture.Walking * Math.Max(0, MathF.Cos(posture.Stride + (side > 0 ? 0 : MathF.PI)));
        var hip = new Vector3(side * 8.6f * person.Build, Hip - 1, -2.8f);
        var knee = hip + Turned(new Vector3(0, -thigh, 0), swing);
        var ankle = knee + Turned(new Vector3(0, -shin, 0), swing - bend - (1.45f * posture.Sitting));
        return Tube.Along([(hip, 9.4f * person.Build, 9.6f), (Vector3.Lerp(hip, knee, 0.5f), 7.8f, 8), (knee, 6, 6.3f), (Vector3.Lerp(knee, ankle, 0.6f), 5.4f, 5.6f), (ankle, 5.2f, 5.4f)], 12);
    }

    /// <summary>The shoe at the end of a leg.</summary>
    public static Mesh Shoe(Mesh leg)
    {
        var ankle = End(leg, leg.Rows - 1);
        return Tube.Along([(ankle + new Vector3(0, -1, -4), 3, 2.5f), (ankle + new Vector3(0, -1.5f, -2), 4.4f, 3.4f), (ankle + new Vector3(0, -2, 8), 4.6f, 2.8f), (ankle + new Vector3(0, -2.4f, 15), 3, 1.4f)], 8);
    }

    private static Vector3 End(Mesh tube, int row)
    {
        var sum = Vector3.Zero;
        for (var column = 0; column < tube.Columns - 1; column++)
            sum += tube.Positions[tube.At(row, column)];
        return sum / (tube.Columns - 1);
    }

    // About the axis from left to right; positive swings what hangs down forwards.
    private static Vector3 Turned(Vector3 limb, float angle)
    {
        var (sine, cosine) = MathF.SinCos(angle);
        return new Vector3(limb.X, limb.Y * cosine, -limb.Y * sine);
    }
}
