using AutoAttend.Vision;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Recognition;

namespace AutoAttend.Grains.Recognition;

/// <summary>Asks the silos that have models; whatever goes wrong there means to a camera that they are unavailable.</summary>
/// <param name="pool">The silos.</param>
/// <param name="source">The camera that asks.</param>
internal sealed class PooledRecognizer(RecognizerPool pool, string source) : IRecognizer
{
    private volatile string? problem;

    /// <summary>Why the last question was not answered; null once one was.</summary>
    public string? Problem => problem;

    public async ValueTask<IReadOnlyList<Face>> Detect(BgrImage image, CancellationToken cancellation)
    {
        var faces = await Ask(() => pool.Detect(source, image.ToContract()), cancellation);
        return [.. faces.Select(Conversions.ToVision)];
    }

    public async ValueTask<IReadOnlyList<Identification>> Identify(IReadOnlyList<BgrImage> chips, CancellationToken cancellation)
    {
        var identified = await Ask(() => pool.Identify(source, [.. chips.Select(Conversions.ToContract)]), cancellation);
        return [.. identified.Select(Conversions.ToVision)];
    }

    private async Task<T> Ask<T>(Func<Task<T>> question, CancellationToken cancellation)
    {
        try
        {
            var answer = await question().WaitAsync(cancellation);
            problem = null;
            return answer;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            problem = failure.Message;
            throw new RecognizerUnavailableException(failure.Message, failure);
        }
    }
}
