using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Cluster.Tests.Running;

/// <summary>One thing that happens to the cluster while cameras play, a recording is being looked at and somebody watches the Home page.</summary>
internal sealed class Scenario : IAsyncDisposable
{
    private readonly RunningCluster cluster;
    private readonly IReadOnlySet<string> shownBefore;

    private Scenario(RunningCluster cluster, Watch watch, HomeScreen home, Recording recording, IReadOnlySet<string> shownBefore)
    {
        this.cluster = cluster;
        this.shownBefore = shownBefore;
        (Watch, Home, Recording) = (watch, home, recording);
    }

    public Watch Watch { get; }

    public HomeScreen Home { get; }

    public Recording Recording { get; }

    public static async Task<Scenario> Begin(RunningCluster cluster, DateOnly day)
    {
        var home = await HomeScreen.Open(cluster.Web);
        var watch = new Watch(cluster);
        await watch.IsFollowing(cluster.Cameras);
        var recording = await Recording.Start(cluster, day);
        await recording.IsUnderWay();
        return new Scenario(cluster, watch, home, recording, await home.Sightings());
    }

    /// <summary>Every camera is live, makes sightings, and the open page shows new ones without being loaded again.</summary>
    public async Task GoesOn(DateTimeOffset since)
    {
        await Wait.Until("every camera is live", () => cluster.Cameras.All(camera => Watch.LiveAfter(camera.Id, since) is not null));
        try
        {
            await Wait.Until("every camera makes sightings", () => cluster.Cameras.All(camera => Told(camera, since) > 0));
        }
        catch (Xunit.Sdk.XunitException)
        {
            Assert.Fail($"Not every camera makes sightings. {string.Join("; ", await Task.WhenAll(cluster.Cameras.Select(camera => HowItIs(camera, since))))}");
        }
        await Home.ShowsSomethingNew(shownBefore);
    }

    /// <summary>The recording's attendance is what the clip's truth says, and whoever followed the events has missed none of the log.</summary>
    public async Task AttendanceIsTheTruth(string what, DateTimeOffset since)
    {
        await Recording.HasEnded();
        var named = await Recording.AttendanceIsTheTruth();
        var lost = await Lost(since);
        Figures.Print($"{what}: attendance is the truth's ({named} named sightings of 10 visits), {lost.Count} events lost, longest silence {Figures.Seconds(Watch.LongestSilence(since))}");
        Assert.Empty(lost);
        await Recording.Remove();
    }

    public async ValueTask DisposeAsync()
    {
        await Home.DisposeAsync();
        await Watch.DisposeAsync();
    }

    private int Told(Camera camera, DateTimeOffset since) =>
        Watch.Sightings.Count(sighting => sighting.CameraId == camera.Id && sighting.FirstSeen > since);

    private async Task<string> HowItIs(Camera camera, DateTimeOffset since)
    {
        var logged = await cluster.Client.Sightings.Query(new SightingQuery(CameraId: camera.Id, From: since, Take: 1000));
        var now = await cluster.Client.Camera(camera.Id).Get();
        return $"{camera.Settings.Name}: {logged.Sightings.Count} logged, {Told(camera, since)} told, {now.Status}";
    }

    // What is in the log is told a moment later, so a sighting counts as lost only when it stays away. After a break the log is read, and
    // it may have the next revision already: one that is out of date by then is left out on purpose (LiveEvents).
    private async Task<IReadOnlyList<string>> Lost(DateTimeOffset since)
    {
        var logged = await cluster.Client.Sightings.Query(new SightingQuery(From: since, To: TimeProvider.System.GetUtcNow(), Take: 1000));
        List<string> lost = [];
        try
        {
            await Wait.Until("every logged sighting was told", () =>
            {
                var told = Watch.Sightings.ToLookup(sighting => sighting.Id, sighting => sighting.Revision);
                lost = [.. logged.Sightings.Where(sighting => !told[sighting.Id].Any(revision => revision >= sighting.Revision)).Select(sighting => sighting.Id)];
                return lost.Count == 0;
            }, TimeSpan.FromSeconds(60));
        }
        catch (Xunit.Sdk.XunitException)
        {
            // Reported with the figures.
        }
        return lost;
    }
}
