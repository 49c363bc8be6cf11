using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Scenes;

/// <summary>The three places of the demo. People come towards the camera, along z.</summary>
internal static class SceneModels
{
    /// <summary>Where the classroom's chairs stand, facing the camera.</summary>
    public static IReadOnlyList<Vector3> Seats { get; } =
        [.. from row in Enumerable.Range(0, 2) from column in Enumerable.Range(0, 3) select new Vector3(-1.2f + (1.15f * column) + (0.55f * row), 0, -3.5f - (1.45f * row))];

    public static SceneModel Of(SyntheticScene scene) => scene switch
    {
        SyntheticScene.Lobby => Lobby(),
        SyntheticScene.Classroom => Classroom(),
        SyntheticScene.Gate => Gate(),
        _ => throw new ArgumentOutOfRangeException(nameof(scene), scene, "unknown scene"),
    };

    // Middle of the bottom, size, colour.
    private static Slab Box(float x, float y, float z, float width, float height, float depth, int colour, Finish finish) =>
        new(new Vector3(x - (width / 2), y, z - (depth / 2)), new Vector3(x + (width / 2), y + height, z + (depth / 2)), Tint.FromHex(colour), finish);

    // A pot, and balls of leaves over it.
    private static IEnumerable<Slab> Plant(float x, float z, float size)
    {
        yield return Box(x, 0, z, 0.42f * size, 0.48f * size, 0.42f * size, 0x5A5550, Finish.Paint);
        foreach (var (right, up, front, width) in ((float, float, float, float)[])[(0, 0.42f, 0, 0.66f), (-0.22f, 0.72f, 0.06f, 0.5f), (0.2f, 0.66f, -0.08f, 0.54f), (0.02f, 1.02f, 0.04f, 0.5f), (-0.1f, 1.34f, -0.05f, 0.34f), (0.16f, 1.2f, 0.1f, 0.3f)])
            yield return Box(x + (right * size), up * size, z + (front * size), width * size, width * size * 0.9f, width * size, 0x3F7038, Finish.Leaves);
    }

    private static SceneModel Lobby() => new()
    {
        Slabs =
        [
            Box(0, 0, -5, 9, 3.1f, 12.6f, 0xD9D6CF, Finish.Paint),
            Box(0, -0.01f, -5, 9, 0.015f, 12.6f, 0xB9B4AA, Finish.Tiles),
            Box(-4.47f, 0.5f, -5.5f, 0.05f, 2.3f, 6.5f, 0xFFFFFF, Finish.Window),
            Box(2.9f, 0, -11.2f, 3.0f, 3.1f, 0.12f, 0x6E5A45, Finish.Wood),
            Box(0.2f, 0, -11.23f, 1.7f, 2.25f, 0.06f, 0x39424A, Finish.Paint), Box(0.2f, 0, -11.19f, 0.04f, 2.25f, 0.04f, 0xA8ADB2, Finish.Metal),
            Box(0.2f, 2.25f, -11.2f, 1.9f, 0.08f, 0.1f, 0xA8ADB2, Finish.Metal),
            Box(3.2f, 0, -7.2f, 1.0f, 1.08f, 3.0f, 0x8A6A48, Finish.Wood), Box(3.15f, 1.08f, -7.2f, 1.2f, 0.05f, 3.2f, 0xE6E3DC, Finish.Paint),
            Box(3.5f, 1.13f, -7.6f, 0.06f, 0.36f, 0.55f, 0x15171A, Finish.Metal), Box(-2.4f, 1.2f, -11.22f, 1.5f, 1.0f, 0.05f, 0x3E6E8E, Finish.Poster),
            .. Plant(-2.9f, -10.6f, 1.1f), .. Plant(4.1f, -4.6f, 0.9f),
            Box(-3.5f, 0, -7.4f, 0.85f, 0.42f, 2.0f, 0x5C6B7A, Finish.Paint), Box(-3.85f, 0.42f, -7.4f, 0.22f, 0.4f, 2.0f, 0x5C6B7A, Finish.Paint),
            Box(-1.5f, 3.06f, -3.5f, 0.3f, 0.05f, 1.6f, 0xFFF6E8, Finish.Lamp), Box(1.5f, 3.06f, -3.5f, 0.3f, 0.05f, 1.6f, 0xFFF6E8, Finish.Lamp),
            Box(-1.5f, 3.06f, -7.5f, 0.3f, 0.05f, 1.6f, 0xFFF6E8, Finish.Lamp), Box(1.5f, 3.06f, -7.5f, 0.3f, 0.05f, 1.6f, 0xFFF6E8, Finish.Lamp),
        ],
        Lamps = [(new(-1.5f, 2.95f, -3.5f), new(0.34f, 0.32f, 0.28f)), (new(1.5f, 2.95f, -7.5f), new(0.34f, 0.32f, 0.28f)), (new(-4.2f, 1.8f, -5.5f), new(0.5f, 0.55f, 0.62f))],
        Ambient = new(0.34f, 0.34f, 0.34f),
        Key = new(-0.75f, 0.45f, 0.55f),
        KeyColour = new(0.86f, 0.88f, 0.9f),
        Fill = new(0.5f, 0.8f, 0.5f),
        FillColour = new(0.24f, 0.22f, 0.19f),
        Camera = new(0.1f, 2.15f, 0.6f),
        Target = new(0, 1.46f, -4.4f),
        Focal = 1.75f,
    };

    private static SceneModel Classroom() => new()
    {
        Slabs =
        [
            Box(0, 0, -4, 9.4f, 3, 10.6f, 0xE3DFD2, Finish.Paint),
            Box(0, -0.01f, -4, 9.4f, 0.015f, 10.6f, 0x6B7684, Finish.Carpet),
            Box(4.67f, 0.9f, -4.3f, 0.05f, 1.8f, 6.5f, 0xFFFFFF, Finish.Window),
            Box(-1.2f, 0.9f, -9.25f, 3.6f, 1.4f, 0.06f, 0x9A7B55, Finish.Wood), Box(-2.2f, 1.15f, -9.2f, 0.9f, 0.95f, 0.04f, 0xB9803A, Finish.Poster), Box(-0.6f, 1.1f, -9.2f, 1.3f, 1.0f, 0.04f, 0x43709A, Finish.Poster),
            Box(2.9f, 0, -9.0f, 2.2f, 1.9f, 0.5f, 0xA9855B, Finish.Wood), .. Plant(1.5f, -8.9f, 0.9f),
            Box(-4.64f, 0, -7.6f, 0.08f, 2.1f, 1.0f, 0x7C5B3E, Finish.Wood),
            Box(-1.4f, 2.96f, -3.5f, 0.3f, 0.05f, 2.4f, 0xF4F8FF, Finish.Lamp), Box(1.4f, 2.96f, -3.5f, 0.3f, 0.05f, 2.4f, 0xF4F8FF, Finish.Lamp),
            Box(-1.4f, 2.96f, -7, 0.3f, 0.05f, 2.4f, 0xF4F8FF, Finish.Lamp), Box(1.4f, 2.96f, -7, 0.3f, 0.05f, 2.4f, 0xF4F8FF, Finish.Lamp),
            .. Seats.SelectMany(DeskAndChair),
        ],
        Lamps = [(new(-1.4f, 2.85f, -3.5f), new(0.32f, 0.33f, 0.34f)), (new(1.4f, 2.85f, -7), new(0.32f, 0.33f, 0.34f)), (new(4.4f, 1.9f, -4.3f), new(0.5f, 0.52f, 0.55f))],
        Ambient = new(0.36f, 0.36f, 0.37f),
        Key = new(0.8f, 0.45f, 0.45f),
        KeyColour = new(0.84f, 0.86f, 0.88f),
        Fill = new(-0.3f, 0.9f, 0.6f),
        FillColour = new(0.3f, 0.3f, 0.3f),
        Camera = new(-0.2f, 2.0f, 0.5f),
        Target = new(0, 1.08f, -4.4f),
        Focal = 1.5f,
    };

    private static IEnumerable<Slab> DeskAndChair(Vector3 seat) =>
    [
        Box(seat.X, 0.70f, seat.Z + 0.62f, 0.95f, 0.035f, 0.5f, 0xC9A577, Finish.Wood),
        Box(seat.X - 0.42f, 0, seat.Z + 0.62f, 0.04f, 0.7f, 0.4f, 0x55585C, Finish.Metal),
        Box(seat.X + 0.42f, 0, seat.Z + 0.62f, 0.04f, 0.7f, 0.4f, 0x55585C, Finish.Metal),
        Box(seat.X, 0.52f, seat.Z - 0.28f, 0.42f, 0.36f, 0.04f, 0x3D5A80, Finish.Paint),
        Box(seat.X - 0.1f, 0.735f, seat.Z + 0.62f, 0.28f, 0.012f, 0.21f, 0xE9E7E1, Finish.Paint),
    ];

    private static SceneModel Gate() => new()
    {
        Slabs =
        [
            Box(0, 0, -6, 8, 3.4f, 14.6f, 0xC9CDD1, Finish.Panels),
            Box(0, -0.01f, -6, 8, 0.015f, 14.6f, 0x8F9499, Finish.Tiles),
            Box(0, 0.05f, -13.2f, 6.6f, 2.7f, 0.06f, 0xFFFFFF, Finish.Window),
            Box(-3.95f, 1.1f, -6, 0.05f, 1.3f, 1.9f, 0x2F5D50, Finish.Poster), Box(3.95f, 1.1f, -4.9f, 0.05f, 1.3f, 1.9f, 0x7A3B2E, Finish.Poster),
            .. Plant(-3.3f, -10.6f, 1.2f), .. Plant(3.4f, -11.4f, 1.0f),
            Box(0, 2.95f, -5.6f, 7.98f, 0.3f, 0.12f, 0x1F3A5F, Finish.Paint),
            Box(-1.2f, 3.36f, -3, 0.6f, 0.05f, 0.6f, 0xFFFFFF, Finish.Lamp), Box(1.2f, 3.36f, -3, 0.6f, 0.05f, 0.6f, 0xFFFFFF, Finish.Lamp), Box(0, 3.36f, -8, 0.6f, 0.05f, 0.6f, 0xFFFFFF, Finish.Lamp),
            .. new[] { -2.1f, -0.7f, 0.7f, 2.1f }.SelectMany(Turnstile),
        ],
        Lamps = [(new(-1.2f, 3.2f, -3), new(0.4f, 0.41f, 0.43f)), (new(1.2f, 3.2f, -3), new(0.4f, 0.41f, 0.43f)), (new(0, 2.2f, -12.8f), new(0.7f, 0.75f, 0.8f))],
        Ambient = new(0.27f, 0.28f, 0.3f),
        Key = new(0.3f, 0.6f, 0.9f),
        KeyColour = new(1.02f, 1.02f, 1.02f),
        Fill = new(-0.5f, 0.3f, -0.9f),
        FillColour = new(0.55f, 0.58f, 0.62f),
        Camera = new(0, 2.0f, 0.4f),
        Target = new(0, 1.4f, -4.6f),
        Focal = 1.75f,
    };

    private static IEnumerable<Slab> Turnstile(float x) =>
    [
        Box(x, 0, -5.4f, 0.2f, 0.98f, 1.3f, 0xB4B9BE, Finish.Metal),
        Box(x, 0.98f, -5.4f, 0.22f, 0.03f, 1.32f, 0x22262A, Finish.Paint),
        Box(x, 0.99f, -4.85f, 0.12f, 0.03f, 0.12f, 0x35D07F, Finish.Lamp),
    ];
}
