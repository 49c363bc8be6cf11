using System.Drawing;
using System.Numerics;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Synthetic.Bodies;
using AutoAttend.Vision.Synthetic.Cameras;
using AutoAttend.Vision.Synthetic.Drawing;
using AutoAttend.Vision.Synthetic.Heads;

namespace AutoAttend.Vision.Synthetic;

/// <summary>Takes enrolment photos of rendered people.</summary>
internal static class PhotoStudio
{
    private const int Width = 480;
    private const int Height = 600;

    /// <param name="figure">Of whom.</param>
    /// <param name="photo">From 0; every number gives another one.</param>
    public static (BgrImage Picture, FaceLandmarks Landmarks) Portrait(Figure figure, int photo)
    {
        var number = figure.Person.Number;
        var random = new Seeded(0xF070, number, photo);
        var posture = new Posture(Vector3.Zero, 0, 0, 0, 0);
        var eyes = figure.EyeHeight(posture);
        var lens = new Lens(
            new Vector3(random.Between(-0.05f, 0.05f), eyes + random.Between(-0.06f, 0.1f), 1.35f), new Vector3(0, eyes - 0.045f, 0), Width * random.Between(3.2f, 3.9f), Width, Height);
        var key = Vector3.Normalize(new Vector3(random.Between(-0.7f, 0.7f), random.Between(0.3f, 0.8f), 1));
        var strength = random.Between(0.5f, 0.75f);
        var light = new Lighting(
            key, new Vector3(strength, strength * 0.97f, strength * random.Between(0.86f, 1)), Vector3.Normalize(new Vector3(-key.X, 0.3f, 1)), new Vector3(random.Between(0.15f, 0.35f)), new Vector3(0.36f), new Vector3(0.2f), Vector3.UnitZ);
        var yaw = random.Between(-0.2f, 0.2f);
        var pose = new Pose(
            posture with { Heading = random.Between(-0.25f, 0.25f) },
            new HeadTurn(yaw, random.Between(-0.08f, 0.12f), random.Between(-0.06f, 0.06f)),
            new Expression(random.Between(0.2f, 0.9f), 0, random.Between(0.92f, 1.05f), new Vector2(-yaw, 0)));
        pose = pose with { Turn = pose.Turn with { Yaw = yaw - pose.Posture.Heading } };

        var canvas = Wall(ref random);
        var tile = new Tile();
        tile.Clear(0, 0, Width, Height, 2);
        figure.DrawHead(tile, lens, pose, light, 1);
        figure.DrawBody(tile, lens, pose, light);
        canvas.Lay(tile, 1, 0);
        var sensor = new Sensor(number, random.Between(1, 2.5f)) { Contrast = 1.2f };
        sensor.Compress(canvas, new Rectangle(0, 0, Width, Height));
        return (sensor.Take(canvas, random.Between(0.9f, 1.1f)), figure.Find(lens, pose).Landmarks);
    }

    // A plain wall, lighter where the lamp is.
    private static Canvas Wall(ref Seeded random)
    {
        var canvas = new Canvas(Width, Height);
        canvas.Depths.AsSpan().Fill(float.MaxValue);
        var colour = Tint.FromHsv(random.Unit(), random.Between(0, 0.25f), random.Between(0.55f, 0.9f));
        var (slope, bright) = (random.Between(-0.3f, 0.3f), random.Between(0.1f, 0.35f));
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var lit = colour * (1 + (slope * ((x / (float)Width) - 0.5f)) - (bright * y / Height));
                var at = ((y * Width) + x) * 3;
                (canvas.Pixels[at], canvas.Pixels[at + 1], canvas.Pixels[at + 2]) = (Tint.Encode(lit.Z), Tint.Encode(lit.Y), Tint.Encode(lit.X));
            }
        }

        return canvas;
    }
}
