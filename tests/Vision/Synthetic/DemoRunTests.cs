using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Enrolment;
using AutoAttend.Vision.Matching;
using AutoAttend.Vision.Pipeline;
using AutoAttend.Vision.Recognition;
using AutoAttend.Vision.Synthetic;
using AutoAttend.Vision.Tests.Capture;
using AutoAttend.Vision.Tracking;

namespace AutoAttend.Vision.Tests.Synthetic;

/// <summary>A minute of the demo. The ten minutes of all three cameras are in bench (demo-run).</summary>
public sealed class DemoRunTests
{
    private static readonly SyntheticWorld World = new(12, 3, 7);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task In_a_minute_at_the_gate_everybody_enrolled_is_named_once_no_stranger_is_and_no_name_is_wrong()
    {
        using var engine = BuiltIn.Engine();
        using var gallery = new ExactGallery(engine.Embedder.Dimension);
        var inspector = new PhotoInspector(engine.Detector, engine.Embedder);
        foreach (var who in World.Everybody())
        {
            foreach (var photo in Enumerable.Range(0, 3))
            {
                if (inspector.Inspect(who.RenderJpeg(photo)).Template is { } template)
                    gallery.Upsert($"{who.Id}/{photo}", who.Id, template);
            }
        }

        var pipeline = new SightingPipeline(
            new LocalRecognizer(engine.Detector, engine.Embedder, embedding => gallery.Search(embedding)), engine.Thresholds, new PipelineOptions(), TimeProvider.System);
        await using var session = Captures.Open($"synthetic://gate?people=12&strangers=3&seed=7&seconds={Length.TotalSeconds}", 5, Playback.Once, Captures.Patient());
        var named = new List<TrackReport>();
        await foreach (var report in pipeline.Run(session.Frames(CancellationToken.None)))
        {
            if (report is { Ended: true, Outcome: TrackOutcome.Person })
                named.Add(report);
        }

        var visits = World.Visits(SyntheticScene.Gate, TimeSpan.Zero, Length).ToArray();
        var whole = visits.Where(visit => visit.From > TimeSpan.FromSeconds(1) && visit.To < Length - TimeSpan.FromSeconds(1) && !visit.IsStranger).ToArray();
        Assert.True(whole.Length >= 4, $"only {whole.Length} whole visits");
        Assert.All(whole, visit => Assert.Single(named, report => IsOf(report, visit)));
        Assert.All(named, report => Assert.Contains(visits, visit => !visit.IsStranger && IsOf(report, visit)));
    }

    private static bool IsOf(TrackReport report, SyntheticVisit visit) =>
        report.PersonId == visit.Who.Id && report.FirstSeen - Captures.StartedAt < visit.To && report.LastSeen - Captures.StartedAt > visit.From;
}
