using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using AutoAttend.Bench.Pipeline;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Contracts.Sightings;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Bench.Soak;

/// <summary>Whether a silo's memory stays flat while a camera works: the real silo, grains and storage over footage played as fast as it goes.</summary>
internal static class SoakBenchmark
{
    // Compilation, pools and the day's first records are over by then.
    private const double WarmUpShare = 0.5;

    // A tenth of what would fill a gigabyte within four days; below it lies the noise of the allocator.
    private const double FlatMegabytesPerHour = 10;

    /// <summary>Prints a sample for every two minutes of footage; 1 where memory grew or a child process was left behind.</summary>
    /// <param name="output">For the table.</param>
    /// <param name="footage">How much footage to process.</param>
    public static async Task<int> Run(TextWriter output, TimeSpan footage)
    {
        Write(output, $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, .NET {Environment.Version}, {footage.TotalMinutes:f0} minutes of lobby-a.mp4");
        var started = Stopwatch.GetTimestamp();
        var folder = Directory.CreateTempSubdirectory("autoattend-soak-");
        try
        {
            var samples = await Soak(output, folder.FullName, footage);
            return Judge(output, samples, footage, Stopwatch.GetElapsedTime(started)) ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<MemorySample>> Soak(TextWriter output, string folder, TimeSpan footage)
    {
        using var host = SoakHost.Build(Path.Combine(folder, "data"));
        await host.StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        while (await grains.GetGrain<IRecognizerGrain>(GrainKeys.Only).GetStatus() is { Ready: false })
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        await LobbyPeople.Enrol(grains);
        var camera = new SoakCamera(grains, await LongRecording.Make(Lobby.Clip, folder));

        Write(output, $"{"footage min",11} {"RSS MB",8} {"managed MB",11} {"handles",8} {"threads",8} {"sightings",10}");
        List<MemorySample> samples = [];
        await foreach (var processed in camera.Play(footage))
        {
            var sample = MemorySample.Take(processed);
            samples.Add(sample);
            Write(output, $"{processed.TotalMinutes,11:f1} {sample.ResidentMegabytes,8:f1} {sample.ManagedMegabytes,11:f1} {sample.Handles,8} {sample.Threads,8} {await CountSightings(grains),10}");
        }
        await host.StopAsync();
        return samples;
    }

    private static async Task<int> CountSightings(IGrainFactory grains)
    {
        var (count, query) = (0, new SightingQuery(Take: 1000));
        while (true)
        {
            var page = await grains.GetGrain<ISightingLogGrain>(GrainKeys.Only).Query(query);
            count += page.Sightings.Count;
            if (page.Next is null)
                return count;
            query = query with { Before = page.Next };
        }
    }

    private static bool Judge(TextWriter output, IReadOnlyList<MemorySample> samples, TimeSpan footage, TimeSpan elapsed)
    {
        var settled = samples.Where(sample => sample.Footage >= WarmUpShare * footage).ToList();
        var resident = Trend.PerHour(settled, sample => sample.ResidentMegabytes);
        var managed = Trend.PerHour(settled, sample => sample.ManagedMegabytes);
        var children = ChildProcesses.Count();
        Write(output, $"second half: RSS {resident:+0.0;-0.0} MB, managed {managed:+0.0;-0.0} MB per hour of footage, {settled.Count} samples (bar: {FlatMegabytesPerHour})");
        Write(output, $"child processes at the end: {children}; {elapsed.TotalMinutes:f1} minutes in all");
        return resident < FlatMegabytesPerHour && children == 0;
    }

    private static void Write(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
