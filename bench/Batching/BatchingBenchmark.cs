using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using AutoAttend.Bench.Pipeline;
using AutoAttend.Vision;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Models;

namespace AutoAttend.Bench.Batching;

/// <summary>What a batch brings over the same images one by one, for the models of the shared material on this machine's processor.</summary>
internal static class BatchingBenchmark
{
    private const int Rounds = 12;
    private const int Images = 48;
    private static readonly int[] Sizes = [2, 4, 8, 16];
    private static readonly int[] Threads = [1, 2];

    /// <summary>Prints images a second one by one and in batches, each pair measured in turn, and the ratio of the medians.</summary>
    public static int Run(TextWriter output)
    {
        Write(output, $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, .NET {Environment.Version}, {Rounds} rounds of {Images} images");
        Write(output, $"{"model",-20} {"threads",8} {"batch",6} {"one by one/s",14} {"batched/s",10} {"ratio",6}");
        foreach (var threads in Threads)
        {
            var options = new ModelOptions { Folder = Lobby.Models, IntraOpThreads = threads };
            using var engine = RecognitionEngine.Open(ModelFolder.Load(options), options, new DetectionOptions());
            foreach (var size in Sizes)
                Compare(output, engine, threads, size);
            if (!engine.Embedder.TakesBatches)
                Write(output, $"{engine.Embedding.Name,-20} {threads,8}   its graph takes one chip at a time: nothing to compare");
        }
        return 0;
    }

    private static void Compare(TextWriter output, RecognitionEngine engine, int threads, int size)
    {
        var images = Enumerable.Range(0, Images).Select(Picture).ToArray();
        var batches = images.Chunk(size).ToArray();
        List<double> single = [], batched = [];
        for (var round = 0; round < Rounds + 2; round++)
        {
            var one = Seconds(() => Array.ForEach(images, image => engine.Detector.Detect(image)));
            var many = Seconds(() => Array.ForEach(batches, batch => engine.Detector.Detect(batch)));
            // The first two rounds warm up.
            if (round < 2)
                continue;
            single.Add(Images / one);
            batched.Add(Images / many);
        }
        var (without, with) = (Median(single), Median(batched));
        Write(output, $"{engine.Detection.Name,-20} {threads,8} {size,6} {without,14:f1} {with,10:f1} {with / without,6:f2}");
    }

    // A detector's work does not depend on what is in the picture; noise finds no faces, which leaves the model alone to be measured.
    private static BgrImage Picture(int seed)
    {
        var pixels = new byte[640 * 360 * 3];
        new Random(seed).NextBytes(pixels);
        return new BgrImage(640, 360, pixels);
    }

    private static double Seconds(Action work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Write(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
