using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Pipeline;
using AutoAttend.Vision.Recognition;
using AutoAttend.Vision.Tracking;

namespace AutoAttend.Bench.Pipeline;

/// <summary>The product's own way from a clip to sightings, with its default settings.</summary>
internal sealed class OurPipeline(Lobby lobby)
{
    private const double SampledFps = 5;

    private readonly ThreadCpuTime time = new();
    private long matching;

    /// <summary>CPU time spent in the gallery so far.</summary>
    public TimeSpan Matching => new(matching);

    /// <summary>Processes a clip; returns one naming per named sighting and where the time went.</summary>
    public async Task<(IReadOnlyList<Naming> Namings, PipelineStatistics Statistics)> Run(string clip)
    {
        var recognizer = new LocalRecognizer(lobby.Engine.Detector, lobby.Engine.Embedder, embedding =>
        {
            var started = time.GetTimestamp();
            var match = lobby.Gallery.Search(embedding);
            matching += time.GetElapsedTime(started).Ticks;
            return match;
        });
        var pipeline = new SightingPipeline(recognizer, lobby.Engine.Thresholds, new PipelineOptions(), time);
        var start = DateTimeOffset.UnixEpoch;
        var request = new CaptureRequest(VideoSourceParser.Parse(clip), SampledFps, Playback.Once, start);
        var namings = new List<Naming>();
        await using (var session = new CaptureFactory(new CaptureOptions(), TimeProvider.System).Open(request))
        {
            await foreach (var report in pipeline.Run(session.Frames(CancellationToken.None)))
            {
                if (report is { Ended: true, Outcome: TrackOutcome.Person })
                    namings.Add(new Naming(report.PersonId!, (report.FirstSeen - start).TotalSeconds, (report.LastSeen - start).TotalSeconds));
            }
        }
        return (namings, pipeline.Statistics);
    }
}
