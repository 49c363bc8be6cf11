using System.Numerics;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Synthetic.Bodies;
using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Heads;

/// <summary>One person, ready to be drawn in any pose. Takes some 30 ms to make. Not thread-safe, since its head moves.</summary>
internal sealed class Figure
{
    private const float Metres = 0.01f;

    private readonly HeadShape shape;
    private readonly HeadMesh head;
    private readonly SkinTexture skin;
    private readonly Mesh? hair;
    private readonly Mesh? bun;
    private readonly Mesh[] ears;
    private readonly IReadOnlyList<Mesh> glasses;
    private readonly BodyMeshes body;
    private readonly int[] outline;

    public Figure(PersonTraits person)
    {
        Person = person;
        shape = new HeadShape(person.Face);
        head = new HeadMesh(shape, person.Face);
        skin = new SkinTexture(new SkinPainter(person, shape));
        hair = HairMesh.Of(person, shape);
        bun = person.Style is HairStyle.Bun ? Bun(person) : null;
        ears = HairMesh.CoversEars(person) ? [] : [EarMesh.Of(person.Face, shape, -1), EarMesh.Of(person.Face, shape, 1)];
        glasses = person.HasGlasses ? GlassesMesh.Of(person, shape) : [];
        body = new BodyMeshes(person);
        outline = [.. Enumerable.Range(0, head.Mesh.Positions.Length).Where(at => IsFace(head.Mesh.Surface[at]))];
    }

    public PersonTraits Person { get; }

    /// <summary>Draws head and hair.</summary>
    /// <param name="tile">Where.</param>
    /// <param name="lens">The camera.</param>
    /// <param name="pose">What they do.</param>
    /// <param name="light">What falls on them.</param>
    /// <param name="step">1 for all detail, 2 for a quarter of the triangles.</param>
    public void DrawHead(Tile tile, Lens lens, Pose pose, Lighting light, int step)
    {
        var (_, headAt) = Placement(pose);
        head.Pose(pose.Expression);
        Matrix4x4.Invert(headAt, out var inverse);
        var lamp = Vector3.Normalize(Vector3.TransformNormal(light.Key, inverse));
        var halfWidth = shape.HalfWidth(0);
        var eyes = new EyePainter(Person, halfWidth, pose.Expression, lamp);
        var mouth = new MouthPainter(Person.Face, shape.HalfWidth(Person.Face.MouthY), pose.Expression);

        if (hair is not null)
            tile.Draw(hair, headAt, lens, new HairShader(Person, light), step);
        if (bun is not null)
            tile.Draw(bun, headAt, lens, new HairShader(Person, light));
        foreach (var part in glasses)
            tile.Draw(part, headAt, lens, new PlainShader(Person.Frame, 0.25f, light));
        tile.Draw(head.Mesh, headAt, lens, new SkinShader(skin, eyes, mouth, Person, light), step);
        foreach (var ear in ears)
            tile.Draw(ear, headAt, lens, new EarShader(Person, light));
    }

    /// <summary>Draws neck, clothes, hands and shoes.</summary>
    /// <param name="tile">Where.</param>
    /// <param name="lens">The camera.</param>
    /// <param name="pose">What they do.</param>
    /// <param name="light">What falls on them.</param>
    public void DrawBody(Tile tile, Lens lens, Pose pose, Lighting light)
    {
        var (at, _) = Placement(pose);
        tile.Draw(body.Neck, at, lens, new NeckShader(Person, light));
        tile.Draw(body.Torso, at, lens, new Clothes(Person, isSleeve: false, light));
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            var arm = body.Arm(side, pose.Posture);
            tile.Draw(arm, at, lens, new Clothes(Person, isSleeve: true, light));
            tile.Draw(BodyMeshes.Hand(arm), at, lens, new NeckShader(Person, light));
            var leg = body.Leg(side, pose.Posture);
            tile.Draw(leg, at, lens, new PlainShader(Person.Trousers, 0, light));
            tile.Draw(BodyMeshes.Shoe(leg), at, lens, new PlainShader(new Vector3(0.02f), 0.1f, light));
        }
    }

    /// <summary>Where the face is in the picture: its box from the middle of the forehead to the chin, and its landmarks.</summary>
    public (FaceBox Box, FaceLandmarks Landmarks, float Distance) Find(Lens lens, Pose pose)
    {
        var (_, headAt) = Placement(pose);
        head.Pose(pose.Expression);
        var (least, most) = (new Vector2(float.MaxValue), new Vector2(float.MinValue));
        foreach (var at in outline)
        {
            var seen = lens.Project(Vector3.Transform(head.Mesh.Positions[at], headAt));
            least = Vector2.Min(least, new Vector2(seen.X, seen.Y));
            most = Vector2.Max(most, new Vector2(seen.X, seen.Y));
        }

        Vector2 Mark(Vector3 at)
        {
            var seen = lens.Project(Vector3.Transform(Moved(at, pose.Expression), headAt));
            return new Vector2(seen.X, seen.Y);
        }

        var face = Person.Face;
        var landmarks = new FaceLandmarks(
            Mark(shape.Front(-face.EyeX, 0)), Mark(shape.Front(face.EyeX, 0)), Mark(shape.Front(face.Crooked, face.NoseTipY + 0.4f)),
            Mark(shape.Front(-face.MouthHalf, face.MouthY)), Mark(shape.Front(face.MouthHalf, face.MouthY)));
        var distance = lens.Project(Vector3.Transform(Vector3.Zero, headAt)).Z;
        return (new FaceBox(least.X, least.Y, most.X - least.X, most.Y - least.Y), landmarks, distance);
    }

    /// <summary>Points spread over the face, in the world: what of them is hidden, is hidden of the face.</summary>
    public IEnumerable<Vector3> FacePoints(Pose pose)
    {
        const int Every = 29;
        var (_, headAt) = Placement(pose);
        head.Pose(pose.Expression);
        for (var at = 0; at < outline.Length; at += Every)
            yield return Vector3.Transform(head.Mesh.Positions[outline[at]], headAt);
    }

    /// <summary>The way the nose points, in the world.</summary>
    public Vector3 Facing(Pose pose) => Vector3.Normalize(Vector3.TransformNormal(Vector3.UnitZ, Placement(pose).Head));

    /// <summary>Height of the eyes above the floor in metres.</summary>
    public float EyeHeight(Posture posture)
    {
        var standing = Person.Height - (Person.Face.Crown * Metres);
        var bob = 0.022f * posture.Walking * MathF.Abs(MathF.Sin(posture.Stride));
        return standing - (0.52f * (standing - 0.84f) * posture.Sitting) + bob;
    }

    private static bool IsFace(Vector2 surface) => MathF.Abs(surface.X) < 1.12f && surface.Y < 5.9f;

    private static Mesh Bun(PersonTraits person)
    {
        var size = 2.6f + (2f * person.HairLength);
        var middle = new Vector3(0, 5 + (6 * person.Parting), -person.Face.Back - 0.5f + (2.5f * MathF.Max(0, person.Parting)));
        return Tube.Along([.. Enumerable.Range(0, 9).Select(step => (middle + new Vector3(0, size * MathF.Cos(step * MathF.PI / 8), 0), size * MathF.Sin(0.02f + (step * 3.1f / 8)), size * MathF.Sin(0.02f + (step * 3.1f / 8))))], 16);
    }

    private Vector3 Moved(Vector3 at, Expression expression) =>
        at + (Expression.Smile(at, Person.Face) * expression.Smiling) + (Expression.Open(at, Person.Face) * expression.Opening);

    private (Matrix4x4 Body, Matrix4x4 Head) Placement(Pose pose)
    {
        var body = Matrix4x4.CreateScale(Metres) * Matrix4x4.CreateRotationY(pose.Posture.Heading)
            * Matrix4x4.CreateTranslation(pose.Posture.Feet + new Vector3(0, EyeHeight(pose.Posture), 0));
        return (body, pose.Turn.Matrix * body);
    }
}
