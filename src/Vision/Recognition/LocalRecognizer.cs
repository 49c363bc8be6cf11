using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Embedding;
using AutoAttend.Vision.Matching;

namespace AutoAttend.Vision.Recognition;

/// <summary>A recognizer in this process. It owns neither its models nor its gallery.</summary>
/// <param name="search">The nearest person for an embedding; null where the gallery is empty.</param>
public sealed class LocalRecognizer(IFaceDetector detector, IFaceEmbedder embedder, Func<float[], Match?> search) : IRecognizer
{
    public ValueTask<IReadOnlyList<Face>> Detect(BgrImage image, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(detector.Detect(image));
    }

    public ValueTask<IReadOnlyList<Identification>> Identify(IReadOnlyList<BgrImage> chips, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IReadOnlyList<Identification>>(
            [.. embedder.Embed(chips).Select(embedding => new Identification(embedding, search(embedding)))]);
    }
}
