using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using AutoAttend.Vision.Models;
using AutoAttend.Vision.Synthetic;
using OpenCvSharp;

namespace AutoAttend.Bench.Synthetic;

/// <summary>What the built-in models can, on people whom they were not trained on; and whether rendered faces look like faces to models trained on photographs.</summary>
internal static class BuiltInModelsBenchmark
{
    // Worlds that appear in no other test, and people whose numbers lie in the range for tests.
    private static readonly int[] Worlds = [501, 502, 503];
    private const double LeastRecall = 0.98;
    private const double MostFalse = 0.01;
    private const double MostMissed = 0.02;

    /// <param name="output">For the numbers.</param>
    /// <param name="enrolled">How many people are enrolled, and how many strangers are tried.</param>
    /// <param name="frames">Frames of each scene and world.</param>
    /// <returns>1 where a bar of issue 4 is missed.</returns>
    public static int Run(TextWriter output, int enrolled, int frames)
    {
        Cv2.SetNumThreads(1);
        using var builtIn = Engines.BuiltIn();
        using var shared = Engines.Shared();
        output.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, .NET {Environment.Version}; {builtIn.Detection.Id}, {builtIn.Embedding.Id}");
        Speed(output);

        output.WriteLine("faces wider than 40 px, 1280x720, people not trained on:");
        var detection = Detect(output, "built-in detector", builtIn, frames);
        if (shared is not null)
            Detect(output, "YuNet", shared, frames);

        output.WriteLine($"one of {enrolled} enrolled by three photos:");
        var probe = new Probe(builtIn);
        var identification = Identification.Of(probe, DemoPeople.Test, enrolled);
        identification.Write(output);
        Separation(output, "built-in embedder", builtIn);
        if (shared is null)
        {
            output.WriteLine("the shared material is absent: nothing is said of YuNet, mobilefacenet_128 and real faces");
        }
        else
        {
            Separation(output, "mobilefacenet_128", shared);
            output.WriteLine("real faces (none was trained on):");
            RealFaces.Write(output, builtIn, shared);
        }

        return detection.Recall >= LeastRecall && detection.FalsePerFrame <= MostFalse && identification.Fnir <= MostMissed ? 0 : 1;
    }

    /// <summary>Where the thresholds of models.json come from: the same search, of people of the calibration range.</summary>
    public static int Calibrate(TextWriter output, int enrolled)
    {
        using var builtIn = Engines.BuiltIn();
        output.WriteLine($"{builtIn.Embedding.Id}, one of {enrolled} people of the calibration range:");
        Identification.Of(new Probe(builtIn), DemoPeople.Calibration, enrolled).Write(output);
        return 0;
    }

    private static DetectionScore Detect(TextWriter output, string name, RecognitionEngine engine, int frames)
    {
        var score = new DetectionScore();
        foreach (var scene in Enum.GetValues<SyntheticScene>())
        {
            foreach (var world in Worlds)
                score.Add(engine.Detector, new SyntheticCamera(SyntheticSource.Parse($"synthetic://{scene}?seed={world}")), Times(frames));
        }

        output.WriteLine($"  {name}: {score}");
        return score;
    }

    private static IEnumerable<TimeSpan> Times(int frames) => Enumerable.Range(0, frames).Select(frame => TimeSpan.FromSeconds(100 + (2.3 * frame)));

    private static void Speed(TextWriter output)
    {
        const int Frames = 90;
        foreach (var scene in Enum.GetValues<SyntheticScene>())
        {
            var source = SyntheticSource.Parse($"synthetic://{scene}?seed=501");
            var camera = new SyntheticCamera(source);
            camera.Render(TimeSpan.FromSeconds(99));
            var started = CpuClock.Read();
            for (var frame = 0; frame < Frames; frame++)
                camera.Render(TimeSpan.FromSeconds(100 + (frame / source.Fps)));
            var each = (CpuClock.Read() - started).Own.TotalSeconds / Frames;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{scene}: {1 / each:f0} frames of 1280x720 per second of one core's time ({each * 1000:f1} ms each)"));
        }
    }

    // Every person in three views, every view against every other.
    private static void Separation(TextWriter output, string name, RecognitionEngine engine)
    {
        const int People = 150;
        var probe = new Probe(engine);
        var views = Enumerable.Range(0, People).SelectMany(index => probe.Passing(DemoPeople.Test(5000 + index), 3).Select(view => (Person: index, view.Embedding))).ToArray();
        var (same, different) = (new List<float>(), new List<float>());
        for (var first = 0; first < views.Length; first++)
        {
            for (var second = first + 1; second < views.Length; second++)
                (views[first].Person == views[second].Person ? same : different).Add(TensorPrimitives.Dot(views[first].Embedding, views[second].Embedding));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} on rendered faces: same {same.Average():f3}, different {different.Average():f3}, AUC {Roc.Area(same, different):f4} ({same.Count} and {different.Count} pairs)"));
    }
}
