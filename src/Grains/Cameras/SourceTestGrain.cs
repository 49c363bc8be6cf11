using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Grains.Placement;
using AutoAttend.Vision.Capture;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace AutoAttend.Grains.Cameras;

/// <inheritdoc cref="ISourceTestGrain"/>
[RequireRole(SiloRoles.Camera), StatelessWorker]
public sealed class SourceTestGrain(IOptions<CaptureOptions> options, TimeProvider time) : Grain, ISourceTestGrain
{
    async Task<SourceTest> ISourceTestGrain.Test(string source, string? cameraId)
    {
        try
        {
            var kept = cameraId is null ? null : await GrainFactory.GetGrain<ICameraSourceGrain>(cameraId).GetSource();
            var resolved = CameraRules.Resolve(source, kept?.Address);
            var tried = await Task.Run(() => new SourceProbe(options.Value, time).TryAsync(resolved, CancellationToken.None));
            return new SourceTest(tried.Error, tried.Width, tried.Height, tried.FramesPerSecond, tried.Jpeg);
        }
        catch (InvalidInputException refusal)
        {
            return new SourceTest(refusal.Message, 0, 0, 0, null);
        }
    }
}
