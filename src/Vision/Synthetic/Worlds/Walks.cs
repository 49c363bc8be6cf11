using System.Numerics;
using AutoAttend.Vision.Synthetic.Bodies;
using AutoAttend.Vision.Synthetic.Drawing;
using AutoAttend.Vision.Synthetic.Heads;
using AutoAttend.Vision.Synthetic.Scenes;

namespace AutoAttend.Vision.Synthetic.Worlds;

/// <summary>What somebody does during their stay at a scene.</summary>
internal static class Walks
{
    private const double SitDown = 1.6;

    /// <summary>How many chairs the classroom has.</summary>
    public static int Seats => SceneModels.Seats.Count;

    public static Pose At(SyntheticScene scene, Stay stay, double time)
    {
        var seed = (int)stay.Trip;
        var t = (float)(time - stay.From);
        var length = (float)(stay.To - stay.From);
        var posture = scene switch
        {
            SyntheticScene.Lobby => Along(LobbyWay(stay.Trip), t / length, length),
            SyntheticScene.Gate => Along(GateWay(stay.Trip), t / length, length),
            SyntheticScene.Classroom => InClass(stay.Trip, t, length),
            _ => throw new ArgumentOutOfRangeException(nameof(scene), scene, "unknown scene"),
        };
        var yaw = (0.42f * Noise.At(t * 0.45f, 0.3f, seed)) + (0.16f * Noise.At(t * 1.4f, 7.3f, seed));
        var reading = posture.Sitting * Shape.Step(0.15f, 0.5f, Noise.At(t * 0.34f, 3.7f, seed));
        var pitch = 0.02f + (0.13f * Noise.At(t * 0.6f, 1.9f, seed)) + (0.3f * reading);

        // Who turns a corner looks into it.
        var turn = new HeadTurn(Math.Clamp(yaw - (0.55f * posture.Heading), -1.1f, 1.1f), pitch, 0.11f * Noise.At(t * 0.5f, 5.1f, seed));
        var blink = MathF.Abs((t % 3.7f) - 1.5f) < 0.09f ? 0.1f : 1;
        var talking = Math.Max(0, Noise.At(t * 0.3f, 9.9f, seed) - 0.35f) * (0.5f + (0.5f * MathF.Sin(t * 14)));
        return new Pose(posture, turn, new Expression(
            0.35f + (0.45f * Noise.At(t * 0.25f, 4.4f, seed)), talking, blink, new Vector2(Math.Clamp(-turn.Yaw * 0.7f, -0.6f, 0.6f), 0.15f - (0.4f * reading))));
    }

    private static Vector2[] LobbyWay(long trip)
    {
        var lane = Lane(trip);
        var random = new Seeded(0x10BB, trip);
        var x = (0.85f * lane) + random.Between(-0.2f, 0.2f);
        var exit = lane != 0 ? lane : trip % 2 == 0 ? 1 : -1;
        return [new(0.2f, -11), new(0.2f + (0.2f * x), -10), new(x, -7.2f), new(x, -3), new(x + (0.25f * exit), -1.6f), new((1.7f * exit) + (0.3f * x), 0.8f)];
    }

    private static Vector2[] GateWay(long trip)
    {
        var lane = Lane(trip);
        var random = new Seeded(0x6A7E, trip);
        var x = 1.4f * lane;
        var exit = lane != 0 ? lane : trip % 2 == 0 ? 1 : -1;
        return [new(x + random.Between(-0.5f, 0.5f), -13), new(x, -8), new(x, -5.4f), new(x * 0.75f, -3.2f), new((0.6f * x) + (0.2f * exit), -1.7f), new((0.5f * x) + (1.2f * exit), 0.8f)];
    }

    // Three lanes in turn, so that nobody walks right behind another.
    private static int Lane(long trip) => (int)(((trip % 3) + 3) % 3) - 1;

    private static Posture Along(Vector2[] way, float share, float seconds)
    {
        var at = Point(way, share);
        var direction = Point(way, Math.Min(1, share + 0.035f)) - Point(way, Math.Max(0, share - 0.035f));
        var metres = share * Length(way);
        return new Posture(new Vector3(at.X, 0, at.Y), MathF.Atan2(direction.X, direction.Y), metres * MathF.Tau / 1.35f, seconds > 0 ? 1 : 0, 0);
    }

    private static Posture InClass(long trip, float t, float length)
    {
        const float Speed = 1.3f;
        var seat = SceneModels.Seats[(int)(((trip % Seats) + Seats) % Seats)];
        Vector2[] way = [new(-4.4f, -7.6f), new(-3.5f, -7.2f), new(-3.2f, seat.Z - 0.45f), new(seat.X - 0.2f, seat.Z - 0.45f), new(seat.X, seat.Z)];
        var walk = Length(way) / Speed;
        if (t < walk)
            return Along(way, 1 - Started(walk - t, walk), walk);
        var leaving = length - walk;
        if (t > leaving)
        {
            var back = Along(way, 1 - Started(t - leaving, walk), walk);
            return back with { Heading = MathF.IEEERemainder(back.Heading + MathF.PI, MathF.Tau) };
        }

        // Down onto the chair, and up again at the end.
        var seated = Math.Min(Shape.Step(0, (float)SitDown, t - walk), Shape.Step(0, (float)SitDown, leaving - t));
        var arriving = Along(way, 1, walk).Heading;
        // Towards the board while sitting, and towards the way out before the first step.
        var turned = Shape.Step(0, 0.7f, t - walk);
        var going = MathF.IEEERemainder(arriving + MathF.PI, MathF.Tau) * Shape.Step(1.4f, 0, leaving - t);
        return new Posture(new Vector3(seat.X, 0, seat.Z), (arriving * (1 - turned)) + going, 0, 0, seated);
    }

    // The share of a walk that is behind somebody who started from rest: a second passes until they have their speed.
    private static float Started(float t, float walk)
    {
        const float Gaining = 1;
        var way = t < Gaining ? t * t / (2 * Gaining) : t - (Gaining / 2);
        return way / (walk - (Gaining / 2));
    }

    private static float Length(Vector2[] way)
    {
        var sum = 0f;
        for (var at = 1; at < way.Length; at++)
            sum += Vector2.Distance(way[at - 1], way[at]);
        return sum;
    }

    private static Vector2 Point(Vector2[] way, float share)
    {
        var left = Math.Clamp(share, 0, 1) * Length(way);
        for (var at = 1; at < way.Length; at++)
        {
            var part = Vector2.Distance(way[at - 1], way[at]);
            if (left <= part)
                return Vector2.Lerp(way[at - 1], way[at], left / part);
            left -= part;
        }

        return way[^1];
    }
}
