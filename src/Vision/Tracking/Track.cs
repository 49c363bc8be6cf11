using System.Numerics;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Pipeline.Handover;

namespace AutoAttend.Vision.Tracking;

/// <summary>The same face followed over frames.</summary>
public sealed class Track
{
    // Half of the new, half of the old: a detector's box jitters by a few percent of its width.
    private const float VelocitySmoothing = 0.5f;

    // A hidden person's speed is believed for about this long (seconds).
    private const float SpeedFades = 1;

    // Half of the new, half of the old: follows a turning head, outlives one blurred chip.
    private const float AppearanceSmoothing = 0.5f;

    private Vector2? velocity;

    internal Track(Face face, DateTimeOffset at)
    {
        Latest = face;
        FirstSeen = LastSeen = at;
        Faces = 1;
    }

    /// <summary>Goes on where another process left off.</summary>
    internal Track(TrackHandover before)
    {
        (Number, FirstSeen, LastSeen, Faces) = (before.Number, before.FirstSeen, before.LastSeen, before.Faces);
        (Latest, velocity, Appearance) = (before.Latest, before.Velocity, before.Appearance);
    }

    /// <summary>Counts the confirmed tracks of a tracker from 1; 0 while there is only one detection.</summary>
    public long Number { get; internal set; }

    /// <summary>Capture time of its first face.</summary>
    public DateTimeOffset FirstSeen { get; }

    /// <summary>Capture time of its last face so far.</summary>
    public DateTimeOffset LastSeen { get; private set; }

    /// <summary>How many faces were joined to it.</summary>
    public int Faces { get; private set; }

    /// <summary>Its last face.</summary>
    public Face Latest { get; private set; }

    /// <summary>A running mean of its chips' embeddings, L2-normalised; null until <see cref="Remember"/> was called.</summary>
    public float[]? Appearance { get; private set; }

    internal bool SpeedKnown => velocity is not null;

    /// <summary>Lets the track know what its face looks like.</summary>
    /// <param name="embedding">L2-normalised.</param>
    public void Remember(float[] embedding) =>
        Appearance = Appearance is null ? embedding : Embeddings.Blend(Appearance, embedding, AppearanceSmoothing);

    /// <summary>For whoever goes on.</summary>
    internal TrackHandover HandOver(FindingsHandover? found) => new(Number, FirstSeen, LastSeen, Faces, Latest, velocity, Appearance, found);

    /// <summary>Where its face is expected, at its last size.</summary>
    internal FaceBox Predict(DateTimeOffset at)
    {
        var box = Latest.Box;
        if (velocity is not { } speed)
            return box;
        var seconds = (float)(at - LastSeen).TotalSeconds;
        var shift = speed * SpeedFades * (1 - MathF.Exp(-seconds / SpeedFades));
        return box with { X = box.X + shift.X, Y = box.Y + shift.Y };
    }

    internal void Extend(Face face, DateTimeOffset at)
    {
        var seconds = (float)(at - LastSeen).TotalSeconds;
        if (seconds > 0)
        {
            var measured = (face.Box.Center() - Latest.Box.Center()) / seconds;
            velocity = velocity is { } old ? Vector2.Lerp(old, measured, VelocitySmoothing) : measured;
            LastSeen = at;
        }
        Latest = face;
        Faces++;
    }

    /// <summary>A new track where this one is, of whoever stands there now.</summary>
    internal Track Continue(DateTimeOffset firstSeen) =>
        new(Latest, firstSeen) { velocity = velocity, LastSeen = LastSeen };
}
