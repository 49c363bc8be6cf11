using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;

namespace AutoAttend.Bench.Soak;

/// <summary>A camera that plays one recording again and again, each time as if it had been recorded right after the last.</summary>
internal sealed class SoakCamera(IGrainFactory grains, LongRecording recording)
{
    private const double SampledFps = 5;
    private static readonly TimeSpan SamplePeriod = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LookPeriod = TimeSpan.FromMilliseconds(200);

    // Yesterday noon: an hour within one day of nearly every site, and young enough to be kept.
    private readonly DateTimeOffset began = new(TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddHours(-12), TimeSpan.Zero);

    /// <summary>Plays until so much footage is processed; yields how much has been after each sample period, while the camera works.</summary>
    public async IAsyncEnumerable<TimeSpan> Play(TimeSpan footage)
    {
        var camera = await Add();
        var (before, due) = (TimeSpan.Zero, SamplePeriod);
        while (before < footage)
        {
            var status = (await camera.Get()).Status;
            var processed = before + TimeSpan.FromSeconds(status.Frames / SampledFps);
            if (processed >= due)
            {
                yield return processed;
                due += SamplePeriod;
            }
            if (processed >= footage)
                break;
            if (status is { State: CameraState.Ended, LastError: { } problem })
                throw new InvalidOperationException(problem);
            if (status.State == CameraState.Ended)
            {
                before += recording.Length;
                await camera.Configure(Settings(began + before));
                await camera.TurnOn();
            }
            await Task.Delay(LookPeriod);
        }
        await camera.TurnOff();
    }

    private async Task<ICameraGrain> Add()
    {
        var added = await grains.GetGrain<ICameraDirectoryGrain>(GrainKeys.Only).Add(Settings(began));
        return grains.GetGrain<ICameraGrain>(added.Id);
    }

    private CameraSettings Settings(DateTimeOffset recordedAt) =>
        new("lobby", GrainKeys.FirstSite, recording.File, CameraDirection.Both, CameraPlayback.Once, SampledFps, recordedAt);
}
