using System.Collections.Concurrent;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Events;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Cluster.Tests.Running;

/// <summary>Follows a scenario from outside, as another service would: by live events alone, so that nothing is woken by being asked.</summary>
internal sealed class Watch : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentQueue<(DateTimeOffset At, LiveEvent Event)> seen = new();
    private readonly Task following;

    public Watch(RunningCluster cluster)
    {
        following = Task.Run(async () =>
        {
            await foreach (var happened in cluster.Client.Events.Follow(cancellation: stopping.Token))
            {
                if (happened != LiveEvent.Gap)
                    seen.Enqueue((TimeProvider.System.GetUtcNow(), happened));
            }
        });
    }

    public IEnumerable<Sighting> Sightings => seen.Select(one => one.Event.Sighting).OfType<Sighting>();

    public IEnumerable<Camera> Of(string cameraId) =>
        seen.Select(one => one.Event.Camera).OfType<Camera>().Where(camera => camera.Id == cameraId);

    /// <summary>Waits until events of every camera come.</summary>
    public Task IsFollowing(IEnumerable<Camera> cameras) =>
        Wait.Until("events of every camera come", () => cameras.All(camera => Of(camera.Id).Any()));

    /// <summary>When a camera was first reported live with a picture taken after a time; null while it was not.</summary>
    public DateTimeOffset? LiveAfter(string cameraId, DateTimeOffset time) => seen
        .Where(one => one.Event.Camera is { Status.State: CameraState.Live } camera && camera.Id == cameraId && camera.Status.LastFrameAt > time)
        .Select(one => (DateTimeOffset?)one.At)
        .FirstOrDefault();

    /// <summary>The longest time without any event.</summary>
    public TimeSpan LongestSilence(DateTimeOffset since)
    {
        var times = seen.Select(one => one.At).Where(at => at >= since).Prepend(since).ToList();
        return times.Zip(times.Skip(1), (one, next) => next - one).DefaultIfEmpty().Max();
    }

    /// <summary>A camera that was neither opened again nor begun anew: its count of frames only grows.</summary>
    public void WasNotRestarted(Camera camera)
    {
        var reports = Of(camera.Id).ToList();
        Assert.NotEmpty(reports);
        Assert.All(reports, report => Assert.Equal(CameraState.Live, report.Status.State));
        Assert.Single(reports.Select(report => report.Status.Since).Distinct());
        Assert.Equal(reports[0].Status.Restarts, reports[^1].Status.Restarts);
        Assert.All(reports.Zip(reports.Skip(1)), pair => Assert.True(pair.First.Status.Frames <= pair.Second.Status.Frames, $"{camera} was begun anew"));
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.Dispose();
    }
}
