using System.Drawing;
using System.Numerics;
using AutoAttend.Vision.Alignment;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Synthetic.Bodies;
using AutoAttend.Vision.Synthetic.Cameras;
using AutoAttend.Vision.Synthetic.Drawing;
using AutoAttend.Vision.Synthetic.Heads;

namespace AutoAttend.Vision.Synthetic;

/// <summary>
/// Rendered people in every light, pose, size and background that a seed brings, far more varied than the demo's scenes: what the built-in models are
/// trained and measured on. Not thread-safe.
/// </summary>
public sealed class SyntheticViews
{
    private readonly Tile tile = new();
    private readonly Sensor[] sensors = [.. Enumerable.Range(0, 10).Select(index => new Sensor(index, 0.8f + (0.6f * index)) { Quality = 95 - (6 * index) })];
    private (long Number, Figure Figure)? latest;

    /// <summary>The chip of somebody in one view, cut as the product cuts it, with landmarks that err as a detector's do.</summary>
    /// <param name="who">Whom.</param>
    /// <param name="view">Every number gives another view.</param>
    public BgrImage Chip(DemoIdentity who, int view)
    {
        ArgumentNullException.ThrowIfNull(who);
        var random = new Seeded(0xC41F, who.Number, view);
        var pixels = 24 * MathF.Pow(5.5f, random.Unit());
        var side = Math.Max(48, (int)(pixels * 2.2f) & ~1);
        var canvas = Background(ref random, side, side);
        var pose = AnyPose(ref random, out var lighting);
        var face = Draw(ref random, canvas, who, pose, lighting, new Vector2(side * random.Between(0.42f, 0.58f), side * random.Between(0.42f, 0.58f)), pixels);
        return Cut(ref random, Take(ref random, canvas), face.Landmarks);
    }

    /// <summary>The same of a view as <see cref="Passing"/> gives it.</summary>
    /// <param name="who">Whom.</param>
    /// <param name="view">Every number gives another view.</param>
    public BgrImage PassingChip(DemoIdentity who, int view)
    {
        var (picture, face) = Passing(who, view);
        var random = new Seeded(0xC470, who.Number, view);
        return Cut(ref random, picture, face.Landmarks);
    }

    /// <summary>The same of a photo as it is enrolled.</summary>
    /// <param name="who">Whom.</param>
    /// <param name="photo">Every number gives another photo.</param>
    public BgrImage PhotoChip(DemoIdentity who, int photo)
    {
        ArgumentNullException.ThrowIfNull(who);
        var (picture, landmarks) = PhotoStudio.Portrait(FigureOf(who), photo);
        var random = new Seeded(0xC471, who.Number, photo);
        return Cut(ref random, picture, landmarks);
    }

    /// <summary>A picture of none to four people, with their faces.</summary>
    /// <param name="somebody">The person of an index.</param>
    /// <param name="view">Every number gives another picture.</param>
    /// <param name="side">Width and height in pixels.</param>
    public (BgrImage Picture, IReadOnlyList<SyntheticFace> Faces) Crowd(Func<int, DemoIdentity> somebody, int view, int side)
    {
        ArgumentNullException.ThrowIfNull(somebody);
        var random = new Seeded(0xC407D, view);
        var canvas = Background(ref random, side, side);
        var count = random.Chance(0.06f) ? 0 : random.Chance(0.5f) ? 1 : 2 + random.Below(3);
        var faces = new List<(SyntheticFace Face, float Distance)>();
        var largest = random.Chance(0.2f) ? 0.75f : 0.4f;
        var sizes = Enumerable.Range(0, count).Select(_ => 9 * MathF.Pow(side * largest / 9, random.Unit())).Order().ToArray();
        foreach (var pixels in sizes)
        {
            var pose = AnyPose(ref random, out var lighting);
            var at = new Vector2(random.Between(0.05f, 0.95f), random.Between(0.08f, 0.92f)) * side;
            if (pixels > side * 0.35f)
                at = Vector2.Lerp(at, new Vector2(side / 2f), 0.7f);

            // One in front of another would hide the label's face: such a picture teaches nothing.
            if (faces.Any(other => Vector2.Distance(other.Face.Landmarks.Nose, at) < (other.Face.Box.Width + pixels) * 0.8f))
                continue;
            faces.Add((Draw(ref random, canvas, somebody((view * 4) + faces.Count), pose, lighting, at, pixels), pixels));
        }

        return (Take(ref random, canvas), [.. faces.Select(one => one.Face with { Visible = Visible(one.Face, faces, side) })]);
    }

    /// <summary>Somebody alone, much as a camera at a door sees them: mostly from the front, in fair light, the face 34 to 110 pixels wide.</summary>
    /// <param name="who">Whom.</param>
    /// <param name="view">Every number gives another view.</param>
    public (BgrImage Picture, SyntheticFace Face) Passing(DemoIdentity who, int view)
    {
        ArgumentNullException.ThrowIfNull(who);
        var random = new Seeded(0x9A55, who.Number, view);
        var pixels = 34 * MathF.Pow(3.2f, random.Unit());
        var side = (int)(pixels * 2.6f) / 2 * 2;
        var canvas = Background(ref random, side, side);
        var pose = AnyPose(ref random, out var lighting);
        var yaw = random.Between(-0.5f, 0.5f);
        pose = pose with
        {
            Turn = new HeadTurn(yaw - pose.Posture.Heading, random.Between(-0.12f, 0.22f), random.Between(-0.14f, 0.14f)),
            Expression = new Expression(random.Between(-0.2f, 0.8f), random.Chance(0.2f) ? random.Unit() * 0.5f : 0, 1, pose.Expression.Gaze),
        };
        lighting = lighting with { KeyColour = lighting.KeyColour * 0.6f + new Vector3(0.18f), Above = lighting.Above * 0.5f + new Vector3(0.17f) };
        var face = Draw(ref random, canvas, who, pose, lighting, new Vector2(side * random.Between(0.42f, 0.58f), side * random.Between(0.42f, 0.58f)), pixels);
        return (Take(ref random, canvas), face);
    }

    private static Pose AnyPose(ref Seeded random, out Lighting light)
    {
        var key = Vector3.Normalize(new Vector3(random.Normal(0, 0.7f), random.Between(-0.1f, 1.1f), random.Between(0.1f, 1.2f)));
        var warm = random.Between(-0.12f, 0.12f);
        var strength = random.Between(0.25f, 0.95f);
        var around = random.Between(0.12f, 0.45f);
        light = new Lighting(
            key, new Vector3(1 + warm, 1, 1 - warm) * strength, Vector3.Normalize(new Vector3(random.Normal(0, 1), random.Between(0, 1), random.Between(-0.6f, 1))), new Vector3(1 - warm, 1, 1 + warm) * random.Between(0, 0.4f),
            new Vector3(1 + (warm / 2), 1, 1 - (warm / 2)) * around, new Vector3(around * random.Between(0.4f, 0.9f)), Vector3.UnitZ);
        var heading = random.Normal(0, 0.35f);
        var yaw = Math.Clamp(random.Normal(0, random.Chance(0.25f) ? 0.75f : 0.34f), -1.15f, 1.15f);
        return new Pose(
            new Posture(Vector3.Zero, heading, random.Between(0, 6.28f), 1, random.Chance(0.2f) ? 1 : 0),
            new HeadTurn(yaw - heading, random.Normal(0.02f, 0.17f), random.Normal(0, 0.14f)),
            new Expression(random.Between(-0.35f, 1), random.Chance(0.25f) ? random.Unit() : 0, random.Chance(0.06f) ? 0.1f : random.Between(0.75f, 1.1f), new Vector2(random.Normal(-yaw * 0.4f, 0.25f), random.Normal(0, 0.25f))));
    }

    // A lens of any length from any height, aimed so that the face comes where it is wanted.
    private SyntheticFace Draw(ref Seeded random, Canvas canvas, DemoIdentity who, Pose pose, Lighting light, Vector2 at, float pixels)
    {
        var figure = FigureOf(who);
        var distance = random.Between(0.7f, 4);
        var eyes = new Vector3(0, figure.EyeHeight(pose.Posture), 0);
        var position = eyes + new Vector3(0, distance * random.Normal(0.1f, 0.16f), distance);
        var lens = new Lens(position, eyes, pixels / 0.115f * distance, (int)(at.X * 2), (int)(at.Y * 2));
        tile.Clear(0, 0, canvas.Width, canvas.Height, pixels < 60 ? 2 : 1);
        var towards = light with { Eye = Vector3.Normalize(position - eyes) };
        figure.DrawHead(tile, lens, pose, towards, pixels < 40 ? 2 : 1);
        figure.DrawBody(tile, lens, pose, towards);
        canvas.Lay(tile, 1, random.Chance(0.3f) ? random.Unit() * pixels * 0.06f : 0);
        var (box, landmarks, _) = figure.Find(lens, pose);
        var turn = MathF.Acos(Math.Clamp(Vector3.Dot(figure.Facing(pose), Vector3.Normalize(position - eyes)), -1, 1)) * 180 / MathF.PI;
        return new SyntheticFace(who, box, landmarks, turn, 1);
    }

    private Figure FigureOf(DemoIdentity who)
    {
        if (latest?.Number != who.Number)
            latest = (who.Number, new Figure(PersonTraits.Of(who.Number)));
        return latest.Value.Figure;
    }

    private static BgrImage Cut(ref Seeded random, BgrImage picture, FaceLandmarks marks)
    {
        var error = Vector2.Distance(marks.LeftEye, marks.RightEye) * random.Between(0.01f, 0.09f);
        return FaceAligner.Align(picture, new FaceLandmarks(
            Off(marks.LeftEye, ref random), Off(marks.RightEye, ref random), Off(marks.Nose, ref random), Off(marks.LeftMouth, ref random), Off(marks.RightMouth, ref random)));

        Vector2 Off(Vector2 mark, ref Seeded seeded) => mark + new Vector2(seeded.Normal(0, error), seeded.Normal(0, error));
    }

    // What lies in the picture and not behind somebody drawn later, who is nearer.
    private static float Visible(SyntheticFace face, List<(SyntheticFace Face, float Distance)> all, int side)
    {
        var (width, height) = (Math.Min(side, face.Box.Right) - Math.Max(0, face.Box.X), Math.Min(side, face.Box.Bottom) - Math.Max(0, face.Box.Y));
        var inside = Math.Max(0, width) * Math.Max(0, height) / face.Box.Area;
        foreach (var (other, _) in all.SkipWhile(one => one.Face != face).Skip(1))
        {
            // A body is some four faces wide and hangs down from its head.
            var body = new FaceBox(other.Box.X - (1.4f * other.Box.Width), other.Box.Y - (0.4f * other.Box.Height), 3.8f * other.Box.Width, side * 2);
            if (body.IntersectionOverUnion(face.Box) > 0 && face.Box.X < body.Right && face.Box.Right > body.X && face.Box.Bottom > body.Y)
                inside *= 0.4f;
        }

        return inside;
    }

    private BgrImage Take(ref Seeded random, Canvas canvas)
    {
        var sensor = random.Of<Sensor>(sensors);
        sensor.Compress(canvas, new Rectangle(0, 0, canvas.Width, canvas.Height));
        return sensor.Take(canvas, random.Between(0.6f, 1.3f), random.Below(1_000_000));
    }

    private static Canvas Background(ref Seeded random, int width, int height)
    {
        var canvas = new Canvas(width, height);
        canvas.Depths.AsSpan().Fill(float.MaxValue);
        if (random.Chance(0.6f))
            FromScene(ref random, canvas);
        else
            FromNoise(ref random, canvas);
        return canvas;
    }

    private static void FromScene(ref Seeded random, Canvas canvas)
    {
        var scene = Backdrops.Of(random.Of<SyntheticScene>(Enum.GetValues<SyntheticScene>()), 960, 540);
        var scale = random.Between(0.5f, Math.Min(1.6f, 530f / canvas.Height));
        var (left, top) = (random.Between(0, scene.Width - (canvas.Width * scale) - 1), random.Between(0, scene.Height - (canvas.Height * scale) - 1));
        var isMirrored = random.Chance(0.5f);
        for (var y = 0; y < canvas.Height; y++)
        {
            for (var x = 0; x < canvas.Width; x++)
            {
                var across = isMirrored ? canvas.Width - 1 - x : x;
                var from = (((int)(top + (y * scale)) * scene.Width) + (int)(left + (across * scale))) * 3;
                scene.Pixels.AsSpan(from, 3).CopyTo(canvas.Pixels.AsSpan(((y * canvas.Width) + x) * 3));
            }
        }
    }

    // Blots and stripes of any colour and size.
    private static void FromNoise(ref Seeded random, Canvas canvas)
    {
        var seed = (int)random.Next();
        var (first, second) = (Tint.FromHsv(random.Unit(), random.Unit() * 0.7f, random.Between(0.1f, 1)), Tint.FromHsv(random.Unit(), random.Unit() * 0.7f, random.Between(0.1f, 1)));
        var (across, down, sharp) = (random.Between(0.5f, 14) / canvas.Width, random.Between(0.5f, 14) / canvas.Width, random.Between(0.5f, 5));
        for (var y = 0; y < canvas.Height; y++)
        {
            for (var x = 0; x < canvas.Width; x++)
            {
                var share = Math.Clamp(0.5f + (sharp * 0.6f * (Noise.At(x * across, y * down, seed) + (0.3f * Noise.At(x * across * 3, y * down * 3, seed)))), 0, 1);
                var colour = Vector3.Lerp(first, second, share);
                var at = ((y * canvas.Width) + x) * 3;
                (canvas.Pixels[at], canvas.Pixels[at + 1], canvas.Pixels[at + 2]) = (Tint.Encode(colour.Z), Tint.Encode(colour.Y), Tint.Encode(colour.X));
            }
        }
    }
}
