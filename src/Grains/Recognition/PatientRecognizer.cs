using AutoAttend.Vision;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Recognition;

namespace AutoAttend.Grains.Recognition;

/// <summary>Asks again until it is answered: a recording can wait, and none of its frames may be lost to a busy machine.</summary>
internal sealed class PatientRecognizer(IRecognizer recognizer, TimeProvider time) : IRecognizer
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public async ValueTask<IReadOnlyList<Face>> Detect(BgrImage image, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await recognizer.Detect(image, cancellation);
            }
            catch (RecognizerUnavailableException)
            {
                await Task.Delay(Pause, time, cancellation);
            }
        }
    }

    public async ValueTask<IReadOnlyList<Identification>> Identify(IReadOnlyList<BgrImage> chips, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await recognizer.Identify(chips, cancellation);
            }
            catch (RecognizerUnavailableException)
            {
                await Task.Delay(Pause, time, cancellation);
            }
        }
    }
}
