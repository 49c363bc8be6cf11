using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Cluster.Tests.Running;

/// <summary>
/// <c>lobby-a.mp4</c> played once on a clock of its own, on a day that nothing else is recorded on: what its attendance has to be is known
/// to the second, whatever happens while it plays.
/// </summary>
internal sealed class Recording
{
    /// <summary>Frames that are looked at per second, as <c>./attend</c> does; the clip lasts 52 s.</summary>
    private const double SampledFps = 6;

    /// <summary>A face is found a moment after it came into the picture, and lost a moment before it left it.</summary>
    private static readonly TimeSpan Edge = TimeSpan.FromSeconds(2.5);

    private readonly RunningCluster cluster;
    private readonly DateTimeOffset began;

    private Recording(RunningCluster cluster, string cameraId, DateTimeOffset began)
    {
        (this.cluster, CameraId, this.began) = (cluster, cameraId, began);
    }

    public string CameraId { get; }

    private DateOnly Day => DateOnly.FromDateTime(began.UtcDateTime);

    public static async Task<Recording> Start(RunningCluster cluster, DateOnly day)
    {
        var began = new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero);
        var settings = new CameraSettings(
            $"Recording of {day:O}", GrainKeys.FirstSite, Material.Find("footage/lobby-a.mp4"), CameraDirection.Both, CameraPlayback.Once, SampledFps, began);
        var camera = await cluster.Client.Cameras.Add(settings);
        return new Recording(cluster, camera.Id, began);
    }

    /// <summary>Waits until some of it was looked at, and much of it was not.</summary>
    public Task IsUnderWay() => Wait.Until("a fifth of the recording was looked at", async () =>
    {
        var status = (await cluster.Client.Camera(CameraId).Get()).Status;
        Assert.NotEqual(CameraState.Ended, status.State);
        return status.Frames > 60;
    });

    public Task HasEnded() => Wait.Until("the recording has come to its end", async () =>
        (await cluster.Client.Camera(CameraId).Get()).Status.State == CameraState.Ended);

    /// <summary>
    /// Attendance is neither lost nor doubled: each of the five has one record of that day, with one presence from the first visit's
    /// start to the last one's end, and nobody else has one. Every visit was seen under its name, and every name within such a visit.
    /// </summary>
    /// <returns>How many sightings name somebody.</returns>
    public async Task<int> AttendanceIsTheTruth()
    {
        var board = await cluster.Client.Board(GrainKeys.FirstSite, Day).Get();
        Assert.Equal(cluster.People.Values.Order(), board.Select(record => record.PersonId).Order());
        foreach (var (name, id) in cluster.People)
        {
            var visits = Footage.Visits.Where(visit => visit.Person == name).ToList();
            var record = Assert.Single(await cluster.Client.Person(id).GetHistory(Day, Day));
            var presence = Assert.Single(record.Intervals);
            Near(began + visits.Min(visit => visit.Start), presence.Start, $"{name} came");
            Near(began + visits.Max(visit => visit.End), presence.End, $"{name} left");
            Near(presence.End - presence.Start, record.Present, $"{name} was there for");
        }

        var named = (await Sightings()).Where(sighting => sighting.PersonId is not null).ToList();
        var names = cluster.People.ToDictionary(person => person.Value, person => person.Key);
        foreach (var visit in Footage.Visits.Where(visit => visit.Person != Footage.Stranger))
            Assert.True(named.Any(sighting => names[sighting.PersonId!] == visit.Person && During(sighting, visit)), $"the visit of {visit} is lost");
        foreach (var sighting in named)
            Assert.True(Footage.Visits.Any(visit => visit.Person == names[sighting.PersonId!] && During(sighting, visit)), $"{sighting} is of nobody");
        return named.Count;
    }

    /// <summary>Takes the camera away; what it saw stays.</summary>
    public Task Remove() => cluster.Client.Cameras.Remove(CameraId);

    private bool During(Sighting sighting, Visit visit) =>
        sighting.FirstSeen >= began + visit.Start - Edge && sighting.LastSeen <= began + visit.End + Edge;

    private async Task<IReadOnlyList<Sighting>> Sightings()
    {
        var all = new List<Sighting>();
        for (string? before = null; ;)
        {
            var page = await cluster.Client.Sightings.Query(new SightingQuery(CameraId: CameraId, Before: before, Take: 1000));
            all.AddRange(page.Sightings);
            if ((before = page.Next) is null)
                return all;
        }
    }

    private static void Near(DateTimeOffset expected, DateTimeOffset actual, string what) => Near(expected - DateTimeOffset.UnixEpoch, actual - DateTimeOffset.UnixEpoch, what);

    private static void Near(TimeSpan expected, TimeSpan actual, string what) =>
        Assert.True((expected - actual).Duration() <= Edge, $"{what}: {actual} is not near {expected}.");
}
