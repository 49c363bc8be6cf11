using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Events;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Silo.Tests.Attend;
using AutoAttend.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Orleans.Streams;

namespace AutoAttend.Silo.Tests.Cameras;

/// <summary>Cameras in the real process over its real file.</summary>
public sealed class CameraOverRestartsTests : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("autoattend-restarts-");

    [Fact]
    public async Task A_camera_that_was_on_comes_back_by_itself_and_what_it_saw_before_the_stop_is_there()
    {
        var settings = new CameraSettings(
            "Door", GrainKeys.FirstSite, Material.Find("footage/lobby-a.mp4"), CameraDirection.Both, CameraPlayback.Loop, 6);
        IReadOnlyList<Sighting> seen;
        using (var first = await Start())
        {
            await Grains(first).GetGrain<ICameraDirectoryGrain>(GrainKeys.Only).Add(settings);
            while ((await Log(first)).All(sighting => sighting.Ended))
                await Task.Delay(100);
            await first.StopAsync();
        }

        using var second = await Start();
        var camera = Assert.Single(await Grains(second).GetGrain<ICameraDirectoryGrain>(GrainKeys.Only).List());
        Assert.True(camera.On);
        Assert.NotEqual(CameraState.Off, camera.Status.State);
        seen = [.. (await Log(second)).Where(sighting => sighting.FirstSeen < camera.Status.Since)];
        Assert.NotEmpty(seen);
        Assert.All(seen, sighting => Assert.True(sighting.Ended, "the track was open when the process was told to stop"));

        // Subscriptions of the first life are forgotten: events go to those who listen now.
        TaskCompletionSource<Sighting> told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await second.Services.GetRequiredService<IClusterClient>().GetStreamProvider(EventStreams.Provider)
            .GetStream<Sighting>(EventStreams.Sightings)
            .SubscribeAsync((sighting, _) => { told.TrySetResult(sighting); return Task.CompletedTask; });
        var next = await told.Task.WaitAsync(TimeSpan.FromMinutes(2));
        Assert.DoesNotContain(seen, before => before.Id == next.Id);
        await second.StopAsync();
    }

    [Fact]
    public async Task A_process_is_ready_with_models_gallery_and_storage_and_otherwise_says_what_lacks()
    {
        using (var ready = await Start())
        {
            while (!(await Grains(ready).GetGrain<IRecognizerGrain>(GrainKeys.Only).GetStatus()).Ready)
                await Task.Delay(50);
            var report = await Health(ready);
            Assert.Equal(HealthStatus.Healthy, report.Status);
            Assert.Equal(["gallery", "models", "storage"], report.Entries.Keys.Order());
            await ready.StopAsync();
        }

        using var blind = await Start(models: data.FullName);
        var without = await Health(blind);
        Assert.Equal(HealthStatus.Unhealthy, without.Status);
        Assert.Contains("./models/pull", without.Entries["models"].Description);
        Assert.Equal(HealthStatus.Healthy, without.Entries["storage"].Status);
        await blind.StopAsync();
    }

    [Fact]
    public async Task A_damaged_model_keeps_the_process_from_starting_and_is_named()
    {
        var models = data.CreateSubdirectory("models");
        File.Copy(Material.Find("models/yunet_s_dynamic.onnx"), Path.Combine(models.FullName, "yunet_s_dynamic.onnx"));
        await File.WriteAllTextAsync(Path.Combine(models.FullName, "mobilefacenet_128.onnx"), "cut off");

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Start(models.FullName));

        Assert.Contains("mobilefacenet_128.onnx: wrong or damaged model file: expected SHA-256", StartProblem.Explain(failure));
    }

    public void Dispose() => data.Delete(recursive: true);

    private static IGrainFactory Grains(IHost host) => host.Services.GetRequiredService<IGrainFactory>();

    private static async Task<IReadOnlyList<Sighting>> Log(IHost host) =>
        (await Grains(host).GetGrain<ISightingLogGrain>(GrainKeys.Only).Query(new SightingQuery(Take: 1000))).Sightings;

    private static Task<HealthReport> Health(IHost host) =>
        host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Tags.Contains(SiloHosting.ReadyTag));

    private async Task<IHost> Start(string? models = null)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AutoAttend:Data"] = Path.Combine(data.FullName, "data"),
            ["AutoAttend:Models"] = models ?? AttendRun.Models,
        });
        builder.AddAutoAttendSilo();
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
