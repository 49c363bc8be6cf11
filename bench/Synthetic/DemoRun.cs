using System.Globalization;
using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Enrolment;
using AutoAttend.Vision.Matching;
using AutoAttend.Vision.Models;
using AutoAttend.Vision.Pipeline;
using AutoAttend.Vision.Recognition;
using AutoAttend.Vision.Synthetic;
using AutoAttend.Vision.Tracking;

namespace AutoAttend.Bench.Synthetic;

/// <summary>The demo as recorded footage: its three cameras through the product's pipeline, and what comes out against the schedule.</summary>
internal static class DemoRun
{
    private const double SampledFps = 5;
    private const int Photos = 3;

    // Who has not yet come in at the beginning, or has not left at the end, was not there for a whole visit.
    private static readonly TimeSpan Edge = TimeSpan.FromSeconds(1);

    /// <param name="output">For the numbers.</param>
    /// <param name="seconds">How much footage of each camera.</param>
    /// <param name="seed">Of the world.</param>
    /// <returns>1 where somebody was missed, named twice, or named wrongly.</returns>
    public static async Task<int> Run(TextWriter output, int seconds, int seed)
    {
        using var engine = Engines.BuiltIn();
        var world = new SyntheticWorld(12, 3, seed);
        using var gallery = Enrol(engine, world);
        var started = CpuClock.Read();
        var scenes = Enum.GetValues<SyntheticScene>();
        var runs = await Task.WhenAll(scenes.Select(scene => Task.Run(() => Watch(engine, gallery, scene, seconds, seed))));
        var cost = (CpuClock.Read() - started).Own.TotalSeconds;
        var isPerfect = true;
        foreach (var (scene, reports) in scenes.Zip(runs))
            isPerfect &= Compare(output, scene, [.. world.Visits(scene, TimeSpan.Zero, TimeSpan.FromSeconds(seconds))], reports, TimeSpan.FromSeconds(seconds));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds} s of three cameras, {cost / seconds:f2} CPU s per second of all three, rendering included; {engine.Detection.Id}, {engine.Embedding.Id}"));
        return isPerfect ? 0 : 1;
    }

    private static ExactGallery Enrol(RecognitionEngine engine, SyntheticWorld world)
    {
        var gallery = new ExactGallery(engine.Embedder.Dimension);
        var inspector = new PhotoInspector(engine.Detector, engine.Embedder);
        foreach (var who in world.Everybody())
        {
            for (var photo = 0; photo < Photos; photo++)
            {
                if (inspector.Inspect(who.RenderJpeg(photo)).Template is { } template)
                    gallery.Upsert($"{who.Id}/{photo}", who.Id, template);
            }
        }

        return gallery;
    }

    private static async Task<IReadOnlyList<TrackReport>> Watch(RecognitionEngine engine, ExactGallery gallery, SyntheticScene scene, int seconds, int seed)
    {
        var recognizer = new LocalRecognizer(engine.Detector, engine.Embedder, embedding => gallery.Search(embedding));
        var pipeline = new SightingPipeline(recognizer, engine.Thresholds, new PipelineOptions(), TimeProvider.System);
        var source = VideoSource.Parse($"synthetic://{scene}?people=12&strangers=3&seed={seed}&seconds={seconds}");
        await using var session = new CaptureFactory(new CaptureOptions { StallSeconds = 120, ConnectSeconds = 300 }, TimeProvider.System)
            .Open(new CaptureRequest(source, SampledFps, Playback.Once, DateTimeOffset.UnixEpoch));
        var ended = new List<TrackReport>();
        await foreach (var report in pipeline.Run(session.Frames(CancellationToken.None)))
        {
            if (report.Ended)
                ended.Add(report);
        }

        return ended;
    }

    private static bool Compare(TextWriter output, SyntheticScene scene, SyntheticVisit[] visits, IReadOnlyList<TrackReport> reports, TimeSpan length)
    {
        var named = reports.Where(report => report.Outcome is TrackOutcome.Person).ToArray();
        var whole = visits.Where(visit => visit.From > Edge && visit.To < length - Edge).ToArray();
        var counts = whole.Where(visit => !visit.IsStranger).Select(visit => named.Count(report => IsOf(report, visit))).ToArray();
        var wrong = named.Count(report => !visits.Any(visit => !visit.IsStranger && IsOf(report, visit)));
        var strangers = reports.Count(report => report.Outcome is TrackOutcome.Stranger);
        output.WriteLine(
            $"{scene}: of {counts.Length} visits of the enrolled {counts.Count(count => count == 1)} were named once, {counts.Count(count => count > 1)} more often, {counts.Count(count => count == 0)} never; "
            + $"{whole.Count(visit => visit.IsStranger)} visits of strangers; {wrong} wrong names; {strangers} tracks declared strangers, {reports.Count(report => report.Outcome is TrackOutcome.Undecided)} undecided ({Reasons(reports)})");
        foreach (var (visit, count) in whole.Where(visit => !visit.IsStranger).Zip(counts).Where(pair => pair.Second != 1))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {visit.Who.Id} from {visit.From.TotalSeconds:f1} to {visit.To.TotalSeconds:f1} s: {count} times {Spans(named, visit)}"));
        return wrong == 0 && counts.All(count => count == 1);
    }

    private static string Spans(IEnumerable<TrackReport> named, SyntheticVisit visit) => string.Join(", ", named.Where(report => IsOf(report, visit))
        .Select(report => string.Create(CultureInfo.InvariantCulture, $"({At(report.FirstSeen).TotalSeconds:f1} to {At(report.LastSeen).TotalSeconds:f1})")));

    private static string Reasons(IEnumerable<TrackReport> reports) =>
        string.Join(", ", reports.Where(report => report.Outcome is TrackOutcome.Undecided).CountBy(report => $"{report.Reason}").OrderByDescending(reason => reason.Value).Select(reason => $"{reason.Key} {reason.Value}"));

    private static bool IsOf(TrackReport report, SyntheticVisit visit) =>
        report.PersonId == visit.Who.Id && At(report.FirstSeen) < visit.To && At(report.LastSeen) > visit.From;

    private static TimeSpan At(DateTimeOffset seen) => seen - DateTimeOffset.UnixEpoch;
}
