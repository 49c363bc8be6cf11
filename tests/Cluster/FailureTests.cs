using AutoAttend.Cluster.Tests.Running;

namespace AutoAttend.Cluster.Tests;

/// <summary>
/// What dies, and what that costs: several real processes, a real Redis, real footage, a real browser. Each scenario leaves the cluster
/// whole for the next.
/// </summary>
[Collection("cluster")]
public sealed class FailureTests(RunningCluster shared)
{
    private static readonly TimeSpan FailoverLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RedisAway = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Kill_9_of_a_camera_silo_moves_its_cameras_within_ten_seconds_and_costs_nothing_else()
    {
        var cluster = await shared.Start();
        await using var scenario = await Scenario.Begin(cluster, new DateOnly(2026, 2, 1));
        var places = await cluster.WhereAreCameras();
        var victim = (await cluster.WhereIs(scenario.Recording.CameraId))!;
        var moved = cluster.Cameras.Where(camera => places[camera.Id] == victim).ToList();
        Assert.NotEmpty(moved);

        var killed = await victim.Kill();
        await Wait.Until("its cameras are live elsewhere", () => moved.All(camera => scenario.Watch.LiveAfter(camera.Id, killed) is not null));
        var failover = moved.Select(camera => scenario.Watch.LiveAfter(camera.Id, killed)!.Value - killed).ToList();
        await scenario.GoesOn(killed);

        Figures.Print($"kill -9 of {victim.Name}: {moved.Count} cameras live elsewhere after {string.Join(", ", failover.Select(Figures.Seconds))}");
        foreach (var stayed in cluster.Cameras.Except(moved))
            scenario.Watch.WasNotRestarted(stayed);
        await scenario.AttendanceIsTheTruth("kill -9 of a camera silo", killed);
        victim.Start();
        await victim.WhenReady();
        Assert.All(failover, time => Assert.True(time < FailoverLimit, $"a camera was live elsewhere after {time.TotalSeconds:0.0} s"));
    }

    [Fact]
    public async Task Kill_9_of_an_inference_silo_restarts_no_camera()
    {
        var cluster = await shared.Start();
        await using var scenario = await Scenario.Begin(cluster, new DateOnly(2026, 2, 2));
        var victim = cluster.InferenceSilos[0];

        var killed = await victim.Kill();
        await scenario.GoesOn(killed);

        foreach (var camera in cluster.Cameras)
            scenario.Watch.WasNotRestarted(camera);
        await scenario.AttendanceIsTheTruth("kill -9 of an inference silo", killed);
        victim.Start();
        await victim.WhenReady();
    }

    [Fact]
    public async Task Redis_away_for_30_seconds_delays_what_is_written_and_loses_none_of_it()
    {
        var cluster = await shared.Start();
        await using var scenario = await Scenario.Begin(cluster, new DateOnly(2026, 2, 3));

        var stopped = TimeProvider.System.GetUtcNow();
        await cluster.Redis.Stop();
        await Task.Delay(RedisAway, TestContext.Current.CancellationToken);
        await cluster.Redis.Start();
        var back = TimeProvider.System.GetUtcNow();
        await scenario.GoesOn(back);

        foreach (var camera in cluster.Cameras)
            scenario.Watch.WasNotRestarted(camera);
        await scenario.AttendanceIsTheTruth("Redis away for 30 s", stopped);
        foreach (var node in cluster.Silos.Append<Node>(cluster.Web))
            await node.WhenReady();
    }

    [Fact]
    public async Task A_rolling_restart_of_everything_loses_nothing_and_the_page_comes_back_signed_in()
    {
        var cluster = await shared.Start();
        await using var scenario = await Scenario.Begin(cluster, new DateOnly(2026, 2, 4));

        var began = TimeProvider.System.GetUtcNow();
        foreach (var silo in cluster.Silos)
        {
            var took = await silo.Stop();
            silo.Start();
            await silo.WhenReady();
            Figures.Print($"rolling restart: {silo.Name} drained in {Figures.Seconds(took)}");
            Assert.True(took < TimeSpan.FromSeconds(30), $"{silo.Name} took {took.TotalSeconds:0.0} s to drain");
        }
        await scenario.GoesOn(TimeProvider.System.GetUtcNow());
        await scenario.AttendanceIsTheTruth("rolling restart", began);

        await cluster.Web.Stop();
        cluster.Web.Start();
        await cluster.Web.WhenReady();
        await scenario.Home.ComesBackSignedIn();
    }
}
