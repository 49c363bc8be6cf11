using AutoAttend.Vision.Detection;

namespace AutoAttend.Vision.Recognition;

/// <summary>The two questions that the pipeline of a camera asks; they are answered in this process or on another machine.</summary>
public interface IRecognizer
{
    /// <summary>The faces of an image, in that image's own pixels.</summary>
    /// <exception cref="RecognizerUnavailableException">No recognizer is ready or none answered; the frame is dropped and counted.</exception>
    ValueTask<IReadOnlyList<Face>> Detect(BgrImage image, CancellationToken cancellation);

    /// <summary>One identification per aligned 112x112 chip, in the chips' order.</summary>
    /// <exception cref="RecognizerUnavailableException">No recognizer is ready or none answered; the chips may be tried again.</exception>
    ValueTask<IReadOnlyList<Identification>> Identify(IReadOnlyList<BgrImage> chips, CancellationToken cancellation);
}
