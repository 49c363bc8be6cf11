using System.Globalization;
using System.Runtime.InteropServices;
using AutoAttend.Vision.Pipeline;
using OpenCvSharp;

namespace AutoAttend.Bench.Pipeline;

/// <summary>CPU seconds per second of footage of the product against the straightforward pipeline, on the same clip and models.</summary>
internal static class PipelineBenchmark
{
    // One thread each: this is about how much work there is, not about how it is spread.
    private const int Threads = 1;

    /// <summary>Prints the results; 1 where a visit was missed or the bar of the core's issue was not reached.</summary>
    public static async Task<int> Run(TextWriter output)
    {
        const double Bar = 6;
        Cv2.SetNumThreads(Threads);
        using var lobby = new Lobby(Threads);

        using var straightforward = new StraightforwardPipeline();
        straightforward.Run(Lobby.WarmUpClip, lobby.Gallery, lobby.Engine.Thresholds);
        var started = CpuClock.Read();
        var (seconds, theirs) = straightforward.Run(Lobby.Clip, lobby.Gallery, lobby.Engine.Thresholds);
        var theirCost = CpuClock.Read() - started;

        await new OurPipeline(lobby).Run(Lobby.WarmUpClip);
        var pipeline = new OurPipeline(lobby);
        started = CpuClock.Read();
        var (ours, statistics) = await pipeline.Run(Lobby.Clip);
        var ourCost = CpuClock.Read() - started;

        var ratio = theirCost.Total / ourCost.Total;
        var score = Score.Of(ours, Lobby.Visits);
        Write(output, $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, .NET {Environment.Version}, {Threads} thread each");
        Write(output, $"lobby-a.mp4, {seconds:f1} s");
        Write(output, $"straightforward  {theirCost.Total.TotalSeconds / seconds:f3} CPU s per s of footage; {Score.Of(theirs, Lobby.Visits)} (frames)");
        Write(output, $"AutoAttend       {ourCost.Total.TotalSeconds / seconds:f3} CPU s per s of footage; {score}");
        Write(output, $"ratio            {ratio:f1} (bar: {Bar})");
        WriteBreakdown(output, seconds, ourCost, pipeline.Matching, statistics);
        return ratio >= Bar && score.IsPerfect ? 0 : 1;
    }

    private static void WriteBreakdown(TextWriter output, double seconds, CpuClock cost, TimeSpan matching, PipelineStatistics statistics)
    {
        Write(output, $"{statistics.Frames} frames, {statistics.Searched} searched, {statistics.Faces} faces, {statistics.Embedded} embedded");
        var times = statistics.Times;
        (string Name, TimeSpan Time)[] stages =
        [
            ("motion", times[PipelineStage.Motion]),
            ("convert", times[PipelineStage.Convert]),
            ("detect", times[PipelineStage.Detect]),
            ("align, quality", times[PipelineStage.Chips]),
            ("embed", times[PipelineStage.Identify] - matching),
            ("match", matching),
            ("track, vote", times[PipelineStage.Track]),
            ("evidence, live", times[PipelineStage.Picture]),
        ];
        var staged = stages.Aggregate(TimeSpan.Zero, (sum, stage) => sum + stage.Time);
        Line("decode (ffmpeg)", cost.Children);
        foreach (var (name, time) in stages)
            Line(name, time);
        Line("the rest (pipe, runtime)", cost.Own - staged);

        void Line(string name, TimeSpan time) =>
            Write(output, $"  {name,-34}{time.TotalMilliseconds / seconds,8:f2} ms per s of footage {time / cost.Total,7:p1}");
    }

    private static void Write(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
