using System.Globalization;
using System.Numerics.Tensors;
using AutoAttend.Vision.Matching;

namespace AutoAttend.Bench.Gallery;

/// <summary>
/// The exact gallery with 100,000 templates of 25,000 people: how long a search takes on one core, beside a plain loop over the same templates,
/// and whether both find the same. Times are the thread's own CPU time.
/// </summary>
internal static class GalleryBenchmark
{
    private const int Templates = 100_000;
    private const int People = 25_000;
    private const int Searches = 300;

    private static readonly ThreadCpuTime Clock = new();

    public static int Run(TextWriter output)
    {
        output.WriteLine($"{Templates} templates of {People} people, {Searches} searches of each, CPU time of one thread.");
        output.WriteLine("| numbers | gallery | build s | memory MB | p50 ms | p99 ms | of the loop's p50 | recall |");
        output.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var dimension in new[] { 128, 512 })
            Measure(output, dimension);
        return 0;
    }

    private static void Measure(TextWriter output, int dimension)
    {
        var random = new Random(dimension);
        var embeddings = Enumerable.Range(0, Templates).Select(_ => Embedding(random, dimension)).ToArray();
        var people = Enumerable.Range(0, Templates).Select(template => $"p{template % People}").ToArray();
        // Half of them near a template, as a known face is, half anywhere, as a stranger's.
        var searched = Enumerable.Range(0, Searches)
            .Select(number => number % 2 == 0 ? Near(random, embeddings[random.Next(Templates)]) : Embedding(random, dimension))
            .ToArray();

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var began = Clock.GetTimestamp();
        using var gallery = new ExactGallery(dimension);
        for (var template = 0; template < Templates; template++)
            gallery.Upsert($"t{template}", people[template], embeddings[template]);
        var build = Clock.GetElapsedTime(began);
        var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / (1024.0 * 1024.0);

        var loop = Time(searched, embedding => PlainLoop.Nearest(embedding, embeddings, people));
        var ours = Time(searched, embedding => gallery.Search(embedding));
        var alike = loop.Found.Zip(ours.Found).Count(pair => Alike(pair.First, pair.Second));
        Line(output, dimension, "plain loop", null, null, loop, loop, null);
        Line(output, dimension, "ExactGallery", build.TotalSeconds, memory, ours, loop, alike / (double)Searches);
    }

    private static (double[] Milliseconds, Match?[] Found) Time(float[][] searched, Func<float[], Match?> search)
    {
        foreach (var embedding in searched.Take(20))
            search(embedding);
        var times = new double[searched.Length];
        var found = new Match?[searched.Length];
        for (var number = 0; number < searched.Length; number++)
        {
            var began = Clock.GetTimestamp();
            found[number] = search(searched[number]);
            times[number] = Clock.GetElapsedTime(began).TotalMilliseconds;
        }
        Array.Sort(times);
        return (times, found);
    }

    // The two add up in different orders, so the last bits differ.
    private static bool Alike(Match? expected, Match? actual) =>
        expected?.PersonId == actual?.PersonId
        && Math.Abs(expected!.Value.MatchCosine - actual!.Value.MatchCosine) < 1e-4
        && Math.Abs(expected.Value.MatchMargin - actual.Value.MatchMargin) < 1e-4;

    private static void Line(
        TextWriter output, int dimension, string name, double? build, double? memory, (double[] Times, Match?[]) of, (double[] Times, Match?[]) loop, double? recall) =>
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {dimension} | {name} | {build:0.00} | {memory:0} | {of.Times[Searches / 2]:0.00} | {of.Times[(int)(Searches * 0.99)]:0.00} | {of.Times[Searches / 2] / loop.Times[Searches / 2]:0.00} | {recall:0.000} |"));

    private static float[] Near(Random random, float[] template)
    {
        var noise = Embedding(random, template.Length);
        var near = new float[template.Length];
        TensorPrimitives.MultiplyAdd(noise, 0.7f, template, near);
        TensorPrimitives.Divide(near, TensorPrimitives.Norm<float>(near), near);
        return near;
    }

    private static float[] Embedding(Random random, int dimension)
    {
        var embedding = new float[dimension];
        for (var index = 0; index < dimension; index++)
            embedding[index] = (float)(random.NextDouble() - 0.5);
        TensorPrimitives.Divide(embedding, TensorPrimitives.Norm<float>(embedding), embedding);
        return embedding;
    }
}
