namespace AutoAttend.Vision.Detection;

/// <summary>Finds faces in an image. Thread-safe: one detector serves the whole process.</summary>
public interface IFaceDetector : IDisposable
{
    /// <summary>The longest side, in pixels, beyond which a larger image brings nothing: callers downscale to it.</summary>
    int WorkingSize { get; }

    /// <summary>The faces of an image, best first, in that image's own pixels.</summary>
    IReadOnlyList<Face> Detect(BgrImage image);

    /// <summary>Whether several images go through the model in one call.</summary>
    bool TakesBatches { get; }

    /// <summary>The faces of each image, as <see cref="Detect(BgrImage)"/> finds them.</summary>
    IReadOnlyList<IReadOnlyList<Face>> Detect(IReadOnlyList<BgrImage> images);
}
