using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Scenes;

/// <summary>A place: what stands in it, its lamps, its camera.</summary>
internal sealed record SceneModel
{
    /// <summary>The first of <see cref="Slabs"/> is the room itself, which throws no shadow.</summary>
    public const int RoomSlabs = 1;

    public required IReadOnlyList<Slab> Slabs { get; init; }

    public required IReadOnlyList<(Vector3 At, Vector3 Strength)> Lamps { get; init; }

    /// <summary>Light from everywhere, linear.</summary>
    public required Vector3 Ambient { get; init; }

    /// <summary>Direction to what lights people most.</summary>
    public required Vector3 Key { get; init; }

    public required Vector3 KeyColour { get; init; }

    public required Vector3 Fill { get; init; }

    public required Vector3 FillColour { get; init; }

    /// <summary>Metres.</summary>
    public required Vector3 Camera { get; init; }

    /// <summary>A point in the middle of the picture, metres.</summary>
    public required Vector3 Target { get; init; }

    /// <summary>Focal length in widths of a picture of 16:9.</summary>
    public required float Focal { get; init; }

    public Lens LensFor(int width, int height) => new(Camera, Target, Focal * Math.Max(width, height * 16f / 9), width, height);

    /// <summary>The light on somebody at a place.</summary>
    public Lighting LightAt(Vector3 place)
    {
        var nearness = 0.85f + (0.3f * Noise.At(place.X * 0.5f, place.Z * 0.35f, 17));
        return new Lighting(
            Vector3.Normalize(Key), KeyColour * nearness, Vector3.Normalize(Fill), FillColour, Ambient * 0.85f, Ambient * 0.42f, Vector3.Normalize(Camera - place));
    }
}
