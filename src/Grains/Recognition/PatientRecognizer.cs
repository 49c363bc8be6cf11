using AutoAttend.Vision;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Recognition;

namespace AutoAttend.Grains.Recognition;

/// <summary>Asks again until it is answered: a recording can wait, and none of its frames may be lost to a busy machine.</summary>
internal sealed class PatientRecognizer(IRecognizer recognizer, TimeProvider time) : IRecognizer
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public ValueTask<IReadOnlyList<Face>> Detect(BgrImage image, CancellationToken cancellation) =>
        Insist(() => recognizer.Detect(image, cancellation), cancellation);

    public ValueTask<IReadOnlyList<Identification>> Identify(IReadOnlyList<BgrImage> chips, CancellationToken cancellation) =>
        Insist(() => recognizer.Identify(chips, cancellation), cancellation);

    private async ValueTask<T> Insist<T>(Func<ValueTask<T>> question, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await question();
            }
            catch (RecognizerUnavailableException)
            {
                await Task.Delay(Pause, time, cancellation);
            }
        }
    }
}
