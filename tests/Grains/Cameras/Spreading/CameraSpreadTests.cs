using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Cameras;
using AutoAttend.Grains.Cameras.Spreading;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Tests.Fakes;
using AutoAttend.Vision.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace AutoAttend.Grains.Tests.Cameras.Spreading;

/// <summary>Cameras over several silos. Whoever is in the picture is a photograph, so that tracks last as long as a test wants them to.</summary>
public sealed class CameraSpreadTests
{
    [Fact]
    public async Task A_camera_that_moves_goes_on_with_the_sighting_it_was_at()
    {
        await using var house = await Open(SiloRoles.All, SiloRoles.Camera);
        var person = await house.Enrol("P01_01");
        var camera = await house.Directory.Add(CameraHouse.Looping(await house.Still("P01_06")));
        await Eventually.That(() => house.Cluster.Ports.Log.All.Any(sighting => sighting.PersonId == person));
        var from = HostOf(house, camera.Id)!;
        var to = house.Cluster.Silos(SiloRoles.Camera).Single(silo => silo != from);
        var before = Assert.Single(house.Cluster.Ports.Log.All);

        await house.Cluster.Client.GetGrain<ICameraMoveGrain>(camera.Id).MoveTo(to.SiloAddress);
        await Eventually.That(() => HostOf(house, camera.Id) == to);
        await house.Until(camera.Id, now => now.Status is { State: CameraState.Live, Frames: > 6 });
        await house.Camera(camera.Id).TurnOff();

        var after = Assert.Single(house.Cluster.Ports.Log.All);
        Assert.Equal((before.Id, before.FirstSeen, person, true), (after.Id, after.FirstSeen, after.PersonId!, after.Ended));
        Assert.True(after.Revision > before.Revision && after.Faces > before.Faces && after.LastSeen > before.LastSeen);
    }

    [Fact]
    public async Task Cameras_are_spread_evenly_and_a_silo_that_joins_gets_its_share()
    {
        await using var house = await Open(SiloRoles.All, SiloRoles.Camera);
        var clip = await house.Still("P01_06");
        await Task.WhenAll(Enumerable.Range(1, 6).Select(number => house.Directory.Add(CameraHouse.Looping(clip, $"Door {number}"))));
        await Spread(house, 3, 3);

        await house.Cluster.Join(SiloRoles.Camera);

        await Spread(house, 2, 2, 2);
        Assert.All(await house.Directory.List(), camera => Assert.NotEqual(CameraState.Off, camera.Status.State));
    }

    [Fact]
    public async Task The_camera_that_came_last_moves_first()
    {
        await using var house = await Open(SiloRoles.All);
        var clip = await house.Still("P01_06");
        List<string> cameras = [];
        foreach (var number in Enumerable.Range(1, 5))
            cameras.Add((await house.Directory.Add(CameraHouse.Looping(clip, $"Door {number}"))).Id);
        var (full, free) = (Hosted(house.Cluster.Silos(SiloRoles.Camera).Single()), HostedCameras.None);

        var moves = CameraBalance.Moves(new Dictionary<string, HostedCameras> { ["full"] = new(full, [], false), ["free"] = free });

        Assert.Equal(cameras.AsEnumerable().Reverse().Take(2), moves.Select(move => move.CameraId));
    }

    [Fact]
    public async Task Cameras_of_a_silo_that_dies_are_live_on_another_and_no_other_camera_is_begun_anew()
    {
        await using var house = await Open(SiloRoles.All, SiloRoles.Camera, SiloRoles.Camera);
        var clip = await house.Still("P01_06");
        foreach (var number in Enumerable.Range(1, 6))
            await house.Directory.Add(CameraHouse.Looping(clip, $"Door {number}"));
        await Spread(house, 2, 2, 2);
        await Eventually.That(async () => (await house.Directory.List()).All(camera => camera.Status.State == CameraState.Live));
        var doomed = house.Cluster.Silos(SiloRoles.Camera).First(silo => !Roles(silo).Has(SiloRoles.People));
        var orphans = Hosted(doomed);
        var others = SessionsOf(house).Where(session => !orphans.Contains(session.CameraId)).ToHashSet();

        await house.Cluster.Kill(doomed);

        await Spread(house, 3, 3);
        foreach (var orphan in orphans)
            await house.Until(orphan, camera => camera.Status is { State: CameraState.Live, Frames: > 0 });
        Assert.Subset(SessionsOf(house).ToHashSet(), others);
    }

    [Fact]
    public async Task A_silo_that_is_told_to_stop_hands_its_cameras_over_and_their_sightings_go_on()
    {
        await using var house = await Open(SiloRoles.All, SiloRoles.Camera);
        var person = await house.Enrol("P01_01");
        var clip = await house.Still("P01_06");
        foreach (var number in Enumerable.Range(1, 4))
            await house.Directory.Add(CameraHouse.Looping(clip, $"Door {number}"));
        await Eventually.That(() => house.Cluster.Ports.Log.All.Count(sighting => sighting.PersonId == person) == 4);
        await Spread(house, 2, 2);
        var leaving = house.Cluster.Silos(SiloRoles.Camera).First(silo => !Roles(silo).Has(SiloRoles.People));

        await house.Cluster.Stop(leaving);

        await Spread(house, 4);
        foreach (var camera in await house.Directory.List())
        {
            await house.Until(camera.Id, now => now.Status is { State: CameraState.Live, Frames: > 0 });
            await house.Camera(camera.Id).TurnOff();
        }
        var sightings = house.Cluster.Ports.Log.All.ToArray();
        Assert.True(sightings.Length == 4, $"Not 4 but {sightings.Length} sightings:\n{string.Join('\n', sightings.Select(one => $"{one.Id}, {one.FirstSeen:O} to {one.LastSeen:O}"))}\n{string.Join('\n', house.Log.Lines.TakeLast(60))}");
        Assert.All(sightings, sighting => Assert.Equal((person, true), (sighting.PersonId!, sighting.Ended)));
    }

    [Fact]
    public async Task Without_an_inference_silo_a_camera_counts_what_it_drops_and_says_why_and_goes_on_when_one_joins()
    {
        await using var house = await Open(SiloRoles.Camera | SiloRoles.People);
        var camera = await house.Directory.Add(CameraHouse.Looping(await house.Still("P01_06")));

        var blind = await house.Until(camera.Id, now => now.Status.Drops.GetValueOrDefault("RecognizerUnavailable") > 3);
        Assert.Equal(CameraState.Live, blind.Status.State);
        Assert.Contains("No silo with the inference role is running", blind.Status.LastError);

        await house.Cluster.Join(SiloRoles.Inference);
        await Eventually.That(() => house.Cluster.Ports.Log.All.Any(sighting => sighting.Outcome == SightingOutcome.Stranger));
        await house.Until(camera.Id, now => now.Status.LastError is null);

        await house.Cluster.Kill(Assert.Single(house.Cluster.Silos(SiloRoles.Inference)));
        var again = await house.Until(camera.Id, now => now.Status.LastError?.Contains("inference", StringComparison.Ordinal) == true);
        Assert.Equal(CameraState.Live, again.Status.State);
    }

    private static Task<CameraHouse> Open(params SiloRoles[] roles) => CameraHouse.Open(
        models: null,
        services =>
        {
            // As long as the options allow, because the machine may be busy with other tests.
            services.Configure<PipelineOptions>(options => (options.Tracker.OcclusionSeconds, options.Tracker.BlindSeconds) = (10, 60));
        },
        roles);

    private static LocalRoles Roles(InProcessSiloHandle silo) => silo.ServiceProvider.GetRequiredService<LocalRoles>();

    private static string[] Hosted(InProcessSiloHandle silo) => silo.ServiceProvider.GetRequiredService<CameraSessions>().Hosted.Movable;

    private static IEnumerable<int> Counts(CameraHouse house) =>
        house.Cluster.Silos(SiloRoles.Camera).Select(silo => Hosted(silo).Length).OrderDescending();

    private static async Task Spread(CameraHouse house, params int[] expected)
    {
        try
        {
            await Eventually.That(() => Counts(house).SequenceEqual(expected));
        }
        catch (Xunit.Sdk.XunitException)
        {
            var log = house.Log.Lines.Where(line => line.Contains(" moves from ", StringComparison.Ordinal)).TakeLast(30);
            Assert.Fail($"Not {string.Join(", ", expected)} but {string.Join(", ", Counts(house))} cameras on the silos.\n{string.Join('\n', log)}");
        }
    }

    private static IEnumerable<CameraSession> SessionsOf(CameraHouse house) =>
        house.Cluster.Silos(SiloRoles.Camera).SelectMany(silo => silo.ServiceProvider.GetRequiredService<CameraSessions>().Running);

    private static InProcessSiloHandle? HostOf(CameraHouse house, string cameraId) =>
        house.Cluster.Silos(SiloRoles.Camera).SingleOrDefault(silo => Hosted(silo).Contains(cameraId));
}
