using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Recognition;
using AutoAttend.Vision.Matching;
using AutoAttend.Vision.Recognition;

namespace AutoAttend.Grains.Cameras;

/// <summary>What a camera knows of recognition: whether there is any, by which model and thresholds, and what is wrong with it.</summary>
/// <param name="pool">Leads to the models.</param>
/// <param name="cameraId">The camera.</param>
/// <param name="isPatient">Whether no frame may be lost to a busy recognizer: so with a recording.</param>
internal sealed class RecognitionWatch(RecognizerPool pool, string cameraId, bool isPatient, TimeProvider time)
{
    private static readonly TimeSpan AskPeriod = TimeSpan.FromSeconds(1);

    private readonly PooledRecognizer recognizer = new(pool, cameraId);
    private volatile string? notReady;

    /// <summary>Why nothing is recognised, for the operator; null while it is.</summary>
    public string? Problem => notReady ?? recognizer.Problem;

    /// <summary>Whether frames wait for a recognizer, rather than being dropped.</summary>
    public bool IsPatient => isPatient;

    public IRecognizer Recognizer => isPatient ? new PatientRecognizer(recognizer, time) : recognizer;

    /// <summary>Waits until faces can be recognised.</summary>
    /// <returns>The embedding model that decides, and when it names somebody.</returns>
    public async Task<(string ModelId, MatchThresholds Thresholds)> WhenReady(CancellationToken cancellation)
    {
        while (true)
        {
            if (await Ask() is { Ready: true, Embedder: { } model } status)
                return (model, new(status.MatchCosine, status.MatchMargin) { LowDetailCosine = status.LowDetailCosine });
            await Task.Delay(AskPeriod, time, cancellation);
        }
    }

    private async Task<RecognitionStatus?> Ask()
    {
        try
        {
            var status = await pool.GetStatus();
            notReady = status.Problem;
            return status;
        }
        catch (Exception failure)
        {
            notReady = failure.Message;
            return null;
        }
    }
}
