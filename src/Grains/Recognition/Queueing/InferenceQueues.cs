using AutoAttend.Vision;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Enrolment;
using AutoAttend.Vision.Models;

namespace AutoAttend.Grains.Recognition.Queueing;

/// <summary>The three kinds of work that a process's models do, over one bench.</summary>
internal sealed class InferenceQueues : IDisposable
{
    private readonly Workbench bench;
    private readonly BatchQueue<BgrImage, IReadOnlyList<Face>> detections;
    private readonly BatchQueue<IReadOnlyList<BgrImage>, float[][]> embeddings;
    private readonly BatchQueue<byte[], PhotoInspection> inspections;

    public InferenceQueues(RecognitionEngine engine, RecognitionOptions options, TimeProvider time)
    {
        bench = new Workbench(options.Concurrency > 0 ? options.Concurrency : Environment.ProcessorCount, options.Waiting);
        var limits = new BatchLimits(options.BatchSize, TimeSpan.FromMilliseconds(options.BatchWaitMilliseconds));
        detections = new(engine.Detector.Detect, engine.Detector.TakesBatches ? limits : BatchLimits.OneByOne, bench, time);
        embeddings = new(
            chips => EmbedAll(engine, chips), engine.Embedder.TakesBatches ? limits : BatchLimits.OneByOne, bench, time);
        var inspector = new PhotoInspector(engine.Detector, engine.Embedder);
        inspections = new(photos => [.. photos.Select(inspector.Inspect)], BatchLimits.OneByOne, bench, time);
    }

    /// <summary>Frames, photos and groups of chips that wait for their turn.</summary>
    public int Waiting => bench.Waiting;

    public Task<IReadOnlyList<Face>> Detect(string source, BgrImage image) => detections.Ask(source, image);

    public Task<float[][]> Embed(string source, IReadOnlyList<BgrImage> chips) => embeddings.Ask(source, chips, chips.Count);

    public Task<PhotoInspection> Inspect(byte[] photo) => inspections.Ask("", photo);

    public void Dispose() => bench.Dispose();

    private static List<float[][]> EmbedAll(RecognitionEngine engine, IReadOnlyList<IReadOnlyList<BgrImage>> questions)
    {
        var all = engine.Embedder.Embed([.. questions.SelectMany(chips => chips)]);
        List<float[][]> answers = [];
        var first = 0;
        foreach (var chips in questions)
        {
            answers.Add(all[first..(first + chips.Count)]);
            first += chips.Count;
        }
        return answers;
    }
}
