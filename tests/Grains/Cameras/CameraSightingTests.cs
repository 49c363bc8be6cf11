using System.Collections.Concurrent;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Events;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Tests;
using Orleans.Streams;

namespace AutoAttend.Grains.Tests.Cameras;

public sealed class CameraSightingTests
{
    [Fact]
    public async Task What_is_seen_is_written_before_anybody_is_told()
    {
        await using var house = await CameraHouse.Open();
        var person = await house.Enrol("P01_01");
        ConcurrentQueue<(Sighting Told, bool InLog, int InLedger, bool HasPicture)> told = [];
        await Follow(house, async sighting => told.Enqueue((
            sighting,
            house.Cluster.Ports.Log.All.Any(kept => kept.Id == sighting.Id && kept.Revision >= sighting.Revision),
            house.Cluster.Ports.Ledger.Count,
            await house.Cluster.Ports.Evidence.Get(sighting.EvidenceId!, CancellationToken.None) is not null)));

        var camera = await house.Directory.Add(house.Recording(await house.FirstVisit()));
        await house.Until(camera.Id, now => now.Status.State == CameraState.Ended && !now.On);

        var kept = Assert.Single(house.Cluster.Ports.Log.All);
        Assert.Equal((SightingOutcome.Person, person, true), (kept.Outcome, kept.PersonId, kept.Ended));
        Assert.StartsWith($"{camera.Id}-", kept.Id);
        Assert.InRange((kept.FirstSeen - camera.Settings.RecordedAt!.Value).TotalSeconds, 1, 3);
        while (!told.Any(one => one.Told.Ended))
            await Task.Delay(20);
        Assert.All(told, one => Assert.True(one is { InLog: true, InLedger: > 0, HasPicture: true }));
    }

    [Fact]
    public async Task A_stranger_is_put_to_a_visitor()
    {
        await using var house = await CameraHouse.Open();
        await house.Enrol("P02_13");

        var camera = await house.Directory.Add(house.Recording(await house.FirstVisit()));
        await house.Until(camera.Id, now => now.Status.State == CameraState.Ended);

        var kept = Assert.Single(house.Cluster.Ports.Log.All);
        Assert.Equal(SightingOutcome.Stranger, kept.Outcome);
        Assert.NotNull(kept.VisitorId);
        Assert.Equal(0, house.Cluster.Ports.Ledger.Count);
    }

    [Theory]
    [InlineData("ISightingLog.Write")]
    [InlineData("ILedger.Append")]
    [InlineData("IEvidenceStore.Put")]
    public async Task What_could_not_be_written_is_written_later(string step)
    {
        await using var house = await CameraHouse.Open();
        await house.Enrol("P01_01");
        house.Cluster.Ports.Faults.Arm(step);

        var camera = await house.Directory.Add(house.Recording(await house.FirstVisit()));
        await house.Until(camera.Id, now => now.Status.State == CameraState.Ended);

        Assert.False(house.Cluster.Ports.Faults.IsArmed(step));
        var kept = Assert.Single(house.Cluster.Ports.Log.All);
        Assert.True(kept.Ended);
        Assert.True(house.Cluster.Ports.Ledger.Count > 0);
        Assert.Contains(house.Log.Lines, line => line.Contains("could not be written; it is tried again"));
    }

    [Fact]
    public async Task Whoever_is_in_the_picture_when_a_camera_is_turned_off_is_still_written()
    {
        await using var house = await CameraHouse.Open();
        await house.Enrol("P01_01");
        var camera = await house.Directory.Add(CameraHouse.Looping(Material.Find("footage/lobby-a.mp4")));
        while (house.Cluster.Ports.Log.All.All(sighting => sighting.Ended))
            await Task.Delay(20);

        await house.Camera(camera.Id).TurnOff();

        Assert.All(house.Cluster.Ports.Log.All, sighting => Assert.True(sighting.Ended));
    }

    [Fact]
    public async Task A_capture_that_begins_anew_never_reuses_the_id_of_a_sighting()
    {
        await using var house = await CameraHouse.Open();
        await house.Enrol("P01_01");
        var clip = await house.FirstVisit();
        var camera = await house.Directory.Add(house.Recording(clip));
        await house.Until(camera.Id, now => now.Status.State == CameraState.Ended && !now.On);

        await house.Camera(camera.Id).TurnOn();
        await house.Until(camera.Id, now => now.Status.State == CameraState.Ended && !now.On);

        Assert.Equal(2, house.Cluster.Ports.Log.All.Select(sighting => sighting.Id).Distinct().Count());
        Assert.All(house.Cluster.Ports.Log.All, sighting => Assert.Equal(1, sighting.Track));
    }

    [Fact]
    public async Task Nothing_is_left_of_somebody_who_was_erased_while_in_the_picture()
    {
        await using var house = await CameraHouse.Open();
        var person = await house.Enrol("P01_01");
        var camera = await house.Directory.Add(CameraHouse.Looping(Material.Find("footage/lobby-a.mp4")));
        while (house.Cluster.Ports.Log.All.Count == 0)
            await Task.Delay(50);

        await house.Cluster.Person(person).Erase();
        await house.Camera(camera.Id).TurnOff();

        Assert.DoesNotContain(house.Cluster.Ports.Log.All, sighting => sighting.PersonId == person);
        Assert.Equal(0, house.Cluster.Ports.Ledger.Count);
    }

    private static Task<StreamSubscriptionHandle<Sighting>> Follow(CameraHouse house, Func<Sighting, Task> take) =>
        house.Cluster.Client.GetStreamProvider(EventStreams.Provider).GetStream<Sighting>(EventStreams.Sightings)
            .SubscribeAsync((sighting, _) => take(sighting));
}
