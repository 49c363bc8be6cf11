using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Grains.Tests.Fakes;
using AutoAttend.Tests;
using OpenCvSharp;

namespace AutoAttend.Grains.Tests.Cameras;

public sealed class CameraGrainTests
{
    [Fact]
    public async Task A_camera_goes_on_and_off()
    {
        await using var house = await CameraHouse.Open();
        var id = await AddLooping(house);

        var live = await house.Until(id, camera => camera.Status is { State: CameraState.Live, Frames: > 3 });
        Assert.True(live.On);
        Assert.Equal((1280, 720), (live.Status.Width, live.Status.Height));
        Assert.Null(live.Status.LastError);

        await house.Camera(id).TurnOff();
        var off = await house.Camera(id).Get();
        Assert.Equal((false, CameraState.Off), (off.On, off.Status.State));
        Assert.Null(await house.Camera(id).GetPicture(-1, 640));

        await house.Camera(id).TurnOn();
        await house.Until(id, camera => camera.Status is { State: CameraState.Live, Frames: > 0 });
    }

    [Fact]
    public async Task What_was_on_is_on_again_when_its_reminder_wakes_it()
    {
        await using var house = await CameraHouse.Open();
        var id = await AddLooping(house);
        await house.Until(id, camera => camera.Status.State == CameraState.Live);

        await house.Cluster.Deactivate(house.Camera(id));
        await house.Camera(id).AsReference<IRemindable>().ReceiveReminder("keep-on", new TickStatus());

        var again = await house.Until(id, camera => camera.Status is { State: CameraState.Live, Frames: > 0 });
        Assert.True(again.On);
    }

    [Fact]
    public async Task What_was_off_stays_off_when_it_is_woken()
    {
        await using var house = await CameraHouse.Open();
        var id = await AddLooping(house);
        await house.Camera(id).TurnOff();

        await house.Cluster.Deactivate(house.Camera(id));

        var camera = await house.Camera(id).Get();
        Assert.Equal((false, CameraState.Off, 0L), (camera.On, camera.Status.State, camera.Status.Frames));
    }

    [Fact]
    public async Task New_settings_restart_a_running_capture_and_bad_ones_change_nothing()
    {
        await using var house = await CameraHouse.Open();
        var id = await AddLooping(house);
        await house.Until(id, camera => camera.Status.State == CameraState.Live);
        var before = (await house.Camera(id).Get()).Settings;

        await Assert.ThrowsAsync<InvalidInputException>(() => house.Camera(id).Configure(before with { SampledFps = 99 }));
        Assert.Equal(before, (await house.Camera(id).Get()).Settings);

        await house.Camera(id).Configure(before with { Source = Material.Find("footage/corridor.mp4"), Name = "Corridor" });
        var changed = await house.Until(id, camera => camera.Status.State == CameraState.Live);
        Assert.Equal("Corridor", changed.Settings.Name);
    }

    [Fact]
    public async Task A_name_is_unique_in_its_site()
    {
        await using var house = await CameraHouse.Open();
        await AddLooping(house);

        var refusal = await Assert.ThrowsAsync<InvalidInputException>(() =>
            house.Directory.Add(CameraHouse.Looping(Material.Find("footage/corridor.mp4"), "door")));

        Assert.Equal("Name \"door\": another camera of this site has this name; choose another one.", refusal.Message);
        Assert.Single(await house.Directory.List());
    }

    [Fact]
    public async Task A_camera_that_was_removed_is_gone()
    {
        await using var house = await CameraHouse.Open();
        var id = await AddLooping(house);

        await house.Directory.Remove(id);

        Assert.Empty(await house.Directory.List());
        await Assert.ThrowsAsync<NotFoundException>(() => house.Camera(id).Get());
        await Assert.ThrowsAsync<NotFoundException>(() => house.Camera(id).GetPicture(-1, 640));
    }

    [Fact]
    public async Task A_picture_is_newer_than_the_last_and_as_wide_as_asked()
    {
        await using var house = await CameraHouse.Open();
        var id = await AddLooping(house);
        await house.Until(id, camera => camera.Status.Frames > 5);

        var first = await Picture(house, id, -1);
        var second = await Picture(house, id, first.Frame);

        Assert.True(second.Frame > first.Frame);
        Assert.Equal((1280, 720), (first.Width, first.Height));
        using var decoded = Cv2.ImDecode(second.Jpeg, ImreadModes.Color);
        Assert.Equal(320, decoded.Width);
    }

    [Fact]
    public async Task Without_models_a_camera_says_what_provides_them_and_counts_what_it_drops()
    {
        var empty = Directory.CreateTempSubdirectory("autoattend-nothing-");
        await using var house = await CameraHouse.Open(empty.FullName);
        var id = await AddLooping(house);

        var blind = await house.Until(id, camera => camera.Status.LastError is not null && camera.Status.Drops.Values.Sum() > 3);

        Assert.Contains("./models/pull", blind.Status.LastError);
        Assert.Equal(CameraState.Live, blind.Status.State);
        empty.Delete();
    }

    [Fact]
    public async Task A_camera_that_sees_nothing_is_noted_as_down_until_it_is_turned_off()
    {
        var empty = Directory.CreateTempSubdirectory("autoattend-nothing-");
        await using var house = await CameraHouse.Open(empty.FullName);
        var facts = house.Cluster.Ports.Facts;
        var settings = new CameraSettings("Door", GrainKeys.FirstSite, "rtsp://127.0.0.1:9/door", CameraDirection.In, CameraPlayback.Live, 6);
        var id = (await house.Directory.Add(settings)).Id;

        house.Cluster.Time.Advance(TimeSpan.FromMinutes(1));
        await Eventually.That(() => facts.All.Any(fact => fact.Content is CameraOutage { Ongoing: true }));
        await house.Camera(id).TurnOff();

        Assert.Equal([new CameraOutage(id, Ongoing: true), new CameraOutage(id, Ongoing: false)], facts.All.Select(fact => fact.Content).OfType<CameraOutage>());
        Assert.Single(facts.All.Where(fact => fact.Content is CameraOutage).Select(fact => fact.Start).Distinct());
        empty.Delete();
    }

    private static async Task<string> AddLooping(CameraHouse house) =>
        (await house.Directory.Add(CameraHouse.Looping(Material.Find("footage/lobby-a.mp4")))).Id;

    private static async Task<LivePicture> Picture(CameraHouse house, string id, long after)
    {
        for (var attempt = 0; attempt < 60; attempt++)
        {
            if (await house.Camera(id).GetPicture(after, 320) is { } picture)
                return picture;
        }
        throw new TimeoutException("No picture came within a minute.");
    }
}
