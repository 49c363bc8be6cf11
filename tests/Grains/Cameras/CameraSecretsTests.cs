using System.Collections.Concurrent;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Events;
using AutoAttend.Grains.Cameras;
using AutoAttend.Tests;
using Orleans.Streams;

namespace AutoAttend.Grains.Tests.Cameras;

public sealed class CameraSecretsTests
{
    private const string Secret = "gEh3im-pw";

    // Nothing listens there, so the capture fails at once and has something to say about its address.
    private const string Address = $"rtsp://admin:{Secret}@127.0.0.1:1/stream";

    private static CameraSettings Settings =>
        new("Door", GrainKeys.FirstSite, Address, CameraDirection.In, CameraPlayback.Live, 6);

    [Fact]
    public async Task A_password_is_in_no_answer_no_event_and_no_log_line()
    {
        await using var house = await CameraHouse.Open();
        ConcurrentQueue<Camera> events = [];
        await house.Cluster.Client.GetStreamProvider(EventStreams.Provider).GetStream<Camera>(EventStreams.Cameras)
            .SubscribeAsync((camera, _) => { events.Enqueue(camera); return Task.CompletedTask; });

        var added = await house.Directory.Add(Settings);
        var failed = await house.Until(added.Id, camera => camera.Status.LastError is not null);
        while (!events.Any(camera => camera.Status.LastError is not null))
            await Task.Delay(20);
        var tested = await house.Cluster.Client.GetGrain<ISourceTestGrain>(GrainKeys.Only).Test(failed.Settings.Source, added.Id);

        Assert.Equal("rtsp://admin:***@127.0.0.1:1/stream", failed.Settings.Source);
        IEnumerable<string?> said =
        [
            .. events.Concat(await house.Directory.List()).Append(added).Append(failed)
                .SelectMany(camera => camera.Status.Log.Append(camera.Settings.Source).Append(camera.Status.LastError).Append($"{camera}")),
            $"{tested}",
            .. house.Log.Lines,
        ];
        Assert.DoesNotContain(said, text => text is not null && text.Contains(Secret));
    }

    [Fact]
    public async Task A_password_stays_when_the_settings_come_back_with_it_hidden()
    {
        await using var house = await CameraHouse.Open();
        var camera = await house.Directory.Add(Settings);

        await house.Camera(camera.Id).Configure(camera.Settings with { Name = "Gate" });

        Assert.Equal(Address, (await house.Cluster.Client.GetGrain<ICameraSourceGrain>(camera.Id).GetSource()).Address);
        Assert.Equal("Gate", (await house.Camera(camera.Id).Get()).Settings.Name);
    }

    [Fact]
    public async Task A_source_can_be_tried_before_it_is_a_camera()
    {
        await using var house = await CameraHouse.Open();
        var trial = house.Cluster.Client.GetGrain<ISourceTestGrain>(GrainKeys.Only);

        var good = await trial.Test(Material.Find("footage/corridor.mp4"), null);
        var gone = await trial.Test("/no/such/file.mp4", null);

        Assert.Null(good.Error);
        Assert.Equal((1280, 720), (good.Width, good.Height));
        Assert.NotNull(good.Jpeg);
        Assert.Contains("there is no such file", gone.Error);
    }
}
