using System.Numerics;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Tracking;

namespace AutoAttend.Vision.Tests.Tracking;

/// <summary>Plays invented walks past a tracker, at five frames a second.</summary>
internal sealed class Scene
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private const double Fps = 5;

    public FaceTracker Tracker { get; } = new(new TrackerOptions());

    /// <summary>Confirmed tracks that ended, in order.</summary>
    public List<Track> Ended { get; } = [];

    /// <summary>The cosine between any two people's looks, 0..1.</summary>
    public float Likeness { get; init; }

    /// <summary>How many embeddings the tracker asked for.</summary>
    public int EmbeddingsAsked { get; private set; }

    /// <summary>Plays the walks and returns, for each of them, the numbers of the tracks that it was given, without repeats.</summary>
    /// <param name="seconds">From when to when.</param>
    /// <param name="walks">Where a person's face is at a time (seconds); null where nobody is to be seen.</param>
    /// <param name="looks">Whether embeddings are made: the n-th person looks like the n-th axis.</param>
    public long[][] Play((double From, double To) seconds, bool looks, params Func<double, FaceBox?>[] walks)
    {
        var given = walks.Select(_ => new List<long>()).ToArray();
        for (var frame = (int)(seconds.From * Fps); frame <= seconds.To * Fps; frame++)
        {
            var time = frame / Fps;
            var people = Enumerable.Range(0, walks.Length).Where(person => walks[person](time) is not null).ToArray();
            var faces = people.Select(person => FaceAt(walks[person](time)!.Value)).ToArray();
            var at = Start.AddSeconds(time);
            var unsure = looks ? Tracker.Unsure(at, faces) : [];
            EmbeddingsAsked += unsure.Count;
            var step = Tracker.Update(at, [.. faces.Select((face, i) => new Observation(face, unsure.Contains(i) ? LooksOf(people[i]) : null))]);
            Ended.AddRange(step.Ended);
            for (var i = 0; i < people.Length; i++)
            {
                if (looks && step.Tracks[i].Appearance is null)
                    step.Tracks[i].Remember(LooksOf(people[i]));
                if (step.Tracks[i].Number > 0 && !given[people[i]].Contains(step.Tracks[i].Number))
                    given[people[i]].Add(step.Tracks[i].Number);
            }
        }
        return [.. given.Select(numbers => numbers.ToArray())];
    }

    public static FaceBox Box(double x, double y, double width = 80) => new((float)x, (float)y, (float)width, (float)width * 1.2f);

    public static float[] Axis(int person)
    {
        var embedding = new float[8];
        embedding[person] = 1;
        return embedding;
    }

    // Everybody has an axis, and the last one in common.
    private float[] LooksOf(int person)
    {
        var looks = Axis(person);
        (looks[person], looks[^1]) = (MathF.Sqrt(1 - Likeness), MathF.Sqrt(Likeness));
        return looks;
    }

    private static Face FaceAt(FaceBox box)
    {
        var center = new Vector2(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        return new Face(box, new FaceLandmarks(center, center, center, center, center), 0.9f);
    }
}
