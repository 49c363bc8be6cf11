using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Pipeline.Handover;

namespace AutoAttend.Vision.Tracking;

/// <summary>
/// Joins faces over sampled frames (3 to 10 a second) by predicted place and by appearance. Pure logic: no pixels, no clock but
/// the frames' own. Not thread-safe.
/// </summary>
public sealed class FaceTracker(TrackerOptions options)
{
    private readonly Affinity affinity = new(options);
    private readonly List<Track> tracks = [];
    private DateTimeOffset now = DateTimeOffset.MinValue;
    private long confirmed;
    private bool wasHandedOver;
    private DateTimeOffset sightedAgain = DateTimeOffset.MinValue;

    /// <summary>Goes on where another left off. No frames were seen in between, so that the tracks' patience begins anew with the first one.</summary>
    internal FaceTracker(TrackerOptions options, PipelineHandover before, IEnumerable<Track> tracks)
        : this(options)
    {
        this.tracks.AddRange(tracks);
        (confirmed, now, wasHandedOver) = (before.TracksSoFar, before.LastFrameAt, true);
    }

    /// <summary>The tracks that are neither over nor forgotten.</summary>
    internal IReadOnlyList<Track> Tracks => tracks;

    /// <summary>Tracks that were counted so far.</summary>
    internal long Confirmed => confirmed;

    /// <summary>The latest capture time.</summary>
    internal DateTimeOffset Now => now;

    /// <summary>Whether any face is being followed or may still come back.</summary>
    public bool IsFollowing => tracks.Count > 0;

    /// <summary>Whether a track is neither over nor forgotten.</summary>
    public bool Follows(Track track) => tracks.Contains(track);

    /// <summary>
    /// The faces whose place alone does not say whose they are: two tracks come into question, the track was hidden for a while, or
    /// no track is expected there. Their embeddings should be handed to <see cref="Update"/>.
    /// </summary>
    /// <returns>Indices into <paramref name="faces"/>, ascending.</returns>
    public IReadOnlyList<int> Unsure(DateTimeOffset at, IReadOnlyList<Face> faces)
    {
        SeeAgain(at);
        var alive = tracks.Where(track => !IsOver(track, at)).ToArray();
        var known = alive.Where(track => track.Appearance is not null).ToArray();
        // Appearance is assumed to fit here: the widest reach finds every track that it could decide for.
        var cost = new float[known.Length, faces.Count];
        for (var t = 0; t < known.Length; t++)
        {
            for (var f = 0; f < faces.Count; f++)
                cost[t, f] = affinity.Place(known[t], faces[f].Box, at, looksTheSame: true);
        }
        var isExpected = faces.Select(face => alive.Any(track => !affinity.IsFar(track, face.Box, at))).ToArray();
        return
        [
            .. from f in Enumerable.Range(0, faces.Count)
               where Enumerable.Range(0, known.Length).Any(t => float.IsFinite(cost[t, f]) && (!isExpected[f] || IsContested(known, cost, t, f, at)))
               select f,
        ];
    }

    /// <summary>Joins the faces of one frame to the tracks.</summary>
    /// <param name="at">
    /// The frame's capture time. One shortly before an earlier frame's is taken for that frame's; where it lies further back than a track
    /// waits, the source's clock was set back, and all tracks end.
    /// </param>
    /// <param name="seen">The frame's faces.</param>
    public TrackerStep Update(DateTimeOffset at, IReadOnlyList<Observation> seen)
    {
        SeeAgain(at);
        var isClockSetBack = (now - at).TotalSeconds > options.OcclusionSeconds;
        now = at > now || isClockSetBack ? at : now;
        var ended = tracks.Where(track => isClockSetBack || IsOver(track, now)).ToArray();
        tracks.RemoveAll(ended.Contains);

        var cost = new float[tracks.Count, seen.Count];
        for (var t = 0; t < tracks.Count; t++)
        {
            for (var f = 0; f < seen.Count; f++)
                cost[t, f] = affinity.Cost(tracks[t], seen[f], now);
        }
        var joined = new Track?[seen.Count];
        var faceOf = Assignment.Solve(cost, Affinity.Alone);
        for (var t = 0; t < faceOf.Length; t++)
        {
            if (faceOf[t] >= 0)
                joined[faceOf[t]] = Join(tracks[t], seen[faceOf[t]].Face);
        }
        return new TrackerStep(
            [.. joined.Select((track, face) => track ?? Begin(seen[face].Face))],
            [.. ended.Where(track => track.Number > 0)]);
    }

    /// <summary>Ends a track whose face turned out to be somebody else's by now, and follows that face as a track of its own.</summary>
    /// <param name="track">A confirmed track that has not ended.</param>
    /// <param name="since">Since when it is somebody else's.</param>
    public Track Split(Track track, DateTimeOffset since)
    {
        var index = tracks.IndexOf(track);
        if (index < 0)
            throw new ArgumentException($"Track {track.Number} has ended; only a living track can be split.", nameof(track));
        var successor = track.Continue(since);
        successor.Number = ++confirmed;
        tracks[index] = successor;
        return successor;
    }

    /// <summary>Ends everything, as at the end of a recording; returns the confirmed tracks.</summary>
    public IReadOnlyList<Track> End()
    {
        Track[] ended = [.. tracks.Where(track => track.Number > 0)];
        tracks.Clear();
        return ended;
    }

    private bool IsContested(Track[] known, float[,] cost, int t, int f, DateTimeOffset at)
    {
        var own = cost[t, f];
        if ((at - known[t].LastSeen).TotalSeconds > options.BriefGapSeconds)
            return true;
        for (var other = 0; other < cost.GetLength(0); other++)
        {
            if (other != t && Math.Abs(cost[other, f] - own) < options.AmbiguousCost)
                return true;
        }
        for (var other = 0; other < cost.GetLength(1); other++)
        {
            if (other != f && Math.Abs(cost[t, other] - own) < options.AmbiguousCost)
                return true;
        }
        return false;
    }

    private bool IsOver(Track track, DateTimeOffset at) =>
        (at - (track.LastSeen > sightedAgain ? track.LastSeen : sightedAgain)).TotalSeconds
            > (track.Number > 0 ? options.OcclusionSeconds : options.ConfirmSeconds);

    // Where no frame was looked at, nobody was seen to leave. After too long nobody can tell whether it is the same visit.
    private void SeeAgain(DateTimeOffset at)
    {
        var blind = (at - now).TotalSeconds;
        if ((wasHandedOver || blind > options.OcclusionSeconds) && blind <= options.BlindSeconds)
            sightedAgain = at;
        wasHandedOver = false;
    }

    private Track Join(Track track, Face face)
    {
        track.Extend(face, now);
        if (track.Number == 0)
            track.Number = ++confirmed;
        return track;
    }

    private Track Begin(Face face)
    {
        var track = new Track(face, now);
        tracks.Add(track);
        return track;
    }
}
