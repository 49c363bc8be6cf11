using System.Drawing;
using System.Numerics;
using AutoAttend.Vision.Synthetic.Cameras;
using AutoAttend.Vision.Synthetic.Drawing;
using AutoAttend.Vision.Synthetic.Heads;
using AutoAttend.Vision.Synthetic.Scenes;
using AutoAttend.Vision.Synthetic.Worlds;

namespace AutoAttend.Vision.Synthetic;

/// <summary>Renders what a demo camera sees at any time of its world, and says where the faces are. Not thread-safe.</summary>
public sealed class SyntheticCamera
{
    private readonly SyntheticSource source;
    private readonly Schedule schedule;
    private readonly SceneModel scene;
    private readonly Lens lens;
    private readonly Sensor sensor;
    private readonly Canvas canvas;
    private readonly Tile tile = new();
    private readonly Dictionary<long, Figure> figures = [];
    private readonly List<Rectangle> touched = [];

    public SyntheticCamera(SyntheticSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        this.source = source;
        schedule = new Schedule(source.World);
        scene = SceneModels.Of(source.Scene);
        lens = scene.LensFor(source.Width, source.Height);
        sensor = new Sensor(source.World.Seed + (int)source.Scene, strength: 2.2f) { Quality = 82, Contrast = 1.25f };
        canvas = new Canvas(source.Width, source.Height);
    }

    /// <summary>The picture at a time of the world.</summary>
    public BgrImage Render(TimeSpan at) => Look(at).Picture;

    /// <summary>The picture at a time of the world, and every face of which the camera may see a part: up to well beyond the profile.</summary>
    public (BgrImage Picture, IReadOnlyList<SyntheticFace> Faces) Look(TimeSpan at)
    {
        var present = Present(at.TotalSeconds);
        canvas.Show(Backdrops.Of(source.Scene, source.Width, source.Height));
        touched.Clear();
        foreach (var (figure, pose, _) in present)
            Draw(figure, pose);
        foreach (var area in Blocks.Joined(touched, source.Width, source.Height))
            sensor.Compress(canvas, area);
        var faces = present.Select(one => Find(one.Figure, one.Pose, one.Who)).OfType<SyntheticFace>().ToArray();
        return (sensor.Take(canvas, Exposure(at.TotalSeconds), at.Ticks), faces);
    }

    // The farthest first.
    private List<(Figure Figure, Pose Pose, DemoIdentity Who)> Present(double time)
    {
        var stays = schedule.Stays(source.Scene, time, time).ToArray();
        foreach (var gone in figures.Keys.Except(stays.Select(stay => stay.Person.Number)).ToArray())
            figures.Remove(gone);
        var present = new List<(Figure Figure, Pose Pose, DemoIdentity Who)>();
        foreach (var stay in stays)
        {
            if (!figures.TryGetValue(stay.Person.Number, out var figure))
                figures.Add(stay.Person.Number, figure = new Figure(PersonTraits.Of(stay.Person.Number)));
            present.Add((figure, Walks.At(source.Scene, stay, time), stay.Person));
        }

        present.Sort((one, other) => Vector3.DistanceSquared(other.Pose.Posture.Feet, lens.Position).CompareTo(Vector3.DistanceSquared(one.Pose.Posture.Feet, lens.Position)));
        return present;
    }

    // The body in single samples, the head in more: it is looked at.
    private void Draw(Figure figure, Pose pose)
    {
        const float Nearest = 0.6f;
        const float FaceWidth = 0.115f;
        var head = new Vector3(0, figure.EyeHeight(pose.Posture), 0);
        var distance = lens.Project(pose.Posture.Feet + head).Z;
        if (distance < Nearest)
            return;
        var pixels = FaceWidth * lens.Focal / distance;
        var light = scene.LightAt(pose.Posture.Feet + head);
        var body = Area(pose.Posture.Feet, 0.58f, 0, head.Y + 0.05f);
        if (body.Width > 0 && body.Height > 0)
        {
            tile.Clear(body, pixels < 32 ? 2 : 1, canvas);
            figure.DrawBody(tile, lens, pose, light);
            Lay(body, pose, distance);
        }

        var longest = figure.Person.Style is HairStyle.Long ? 0.5f : 0.24f;
        var hair = Area(pose.Posture.Feet, 0.2f, head.Y - longest, head.Y + 0.2f);
        if (hair.Width > 0 && hair.Height > 0)
        {
            tile.Clear(hair, pixels < 30 ? 3 : 2, canvas);
            figure.DrawHead(tile, lens, pose, light, pixels < 60 ? 2 : 1);
            Lay(hair, pose, distance);
        }
    }

    private void Lay(Rectangle area, Pose pose, float distance)
    {
        canvas.Lay(tile, 1, Smear(pose, distance));
        touched.Add(area);
    }

    // The part of the picture that a box upright on the floor covers.
    private Rectangle Area(Vector3 feet, float reach, float bottom, float top)
    {
        const float Behind = 0.3f;
        var (least, most) = (new Vector2(float.MaxValue), new Vector2(float.MinValue));
        foreach (var corner in (ReadOnlySpan<Vector3>)[new(-reach, bottom, -reach), new(reach, bottom, -reach), new(-reach, bottom, reach), new(reach, bottom, reach), new(-reach, top, -reach), new(reach, top, -reach), new(-reach, top, reach), new(reach, top, reach)])
        {
            var seen = lens.Project(feet + corner);
            var at = new Vector2(seen.X, seen.Z < Behind ? source.Height : seen.Y);
            (least, most) = (Vector2.Min(least, at), Vector2.Max(most, at));
        }

        var bounds = Vector2.Zero;
        var edge = new Vector2(source.Width, source.Height);
        (least, most) = (Vector2.Clamp(least, bounds, edge), Vector2.Clamp(most, bounds, edge));
        return Rectangle.FromLTRB((int)least.X, (int)least.Y, (int)MathF.Ceiling(most.X), (int)MathF.Ceiling(most.Y));
    }

    // What a walker moves sideways within a shutter of a sixtieth of a second.
    private float Smear(Pose pose, float distance) =>
        pose.Posture.Walking * MathF.Abs(MathF.Sin(pose.Posture.Heading)) * 1.1f / 60 * lens.Focal / distance;

    private SyntheticFace? Find(Figure figure, Pose pose, DemoIdentity who)
    {
        // A nose and the brow above it still stand out behind a cheek that is turned away.
        const float TurnedAway = 120;
        var (box, landmarks, distance) = figure.Find(lens, pose);
        if (distance < 0.6f || box.Right < 0 || box.Bottom < 0 || box.X > source.Width || box.Y > source.Height)
            return null;
        var head = pose.Posture.Feet + new Vector3(0, figure.EyeHeight(pose.Posture), 0);
        var turn = MathF.Acos(Math.Clamp(Vector3.Dot(figure.Facing(pose), Vector3.Normalize(lens.Position - head)), -1, 1)) * 180 / MathF.PI;
        if (turn > TurnedAway)
            return null;
        var (seen, all) = (0, 0);
        foreach (var point in figure.FacePoints(pose))
        {
            const float Thickness = 0.25f;
            var at = lens.Project(point);
            var (x, y) = ((int)at.X, (int)at.Y);
            all++;
            if (x >= 0 && y >= 0 && x < source.Width && y < source.Height && canvas.Depths[(y * source.Width) + x] > at.Z - Thickness)
                seen++;
        }

        return new SyntheticFace(who, box, landmarks, turn, seen / (float)Math.Max(1, all));
    }

    // Clouds pass, and the camera's control follows them late.
    private float Exposure(double time) =>
        1 + (0.16f * Noise.At((float)(time % 86_400) * 0.06f, 0.5f + (int)source.Scene, source.World.Seed)) + (0.03f * Noise.At((float)(time % 86_400) * 0.5f, 8.5f, source.World.Seed));
}
