using System.Collections.Immutable;
using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Pipeline.Handover;
using AutoAttend.Vision.Recognition;
using AutoAttend.Vision.Tracking;

namespace AutoAttend.Vision.Pipeline;

/// <summary>Follows the faces of a camera's frames and has the chips that are worth it identified.</summary>
internal sealed class FollowedTracks(ChipCutter cutter, ChipIdentifier identifier, TrackVote vote, PipelineOptions options, PipelineMeter meter)
{
    private readonly FaceTracker tracker = new(options.Tracker);
    private readonly Dictionary<Track, Followed> followed = [];

    /// <summary>Goes on where another process left off.</summary>
    public FollowedTracks(
        ChipCutter cutter, ChipIdentifier identifier, TrackVote vote, PipelineOptions options, PipelineMeter meter, PipelineHandover before)
        : this(cutter, identifier, vote, options, meter)
    {
        var tracks = before.Tracks.Select(track => (Track: new Track(track), track.Found)).ToArray();
        tracker = new FaceTracker(options.Tracker, before, tracks.Select(track => track.Track));
        foreach (var (track, found) in tracks)
        {
            if (found is not null)
                followed[track] = new Followed(track, vote, options, found);
        }
    }

    /// <summary>Whether another chip of somebody who is undecided or in doubt is wanted soon.</summary>
    public bool IsAnyoneOpen => followed.Values.Any(track => track.IsOpen);

    /// <summary>Takes in the faces of a frame and returns what there is to report.</summary>
    public async ValueTask<IReadOnlyList<TrackReport>> Look(Frame frame, IReadOnlyList<Face> faces, CancellationToken cancellation)
    {
        var started = meter.Start();
        var unsure = tracker.Unsure(frame.CapturedAt, faces);
        meter.Charge(PipelineStage.Track, started);
        var known = await Recognise(frame, faces, unsure, cancellation);

        started = meter.Start();
        var step = tracker.Update(
            frame.CapturedAt, [.. faces.Select((face, i) => new Observation(face, known.GetValueOrDefault(i).Answer?.Embedding))]);
        var reports = new List<TrackReport>();
        foreach (var ended in step.Ended)
            Close(ended, reports);
        ForgetSlips();
        meter.Charge(PipelineStage.Track, started);

        var looked = await Examine(frame, step, known, cancellation);

        started = meter.Start();
        foreach (var track in looked)
        {
            if (track.IsSomebodyElse)
                Split(track, reports);
            else if (track.Due(frame.CapturedAt) is { } report)
                reports.Add(report);
        }
        meter.Charge(PipelineStage.Picture, started);
        return reports;
    }

    /// <summary>Ends all tracks and returns their last reports.</summary>
    public IReadOnlyList<TrackReport> End()
    {
        var reports = new List<TrackReport>();
        foreach (var track in tracker.End())
            Close(track, reports);
        followed.Clear();
        return reports;
    }

    /// <summary>All tracks that are not over, for whoever goes on.</summary>
    public PipelineHandover HandOver(long nextFrame) => new(
        tracker.Confirmed, tracker.Now, nextFrame, [.. tracker.Tracks.Select(track => track.HandOver(followed.GetValueOrDefault(track)?.HandOver()))]);

    /// <summary>The faces whose track was seen in a frame of that time.</summary>
    public ImmutableArray<LiveFace> Live(DateTimeOffset at) =>
    [
        .. from track in followed.Values
           where track.Track.LastSeen == at
           let verdict = track.Verdict
           select new LiveFace(track.Track.Latest.Box, track.Track.Number, verdict.Outcome, verdict.PersonId, verdict.MatchCosine),
    ];

    /// <summary>Embeds the faces that the tracker cannot tell apart by place; their chips are ballots as well.</summary>
    private async ValueTask<Dictionary<int, (Chip Chip, Identification? Answer)>> Recognise(
        Frame frame, IReadOnlyList<Face> faces, IReadOnlyList<int> unsure, CancellationToken cancellation)
    {
        var chips = unsure.ToDictionary(i => i, i => cutter.Cut(frame, faces[i]));
        var good = unsure.Where(i => chips[i].Quality.IsGood).ToArray();
        var answers = await identifier.Identify([.. good.Select(i => chips[i])], cancellation);
        return chips.ToDictionary(
            chip => chip.Key, chip => (chip.Value, answers is null || !good.Contains(chip.Key) ? null : answers[Array.IndexOf(good, chip.Key)]));
    }

    private async ValueTask<IReadOnlyList<Followed>> Examine(
        Frame frame, TrackerStep step, Dictionary<int, (Chip Chip, Identification? Answer)> known, CancellationToken cancellation)
    {
        var looked = new List<Followed>();
        var asked = new List<(Followed Track, Chip Chip)>();
        for (var i = 0; i < step.Tracks.Count; i++)
        {
            var track = Of(step.Tracks[i]);
            looked.Add(track);
            var isCut = known.TryGetValue(i, out var seen);
            if (!isCut && !track.IsDue(frame.CapturedAt))
                continue;
            var chip = isCut ? seen.Chip : cutter.Cut(frame, step.Tracks[i].Latest);
            var isAccepted = track.Accepts(chip, frame);
            if (seen.Answer is { } answer)
                track.Add(chip, frame, answer);
            else if (isAccepted)
                asked.Add((track, chip));
        }

        var answers = await identifier.Identify([.. asked.Select(ask => ask.Chip)], cancellation);
        for (var i = 0; i < asked.Count; i++)
        {
            if (answers is null)
                asked[i].Track.Miss();
            else
                asked[i].Track.Add(asked[i].Chip, frame, answers[i]);
        }
        return looked;
    }

    private void Split(Followed track, List<TrackReport> reports)
    {
        var successor = tracker.Split(track.Track, track.SomebodyElseSince);
        Close(track.Track, reports);
        Of(successor).Inherit(track);
    }

    private void Close(Track track, List<TrackReport> reports)
    {
        if (followed.Remove(track, out var ended) && ended.End() is { } report)
            reports.Add(report);
    }

    private void ForgetSlips()
    {
        foreach (var slip in followed.Keys.Where(track => !tracker.Follows(track)).ToArray())
            followed.Remove(slip);
    }

    private Followed Of(Track track)
    {
        if (!followed.TryGetValue(track, out var known))
            followed[track] = known = new Followed(track, vote, options);
        return known;
    }
}
